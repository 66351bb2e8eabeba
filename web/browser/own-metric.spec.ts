import { expect, it } from 'vitest';
import { onStage } from './stage';

onStage("an operator's own metric", stage => {
  it('is computed while it is typed, kept, changed, removed, and brought back', async () => {
    const page = await stage.open('/shops/{shop}/metrics');
    await page.getByRole('link', { name: '新建指标' }).click();
    await page.getByLabel('名称（中文）').fill('访客净值');
    await page.getByLabel('名称（英文）').fill('Net per visitor');
    await page.getByLabel('一句话说明（中文）').fill('每个访客带来的净额');
    const formula = page.getByRole('textbox', { name: '公式' });
    await formula.fill('net_amount / vistors');
    await page.getByText('没有指标 “vistors”').waitFor();
    expect(await page.getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
    await formula.fill('');
    await formula.pressSequentially('net_amount / visit');
    await page.getByRole('button', { name: '访客数 visitors' }).click();
    expect(await formula.inputValue()).toBe('net_amount / visitors');
    const shown = await page.getByText(/近 28 天：¥/).innerText();
    const shops = await stage.api<{ id: number; whole: string }[]>('GET', '/shops');
    const to = shops.find(shop => shop.id === stage.ground.shop)?.whole ?? '';
    const from = new Date(Date.parse(`${to}T00:00:00Z`) - 27 * 86_400_000).toISOString().slice(0, 10);
    const answer = await stage.api<{ rows: { values: Record<string, number> }[] }>(
      'GET',
      `/shops/${stage.ground.shop}/query?metrics=net_amount,visitors&from=${from}&to=${to}`,
    );
    const values = answer.rows[0]?.values ?? {};
    expect(Number(shown.replace(/^.*¥/, ''))).toBeCloseTo((values.net_amount ?? 0) / (values.visitors ?? 1), 2);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: /访客净值/ }).waitFor();
    await page.getByRole('link', { name: '修改' }).click();
    await page.getByLabel('一句话说明（中文）').fill('净额除以访客');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('净额除以访客').waitFor();
    await page.getByRole('button', { name: '删除' }).click();
    await page.getByText('已删除指标“访客净值”').waitFor();
    expect(await stage.api<{ key: string }[]>('GET', '/metrics')).not.toContainEqual(
      expect.objectContaining({ key: 'net_per_visitor' }),
    );
    await page.getByRole('button', { name: '撤销' }).last().click();
    await page.getByRole('button', { name: '我的指标' }).waitFor();
    await stage.api('DELETE', '/own-metrics/net_per_visitor');
  });

  it('refuses a name that another shop has, and takes a change back', async () => {
    const page = await stage.open('/settings');
    const before = (await stage.api<{ id: number; name: string }[]>('GET', '/shops')).find(
      shop => shop.id === stage.ground.shop,
    );
    const row = page.getByRole('row', { name: before?.name ?? '' });
    await row.getByRole('button', { name: '修改' }).click();
    const dialog = page.getByRole('dialog', { name: '修改店铺' });
    await dialog.getByLabel('店铺名').fill('改过的店名');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByRole('row', { name: '改过的店名' }).waitFor();
    await page.getByRole('button', { name: '撤销' }).last().click();
    await row.waitFor();
  });
});
