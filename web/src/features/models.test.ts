import { describe, expect, it } from 'vitest';
import type { ImportRun } from '@/api/importTypes';
import type { Conclusion, TimelineEvent } from '@/api/types';
import { explored, neighbour, stepsBack } from './brief/cardModel';
import { done, grouped, refusedShare, totals, verbs } from './ingest/runModel';
import { askOf, drill, parseFilter, shapeOf, writeFilter } from './metrics/exploreModel';
import { filtered, monthsOf, strip } from './timeline/timelineModel';

const T = (en: string) => ({ zh: en, en });
const view = { date: undefined, from: undefined, to: undefined, against: undefined, trust: 'all' as const };
const shop = {
  id: 1,
  name: 's',
  currency: 'CNY',
  zone: 'Asia/Shanghai',
  from: '2024-01-01',
  to: '2025-11-12',
  whole: '2025-11-12',
};

describe('the explorer’s question', () => {
  it('starts with money day by day against the days before', () => {
    expect(askOf(new URLSearchParams(), view, shop)).toMatchObject({
      metrics: ['paid_amount'],
      by: ['day'],
      from: '2025-10-16',
      to: '2025-11-12',
      against: 'previous',
    });
  });

  it('keeps an empty split: one row for the whole', () => {
    expect(askOf(new URLSearchParams('by='), view, shop).by).toEqual([]);
    expect(askOf(new URLSearchParams('by='), { ...view, against: 'none' }, shop).against).toBeUndefined();
  });

  it('drills by adding the filter once and dropping its dimension', () => {
    const ask = askOf(new URLSearchParams('by=source,day&where=source=a'), view, shop);
    expect(drill(ask, 'source', 'b', 'day')).toEqual({ by: 'day', where: ['source=b'] });
    expect(drill(ask, 'source', 'b', 'product')).toEqual({ by: 'day,product', where: ['source=b'] });
  });

  it('reads filters as it writes them', () => {
    for (const text of ['source=a|b', 'region!=广东', 'product=a=b', 'source=']) {
      const filter = parseFilter(text);
      expect(filter && writeFilter(filter)).toBe(text);
    }
    expect(parseFilter('nonsense')).toBeNull();
  });

  it('draws time as lines, the rest as bars, one row as figures', () => {
    const dimensions = [
      { key: 'day', names: T('day'), time: true },
      { key: 'source', names: T('source'), time: false },
    ];
    expect(shapeOf(['source', 'day'], dimensions)).toEqual({ kind: 'time', time: 'day', split: 'source' });
    expect(shapeOf(['source'], dimensions)).toEqual({ kind: 'bars', dimension: 'source', second: null });
    expect(shapeOf([], dimensions)).toEqual({ kind: 'figures' });
  });
});

describe('the brief’s cards', () => {
  it('are walked through by j and k and stop at both ends', () => {
    expect(neighbour(['a', 'b'], null, 1)).toBe('a');
    expect(neighbour(['a', 'b'], null, -1)).toBe('b');
    expect(neighbour(['a', 'b'], 'b', 1)).toBe('b');
    expect(neighbour(['a', 'b'], 'b', -1)).toBe('a');
    expect(neighbour([], null, 1)).toBeNull();
  });

  it('step back when disagreed with or folded', () => {
    const card = { answer: null, folded: null } as unknown as Conclusion;
    expect(stepsBack(card)).toBe(false);
    expect(stepsBack({ ...card, folded: T('noise') })).toBe(true);
    expect(stepsBack({ ...card, answer: { kind: 'disagree', reason: 'known', role: null, at: '' } })).toBe(true);
    expect(stepsBack({ ...card, answer: { kind: 'undo', reason: null, role: null, at: '' } })).toBe(false);
  });

  it('open the explorer on their own scope', () => {
    const card = {
      metric: 'paid_amount',
      period: { from: '2025-11-12', to: '2025-11-12' },
      scope: { source: '搜索' },
    } as unknown as Conclusion;
    const segment = { dimension: 'product', value: 'p1', label: '', effect: 1, current: 1, before: 0 };
    expect(explored(card, segment)).toMatchObject({
      from: '2025-09-18',
      to: '2025-11-12',
      where: ['source=搜索', 'product=p1'],
    });
  });
});

describe('an import run', () => {
  const file = {
    importId: 1,
    file: 'a.csv',
    format: 'f',
    formatNames: null,
    rows: 100,
    facts: { order_line: 80, product: 5 },
    rejected: 7,
    unchanged: 10,
    updated: 3,
    from: null,
    to: null,
    grade: null,
    message: null,
    state: 'published',
  };
  const run = {
    id: 1,
    at: '',
    by: null,
    files: [file, file],
    state: 'published',
    progress: null,
    mappable: [],
    previewed: false,
  } as ImportRun;

  it('adds its files up', () => {
    expect(totals(run)).toEqual({ rows: 200, facts: 170, rejected: 14, unchanged: 20, updated: 6 });
    expect(refusedShare(run)).toBe(0.07);
    expect(refusedShare({ ...run, files: [] })).toBeNull();
  });

  it('offers what its state allows', () => {
    expect(verbs(run)).toEqual({ cancel: false, approve: false, undo: true });
    expect(verbs({ ...run, state: 'awaiting' })).toEqual({ cancel: true, approve: true, undo: false });
    expect(verbs({ ...run, state: 'undone' })).toEqual({ cancel: false, approve: false, undo: false });
  });

  it('says the same of many files once', () => {
    const unknown = { ...file, rows: 0, rejected: 0, facts: {}, message: T('not known'), state: 'unrecognised' };
    const groups = grouped([file, { ...unknown, file: 'x' }, { ...unknown, file: 'y' }, { ...file, file: 'b.csv' }]);
    expect(groups.map(group => group.map(each => each.file))).toEqual([['x', 'y'], ['a.csv'], ['b.csv']]);
  });

  it('does not guess how far it is when sizes are unknown', () => {
    const progress = { bytes: 5, totalBytes: 0, rows: 0, rowsPerSecond: null, secondsLeft: null, phase: null };
    expect(done({ ...run, progress })).toBeNull();
    expect(done({ ...run, progress: { ...progress, totalBytes: 10 } })).toBe(0.5);
  });
});

describe('the timeline', () => {
  const event = (id: number, from: string, to = from, builtIn = false): TimelineEvent => ({
    id,
    kind: builtIn ? 'festival' : 'price',
    kindNames: T('k'),
    from,
    to,
    scope: {},
    title: T(`event ${id}`),
    builtIn,
  });
  const period = { from: '2025-10-15', to: '2025-12-31' };

  it('stacks events of one kind that overlap and cuts what sticks out', () => {
    const drawn = strip(
      [event(1, '2025-10-01', '2025-10-20'), event(2, '2025-10-18'), event(3, '2025-11-01')],
      period,
      '2025-11-01',
    );
    expect(drawn.lanes).toHaveLength(1);
    expect(drawn.lanes[0]?.rows.map(row => row.map(bar => bar.event.id))).toEqual([[1, 3], [2]]);
    for (const bar of drawn.lanes[0]?.rows.flat() ?? []) {
      expect(bar.left).toBeGreaterThanOrEqual(0);
      expect(bar.left + bar.width).toBeLessThanOrEqual(100.001);
    }
  });

  it('marks months across a new year', () => {
    expect(monthsOf({ from: '2025-11-15', to: '2026-02-01' })).toEqual(['2025-12-01', '2026-01-01', '2026-02-01']);
  });

  it('lists the newest first and can leave the built-in out', () => {
    const events = [event(1, '2025-10-16'), event(2, '2025-12-01', '2025-12-01', true), event(3, '2025-11-01')];
    expect(filtered(events, { kind: null, builtIn: true, search: '' }).map(item => item.id)).toEqual([2, 3, 1]);
    expect(filtered(events, { kind: null, builtIn: false, search: 'EVENT 1' }).map(item => item.id)).toEqual([1]);
  });
});
