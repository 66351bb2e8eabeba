import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { metricsQuery, rowsQuery } from '@/api/metrics';
import { useAddress } from '@/shared/address';
import { Pager } from '@/shared/Pager';
import { useSpeech } from '@/shared/speech';
import { Answer, Bones, Empty } from '@/shared/states';
import './metrics.css';

const PAGE = 100;

/** The rows under a number, each with the file and line that it came from. */
export default function RowsPage() {
  const { t } = useTranslation();
  const { shopId, params, view, set, inShop } = useAddress();
  const { say, exact } = useSpeech();
  const metrics = useQuery(metricsQuery());
  const key = params.get('metric') ?? 'paid_amount';
  const where = params.getAll('where');
  const offset = Math.max(0, Number(params.get('offset')) || 0);
  const metric = metrics.data?.find(item => item.key === key);
  const rows = useQuery({
    ...rowsQuery(shopId ?? 0, {
      metric: key,
      from: view.from,
      to: view.to,
      where,
      trust: view.trust,
      offset,
      limit: PAGE,
    }),
    enabled: shopId !== null,
  });
  const name = metric ? say(metric.names) : key;
  return (
    <div className="page">
      <h1>{t('metrics.source.title', { metric: name })}</h1>
      <p className="quiet">
        {[view.from && view.to ? `${view.from} … ${view.to}` : '', ...where].filter(text => text !== '').join(' · ')}{' '}
        <Link to={inShop('data', { metrics: key, where })}>{t('brief.detail.explore')}</Link>
      </p>
      <Answer
        query={rows}
        doing={t('metrics.source.doing')}
        skeleton={<Bones lines={10} />}
        empty={answer => (answer.total === 0 ? <Empty title={t('metrics.source.none')} /> : null)}
      >
        {answer => (
          <>
            <section
              className="table-scroll"
              style={{ maxHeight: '72vh' }}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
              tabIndex={0}
              aria-label={t('metrics.source.title', { metric: name })}
            >
              <table className="plain nowrap">
                <thead>
                  <tr>
                    {answer.columns.map(column => (
                      <th
                        key={column}
                        scope="col"
                        className={
                          typeof answer.rows[0]?.[answer.columns.indexOf(column)] === 'number' ? 'right' : undefined
                        }
                      >
                        {column === 'import_id'
                          ? t('ingest.rejects.file')
                          : column === 'source_row'
                            ? t('ingest.rejects.row')
                            : column}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {answer.rows.map((row, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: source rows have no key that every table shares
                    <tr key={offset + i}>
                      {row.map((value, at) => (
                        <td key={answer.columns[at]} className={typeof value === 'number' ? 'right' : undefined}>
                          {cellText(answer.columns[at] ?? '', value, answer.files)}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            <p className="quiet">
              {t('metrics.source.total', { count: answer.total, shown: exact(answer.total, 'count') })}
            </p>
            <Pager offset={offset} size={PAGE} total={answer.total} onMove={next => set({ offset: String(next) })} />
          </>
        )}
      </Answer>
    </div>
  );
}

/** An import's number is shown as its file's name. */
function cellText(column: string, value: string | number | boolean | null, files: Record<string, string>): string {
  if (value === null) return '–';
  if (column === 'import_id') return files[String(value)] ?? String(value);
  return String(value);
}
