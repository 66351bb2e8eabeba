import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RunId, rejectsFile, rejectsQuery } from '@/api/imports';
import { Pager } from '@/shared/Pager';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones } from '@/shared/states';

const PAGE = 50;

/** Refused rows: file, row, column, value, reason; and all of them in the file's own layout. */
export function Rejects({ shop, run }: { shop: number; run: RunId }) {
  const { t } = useTranslation();
  const { say, exact } = useSpeech();
  const [offset, setOffset] = useState(0);
  const rejects = useQuery(rejectsQuery(shop, run, offset, PAGE));
  return (
    <section className="rejects" aria-label={t('ingest.rejects.title')}>
      <p>
        <a className="link" href={rejectsFile(shop, run)} download>
          {t('ingest.rejects.download')}
        </a>
      </p>
      <Answer query={rejects} doing={t('ingest.rejects.doing')} skeleton={<Bones lines={4} />}>
        {answer => (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
            <section className="scroll" tabIndex={0} aria-label={t('ingest.rejects.title')}>
              <table className="plain">
                <thead>
                  <tr>
                    <th scope="col">{t('ingest.rejects.file')}</th>
                    <th scope="col" className="right">
                      {t('ingest.rejects.row')}
                    </th>
                    <th scope="col">{t('ingest.rejects.column')}</th>
                    <th scope="col">{t('ingest.rejects.value')}</th>
                    <th scope="col">{t('ingest.rejects.reason')}</th>
                  </tr>
                </thead>
                <tbody>
                  {answer.rows.map(row => (
                    <tr key={`${row.file}-${row.row}-${row.column}`}>
                      <td>{row.file}</td>
                      <td className="right">{exact(row.row, 'count')}</td>
                      <td>{row.column ?? '–'}</td>
                      <td className="code">{row.value ?? '–'}</td>
                      <td>{say(row.reason)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            <Pager offset={offset} size={PAGE} total={answer.total} onMove={setOffset} />
          </>
        )}
      </Answer>
    </section>
  );
}
