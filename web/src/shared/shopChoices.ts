import type { Language } from '@/api/types';

const usual = [
  'CNY',
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'HKD',
  'TWD',
  'SGD',
  'MYR',
  'THB',
  'VND',
  'IDR',
  'PHP',
  'KRW',
  'INR',
  'AUD',
  'CAD',
  'BRL',
  'MXN',
];

/** Currencies that shops on known platforms count in and the given one, with their names in the reader's language. */
export function currencies(language: Language, own: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames([language === 'zh' ? 'zh-CN' : 'en-GB'], { type: 'currency' });
  return (usual.includes(own) ? usual : [own, ...usual]).map(code => ({ code, name: names.of(code) ?? code }));
}

/** Time zones the browser knows, the given one among them: a server may know more names than a browser. */
export function zones(own: string): string[] {
  const all = Intl.supportedValuesOf('timeZone');
  return all.includes(own) ? all : [own, ...all];
}
