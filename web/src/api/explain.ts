import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from './client';
import type { Cause, Flip, Period, Text, Unit } from './types';

/** A part of a change; its children, and each of its views, add up to its effect. */
export interface ExplainNode {
  id: string;
  kind: 'whole' | 'factor' | 'segment' | 'overlap' | 'rest';
  title: Text;
  metric: string;
  scope: Record<string, string>;
  value: number | null;
  baseline: number | null;
  /** In the unit of the metric that is explained. */
  effect: number;
  share: number | null;
  children: ExplainNode[];
  views: { dimension: string; title: Text; simpson: boolean; children: ExplainNode[] }[];
  causes: Cause[];
  /** How far a segment of a sum goes by itself; `null` for all else and where too little is known. */
  usual: Usual | null;
}

/** `most` is what nine in ten earlier pairs of as many days changed by at most, `null` where too little is known. */
export interface Usual {
  most: number | null;
  pairs: number;
  beyond: boolean;
  text: Text;
}

export interface Explanation {
  metric: string;
  metricNames: Text;
  unit: Unit;
  period: Period;
  baseline: Period;
  reason: Text;
  title: Text;
  tree: ExplainNode;
  /** Ids from the whole shop to the likeliest cause. */
  path: string[];
  /** How far such a change goes by itself. */
  usual: Usual;
  /** `null` where nothing changed. */
  flip: Flip | null;
  conclusions: { id: string; title: Text; causes: Cause[]; flip: Flip | null }[];
  notes: Text[];
}

export interface ExplainAsk {
  metric: string;
  from: string | undefined;
  to: string | undefined;
  against: string | undefined;
}

export const explainQuery = (shop: number, ask: ExplainAsk) =>
  queryOptions({
    queryKey: ['shop', shop, 'explain', ask],
    queryFn: ({ signal }) => {
      const params = new URLSearchParams({ metric: ask.metric });
      if (ask.from) params.set('from', ask.from);
      if (ask.to) params.set('to', ask.to);
      if (ask.against) params.set('against', ask.against);
      return get<Explanation>(`/shops/${shop}/explain?${params}`, signal);
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
