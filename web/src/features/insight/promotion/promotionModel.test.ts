import { describe, expect, it } from 'vitest';
import type { Funnel } from '@/api/families/promotion';
import { stageRates } from '@/shared/chart/funnel';
import { funnelModel, type Pacing, pacingModel, planReached } from './promotionModel';

const step = (metric: string, count: number) => ({
  metric,
  names: { zh: metric, en: metric },
  count,
  before: null,
  rate: null,
  rateBefore: null,
  change: null,
  others: null,
  costEach: null,
  note: null,
});

const funnel = (channel: string, steps: [string, number][], weak: string | null = null): Funnel => ({
  channel,
  kind: 'ads',
  steps: steps.map(([metric, count]) => step(metric, count)),
  amount: null,
  amountBefore: null,
  cost: null,
  weak:
    weak === null
      ? null
      : { metric: weak, from: { zh: '', en: '' }, to: { zh: '', en: '' }, rate: 0.1, rateBefore: 0.2, stake: 1 },
});

const stage = { impressions: 'I', clicks: 'C', carts: 'A', orders: 'O' };

describe('the funnel of channels', () => {
  it('puts the names that reports use on the same stages, most orders first, and leaves gaps', () => {
    const model = funnelModel(
      [
        funnel('search ads', [
          ['ad_impressions', 1000],
          ['ad_clicks', 50],
          ['ad_orders', 2],
        ]),
        funnel(
          'search',
          [
            ['image_impressions', 9000],
            ['image_clicks', 400],
            ['visitors', 380],
            ['cart_users', 40],
            ['traffic_buyers', 9],
          ],
          'cart_users',
        ),
        funnel('live', [['visitors', 10]]),
        {
          ...funnel('search ads', [
            ['visitors', 45],
            ['traffic_buyers', 3],
          ]),
          kind: 'traffic',
        },
      ],
      stage,
    );
    expect(model.lines.map(line => line.name)).toEqual(['search', 'search ads']);
    expect(model.lines[0]?.counts).toEqual([9000, 400, 40, 9]);
    expect(model.lines[0]?.weak).toBe(2);
    expect(model.lines[1]?.counts).toEqual([1000, 50, null, 2]);
    expect(model.lines[1]?.rates).toEqual([null, 0.05, null, 0.04]);
  });

  it('has no rate where more come than were counted before, or nobody was', () => {
    expect(stageRates([10, 20, 0, 5])).toEqual([null, null, 0, null]);
  });
});

describe('the pacing of a month', () => {
  const pacing: Pacing = {
    month: '2026-09',
    spent: 300,
    daysOver: 10,
    daysLeft: 20,
    monthEnd: { value: 900, low: 800, high: 1000 },
    lastMonth: null,
    days: [
      { day: '2026-09-01', cost: 100 },
      { day: '2026-09-04', cost: 150 },
      { day: '2026-09-10', cost: 50 },
    ],
  };
  const words = { spent: 's', pace: 'p', plan: 'b' };

  it('adds days up, leads on from where they end, and lays an even plan beside', () => {
    const model = pacingModel(pacing, 600, words);
    const [spent, pace, plan] = model.lines;
    expect(spent?.values.slice(0, 5)).toEqual([100, 100, 100, 250, 250]);
    expect(spent?.values[9]).toBe(300);
    expect(spent?.values[10]).toBeNull();
    expect(pace?.values[8]).toBeNull();
    expect(pace?.values[9]).toBe(300);
    expect(pace?.values[29]).toBe(900);
    expect(pace?.band?.high[29]).toBe(1000);
    expect(plan?.values[29]).toBe(600);
    expect(pacingModel(pacing, null, words).lines).toHaveLength(2);
  });

  it('tells the day on which the plan is reached', () => {
    expect(planReached(pacing, 600)).toBe(20);
    expect(planReached(pacing, 900)).toBe(30);
    expect(planReached(pacing, 901)).toBeNull();
    expect(planReached(pacing, 250)).toBe(4);
  });
});
