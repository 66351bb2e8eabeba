import { useTranslation } from 'react-i18next';
import type { QueryTable } from '@/api/types';
import { Chart } from '@/shared/chart/Chart';
import { corridorOption } from '@/shared/chart/corridor';
import { rangesHeight, rangesOption } from '@/shared/chart/ranges';
import type { TimeModel } from '@/shared/chart/timeModel';
import { rangeBars, type Shown } from './ranges';

/** Names of the ends in the table beside a picture. */
function useEnds() {
  const { t } = useTranslation();
  const ends = [t('metrics.chart.low'), t('metrics.chart.high')];
  return { ends, endsBefore: ends.map(end => `${t('shared.chart.expected')} · ${end}`) };
}

interface RangeOverTimeProps {
  title: string;
  low: TimeModel;
  high: TimeModel;
  currency: string;
  height: number;
  onPick: (at: number) => void;
}

/** A figure of which the platform tells a range, over time: one band instead of two lines. */
export function RangeOverTime({ title, low, high, currency, height, onPick }: RangeOverTimeProps) {
  const { ends, endsBefore } = useEnds();
  const lows = low.lines[0]?.values ?? [];
  const highs = high.lines[0]?.values ?? [];
  const lowsBefore = low.lines[0]?.expected ?? null;
  const highsBefore = high.lines[0]?.expected ?? null;
  const before =
    lowsBefore?.some(value => value !== null) && highsBefore ? { low: lowsBefore, high: highsBefore } : null;
  const model = { name: title, axis: low.axis, low: lows, high: highs, before, flags: low.flags };
  return (
    <Chart
      title={title}
      unit={low.unit}
      currency={currency}
      height={height}
      option={drawing => corridorOption(model, drawing)}
      keys={{ expected: before !== null, events: low.flags.length > 0 }}
      table={{
        columns: ['', ...ends, ...(before ? endsBefore : [])],
        rows: low.axis.map((position, at) => [
          position,
          lows[at] ?? null,
          highs[at] ?? null,
          ...(before ? [before.low[at] ?? null, before.high[at] ?? null] : []),
        ]),
      }}
      onPick={onPick}
    />
  );
}

interface RangeByDimensionProps {
  title: string;
  name: string;
  table: QueryTable;
  shown: Shown;
  dimension: string;
  unknown: string;
  currency: string;
  onPick: (key: string) => void;
}

/** The same by the values of a dimension: bars from the lower end to the upper. */
export function RangeByDimension(props: RangeByDimensionProps) {
  const { t } = useTranslation();
  const { ends, endsBefore } = useEnds();
  const { bars, left } = rangeBars(props.table, props.shown, props.dimension, props.unknown);
  const compared = bars.some(bar => bar.before);
  const model = { title: props.name, bars };
  return (
    <Chart
      title={props.title}
      unit={props.shown.metric.unit}
      currency={props.currency}
      height={rangesHeight(model)}
      option={drawing => rangesOption(model, drawing)}
      keys={{ expected: compared, events: false }}
      table={{
        columns: ['', ...ends, ...(compared ? endsBefore : [])],
        rows: bars.map(bar => [
          bar.name,
          bar.low,
          bar.high,
          ...(compared ? [bar.before?.low ?? null, bar.before?.high ?? null] : []),
        ]),
      }}
      onPick={at => {
        const bar = [...bars].reverse()[at];
        if (bar) props.onPick(bar.key);
      }}
      note={left > 0 ? t('metrics.chart.onlyBars', { shown: bars.length, left }) : undefined}
    />
  );
}
