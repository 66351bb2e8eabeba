import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../client';
import type { Period, Text, TimelineEvent } from '../types';
import { type FamilyAnswer, type FamilyAsk, familyParams } from './family';

/** What the server answers about products; see `dev.helmsman.insight.product`. */
export type Stage = 'LAUNCH' | 'GROWTH' | 'MATURE' | 'DECLINE' | 'REVIVAL' | 'ASLEEP' | 'TOO_FEW';
export type Quadrant = 'STAR' | 'CASH' | 'PROMISE' | 'TAIL';

export interface Range {
  value: number;
  low: number;
  high: number;
}

export interface Life {
  stage: Stage;
  names: Text;
  /** Probability of the stage given the curve, 0 to 1. */
  confidence: number;
  earlier: Stage | null;
  weeks: number;
  weeklyChange: Range | null;
  level: number | null;
  levelBefore: number | null;
  peakWeek: string | null;
  ofPeak: number;
  reason: Text;
  curve: { monday: string; amount: number; level: number; low: number; high: number }[];
  launchPeak: Range | null;
}

export interface ProductLine {
  product: string;
  name: string;
  amount: number;
  before: number | null;
  share: number;
  cumulative: number;
  abc: 'A' | 'B' | 'C';
  pieces: number | null;
  orders: number | null;
  visitors: number | null;
  growth: (Range & { judged: boolean }) | null;
  quadrant: Quadrant | null;
  life: Life | null;
  margin: number | null;
}

export interface Attention {
  kind: string;
  product: string;
  name: string;
  money: number;
  text: Text;
  advice: Text;
}

export interface RefundRate {
  refunded: number;
  orders: number;
  value: number;
  low: number;
  high: number;
}

export interface ProductRefund {
  product: string;
  name: string;
  rate: RefundRate;
  usual: number;
  chance: number | null;
  above: boolean;
  excess: number | null;
}

export interface RefundReason {
  reason: string;
  refunds: number;
  before: number | null;
  amount: number | null;
}

export interface ReviewTopic {
  key: string;
  names: Text;
  good: number;
  bad: number;
  named: number;
  badShare: number | null;
  badLow: number | null;
  badHigh: number | null;
  worst: { product: string; name: string; bad: number } | null;
  quotes: {
    day: string;
    product: string | null;
    name: string | null;
    rating: number | null;
    good: boolean;
    text: string;
  }[];
}

export interface Reviews {
  read: number;
  cut: boolean;
  topics: ReviewTopic[];
}

export interface Margin {
  terms: { metric: string; names: Text; amount: number }[];
  left: number | null;
  ofPaid: number | null;
  most: boolean;
  missing: Text[];
}

/** Days a period is held against, and why those. */
export interface Comparison {
  period: Period;
  reason: Text;
}

export interface Unsold {
  product: string;
  name: string;
  visitors: number | null;
  stock: number | null;
  stockValue: number | null;
}

export interface ProductAnswer extends FamilyAnswer {
  period: Period;
  baseline: Comparison | null;
  concentration: {
    products: number;
    amount: number;
    top1: number;
    top3: number;
    classA: number;
    growth: number | null;
    averageShare: number;
  };
  attention: Attention[];
  products: ProductLine[];
  stages: { stage: Stage; names: Text; products: number; amount: number }[];
  selling: {
    share: number | null;
    sold: number | null;
    listed: number | null;
    before: number | null;
    unsold: Unsold[];
    stockValue: number | null;
  };
  refunds: {
    known: boolean;
    /** Whether refunds are those of the period's own orders; else those that came in the period. */
    byOrders: boolean;
    shop: RefundRate | null;
    products: ProductRefund[];
    reasons: RefundReason[];
  };
  reviews: Reviews;
  margin: Margin;
  notes: Text[];
}

export interface OneProduct {
  product: string;
  name: string;
  category: string | null;
  firstDay: string | null;
  lastDay: string | null;
  verdict: Text;
  period: Period;
  baseline: Comparison | null;
  share: number | null;
  rank: number | null;
  products: number;
  figures: { metric: string; value: number | null; baseline: number | null }[];
  history: {
    days: Period;
    series: { metric: string; values: (number | null)[] }[];
    images: { creative: string; from: string; to: string }[];
  };
  events: TimelineEvent[];
  life: Life | null;
  sources: {
    source: string;
    visitors: number | null;
    visitorsBefore: number | null;
    amount: number | null;
    amountBefore: number | null;
  }[];
  refund: ProductRefund | null;
  reasons: RefundReason[];
  reviews: Reviews;
  margin: Margin;
}

export const oneProductQuery = (shop: number, product: string, ask: FamilyAsk) =>
  queryOptions({
    queryKey: ['shop', shop, 'product', product, ask],
    queryFn: ({ signal }) =>
      get<OneProduct>(`/shops/${shop}/products/${encodeURIComponent(product)}?${familyParams(ask)}`, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
