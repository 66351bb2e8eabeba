import { AxeBuilder } from '@axe-core/playwright';
import { expect, it } from 'vitest';
import { onStage } from './stage';

/** The smallest picture that a browser draws. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

onStage('main images and detail pages', stage => {
  for (const language of ['zh', 'en'] as const) {
    it(`answers in ${language} which image and which page deserve work first`, async () => {
      for (const path of ['main-image', 'detail-page']) {
        const page = await stage.open(`/shops/{shop}/data/${path}`, { language });
        await page.locator('.lead').waitFor();
        const told = await page.locator('main').innerText();
        expect(told).not.toMatch(/NaN|Infinity|undefined|null|-0\.0|families\./);
        expect(await page.locator('.lead').innerText()).toMatch(/\d/);
        await page.locator('.contender').first().waitFor();
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
        expect(violations.map(each => each.id)).toEqual([]);
      }
    });
  }

  it('shows pictures, and a quiet place with the number where there is none', async () => {
    const page = await stage.open('/shops/{shop}/data/main-image');
    const first = page.locator('.contender .creative').first();
    await first.waitFor();
    expect(await first.getAttribute('alt').then(alt => alt ?? first.getAttribute('aria-label'))).toMatch(/M\d+-\d+/);
  });

  it('takes a picture by the button and lets it go again', async () => {
    const page = await stage.open('/shops/{shop}/data/main-image');
    const subject = 'TEST-1';
    await page.locator('.picture-drop input[type=file]').setInputFiles({
      name: `${subject}.png`,
      mimeType: 'image/png',
      buffer: PIXEL,
    });
    await page.getByText('已添加 1 张图').waitFor();
    const kept = () =>
      stage
        .api<{ id: number; subject: string }[]>('GET', `/shops/${stage.ground.shop}/pictures`)
        .then(all => all.filter(each => each.subject === subject));
    expect(await kept()).toHaveLength(1);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(async () => (await kept()).length).toBe(0);
  });

  it('can be read on a phone without sideways scrolling', async () => {
    for (const path of ['main-image', 'detail-page']) {
      const page = await stage.open(`/shops/{shop}/data/${path}`, { width: 390, height: 844 });
      await page.locator('.lead').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    }
  });
});
