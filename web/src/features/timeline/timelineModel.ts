import type { Period, TimelineEvent } from '@/api/types';
import { between, earlier, later, shift } from '@/shared/days';

/** Where an event lies on the strip, in percent of its width. */
export interface Bar {
  event: TimelineEvent;
  left: number;
  width: number;
}

export interface Lane {
  kind: string;
  names: TimelineEvent['kindNames'];
  /** Events of one kind that overlap stand in rows below each other. */
  rows: Bar[][];
}

export interface Strip {
  lanes: Lane[];
  months: { label: string; left: number }[];
  today: number | null;
}

/** Lays events out by kind; a row holds events that do not touch. */
export function strip(events: readonly TimelineEvent[], period: Period, today: string): Strip {
  const days = between(period.from, period.to) + 1;
  const percent = (day: string) => (between(period.from, day) / days) * 100;
  const lanes = new Map<string, Lane>();
  const visible = events
    .filter(event => event.from <= period.to && event.to >= period.from)
    .sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
  for (const event of visible) {
    let lane = lanes.get(event.kind);
    if (!lane) {
      lane = { kind: event.kind, names: event.kindNames, rows: [] };
      lanes.set(event.kind, lane);
    }
    const from = later(event.from, period.from);
    const to = earlier(event.to, period.to);
    const bar = { event, left: percent(from), width: ((between(from, to) + 1) / days) * 100 };
    const row = lane.rows.find(existing => {
      const last = existing.at(-1);
      return last !== undefined && last.event.to < shift(event.from, -1);
    });
    if (row) row.push(bar);
    else lane.rows.push([bar]);
  }
  return {
    lanes: [...lanes.values()],
    months: monthsOf(period).map(day => ({ label: day.slice(0, 7), left: percent(day) })),
    today: today >= period.from && today <= period.to ? percent(today) : null,
  };
}

/** First days of the months inside a period, thinned until they can be read. */
export function monthsOf(period: Period): string[] {
  const months: string[] = [];
  let [year, month] = period.from.split('-').map(Number) as [number, number];
  if (!period.from.endsWith('-01')) {
    month++;
    if (month > 12) {
      month = 1;
      year++;
    }
  }
  for (;;) {
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    if (day > period.to) break;
    months.push(day);
    month++;
    if (month > 12) {
      month = 1;
      year++;
    }
  }
  const step = Math.ceil(months.length / 12);
  return months.filter((_, i) => i % step === 0);
}

export interface Shown {
  kind: string | null;
  builtIn: boolean;
  search: string;
}

/** What the list shows, newest first: plans on top, then what happened last. */
export function filtered(events: readonly TimelineEvent[], shown: Shown): TimelineEvent[] {
  const wanted = shown.search.trim().toLowerCase();
  return events
    .filter(
      event =>
        (shown.builtIn || !event.builtIn) &&
        (shown.kind === null || event.kind === shown.kind) &&
        (wanted === '' || `${event.title.zh} ${event.title.en}`.toLowerCase().includes(wanted)),
    )
    .sort((a, b) => b.from.localeCompare(a.from) || b.to.localeCompare(a.to));
}
