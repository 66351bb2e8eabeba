/** What the server answers, in the words of its REST contract. Missing is `null`, never zero. */

export interface Text {
  zh: string;
  en: string;
}

export interface Session {
  user: { name: string; role: string };
  home: string;
  version: string;
  hasShops: boolean;
}

export interface Shop {
  id: number;
  name: string;
  currency: string;
  zone: string;
  /** First and last day with facts. */
  from: string | null;
  to: string | null;
  /** Last day that is whole: an export made in the morning holds the first hours of its own day. */
  whole: string | null;
}

export type Language = 'zh' | 'en';
export type Theme = 'auto' | 'light' | 'dark';
/** Which colour rises; `auto` follows the language: red in Chinese, green elsewhere. */
export type UpColor = 'auto' | 'red' | 'green';
export type Density = 'comfortable' | 'compact';

/** What a person chose; what was never chosen is absent. */
export interface Settings {
  language: Language;
  theme: Theme;
  upColor: UpColor;
  density: Density;
}

export type Unit = 'money' | 'count' | 'ratio' | 'seconds' | 'number';
export type Direction = 'up' | 'down' | 'none';
export type Adds = 'sum' | 'ratio' | 'distinct' | 'snapshot';

export interface Metric {
  key: string;
  family: string;
  names: Text;
  definition: Text;
  formula: string;
  formulaText: Text | null;
  unit: Unit;
  direction: Direction;
  adds: Adds;
  drivers: { operator: string; metrics: string[]; dimension?: string | null }[];
  use: { decision: Text; lever: Text; role: string; next: string[] };
  minimum: { metric: string; count: number } | null;
  dimensions: string[];
  /** It is the lower end of a figure that is told as a range; `with` is the upper end. */
  range: { with: string; names: Text } | null;
  /** Added by the operator. */
  custom?: boolean;
}

export interface Named {
  key: string;
  names: Text;
}

export interface Dimension extends Named {
  time: boolean;
}

export interface MetricTree {
  metric: string;
  names: Text;
  operator: string | null;
  children: MetricTree[];
}

export interface Lineage {
  tables: {
    table: string;
    rows: number;
    from: string | null;
    to: string | null;
    imports: { id: number; file: string | null; rows: number }[];
  }[];
}

export interface SourceRows {
  columns: string[];
  rows: (string | number | boolean | null)[][];
  total: number;
  files: Record<string, string>;
}

export interface Period {
  from: string;
  to: string;
}

export interface Baseline extends Period {
  reason: Text;
}

export interface QueryRow {
  keys: Record<string, string | null>;
  labels: Record<string, string>;
  values: Record<string, number | null>;
  baselines: Record<string, number | null>;
}

export interface QueryTable {
  period: Period | null;
  baseline: Baseline | null;
  metrics: { key: string; names: Text; unit: Unit }[];
  dimensions: Named[];
  rows: QueryRow[];
  notes: Text[];
  millis: number;
}

export type Grade = 'A' | 'B' | 'C' | 'D' | 'E';

export interface BriefEvent extends Period {
  id: number | string | null;
  kind: string;
  title: Text;
}

export interface SeriesPoint {
  day: string;
  value: number | null;
  expected: number | null;
}

export interface Answer {
  kind: 'disagree' | 'assign' | 'undo';
  reason: string | null;
  role: string | null;
  at: string;
  due?: string | null;
}

export interface Part {
  name: string;
  label: Text;
  effect: number;
}

export interface Segment {
  dimension: string;
  value: string;
  label: string;
  effect: number;
  current: number | null;
  before: number | null;
}

export interface Cause {
  kind: string;
  scope: Record<string, string>;
  event: number | null;
  text: Text;
  probability: number;
}

export interface ProposedAction {
  role: string;
  text: Text;
  due: string;
}

/** How wrong the figures must be for a conclusion to flip; shares from 0 to 1. */
export interface Flip {
  way: string;
  usual: number | null;
  sign: number;
  text: Text;
}

export interface Conclusion {
  id: string;
  area: string;
  metric: string;
  metricNames: Text;
  title: Text;
  why: Text[];
  period: Period;
  baseline: Baseline;
  value: number | null;
  baselineValue: number | null;
  change: number | null;
  atStake: number;
  currency: string;
  confidence: number;
  trust: Grade;
  trustReasons: Text[];
  survives: boolean;
  /** `null` only where no two figures are compared. */
  flip: Flip | null;
  scope: Record<string, string>;
  scopeLabels: Record<string, string>;
  parts: Part[];
  segments: Segment[];
  causes: Cause[];
  actions: ProposedAction[];
  series: SeriesPoint[];
  events: BriefEvent[];
  answer: Answer | null;
  /** Why it is shown folded and last; `null` when it is not. */
  folded?: Text | null;
}

export interface Brief {
  shop: string;
  date: string;
  quiet: boolean;
  currency: string;
  headline: {
    text: Text;
    metric: string;
    value: number | null;
    baselineValue: number | null;
    change: number | null;
    changeRatio: number | null;
    baseline: Baseline | null;
  };
  trust: { grade: Grade; reasons: Text[] };
  watched: {
    metric: string;
    names: Text;
    value: number | null;
    expected: number | null;
    low: number | null;
    high: number | null;
  }[];
  conclusions: Conclusion[];
  notes: Text[];
  /** Metrics that are odd and that no conclusion speaks of. */
  odd: OddMetric[];
  millis: number;
}

export interface OddMetric {
  metric: string;
  names: Text;
  unit: Unit;
  direction: Direction;
  side: 'high' | 'low';
  value: number;
  expected: number;
  low: number;
  high: number;
  /** Value, side and usual range in words. */
  text: Text;
}

export interface Format extends Named {
  platform: string;
  verified: boolean;
  tables: string[];
  /** Made by a person of this home. */
  own: boolean;
}

export interface TimelineEvent extends Period {
  id: number | string;
  kind: string;
  kindNames: Text;
  scope: Record<string, string>;
  title: Text;
  builtIn: boolean;
}

export interface NewEvent extends Period {
  kind: string;
  scope: Record<string, string>;
  title: string;
}

export type Trust = 'all' | 'clean' | 'decided';

/** One metric query; everything a page, a file or a link needs to ask the same thing again. */
export interface QueryAsk {
  metrics: string[];
  by: string[];
  from?: string | undefined;
  to?: string | undefined;
  against?: string | undefined;
  where: string[];
  trust: Trust;
  limit?: number | undefined;
}
