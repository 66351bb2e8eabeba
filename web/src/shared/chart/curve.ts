import type { EChartsCoreOption } from 'echarts/core';
import { type Drawing, escapeHtml, textStyle, tooltipStyle } from './timeOption';

export interface CurveLine {
  name: string;
  /** One a position on the axis; `null` where the line has ended. */
  values: (number | null)[];
  /** The interval around it, where it is drawn. */
  band: { low: (number | null)[]; high: (number | null)[] } | null;
}

/** Lines over steps that are no days of a calendar, for example days since a purchase. */
export interface CurveModel {
  axis: string[];
  lines: CurveLine[];
  /** Positions with a name, drawn as upright lines. */
  marks: { at: number; name: string }[];
  /** Drawn from point to point, for what grows between them; else as steps. */
  straight?: boolean;
}

export function curveOption(model: CurveModel, drawing: Drawing): EChartsCoreOption {
  const { palette } = drawing;
  const style = textStyle(palette);
  const step = model.straight ? false : 'end';
  const series = model.lines.flatMap((line, i) => {
    const color = palette.series[i % palette.series.length] as string;
    const drawn: object[] = [];
    if (line.band) {
      const { low, high } = line.band;
      const quiet = {
        type: 'line',
        step,
        symbol: 'none',
        silent: true,
        lineStyle: { opacity: 0 },
        stack: `band${i}`,
        z: 1,
      };
      drawn.push({ ...quiet, data: low });
      drawn.push({
        ...quiet,
        data: high.map((end, at) => (end === null ? null : end - (low[at] ?? 0))),
        areaStyle: { color: palette.band, opacity: 0.8 },
      });
    }
    drawn.push({
      name: line.name,
      type: 'line',
      step,
      data: line.values,
      symbol: 'none',
      lineStyle: { color, width: 2, type: (['solid', 'dashed', 'dotted'] as const)[i % 3] },
      itemStyle: { color },
      z: 3,
      ...(i === 0 && model.marks.length > 0
        ? {
            markLine: {
              silent: true,
              symbol: 'none',
              lineStyle: { color: palette.amber, type: 'dotted', width: 1 },
              data: model.marks.map((mark, n) => ({
                xAxis: mark.at,
                label: {
                  formatter: mark.name,
                  color: palette.amber,
                  position: 'insideEndTop',
                  rotate: 0,
                  distance: [4, -14 * (n + 1)],
                  align: 'left',
                },
              })),
            },
          }
        : {}),
    });
    return drawn;
  });
  return {
    animation: false,
    textStyle: style,
    grid: { left: 8, right: 16, top: 16, bottom: model.lines.length > 1 ? 34 : 8, containLabel: true },
    legend:
      model.lines.length > 1
        ? { bottom: 0, type: 'scroll', textStyle: style, data: model.lines.map(line => line.name) }
        : undefined,
    tooltip: {
      trigger: 'axis',
      ...tooltipStyle(palette),
      formatter: (points: { dataIndex: number }[]) => tooltip(model, drawing, points[0]?.dataIndex ?? 0),
    },
    xAxis: {
      type: 'category',
      data: model.axis,
      boundaryGap: false,
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: { ...style, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitLine: { lineStyle: { color: palette.line, opacity: 0.6 } },
      axisLabel: { ...style, formatter: drawing.short },
      splitNumber: 4,
    },
    series,
  };
}

function tooltip(model: CurveModel, drawing: Drawing, at: number): string {
  const rows = model.lines
    .filter(line => (line.values[at] ?? null) !== null)
    .map(line => {
      const band = line.band
        ? ` (${drawing.exact(line.band.low[at] ?? null)} – ${drawing.exact(line.band.high[at] ?? null)})`
        : '';
      return `<tr><td>${escapeHtml(line.name)}</td><td style="text-align:right;padding-left:12px"><b>${drawing.exact(line.values[at] ?? null)}</b>${band}</td></tr>`;
    });
  return `<b>${escapeHtml(model.axis[at] ?? '')}</b><table>${rows.join('')}</table>`;
}
