import { AxeBuilder } from '@axe-core/playwright';
import { expect, it } from 'vitest';
import { everyPage, onStage } from './stage';

/**
 * Rules ask for colours, which the theme alone decides, and for names, which the language alone decides: with each of either
 * seen once on every page, nothing is left for the two other pairs to break.
 */
const seen = [
  { language: 'zh', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const;

onStage(
  'no page breaks a rule of WCAG A or AA',
  stage => {
    for (const as of seen) {
      for (const path of everyPage) {
        it(`${path} in ${as.language}, ${as.theme}`, async () => {
          const page = await stage.open(path, as);
          await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
            .analyze();
          expect(
            violations.map(each => `${each.id}: ${each.nodes.map(node => node.html.slice(0, 160)).join(' | ')}`),
          ).toEqual([]);
        });
      }
    }
  },
  'returning',
);
