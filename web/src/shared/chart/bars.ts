import type { EChartsCoreOption } from 'echarts/core';
import type { QueryTable, Text, Unit } from '@/api/types';
import type { Drawing } from './timeOption';
import { escapeHtml, textStyle, tooltipStyle } from './timeOption';

export interface Bar {
  key: string;
  name: string;
  value: number | null;
  before: number | null;
}

export interface BarsModel {
  title: string;
  unit: Unit;
  bars: Bar[];
  hasBaseline: boolean;
  /** How many rows the table has beyond the bars drawn. */
  left: number;
}

/** Rows of a query by one dimension as sorted bars. */
export function barsModel(ask: {
  table: QueryTable;
  metric: string;
  dimension: string;
  say: (text: Text) => string;
  unknown: string;
  most?: number;
}): BarsModel {
  const most = ask.most ?? 20;
  const described = ask.table.metrics.find(item => item.key === ask.metric);
  const all = ask.table.rows.map(row => {
    const key = row.keys[ask.dimension] ?? '';
    return {
      key,
      name: row.labels[ask.dimension] || key || ask.unknown,
      value: row.values[ask.metric] ?? null,
      before: row.baselines[ask.metric] ?? null,
    };
  });
  all.sort((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY));
  return {
    title: described ? ask.say(described.names) : ask.metric,
    unit: described?.unit ?? 'number',
    bars: all.slice(0, most),
    hasBaseline: ask.table.baseline !== null,
    left: Math.max(0, all.length - most),
  };
}

export const barsHeight = (model: BarsModel): number => 48 + model.bars.length * (model.hasBaseline ? 30 : 24);

export function barsOption(model: BarsModel, drawing: Drawing): EChartsCoreOption {
  const { palette } = drawing;
  const style = textStyle(palette);
  const bars = [...model.bars].reverse();
  return {
    animation: false,
    textStyle: style,
    grid: { left: 8, right: 64, top: 8, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: palette.band, opacity: 0.4 } },
      ...tooltipStyle(palette),
      formatter: (points: { dataIndex: number }[]) => {
        const bar = bars[points[0]?.dataIndex ?? 0];
        if (!bar) return '';
        const before = model.hasBaseline
          ? `<br>${escapeHtml(drawing.words.expected)} ${drawing.exact(bar.before)}`
          : '';
        return `${escapeHtml(bar.name)} <b>${drawing.exact(bar.value)}</b>${before}`;
      },
    },
    xAxis: {
      type: 'value',
      splitNumber: 4,
      splitLine: { lineStyle: { color: palette.line, opacity: 0.6 } },
      axisLabel: { ...style, formatter: drawing.short, hideOverlap: true },
    },
    yAxis: {
      type: 'category',
      data: bars.map(bar => bar.name),
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: { ...style, color: palette.ink, width: 150, overflow: 'truncate' },
    },
    series: [
      ...(model.hasBaseline
        ? [
            {
              name: drawing.words.expected,
              type: 'bar',
              data: bars.map(bar => bar.before),
              itemStyle: { color: palette.band },
              barMaxWidth: 9,
              barGap: '10%',
            },
          ]
        : []),
      {
        name: model.title,
        type: 'bar',
        data: bars.map(bar => bar.value),
        itemStyle: { color: palette.series[0] },
        barMaxWidth: 14,
        cursor: 'pointer',
        label: {
          show: true,
          position: 'right',
          color: palette.ink,
          formatter: (point: { value: number | null }) =>
            point.value === null ? '' : drawing.short(Number(point.value)),
        },
      },
    ],
  };
}
