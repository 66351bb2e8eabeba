import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get, write } from './client';
import type { Direction, Period, Text, Unit } from './types';

export type AlarmState = 'usual' | 'high' | 'low' | 'not_judged';

/** One day of a metric; without expectation where it was not judged, and then the note says why. */
export interface AlarmDay {
  day: string;
  value: number | null;
  expected: number | null;
  low: number | null;
  high: number | null;
  state: AlarmState;
  /** Why it was not judged, or what it was held against where that was not its own usual days. */
  note: Text | null;
}

export interface AlarmMetric {
  metric: string;
  names: Text;
  family: string;
  familyNames: Text;
  unit: Unit;
  direction: Direction;
  days: AlarmDay[];
  /** Days of the period that are alarms. */
  odd: number;
  judged: number;
  /** The last day in a sentence. */
  words: Text;
}

export interface AlarmAnswer {
  verdict: Text;
  period: Period;
  /** The last day that is judged; `null` without facts. */
  day: string | null;
  perQuarter: number;
  expectedAWeek: number;
  metrics: AlarmMetric[];
}

/** How many false alarms a metric and quarter the operator bears, and what can be chosen. */
export interface AlarmSetting {
  perQuarter: number;
  choices: number[];
}

export interface AlarmAsk {
  from: string | undefined;
  to: string | undefined;
}

export function alarmParams(ask: AlarmAsk): URLSearchParams {
  const params = new URLSearchParams();
  if (ask.from) params.set('from', ask.from);
  if (ask.to) params.set('to', ask.to);
  return params;
}

/** Without days: the last quarter up to the last whole day. */
export const alarmsQuery = (shop: number, ask: AlarmAsk) =>
  queryOptions({
    queryKey: ['shop', shop, 'alarms', ask],
    queryFn: ({ signal }) => get<AlarmAnswer>(`/shops/${shop}/alarms?${alarmParams(ask)}`, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const alarmSettingQuery = (shop: number) =>
  queryOptions({
    queryKey: ['shop', shop, 'alarms', 'setting'],
    queryFn: ({ signal }) => get<AlarmSetting>(`/shops/${shop}/alarms/setting`, signal),
  });

export const setAlarms = (shop: number, perQuarter: number) =>
  write<AlarmSetting>('PUT', `/shops/${shop}/alarms/setting`, { perQuarter });
