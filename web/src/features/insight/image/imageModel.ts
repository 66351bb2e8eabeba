import type { ImageDay, ImageKind, MainImageAnswer } from '@/api/families/mainImage';
import type { QueryTable, Text, TimelineEvent } from '@/api/types';
import { flagsOf, type TimeModel } from '@/shared/chart/timeModel';
import { daysOf } from '@/shared/days';

/** Judgements that ask for work. */
export const asksForWork = (kind: ImageKind): boolean => kind === 'WORSE' || kind === 'WORN' || kind === 'LOW';

/** One line a version, gaps where it did not stand or nobody measured; swaps among the events. */
export function dayModel(ask: {
  title: string;
  days: readonly ImageDay[];
  events: readonly TimelineEvent[];
  swap: (creative: string) => Text;
  say: (text: Text) => string;
}): TimeModel {
  const first = ask.days[0]?.day;
  const last = ask.days.at(-1)?.day;
  const keys = first && last ? daysOf({ from: first, to: last }) : [];
  const versions = [...new Set(ask.days.map(day => day.creative))];
  const at = new Map(ask.days.map(day => [`${day.creative} ${day.day}`, day]));
  const swaps = ask.days
    .filter((day, i) => i > 0 && day.creative !== ask.days[i - 1]?.creative)
    .map(day => ({ from: day.day, to: day.day, title: ask.swap(day.creative) }));
  return {
    title: ask.title,
    unit: 'ratio',
    keys,
    axis: keys,
    lines: versions.map(version => ({
      key: version,
      name: version,
      unit: 'ratio',
      values: keys.map(day => at.get(`${version} ${day}`)?.ctr ?? null),
      expected: keys.map(day => at.get(`${version} ${day}`)?.expected ?? null),
    })),
    flags: flagsOf(keys, [...swaps, ...ask.events] as TimelineEvent[], ask.say),
    partialFrom: null,
  };
}

/** Positions as the rows of a query, for the bars that every page draws. */
export function positionTable(answer: MainImageAnswer, names: Text): QueryTable {
  return {
    period: null,
    baseline: answer.sources.some(item => item.before !== null) ? ({} as QueryTable['baseline']) : null,
    dimensions: [],
    metrics: [{ key: 'image_ctr', names, unit: 'ratio' }],
    rows: answer.sources.map(item => ({
      keys: { source: item.source },
      labels: {},
      values: { image_ctr: item.ctr },
      baselines: { image_ctr: item.before },
    })),
  } as unknown as QueryTable;
}

/** Events of a product, the swaps of its image left out: they are drawn from the facts themselves. */
export const eventsOf = (events: readonly TimelineEvent[], product: string): TimelineEvent[] =>
  events.filter(event => event.kind !== 'main_image' && (event.scope.product === product || event.builtIn));
