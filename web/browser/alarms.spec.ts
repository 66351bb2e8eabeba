import { expect, it } from 'vitest';
import type { AlarmAnswer, AlarmSetting } from '../src/api/alarms';
import { onStage } from './stage';

onStage('alarms', stage => {
  it('are told with a picture each, the odd ones first, and lead to their explanation', async () => {
    const answer = await stage.api<AlarmAnswer>('GET', `/shops/${stage.ground.shop}/alarms`);
    const page = await stage.open('/shops/{shop}/data/alarms');
    await page.getByRole('heading', { name: '异常', level: 1 }).waitFor();
    await page.getByText(answer.verdict.zh).waitFor();
    const first = answer.metrics.find(metric => metric.judged > 0);
    if (!first) throw new Error('the sample shop has no metric that can be judged');
    const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: first.names.zh }) });
    await card.getByRole('img').waitFor();
    await card.getByRole('button', { name: `放大 ${first.names.zh}` }).click();
    await card.getByRole('button', { name: '表格' }).click();
    await card.getByRole('columnheader', { name: '平常下限' }).waitFor();
    await card.getByRole('link', { name: first.names.zh }).first().click();
    await page.waitForURL(/data\/explain/);
    expect(new URL(page.url()).searchParams.get('metric')).toBe(first.metric);
  });

  it('come as often as the setting says, which can be changed', async () => {
    const setting = `/shops/${stage.ground.shop}/alarms/setting`;
    const before = await stage.api<AlarmSetting>('GET', setting);
    try {
      const page = await stage.open('/settings');
      await page.getByRole('radio', { name: /^0\.25/ }).check();
      await page.getByText('每季度误报 0.25 次').waitFor();
      expect((await stage.api<AlarmSetting>('GET', setting)).perQuarter).toBe(0.25);
      const alarms = await stage.open('/shops/{shop}/data/alarms');
      await alarms.getByText('每个指标每季度 0.25 次').waitFor();
    } finally {
      await stage.api('PUT', setting, { perQuarter: before.perQuarter });
    }
  });

  it('refuse a setting that is no choice, and fit a phone', async () => {
    await expect(stage.api('PUT', `/shops/${stage.ground.shop}/alarms/setting`, { perQuarter: 3 })).rejects.toThrow(
      '400',
    );
    const page = await stage.open('/shops/{shop}/data/alarms', {
      width: 390,
      height: 844,
      language: 'en',
      theme: 'dark',
    });
    await page.getByRole('heading', { name: 'Alarms', level: 1 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
