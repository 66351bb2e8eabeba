import type { Direction, Language, Unit } from '@/api/types';

/** What stands where there is no number. */
export const NOTHING = '–';

const locale = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-GB');

const scales: Record<Language, readonly { at: number; word: string }[]> = {
  zh: [
    { at: 1e8, word: '亿' },
    { at: 1e4, word: '万' },
  ],
  en: [
    { at: 1e9, word: 'B' },
    { at: 1e6, word: 'M' },
    { at: 1e3, word: 'k' },
  ],
};

const formatters = new Map<string, Intl.NumberFormat>();

function format(language: Language, value: number, options: Intl.NumberFormatOptions): string {
  const key = `${language}${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale(language), { signDisplay: 'negative', ...options } as never);
    formatters.set(key, formatter);
  }
  return formatter.format(value).replace('-', '−');
}

export const known = (value: number | null | undefined): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** Three meaningful digits with 万 and 亿, or k, M and B; whole numbers below the first scale stay whole. */
function compact(language: Language, value: number, affix: (digits: string) => string): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  const steps = scales[language];
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i] as { at: number; word: string };
    const above = steps[i - 1];
    const rounded = Number((size / step.at).toPrecision(3));
    if (Math.round(size) < step.at) continue;
    // 999,960 is 1.00 M, not 1,000 k
    if (above && rounded * step.at >= above.at) return sign + affix(`1${above.word}`);
    return sign + affix(format(language, rounded, { maximumSignificantDigits: 3 }) + step.word);
  }
  const rounded = Number.isInteger(value) || size >= 1000 ? Math.round(size) : Number(size.toPrecision(3));
  const digits = format(language, rounded, { maximumFractionDigits: 6 });
  return (rounded === 0 ? '' : sign) + affix(digits);
}

export function currencySign(language: Language, currency: string): string {
  const part = new Intl.NumberFormat(locale(language), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  })
    .formatToParts(0)
    .find(piece => piece.type === 'currency');
  return part?.value ?? currency;
}

function seconds(language: Language, value: number): string {
  const whole = Math.round(Math.abs(value));
  if (whole < 60) {
    const digits = format(language, value, { maximumSignificantDigits: 3 });
    return language === 'zh' ? `${digits} 秒` : `${digits} s`;
  }
  const sign = value < 0 ? '−' : '';
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = whole % 60;
  const names = language === 'zh' ? ['小时', '分', '秒'] : ['h', 'min', 's'];
  const pieces =
    hours > 0 ? [`${hours} ${names[0]}`, `${minutes} ${names[1]}`] : [`${minutes} ${names[1]}`, `${rest} ${names[2]}`];
  return sign + pieces.join(' ');
}

/** A number as it stands in a sentence: three meaningful digits and its unit. */
export function short(language: Language, value: number | null | undefined, unit: Unit, currency: string): string {
  if (!known(value)) return NOTHING;
  switch (unit) {
    case 'money':
      return compact(language, value, digits => currencySign(language, currency) + digits);
    case 'ratio':
      return format(language, value * 100, { maximumSignificantDigits: 3 }).concat('%');
    case 'seconds':
      return seconds(language, value);
    case 'count':
    case 'number':
      return compact(language, value, digits => digits);
  }
}

/** The whole number, for tables and on hover. */
export function exact(language: Language, value: number | null | undefined, unit: Unit, currency: string): string {
  if (!known(value)) return NOTHING;
  switch (unit) {
    case 'money':
      // as many places as the currency has: 2 of a yuan, none of a yen
      return format(language, value, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    case 'ratio':
      return format(language, value * 100, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).concat('%');
    case 'seconds':
      return format(language, value, { maximumFractionDigits: 1 }).concat(language === 'zh' ? ' 秒' : ' s');
    case 'count':
      return format(language, value, { maximumFractionDigits: 2 });
    case 'number':
      return format(language, value, { maximumFractionDigits: 4 });
  }
}

/** Both ends of a figure that is told as a range: 1万~5万, 10k–50k; one end alone is at least or at most so much. */
export function range(
  language: Language,
  low: number | null | undefined,
  high: number | null | undefined,
  unit: Unit,
  currency: string,
  whole = false,
): string {
  const say = (value: number) => (whole ? exact : short)(language, value, unit, currency);
  if (known(low) && known(high)) {
    if (low === high) return say(low);
    return language === 'zh' ? `${say(low)}~${say(high)}` : `${say(low)}–${say(high)}`;
  }
  if (known(low)) return language === 'zh' ? `${say(low)} 以上` : `${say(low)}+`;
  if (known(high)) return language === 'zh' ? `${say(high)} 以下` : `up to ${say(high)}`;
  return NOTHING;
}

/** Money to its last whole unit, for the headline. */
export function wholeMoney(language: Language, value: number | null | undefined, currency: string): string {
  if (!known(value)) return NOTHING;
  return format(language, value, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: Math.abs(value) < 100 ? 2 : 0,
    minimumFractionDigits: 0,
  });
}

/** A difference with its sign, so that parts can be added up by eye. */
export function signed(
  language: Language,
  value: number | null | undefined,
  unit: Unit,
  currency: string,
  whole = false,
): string {
  if (!known(value)) return NOTHING;
  const text = (whole ? exact : short)(language, value, unit, currency);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A difference of shares in points: two digits, and never finer than a hundredth, which no shop's share is known to. */
export function points(language: Language, difference: number | null | undefined, withSign = false): string {
  if (!known(difference)) return NOTHING;
  const size = difference * 100;
  const rounded = Number(Math.abs(size).toPrecision(Math.abs(size) < 10 ? 2 : 3));
  const digits = format(language, rounded, { maximumFractionDigits: 2 });
  const sign = !withSign || !/[1-9]/.test(digits) ? '' : size > 0 ? '+' : '−';
  return language === 'zh' ? `${sign}${digits} 个百分点` : `${sign}${digits} pts`;
}

export type Move = 'up' | 'down' | 'flat';

export interface Change {
  move: Move;
  arrow: '▲' | '▼' | '＝';
  /** Its size without a sign: the arrow says which way. */
  text: string;
  /** Whether the metric's owner should be glad of it; `null` where neither. */
  good: boolean | null;
}

/** How far a value stands from its baseline: shares in points, the rest in percent; `null` when it cannot be said. */
export function change(
  language: Language,
  value: number | null | undefined,
  before: number | null | undefined,
  unit: Unit,
  direction: Direction,
): Change | null {
  if (!known(value) || !known(before)) return null;
  let text: string;
  let size: number;
  if (unit === 'ratio') {
    size = (value - before) * 100;
    text = points(language, Math.abs(value - before));
  } else {
    if (before === 0) return value === 0 ? { move: 'flat', arrow: '＝', text: '0%', good: null } : null;
    size = ((value - before) / Math.abs(before)) * 100;
    const digits = size >= 1000 ? Math.round(size) : Number(Math.abs(size).toPrecision(size >= 100 ? 3 : 2));
    text = `${format(language, digits, { maximumFractionDigits: 2 })}%`;
  }
  if (!/[1-9]/.test(text) || Math.abs(size) < 0.005)
    return { move: 'flat', arrow: '＝', text: unit === 'ratio' ? text : '0%', good: null };
  const move: Move = size > 0 ? 'up' : 'down';
  return {
    move,
    arrow: move === 'up' ? '▲' : '▼',
    text,
    good: direction === 'none' ? null : direction === move,
  };
}

/** A probability as people say it; nothing measured is ever quite sure or quite impossible. */
export function chance(value: number): string {
  if (!known(value)) return NOTHING;
  if (value > 0.99) return '>99%';
  if (value < 0.01) return '<1%';
  return `${Math.round(value * 100)}%`;
}

/** File sizes, in thousands as file managers show them. */
export function bytes(language: Language, value: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let rest = value;
  let step = 0;
  while (rest >= 999.5 && step < units.length - 1) {
    rest /= 1000;
    step++;
  }
  return `${format(language, rest, { maximumSignificantDigits: 3 })} ${units[step]}`;
}

/** Time left, said roughly: nobody believes seconds of an hour. */
export function roughly(language: Language, secondsLeft: number): string {
  const zh = language === 'zh';
  if (secondsLeft < 1) return zh ? '不到 1 秒' : 'under 1 s';
  if (secondsLeft < 90) return zh ? `${Math.ceil(secondsLeft)} 秒` : `${Math.ceil(secondsLeft)} s`;
  const minutes = Math.ceil(secondsLeft / 60);
  if (minutes < 90) return zh ? `${minutes} 分钟` : `${minutes} min`;
  return zh ? `${Math.ceil(minutes / 60)} 小时` : `${Math.ceil(minutes / 60)} h`;
}
