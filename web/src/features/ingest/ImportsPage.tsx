import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { importsQuery } from '@/api/imports';
import { watchQuery } from '@/api/mapping';
import { useAddress } from '@/shared/address';
import { bytes } from '@/shared/numbers';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones, useFault } from '@/shared/states';
import { DropZone } from './DropZone';
import { KnownFormats } from './KnownFormats';
import { RunCard } from './RunCard';
import { dismissSending, type Sending, useSend, useSendings } from './useSending';
import { WatchField } from './WatchField';
import './ingest.css';

/** The door: files in, and what became of them. */
export default function ImportsPage() {
  const { t } = useTranslation();
  const { shopId } = useAddress();
  const shop = shopId ?? 0;
  const send = useSend();
  const sendings = useSendings(shop);
  const watched = useQuery({ ...watchQuery(shop), enabled: shopId !== null }).data?.folder;
  const runs = useQuery({ ...importsQuery(shop, Boolean(watched)), enabled: shopId !== null });
  return (
    <div className="page">
      <h1>{t('ingest.title')}</h1>
      <DropZone onFiles={files => void send(shop, files)} />
      {sendings.map(sending => (
        <SendingLine key={sending.id} sending={sending} />
      ))}
      <h2>{t('ingest.runs')}</h2>
      <Answer
        query={runs}
        doing={t('ingest.doing')}
        skeleton={<Bones lines={5} />}
        empty={list =>
          list.length === 0 && sendings.length === 0 ? <p className="quiet">{t('ingest.none')}</p> : null
        }
      >
        {list => (
          <div className="runs">
            {list.map(run => (
              <RunCard key={run.id} shop={shop} initial={run} />
            ))}
          </div>
        )}
      </Answer>
      {shopId !== null && <WatchField shop={shop} />}
      <KnownFormats />
    </div>
  );
}

function SendingLine({ sending }: { sending: Sending }) {
  const { t } = useTranslation();
  const { language } = useSpeech();
  const fault = useFault();
  const names =
    sending.files.length > 3 ? t('ingest.sending.files', { count: sending.files.length }) : sending.files.join(', ');
  if (sending.error !== null) {
    const { what, remedy } = fault(sending.error);
    return (
      <div className="run failed" role="alert">
        <p>
          <b>{names}</b> {what}
        </p>
        <p className="quiet">{remedy}</p>
        <button type="button" className="button small" onClick={() => dismissSending(sending.id)}>
          {t('shared.close')}
        </button>
      </div>
    );
  }
  return (
    <div className="run running">
      <header className="run-head">
        <span className="state running">{t('ingest.sending.title')}</span>
        <span>{names}</span>
        <span className="run-buttons">
          <button type="button" className="button small" onClick={sending.cancel}>
            {t('shared.cancel')}
          </button>
        </span>
      </header>
      <div className="run-progress">
        <progress
          aria-label={t('ingest.sending.title')}
          max={1}
          value={sending.total > 0 ? sending.sent / sending.total : 0}
        />
        <p className="quiet">
          {bytes(language, sending.sent)} / {bytes(language, sending.total)}
        </p>
      </div>
    </div>
  );
}
