import type { Text } from '../types';
import type { FamilyAnswer } from './family';

/** A number that is not known exactly; `high` of `null` is open, `value` of `null` means that only the ends are known. */
export interface Estimate {
  value: number | null;
  low: number;
  high: number | null;
}

export interface FunnelStep {
  metric: string;
  names: Text;
  count: number;
  before: number | null;
  rate: Estimate | null;
  rateBefore: Estimate | null;
  change: Estimate | null;
  others: Estimate | null;
  costEach: number | null;
  note: Text | null;
}

export interface Funnel {
  channel: string;
  kind: 'ads' | 'traffic';
  steps: FunnelStep[];
  amount: number | null;
  amountBefore: number | null;
  cost: number | null;
  weak: { metric: string; from: Text; to: Text; rate: number; rateBefore: number; stake: number } | null;
}

export interface Claim {
  key: string;
  label: string;
  cost: number | null;
  clicks: number | null;
  orders: number | null;
  claimed: number | null;
  claimedRoi: number | null;
  claimedRoiBefore: number | null;
  reconciled: number | null;
  reconciledRoi: number | null;
  traffic: number | null;
  atMost: number | null;
  overlap: number | null;
  conversion: Estimate | null;
  leak: { money: number; probability: number; reason: Text } | null;
}

export interface ClaimLevel {
  key: string;
  names: Text;
  rows: Claim[];
  more: number;
  cost: number;
  leaked: number;
  leaking: number;
}

/** What advertising cost, what platforms claim, and what the shop's orders say to it. */
export interface PromotionAnswer extends FamilyAnswer {
  total: {
    cost: number | null;
    costBefore: number | null;
    claimed: number | null;
    paid: number | null;
    claimedRoi: number | null;
    claimedShare: number | null;
    costRate: number | null;
    reconciled: number | null;
    doubled: number;
  } | null;
  channels: Funnel[];
  levels: ClaimLevel[];
  hints: { campaign: string; marginalRoi: Estimate | null; roi: number | null; days: number; text: Text }[];
  pacing: {
    month: string;
    spent: number;
    daysOver: number;
    daysLeft: number;
    monthEnd: Estimate | null;
    lastMonth: number | null;
    days: { day: string; cost: number }[];
  } | null;
  notes: Text[];
}
