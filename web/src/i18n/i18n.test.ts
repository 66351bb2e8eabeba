import { describe, expect, it } from 'vitest';
import { en } from './en';
import { zh } from './zh';

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const name = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(name, value);
    else for (const [inner, text] of flat(value, name)) found.set(inner, text);
  }
  return found;
}

const english = flat(en);
const chinese = flat(zh as unknown as Tree);
const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1]).sort();

describe('both languages', () => {
  it('have the same keys; Chinese has one plural form', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].filter(key => !key.endsWith('_one')).sort());
  });

  it('have both plural forms in English', () => {
    for (const key of english.keys()) {
      if (key.endsWith('_one')) expect(english.has(key.replace(/_one$/, '_other')), key).toBe(true);
      if (key.endsWith('_other')) expect(english.has(key.replace(/_other$/, '_one')), key).toBe(true);
    }
  });

  it('name nothing that the other does not name', () => {
    for (const [key, text] of chinese) {
      const allowed = new Set([...places(english.get(key) ?? ''), 'count', 'shown']);
      for (const place of places(text)) expect(allowed.has(place ?? ''), `${key}: ${place}`).toBe(true);
    }
  });

  it('are themselves: no Chinese in English, no untranslated English in Chinese', () => {
    for (const [key, text] of english) expect(text, key).not.toMatch(/\p{Script=Han}/u);
    for (const [key, text] of chinese) {
      const words = text.replace(/\{\{\w+\}\}/g, '');
      if (/[A-Za-z]{4,}/.test(words)) expect(words, key).toMatch(/\p{Script=Han}/u);
    }
  });
});
