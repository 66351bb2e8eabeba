import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Toggle } from '@/shared/fields';
import { Icon } from '@/shared/icons';
import { carriesFiles, droppedFiles } from './dropped';
import { useShowFirst } from './showFirst';

/** Where files go in: by dropping them or by choosing them. */
export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [showFirst, setShowFirst] = useShowFirst();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way in; the button and the file field are the first
    <div
      className={over ? 'drop-zone over' : 'drop-zone'}
      data-drop-zone
      onDragOver={event => {
        if (carriesFiles(event.dataTransfer)) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        void droppedFiles(event.dataTransfer).then(onFiles);
      }}
    >
      <Icon name="imports" size={28} />
      <p>
        <b>{t('ingest.zone.title')}</b>
      </p>
      <p className="quiet">{t('ingest.zone.words')}</p>
      <button type="button" className="button primary" onClick={() => input.current?.click()}>
        {t('ingest.zone.choose')}
      </button>
      <Toggle label={t('ingest.zone.showFirst')} checked={showFirst} onChange={setShowFirst} />
      <input
        ref={input}
        type="file"
        multiple
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('ingest.zone.choose')}
        accept=".csv,.tsv,.txt,.xlsx,.xls,.zip,.gz"
        onChange={event => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
