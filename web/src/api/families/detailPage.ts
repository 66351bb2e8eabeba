import type { Text } from '../types';
import type { FamilyAnswer } from './family';
import type { FamilyFigure, Span, Versus } from './versions';

export type FunnelStep = 'STAY' | 'CART' | 'ORDER' | 'PAY';
export type PageKind = 'FELL' | 'LOW' | 'FINE' | 'FEW';
export type PageMeasure = 'STAYS' | 'CARTS' | 'BUYERS' | 'DWELL';

export interface StepOf {
  step: FunnelStep;
  names: Text;
  from: number;
  to: number;
  rate: number | null;
  usual: number | null;
  against: Span | null;
  fell: boolean;
  level: Span | null;
  group: string | null;
  groupSize: number;
  atStake: Span | null;
}

export interface PageCompared {
  measure: PageMeasure;
  metric: string;
  names: Text;
  versus: Versus;
}

export interface PageOfProduct {
  product: string;
  name: string;
  page: string | null;
  picture: string | null;
  visitors: number;
  amount: number | null;
  steps: StepOf[];
  weakest: FunnelStep | null;
  kind: PageKind;
  atStake: Span | null;
  said: Text | null;
  advice: Text | null;
  versions: PageCompared[];
}

export interface PageSource {
  source: string;
  visitors: number | null;
  dwell: number | null;
  bounce: number | null;
  carts: number | null;
  conversion: number | null;
  conversionBefore: number | null;
}

export interface VersionSource {
  product: string;
  name: string;
  version: string;
  source: string;
  visitors: number;
  carts: number | null;
  buyers: number | null;
  conversion: Span | null;
  enough: boolean;
}

export interface DetailPageAnswer extends FamilyAnswer {
  figures: FamilyFigure[];
  funnel: StepOf[];
  sources: PageSource[];
  products: PageOfProduct[];
  versionSources: VersionSource[];
  notes: Text[];
}
