import { expect, it } from 'vitest';
import { onStage } from './stage';

onStage('the explorer', stage => {
  it('asks a question that its address repeats', async () => {
    const page = await stage.open('/shops/{shop}/data');
    await page.getByRole('button', { name: '选择指标' }).click();
    const dialog = page.getByRole('dialog', { name: '选择指标' });
    const metrics = await stage.api<{ key: string; names: { zh: string } }[]>('GET', '/metrics');
    const orders = metrics.find(metric => metric.key === 'orders')?.names.zh ?? '';
    await dialog.getByRole('searchbox').fill(orders);
    await dialog.getByRole('checkbox', { name: orders, exact: true }).check();
    await dialog.getByRole('button', { name: '查看' }).click();
    await page.locator('figure.chart').nth(1).waitFor();
    const address = new URL(page.url()).searchParams;
    expect(address.get('metrics')).toBe('paid_amount,orders');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.locator('figure.chart').count()).toBe(2);
  });

  it('shows the same numbers as the server, and a whole that is asked, not added', async () => {
    const page = await stage.open('/shops/{shop}/data?metrics=paid_amount&by=product&view=table&against=none');
    const total = await page.locator('tfoot td').first().innerText();
    const shops = await stage.api<{ id: number; whole: string }[]>('GET', '/shops');
    const to = shops.find(shop => shop.id === stage.ground.shop)?.whole ?? '';
    const from = new Date(Date.parse(`${to}T00:00:00Z`) - 27 * 86_400_000).toISOString().slice(0, 10);
    const answer = await stage.api<{ rows: { values: { paid_amount: number } }[] }>(
      'GET',
      `/shops/${stage.ground.shop}/query?metrics=paid_amount&from=${from}&to=${to}`,
    );
    expect(Number(total.replace(/[^\d.−-]/g, ''))).toBe(answer.rows[0]?.values.paid_amount);
  });

  it('drills from a product to its days and back by the breadcrumb', async () => {
    const page = await stage.open('/shops/{shop}/data?metrics=paid_amount&by=product&view=table');
    await page.locator('tbody th button').first().click();
    await page.getByRole('dialog').getByRole('button', { name: '只看它，逐日' }).click();
    await page.getByRole('navigation', { name: '下钻路径' }).waitFor();
    const address = new URL(page.url()).searchParams;
    expect(address.get('by')).toBe('day');
    expect(address.get('where')).toMatch(/^product=/);
    await page.getByRole('navigation', { name: '下钻路径' }).getByRole('button', { name: '全店' }).click();
    await page.getByRole('navigation', { name: '下钻路径' }).waitFor({ state: 'detached' });
  });

  it('turns a chart into a table, a picture and a file', async () => {
    const page = await stage.open('/shops/{shop}/data');
    const chart = page.locator('figure.chart').first();
    await chart.locator('svg').waitFor();
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: 'PNG' }).click(),
    ]);
    expect(picture.suggestedFilename()).toMatch(/\.png$/);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    await chart.getByRole('button', { name: '表格' }).click();
    expect(await chart.locator('tbody tr').count()).toBe(28);
    const [workbook] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Excel' }).click(),
    ]);
    expect(workbook.suggestedFilename()).toMatch(/\.xlsx$/);
  });

  it('shows the rows under a number with file and line', async () => {
    const page = await stage.open('/shops/{shop}/data/rows?metric=paid_amount');
    await page.locator('tbody tr').first().waitFor();
    expect(await page.locator('thead th').first().innerText()).toBe('文件');
    expect(await page.locator('thead th').nth(1).innerText()).toBe('行');
  });

  it('says what is wrong with a question and what to do', async () => {
    const page = await stage.open('/shops/{shop}/data?metrics=no_such_metric');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('no_such_metric');
  });
});

onStage('the catalogue', stage => {
  it('finds a metric by pinyin and tells what it is for', async () => {
    const page = await stage.open('/shops/{shop}/metrics');
    await page.getByRole('searchbox').fill('kdj');
    await page.locator('.metric-list a').first().click();
    await page.getByRole('heading', { level: 1, name: /客单价/ }).waitFor();
    for (const part of ['是什么', '用来做什么', '数据从哪来'])
      await page.getByRole('heading', { name: part }).waitFor();
  });

  it('draws the tree of drivers down from money', async () => {
    const page = await stage.open('/shops/{shop}/metrics/paid_amount');
    const tree = page.locator('.tree');
    await tree.getByRole('link', { name: '访客数' }).first().waitFor();
    expect(await tree.innerText()).toContain('×');
  });
});
