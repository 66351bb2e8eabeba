import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get, write } from './client';
import type { Grade, Period, Text } from './types';

export type DayState = 'WHOLE' | 'THIN' | 'MISSING' | 'LATE' | 'NOTHING';

/** One source of facts and its days. */
export interface TrustSource {
  source: string;
  names: Text;
  grade: Grade;
  first: string;
  last: string;
  /** `empty`: hours without an order though such weekdays have many; `to` is the hour after the last. */
  days: { day: string; state: DayState; rows: number; usual: number | null; empty: { from: number; to: number }[] }[];
}

/** Two sources that report the same thing. */
export interface Reconciliation {
  key: string;
  names: Text;
  left: Text;
  right: Text;
  leftTotal: number;
  rightTotal: number;
  difference: number | null;
  grade: Grade;
  meaning: Text;
  money: boolean;
  days: { day: string; left: number | null; right: number | null }[];
}

export interface BridgeStep {
  key: string;
  names: Text;
  amount: number;
  total: boolean;
}

export interface TrustView {
  sources: TrustSource[];
  reconciliations: Reconciliation[];
  bridge: BridgeStep[];
}

export const trustQuery = (shop: number, period: Period) =>
  queryOptions({
    queryKey: ['shop', shop, 'trust', period],
    queryFn: ({ signal }) => get<TrustView>(`/shops/${shop}/trust?from=${period.from}&to=${period.to}`, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export type Which = 'open' | 'decided' | 'all';

export interface Suspect {
  platform: string;
  order: string;
  day: string;
  product: string | null;
  title: string | null;
  amount: number;
  probability: number;
  signals: string[];
  decision: { fake: boolean; reason: string; who: string; at: string } | null;
}

export interface Suspects {
  orders: Suspect[];
  total: number;
  amount: number;
}

export const suspectsKey = (shop: number) => ['shop', shop, 'suspects'] as const;

export const suspectsQuery = (shop: number, period: Period | null, which: Which, offset: number, limit: number) =>
  queryOptions({
    queryKey: [...suspectsKey(shop), period, which, offset, limit],
    queryFn: ({ signal }) => {
      const params = new URLSearchParams({ which, offset: String(offset), limit: String(limit) });
      if (period) {
        params.set('from', period.from);
        params.set('to', period.to);
      }
      return get<Suspects>(`/shops/${shop}/suspects?${params}`, signal);
    },
    placeholderData: keepPreviousData,
  });

export interface DecisionOutcome {
  changed: number;
  unknown: string[];
}

/** `fake` of `null` takes earlier decisions back. */
export const decide = (shop: number, orders: string[], fake: boolean | null, reason: string) =>
  write<DecisionOutcome>('POST', `/shops/${shop}/suspects/decision`, { orders, fake, reason });
