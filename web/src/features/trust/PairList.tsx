import { useTranslation } from 'react-i18next';
import type { Reconciliation } from '@/api/trust';
import { dayText } from '@/shared/days';
import { TrustMark } from '@/shared/marks';
import { useSpeech } from '@/shared/speech';
import { Empty } from '@/shared/states';

const WORST = 5;

/** Two sources side by side, with what a difference means and the days that differ most. */
export function PairList({ pairs, currency }: { pairs: Reconciliation[]; currency: string }) {
  const { t } = useTranslation();
  if (pairs.length === 0) return <Empty title={t('trust.noPairs')}>{t('trust.noPairsWords')}</Empty>;
  return (
    <div className="pairs">
      {pairs.map(pair => (
        <Pair key={pair.key} pair={pair} currency={currency} />
      ))}
    </div>
  );
}

function Pair({ pair, currency }: { pair: Reconciliation; currency: string }) {
  const { t } = useTranslation();
  const { say, exact, language } = useSpeech(currency);
  const unit = pair.money ? 'money' : 'count';
  const worst = pair.days
    .filter(day => day.left !== null && day.right !== null)
    .map(day => ({ ...day, gap: (day.right ?? 0) - (day.left ?? 0) }))
    .filter(day => day.gap !== 0)
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))
    .slice(0, WORST);
  const alone = pair.days.filter(day => day.right === null).length;
  return (
    <section className="pair">
      <header>
        <h2>{say(pair.names)}</h2>
        <TrustMark grade={pair.grade} />
      </header>
      <dl className="pair-totals">
        <div>
          <dt>{say(pair.left)}</dt>
          <dd>{exact(pair.leftTotal, unit)}</dd>
        </div>
        <div>
          <dt>{say(pair.right)}</dt>
          <dd>{exact(pair.rightTotal, unit)}</dd>
        </div>
        <div>
          <dt>{pair.key === 'claims' ? t('trust.claimed') : t('trust.difference')}</dt>
          <dd>
            {pair.difference === null
              ? '–'
              : pair.key === 'claims'
                ? exact(pair.difference + 1, 'ratio')
                : exact(pair.difference, 'ratio')}
          </dd>
        </div>
      </dl>
      {told(pair) > 1 && <Lines pair={pair} />}
      <p className="quiet">
        {say(pair.meaning)} {alone > 0 && t('trust.alone', { days: alone })}
      </p>
      {worst.length > 0 && pair.key !== 'claims' && (
        <details>
          <summary>{t('trust.worst')}</summary>
          <div className="scroll">
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">{t('trust.day')}</th>
                  <th scope="col" className="right">
                    {say(pair.left)}
                  </th>
                  <th scope="col" className="right">
                    {say(pair.right)}
                  </th>
                  <th scope="col" className="right">
                    {t('trust.difference')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {worst.map(day => (
                  <tr key={day.day}>
                    <th scope="row">{dayText(language, day.day)}</th>
                    <td className="right">{exact(day.left, unit)}</td>
                    <td className="right">{exact(day.right, unit)}</td>
                    <td className="right">{exact(day.gap, unit)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}

const WIDTH = 640;
const HEIGHT = 90;

/** Days of which either side tells anything: one alone makes no line. */
const told = (pair: Reconciliation) => pair.days.filter(day => day.left !== null || day.right !== null).length;

/** Both sides day by day: the first drawn through, the second dashed; a day that one does not know is a gap. */
function Lines({ pair }: { pair: Reconciliation }) {
  const { t } = useTranslation();
  const { say } = useSpeech();
  const most = Math.max(1, ...pair.days.flatMap(day => [day.left ?? 0, day.right ?? 0]));
  const path = (of: (day: Reconciliation['days'][number]) => number | null) => {
    let pen = 'M';
    return pair.days
      .map((day, i) => {
        const value = of(day);
        if (value === null) {
          pen = 'M';
          return '';
        }
        const x = pair.days.length < 2 ? WIDTH / 2 : (i / (pair.days.length - 1)) * WIDTH;
        const point = `${pen}${x.toFixed(1)} ${(HEIGHT - 4 - (value / most) * (HEIGHT - 8)).toFixed(1)}`;
        pen = 'L';
        return point;
      })
      .join('');
  };
  return (
    <svg className="pair-lines" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img">
      <title>{t('trust.lines', { left: say(pair.left), right: say(pair.right) })}</title>
      <path className="left" d={path(day => day.left)} />
      <path className="right" d={path(day => day.right)} />
    </svg>
  );
}
