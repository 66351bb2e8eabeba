import { expect, it } from 'vitest';
import { everyPage, onStage } from './stage';

onStage(
  'on a phone',
  stage => {
    for (const path of everyPage) {
      it(`${path} never scrolls sideways`, async () => {
        const page = await stage.open(path, { width: 390, height: 844 });
        await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(beyond).toBeLessThanOrEqual(0);
      });
    }
  },
  'returning',
);
