import { AxeBuilder } from '@axe-core/playwright';
import { expect, it } from 'vitest';
import { everyPage, onStage } from './stage';

onStage('no page breaks a rule of WCAG A or AA', stage => {
  for (const language of ['zh', 'en'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      for (const path of everyPage) {
        it(`${path} in ${language}, ${theme}`, async () => {
          const page = await stage.open(path, { language, theme });
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
  }
});
