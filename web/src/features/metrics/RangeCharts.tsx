import { useTranslation } from 'react-i18next';
import type { QueryTable } from '@/api/types';
import { Chart } from '@/shared/chart/Chart';
import { corridorOption } from '@/shared/chart/corridor';
import { rangesHeight, rangesOption } from '@/shared/chart/ranges';
import type { TimeModel } from '@/shared/chart/timeModel';
import { rangeBars, type Shown } from './ranges';

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
  const { t } = useTranslation();
  const lows = low.lines[0]?.values ?? [];
  const highs = high.lines[0]?.values ?? [];
  const model = { name: title, axis: low.axis, low: lows, high: highs, flags: low.flags };
  return (
    <Chart
      title={title}
      unit={low.unit}
      currency={currency}
      height={height}
      option={drawing => corridorOption(model, drawing)}
      keys={{ expected: false, events: low.flags.length > 0 }}
      table={{
        columns: ['', t('metrics.chart.low'), t('metrics.chart.high')],
        rows: low.axis.map((position, at) => [position, lows[at] ?? null, highs[at] ?? null]),
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
  const { bars, left } = rangeBars(props.table, props.shown, props.dimension, props.unknown);
  const model = { title: props.name, bars };
  return (
    <Chart
      title={props.title}
      unit={props.shown.metric.unit}
      currency={props.currency}
      height={rangesHeight(model)}
      option={drawing => rangesOption(model, drawing)}
      table={{
        columns: ['', t('metrics.chart.low'), t('metrics.chart.high')],
        rows: bars.map(bar => [bar.name, bar.low, bar.high]),
      }}
      onPick={at => {
        const bar = [...bars].reverse()[at];
        if (bar) props.onPick(bar.key);
      }}
      note={left > 0 ? t('metrics.chart.onlyBars', { shown: bars.length, left }) : undefined}
    />
  );
}
