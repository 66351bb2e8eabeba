import { describe, expect, it } from 'vitest';
import type { Metric, QueryTable } from '@/api/types';
import { endsOf, shownOf } from './ranges';

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
});
