import type { Direction, Part, Period, Text, Unit } from '../types';
import type { FamilyAnswer } from './family';

export interface ShopFigure {
  metric: string;
  names: Text;
  unit: Unit;
  direction: Direction;
  value: number | null;
  before: number | null;
}

/** The shop as a whole over a period. */
export interface ShopAnswer extends FamilyAnswer {
  period: Period;
  baseline: { period: Period; reason: Text } | null;
  figures: ShopFigure[];
  /** They add up to the change of the paid amount, to the cent. */
  parts: (Omit<Part, 'name'> & { metric: string })[];
  causes: Text[];
  days: { day: string; values: Record<string, number | null>; before: Record<string, number | null> }[];
}
