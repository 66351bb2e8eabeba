import type { Funnel, PromotionAnswer } from '@/api/families/promotion';
import type { CurveModel } from '@/shared/chart/curve';
import { type FunnelModel, stageRates } from '@/shared/chart/funnel';

export type Stage = 'impressions' | 'clicks' | 'carts' | 'orders';

const stages: Stage[] = ['impressions', 'clicks', 'carts', 'orders'];

/** What reports call the same stage; where no clicks are told, who came is the nearest to it. */
const metrics: Record<Stage, readonly string[]> = {
  impressions: ['ad_impressions', 'image_impressions', 'impressions'],
  clicks: ['ad_clicks', 'image_clicks', 'clicks', 'visitors'],
  carts: ['ad_cart_adds', 'cart_users', 'cart_adds'],
  orders: ['ad_orders', 'traffic_buyers', 'orders', 'buyers'],
};

/** The most channels that can be told apart in one picture. */
const mostLines = 8;

/** Channels on the stages that all reports share, those with most orders first; one that tells a single stage has no line. */
export function funnelModel(channels: readonly Funnel[], words: Record<Stage, string>): FunnelModel {
  // the traffic report tells paid channels once more, later in their way: the ads' own report begins with the impression
  const paid = new Set(channels.filter(each => each.kind === 'ads').map(each => each.channel));
  const once = channels.filter(each => each.kind === 'ads' || !paid.has(each.channel));
  const lines = once.map(channel => {
    const at = (stage: Stage) => {
      for (const metric of metrics[stage]) {
        const step = channel.steps.find(each => each.metric === metric);
        if (step) return step;
      }
      return null;
    };
    const steps = stages.map(at);
    const counts = steps.map(step => step?.count ?? null);
    const weak = channel.weak;
    const place = weak ? steps.findIndex(step => step?.metric === weak.metric) : -1;
    return { name: channel.channel, counts, rates: stageRates(counts), weak: place > 0 ? place : null };
  });
  return {
    stages: stages.map(stage => words[stage]),
    lines: lines
      .filter(line => line.counts.filter(count => count !== null && count > 0).length > 1)
      .sort((a, b) => (b.counts.at(-1) ?? 0) - (a.counts.at(-1) ?? 0))
      .slice(0, mostLines),
  };
}

export type Pacing = NonNullable<PromotionAnswer['pacing']>;

/** Days of the month as they are added up, where they lead at this pace, and an even plan; days without a report add nothing. */
export function pacingModel(
  pacing: Pacing,
  plan: number | null,
  words: { spent: string; pace: string; plan: string },
): CurveModel {
  const length = pacing.daysOver + pacing.daysLeft;
  const axis = Array.from({ length }, (_, i) => String(i + 1));
  const costs = new Map(pacing.days.map(each => [Number(each.day.slice(8)), each.cost]));
  let sum = 0;
  const spent = axis.map((_, i) => {
    if (i >= pacing.daysOver) return null;
    sum += costs.get(i + 1) ?? 0;
    return sum;
  });
  const lines: CurveModel['lines'] = [{ name: words.spent, values: spent, band: null }];
  const end = pacing.monthEnd;
  const ahead = (to: number | null) =>
    axis.map((_, i) => {
      const gone = i + 1 - pacing.daysOver;
      return to === null || gone < 0 || pacing.daysLeft === 0
        ? null
        : pacing.spent + ((to - pacing.spent) * gone) / pacing.daysLeft;
    });
  if (end && pacing.daysLeft > 0)
    lines.push({ name: words.pace, values: ahead(end.value), band: { low: ahead(end.low), high: ahead(end.high) } });
  if (plan !== null)
    lines.push({ name: words.plan, values: axis.map((_, i) => (plan * (i + 1)) / length), band: null });
  return { axis, lines, marks: [], straight: true };
}

/** Day of the month on which the plan is reached at this pace; `null` when the month ends first. */
export function planReached(pacing: Pacing, plan: number): number | null {
  const to = pacing.monthEnd?.value ?? null;
  if (pacing.spent >= plan) {
    let sum = 0;
    for (const each of pacing.days) {
      sum += each.cost;
      if (sum >= plan) return Number(each.day.slice(8));
    }
    return pacing.daysOver;
  }
  if (to === null || to < plan || pacing.daysLeft === 0) return null;
  return pacing.daysOver + Math.ceil(((plan - pacing.spent) / (to - pacing.spent)) * pacing.daysLeft);
}
