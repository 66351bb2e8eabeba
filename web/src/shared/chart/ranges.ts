import type { EChartsCoreOption } from 'echarts/core';
import type { Drawing } from './timeOption';
import { escapeHtml, textStyle, tooltipStyle } from './timeOption';

export interface RangeBar {
  name: string;
  low: number;
  high: number;
  /** The best single number, where there is one: drawn as a mark inside the bar. */
  value: number | null;
  /** The range that it is held against. */
  before?: { low: number; high: number } | null;
}

export interface RangesModel {
  title: string;
  bars: RangeBar[];
}

const compared = (bars: readonly RangeBar[]) => bars.some(bar => bar.before);

export const rangesHeight = (model: RangesModel): number => 56 + model.bars.length * (compared(model.bars) ? 36 : 30);

/** Bars from low to high: a range or an interval has no single end to start from. */
export function rangesOption(model: RangesModel, drawing: Drawing): EChartsCoreOption {
  const { palette } = drawing;
  const style = textStyle(palette);
  const bars = [...model.bars].reverse();
  const text = (bar: RangeBar) => `${drawing.short(bar.low)} ~ ${drawing.short(bar.high)}`;
  return {
    animation: false,
    textStyle: style,
    grid: { left: 8, right: 96, top: 8, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: palette.band, opacity: 0.4 } },
      ...tooltipStyle(palette),
      formatter: (points: { dataIndex: number }[]) => {
        const bar = bars[points[0]?.dataIndex ?? 0];
        if (!bar) return '';
        const middle = bar.value === null ? '' : `<b>${drawing.exact(bar.value)}</b><br>`;
        const before = bar.before
          ? `<br>${escapeHtml(drawing.words.expected)} ${drawing.exact(bar.before.low)} ~ ${drawing.exact(bar.before.high)}`
          : '';
        return `${escapeHtml(bar.name)}<br>${middle}${drawing.exact(bar.low)} ~ ${drawing.exact(bar.high)}${before}`;
      },
    },
    xAxis: {
      type: 'value',
      scale: true,
      splitNumber: 4,
      splitLine: { lineStyle: { color: palette.line, opacity: 0.6 } },
      axisLabel: { ...style, formatter: drawing.short, hideOverlap: true },
    },
    yAxis: {
      type: 'category',
      data: bars.map(bar => bar.name),
      axisLine: { onZero: false, lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: { ...style, color: palette.ink, width: 130, overflow: 'truncate' },
    },
    series: [
      ...(compared(bars)
        ? [
            {
              type: 'bar',
              stack: 'before',
              stackStrategy: 'all',
              silent: true,
              barMaxWidth: 8,
              barGap: '10%',
              itemStyle: { color: 'transparent' },
              data: bars.map(bar => bar.before?.low ?? null),
            },
            {
              name: drawing.words.expected,
              type: 'bar',
              stack: 'before',
              stackStrategy: 'all',
              barMaxWidth: 8,
              itemStyle: { color: palette.band, borderColor: palette.quiet, borderWidth: 0.5, borderRadius: 3 },
              data: bars.map(bar => (bar.before ? bar.before.high - bar.before.low : null)),
            },
          ]
        : []),
      {
        type: 'bar',
        stack: 'range',
        stackStrategy: 'all',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: bars.map(bar => bar.low),
      },
      {
        name: model.title,
        type: 'bar',
        stack: 'range',
        stackStrategy: 'all',
        barMaxWidth: 12,
        itemStyle: { color: palette.series[0], opacity: 0.75, borderRadius: 3 },
        data: bars.map(bar => bar.high - bar.low),
        label: {
          show: true,
          position: 'right',
          color: palette.ink,
          formatter: (point: { dataIndex: number }) => {
            const bar = bars[point.dataIndex];
            return bar ? text(bar) : '';
          },
        },
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: palette.quiet, type: 'solid', width: 1 },
          data: bars.some(bar => bar.low < 0 && bar.high > 0) ? [{ xAxis: 0 }] : [],
        },
      },
    ],
  };
}
