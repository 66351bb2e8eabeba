import type { EChartsCoreOption } from 'echarts/core';
import type { Flag } from './timeModel';
import { type Drawing, escapeHtml, textStyle, tooltipStyle } from './timeOption';

/** A figure of which only a range is known, day by day; a day without it is a gap. */
export interface CorridorModel {
  name: string;
  axis: string[];
  low: (number | null)[];
  high: (number | null)[];
  /** The band that it is held against. */
  before?: { low: (number | null)[]; high: (number | null)[] } | null;
  flags: readonly Flag[];
}

const widthOf = ({ low, high }: Pick<CorridorModel, 'low' | 'high'>) =>
  low.map((least, i) => {
    const most = high[i] ?? null;
    return least === null || most === null ? null : most - least;
  });

/** The ranges as one band from their low to their high ends: no line runs through it, for nobody knows where the truth lies. */
export function corridorOption(model: CorridorModel, drawing: Drawing): EChartsCoreOption {
  const { palette } = drawing;
  const style = textStyle(palette);
  const color = palette.series[0] as string;
  const edge = {
    type: 'line',
    stack: 'corridor',
    stackStrategy: 'all',
    connectNulls: false,
    showSymbol: false,
    lineStyle: { color, width: 1 },
    itemStyle: { color },
  };
  const wide = widthOf(model);
  const was = {
    ...edge,
    stack: 'before',
    silent: true,
    lineStyle: { color: palette.quiet, width: 1, type: [2, 3] },
    itemStyle: { color: palette.quiet },
  };
  // a band needs two neighbours: a position that stands alone is a bar
  const alone = model.low.map(
    (low, i) => low !== null && (model.low[i - 1] ?? null) === null && (model.low[i + 1] ?? null) === null,
  );
  const bar = { type: 'bar', stack: 'alone', stackStrategy: 'all', barMaxWidth: 12, silent: true };
  return {
    animation: false,
    textStyle: style,
    grid: { left: 8, right: 16, top: 28, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      ...tooltipStyle(palette),
      formatter: (points: { dataIndex: number }[]) => {
        const at = points[0]?.dataIndex ?? 0;
        const flag = model.flags.find(each => each.at === at);
        const low = model.low[at] ?? null;
        const range = low === null ? '–' : `${drawing.exact(low)} ~ ${drawing.exact(model.high[at] ?? null)}`;
        const events = (flag?.titles ?? []).map(title => `<div>⚑ ${escapeHtml(title)}</div>`).join('');
        const was = model.before?.low[at] ?? null;
        const before =
          was === null
            ? ''
            : `<div>${escapeHtml(drawing.words.expected)} ${drawing.exact(was)} ~ ${drawing.exact(model.before?.high[at] ?? null)}</div>`;
        return `<b>${escapeHtml(model.axis[at] ?? '')}</b><div>${escapeHtml(model.name)} <b>${range}</b></div>${before}${events}`;
      },
    },
    xAxis: {
      type: 'category',
      data: model.axis,
      boundaryGap: model.axis.length < 3,
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: { ...style, formatter: (day: string) => (day.length === 10 ? day.slice(5) : day), hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 4,
      splitLine: { lineStyle: { color: palette.line, opacity: 0.6 } },
      axisLabel: { ...style, formatter: drawing.short },
    },
    series: [
      ...(model.before
        ? [
            { ...was, data: model.before.low },
            {
              ...was,
              name: drawing.words.expected,
              areaStyle: { color: palette.band, opacity: 0.7 },
              data: widthOf(model.before),
            },
          ]
        : []),
      { ...edge, data: model.low },
      {
        ...edge,
        name: model.name,
        areaStyle: { color, opacity: 0.3 },
        data: wide,
        ...(model.flags.length > 0
          ? {
              markLine: {
                silent: true,
                symbol: 'none',
                label: { show: true, formatter: '⚑', color: palette.amber, fontSize: 13, position: 'end', distance: 2 },
                lineStyle: { color: palette.amber, type: 'dotted', width: 1, opacity: 0.8 },
                data: model.flags.map(flag => ({ xAxis: flag.at })),
              },
            }
          : {}),
      },
      ...(alone.some(Boolean)
        ? [
            {
              ...bar,
              itemStyle: { color: 'transparent' },
              data: model.low.map((low, i) => (alone[i] ? low : null)),
            },
            { ...bar, itemStyle: { color, opacity: 0.6 }, data: wide.map((high, i) => (alone[i] ? high : null)) },
          ]
        : []),
    ],
  };
}
