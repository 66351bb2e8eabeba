import type { Text } from '../types';

/** A number and its 95 % interval. */
export interface Span {
  value: number;
  low: number;
  high: number;
}

/** The version that stands now against the one before it; numbers are `null` where there is too little to judge. */
export interface Versus {
  version: string;
  other: string;
  since: string;
  rate: number;
  days: number;
  otherDays: number;
  otherRate: number | null;
  ratio: Span | null;
  points: Span | null;
  better: number | null;
  known: boolean;
  moreDays: number | null;
  turnDays: number | null;
  said: Text;
}

/** A metric of the catalogue over the period, and over the baseline. */
export interface FamilyFigure {
  metric: string;
  value: number | null;
  before: number | null;
}
