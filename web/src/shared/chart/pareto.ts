import type { EChartsCoreOption } from 'echarts/core';
import type { Drawing } from './timeOption';
import { escapeHtml, textStyle, tooltipStyle } from './timeOption';

export interface ParetoBar {
  name: string;
  value: number;
  cumulative: number;
  group: string;
}

/** Sorted bars with their cumulative share as a line; a group's first bar bears its letter. */
export function paretoOption(
  bars: readonly ParetoBar[],
  drawing: Drawing,
  percent: (share: number) => string,
  cumulativeName: string,
): EChartsCoreOption {
  const { palette } = drawing;
  const style = textStyle(palette);
  const colors: Record<string, string> = {
    A: palette.series[0] as string,
    B: palette.series[5] as string,
    C: palette.series[7] as string,
  };
  const first = bars.map((bar, i) => (i === 0 || bars[i - 1]?.group !== bar.group ? bar.group : ''));
  return {
    animation: false,
    textStyle: style,
    grid: { left: 8, right: 8, top: 30, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: palette.band, opacity: 0.4 } },
      ...tooltipStyle(palette),
      formatter: (points: { dataIndex: number }[]) => {
        const bar = bars[points[0]?.dataIndex ?? 0];
        if (!bar) return '';
        return `<b>${escapeHtml(bar.name)}</b> · ${bar.group}<br>${drawing.exact(bar.value)}<br>${escapeHtml(cumulativeName)} ${percent(bar.cumulative)}`;
      },
    },
    xAxis: {
      type: 'category',
      data: bars.map((_, i) => String(i + 1)),
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: { ...style, hideOverlap: true },
    },
    yAxis: [
      {
        type: 'value',
        splitNumber: 4,
        splitLine: { lineStyle: { color: palette.line, opacity: 0.6 } },
        axisLabel: { ...style, formatter: drawing.short },
      },
      {
        type: 'value',
        min: 0,
        max: 1,
        interval: 0.2,
        splitLine: { show: false },
        axisLabel: { ...style, formatter: percent },
      },
    ],
    series: [
      {
        type: 'bar',
        data: bars.map(bar => ({ value: bar.value, itemStyle: { color: colors[bar.group] ?? palette.series[0] } })),
        barMaxWidth: 28,
        cursor: 'pointer',
        label: {
          show: true,
          position: 'top',
          color: palette.ink,
          fontWeight: 600,
          formatter: (point: { dataIndex: number }) => first[point.dataIndex] ?? '',
        },
      },
      {
        name: cumulativeName,
        type: 'line',
        yAxisIndex: 1,
        data: bars.map(bar => bar.cumulative),
        symbol: bars.length > 40 ? 'none' : 'circle',
        symbolSize: 5,
        lineStyle: { color: palette.series[1], width: 2 },
        itemStyle: { color: palette.series[1] },
      },
    ],
  };
}
