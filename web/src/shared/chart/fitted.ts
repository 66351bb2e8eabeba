import type { EChartsCoreOption } from 'echarts/core';
import type { Drawing } from './timeOption';
import { escapeHtml, textStyle, tooltipStyle } from './timeOption';

export interface FittedPoint {
  at: string;
  seen: number;
  level: number;
  low: number;
  high: number;
}

/** What was seen as dots, the fitted curve as a line, its interval as a grey band. */
export function fittedOption(
  points: readonly FittedPoint[],
  drawing: Drawing,
  names: { seen: string; curve: string; band: string },
): EChartsCoreOption {
  const { palette } = drawing;
  const style = textStyle(palette);
  // a band that runs away for want of weeks must not flatten the rest
  const most = 2.5 * Math.max(...points.map(point => Math.max(point.seen, point.level)), 1e-9);
  const hidden = { type: 'line', stack: 'band', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, z: 1 };
  return {
    animation: false,
    textStyle: style,
    grid: { left: 8, right: 16, top: 14, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      ...tooltipStyle(palette),
      formatter: (over: { dataIndex: number }[]) => {
        const point = points[over[0]?.dataIndex ?? 0];
        if (!point) return '';
        return `<b>${escapeHtml(point.at)}</b><br>${escapeHtml(names.seen)} <b>${drawing.exact(point.seen)}</b><br>${escapeHtml(names.curve)} ${drawing.exact(point.level)}<br>${escapeHtml(names.band)} ${drawing.short(point.low)} – ${drawing.short(point.high)}`;
      },
    },
    xAxis: {
      type: 'category',
      data: points.map(point => point.at),
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: { ...style, formatter: (day: string) => day.slice(2), hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      max: (range: { max: number }) => Math.min(range.max, most),
      splitNumber: 4,
      splitLine: { lineStyle: { color: palette.line, opacity: 0.6 } },
      axisLabel: { ...style, formatter: drawing.short, showMaxLabel: false },
    },
    series: [
      { ...hidden, data: points.map(point => point.low) },
      {
        ...hidden,
        data: points.map(point => Math.max(0, point.high - point.low)),
        areaStyle: { color: palette.band, opacity: 0.8 },
      },
      {
        name: names.curve,
        type: 'line',
        data: points.map(point => point.level),
        symbol: 'none',
        lineStyle: { color: palette.series[0], width: 2 },
        itemStyle: { color: palette.series[0] },
        z: 3,
      },
      {
        name: names.seen,
        type: 'scatter',
        data: points.map(point => point.seen),
        symbolSize: 5,
        itemStyle: { color: palette.series[1] },
        z: 4,
      },
    ],
  };
}
