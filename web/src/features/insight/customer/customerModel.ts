import type { Cohort, CohortCell, Returns } from '@/api/families/customer';
import type { CurveModel } from '@/shared/chart/curve';

/** Curves of return on one axis of days; each stays where it is until its next step, and ends where too few are watched. */
export function returnsModel(
  returns: Returns,
  after: (purchase: number) => string,
  marks: CurveModel['marks'],
): CurveModel {
  const drawn = returns.curves.filter(curve => curve.points.length > 1);
  const reach = Math.max(0, ...drawn.map(curve => curve.points.at(-1)?.day ?? 0));
  const days = Array.from({ length: reach + 1 }, (_, day) => day);
  return {
    axis: days.map(String),
    marks: marks.filter(mark => mark.at <= reach),
    lines: drawn.map((curve, i) => {
      const end = curve.points.at(-1)?.day ?? 0;
      let next = 0;
      const held = days.map(day => {
        while ((curve.points[next + 1]?.day ?? Number.POSITIVE_INFINITY) <= day) next++;
        return day <= end ? (curve.points[next] ?? null) : null;
      });
      return {
        name: after(curve.purchase),
        values: held.map(point => point?.share ?? null),
        band:
          i === 0 ? { low: held.map(point => point?.low ?? null), high: held.map(point => point?.high ?? null) } : null,
      };
    }),
  };
}

export type Shown = 'buyers' | 'amount';

/** What a cell says as a share; `null` where its cohort is too small. */
export const shareOf = (cell: CohortCell, shown: Shown): number | null =>
  shown === 'buyers' ? cell.retention : cell.amountShare;

/** The share that gets the darkest shade: the largest after the first period, which is always whole. */
export function darkest(cohorts: readonly Cohort[], shown: Shown): number {
  const shares = cohorts.flatMap(cohort => cohort.cells.slice(1).map(cell => shareOf(cell, shown) ?? 0));
  return Math.max(0.0001, ...shares);
}

/** How dark a share is drawn, in whole percents of the darkest: text stays readable on all of them. */
export const shade = (share: number | null, most: number): number =>
  share === null ? 0 : Math.round(Math.min(1, share / most) * 100);

export const monthOf = (day: string): string => day.slice(0, 7);
