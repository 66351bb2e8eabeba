import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { onStage } from './stage';

onStage('the brief is sent to a chat group', stage => {
  it('from the settings page, refusals are told, and a removal can be undone', async () => {
    const digests = `/shops/${stage.ground.shop}/digests`;
    for (const { id } of await stage.api<{ id: number }[]>('GET', digests))
      await stage.api('DELETE', `${digests}/${id}`);
    const arrived: string[] = [];
    let answer = '{"errcode":310000,"errmsg":"keywords not in content"}';
    const group = createServer((request, response) => {
      let body = '';
      request.on('data', part => {
        body += part;
      });
      request.on('end', () => {
        arrived.push(body);
        response.end(answer);
      });
    });
    await new Promise<void>(done => {
      group.listen(0, '127.0.0.1', done);
    });
    try {
      const page = await stage.open('/shops/{shop}/settings');
      await page.getByRole('button', { name: '添加推送' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('推送到').selectOption({ label: '企业微信群' });
      await form.getByLabel('群机器人的 Webhook 地址').fill('ftp://nowhere');
      await form.getByRole('button', { name: '添加推送' }).click();
      await form.getByText('https:// 开头').waitFor();
      await form
        .getByLabel('群机器人的 Webhook 地址')
        .fill(`http://127.0.0.1:${(group.address() as AddressInfo).port}/send?key=s3cr3t`);
      await form.getByRole('button', { name: '添加推送' }).click();
      const row = page.getByRole('listitem').filter({ hasText: '…cr3t' });
      await row.getByRole('button', { name: '现在发送' }).click();
      await row.getByText('keywords not in content').waitFor();
      answer = '{"errcode":0,"errmsg":"ok"}';
      await row.getByRole('button', { name: '现在发送' }).click();
      await row.getByText('已发到').waitFor();
      expect(arrived.at(-1)).toContain('早报');
      await row.getByRole('button', { name: '移除' }).click();
      await row.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: '撤销' }).last().click();
      await row.waitFor();
      await row.getByRole('button', { name: '移除' }).click();
      await row.waitFor({ state: 'detached' });
    } finally {
      group.close();
    }
  });
});
