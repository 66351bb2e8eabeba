import { describe, expect, it } from 'vitest';
import type { ProductLine } from '@/api/families/product';
import { bandsOf, bubblesOf, eventsIn, paretoBars, wholePercent, windowOf } from './productModel';

const line = (product: string, amount: number, growth: ProductLine['growth']): ProductLine => ({
  product,
  name: product,
  amount,
  before: null,
  share: amount / 100,
  cumulative: 1,
  abc: 'A',
  pieces: null,
  orders: null,
  visitors: null,
  growth,
  quadrant: null,
  life: null,
  margin: null,
});

describe('the pictures of products', () => {
  it('draw only what sold, and only what has growth', () => {
    const lines = [
      line('a', 90, { value: 0.5, low: 0.1, high: 1, judged: false }),
      line('b', 10, null),
      line('c', 0, null),
    ];
    expect(paretoBars(lines).map(bar => bar.name)).toEqual(['a', 'b']);
    expect(bubblesOf(lines)).toMatchObject([{ name: 'a', x: 0.9, y: 0.5, solid: false }]);
  });

  it('show the last days of a history, or all of it', () => {
    const history = { from: '2026-01-01', to: '2026-03-31' };
    expect(windowOf(history, 30)).toEqual({ from: '2026-03-02', to: '2026-03-31' });
    expect(windowOf(history, 365)).toEqual(history);
    expect(windowOf(history, null)).toEqual(history);
  });

  it('cut image versions to the days shown', () => {
    const window = { from: '2026-01-10', to: '2026-01-20' };
    const images = [
      { creative: 'v1', from: '2026-01-01', to: '2026-01-12' },
      { creative: 'v2', from: '2026-01-13', to: '2026-02-01' },
      { creative: 'v0', from: '2025-01-01', to: '2025-12-31' },
    ];
    expect(bandsOf(images, window)).toEqual([
      { name: 'v1', from: 0, to: 2 },
      { name: 'v2', from: 3, to: 10 },
    ]);
  });

  it('list the events of the days shown, the newest first', () => {
    const event = (id: number, from: string) => ({
      id,
      from,
      to: from,
      kind: 'note',
      kindNames: { zh: '', en: '' },
      scope: {},
      title: { zh: '', en: '' },
      builtIn: false,
    });
    const shown = eventsIn([event(1, '2026-01-01'), event(2, '2026-01-05'), event(3, '2026-01-08')], {
      from: '2026-01-02',
      to: '2026-01-09',
    });
    expect(shown.map(each => each.id)).toEqual([3, 2]);
  });

  it('write shares with a true minus sign', () => {
    expect(wholePercent(-0.125)).toBe('−12%');
  });
});
