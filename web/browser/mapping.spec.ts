import { AxeBuilder } from '@axe-core/playwright';
import { expect, it } from 'vitest';
import { onStage } from './stage';

const text = [
  '我们ERP导出的销售,,,,,,',
  '单号,下单日期,货号,品名,件数,成交金额(分),客户',
  ...Array.from({ length: 40 }, (_, i) => `A${100 + i},2${i % 9}/03/2026,P${i % 3},杯子,2,3990,客人${i}`),
].join('\n');

onStage('a file that nobody knows', stage => {
  const waiting = async () => {
    const shop = (
      await stage.api<{ id: number }>('POST', '/shops', {
        name: `mapping ${Date.now()}`,
        currency: 'CNY',
        zone: 'Asia/Shanghai',
      })
    ).id;
    const form = new FormData();
    form.append('files', new Blob([text], { type: 'text/csv' }), '销售.csv');
    const sent = await fetch(`${stage.ground.origin}/api/v1/shops/${shop}/imports`, {
      method: 'POST',
      headers: { cookie: `${stage.ground.cookie.name}=${stage.ground.cookie.value}` },
      body: form,
    });
    const { id } = (await sent.json()) as { id: number };
    for (;;) {
      const run = await stage.api<{ state: string; mappable: number[] }>('GET', `/shops/${shop}/imports/${id}`);
      if (run.state !== 'running') return { shop, run: id, file: run.mappable[0] };
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  };

  /** What earlier tests taught the server would make the file known. */
  const forget = async () => {
    const formats = await stage.api<{ key: string; own: boolean }[]>('GET', '/formats');
    for (const format of formats.filter(each => each.own)) await stage.api('DELETE', `/formats/${format.key}`);
  };

  it('is guessed, corrected by keyboard, tried, kept as a format and imported', async () => {
    await forget();
    const { shop } = await waiting();
    const page = await stage.open(`/shops/${shop}/imports`);
    await page.getByRole('link', { name: '告诉掌舵各列是什么' }).click();
    await page.getByText('40 行中有 40 行可以导入').waitFor();
    const amount = page.getByLabel('成交金额(分) 是什么', { exact: true });
    expect(await amount.inputValue()).toBe('paid_amount');
    expect(await page.getByLabel('成交金额(分) 的单位', { exact: true }).inputValue()).toBe('0.01');
    await amount.selectOption('');
    await page.getByText('还缺其中之一').waitFor();
    expect(await page.getByRole('button', { name: '保存并导入' }).isDisabled()).toBe(true);
    await amount.focus();
    await amount.selectOption('paid_amount');
    await page.getByLabel('成交金额(分) 的单位', { exact: true }).selectOption('0.01');
    await page.getByText('40 行中有 40 行可以导入').waitFor();
    await page.getByRole('button', { name: '保存并导入' }).focus();
    await page.keyboard.press('Enter');
    const run = page.locator('article.run').first();
    await run.getByText('完成').waitFor();
    expect(await run.innerText()).toContain('40 行');
    await page.locator('.formats summary').last().click();
    await page.getByRole('row', { name: /销售.*自己的/ }).waitFor();
    await forget();
  });

  for (const language of ['zh', 'en'] as const) {
    it(`is shown in ${language} without breaking a rule of WCAG, on a desk and on a phone`, async () => {
      await forget();
      const { shop, run, file } = await waiting();
      for (const width of [1440, 390]) {
        const page = await stage.open(`/shops/${shop}/imports/${run}/files/${file}`, { language, width, height: 844 });
        await page.locator('.mapping-check.good').waitFor();
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(
          violations.map(each => `${each.id}: ${each.nodes.map(node => node.html.slice(0, 160)).join(' | ')}`),
        ).toEqual([]);
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(beyond).toBeLessThanOrEqual(0);
      }
    });
  }
});
