import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../client';
import type { Named, Text } from '../types';

/** What every family's answer has; its own parts stand in the file of its name beside this one. */
export interface FamilyAnswer {
  verdict: Text;
}

export interface FamilyAsk {
  from: string | undefined;
  to: string | undefined;
  against: string | undefined;
  trust: string | undefined;
  where?: readonly string[];
}

export function familyParams(ask: FamilyAsk): URLSearchParams {
  const params = new URLSearchParams();
  for (const key of ['from', 'to', 'against', 'trust'] as const) {
    const value = ask[key];
    if (value) params.set(key, value);
  }
  for (const each of ask.where ?? []) params.append('where', each);
  return params;
}

export const familyQuery = <Answer extends FamilyAnswer>(shop: number, family: string, ask: FamilyAsk) =>
  queryOptions({
    queryKey: ['shop', shop, 'family', family, ask],
    queryFn: ({ signal }) => get<Answer>(`/shops/${shop}/families/${family}?${familyParams(ask)}`, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** The families of data that have a page. */
export const shopFamiliesQuery = (shop: number) =>
  queryOptions({
    queryKey: ['shop', shop, 'families'],
    queryFn: ({ signal }) => get<Named[]>(`/shops/${shop}/families`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
