import { useTranslation } from 'react-i18next';
import { dayMark } from '../days';
import { spark } from './sparkModel';
import type { TimeModel } from './timeModel';

interface SparkProps {
  model: TimeModel;
  label: string;
}

/** The small picture of a card: the line, what was to be expected in grey, events as flags. Print-ready, no library. */
export function Spark({ model, label }: SparkProps) {
  const { t } = useTranslation();
  const drawn = spark(model, 220, 46);
  if (drawn.dots.length === 0) return null;
  const last = drawn.dots.at(-1);
  return (
    <div className="spark">
      <svg viewBox="0 0 220 56" role="img" aria-label={label} preserveAspectRatio="none">
        {drawn.band && <path d={drawn.band} className="spark-band" />}
        {drawn.expected.map(path => (
          <path key={path} d={path} className="spark-expected" />
        ))}
        {drawn.paths.map(path => (
          <path key={path} d={path} className="spark-line" />
        ))}
        {drawn.alone.map(dot => (
          <path key={dot.x} d={`M${dot.x} ${dot.y}h0`} className="spark-dot small" />
        ))}
        {last && <path d={`M${last.x} ${last.y}h0`} className="spark-dot" />}
        {drawn.flags.map(flag => (
          <path key={flag.x} d={`M${flag.x} 4V56`} className="spark-flag">
            <title>{flag.titles.join('\n')}</title>
          </path>
        ))}
      </svg>
      {model.flags.length > 0 && (
        <ul className="spark-events">
          {model.flags.slice(-2).map(flag => (
            <li key={flag.at}>
              <span aria-hidden="true">⚑ </span>
              {shortTitle(flag.titles)}
            </li>
          ))}
          {model.flags.length > 2 && (
            <li className="quiet">{t('shared.chart.moreEvents', { count: model.flags.length - 2 })}</li>
          )}
        </ul>
      )}
    </div>
  );
}

function shortTitle(titles: readonly string[]): string {
  const [first = ''] = titles;
  const [days = '', ...words] = first.split(' ');
  const more = titles.length > 1 ? ` +${titles.length - 1}` : '';
  return `${words.join(' ')} ${dayMark(days.slice(0, 10))}${more}`;
}
