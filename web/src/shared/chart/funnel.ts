import type { EChartsCoreOption } from 'echarts/core';
import { type Drawing, escapeHtml, textStyle, tooltipStyle } from './timeOption';

export interface FunnelLine {
  name: string;
  /** One a stage; `null` where no report counts it. */
  counts: (number | null)[];
  /** What part of the stage counted before went on, one a stage; the first has none. */
  rates: (number | null)[];
  /** Stage at which clearly fewer went on than before; `null` when none is. */
  weak: number | null;
}

/** Several funnels over the same stages: a steeper line loses more. */
export interface FunnelModel {
  stages: string[];
  lines: FunnelLine[];
}

/** What part of the last counted stage before it went on to each stage; a stage that more reach than the one before has none. */
export function stageRates(counts: readonly (number | null)[]): (number | null)[] {
  let before: number | null = null;
  return counts.map(count => {
    const rate = count === null || before === null || before <= 0 || count > before ? null : count / before;
    if (count !== null) before = count;
    return rate;
  });
}

const dashes = ['solid', 'dashed', 'dotted'] as const;
const marks = ['circle', 'rect', 'triangle', 'diamond'] as const;

/**
 * Counts on a logarithmic axis: there the slope between two stages is the rate itself, the same slope the same rate, so that
 * channels of any size can be held against each other.
 */
export function funnelOption(
  model: FunnelModel,
  drawing: Drawing,
  rate: (value: number) => string,
  weakWord: string,
): EChartsCoreOption {
  const { palette } = drawing;
  const style = textStyle(palette);
  return {
    animation: false,
    textStyle: style,
    grid: { left: 8, right: 24, top: 16, bottom: 40, containLabel: true },
    legend: { bottom: 0, type: 'scroll', textStyle: style, data: model.lines.map(line => line.name) },
    tooltip: {
      trigger: 'axis',
      ...tooltipStyle(palette),
      formatter: (points: { dataIndex: number }[]) => {
        const at = points[0]?.dataIndex ?? 0;
        const rows = model.lines
          .filter(line => line.counts[at] !== null)
          .map(line => {
            const part = line.rates[at];
            const weak = line.weak === at ? ` ▼ ${escapeHtml(weakWord)}` : '';
            return `<tr><td>${escapeHtml(line.name)}</td><td style="text-align:right;padding-left:12px"><b>${drawing.exact(line.counts[at] ?? null)}</b></td><td style="text-align:right;padding-left:12px">${part === null || part === undefined ? '' : rate(part)}${weak}</td></tr>`;
          });
        return `<b>${escapeHtml(model.stages[at] ?? '')}</b><table>${rows.join('')}</table>`;
      },
    },
    xAxis: {
      type: 'category',
      data: model.stages,
      boundaryGap: true,
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: { ...style, color: palette.ink, interval: 0 },
    },
    yAxis: {
      type: 'log',
      logBase: 10,
      splitLine: { lineStyle: { color: palette.line, opacity: 0.6 } },
      axisLabel: { ...style, formatter: drawing.short },
    },
    series: model.lines.map((line, i) => {
      const color = palette.series[i % palette.series.length] as string;
      return {
        name: line.name,
        type: 'line',
        // a logarithm has no zero: nobody came through is a gap, and the table says 0
        data: line.counts.map((count, at) => ({
          value: count === null || count <= 0 ? null : count,
          label: {
            show: line.weak === at,
            formatter: `▼ ${weakWord}`,
            color: palette.ink,
            position: 'top',
          },
        })),
        connectNulls: true,
        symbol: marks[i % marks.length],
        symbolSize: 8,
        lineStyle: { color, width: 2, type: dashes[i % dashes.length] },
        itemStyle: { color },
      };
    }),
  };
}
