import { useMemo } from 'react';
import type { Direction, Text, Unit } from '@/api/types';
import { change, exact, points, range, short, signed, wholeMoney } from './numbers';
import { useLanguage } from './preferences';

/** Numbers and server sentences in the reader's language. */
export function useSpeech(currency = 'CNY') {
  const language = useLanguage();
  return useMemo(
    () => ({
      language,
      say: (text: Text | null | undefined) => (text ? text[language] || text.en || text.zh : ''),
      short: (value: number | null | undefined, unit: Unit) => short(language, value, unit, currency),
      exact: (value: number | null | undefined, unit: Unit) => exact(language, value, unit, currency),
      range: (low: number | null | undefined, high: number | null | undefined, unit: Unit) =>
        range(language, low, high, unit, currency),
      rangeExact: (low: number | null | undefined, high: number | null | undefined, unit: Unit) =>
        range(language, low, high, unit, currency, true),
      whole: (value: number | null | undefined) => wholeMoney(language, value, currency),
      signed: (value: number | null | undefined, unit: Unit) => signed(language, value, unit, currency),
      signedExact: (value: number | null | undefined, unit: Unit) => signed(language, value, unit, currency, true),
      /** A difference of shares, in points. */
      points: (difference: number | null | undefined, withSign = false) => points(language, difference, withSign),
      change: (value: number | null | undefined, before: number | null | undefined, unit: Unit, direction: Direction) =>
        change(language, value, before, unit, direction),
    }),
    [language, currency],
  );
}

export type Speech = ReturnType<typeof useSpeech>;
