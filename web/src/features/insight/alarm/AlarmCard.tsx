import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AlarmDay, AlarmMetric } from '@/api/alarms';
import { eventsQuery } from '@/api/events';
import type { Shop } from '@/api/types';
import { useAddress } from '@/shared/address';
import { Chart } from '@/shared/chart/Chart';
import { flagsOf } from '@/shared/chart/timeModel';
import { useSpeech } from '@/shared/speech';
import { band, isOdd, lastDay } from './alarmModel';
import { bandOption } from './bandOption';

const WIDTH = 320;
const HEIGHT = 72;

/** A metric's last day in numbers and a small picture of the days before; larger on demand, with events, table and files. */
export function AlarmCard({ metric, shop }: { metric: AlarmMetric; shop: Shop }) {
  const { t } = useTranslation();
  const { say, short, exact } = useSpeech(shop.currency);
  const { inShop } = useAddress();
  const [large, setLarge] = useState(false);
  const last = lastDay(metric);
  if (!last) return null;
  const name = say(metric.names);
  const odd = isOdd(last);
  const explain = inShop('data/explain', { metric: metric.metric, date: last.day, from: last.day, to: last.day });
  return (
    <article className={odd ? 'alarm odd' : 'alarm'}>
      <header>
        <h3>
          <Link to={explain}>{name}</Link>
        </h3>
        <StateMark day={last} />
      </header>
      <p className="alarm-value">
        <strong title={exact(last.value, metric.unit)}>{short(last.value, metric.unit)}</strong>
        <span className="quiet">
          {last.low !== null && last.high !== null
            ? t('alarms.range', { low: short(last.low, metric.unit), high: short(last.high, metric.unit) })
            : last.note && say(last.note)}
        </span>
      </p>
      {large ? (
        <Large metric={metric} shop={shop} />
      ) : (
        <Small metric={metric} label={t('alarms.picture', { metric: name, count: metric.odd })} />
      )}
      {last.low !== null && last.note && <p className="quiet alarm-note">{say(last.note)}</p>}
      <footer>
        <span className="quiet">{t('alarms.days', { count: metric.odd, judged: metric.judged })}</span>
        <span className="alarm-tools">
          {odd && (
            <Link className="button small" to={explain}>
              {t('alarms.why')}
            </Link>
          )}
          <button type="button" className="link" aria-expanded={large} onClick={() => setLarge(!large)}>
            {large ? t('alarms.smaller') : t('alarms.larger')}
            <span className="visually-hidden"> {name}</span>
          </button>
        </span>
      </footer>
    </article>
  );
}

/** Side by an arrow and a word; colour third. */
function StateMark({ day }: { day: AlarmDay }) {
  const { t } = useTranslation();
  switch (day.state) {
    case 'high':
      return <span className="mark bad">▲ {t('alarms.high')}</span>;
    case 'low':
      return <span className="mark bad">▼ {t('alarms.low')}</span>;
    case 'usual':
      return <span className="quiet">{t('alarms.asUsual')}</span>;
    case 'not_judged':
      return <span className="quiet">{t('alarms.notJudged')}</span>;
  }
}

function Small({ metric, label }: { metric: AlarmMetric; label: string }) {
  const drawn = band(metric.days, WIDTH, HEIGHT);
  return (
    <svg
      className="alarm-picture"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="none"
    >
      {drawn.bands.map(shape => (
        <path key={shape} d={shape} className="alarm-band" />
      ))}
      {drawn.lines.map(path => (
        <path key={path} d={path} className="alarm-line" />
      ))}
      {drawn.alone.map(dot => (
        <path key={dot.x} d={`M${dot.x} ${dot.y}h0`} className="alarm-alone" />
      ))}
      {drawn.odd.map(dot => (
        <path key={dot.day} d={`M${dot.x} ${dot.y}h0`} className="alarm-dot">
          <title>{dot.day}</title>
        </path>
      ))}
    </svg>
  );
}

function Large({ metric, shop }: { metric: AlarmMetric; shop: Shop }) {
  const { t } = useTranslation();
  const { say } = useSpeech(shop.currency);
  const first = metric.days[0]?.day ?? '';
  const last = lastDay(metric)?.day ?? '';
  const events = useQuery(eventsQuery(shop.id, first, last)).data ?? [];
  const flags = flagsOf(
    metric.days.map(day => day.day),
    events,
    say,
  );
  const states = {
    high: t('alarms.high'),
    low: t('alarms.low'),
    usual: t('alarms.asUsual'),
    not_judged: t('alarms.notJudged'),
  };
  const words = {
    name: say(metric.names),
    range: t('alarms.band'),
    odd: t('alarms.oddDay'),
    state: (day: AlarmDay) => (day.note && day.state === 'not_judged' ? say(day.note) : states[day.state]),
  };
  return (
    <Chart
      title={t('alarms.chart', { metric: words.name })}
      unit={metric.unit}
      currency={shop.currency}
      height={240}
      option={drawing => bandOption(metric.days, flags, words, drawing)}
      keys={{ expected: true, events: flags.length > 0 }}
      table={{
        columns: ['', words.name, t('alarms.band'), t('alarms.bandLow'), t('alarms.bandHigh'), t('alarms.state')],
        rows: metric.days.map(day => [day.day, day.value, day.expected, day.low, day.high, words.state(day)]),
      }}
    />
  );
}
