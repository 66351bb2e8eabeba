import { expect, it } from 'vitest';
import { onStage, type Stage } from './stage';

interface Brief {
  quiet: boolean;
  conclusions: { id: string; title: { zh: string }; change: number; parts: { effect: number }[] }[];
}

/** The latest of the last days on which the brief has something to say. */
async function busyDay(stage: Stage): Promise<{ day: string; brief: Brief }> {
  const shops = await stage.api<{ id: number; to: string }[]>('GET', '/shops');
  const last = Date.parse(`${shops.find(shop => shop.id === stage.ground.shop)?.to}T00:00:00Z`);
  for (let back = 0; back < 40; back++) {
    const day = new Date(last - back * 86_400_000).toISOString().slice(0, 10);
    const brief = await stage.api<Brief>('GET', `/shops/${stage.ground.shop}/brief?date=${day}`);
    if (brief.conclusions.length === 0) continue;
    // an earlier run that failed half-way may have left answers standing
    for (const { id } of brief.conclusions) {
      for (let answers = 1; answers > 0; ) {
        const left = await stage.api<{ answers: unknown[] }>(
          'POST',
          `/shops/${stage.ground.shop}/conclusions/${id}/answer`,
          { kind: 'undo' },
        );
        answers = left.answers.length;
      }
    }
    return { day, brief };
  }
  throw new Error('forty quiet days in a row: the sample shop has no incident');
}

onStage('the brief', stage => {
  it('opens with a sentence, a number and the trust in the data', async () => {
    const page = await stage.open('/shops/{shop}/brief');
    await page.getByRole('heading', { level: 1, name: /早报/ }).waitFor();
    expect(await page.locator('.headline-sentence').innerText()).not.toBe('');
    expect(await page.locator('.headline .trust').innerText()).toMatch(/数据 [A-E]/);
    expect(await page.locator('main').innerText()).not.toMatch(/NaN|Infinity|undefined|-0\.0/);
  });

  it('is walked through and opened by keyboard, and its parts add up', async () => {
    const { day, brief } = await busyDay(stage);
    const page = await stage.open(`/shops/{shop}/brief?date=${day}`);
    await page.locator('[data-card]').first().waitFor();
    await page.keyboard.press('j');
    const card = page.locator('[data-card]:focus');
    expect(await card.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('e');
    await page.locator('.detail').waitFor();
    expect(await page.locator('[data-card]').first().getAttribute('aria-expanded')).toBe('true');
    expect(new URL(page.url()).searchParams.get('open')).toBe(await card.getAttribute('data-card'));
    for (const conclusion of brief.conclusions) {
      const sum = conclusion.parts.reduce((all, part) => all + Math.round(part.effect * 100), 0);
      if (conclusion.parts.length > 0)
        expect(Math.abs(sum - Math.round(conclusion.change * 100))).toBeLessThanOrEqual(1);
    }
    await page.keyboard.press('e');
    await page.locator('.detail').waitFor({ state: 'detached' });
  });

  it('gives an action away, and takes it back', async () => {
    const { day } = await busyDay(stage);
    const page = await stage.open(`/shops/{shop}/brief?date=${day}`);
    await page.locator('[data-card]').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog', { name: '派活' });
    await dialog.getByLabel('派给谁').selectOption('designer');
    await dialog.getByRole('button', { name: '派活' }).click();
    await page.getByText('已派给美工。').first().waitFor();
    await page.locator('.toast').getByRole('button', { name: '撤销' }).click();
    await page.locator('.standing').waitFor({ state: 'detached' });
  });

  it('asks why it is disagreed with', async () => {
    const { day } = await busyDay(stage);
    const page = await stage.open(`/shops/{shop}/brief?date=${day}`);
    await page.getByRole('button', { name: '不同意' }).first().click();
    const dialog = page.getByRole('dialog', { name: '不同意' });
    await dialog.getByRole('radio', { name: '太小，不值一提' }).check();
    await dialog.getByRole('button', { name: '不同意' }).click();
    await page.locator('.standing').first().waitFor();
    expect(await page.locator('.standing').first().innerText()).toContain('太小，不值一提');
    await page.locator('.toast').getByRole('button', { name: '撤销' }).click();
    await page.locator('.standing').waitFor({ state: 'detached' });
  });

  it('prints on light paper without buttons', async () => {
    const page = await stage.open('/shops/{shop}/brief/print', { theme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.dataset.shade)).toBe('light');
  });

  it('is saved as a workbook', async () => {
    const page = await stage.open('/shops/{shop}/brief');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Excel' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  });
});

onStage('everywhere', stage => {
  it('the palette finds a metric by pinyin initials and goes there', async () => {
    const page = await stage.open('/shops/{shop}/brief');
    await page.keyboard.press('Control+k');
    const box = page.getByRole('dialog').getByRole('combobox');
    await box.fill('zfje');
    await page
      .getByRole('option', { name: /支付金额/ })
      .first()
      .waitFor();
    await box.press('Enter');
    await page.getByRole('heading', { level: 1, name: /支付金额/ }).waitFor();
    expect(page.url()).toContain('/metrics/paid_amount');
  });

  it('g and a letter change the room, ? shows the keys', async () => {
    const page = await stage.open('/shops/{shop}/brief?trust=clean');
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.getByRole('heading', { level: 1, name: '时间线' }).waitFor();
    // what holds everywhere went along
    expect(new URL(page.url()).searchParams.get('trust')).toBe('clean');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('the first Tab leads past the menu', async () => {
    const page = await stage.open('/shops/{shop}/settings');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  it('without sign-in a page says how to get in', async () => {
    const page = await stage.open('/shops/{shop}/brief');
    await page.context().clearCookies();
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByRole('alert').first().innerText()).toContain('./helmsman serve');
  });
});
