import { describe, expect, it } from 'vitest';
import type { ImageDay } from '@/api/families/mainImage';
import type { TimelineEvent } from '@/api/types';
import { asksForWork, dayModel, eventsOf } from './imageModel';

const day = (date: string, creative: string, ctr: number | null = 0.04): ImageDay => ({
  day: date,
  creative,
  ctr,
  expected: 0.05,
});

const words = (zh: string) => ({ zh, en: zh });

describe('days of an image', () => {
  const model = dayModel({
    title: 't',
    days: [day('2026-10-01', 'A'), day('2026-10-02', 'A'), day('2026-10-04', 'B'), day('2026-10-05', 'B')],
    events: [],
    swap: creative => words(`换上 ${creative}`),
    say: text => text.zh,
  });

  it('are one line a version, with gaps where it did not stand or nobody measured', () => {
    expect(model.keys).toEqual(['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05']);
    expect(model.lines.map(line => line.values)).toEqual([
      [0.04, 0.04, null, null, null],
      [null, null, null, 0.04, 0.04],
    ]);
  });

  it('mark the swap on the day on which the new version came', () => {
    expect(model.flags).toEqual([{ at: 3, titles: ['2026-10-04 换上 B'] }]);
  });

  it('are empty without facts', () => {
    expect(dayModel({ title: 't', days: [], events: [], swap: words, say: text => text.zh }).lines).toEqual([]);
  });
});

describe('events beside a product', () => {
  const event = (kind: string, product: string | undefined, builtIn = false) =>
    ({ kind, scope: product ? { product } : {}, builtIn }) as unknown as TimelineEvent;

  it('are its own and the festivals; swaps of its image are drawn from the facts', () => {
    const own = event('price', 'p1');
    const festival = event('festival', undefined, true);
    expect(eventsOf([own, festival, event('main_image', 'p1'), event('price', 'p2')], 'p1')).toEqual([own, festival]);
  });
});

it('work is asked for where something is wrong only', () => {
  expect((['WORSE', 'WORN', 'LOW', 'BETTER', 'UNKNOWN', 'FINE'] as const).filter(asksForWork)).toEqual([
    'WORSE',
    'WORN',
    'LOW',
  ]);
});
