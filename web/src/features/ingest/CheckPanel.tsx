import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MappingCheck } from '@/api/mapping';
import { useSpeech } from '@/shared/speech';
import { Failure } from '@/shared/states';

interface Props {
  check: UseQueryResult<MappingCheck>;
  saving: boolean;
  /** The check is of the mapping as it stands. */
  fresh: boolean;
  onSave: () => void;
}

/** How many rows would pass with the mapping as it stands, and the button that keeps it. */
export function CheckPanel({ check, saving, fresh, onSave }: Props) {
  const { t } = useTranslation();
  const { say, exact } = useSpeech();
  if (check.isError && check.data === undefined) {
    return <Failure error={check.error} retry={() => void check.refetch()} />;
  }
  const answer = check.data;
  const usable = answer !== undefined && answer.faults.length === 0 && answer.passed > 0;
  return (
    <section className={usable ? 'mapping-check good' : 'mapping-check'} aria-live="polite">
      <div className="mapping-verdict">
        {answer === undefined ? (
          <p>{t('ingest.mapping.trying')}</p>
        ) : answer.faults.length > 0 ? (
          <ul>
            {answer.faults.map(each => (
              <li key={each.en}>{say(each)}</li>
            ))}
          </ul>
        ) : (
          <p>
            <b>
              {t(answer.whole ? 'ingest.mapping.passes' : 'ingest.mapping.passesSome', {
                passed: exact(answer.passed, 'count'),
                rows: exact(answer.rows, 'count'),
              })}
            </b>
          </p>
        )}
        <button type="button" className="button primary" disabled={!usable || !fresh || saving} onClick={onSave}>
          {saving ? t('ingest.mapping.saving') : t('ingest.mapping.save')}
        </button>
      </div>
      {answer && answer.rejected.length > 0 && (
        <details>
          <summary>{t('ingest.mapping.failing')}</summary>
          <ul className="mapping-rejects">
            {answer.rejected.map(row => (
              <li key={row.row}>
                <span className="code">
                  {t('ingest.rejects.row')} {exact(row.row, 'count')}
                </span>{' '}
                {row.column} <span className="code">{row.value}</span> {say(row.reason)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="quiet">{t('ingest.mapping.later')}</p>
    </section>
  );
}
