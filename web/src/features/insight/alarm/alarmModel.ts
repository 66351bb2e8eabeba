import type { AlarmAnswer, AlarmDay, AlarmMetric } from '@/api/alarms';
import { known } from '@/shared/numbers';

/** Days before the last one that still count as lately. */
const LATELY = 7;

export const lastDay = (metric: AlarmMetric): AlarmDay | undefined => metric.days.at(-1);

export const isOdd = (day: AlarmDay | undefined): boolean => day?.state === 'high' || day?.state === 'low';

export interface AlarmGroups {
  odd: AlarmMetric[];
  lately: AlarmMetric[];
  usual: AlarmMetric[];
  unjudged: AlarmMetric[];
}

/** What is odd today first, then what was lately, what is as usual, and last what nobody can tell. */
export function groups(answer: AlarmAnswer): AlarmGroups {
  const found: AlarmGroups = { odd: [], lately: [], usual: [], unjudged: [] };
  for (const metric of answer.metrics) {
    const last = lastDay(metric);
    if (isOdd(last)) found.odd.push(metric);
    else if (metric.days.slice(-LATELY).some(isOdd)) found.lately.push(metric);
    else if (last?.state === 'usual') found.usual.push(metric);
    else found.unjudged.push(metric);
  }
  return found;
}

export interface BandDrawing {
  /** The line, one path a stretch without gaps. */
  lines: string[];
  /** The range to be expected, one shape a stretch. */
  bands: string[];
  /** Measured days with gaps on both sides. */
  alone: { x: number; y: number }[];
  odd: { x: number; y: number; day: string; high: boolean }[];
}

interface Place {
  x: number;
  y: number;
}

/** Scales days into a box; a gap breaks line and band, never falls to zero. */
export function band(days: readonly AlarmDay[], width: number, height: number): BandDrawing {
  const all = days.flatMap(day => [day.value, day.low, day.high]).filter(known);
  if (all.length === 0) return { lines: [], bands: [], alone: [], odd: [] };
  const low = Math.min(...all);
  const high = Math.max(...all);
  const spread = high - low || Math.abs(high) || 1;
  const pad = 5;
  const x = (at: number) => round(days.length < 2 ? width / 2 : pad + (at / (days.length - 1)) * (width - 2 * pad));
  const y = (value: number) => round(pad + (1 - (value - low) / spread) * (height - 2 * pad));
  const drawn = stretches(days.map((day, at) => (known(day.value) ? { x: x(at), y: y(day.value) } : null)));
  const floor = stretches(
    days.map((day, at) =>
      known(day.low) && known(day.high) ? { x: x(at), low: y(day.low), high: y(day.high) } : null,
    ),
  );
  return {
    lines: drawn.filter(dots => dots.length > 1).map(path),
    bands: floor.map(dots => {
      const half = dots.length === 1 ? 1.5 : 0;
      const upper = dots.map(dot => ({ x: dot.x, y: dot.high }));
      const lower = dots.map(dot => ({ x: dot.x, y: dot.low })).reverse();
      if (half === 0) return `${path([...upper, ...lower])}Z`;
      const dot = dots[0] as (typeof dots)[number];
      return `M${dot.x - half} ${dot.high}H${dot.x + half}V${dot.low}H${dot.x - half}Z`;
    }),
    alone: drawn.filter(dots => dots.length === 1).flat(),
    odd: days.flatMap((day, at) =>
      isOdd(day) && known(day.value) ? [{ x: x(at), y: y(day.value), day: day.day, high: day.state === 'high' }] : [],
    ),
  };
}

function stretches<T>(places: readonly (T | null)[]): T[][] {
  const found: T[][] = [];
  let open: T[] | null = null;
  for (const place of places) {
    if (place === null) {
      open = null;
      continue;
    }
    if (!open) {
      open = [];
      found.push(open);
    }
    open.push(place);
  }
  return found;
}

const path = (dots: readonly Place[]) => dots.map((dot, i) => `${i === 0 ? 'M' : 'L'}${dot.x} ${dot.y}`).join('');
const round = (value: number): number => Math.round(value * 10) / 10;
