import { describe, expect, it } from 'vitest';
import { initials, likeness } from './pinyin';

describe('pinyin initials', () => {
  it.each([
    ['支付金额', 'zfje'],
    ['访客数', 'fks'],
    ['转化率', 'zhl'],
    ['客单价', 'kdj'],
    ['早报', 'zb'],
    ['时间线', 'sjx'],
    ['停留时长', 'tlsc'],
    ['行业搜索', 'hyss'],
    ['直通车 ROI', 'ztcroi'],
  ])('%s is typed %s', (text, typed) => {
    expect(initials(text)).toBe(typed);
  });
});

/** First code of each letter in GB 2312's first level, whose characters stand in the order of their readings. */
const starts: [string, number][] = [
  ['a', 0xb0a1],
  ['b', 0xb0c5],
  ['c', 0xb2c1],
  ['d', 0xb4ee],
  ['e', 0xb6ea],
  ['f', 0xb7a2],
  ['g', 0xb8c1],
  ['h', 0xb9fe],
  ['j', 0xbbf7],
  ['k', 0xbfa6],
  ['l', 0xc0ac],
  ['m', 0xc2e8],
  ['n', 0xc4c3],
  ['o', 0xc5b6],
  ['p', 0xc5be],
  ['q', 0xc6da],
  ['r', 0xc8bb],
  ['s', 0xc8f6],
  ['t', 0xcbfa],
  ['w', 0xcdda],
  ['x', 0xcef4],
  ['y', 0xd1b9],
  ['z', 0xd4d1],
];

it('are right for 99 in 100 of the 3,755 everyday characters', () => {
  const decoder = new TextDecoder('gbk');
  const wrong: string[] = [];
  let all = 0;
  for (let high = 0xb0; high <= 0xd7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      const code = high * 256 + low;
      if (code > 0xd7f9) continue;
      all++;
      const character = decoder.decode(new Uint8Array([high, low]));
      const letter = starts.findLast(([, start]) => start <= code)?.[0];
      if (initials(character) !== letter) wrong.push(character);
    }
  }
  expect(all).toBe(3755);
  expect(wrong.length, wrong.join('')).toBeLessThan(38);
});

describe('a search', () => {
  const names = ['支付金额', 'paid amount', 'paid_amount'];
  it('fits Chinese, pinyin initials, English and keys', () => {
    for (const typed of ['支付', 'zfje', 'zf', 'paid', 'amount', 'pdam', 'PAID_AMOUNT']) {
      expect(likeness(typed, names), typed).toBeGreaterThan(0);
    }
    expect(likeness('xyz', names)).toBe(0);
  });

  it('puts a beginning before a middle', () => {
    expect(likeness('paid', names)).toBeGreaterThan(likeness('amount', names));
  });

  it('of nothing fits all', () => {
    expect(likeness(' ', names)).toBe(1);
  });
});
