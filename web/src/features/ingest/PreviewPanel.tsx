import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { previewQuery, type RunId } from '@/api/imports';
import type { ImportPreview } from '@/api/importTypes';
import { shopsQuery } from '@/api/session';
import { known, NOTHING } from '@/shared/numbers';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones } from '@/shared/states';

/** Days shown before the rest is asked for. */
const FEW_DAYS = 10;

/** What an import that waits would change: each day before and after, and rows with their old and new cells. */
export function PreviewPanel({ shop, run }: { shop: number; run: RunId }) {
  const { t } = useTranslation();
  const preview = useQuery(previewQuery(shop, run));
  return (
    <Answer query={preview} doing={t('ingest.preview.doing')} skeleton={<Bones lines={4} />}>
      {answer => (
        <section className="foreseen" aria-label={t('ingest.preview.days')}>
          {answer.outdated && <p className="run-ask">{t('ingest.preview.outdated')}</p>}
          {answer.days.length === 0 ? (
            <p className="quiet">{t('ingest.preview.nothing')}</p>
          ) : (
            <Days shop={shop} answer={answer} />
          )}
          {answer.changes.length > 0 && <Changes answer={answer} />}
        </section>
      )}
    </Answer>
  );
}

function Days({ shop, answer }: { shop: number; answer: ImportPreview }) {
  const { t } = useTranslation();
  const currency = useQuery(shopsQuery()).data?.find(item => item.id === shop)?.currency;
  const { exact, signedExact, say } = useSpeech(currency);
  const [all, setAll] = useState(false);
  const days = all ? answer.days : answer.days.slice(0, FEW_DAYS);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={t('ingest.preview.days')}>
        <table className="plain">
          <caption>{t('ingest.preview.days')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ingest.preview.day')}</th>
              <th scope="col">{t('ingest.preview.facts')}</th>
              <th scope="col" className="right">
                {t('ingest.preview.rows')}
              </th>
              <th scope="col" className="right">
                {t('ingest.preview.before')}
              </th>
              <th scope="col" className="right">
                {t('ingest.preview.after')}
              </th>
              <th scope="col" className="right">
                {t('ingest.preview.change')}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(day => (
              <tr key={`${day.table}-${day.day}`}>
                <td>{day.day}</td>
                <td>
                  {say(day.tableNames)}
                  {day.measure && <span className="quiet"> {say(day.measure)}</span>}
                </td>
                <td className="right">
                  {exact(day.rowsBefore, 'count')} → {exact(day.rowsAfter, 'count')}
                </td>
                <td className="right">{exact(day.before, day.unit)}</td>
                <td className="right">{exact(day.after, day.unit)}</td>
                <td className="right">
                  {known(day.before) || known(day.after)
                    ? signedExact((day.after ?? 0) - (day.before ?? 0), day.unit)
                    : NOTHING}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {answer.days.length > FEW_DAYS && (
        <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('ingest.fewFiles') : t('ingest.preview.more', { count: answer.days.length })}
        </button>
      )}
    </>
  );
}

function Changes({ answer }: { answer: ImportPreview }) {
  const { t } = useTranslation();
  const { exact, say } = useSpeech();
  return (
    <>
      <h3>{t('ingest.preview.rowsChanged')}</h3>
      <ul className="foreseen-rows">
        {answer.changes.map(change => (
          <li key={`${change.importId}-${change.row}`}>
            <span className="code">{change.key}</span>{' '}
            <span className="quiet">{t('ingest.preview.inRow', { row: exact(change.row, 'count') })}</span>
            <dl>
              {change.cells.map(cell => (
                <div key={cell.column}>
                  <dt>{say(cell.names)}</dt>
                  <dd>
                    <del>{cell.before ?? t('ingest.preview.none')}</del> →{' '}
                    <ins>{cell.after ?? t('ingest.preview.none')}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
