import { expect, it } from 'vitest';
import { onStage } from './stage';

onStage('the customers’ page', stage => {
  for (const language of ['zh', 'en'] as const) {
    it(`leads from a group to its list and its file, in ${language}`, async () => {
      const page = await stage.open('/shops/{shop}/data/customer', { language });
      const states = page.getByRole('table', { name: language === 'zh' ? '客户现在的状态' : 'How buyers stand now' });
      const first = states.getByRole('row').nth(1);
      const name = await first.getByRole('button').first().innerText();
      const buyers = (await first.getByRole('cell').first().innerText()).replace(/\D/g, '');
      await first.getByRole('button').first().click();
      await page.getByRole('table', { name: language === 'zh' ? `名单：${name}` : `List: ${name}` }).waitFor();
      const link = page.getByRole('link', { name: language === 'zh' ? 'CSV（上传用）' : 'CSV, for uploading' });
      const href = await link.getAttribute('href');
      const file = await page.evaluate(async url => (await fetch(url ?? '')).text(), href);
      // one line a buyer below the head, and each begins with an order number
      const lines = file.trim().split('\r\n').slice(1);
      expect(lines.length).toBe(Number(buyers));
      for (const line of lines.slice(0, 20)) expect(line).toMatch(/^[\w-]{6,},/);
    });
  }

  it('shows cohorts by week and by amount, each cell with its number', async () => {
    const page = await stage.open('/shops/{shop}/data/customer', { language: 'en' });
    const cohorts = page.getByRole('region', { name: 'Cohorts by first purchase' }).getByRole('table');
    const months = await cohorts.getByRole('row').count();
    await page.getByLabel('Step').selectOption('weeks');
    expect(await cohorts.getByRole('row').count()).toBeGreaterThan(months);
    await page.getByRole('combobox', { name: 'Show', exact: true }).selectOption('amount');
    expect(await cohorts.getByRole('cell').nth(1).innerText()).toMatch(/100%|[¥\d]/);
  });
});
