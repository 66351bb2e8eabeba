import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from '../theme';
import type { TimeModel } from './timeModel';

export interface Drawing {
  palette: Palette;
  /** Three meaningful digits, for axes and labels. */
  short: (value: number) => string;
  /** The whole number, for what hovers. */
  exact: (value: number | null) => string;
  words: { expected: string; event: string; partial: string };
}

export const textStyle = (palette: Palette) => ({
  color: palette.quiet,
  fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--font') || 'sans-serif',
  fontSize: 12,
});

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);

export function tooltipStyle(palette: Palette) {
  return {
    backgroundColor: palette.paper,
    borderColor: palette.line,
    textStyle: { color: palette.ink, fontSize: 12 },
    extraCssText: 'max-width: 340px; white-space: normal; font-variant-numeric: tabular-nums;',
    confine: true,
  };
}

/** Lines over time: baseline as a grey area, events as flags on the axis, gaps left open, the unfinished part dashed. */
export function timeOption(model: TimeModel, drawing: Drawing): EChartsCoreOption {
  const { palette } = drawing;
  const style = textStyle(palette);
  const flagged = new Map(model.flags.map(flag => [flag.at, flag.titles]));
  const series = model.lines.flatMap((line, i) => {
    const color = palette.series[i % palette.series.length] as string;
    const cut = model.partialFrom;
    const whole = cut === null ? line.values : line.values.map((value, at) => (at < cut ? value : null));
    const drawn: object[] = [];
    if (line.expected) {
      drawn.push({
        name: `${line.name} · ${drawing.words.expected}`,
        type: 'line',
        data: line.expected,
        symbol: 'none',
        connectNulls: false,
        lineStyle: { color: palette.quiet, width: 1, type: [2, 3] },
        areaStyle: { color: palette.band, opacity: 0.55, origin: 'start' },
        itemStyle: { color: palette.quiet },
        z: 1,
        silent: true,
      });
    }
    drawn.push({
      name: line.name,
      type: 'line',
      data: whole,
      connectNulls: false,
      showSymbol: model.axis.length <= 45,
      symbol: 'circle',
      symbolSize: 5,
      lineStyle: { color, width: 2 },
      itemStyle: { color },
      z: 3,
      ...(i === 0 && model.flags.length > 0
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
    });
    if (cut !== null) {
      drawn.push({
        name: `${line.name} · ${drawing.words.partial}`,
        type: 'line',
        data: line.values.map((value, at) => (at >= cut - 1 ? value : null)),
        symbol: 'emptyCircle',
        symbolSize: 6,
        lineStyle: { color, width: 2, type: 'dashed' },
        itemStyle: { color },
        z: 2,
      });
    }
    return drawn;
  });
  return {
    animation: false,
    textStyle: style,
    grid: { left: 8, right: 16, top: 28, bottom: model.lines.length > 1 ? 34 : 8, containLabel: true },
    legend:
      model.lines.length > 1
        ? { bottom: 0, type: 'scroll', textStyle: style, data: model.lines.map(line => line.name) }
        : undefined,
    tooltip: {
      trigger: 'axis',
      ...tooltipStyle(palette),
      formatter: (points: { dataIndex: number }[]) => tooltip(model, drawing, flagged, points[0]?.dataIndex ?? 0),
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
      splitLine: { lineStyle: { color: palette.line, opacity: 0.6 } },
      axisLabel: { ...style, formatter: drawing.short },
      splitNumber: 4,
    },
    series,
  };
}

function tooltip(model: TimeModel, drawing: Drawing, flagged: Map<number, string[]>, at: number): string {
  const rows = model.lines.flatMap(line => {
    const own = `<tr><td>${escapeHtml(line.name)}</td><td style="text-align:right;padding-left:12px"><b>${drawing.exact(line.values[at] ?? null)}</b></td></tr>`;
    if (!line.expected) return [own];
    return [
      own,
      `<tr><td>${escapeHtml(drawing.words.expected)}</td><td style="text-align:right;padding-left:12px">${drawing.exact(line.expected[at] ?? null)}</td></tr>`,
    ];
  });
  const events = (flagged.get(at) ?? []).slice(0, 6).map(title => `<div>⚑ ${escapeHtml(title)}</div>`);
  return `<b>${escapeHtml(model.axis[at] ?? '')}</b><table>${rows.join('')}</table>${events.join('')}`;
}
