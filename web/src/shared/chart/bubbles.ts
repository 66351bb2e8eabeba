import type { EChartsCoreOption } from 'echarts/core';
import type { Drawing } from './timeOption';
import { escapeHtml, textStyle, tooltipStyle } from './timeOption';

export interface Bubble {
  name: string;
  x: number;
  y: number;
  /** Bounds of y's 95 % interval. */
  low: number;
  high: number;
  size: number;
  /** Whether there is enough under it to be read. */
  solid: boolean;
  /** Place of its colour among the palette's. */
  color: number;
  words: string;
}

export interface BubbleFrame {
  xName: string;
  yName: string;
  /** Where the lines stand that cut the plane in four. */
  x: number;
  y: number;
  /** Words of the four corners: top right, bottom right, top left, bottom left. */
  corners: readonly [string, string, string, string];
  percent: (value: number) => string;
}

/** Growth beyond these is drawn at the edge; the words tell the number. */
const edges = { low: -1, high: 2 };

const held = (value: number): number => Math.min(edges.high, Math.max(edges.low, value));

/** Bubbles in a plane that two lines cut into four named corners; whiskers are intervals. */
export function bubbleOption(bubbles: readonly Bubble[], frame: BubbleFrame, drawing: Drawing): EChartsCoreOption {
  const { palette } = drawing;
  const style = textStyle(palette);
  const most = Math.max(1, ...bubbles.map(bubble => bubble.size));
  const widest = Math.max(frame.x * 2, ...bubbles.map(bubble => bubble.x)) * 1.12;
  const top = Math.max(frame.y + 0.1, ...bubbles.map(bubble => held(bubble.y))) + 0.12;
  const bottom = Math.min(frame.y - 0.1, ...bubbles.map(bubble => held(bubble.y))) - 0.12;
  const corner = (x: number, y: number, text: string, align: string, base: string) => ({
    value: [x, y],
    label: {
      show: true,
      formatter: text,
      color: palette.quiet,
      fontWeight: 600,
      fontSize: 13,
      align,
      verticalAlign: base,
    },
  });
  const [topRight, bottomRight, topLeft, bottomLeft] = frame.corners;
  return {
    animation: false,
    textStyle: style,
    grid: { left: 8, right: 20, top: 26, bottom: 26, containLabel: true },
    tooltip: {
      trigger: 'item',
      ...tooltipStyle(palette),
      formatter: (point: { seriesIndex: number; dataIndex: number }) => {
        const bubble = point.seriesIndex === 0 ? bubbles[point.dataIndex] : undefined;
        return bubble ? `<b>${escapeHtml(bubble.name)}</b><br>${bubble.words}` : '';
      },
    },
    xAxis: {
      type: 'value',
      name: frame.xName,
      nameLocation: 'middle',
      nameGap: 24,
      nameTextStyle: style,
      min: 0,
      max: widest,
      splitLine: { show: false },
      axisLine: { show: true, onZero: false, lineStyle: { color: palette.line } },
      axisLabel: { ...style, formatter: frame.percent, showMaxLabel: false },
    },
    yAxis: {
      type: 'value',
      name: frame.yName,
      nameTextStyle: { ...style, align: 'left' },
      min: bottom,
      max: top,
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: palette.line } },
      axisLabel: { ...style, formatter: frame.percent, showMinLabel: false, showMaxLabel: false },
    },
    series: [
      {
        type: 'scatter',
        cursor: 'pointer',
        z: 3,
        data: bubbles.map(bubble => ({
          name: bubble.name,
          value: [bubble.x, held(bubble.y)],
          symbolSize: 8 + 34 * Math.sqrt(bubble.size / most),
          itemStyle: {
            color: bubble.solid ? (palette.series[bubble.color] as string) : 'transparent',
            borderColor: palette.series[bubble.color] as string,
            borderWidth: 1.5,
            opacity: 0.78,
          },
        })),
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: palette.quiet, type: 'dashed', width: 1 },
          data: [{ xAxis: frame.x }, { yAxis: frame.y }],
        },
      },
      {
        type: 'scatter',
        silent: true,
        symbolSize: 0.1,
        z: 1,
        data: [
          corner(widest * 0.99, top, topRight, 'right', 'top'),
          corner(widest * 0.99, bottom, bottomRight, 'right', 'bottom'),
          corner(widest * 0.005, top, topLeft, 'left', 'top'),
          corner(widest * 0.005, bottom, bottomLeft, 'left', 'bottom'),
        ],
      },
      ...bubbles
        .filter(bubble => bubble.solid)
        .map(bubble => ({
          type: 'line',
          silent: true,
          symbol: 'none',
          z: 2,
          data: [
            [bubble.x, held(bubble.low)],
            [bubble.x, held(bubble.high)],
          ],
          lineStyle: { color: palette.series[bubble.color] as string, width: 1, opacity: 0.35 },
        })),
    ],
  };
}
