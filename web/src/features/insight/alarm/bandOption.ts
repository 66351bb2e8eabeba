import type { EChartsCoreOption } from 'echarts/core';
import type { AlarmDay } from '@/api/alarms';
import type { Flag } from '@/shared/chart/timeModel';
import { type Drawing, escapeHtml, textStyle, tooltipStyle } from '@/shared/chart/timeOption';
import { known } from '@/shared/numbers';
import { isOdd } from './alarmModel';

export interface BandWords {
  name: string;
  range: string;
  odd: string;
  state: (day: AlarmDay) => string;
}

/** A metric's line over the range that was to be expected of each day, odd days as dots, events as flags. */
export function bandOption(
  days: readonly AlarmDay[],
  flags: readonly Flag[],
  words: BandWords,
  drawing: Drawing,
): EChartsCoreOption {
  const { palette } = drawing;
  const style = textStyle(palette);
  const color = palette.series[0] as string;
  const flagged = new Map(flags.map(flag => [flag.at, flag.titles]));
  const hidden = { symbol: 'none', silent: true, lineStyle: { opacity: 0 }, stack: 'band', stackStrategy: 'all' };
  return {
    animation: false,
    textStyle: style,
    grid: { left: 8, right: 16, top: 28, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      ...tooltipStyle(palette),
      formatter: (points: { dataIndex: number }[]) => tip(days, flagged, words, drawing, points[0]?.dataIndex ?? 0),
    },
    xAxis: {
      type: 'category',
      data: days.map(day => day.day),
      boundaryGap: days.length < 3,
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: { ...style, formatter: (day: string) => day.slice(5), hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      scale: true,
      splitLine: { lineStyle: { color: palette.line, opacity: 0.6 } },
      axisLabel: { ...style, formatter: drawing.short },
      splitNumber: 4,
    },
    series: [
      { ...hidden, type: 'line', name: 'low', data: days.map(day => day.low) },
      {
        ...hidden,
        type: 'line',
        name: words.range,
        data: days.map(day => (known(day.low) && known(day.high) ? day.high - day.low : null)),
        areaStyle: { color: palette.band, opacity: 0.8 },
        z: 1,
      },
      {
        type: 'line',
        name: words.name,
        data: days.map(day => day.value),
        showSymbol: false,
        symbol: 'circle',
        symbolSize: 5,
        lineStyle: { color, width: 2 },
        itemStyle: { color },
        z: 3,
        ...(flags.length > 0
          ? {
              markLine: {
                silent: true,
                symbol: 'none',
                label: { show: true, formatter: '⚑', color: palette.amber, fontSize: 13, position: 'end', distance: 2 },
                lineStyle: { color: palette.amber, type: 'dotted', width: 1, opacity: 0.8 },
                data: flags.map(flag => ({ xAxis: flag.at })),
              },
            }
          : {}),
      },
      {
        type: 'scatter',
        name: words.odd,
        data: days.map(day => (isOdd(day) ? day.value : null)),
        symbolSize: 11,
        itemStyle: { color: palette.red, borderColor: palette.paper, borderWidth: 1.5 },
        z: 4,
      },
    ],
  };
}

function tip(
  days: readonly AlarmDay[],
  flagged: Map<number, string[]>,
  words: BandWords,
  drawing: Drawing,
  at: number,
): string {
  const day = days[at];
  if (!day) return '';
  const row = (name: string, value: string) =>
    `<tr><td>${escapeHtml(name)}</td><td style="text-align:right;padding-left:12px">${escapeHtml(value)}</td></tr>`;
  const rows = [row(words.name, drawing.exact(day.value))];
  if (known(day.low) && known(day.high))
    rows.push(row(words.range, `${drawing.exact(day.low)} … ${drawing.exact(day.high)}`));
  const events = (flagged.get(at) ?? []).slice(0, 6).map(title => `<div>⚑ ${escapeHtml(title)}</div>`);
  return `<b>${escapeHtml(day.day)}</b> ${escapeHtml(words.state(day))}<table>${rows.join('')}</table>${events.join('')}`;
}
