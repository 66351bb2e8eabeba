import { describe, expect, it } from 'vitest';
import type { Metric, QueryTable } from '@/api/types';
import { endsOf, rangeBars, shownOf } from './ranges';

const column = (key: string) =>
  ({ key, names: { zh: key, en: key }, unit: 'count' }) as unknown as QueryTable['metrics'][number];
const catalogue = [
  {
    key: 'market_search_low',
    range: { with: 'market_search_high', names: { zh: '市场搜索量', en: 'Market searches' } },
  },
  { key: 'market_search_high', range: null },
  { key: 'orders', range: null },
] as unknown as Metric[];

describe('the two ends of a range', () => {
  it('are one where both were asked for, whichever comes first', () => {
    for (const keys of [
      ['market_search_low', 'orders', 'market_search_high'],
      ['market_search_high', 'orders', 'market_search_low'],
    ]) {
      const shown = shownOf(keys.map(column), catalogue);
      expect(shown.map(each => each.names.zh)).toEqual(['市场搜索量', 'orders']);
      expect(shown[0]?.metric.key).toBe('market_search_low');
      expect(endsOf({ market_search_low: 10_000, market_search_high: 50_000 }, shown[0] as never)).toEqual({
        low: 10_000,
        high: 50_000,
      });
    }
  });

  it('stand alone where only one was asked for', () => {
    const shown = shownOf([column('market_search_high')], catalogue);
    expect(shown).toHaveLength(1);
    expect(shown[0]?.high).toBeNull();
  });

  it('are one bar from the lower to the upper end, the one that may reach farthest first', () => {
    const [shown] = shownOf(['market_search_low', 'market_search_high'].map(column), catalogue);
    const row = (word: string | null, low: number | null, high: number | null) => ({
      keys: { word },
      labels: {},
      values: { market_search_low: low, market_search_high: high },
      baselines: {},
    });
    const table = {
      rows: [row('毛毯', 10, 20), row(null, 5, null), row('夏被', 10, 50), row('枕头', null, null)],
    } as unknown as QueryTable;
    const { bars, left } = rangeBars(table, shown as never, 'word', '未知', 2);
    expect(bars.map(bar => [bar.name, bar.low, bar.high])).toEqual([
      ['夏被', 10, 50],
      ['毛毯', 10, 20],
    ]);
    expect(left).toBe(1);
    expect(rangeBars(table, shown as never, 'word', '未知').bars.at(-1)).toMatchObject({
      name: '未知',
      low: 5,
      high: 5,
    });
  });
});
