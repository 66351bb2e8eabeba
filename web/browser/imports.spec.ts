import { expect, it } from 'vitest';
import { onStage } from './stage';

/** Two order lines as Taobao's 宝贝报表 has them, one with an amount that is none. */
const header =
  '主订单编号,子订单编号,商品ID,标题,商家编码,购买数量,商品价格,买家应付货款,买家实付金额,退款状态,退款金额,订单状态,订单创建时间,订单付款时间';
const line = (order: string, amount: string, day: string) =>
  `"=""${order}""","=""${order}""",90001,测试杯,SKU-1,1,${amount},${amount},${amount},没有申请退款,无退款申请,交易成功,${day} 10:00:00,${day} 10:01:00`;

const file = (name: string, lines: string[]) => ({ name, text: `${[header, ...lines].join('\r\n')}\r\n` });

onStage('imports', stage => {
  const shopOf = async (name: string) =>
    (await stage.api<{ id: number }>('POST', '/shops', { name, currency: 'CNY', zone: 'Asia/Shanghai' })).id;

  it('takes a dropped file, says what it became, and takes it back', async () => {
    const shop = await shopOf(`drop ${Date.now()}`);
    const page = await stage.open(`/shops/${shop}/imports`);
    const lines = Array.from({ length: 40 }, (_, i) => line(`5000000000000${100 + i}`, '19.90', '2025-06-03'));
    const transfer = await page.evaluateHandle(
      ({ name, text }) => {
        const data = new DataTransfer();
        data.items.add(new File([text], name, { type: 'text/csv' }));
        return data;
      },
      file('ExportOrderDetailList.csv', lines),
    );
    await page.locator('[data-drop-zone]').dispatchEvent('drop', { dataTransfer: transfer });
    const run = page.locator('article.run').first();
    await run.getByText('完成').waitFor();
    expect(await run.innerText()).toContain('40 行');
    const shops = await stage.api<{ id: number; to: string | null }[]>('GET', '/shops');
    expect(shops.find(item => item.id === shop)?.to).toBe('2025-06-03');
    await run.getByRole('button', { name: '撤销导入' }).click();
    await run.getByText('已撤销', { exact: true }).waitFor();
    const after = await stage.api<{ id: number; to: string | null }[]>('GET', '/shops');
    expect(after.find(item => item.id === shop)?.to).toBeNull();
  });

  it('asks before it takes a file with many bad rows, and lists them', async () => {
    const shop = await shopOf(`bad ${Date.now()}`);
    const page = await stage.open(`/shops/${shop}/imports`);
    const lines = Array.from({ length: 20 }, (_, i) =>
      line(`6000000000000${100 + i}`, i < 4 ? 'abc' : '29.00', '2025-06-04'),
    );
    const { name, text } = file('orders.csv', lines);
    await page
      .locator('[data-drop-zone] input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    const run = page.locator('article.run').first();
    await run.getByText('等你决定').waitFor();
    await run.getByRole('button', { name: /被拒/ }).click();
    expect(await run.locator('tbody tr').first().innerText()).toContain('abc');
    await run.getByRole('button', { name: '收下其余的' }).click();
    await run.getByText('完成').waitFor();
  });

  it('takes a refused row typed again in place, cell by cell', async () => {
    const shop = await shopOf(`mend ${Date.now()}`);
    const page = await stage.open(`/shops/${shop}/imports`);
    // three cells of the row have the amount
    const lines = Array.from({ length: 30 }, (_, i) =>
      line(`9000000000000${100 + i}`, i === 4 ? '2o.00' : '29.00', '2025-06-04'),
    );
    const { name, text } = file('orders (1).csv', lines);
    await page
      .locator('[data-drop-zone] input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    const run = page.locator('article.run').filter({ hasText: '30 行' });
    await run.getByText('完成').waitFor();
    await run.getByRole('button', { name: /被拒/ }).click();
    const cells = run.getByRole('textbox');
    await cells.first().waitFor();
    expect(await cells.count()).toBe(3);
    await cells.first().fill('20.00');
    await run.getByRole('button', { name: '导入改好的 1 行' }).click();
    await run.getByText('20.00：又被拒了').waitFor();
    for (const cell of (await cells.all()).slice(1)) await cell.fill('20.00');
    await run.getByRole('button', { name: '导入改好的 1 行' }).click();
    await run.getByText('20.00：已导入').nth(2).waitFor();
    expect(await page.locator('article.run').count()).toBe(3);
  });

  it('shows first what files would change, remembers that wish, and publishes or drops them', async () => {
    const shop = await shopOf(`first ${Date.now()}`);
    const page = await stage.open(`/shops/${shop}/imports`);
    const drop = async (name: string, lines: string[]) => {
      const { text } = file(name, lines);
      await page
        .locator('[data-drop-zone] input[type=file]')
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    };
    const run = page.locator('article.run').first();
    await drop('old.csv', [
      line('7000000000000101', '29.00', '2025-06-04'),
      line('7000000000000102', '10.00', '2025-06-04'),
    ]);
    await run.getByText('完成').waitFor();
    await page.getByLabel('先给我看看会改动什么').check();
    await page.reload();
    expect(await page.getByLabel('先给我看看会改动什么').isChecked()).toBe(true);
    await drop('new.csv', [
      line('7000000000000101', '31.50', '2025-06-04'),
      line('7000000000000102', '10.00', '2025-06-04'),
      line('7000000000000103', '5.00', '2025-06-05'),
    ]);
    await run.getByText('等你决定').waitFor();
    await run.getByText('1 条新增').waitFor();
    await run.getByText('1 条没变').waitFor();
    const day = run.locator('tbody tr').first();
    await day.waitFor();
    expect((await day.innerText()).replaceAll(/\s+/g, ' ')).toContain('¥39.00 ¥41.50 +¥2.50');
    await run.getByText('31.50').first().waitFor();
    const facts = async () =>
      (await stage.api<{ id: number; to: string | null }[]>('GET', '/shops')).find(s => s.id === shop)?.to;
    expect(await facts()).toBe('2025-06-04');
    await run.getByRole('button', { name: '放弃' }).click();
    await run.getByText('已取消').waitFor();
    expect(await facts()).toBe('2025-06-04');
    await drop('new.csv', [line('7000000000000103', '5.00', '2025-06-05')]);
    await run.getByRole('button', { name: '发布' }).click();
    await run.getByText('完成').waitFor();
    expect(await facts()).toBe('2025-06-05');
    await page.getByLabel('先给我看看会改动什么').uncheck();
  });

  it('says what it does not know instead of guessing', async () => {
    const shop = await shopOf(`unknown ${Date.now()}`);
    const page = await stage.open(`/shops/${shop}/imports`);
    await page
      .locator('[data-drop-zone] input[type=file]')
      .setInputFiles({ name: '工资.csv', mimeType: 'text/csv', buffer: Buffer.from('姓名,工资\n甲,1\n') });
    await page.locator('article.run .file-message').first().waitFor();
  });

  it('lists the formats that are known', async () => {
    const page = await stage.open('/shops/{shop}/imports');
    await page.locator('.formats:not(.watch-folder) summary').click();
    expect(await page.locator('.formats tbody tr').count()).toBeGreaterThan(0);
  });
});
