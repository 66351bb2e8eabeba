import { queryOptions } from '@tanstack/react-query';
import { get, write } from './client';
import type { Adds, Direction, Metric, Period, Text, Unit } from './types';

/** What an operator writes of a metric of their own. */
export interface MetricDraft {
  key: string;
  family: string;
  names: Text;
  definition: Text;
  formula: string;
  unit: Unit;
  direction: Direction;
  use: Metric['use'] | null;
  minimum: Metric['minimum'];
}

export interface MetricCheck {
  /** `offset` of the character in the formula that does not fit, from 0. */
  faults: { field: string; offset: number | null; what: Text; remedy: Text }[];
  adds: Adds | null;
  formulaText: Text | null;
  value: number | null;
}

export interface FactTable {
  name: string;
  columns: { name: string; type: 'number' | 'text' | 'flag' | 'identity' }[];
}

export const draftQuery = (key: string) =>
  queryOptions({
    queryKey: ['own-metrics', key],
    queryFn: ({ signal }) => get<MetricDraft>(`/own-metrics/${encodeURIComponent(key)}`, signal),
    retry: false,
    staleTime: 0,
  });

export const factTablesQuery = () =>
  queryOptions({
    queryKey: ['fact-tables'],
    queryFn: ({ signal }) => get<FactTable[]>('/fact-tables', signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What is wrong with a draft, and what it gives for a shop and its days. */
export const checkQuery = (draft: MetricDraft, shop: number | null, period: Period | null) =>
  queryOptions({
    queryKey: ['own-metrics', 'check', draft, shop, period],
    queryFn: () => {
      const params = new URLSearchParams();
      if (shop !== null) params.set('shop', String(shop));
      if (period) {
        params.set('from', period.from);
        params.set('to', period.to);
      }
      return write<MetricCheck>('POST', `/own-metrics/check?${params}`, draft);
    },
    enabled: draft.formula.trim() !== '',
    placeholderData: before => before,
    staleTime: 0,
  });

export const saveMetric = (draft: MetricDraft) =>
  write<Metric>('PUT', `/own-metrics/${encodeURIComponent(draft.key)}`, draft);

export const removeMetric = (key: string) => write<void>('DELETE', `/own-metrics/${encodeURIComponent(key)}`);
