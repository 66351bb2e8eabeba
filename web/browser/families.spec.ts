import { expect, it } from 'vitest';
import { onStage } from './stage';

onStage('the pages of families', stage => {
  it('draw a rival day by day, and another one when it is chosen', async () => {
    const page = await stage.open('/shops/{shop}/data/market');
    await page.getByRole('heading', { name: '竞店逐日' }).waitFor();
    const choice = page.getByRole('combobox', { name: '竞店' });
    const names = await choice.locator('option').allInnerTexts();
    expect(names.length).toBeGreaterThan(1);
    await choice.selectOption({ index: names.length - 1 });
    await page.locator('.market-days figure.chart svg').first().waitFor();
    // categories and search words may have the same names: they stand in tables of their own
    const words = page.getByRole('region', { name: '搜索词' }).locator('tbody tr');
    expect(await words.count()).toBeGreaterThan(0);
  });

  it('hold the month’s spending against a plan that stays in the address', async () => {
    const page = await stage.open('/shops/{shop}/data/promotion');
    await page.getByLabel('本月计划').fill('100');
    await page.getByText('就花完计划').waitFor();
    expect(page.url()).toContain('budget=100');
    await page.reload();
    await page.getByText('就花完计划').waitFor();
    await page.getByText('从曝光到订单，各渠道放在一起').waitFor();
  });

  it('open what reviews say of the delivery', async () => {
    const page = await stage.open('/shops/{shop}/data/service');
    await page.getByRole('heading', { name: '评价怎么说' }).waitFor();
    await page.getByRole('button', { name: /物流发货/ }).click();
    await page.locator('blockquote').first().waitFor();
  });
});
