import type { Metric, QueryRow, QueryTable, Text } from '@/api/types';

/** What is shown of an answer: a metric, or the two ends of a range as one. */
export interface Shown {
  metric: QueryTable['metrics'][number];
  /** The upper end, where both ends were asked for. */
  high: QueryTable['metrics'][number] | null;
  names: Text;
}

/** The metrics of an answer in its order; a range whose two ends were asked for is one, where its first end stands. */
export function shownOf(metrics: QueryTable['metrics'], catalogue: readonly Metric[]): Shown[] {
  const rangeOf = (key: string) => catalogue.find(item => item.key === key)?.range ?? null;
  const shown: Shown[] = [];
  const told = new Set<string>();
  for (const metric of metrics) {
    if (told.has(metric.key)) continue;
    const low = rangeOf(metric.key) ? metric : metrics.find(other => rangeOf(other.key)?.with === metric.key);
    const range = low ? rangeOf(low.key) : null;
    const high = range ? metrics.find(other => other.key === range.with) : undefined;
    if (!low || !range || !high) {
      shown.push({ metric, high: null, names: metric.names });
      continue;
    }
    told.add(low.key).add(high.key);
    shown.push({ metric: low, high, names: range.names });
  }
  return shown;
}

/** The two ends of a range in a row. */
export function endsOf(figures: QueryRow['values'] | undefined, shown: Shown) {
  return {
    low: figures?.[shown.metric.key] ?? null,
    high: shown.high ? (figures?.[shown.high.key] ?? null) : null,
  };
}
