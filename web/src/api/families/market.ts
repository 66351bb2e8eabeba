import type { Period, Text } from '../types';
import type { FamilyAnswer } from './family';
import type { Estimate } from './promotion';

export interface Niche {
  key: string;
  kind: 'category' | 'term';
  own: number | null;
  ownBefore: number | null;
  market: Estimate | null;
  marketBefore: Estimate | null;
  growth: Estimate | null;
  share: Estimate | null;
  shareBefore: Estimate | null;
  split: {
    change: number;
    marketEffect: Estimate;
    shareEffect: Estimate;
    shareGrowth: Estimate | null;
    mover: 'MARKET' | 'SHARE' | 'BOTH' | 'CANNOT_TELL';
  } | null;
  search: Estimate | null;
  searchGrowth: Estimate | null;
  demandPerListing: Estimate | null;
  days: number;
  lowerDays: number;
  higherDays: number;
}

export interface Rival {
  rival: string;
  product: string | null;
  price: number | null;
  priceBefore: number | null;
  rank: number | null;
  rankBefore: number | null;
  pieces: Estimate | null;
  piecesGrowth: Estimate | null;
  amount: Estimate | null;
  reviewsGained: number | null;
  reviewsPerHundred: Estimate | null;
  hint: { strong: boolean; times: number; reasons: Text[] } | null;
  days: { day: string; price: number | null; rank: number | null; low: number | null; high: number | null }[];
}

/** Our part of the market; every figure of the market is a range and stays one. */
export interface MarketAnswer extends FamilyAnswer {
  baseline: { period: Period; reason: Text } | null;
  whole: Niche | null;
  niches: Niche[];
  rivals: Rival[];
  standing: {
    shops: number;
    own: number | null;
    bestRank: number | null;
    worstRank: number | null;
    share: Estimate | null;
    herfindahl: Estimate;
    largestFour: Estimate;
  } | null;
  notes: Text[];
}
