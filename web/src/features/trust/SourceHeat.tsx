import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DayState, TrustSource } from '@/api/trust';
import { useAddress } from '@/shared/address';
import { dayText } from '@/shared/days';
import { TrustMark } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';
import { Empty } from '@/shared/states';

const signs: Record<DayState, string> = { WHOLE: '', THIN: '–', MISSING: '×', LATE: '○', NOTHING: '' };
const told: DayState[] = ['WHOLE', 'THIN', 'MISSING', 'LATE', 'NOTHING'];
const MOST_NAMED = 5;

/** Sources by days: what is whole, thin, missing or late, by sign and by colour; and in words what to fetch again. */
export function SourceHeat({ sources }: { sources: TrustSource[] }) {
  const { t } = useTranslation();
  const { say, language, exact } = useSpeech();
  const { inShop } = useAddress();
  if (sources.length === 0) return <Empty title={t('trust.nothing')}>{t('trust.nothingWords')}</Empty>;
  const hours = (empty: { from: number; to: number }[]) =>
    empty.length === 0
      ? ''
      : t('trust.emptyHours', {
          hours: empty.map(span => `${span.from}–${span.to}`).join(t('metrics.page.comma')),
        });
  const days = sources[0]?.days.map(item => item.day) ?? [];
  const gaps = sources
    .map(source => ({
      source,
      days: source.days.filter(day => day.state === 'MISSING' || day.state === 'LATE' || day.state === 'THIN'),
    }))
    .filter(gap => gap.days.length > 0);
  return (
    <>
      <section
        className="table-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-label={t('trust.tab.sources')}
      >
        <table className="heat">
          <thead>
            <tr>
              <th scope="col">{t('trust.source')}</th>
              <th scope="col">{t('trust.grade')}</th>
              {days.map(day => (
                <th key={day} scope="col" className="heat-day" title={dayText(language, day)}>
                  {new Date(`${day}T00:00:00Z`).getUTCDay() === 1
                    ? `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`
                    : ''}
                  <span className="visually-hidden">{day}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sources.map(source => (
              <tr key={source.source}>
                <th scope="row">{say(source.names)}</th>
                <td>
                  <TrustMark grade={source.grade} />
                </td>
                {source.days.map(day => {
                  const usual =
                    day.usual === null ? '' : t('trust.usual', { rows: exact(Math.round(day.usual), 'count') });
                  const words = `${dayText(language, day.day)} · ${t(`trust.state.${day.state}`)} · ${t('trust.rows', { rows: exact(day.rows, 'count') })}${usual}${hours(day.empty)}`;
                  return (
                    <td key={day.day} className="heat-cell" title={words}>
                      <span className={`heat-box ${day.state.toLowerCase()}`}>
                        <span aria-hidden="true">{signs[day.state]}</span>
                        <span className="visually-hidden">{t(`trust.state.${day.state}`)}</span>
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ul className="heat-key">
        {told.map(state => (
          <li key={state}>
            <span className={`heat-box ${state.toLowerCase()}`} aria-hidden="true">
              {signs[state]}
            </span>{' '}
            {t(`trust.state.${state}`)}
          </li>
        ))}
      </ul>
      {gaps.length === 0 ? (
        <p>{t('trust.noGaps')}</p>
      ) : (
        <>
          <h2>{t('trust.gaps')}</h2>
          <ul className="gap-list">
            {gaps.map(({ source, days: bad }) => (
              <li key={source.source}>
                <b>{say(source.names)}</b>{' '}
                {bad
                  .slice(0, MOST_NAMED)
                  .map(day => `${dayText(language, day.day)} ${t(`trust.state.${day.state}`)}${hours(day.empty)}`)
                  .join(t('metrics.page.comma'))}
                {bad.length > MOST_NAMED && t('trust.andMore', { more: bad.length - MOST_NAMED })}
              </li>
            ))}
          </ul>
          <p>
            {t('trust.gapsWords')} <Link to={inShop('imports')}>{t('shell.rooms.imports')}</Link>
          </p>
        </>
      )}
    </>
  );
}
