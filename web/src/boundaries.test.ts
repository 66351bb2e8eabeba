import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = import.meta.dirname;

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sources(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

const layers = ['api', 'i18n', 'shared', 'features', 'shell'] as const;

describe('the rooms', () => {
  it('import downwards only, and no feature imports another', () => {
    const faults: string[] = [];
    for (const file of sources(root)) {
      const [layer = '', feature = ''] = relative(root, file).split('/');
      const level = layers.indexOf(layer as (typeof layers)[number]);
      if (level < 0) continue;
      for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/from '@\/([^']+)'|import\('@\/([^']+)'\)/g)) {
        const [other = '', room = ''] = target.split('/');
        const otherLevel = layers.indexOf(other as (typeof layers)[number]);
        if (otherLevel > level) faults.push(`${relative(root, file)} → ${target}`);
        if (layer === 'features' && other === 'features' && room !== feature)
          faults.push(`${relative(root, file)} → ${target}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('keep every file short enough to be read', () => {
    const long = sources(root)
      .filter(file => !file.endsWith('.d.ts') && !file.includes('i18n'))
      .map(file => ({ file: relative(root, file), lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(item => item.lines > 340);
    expect(long).toEqual([]);
  });
});
