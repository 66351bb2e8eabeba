import type { EChartsCoreOption } from 'echarts/core';
import type { Unit } from '@/api/types';
import type { Flag } from './timeModel';
import type { Drawing } from './timeOption';
import { escapeHtml, textStyle, tooltipStyle } from './timeOption';

/** One strip of small multiples: a metric's days. */
export interface Strip {
  key: string;
  name: string;
  unit: Unit;
  values: readonly (number | null)[];
  /** How it is drawn: a line, steps for levels, dots for what is measured now and then, an area for amounts. */
  shape: 'line' | 'step' | 'dots' | 'area';
}

/** A stretch of positions with a name, both ends included. */
export interface Band {
  name: string;
  from: number;
  to: number;
}

export interface Stacked {
  axis: readonly string[];
  strips: readonly Strip[];
  bands: { name: string; stretches: readonly Band[] };
  flags: readonly Flag[];
  /** The period asked about, shaded. */
  shaded: { from: number; to: number } | null;
}

const stripHeight = 74;
const gap = 26;
const bandHeight = 22;
const head = 40;

const banded = (model: Stacked): boolean => model.bands.stretches.length > 0;

export const stackedHeight = (model: Stacked): number =>
  head + model.strips.length * (stripHeight + gap) + (banded(model) ? bandHeight + gap : 0) + 20;

/** Small multiples over each other on one axis of days; one pointer goes through all. */
export function stackedOption(
  model: Stacked,
  drawing: Drawing,
  short: (value: number, unit: Unit) => string,
  exact: (value: number | null, unit: Unit) => string,
): EChartsCoreOption {
  const { palette } = drawing;
  const style = textStyle(palette);
  const grids: object[] = [];
  const xs: object[] = [];
  const ys: object[] = [];
  const series: object[] = [];
  const rows = model.strips.length + (banded(model) ? 1 : 0);
  let top = head;
  const addAxis = (index: number, height: number) => {
    grids.push({ left: 58, right: 14, top, height });
    xs.push({
      type: 'category',
      gridIndex: index,
      data: model.axis,
      boundaryGap: model.axis.length < 3,
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: {
        ...style,
        show: index === rows - 1,
        hideOverlap: true,
        formatter: (day: string) => (model.axis.length > 200 ? day.slice(0, 7) : day.slice(5)),
      },
      axisPointer: { show: true, label: { show: false }, lineStyle: { color: palette.quiet, width: 1 } },
    });
    top += height + gap;
  };
  const heading = (index: number, name: string) => ({
    gridIndex: index,
    name,
    nameLocation: 'end',
    nameGap: 7,
    nameTextStyle: { ...style, color: palette.ink, fontWeight: 600, align: 'left', padding: [0, 0, 0, -50] },
  });
  model.strips.forEach((strip, i) => {
    const color = palette.series[i % palette.series.length] as string;
    addAxis(i, stripHeight);
    ys.push({
      ...heading(i, strip.name),
      type: 'value',
      scale: strip.shape === 'line' || strip.shape === 'dots',
      // dots are marks out of five: no room is left above the best
      ...(strip.shape === 'dots' ? { max: 'dataMax' } : {}),
      splitNumber: 2,
      splitLine: { lineStyle: { color: palette.line, opacity: 0.6 } },
      axisLabel: { ...style, formatter: (value: number) => short(value, strip.unit), hideOverlap: true },
    });
    series.push({
      name: strip.name,
      type: 'line',
      xAxisIndex: i,
      yAxisIndex: i,
      data: strip.values,
      connectNulls: false,
      step: strip.shape === 'step' ? 'end' : false,
      symbol: 'circle',
      symbolSize: strip.shape === 'dots' ? 4 : 3,
      showSymbol: strip.shape === 'dots' || model.axis.length <= 45,
      lineStyle: { color, width: strip.shape === 'dots' ? 0 : 1.5 },
      itemStyle: { color },
      ...(strip.shape === 'area' ? { areaStyle: { color, opacity: 0.15 } } : {}),
      ...(model.shaded
        ? {
            markArea: {
              silent: true,
              itemStyle: { color: palette.band, opacity: 0.45 },
              data: [[{ xAxis: model.shaded.from }, { xAxis: model.shaded.to }]],
            },
          }
        : {}),
      markLine: {
        silent: true,
        symbol: 'none',
        label: { show: i === 0, formatter: '⚑', color: palette.amber, fontSize: 13, position: 'end', distance: 1 },
        lineStyle: { color: palette.amber, type: 'dotted', width: 1, opacity: 0.55 },
        data: model.flags.map(flag => ({ xAxis: flag.at })),
      },
    });
  });
  if (banded(model)) {
    const index = model.strips.length;
    addAxis(index, bandHeight);
    ys.push({
      ...heading(index, model.bands.name),
      type: 'value',
      min: 0,
      max: 1,
      show: true,
      axisLabel: { show: false },
      axisLine: { show: false },
      splitLine: { show: false },
    });
    series.push({
      name: model.bands.name,
      type: 'line',
      xAxisIndex: index,
      yAxisIndex: index,
      data: model.axis.map(() => null),
      markArea: {
        silent: true,
        label: { show: true, position: 'inside', color: palette.ink, fontSize: 11, overflow: 'truncate' },
        data: model.bands.stretches.map((band, i) => [
          {
            name: band.to - band.from > model.axis.length / 14 ? band.name : '',
            xAxis: band.from,
            itemStyle: {
              color: i % 2 === 0 ? palette.accentSoft : palette.amberSoft,
              borderColor: palette.line,
              borderWidth: 1,
            },
          },
          { xAxis: band.to },
        ]),
      },
    });
  }
  const flagged = new Map(model.flags.map(flag => [flag.at, flag.titles]));
  return {
    animation: false,
    textStyle: style,
    grid: grids,
    xAxis: xs,
    yAxis: ys,
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    tooltip: {
      trigger: 'axis',
      ...tooltipStyle(palette),
      formatter: (points: { dataIndex: number }[]) => {
        const at = points[0]?.dataIndex ?? 0;
        const lines = model.strips.map(
          strip =>
            `<tr><td>${escapeHtml(strip.name)}</td><td style="text-align:right;padding-left:12px"><b>${exact(strip.values[at] ?? null, strip.unit)}</b></td></tr>`,
        );
        const image = model.bands.stretches.find(band => band.from <= at && at <= band.to);
        const events = (flagged.get(at) ?? []).slice(0, 6).map(title => `<div>⚑ ${escapeHtml(title)}</div>`);
        return `<b>${escapeHtml(model.axis[at] ?? '')}</b><table>${lines.join('')}</table>${
          image ? `<div>${escapeHtml(model.bands.name)} ${escapeHtml(image.name)}</div>` : ''
        }${events.join('')}`;
      },
    },
    series,
  };
}
