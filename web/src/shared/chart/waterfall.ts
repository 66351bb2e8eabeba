import type { EChartsCoreOption } from 'echarts/core';
import type { Part, Text, Unit } from '@/api/types';
import { known } from '../numbers';
import type { Drawing } from './timeOption';
import { escapeHtml, textStyle, tooltipStyle } from './timeOption';

export interface Step {
  name: string;
  kind: 'total' | 'up' | 'down';
  /** What the step adds; for a total, where it stands. */
  effect: number;
  from: number;
  to: number;
}

export interface Waterfall {
  unit: Unit;
  steps: Step[];
  /** Sum of the parts, to the cent. */
  sum: number;
  /** Whether the parts add up to the difference of the two ends. */
  exact: boolean;
}

/** Adds in cents, so that 0.1 + 0.2 is 0.3. */
export const addUp = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + Math.round(value * 10_000), 0) / 10_000;

/** The way from the baseline's value to the day's, one step a part. */
export function waterfall(ask: {
  parts: readonly Part[];
  before: number | null;
  after: number | null;
  unit: Unit;
  names: { before: string; after: string };
  say: (text: Text) => string;
}): Waterfall {
  const sum = addUp(ask.parts.map(part => part.effect));
  const start = known(ask.before) ? ask.before : 0;
  const steps: Step[] = [];
  if (known(ask.before)) steps.push({ name: ask.names.before, kind: 'total', effect: start, from: 0, to: start });
  let level = start;
  for (const part of ask.parts) {
    const next = addUp([level, part.effect]);
    steps.push({
      name: ask.say(part.label),
      kind: part.effect < 0 ? 'down' : 'up',
      effect: part.effect,
      from: level,
      to: next,
    });
    level = next;
  }
  if (known(ask.after)) steps.push({ name: ask.names.after, kind: 'total', effect: ask.after, from: 0, to: ask.after });
  const difference = known(ask.before) && known(ask.after) ? addUp([ask.after, -ask.before]) : sum;
  return { unit: ask.unit, steps, sum, exact: Math.abs(sum - difference) < 0.005 };
}

/** Where the axis begins: at zero, unless the steps would then be too small to see. A page says when it is not zero. */
export function floorOf(model: Waterfall): number {
  const tops = model.steps.flatMap(step => (step.kind === 'total' ? [step.to] : [step.from, step.to]));
  if (tops.length === 0) return 0;
  const lowest = Math.min(...tops);
  const spread = Math.max(...tops) - lowest;
  if (lowest <= 0) return lowest;
  if (spread >= lowest * 0.5) return 0;
  const wanted = Math.max(0, lowest - spread * 0.6);
  const step = 10 ** Math.floor(Math.log10(spread || 1));
  return Math.floor(wanted / step) * step;
}

export interface Movement {
  up: string;
  down: string;
}

/** Floating bars; the axis may leave out the height that all totals share, and says so by starting above zero. */
export function waterfallOption(model: Waterfall, drawing: Drawing, movement: Movement): EChartsCoreOption {
  const { palette } = drawing;
  const style = textStyle(palette);
  const floor = floorOf(model);
  const color = (step: Step) =>
    step.kind === 'total' ? palette.quiet : step.kind === 'up' ? movement.up : movement.down;
  return {
    animation: false,
    textStyle: style,
    grid: { left: 8, right: 12, top: 26, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'item',
      ...tooltipStyle(palette),
      formatter: (point: { dataIndex: number }) => {
        const step = model.steps[point.dataIndex];
        return step ? `${escapeHtml(step.name)} <b>${drawing.exact(step.effect)}</b>` : '';
      },
    },
    xAxis: {
      type: 'category',
      data: model.steps.map(step => step.name),
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: { ...style, interval: 0, width: 86, overflow: 'break' },
    },
    yAxis: {
      type: 'value',
      min: floor,
      splitNumber: 3,
      splitLine: { lineStyle: { color: palette.line, opacity: 0.6 } },
      axisLabel: { ...style, formatter: drawing.short },
    },
    series: [
      {
        type: 'bar',
        stack: 'way',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: model.steps.map(step => (step.kind === 'total' ? floor : Math.min(step.from, step.to))),
      },
      {
        type: 'bar',
        stack: 'way',
        barMaxWidth: 46,
        data: model.steps.map(step => ({
          value: step.kind === 'total' ? step.to - floor : Math.abs(step.to - step.from),
          itemStyle: { color: color(step) },
        })),
        label: {
          show: true,
          position: 'top',
          color: palette.ink,
          formatter: (point: { dataIndex: number }) => {
            const step = model.steps[point.dataIndex];
            if (!step) return '';
            const text = drawing.short(step.effect);
            return step.kind === 'up' ? `+${text}` : text;
          },
        },
      },
    ],
  };
}
