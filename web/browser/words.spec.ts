import { expect, it } from 'vitest';
import { familyPages, onStage } from './stage';

/** Words that stay as they are in Chinese sentences. */
const allowed =
  /^(CNY|Shopify|Excel|CSV|PNG|XLSX|ZIP|Ctrl|Helmsman|English|EN|Asia|Shanghai|helmsman|serve|backup|demo|doctor|UTC|owner|CTR|ROI|SKU|dev|Google|Meta|TikTok|WooCommerce|Amazon|Etsy|eBay|Microsoft|HHI)$/;

onStage('in Chinese', stage => {
  for (const path of [
    '/shops/{shop}/brief',
    ...familyPages,
    '/shops/{shop}/data',
    '/shops/{shop}/imports',
    '/shops/{shop}/timeline',
    '/shops/{shop}/settings',
    '/shops/{shop}/data/explain',
    '/shops/{shop}/trust',
    '/shops/{shop}/trust?tab=pairs',
    '/shops/{shop}/trust?tab=suspects&which=all',
    '/shops/{shop}/metrics/new',
    '/welcome',
  ]) {
    it(`${path} has no English sentence left`, async () => {
      const page = await stage.open(path, { language: 'en' });
      // the switch, not a fresh start, must change every word
      await page.getByRole('button', { name: '切换到中文' }).click();
      await page.waitForFunction(() => document.documentElement.lang === 'zh-CN');
      // what people and platforms named themselves is left out
      const texts = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement;
          if (
            !parent ||
            parent.closest(
              'script, style, .code, code, kbd, option, table a, .file, .event-title, .strip, .spark, svg, [lang=en]',
            )
          )
            continue;
          if (node.textContent?.trim()) found.push(node.textContent.trim());
        }
        return found;
      });
      const english = texts.filter(
        text => !/\p{Script=Han}/u.test(text) && (text.match(/[A-Za-z]{3,}/g) ?? []).some(word => !allowed.test(word)),
      );
      expect(english).toEqual([]);
    });
  }

  it('the setting is remembered by the server', async () => {
    const page = await stage.open('/shops/{shop}/settings', { language: 'en' });
    await page.getByRole('radio', { name: '中文' }).check();
    await page.getByRole('heading', { level: 1, name: '设置' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await stage.api('GET', '/settings')).toMatchObject({ language: 'zh' });
  });
});
