import { describe, expect, it } from 'vitest';
import { briefDay, carried, periodOf, readView, timelinePeriod } from './address';

const shop = {
  id: 1,
  name: 'shop',
  currency: 'CNY',
  zone: 'Asia/Shanghai',
  from: '2024-11-13',
  to: '2025-11-12',
  whole: '2025-11-12',
};
const view = (search: string) => readView(new URLSearchParams(search));

describe('the address', () => {
  it('says nothing it does not understand', () => {
    expect(view('date=yesterday&against=moon&trust=maybe')).toEqual({
      date: undefined,
      from: undefined,
      to: undefined,
      against: undefined,
      trust: 'all',
    });
    expect(view('against=2025-01-01..2025-01-07').against).toBe('2025-01-01..2025-01-07');
  });

  it('leads a brief to the day asked for, else the period’s last, else leaves it to the server', () => {
    expect(briefDay(view('date=2025-10-01'))).toBe('2025-10-01');
    expect(briefDay(view('from=2025-09-01&to=2025-09-30'))).toBe('2025-09-30');
    expect(briefDay(view(''))).toBeNull();
  });

  it('asks 28 days by default and mends a period the wrong way round', () => {
    expect(periodOf(view(''), shop)).toEqual({ from: '2025-10-16', to: '2025-11-12' });
    expect(periodOf(view('from=2025-02-02&to=2025-01-01'), shop)).toEqual({ from: '2025-01-01', to: '2025-02-02' });
  });

  it('shows the timeline wider and into the future', () => {
    const period = timelinePeriod(view(''), shop, '2025-11-20');
    expect(period.from < '2025-10-16' && period.to > '2025-12-12').toBe(true);
    expect(timelinePeriod(view('from=2025-01-01&to=2025-01-31'), shop, '2025-11-20')).toEqual({
      from: '2025-01-01',
      to: '2025-01-31',
    });
  });

  it('carries what holds everywhere and leaves a page’s own part behind', () => {
    const params = new URLSearchParams('date=2025-11-11&trust=clean&open=c1&q=abc');
    expect(carried(params)).toBe('?date=2025-11-11&trust=clean');
    expect(carried(params, { date: undefined, where: ['a=1', 'b=2'] })).toBe('?trust=clean&where=a%3D1&where=b%3D2');
  });
});
