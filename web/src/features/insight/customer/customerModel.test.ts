import { describe, expect, it } from 'vitest';
import type { Cohort, CohortCell } from '@/api/families/customer';
import { darkest, returnsModel, shade, shareOf } from './customerModel';

const cell = (age: number, retention: number | null): CohortCell => ({
  age,
  buyers: 10,
  amount: 5,
  retention,
  low: null,
  high: null,
  amountShare: retention === null ? null : retention / 2,
  finished: true,
});
const cohort = (...shares: (number | null)[]): Cohort => ({
  from: '2026-01-01',
  buyers: 100,
  amount: 10,
  judged: shares[0] !== null,
  cells: shares.map((share, age) => cell(age, share)),
});

describe('cohorts', () => {
  it('are shaded by the largest share after the first period, never by what is too small to judge', () => {
    const cohorts = [cohort(1, 0.4, 0.2), cohort(null, null)];
    expect(darkest(cohorts, 'buyers')).toBe(0.4);
    expect(darkest(cohorts, 'amount')).toBe(0.2);
    expect(shade(0.2, 0.4)).toBe(50);
    expect(shade(null, 0.4)).toBe(0);
    expect(shareOf(cell(1, 0.3), 'amount')).toBe(0.15);
    expect(darkest([], 'buyers')).toBeGreaterThan(0);
  });
});

describe('curves of return', () => {
  const curve = (purchase: number, days: number[]) => ({
    purchase,
    buyers: 100,
    returned: 40,
    median: null,
    points: days.map(day => ({ day, share: day / 100, low: day / 200, high: day / 50 })),
  });

  it('stay where they are until their next step and end where too few are watched', () => {
    const model = returnsModel(
      { curves: [curve(1, [0, 2, 5]), curve(2, [0, 3])], remindFrom: 2, remindTo: 9, usual: false },
      n => `after ${n}`,
      [
        { at: 2, name: 'remind' },
        { at: 9, name: 'last' },
      ],
    );
    expect(model.axis).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(model.lines[0]?.values).toEqual([0, 0, 0.02, 0.02, 0.02, 0.05]);
    expect(model.lines[1]?.values).toEqual([0, 0, 0, 0.03, null, null]);
    expect(model.lines[0]?.band?.high[5]).toBe(0.1);
    expect(model.lines[1]?.band).toBeNull();
    expect(model.marks).toEqual([{ at: 2, name: 'remind' }]);
  });

  it('are none where too few came back', () => {
    const none = { purchase: 1, buyers: 3, returned: 1, median: null, points: [] };
    expect(returnsModel({ curves: [none], remindFrom: 30, remindTo: 90, usual: true }, String, []).lines).toEqual([]);
  });
});
