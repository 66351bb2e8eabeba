import type { BriefEvent, QueryTable, SeriesPoint, Text, TimelineEvent, Unit } from '@/api/types';
import { between, daysOf, isDay, later } from '../days';

export interface Line {
  key: string;
  name: string;
  unit: Unit;
  /** One a position on the axis; `null` is a gap, never zero. */
  values: (number | null)[];
  /** What was to be expected at each position. */
  expected: (number | null)[] | null;
}

export interface Flag {
  /** Position on the axis. */
  at: number;
  titles: string[];
}

/** Everything a chart over time shows, before any drawing. */
export interface TimeModel {
  title: string;
  unit: Unit;
  /** Keys of the positions, and what stands on the axis for them. */
  keys: string[];
  axis: string[];
  lines: Line[];
  flags: Flag[];
  /** First position that is not over yet, and so only partly measured. */
  partialFrom: number | null;
}

type Say = (text: Text) => string;

/** Events closer than this share one flag. */
const flagSlots = 40;

/** Puts events on an axis of days and joins those too close to be told apart. */
export function flagsOf(axis: readonly string[], events: readonly (BriefEvent | TimelineEvent)[], say: Say): Flag[] {
  const first = axis[0];
  const last = axis.at(-1);
  if (!first || !last || !isDay(first) || !isDay(last)) return [];
  const reach = Math.max(1, Math.ceil(axis.length / flagSlots));
  const placed = events
    .filter(event => event.from <= last && event.to >= first)
    .map(event => ({ day: later(event.from, first), event }))
    .sort((a, b) => a.day.localeCompare(b.day));
  const flags: Flag[] = [];
  for (const { day, event } of placed) {
    let at = axis.findLastIndex(position => position <= day);
    if (at < 0) at = 0;
    const title = `${event.from === event.to ? event.from : `${event.from}…${event.to}`} ${say(event.title)}`;
    const near = flags.at(-1);
    if (near && at - near.at < reach) near.titles.push(title);
    else flags.push({ at, titles: [title] });
  }
  return flags;
}

export interface TimeAsk {
  table: QueryTable;
  metric: string;
  time: string;
  /** Second dimension: one line a value. */
  split: string | null;
  events: readonly TimelineEvent[];
  /** Today by the shop's clock. */
  today: string;
  say: Say;
  /** Key of a position to what people read. */
  position: (key: string) => string;
  /** The same for values of the second dimension that have no label of their own. */
  splitText?: (key: string) => string;
  names: { unknown: string; expected: string };
  /** Lines beyond these are left to the table. */
  most?: number;
}

/** Rows of a query over time as lines: days without a row are gaps. */
export function timeModel(ask: TimeAsk): TimeModel {
  const { table, metric, time, split, say } = ask;
  const described = table.metrics.find(item => item.key === metric);
  const unit = described?.unit ?? 'number';
  const present = [...new Set(table.rows.map(row => row.keys[time] ?? ''))].filter(key => key !== '').sort(byPosition);
  const keys = time === 'day' && table.period && isDay(table.period.from) ? daysOf(table.period) : present;
  const index = new Map(keys.map((key, i) => [key, i]));
  const groups = new Map<string, { name: string; size: number; line: Line }>();
  for (const row of table.rows) {
    const at = index.get(row.keys[time] ?? '');
    if (at === undefined) continue;
    const key = split ? (row.keys[split] ?? '') : '';
    let group = groups.get(key);
    if (!group) {
      const name = split
        ? row.labels[split] || (key === '' ? ask.names.unknown : (ask.splitText?.(key) ?? key))
        : described
          ? say(described.names)
          : metric;
      const line: Line = {
        key: split ? key : metric,
        name,
        unit,
        values: keys.map(() => null),
        expected: table.baseline && !split ? keys.map(() => null) : null,
      };
      group = { name, size: 0, line };
      groups.set(key, group);
    }
    const value = row.values[metric] ?? null;
    group.line.values[at] = value;
    group.size += Math.abs(value ?? 0);
    if (group.line.expected) group.line.expected[at] = row.baselines[metric] ?? null;
  }
  const lines = [...groups.values()]
    .sort((a, b) => b.size - a.size)
    .slice(0, ask.most ?? 8)
    .map(group => group.line);
  return {
    title: described ? say(described.names) : metric,
    unit,
    keys,
    axis: keys.map(ask.position),
    lines,
    flags: time === 'day' || time === 'week' || time === 'month' ? flagsOf(keys, ask.events, say) : [],
    partialFrom: partialFrom(keys, time, ask.today),
  };
}

/** Hours and weekdays are numbers: 9 comes before 10. */
const byPosition = (a: string, b: string): number =>
  /^\d+$/.test(a) && /^\d+$/.test(b) ? Number(a) - Number(b) : a < b ? -1 : 1;

/** The first bucket that today has not finished. */
export function partialFrom(axis: readonly string[], time: string, today: string): number | null {
  const last = axis.at(-1);
  if (!last || !isDay(last)) return null;
  const length = time === 'week' ? 7 : time === 'day' ? 1 : 0;
  if (length === 0) return null;
  return between(last, today) < length && last <= today ? axis.length - 1 : null;
}

/** A conclusion's own series, as the chart of an opened card shows it. */
export function seriesModel(ask: {
  title: string;
  unit: Unit;
  series: readonly SeriesPoint[];
  events: readonly BriefEvent[];
  name: string;
  say: Say;
}): TimeModel {
  const points = new Map(ask.series.map(point => [point.day, point]));
  const days = [...points.keys()].sort();
  const first = days[0];
  const last = days.at(-1);
  const axis = first && last ? daysOf({ from: first, to: last }) : [];
  return {
    title: ask.title,
    unit: ask.unit,
    keys: axis,
    axis,
    lines: [
      {
        key: 'value',
        name: ask.name,
        unit: ask.unit,
        values: axis.map(day => points.get(day)?.value ?? null),
        expected: axis.map(day => points.get(day)?.expected ?? null),
      },
    ],
    flags: flagsOf(axis, ask.events, ask.say),
    partialFrom: null,
  };
}

/** A model as a table: the axis, each line, and what was expected. */
export function timeTable(
  model: TimeModel,
  expectedName: string,
): { columns: string[]; rows: (string | number | null)[][] } {
  const columns = [
    '',
    ...model.lines.flatMap(line => (line.expected ? [line.name, `${line.name} · ${expectedName}`] : [line.name])),
  ];
  const rows = model.axis.map((position, i) => [
    position,
    ...model.lines.flatMap(line =>
      line.expected ? [line.values[i] ?? null, line.expected[i] ?? null] : [line.values[i] ?? null],
    ),
  ]);
  return { columns, rows };
}
