import { describe, expect, it } from 'vitest';
import { bytes, chance, change, exact, range, roughly, short, signed, wholeMoney } from './numbers';

describe('a number in a sentence', () => {
  it.each([
    [1_284_310, '¥128万'],
    [-86_400, '−¥8.64万'],
    [123_456_789, '¥1.23亿'],
    [99_999_999, '¥1亿'],
    [9_999, '¥9,999'],
    [1_234_567_890, '¥12.3亿'],
    [0, '¥0'],
    [-0, '¥0'],
    [12.345, '¥12.3'],
  ])('has 万 and 亿 and three meaningful digits in Chinese: %s', (value, text) => {
    expect(short('zh', value, 'money', 'CNY')).toBe(text);
  });

  it.each([
    [999_960, '1M'],
    [1_284_310, '1.28M'],
    [86_400, '86.4k'],
    [999, '999'],
    [2_500_000_000, '2.5B'],
    [-1_500, '−1.5k'],
  ])('has k, M and B in English: %s', (value, text) => {
    expect(short('en', value, 'count', 'USD')).toBe(text);
  });

  it.each([null, undefined, Number.NaN, Number.POSITIVE_INFINITY])(
    'says nothing where there is no number: %s',
    value => {
      for (const language of ['zh', 'en'] as const) {
        for (const unit of ['money', 'count', 'ratio', 'seconds', 'number'] as const) {
          expect(short(language, value, unit, 'CNY')).toBe('–');
          expect(exact(language, value, unit, 'CNY')).toBe('–');
        }
      }
    },
  );

  it('never shows a negative nothing', () => {
    expect(short('zh', -0.000001, 'count', 'CNY')).not.toMatch(/−0$/);
    expect(exact('zh', -0.001, 'ratio', 'CNY')).toBe('−0.10%');
    expect(exact('zh', -0.0000001, 'ratio', 'CNY')).toBe('0.00%');
    expect(wholeMoney('en', -0.2, 'GBP')).toBe('−£0.2');
    expect(signed('en', 0, 'money', 'USD')).toBe('$0');
  });

  it('says seconds as people do', () => {
    expect(short('zh', 47.32, 'seconds', 'CNY')).toBe('47.3 秒');
    expect(short('en', 125, 'seconds', 'USD')).toBe('2 min 5 s');
  });
});

describe('an exact number', () => {
  it('keeps the cents of its currency, also where it has none', () => {
    expect(exact('zh', 1_284_310, 'money', 'CNY')).toBe('¥1,284,310.00');
    expect(exact('en', 1200, 'money', 'JPY')).toBe('¥1,200');
  });

  it('stays legible at every size', () => {
    // seeded: the same 500 numbers each run, printed when one fails
    let seed = 20251112;
    const next = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 2 ** 32;
    };
    for (let i = 0; i < 500; i++) {
      const value = (next() - 0.5) * 10 ** Math.floor(next() * 14);
      for (const language of ['zh', 'en'] as const) {
        const text = short(language, value, 'count', 'CNY');
        expect(text, `seed 20251112, number ${i}: ${value}`).toMatch(/^−?[\d,]+(\.\d+)?(万|亿|k|M|B)?$/);
        expect(text).not.toMatch(/^−0(\.0+)?$/);
      }
    }
  });
});

describe('a change', () => {
  it('is in percent, with an arrow and whether it is good', () => {
    expect(change('zh', 1284310, 1399030, 'money', 'up')).toEqual({
      move: 'down',
      arrow: '▼',
      text: '8.2%',
      good: false,
    });
    expect(change('en', 80, 100, 'count', 'down')).toMatchObject({ move: 'down', good: true });
    expect(change('en', 80, 100, 'count', 'none')).toMatchObject({ good: null });
  });

  it('of a share is in points, never in percent', () => {
    expect(change('zh', 0.029, 0.051, 'ratio', 'up')).toMatchObject({ text: '2.2 个百分点', move: 'down' });
    expect(change('en', 0.5, 0.25, 'ratio', 'up')).toMatchObject({ text: '25 pts' });
  });

  it('cannot be said without a baseline or from nothing', () => {
    expect(change('en', 5, null, 'count', 'up')).toBeNull();
    expect(change('en', 5, 0, 'count', 'up')).toBeNull();
    expect(change('en', 0, 0, 'count', 'up')).toMatchObject({ move: 'flat' });
  });

  it('too small to see is no change', () => {
    expect(change('en', 100.0001, 100, 'count', 'up')).toMatchObject({ move: 'flat', text: '0%' });
  });

  it('of a negative baseline keeps its direction', () => {
    expect(change('en', -50, -100, 'money', 'up')).toMatchObject({ move: 'up', text: '50%' });
  });
});

describe('a probability', () => {
  it('is never told as certain', () => {
    expect([0.999, 0.92, 0.004, 1, 0, Number.NaN].map(chance)).toEqual(['>99%', '92%', '<1%', '>99%', '<1%', '–']);
  });
});

describe('progress', () => {
  it('tells bytes and time left roughly', () => {
    expect(bytes('en', 780_000_000)).toBe('780 MB');
    expect(bytes('zh', 999_999)).toBe('1 MB');
    expect(roughly('zh', 0.4)).toBe('不到 1 秒');
    expect(roughly('en', 200)).toBe('4 min');
  });
});

describe('a figure that is told as a range', () => {
  it('stands in one line, as people write it', () => {
    expect(range('zh', 10_000, 50_000, 'count', 'CNY')).toBe('1万~5万');
    expect(range('en', 10_000, 50_000, 'count', 'CNY')).toBe('10k–50k');
    expect(range('zh', 1_000_000, 2_000_000, 'money', 'CNY')).toBe('¥100万~¥200万');
    expect(range('zh', 0.012, 0.05, 'ratio', 'CNY')).toBe('1.2%~5%');
    expect(range('zh', 12_345, 50_000, 'count', 'CNY', true)).toBe('12,345~50,000');
  });

  it('is one number where both ends are one, and open where an end is not known', () => {
    expect(range('zh', 320, 320, 'count', 'CNY')).toBe('320');
    expect(range('zh', 100_000, null, 'count', 'CNY')).toBe('10万 以上');
    expect(range('en', 100_000, null, 'count', 'CNY')).toBe('100k+');
    expect(range('zh', null, 500, 'count', 'CNY')).toBe('500 以下');
    expect(range('en', null, 500, 'count', 'CNY')).toBe('up to 500');
    expect(range('en', null, null, 'count', 'CNY')).toBe('–');
  });
});
