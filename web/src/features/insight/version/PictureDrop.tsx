import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPictures, removePicture } from '@/api/pictures';
import { useSpeech } from '@/shared/speech';
import { useFault } from '@/shared/states';
import { toast } from '@/shared/toasts';

/** Where pictures of creatives go in, by dropping or choosing; taking them in can be undone. */
export function PictureDrop({ shop, example }: { shop: number; example: string }) {
  const { t } = useTranslation();
  const { say } = useSpeech();
  const fault = useFault();
  const cache = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const fresh = () => cache.invalidateQueries({ queryKey: ['shop', shop, 'family'] });
  const take = async (files: File[]) => {
    if (files.length === 0) return;
    try {
      const { added, refused } = await addPictures(shop, files);
      for (const each of refused) toast(say(each), undefined, 'bad');
      if (added.length > 0)
        toast(t('families.versions.drop.added', { count: added.length }), () => {
          void Promise.all(added.map(each => removePicture(shop, each.id))).then(fresh);
        });
      await fresh();
    } catch (error) {
      toast(fault(error).what, undefined, 'bad');
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way in; the button and the file field are the first
    <div
      className={over ? 'picture-drop over' : 'picture-drop'}
      data-drop-zone
      onDragOver={event => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        void take([...event.dataTransfer.files]);
      }}
    >
      <p className="quiet">{t('families.versions.drop.words', { example })}</p>
      <button type="button" className="button small" onClick={() => input.current?.click()}>
        {t('families.versions.drop.choose')}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('families.versions.drop.choose')}
        accept=".png,.jpg,.jpeg,.gif,.webp"
        onChange={event => {
          void take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
