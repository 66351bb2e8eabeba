import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from './client';
import type {
  Dimension,
  Language,
  Lineage,
  Metric,
  MetricTree,
  Named,
  QueryAsk,
  QueryTable,
  SourceRows,
  Trust,
} from './types';

const forever = { staleTime: Number.POSITIVE_INFINITY } as const;

export const metricsQuery = () =>
  queryOptions({ queryKey: ['metrics'], queryFn: ({ signal }) => get<Metric[]>('/metrics', signal), ...forever });

export const familiesQuery = () =>
  queryOptions({ queryKey: ['families'], queryFn: ({ signal }) => get<Named[]>('/families', signal), ...forever });

export const dimensionsQuery = () =>
  queryOptions({
    queryKey: ['dimensions'],
    queryFn: ({ signal }) => get<Dimension[]>('/dimensions', signal),
    ...forever,
  });

export const treeQuery = (metric: string) =>
  queryOptions({
    queryKey: ['metrics', metric, 'tree'],
    queryFn: ({ signal }) => get<MetricTree>(`/metrics/tree?metric=${encodeURIComponent(metric)}`, signal),
    ...forever,
  });

export const lineageQuery = (shop: number, metric: string) =>
  queryOptions({
    queryKey: ['shop', shop, 'lineage', metric],
    queryFn: ({ signal }) => get<Lineage>(`/shops/${shop}/metrics/${encodeURIComponent(metric)}/lineage`, signal),
    staleTime: 60_000,
  });

export const dimensionValuesQuery = (shop: number, dimension: string, search: string) =>
  queryOptions({
    queryKey: ['shop', shop, 'values', dimension, search],
    queryFn: ({ signal }) =>
      get<{ value: string; label: string }[]>(
        `/shops/${shop}/dimensions/${dimension}/values?search=${encodeURIComponent(search)}`,
        signal,
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** The query as the address's search part, in a fixed order, so that equal questions share one answer. */
export function askParams(ask: QueryAsk): URLSearchParams {
  const params = new URLSearchParams();
  params.set('metrics', ask.metrics.join(','));
  if (ask.by.length > 0) params.set('by', ask.by.join(','));
  if (ask.from) params.set('from', ask.from);
  if (ask.to) params.set('to', ask.to);
  if (ask.against) params.set('against', ask.against);
  for (const filter of ask.where) params.append('where', filter);
  if (ask.trust !== 'all') params.set('trust', ask.trust);
  if (ask.limit) params.set('limit', String(ask.limit));
  return params;
}

export const tableQuery = (shop: number, ask: QueryAsk) =>
  queryOptions({
    queryKey: ['shop', shop, 'query', askParams(ask).toString()],
    queryFn: ({ signal }) => get<QueryTable>(`/shops/${shop}/query?${askParams(ask)}`, signal),
    enabled: ask.metrics.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export function queryFile(shop: number, ask: QueryAsk, kind: 'csv' | 'xlsx', language: Language): string {
  const params = askParams(ask);
  params.set('lang', language);
  return `/api/v1/shops/${shop}/query.${kind}?${params}`;
}

export interface RowsAsk {
  metric: string;
  from: string | undefined;
  to: string | undefined;
  where: string[];
  trust: Trust;
  offset: number;
  limit: number;
}

export const rowsQuery = (shop: number, ask: RowsAsk) =>
  queryOptions({
    queryKey: ['shop', shop, 'rows', ask],
    queryFn: ({ signal }) => {
      const params = new URLSearchParams({ metric: ask.metric, offset: String(ask.offset), limit: String(ask.limit) });
      if (ask.from) params.set('from', ask.from);
      if (ask.to) params.set('to', ask.to);
      for (const filter of ask.where) params.append('where', filter);
      if (ask.trust !== 'all') params.set('trust', ask.trust);
      return get<SourceRows>(`/shops/${shop}/rows?${params}`, signal);
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
