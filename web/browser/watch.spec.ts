import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { onStage } from './stage';

const header =
  '主订单编号,子订单编号,商品ID,标题,商家编码,购买数量,商品价格,买家应付货款,买家实付金额,退款状态,退款金额,订单状态,订单创建时间,订单付款时间';
const line = (order: string) =>
  `"=""${order}""","=""${order}""",90001,测试杯,SKU-1,1,10.00,10.00,10.00,没有申请退款,无退款申请,交易成功,2025-06-03 10:00:00,2025-06-03 10:01:00`;

onStage('a watched folder', stage => {
  it('is set on the page, imports what arrives in it by itself, and is left again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'helmsman-watched-'));
    try {
      const shop = (
        await stage.api<{ id: number }>('POST', '/shops', {
          name: `watch ${Date.now()}`,
          currency: 'CNY',
          zone: 'Asia/Shanghai',
        })
      ).id;
      const page = await stage.open(`/shops/${shop}/imports`);
      const field = page.locator('.watch-folder');
      await field.locator('summary').click();
      await field.getByRole('textbox').fill(join(folder, 'nowhere'));
      await field.getByRole('button', { name: '开始看守' }).click();
      await page.getByText(/没有文件夹/).waitFor();
      await field.getByRole('textbox').fill(folder);
      await field.getByRole('button', { name: '开始看守' }).click();
      await field.getByText(`正在看守 ${folder}`).waitFor();

      writeFileSync(join(folder, 'orders.csv.part'), [header, line('80000000000000101'), ''].join('\r\n'));
      renameSync(join(folder, 'orders.csv.part'), join(folder, 'orders.csv'));
      const run = page.locator('article.run').first();
      await run.getByText('完成').waitFor({ timeout: 45_000 });
      expect(await run.innerText()).toContain('orders.csv');
      expect(await run.innerText()).toContain('1 行');

      await field.getByRole('button', { name: '停止看守' }).click();
      await field.getByRole('textbox').waitFor();
      expect((await stage.api<{ folder: string }>('GET', `/shops/${shop}/watch`)).folder).toBe('');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
