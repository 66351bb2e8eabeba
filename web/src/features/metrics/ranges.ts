import type { Metric, QueryRow, QueryTable, Text } from '@/api/types';
import type { RangeBar } from '@/shared/chart/ranges';

/** What is shown of an answer: a metric, or the two ends of a range as one. */
export interface Shown {
  metric: QueryTable['metrics'][number];
  /** The upper end, where both ends were asked for. */
  high: QueryTable['metrics'][number] | null;
  names: Text;
}

export const alone = (metric: Shown['metric']): Shown => ({ metric, high: null, names: metric.names });

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
      shown.push(alone(metric));
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

/** Rows of an answer by one dimension as bars from their lower to their upper end, the widest reach first. */
export function rangeBars(
  table: QueryTable,
  shown: Shown,
  dimension: string,
  unknown: string,
  most = 20,
): { bars: (RangeBar & { key: string })[]; left: number } {
  const all = table.rows.flatMap(row => {
    const { low, high } = endsOf(row.values, shown);
    if (low === null && high === null) return [];
    const key = row.keys[dimension] ?? '';
    const before = endsOf(row.baselines, shown);
    return [
      {
        key,
        name: row.labels[dimension] || key || unknown,
        low: low ?? (high as number),
        high: high ?? (low as number),
        value: null,
        before: before.low === null || before.high === null ? null : { low: before.low, high: before.high },
      },
    ];
  });
  all.sort((a, b) => b.high - a.high || b.low - a.low);
  return { bars: all.slice(0, most), left: Math.max(0, all.length - most) };
}
