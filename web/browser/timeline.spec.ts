import { expect, it } from 'vitest';
import { onStage } from './stage';

onStage('the timeline', stage => {
  it('takes an event, shows it, and takes it back', async () => {
    const title = `换主图 ${Date.now()}`;
    const page = await stage.open('/shops/{shop}/timeline');
    await page.getByRole('button', { name: '记一件事' }).first().click();
    const dialog = page.getByRole('dialog', { name: '记一件事' });
    await dialog.getByLabel('发生了什么').fill(title);
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.locator('.event-list').getByText(title).waitFor();
    await page.locator('.toast').getByRole('button', { name: '撤销' }).click();
    await page.locator('.event-list').getByText(title).waitFor({ state: 'detached' });
  });

  it('removes an event and restores it', async () => {
    const title = `断货 ${Date.now()}`;
    const shops = await stage.api<{ id: number; to: string }[]>('GET', '/shops');
    const day = shops.find(shop => shop.id === stage.ground.shop)?.to;
    const { id } = await stage.api<{ id: number }>('POST', `/shops/${stage.ground.shop}/events`, {
      kind: 'note',
      from: day,
      to: day,
      scope: {},
      title,
    });
    const page = await stage.open('/shops/{shop}/timeline');
    await page.getByRole('button', { name: `删除${title}` }).click();
    await page.locator('.event-list').getByText(title).waitFor({ state: 'detached' });
    await page.locator('.toast').getByRole('button', { name: '撤销' }).click();
    await page.locator('.event-list').getByText(title).waitFor();
    await stage.api('DELETE', `/shops/${stage.ground.shop}/events/${id}`);
  });

  it('shows the festivals of the calendar, and can leave them out', async () => {
    const page = await stage.open('/shops/{shop}/timeline?from=2025-11-01&to=2025-11-30');
    await page.locator('.event-list').getByText('双11').first().waitFor();
    await page.getByRole('checkbox', { name: '节日和平台大促' }).uncheck();
    await page.locator('.event-list').getByText('内置').waitFor({ state: 'detached' });
  });

  it('reads events from a file and names the rows it could not read', async () => {
    const page = await stage.open('/shops/{shop}/timeline');
    const name = `导入 ${Date.now()}`;
    await page.locator('input[type=file]').setInputFiles({
      name: 'events.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`kind,from,to,title\nnote,2025-11-05,2025-11-05,${name}\nnote,2025-13-99,,bad day\n`),
    });
    await page.getByRole('dialog').getByText('2025-13-99').waitFor();
    const events = await stage.api<{ id: number; title: { zh: string } }[]>(
      'GET',
      `/shops/${stage.ground.shop}/events?from=2025-11-01&to=2025-11-30`,
    );
    const added = events.find(event => event.title.zh === name);
    expect(added).toBeDefined();
    if (added) await stage.api('DELETE', `/shops/${stage.ground.shop}/events/${added.id}`);
  });
});
