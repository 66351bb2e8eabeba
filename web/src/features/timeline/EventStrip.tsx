import { useTranslation } from 'react-i18next';
import { periodText } from '@/shared/days';
import { useSpeech } from '@/shared/speech';
import type { Strip } from './timelineModel';

/** Events as bars over the days, one lane a kind; the list below says the same in words. */
export function EventStrip({ strip }: { strip: Strip }) {
  const { t } = useTranslation();
  const { say, language } = useSpeech();
  return (
    <div className="strip" role="img" aria-label={t('timeline.strip')}>
      <div className="strip-axis">
        {strip.months.map(month => (
          <span key={month.label} style={{ left: `${month.left}%` }}>
            {month.label}
          </span>
        ))}
      </div>
      {strip.lanes.map(lane => (
        <div key={lane.kind} className="strip-lane">
          <span className="strip-kind">{say(lane.names)}</span>
          <div className="strip-rows">
            {lane.rows.map(row => (
              <div key={row[0]?.event.id} className="strip-row">
                {row.map(bar => (
                  <span
                    key={`${bar.event.id}-${bar.event.from}`}
                    className={bar.event.builtIn ? 'strip-bar built-in' : 'strip-bar'}
                    style={{ left: `${bar.left}%`, width: `max(6px, ${bar.width}%)` }}
                    title={`${periodText(language, bar.event)} ${say(bar.event.title)}`}
                  >
                    {bar.width > 9 ? say(bar.event.title) : ''}
                  </span>
                ))}
              </div>
            ))}
            {strip.today !== null && <span className="strip-today" style={{ left: `${strip.today}%` }} />}
          </div>
        </div>
      ))}
    </div>
  );
}
