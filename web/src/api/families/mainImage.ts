import type { Text } from '../types';
import type { FamilyAnswer } from './family';
import type { FamilyFigure, Span, Versus } from './versions';

export type ImageKind = 'WORSE' | 'WORN' | 'LOW' | 'BETTER' | 'UNKNOWN' | 'FINE';

export interface ImageWear {
  since: string;
  sinceStart: boolean;
  weekly: Span | null;
  lost: number | null;
  halfLifeWeeks: number | null;
  replaceBy: string | null;
  known: boolean;
  said: Text;
}

export interface ImageDay {
  day: string;
  creative: string;
  ctr: number | null;
  expected: number | null;
}

export interface ImageOfProduct {
  product: string;
  name: string;
  creative: string;
  picture: string | null;
  versus: Versus | null;
  otherPicture: string | null;
  wear: ImageWear;
  level: Span | null;
  group: string | null;
  groupSize: number;
  atStake: Span | null;
  kind: ImageKind;
  advice: Text | null;
  days: ImageDay[];
}

export interface ImageCell {
  source: string;
  impressions: number;
  clicks: number;
  plain: number | null;
  ctr: Span | null;
}

export interface ShownImage {
  creative: string;
  product: string;
  name: string;
  picture: string | null;
  from: string;
  to: string;
  days: number;
  impressions: number;
  clicks: number;
  ctr: Span | null;
  drawn: number | null;
  visitors: number;
  carts: number;
  buyers: number;
  amount: number | null;
  current: boolean;
  enough: boolean;
  positions: ImageCell[];
}

export interface ImagePosition {
  source: string;
  impressions: number | null;
  clicks: number | null;
  ctr: number | null;
  before: number | null;
}

export interface MainImageAnswer extends FamilyAnswer {
  figures: FamilyFigure[];
  sources: ImagePosition[];
  products: ImageOfProduct[];
  images: ShownImage[];
  notes: Text[];
}
