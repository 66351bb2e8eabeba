import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setWatch, watchQuery } from '@/api/mapping';
import { Answer, Bones, useFault } from '@/shared/states';
import { toast } from '@/shared/toasts';

/** The folder whose new files are imported by themselves. */
export function WatchField({ shop }: { shop: number }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const fault = useFault();
  const watch = useQuery(watchQuery(shop));
  const [typed, setTyped] = useState('');
  const set = useMutation({
    mutationFn: (folder: string) => setWatch(shop, folder),
    onSuccess: now => {
      client.setQueryData(watchQuery(shop).queryKey, now);
      setTyped('');
      toast(now.folder === '' ? t('ingest.watch.stopped') : t('ingest.watch.saved', { folder: now.folder }));
    },
    onError: error => toast(fault(error).what, undefined, 'bad'),
  });
  return (
    <details className="formats watch-folder">
      <summary>{t('ingest.watch.title')}</summary>
      <p className="quiet">{t('ingest.watch.words')}</p>
      <Answer query={watch} doing={t('ingest.watch.title')} skeleton={<Bones lines={1} />}>
        {({ folder }) =>
          folder === '' ? (
            <form
              className="watch"
              onSubmit={event => {
                event.preventDefault();
                if (typed.trim() !== '') set.mutate(typed);
              }}
            >
              <input
                className="input"
                aria-label={t('ingest.watch.folder')}
                placeholder={t('ingest.watch.folder')}
                value={typed}
                onChange={event => setTyped(event.target.value)}
              />
              <button type="submit" className="button" disabled={set.isPending || typed.trim() === ''}>
                {t('ingest.watch.save')}
              </button>
            </form>
          ) : (
            <p className="watch">
              <span className="file-name">{t('ingest.watch.on', { folder })}</span>
              <button type="button" className="button small" disabled={set.isPending} onClick={() => set.mutate('')}>
                {t('ingest.watch.stop')}
              </button>
            </p>
          )
        }
      </Answer>
    </details>
  );
}
