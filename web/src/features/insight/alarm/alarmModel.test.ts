import { describe, expect, it } from 'vitest';
import type { AlarmAnswer, AlarmDay, AlarmMetric, AlarmState } from '@/api/alarms';
import { band, groups } from './alarmModel';

const day = (at: number, state: AlarmState, value: number | null = 10): AlarmDay => ({
  day: `2026-11-${String(at).padStart(2, '0')}`,
  value,
  expected: state === 'not_judged' ? null : 10,
  low: state === 'not_judged' ? null : 8,
  high: state === 'not_judged' ? null : 12,
  state,
  note: null,
});

const metric = (key: string, days: AlarmDay[]): AlarmMetric => ({
  metric: key,
  names: { zh: key, en: key },
  family: 'shop',
  familyNames: { zh: '', en: '' },
  unit: 'count',
  direction: 'up',
  days,
  odd: 0,
  judged: 0,
  words: { zh: '', en: '' },
});

describe('alarms', () => {
  it('tell what is odd today from what was lately, what is usual, and what nobody can tell', () => {
    const answer: AlarmAnswer = {
      verdict: { zh: '', en: '' },
      period: { from: '2026-11-01', to: '2026-11-09' },
      day: '2026-11-09',
      perQuarter: 1,
      expectedAWeek: 0.3,
      metrics: [
        metric('today', [day(8, 'usual'), day(9, 'low', 3)]),
        metric('lately', [day(4, 'high', 30), day(9, 'usual')]),
        metric('longAgo', [day(1, 'high', 30), ...[2, 3, 4, 5, 6, 7, 8, 9].map(at => day(at, 'usual'))]),
        metric('late', [day(8, 'usual'), day(9, 'not_judged', null)]),
      ],
    };
    const found = groups(answer);
    expect(found.odd.map(one => one.metric)).toEqual(['today']);
    expect(found.lately.map(one => one.metric)).toEqual(['lately']);
    expect(found.usual.map(one => one.metric)).toEqual(['longAgo']);
    expect(found.unjudged.map(one => one.metric)).toEqual(['late']);
  });

  it('are drawn with gaps where a day is missing or not judged, and a dot where it is odd', () => {
    const drawn = band(
      [day(1, 'usual'), day(2, 'usual'), day(3, 'not_judged', null), day(4, 'usual'), day(5, 'low', 2)],
      100,
      40,
    );
    expect(drawn.lines).toHaveLength(2);
    expect(drawn.bands).toHaveLength(2);
    expect(drawn.odd).toHaveLength(1);
    expect(drawn.odd[0]?.high).toBe(false);
    expect(drawn.odd[0]?.y).toBe(35);
    expect(JSON.stringify(drawn)).not.toContain('null');
    expect(band([day(1, 'not_judged', null)], 100, 40).lines).toEqual([]);
  });
});
