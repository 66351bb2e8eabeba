import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../client';
import type { Text, Unit } from '../types';
import { type FamilyAnswer, type FamilyAsk, familyParams } from './family';

export interface CustomerFigure {
  metric: string;
  names: Text;
  definition: Text;
  unit: Unit;
  value: number | null;
  baseline: number | null;
  low: number | null;
  high: number | null;
  /** Why it must not be judged; `null` when it may. */
  tooFew: Text | null;
}

export interface Segment {
  key: string;
  names: Text;
  meaning: Text;
  action: Text;
  buyers: number;
  share: number;
  amount: number;
  amountShare: number;
  atStake: number | null;
  expected: number | null;
}

export interface CohortCell {
  age: number;
  buyers: number;
  amount: number;
  retention: number | null;
  low: number | null;
  high: number | null;
  amountShare: number | null;
  finished: boolean;
}

export interface Cohort {
  from: string;
  buyers: number;
  amount: number;
  judged: boolean;
  cells: CohortCell[];
}

export interface CohortAge {
  age: number;
  of: number;
  buyers: number;
  retention: number;
  low: number;
  high: number;
}

export interface Cohorts {
  smallest: number;
  left: number;
  cohorts: Cohort[];
  ages: CohortAge[];
}

export interface ReturnPoint {
  day: number;
  share: number;
  low: number;
  high: number;
}

export interface ReturnCurve {
  purchase: number;
  buyers: number;
  returned: number;
  median: number | null;
  points: ReturnPoint[];
}

export interface Returns {
  curves: ReturnCurve[];
  remindFrom: number;
  remindTo: number;
  usual: boolean;
}

export interface Place {
  key: string | null;
  buyers: number | null;
  buyersBaseline: number | null;
  amount: number | null;
  amountBaseline: number | null;
  perBuyer: number | null;
  repurchase: number | null;
  judged: boolean;
}

export interface ModelCheck {
  weeks: number;
  /** A model in which nobody leaves for good told better and is used. */
  staying: boolean;
  buyers: number;
  predicted: number;
  low: number;
  high: number;
  actual: number;
  trusted: boolean;
  rows: { repeats: number; orMore: boolean; buyers: number; predicted: number; actual: number }[];
}

export interface Forecast {
  horizonWeeks: number;
  returning: number;
  alive: number;
  purchases: number;
  amount: number | null;
  low: number | null;
  high: number | null;
  newcomerPurchases: number;
  newcomerValue: number | null;
  check: ModelCheck | null;
  told: Text;
  /** Whether how often people buy goes along with how much they spend at a time. */
  related: { correlation: number; low: number; high: number; buyers: number; told: Text } | null;
}

export interface CustomerAnswer extends FamilyAnswer {
  notes: Text[];
  until: string;
  whole: {
    first: string | null;
    buyers: number;
    orders: number;
    amount: number;
    severalShare: number | null;
    againShare: number | null;
    topFifthShare: number | null;
    guestOrders: number;
    guestAmount: number;
  };
  figures: CustomerFigure[];
  days: { day: string; fresh: number | null; returning: number | null }[];
  thresholds: { recentDays: number; oftenPurchases: number; dearAmount: number } | null;
  groups: Segment[];
  states: Segment[];
  months: Cohorts;
  weeks: Cohorts;
  returning: Returns;
  returningTold: Text;
  regions: Place[];
  countries: Place[];
  lifetime: Forecast | null;
}

export interface ListedBuyer {
  platform: string;
  /** Number of the latest order: by it the platform's back office finds the buyer. */
  order: string;
  region: string | null;
  first: string;
  last: string;
  purchases: number;
  amount: number;
  silentDays: number;
  usualDays: number | null;
  group: string;
  state: string;
  alive: number | null;
  expected: number | null;
  atStake: number | null;
}

export interface BuyerPart {
  segment: string;
  names: Text;
  action: Text;
  page: { total: number; amount: number; atStake: number | null; buyers: ListedBuyer[] };
}

function listParams(ask: FamilyAsk, segment: string): URLSearchParams {
  const params = familyParams(ask);
  params.set('segment', segment);
  return params;
}

export function buyersFile(shop: number, ask: FamilyAsk, segment: string, as: 'csv' | 'xlsx', lang: string): string {
  const params = listParams(ask, segment);
  params.set('as', as);
  params.set('lang', lang);
  return `/api/v1/shops/${shop}/customers/file?${params}`;
}

export const buyersQuery = (shop: number, ask: FamilyAsk, segment: string, offset: number, limit: number) =>
  queryOptions({
    queryKey: ['shop', shop, 'customers', ask, segment, offset, limit],
    queryFn: ({ signal }) => {
      const params = listParams(ask, segment);
      params.set('offset', String(offset));
      params.set('limit', String(limit));
      return get<BuyerPart>(`/shops/${shop}/customers?${params}`, signal);
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
