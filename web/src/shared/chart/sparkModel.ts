import { known } from '../numbers';
import type { TimeModel } from './timeModel';

interface Dot {
  x: number;
  y: number;
}

export interface SparkDrawing {
  /** One path a stretch without gaps. */
  paths: string[];
  expected: string[];
  /** The ground under what was expected. */
  band: string | null;
  dots: Dot[];
  /** Measured days with gaps on both sides. */
  alone: Dot[];
  flags: { x: number; titles: string[] }[];
}

/** Scales the first line of a model into a box; a gap breaks the line. */
export function spark(model: TimeModel, width: number, height: number): SparkDrawing {
  const line = model.lines[0];
  const values = line?.values ?? [];
  const expected = line?.expected ?? [];
  const all = [...values, ...expected].filter(known);
  if (all.length === 0) return { paths: [], expected: [], band: null, dots: [], alone: [], flags: [] };
  const low = Math.min(...all);
  const high = Math.max(...all);
  const floor = low > 0 && low > high * 0.5 ? low - (high - low) * 0.3 : Math.min(0, low);
  const spread = high - floor || 1;
  const pad = 4;
  const x = (at: number) =>
    round(model.axis.length < 2 ? width / 2 : pad + (at / (model.axis.length - 1)) * (width - 2 * pad));
  const y = (value: number) => round(pad + (1 - (value - floor) / spread) * (height - pad));
  const stretches = (row: readonly (number | null)[]): Dot[][] => {
    const found: Dot[][] = [];
    let open: Dot[] | null = null;
    row.forEach((value, at) => {
      if (!known(value)) {
        open = null;
        return;
      }
      if (!open) {
        open = [];
        found.push(open);
      }
      open.push({ x: x(at), y: y(value) });
    });
    return found;
  };
  const path = (dots: Dot[]) => dots.map((dot, i) => `${i === 0 ? 'M' : 'L'}${dot.x} ${dot.y}`).join('');
  const drawn = stretches(values);
  const grey = stretches(expected).filter(dots => dots.length > 1);
  const bottom = y(floor);
  return {
    paths: drawn.filter(dots => dots.length > 1).map(path),
    expected: grey.map(path),
    band:
      grey.length > 0
        ? grey.map(dots => `${path(dots)}L${dots.at(-1)?.x} ${bottom}L${dots[0]?.x} ${bottom}Z`).join('')
        : null,
    dots: drawn.flat(),
    alone: drawn.filter(dots => dots.length === 1).flat(),
    flags: model.flags.map(flag => ({ x: x(flag.at), titles: flag.titles })),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
