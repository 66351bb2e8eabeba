import type { Dimension, QueryAsk, QueryRow, Shop } from '@/api/types';
import { periodOf, type View } from '@/shared/address';

/** What the explorer shows when the address does not say. */
const FIRST_METRIC = 'paid_amount';
const FIRST_DIMENSION = 'day';
export const ROWS = 500;

const list = (value: string | null): string[] => value?.split(',').filter(item => item !== '') ?? [];

/** The question in an address: metrics, dimensions and filters of the page, the rest of the view. */
export function askOf(params: URLSearchParams, view: View, shop: Shop | undefined): QueryAsk {
  const metrics = list(params.get('metrics'));
  const period = periodOf(view, shop);
  const against = view.against ?? 'previous';
  const limit = Number(params.get('limit'));
  return {
    metrics: metrics.length > 0 ? metrics : [FIRST_METRIC],
    by: params.has('by') ? list(params.get('by')) : [FIRST_DIMENSION],
    from: period?.from,
    to: period?.to,
    against: against === 'none' ? undefined : against,
    where: params.getAll('where'),
    trust: view.trust,
    limit: Number.isInteger(limit) && limit > 0 ? limit : ROWS,
  };
}

export interface Filter {
  dimension: string;
  values: string[];
  negated: boolean;
}

/** `dim=a|b` or `dim!=a`; `null` when it is neither. */
export function parseFilter(text: string): Filter | null {
  const match = /^([a-z_]+)(!?=)(.*)$/.exec(text);
  if (!match) return null;
  const [, dimension = '', operator, values = ''] = match;
  return { dimension, values: values.split('|'), negated: operator === '!=' };
}

export const writeFilter = (filter: Filter): string =>
  `${filter.dimension}${filter.negated ? '!=' : '='}${filter.values.join('|')}`;

export type Shape =
  | { kind: 'figures' }
  | { kind: 'time'; time: string; split: string | null }
  | { kind: 'bars'; dimension: string; second: string | null };

/** How rows by these dimensions are best drawn. */
export function shapeOf(by: readonly string[], dimensions: readonly Dimension[]): Shape {
  const isTime = (key: string) =>
    dimensions.find(item => item.key === key)?.time ?? (key === 'day' || key === 'week' || key === 'month');
  const time = by.find(isTime);
  const rest = by.filter(key => key !== time);
  if (time) return { kind: 'time', time, split: rest[0] ?? null };
  const [first, second] = rest;
  return first ? { kind: 'bars', dimension: first, second: second ?? null } : { kind: 'figures' };
}

/** Narrowing to one row's value: the filter is added and its dimension is no longer split by. */
export function drill(
  ask: QueryAsk,
  dimension: string,
  value: string,
  next: string | null,
): { by: string; where: string[] } {
  const where = [...ask.where.filter(text => parseFilter(text)?.dimension !== dimension), `${dimension}=${value}`];
  const by = ask.by.filter(key => key !== dimension);
  if (next !== null && !by.includes(next)) by.push(next);
  return { by: by.join(','), where };
}

/** Name of a row over several dimensions. */
export const rowName = (row: QueryRow, dimension: string, unknown: string): string =>
  row.labels[dimension] || row.keys[dimension] || unknown;
