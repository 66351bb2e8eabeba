import type { Answer, Conclusion, Segment } from '@/api/types';
import { earlier, shift } from '@/shared/days';

/** What a card's numbers open: the rows of the metric in the conclusion's days and scope. */
export function scopeFilters(scope: Record<string, string>): string[] {
  return Object.entries(scope).map(([dimension, value]) => `${dimension}=${value}`);
}

export interface Explored {
  metrics: string;
  by: string;
  from: string;
  to: string;
  against: string;
  where: string[];
}

/** How many days the explorer opens with, so that the change stands in its course. */
const COURSE_DAYS = 56;

/** The explorer's question behind a conclusion or one of its segments: the metric day by day up to its last day. */
export function explored(conclusion: Conclusion, segment?: Segment): Explored {
  const scope = segment ? { ...conclusion.scope, [segment.dimension]: segment.value } : conclusion.scope;
  const start = shift(conclusion.period.to, 1 - COURSE_DAYS);
  return {
    metrics: conclusion.metric,
    by: 'day',
    from: earlier(start, conclusion.period.from),
    to: conclusion.period.to,
    against: 'year',
    where: scopeFilters(scope),
  };
}

/** What the operator's answer means for a card: it stays, it is given away, or it steps back. */
export type Standing = 'open' | 'assigned' | 'disagreed';

export function standing(answer: Answer | null): Standing {
  switch (answer?.kind) {
    case 'assign':
      return 'assigned';
    case 'disagree':
      return 'disagreed';
    case 'undo':
    case undefined:
      return 'open';
  }
}

/** Whether a card stands last and folded: disagreed with, or noise by earlier answers. */
export const stepsBack = (conclusion: Conclusion): boolean =>
  standing(conclusion.answer) === 'disagreed' || conclusion.folded != null;

/** The card that `j` and `k` lead to. */
export function neighbour(ids: readonly string[], current: string | null, step: 1 | -1): string | null {
  if (ids.length === 0) return null;
  const at = current === null ? -1 : ids.indexOf(current);
  if (at < 0) return (step === 1 ? ids[0] : ids.at(-1)) ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))] ?? null;
}
