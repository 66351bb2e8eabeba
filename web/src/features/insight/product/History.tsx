import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OneProduct } from '@/api/families/product';
import { metricsQuery } from '@/api/metrics';
import type { Shop } from '@/api/types';
import { useAddress } from '@/shared/address';
import { Chart } from '@/shared/chart/Chart';
import { type Stacked, type Strip, stackedHeight, stackedOption } from '@/shared/chart/stacked';
import { flagsOf } from '@/shared/chart/timeModel';
import { between, daysOf, earlier, later } from '@/shared/days';
import { useSpeech } from '@/shared/speech';
import { bandsOf, eventsIn, windowOf } from './productModel';

const choices = [30, 90, 180, 365] as const;

const shapes: Record<string, Strip['shape']> = {
  paid_amount: 'area',
  visitors: 'area',
  stock_on_hand: 'step',
  ad_cost: 'area',
  refunded_amount: 'area',
  rating: 'dots',
};

/** Small multiples over one axis: what was sold, seen, clicked, bought, paid, kept in stock, spent, sent back and said. */
export function History({ told, shop }: { told: OneProduct; shop: Shop }) {
  const { t } = useTranslation();
  const { inShop } = useAddress();
  const { say, short, exact } = useSpeech(shop.currency);
  const metrics = useQuery(metricsQuery()).data ?? [];
  const [days, setDays] = useState<number | null>(180);
  const window = windowOf(told.history.days, days);
  const skipped = between(told.history.days.from, window.from);
  const axis = daysOf(window);
  const events = eventsIn(told.events, window);
  const model: Stacked = {
    axis,
    strips: told.history.series.map(series => {
      const metric = metrics.find(item => item.key === series.metric);
      return {
        key: series.metric,
        name: metric ? say(metric.names) : series.metric,
        unit: metric?.unit ?? 'number',
        values: series.values.slice(skipped),
        shape: shapes[series.metric] ?? 'line',
      };
    }),
    bands: { name: t('families.product.one.images'), stretches: bandsOf(told.history.images, window) },
    flags: flagsOf(axis, events, say),
    shaded:
      told.period.to < window.from || between(told.period.from, told.period.to) + 1 >= axis.length
        ? null
        : {
            from: between(window.from, later(told.period.from, window.from)),
            to: between(window.from, earlier(told.period.to, window.to)),
          },
  };
  return (
    <section>
      <h2>{t('families.product.one.history')}</h2>
      <fieldset className="switch small">
        <legend className="visually-hidden">{t('families.product.one.ranges')}</legend>
        {choices
          .filter(choice => choice < between(told.history.days.from, told.history.days.to))
          .map(choice => (
            <button key={choice} type="button" aria-pressed={days === choice} onClick={() => setDays(choice)}>
              {t('families.product.one.days', { count: choice })}
            </button>
          ))}
        <button type="button" aria-pressed={days === null} onClick={() => setDays(null)}>
          {t('families.product.one.everything')}
        </button>
      </fieldset>
      {model.strips.length > 0 && (
        <Chart
          title={told.name}
          unit="number"
          unitName={`${shop.currency}, %, ${t('shared.unit.count')}`}
          currency={shop.currency}
          height={stackedHeight(model)}
          option={drawing => stackedOption(model, drawing, short, exact)}
          note={t('families.product.one.historyNote')}
          keys={{ expected: false, events: model.flags.length > 0 }}
          table={{
            columns: ['', ...model.strips.map(strip => strip.name), model.bands.name],
            rows: axis.map((day, i) => [
              day,
              ...model.strips.map(strip => exact(strip.values[i] ?? null, strip.unit)),
              model.bands.stretches.find(band => band.from <= i && i <= band.to)?.name ?? '',
            ]),
          }}
        />
      )}
      <h3>{t('families.product.one.events')}</h3>
      {events.length === 0 ? (
        <p className="quiet">{t('families.product.one.eventsNone')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <ul className="one-events" tabIndex={0} aria-label={t('families.product.one.events')}>
          {events.map(event => (
            <li key={event.id}>
              <time dateTime={event.from}>{event.from}</time> {say(event.kindNames)} ·{' '}
              <Link to={inShop('timeline', { from: event.from, to: event.to, date: undefined })}>
                {say(event.title)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
