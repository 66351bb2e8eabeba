import type { Language, Period } from '@/api/types';

/** Days are `YYYY-MM-DD` in the shop's zone; counting happens in UTC, where no day is 23 hours long. */
const DAY_MS = 86_400_000;

const instant = (day: string): number => Date.parse(`${day}T00:00:00Z`);

export const isDay = (text: string | null | undefined): text is string =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant(text));

export const shift = (day: string, days: number): string =>
  new Date(instant(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Days from the first to the second; negative when the second is earlier. */
export const between = (from: string, to: string): number => Math.round((instant(to) - instant(from)) / DAY_MS);

/** The earlier of two days. */
export const earlier = (a: string, b: string): string => (a < b ? a : b);

/** The later of two days. */
export const later = (a: string, b: string): string => (a > b ? a : b);

export function daysOf(period: Period): string[] {
  const days: string[] = [];
  for (let i = 0; i <= between(period.from, period.to); i++) days.push(shift(period.from, i));
  return days;
}

/** Today by the shop's clock. */
export function today(zone: string, now = new Date()): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(now);
}

const locale = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-GB');

/** 11月12日 周三, Wed 12 Nov; with the year when asked. */
export function dayText(language: Language, day: string, year = false): string {
  if (!isDay(day)) return day;
  const date = new Date(instant(day));
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
  };
  if (year) options.year = 'numeric';
  const text = new Intl.DateTimeFormat(locale(language), options).format(date);
  const weekday = new Intl.DateTimeFormat(locale(language), { timeZone: 'UTC', weekday: 'short' }).format(date);
  return language === 'zh' ? `${text} ${weekday}` : `${weekday} ${text}`;
}

/** 11-12 on axes and in narrow cells. */
export const dayMark = (day: string): string => (isDay(day) ? day.slice(5) : day);

export function periodText(language: Language, period: Period): string {
  if (period.from === period.to) return dayText(language, period.from, true);
  return `${period.from} … ${period.to}`;
}

/** A moment in the reader's own clock. */
export function momentText(language: Language, iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(locale(language), {
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(date);
}

/** A position of a time dimension as people say it: 1 is Monday, 22 is ten in the evening. */
export function positionText(language: Language, dimension: string, key: string): string {
  if (dimension === 'weekday' && /^[1-7]$/.test(key)) {
    // 2024-01-01 was a Monday
    const date = new Date(Date.UTC(2024, 0, Number(key)));
    return new Intl.DateTimeFormat(locale(language), { timeZone: 'UTC', weekday: 'short' }).format(date);
  }
  if (dimension === 'hour' && /^\d{1,2}$/.test(key))
    return language === 'zh' ? `${key}时` : `${key.padStart(2, '0')}:00`;
  return key;
}
