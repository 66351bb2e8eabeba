import { useCallback, useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { Period, Shop, Trust } from '@/api/types';
import { isDay, shift } from './days';

/** What stands once on top and holds on every page; all of it lives in the address. */
export interface View {
  /** The day a brief is of. */
  date: string | undefined;
  from: string | undefined;
  to: string | undefined;
  against: string | undefined;
  trust: Trust;
}

export const held = ['date', 'from', 'to', 'against', 'trust'] as const;
export const baselines = ['previous', 'week', 'month', 'year', 'none'] as const;
export type Baselines = (typeof baselines)[number];

const day = (value: string | null): string | undefined => (isDay(value) ? value : undefined);

export function readView(params: URLSearchParams): View {
  const trust = params.get('trust');
  const against = params.get('against');
  const range = against?.split('..').every(isDay) && against.includes('..');
  return {
    date: day(params.get('date')),
    from: day(params.get('from')),
    to: day(params.get('to')),
    against: against && (range || (baselines as readonly string[]).includes(against)) ? against : undefined,
    trust: trust === 'clean' || trust === 'decided' ? trust : 'all',
  };
}

/** What a link adds to the held part, or, `undefined`, leaves out of it. */
export type More = Record<string, string | readonly string[] | undefined>;

/** The part of an address that goes along to the next page, with its question mark. */
export function carried(params: URLSearchParams, more: More = {}): string {
  const next = new URLSearchParams();
  for (const key of held) {
    const value = params.get(key);
    if (value) next.set(key, value);
  }
  for (const [key, value] of Object.entries(more)) {
    next.delete(key);
    for (const each of typeof value === 'string' ? [value] : (value ?? [])) next.append(key, each);
  }
  const text = next.toString();
  return text === '' ? '' : `?${text}`;
}

/** The day that a brief is asked of; `null` leaves it to the server, which knows the last whole day. */
export const briefDay = (view: View): string | null => view.date ?? view.to ?? null;

/** The period of queries: the one asked for, else the 28 days that end with the day in view. */
export function periodOf(view: View, shop: Shop | undefined): Period | null {
  const to = view.to ?? view.date ?? shop?.whole ?? shop?.to ?? null;
  if (to === null) return null;
  const from = view.from ?? shift(to, -27);
  return from <= to ? { from, to } : { from: to, to: from };
}

/** A path inside the shop that is in view, the held part of the address carried along. */
export function useAddress() {
  const { shop } = useParams();
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readView(params), [params]);
  const shopId = shop && /^\d+$/.test(shop) ? Number(shop) : null;
  const set = useCallback(
    (patch: Record<string, string | undefined>, replace = false) =>
      setParams(
        current => {
          const next = new URLSearchParams(current);
          for (const [key, value] of Object.entries(patch)) {
            if (value === undefined || value === '') next.delete(key);
            else next.set(key, value);
          }
          return next;
        },
        { replace },
      ),
    [setParams],
  );
  const inShop = useCallback(
    (room: string, more: More = {}) => `${shopId === null ? '' : `/shops/${shopId}`}/${room}${carried(params, more)}`,
    [params, shopId],
  );
  return { shopId, params, view, set, setParams, inShop };
}

/** Days before and after the last day with facts that the timeline shows unless the address says otherwise. */
const TIMELINE_DAYS = 75;

/** The timeline's period: wider than a query's, and into the days to come, where plans stand. */
export function timelinePeriod(view: View, shop: Shop | undefined, today: string): Period {
  if (view.from !== undefined || view.to !== undefined) {
    const asked = periodOf(view, shop);
    if (asked) return asked;
  }
  const middle = view.date ?? shop?.to ?? today;
  return { from: shift(middle, -TIMELINE_DAYS), to: shift(middle, TIMELINE_DAYS) };
}
