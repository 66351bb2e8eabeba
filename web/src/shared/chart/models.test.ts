import { describe, expect, it } from 'vitest';
import type { QueryTable, TimelineEvent } from '@/api/types';
import { barsModel } from './bars';
import { csv } from './files';
import { spark } from './sparkModel';
import { flagsOf, partialFrom, seriesModel, timeModel, timeTable } from './timeModel';
import { addUp, floorOf, waterfall } from './waterfall';

const say = (text: { en: string }) => text.en;
const T = (en: string) => ({ zh: en, en });
const event = (from: string, to = from): TimelineEvent => ({
  id: from,
  kind: 'note',
  kindNames: T('note'),
  from,
  to,
  scope: {},
  title: T(`at ${from}`),
  builtIn: false,
});

const table = (rows: QueryTable['rows'], from: string, to: string, dimensions = ['day']): QueryTable => ({
  period: { from, to },
  baseline: { from: '2025-10-01', to: '2025-10-04', reason: T('before') },
  metrics: [{ key: 'visitors', names: T('visitors'), unit: 'count' }],
  dimensions: dimensions.map(key => ({ key, names: T(key) })),
  rows,
  notes: [],
  millis: 1,
});

const row = (keys: Record<string, string | null>, value: number | null, before: number | null = null) => ({
  keys,
  labels: {},
  values: { visitors: value },
  baselines: { visitors: before },
});

describe('a chart over time', () => {
  const names = { unknown: 'not said', expected: 'baseline' };
  const ask = {
    metric: 'visitors',
    time: 'day',
    split: null,
    events: [],
    today: '2025-12-31',
    say,
    position: (key: string) => key,
    names,
  };

  it('leaves days without a row open and keeps a zero a zero', () => {
    const model = timeModel({
      ...ask,
      table: table([row({ day: '2025-11-01' }, 5, 4), row({ day: '2025-11-03' }, 0, 6)], '2025-11-01', '2025-11-04'),
    });
    expect(model.axis).toEqual(['2025-11-01', '2025-11-02', '2025-11-03', '2025-11-04']);
    expect(model.lines[0]?.values).toEqual([5, null, 0, null]);
    expect(model.lines[0]?.expected).toEqual([4, null, 6, null]);
  });

  it('has a line a value of the second dimension, the largest first, the unnamed named', () => {
    const model = timeModel({
      ...ask,
      split: 'channel',
      table: table(
        [row({ day: '2025-11-01', channel: 'a' }, 1), row({ day: '2025-11-01', channel: null }, 9)],
        '2025-11-01',
        '2025-11-02',
        ['day', 'channel'],
      ),
    });
    expect(model.lines.map(line => line.name)).toEqual(['not said', 'a']);
  });

  it('does not call the same table by other numbers', () => {
    const model = timeModel({ ...ask, table: table([row({ day: '2025-11-01' }, 5, 4)], '2025-11-01', '2025-11-01') });
    expect(timeTable(model, 'baseline')).toEqual({
      columns: ['', 'visitors', 'visitors · baseline'],
      rows: [['2025-11-01', 5, 4]],
    });
  });

  it('puts hours in the order of the clock', () => {
    const rows = ['10', '9', '23'].map(hour => row({ hour }, 1));
    const model = timeModel({ ...ask, time: 'hour', table: table(rows, '2025-11-01', '2025-11-01', ['hour']) });
    expect(model.keys).toEqual(['9', '10', '23']);
  });

  it('knows which bucket today has not finished', () => {
    expect(partialFrom(['2025-11-10', '2025-11-11'], 'day', '2025-11-11')).toBe(1);
    expect(partialFrom(['2025-11-10', '2025-11-11'], 'day', '2025-11-12')).toBeNull();
    expect(partialFrom(['2025-11-03', '2025-11-10'], 'week', '2025-11-12')).toBe(1);
  });

  it('joins events too close to draw and puts earlier ones at its start', () => {
    const axis = Array.from({ length: 365 }, (_, i) => new Date(Date.UTC(2025, 0, 1 + i)).toISOString().slice(0, 10));
    const flags = flagsOf(
      axis,
      [event('2024-12-20', '2025-01-02'), event('2025-03-01'), event('2025-03-05'), event('2026-05-01')],
      say,
    );
    expect(flags.map(flag => [flag.at, flag.titles.length])).toEqual([
      [0, 1],
      [59, 2],
    ]);
  });
});

describe('a small picture', () => {
  const series = (values: (number | null)[]) =>
    seriesModel({
      title: '',
      unit: 'count',
      name: 'v',
      events: [],
      say,
      series: values.map((value, i) => ({ day: `2025-11-0${i + 1}`, value, expected: 2 })),
    });

  it('breaks its line at a gap and keeps a lonely day as a dot', () => {
    const drawn = spark(series([1, 2, null, 3, null, 4, 5]), 220, 46);
    expect(drawn.paths).toHaveLength(2);
    expect(drawn.alone).toHaveLength(1);
    expect(drawn.dots).toHaveLength(5);
  });

  it('of nothing draws nothing', () => {
    expect(spark(series([]), 220, 46).dots).toEqual([]);
  });

  it('never leaves its box', () => {
    const drawn = spark(series([-5, 1e9, 3, null, 0]), 220, 46);
    for (const dot of drawn.dots) {
      expect(dot.x).toBeGreaterThanOrEqual(0);
      expect(dot.x).toBeLessThanOrEqual(220);
      expect(dot.y).toBeGreaterThanOrEqual(0);
      expect(dot.y).toBeLessThanOrEqual(46.1);
    }
  });
});

describe('a waterfall', () => {
  const parts = [
    { name: 'visitors', label: T('visitors'), effect: -92100.12 },
    { name: 'conversion', label: T('conversion'), effect: 3900.07 },
    { name: 'aov', label: T('amount per buyer'), effect: 1800.05 },
  ];
  const ask = {
    parts,
    before: 412300,
    after: 325900,
    unit: 'money' as const,
    names: { before: 'before', after: 'after' },
    say,
  };

  it('adds up to the cent', () => {
    const model = waterfall(ask);
    expect(model.sum).toBe(-86400);
    expect(model.exact).toBe(true);
    expect(model.steps.map(step => step.kind)).toEqual(['total', 'down', 'up', 'up', 'total']);
    expect(model.steps.at(-2)?.to).toBe(325900);
  });

  it('says so when it does not add up', () => {
    expect(waterfall({ ...ask, after: 325900.01 }).exact).toBe(false);
  });

  it('stands on zero unless its steps would vanish', () => {
    expect(floorOf(waterfall({ ...ask, before: 100000, after: 13600 }))).toBe(0);
    expect(floorOf(waterfall({ ...ask, before: -10, after: -86410 }))).toBeLessThan(0);
    expect(floorOf(waterfall(ask))).toBeGreaterThan(0);
  });

  it('adds in small units, so that 0.1 and 0.2 are 0.3', () => {
    expect(addUp([0.1, 0.2])).toBe(0.3);
  });
});

describe('bars', () => {
  it('are sorted, with what is missing last, and say how many are left out', () => {
    const model = barsModel({
      table: table(
        [row({ source: 'a' }, null), row({ source: 'b' }, 1), row({ source: null }, 3)],
        '2025-11-01',
        '2025-11-01',
        ['source'],
      ),
      metric: 'visitors',
      dimension: 'source',
      say,
      unknown: 'not said',
      most: 2,
    });
    expect(model.bars.map(bar => bar.name)).toEqual(['not said', 'b']);
    expect(model.left).toBe(1);
  });
});

describe('a saved table', () => {
  it('opens in a spreadsheet without noise, broken cells or formulas', () => {
    expect(
      csv(
        ['名', 'v'],
        [
          ['a,"b"', 1.5],
          ['=1+1', null],
        ],
      ),
    ).toBe('\uFEFF名,v\r\n"a,""b""",1.5\r\n\'=1+1,\r\n');
  });
});
