import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { zh } from './zh';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

export const i18n = i18next;

/** A made-up language that prints each key, to see what is not yet translated: `?lang=keys`. */
const keysOnly = typeof location !== 'undefined' && new URLSearchParams(location.search).get('lang') === 'keys';

export function startI18n(language: string): void {
  void i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, zh: { translation: zh } },
    lng: keysOnly ? 'cimode' : language,
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}
