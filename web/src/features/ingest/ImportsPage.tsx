import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatsQuery, importsQuery } from '@/api/imports';
import { useAddress } from '@/shared/address';
import { bytes } from '@/shared/numbers';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones, useFault } from '@/shared/states';
import { DropZone } from './DropZone';
import { platformLabels } from './platforms';
import { RunCard } from './RunCard';
import { dismissSending, type Sending, useSend, useSendings } from './useSending';
import './ingest.css';

/** The door: files in, and what became of them. */
export default function ImportsPage() {
  const { t } = useTranslation();
  const { shopId } = useAddress();
  const shop = shopId ?? 0;
  const send = useSend();
  const sendings = useSendings(shop);
  const runs = useQuery({ ...importsQuery(shop), enabled: shopId !== null });
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

function KnownFormats() {
  const { t } = useTranslation();
  const { say } = useSpeech();
  const formats = useQuery(formatsQuery());
  return (
    <details className="formats">
      <summary>{t('ingest.formats.title')}</summary>
      <p className="quiet">{t('ingest.formats.words')}</p>
      <Answer query={formats} doing={t('ingest.formats.title')} skeleton={<Bones lines={4} />}>
        {list => (
          <div className="scroll">
            <table className="plain">
              <caption className="visually-hidden">{t('ingest.formats.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('ingest.formats.name')}</th>
                  <th scope="col">{t('ingest.formats.platform')}</th>
                  <th scope="col">{t('ingest.formats.tables')}</th>
                  <th scope="col">{t('ingest.formats.verified')}</th>
                </tr>
              </thead>
              <tbody>
                {list.map(format => (
                  <tr key={format.key}>
                    <th scope="row">{say(format.names)}</th>
                    <td>{say(platformLabels[format.platform]) || format.platform}</td>
                    <td className="code">{format.tables.join(' ')}</td>
                    <td>{format.verified ? t('ingest.formats.yes') : t('ingest.formats.no')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Answer>
    </details>
  );
}
