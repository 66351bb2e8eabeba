import type { Span } from '@/api/families/versions';

interface IntervalMarkProps {
  span: Span;
  /** Where nothing differs. */
  neutral: number;
  /** The farthest that any row of the same column reaches from there. */
  reach: number;
  /** The same in words, for those who do not see it. */
  label: string;
}

const WIDTH = 120;
const HEIGHT = 18;

/** An interval on a line, its estimate as a dot, and where nothing differs as an upright. */
export function IntervalMark({ span, neutral, reach, label }: IntervalMarkProps) {
  const x = (value: number) =>
    Math.min(WIDTH - 4, Math.max(4, WIDTH / 2 + ((value - neutral) / (reach || 1)) * (WIDTH / 2 - 6)));
  return (
    <svg
      className="interval"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <line x1={WIDTH / 2} x2={WIDTH / 2} y1={1} y2={HEIGHT - 1} className="interval-none" />
      <line x1={x(span.low)} x2={x(span.high)} y1={HEIGHT / 2} y2={HEIGHT / 2} className="interval-line" />
      <circle cx={x(span.value)} cy={HEIGHT / 2} r={4} className="interval-dot" />
    </svg>
  );
}

/** How far the widest interval of a column reaches from where nothing differs. */
export const reachOf = (spans: readonly (Span | null)[], neutral: number): number =>
  Math.max(0, ...spans.flatMap(span => (span ? [Math.abs(span.low - neutral), Math.abs(span.high - neutral)] : [])));
