import { AxeBuilder } from '@axe-core/playwright';
import { expect, it } from 'vitest';
import { onStage } from './stage';

onStage('products', stage => {
  it('leads from the page of all products to everything that happened to one', async () => {
    const page = await stage.open('/shops/{shop}/data/product');
    await page.getByRole('heading', { name: '商品', level: 1 }).waitFor();
    await page.locator('figure.chart svg').first().waitFor();
    const link = page.getByRole('region', { name: '全部商品' }).locator('tbody a').first();
    const name = await link.innerText();
    await link.click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.getByRole('button', { name: '全部', exact: true }).click();
    const add = page.getByRole('link', { name: '记一件事' });
    expect(await add.getAttribute('href')).toContain('scope=product');
  });

  it('finds a product by a part of its title', async () => {
    const page = await stage.open('/shops/{shop}/data/product');
    const all = await stage.api<{ value: string; label: string }[]>(
      'GET',
      `/shops/${stage.ground.shop}/dimensions/product/values?search=`,
    );
    const wanted = all.find(item => item.label) ?? all[0];
    await page.getByRole('searchbox', { name: '按商品名或编号找商品' }).fill(wanted?.value ?? '');
    await page.getByRole('list', { name: '找到的商品' }).getByRole('link').first().click();
    await page.waitForURL(`**/data/product/${wanted?.value}**`);
  });

  for (const language of ['zh', 'en'] as const) {
    it(`shows one product without a fault of access, in ${language}`, async () => {
      const all = await stage.api<{ value: string }[]>(
        'GET',
        `/shops/${stage.ground.shop}/dimensions/product/values?search=`,
      );
      const page = await stage.open(`/shops/{shop}/data/product/${all[0]?.value}`, { language });
      await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
      expect(violations.map(each => each.id)).toEqual([]);
    });
  }

  it('tells of a product that is not here and offers a search', async () => {
    const page = await stage.open('/shops/{shop}/data/product/no-such-product');
    await page.getByRole('heading', { name: '没有这个商品' }).waitFor();
    await page.getByRole('searchbox').last().waitFor();
  });
});
