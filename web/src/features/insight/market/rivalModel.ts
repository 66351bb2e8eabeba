import type { Rival } from '@/api/families/market';
import type { CorridorModel } from '@/shared/chart/corridor';
import type { Flag, TimeModel } from '@/shared/chart/timeModel';
import { daysOf } from '@/shared/days';

export const rivalKey = (rival: Rival): string => `${rival.rival}\u0000${rival.product ?? ''}`;

interface Words {
  pieces: string;
  price: string;
  rank: string;
  priceMoved: (from: string, to: string) => string;
}

/** A smaller change is a coupon's cents, no new price. */
const newPrice = 0.03;

/** A rival's days as pictures; days that nobody measured are gaps, and what was never measured has no picture. */
export function daysModel(
  rival: Rival,
  words: Words,
): { pieces: CorridorModel | null; price: TimeModel | null; rank: TimeModel | null } {
  const days = new Map(rival.days.map(each => [each.day, each]));
  const known = [...days.keys()].sort();
  const first = known[0];
  const last = known.at(-1);
  const axis = first && last ? daysOf({ from: first, to: last }) : [];
  const values = (of: 'price' | 'rank' | 'low' | 'high') => axis.map(day => days.get(day)?.[of] ?? null);
  const flags: Flag[] = [];
  let before: number | null = null;
  axis.forEach((day, at) => {
    const price = days.get(day)?.price ?? null;
    if (price !== null && before !== null && Math.abs(price / before - 1) >= newPrice)
      flags.push({ at, titles: [words.priceMoved(String(before), String(price))] });
    if (price !== null) before = price;
  });
  const line = (key: 'price' | 'rank', title: string): TimeModel | null => {
    const own = values(key);
    if (own.every(value => value === null)) return null;
    const unit = key === 'price' ? 'money' : 'number';
    return {
      title,
      unit,
      keys: axis,
      axis,
      lines: [{ key, name: title, unit, values: own, expected: null }],
      flags: [],
      partialFrom: null,
    };
  };
  const low = values('low');
  return {
    pieces: low.some(value => value !== null) ? { name: words.pieces, axis, low, high: values('high'), flags } : null,
    price: line('price', words.price),
    rank: line('rank', words.rank),
  };
}
