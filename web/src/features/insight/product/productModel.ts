import type { ProductLine, Quadrant } from '@/api/families/product';
import type { Period, TimelineEvent } from '@/api/types';
import type { Bubble } from '@/shared/chart/bubbles';
import type { ParetoBar } from '@/shared/chart/pareto';
import type { Band } from '@/shared/chart/stacked';
import { between, earlier, later } from '@/shared/days';

/** Bars beyond these are too thin to see; the table has all. */
export const mostBars = 60;

export const wholePercent = (share: number): string => `${Math.round(share * 100)}%`.replace('-', '−');

export const paretoBars = (products: readonly ProductLine[]): ParetoBar[] =>
  products
    .filter(line => line.amount > 0)
    .slice(0, mostBars)
    .map(line => ({ name: line.name, value: line.amount, cumulative: line.cumulative, group: line.abc }));

const quadrantColors: Record<Quadrant, number> = { STAR: 2, CASH: 0, PROMISE: 1, TAIL: 7 };

/** Products with growth as bubbles; their words are added where there are words. */
export const bubblesOf = (products: readonly ProductLine[]): Bubble[] =>
  products.flatMap(line =>
    line.growth
      ? [
          {
            name: line.name,
            x: line.share,
            y: line.growth.value,
            low: line.growth.low,
            high: line.growth.high,
            size: line.amount,
            solid: line.growth.judged,
            color: line.quadrant ? quadrantColors[line.quadrant] : 7,
            words: '',
          },
        ]
      : [],
  );

/** The last `days` days of a history, or all of it. */
export function windowOf(history: Period, days: number | null): Period {
  if (days === null || between(history.from, history.to) + 1 <= days) return history;
  const skipped = between(history.from, history.to) + 1 - days;
  return { from: shifted(history.from, skipped), to: history.to };
}

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);

/** Stretches of days as positions in a window; those outside are left out. */
export function bandsOf(images: readonly { creative: string; from: string; to: string }[], window: Period): Band[] {
  return images
    .filter(image => image.to >= window.from && image.from <= window.to)
    .map(image => ({
      name: image.creative,
      from: between(window.from, later(image.from, window.from)),
      to: between(window.from, earlier(image.to, window.to)),
    }));
}

/** Events of the window, the newest first. */
export const eventsIn = (events: readonly TimelineEvent[], window: Period): TimelineEvent[] =>
  events
    .filter(event => event.to >= window.from && event.from <= window.to)
    .sort((a, b) => b.from.localeCompare(a.from));
