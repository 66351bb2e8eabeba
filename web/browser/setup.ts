import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the pages are, the signed-in cookie, and a shop with facts; `null` when there is nothing to test against. */
    ground: Ground | null;
  }
}

export interface Ground {
  origin: string;
  cookie: { name: string; value: string };
  chromium: string;
  shop: number;
}

interface Shop {
  id: number;
  to: string | null;
}

/** Long enough for a sample shop to be made and read on a slow machine. */
const SAMPLE_MS = 170_000;

/** Signs in by the one-time link and sees to it that there is a shop with facts. */
export default async function setup(project: TestProject): Promise<void> {
  const link = process.env.HELMSMAN_URL;
  const browser = process.env.CHROMIUM || '/usr/bin/chromium';
  if (!link) {
    console.log('Skipped: HELMSMAN_URL does not give the sign-in link of a running server.');
    project.provide('ground', null);
    return;
  }
  if (!existsSync(browser)) {
    console.log(`Skipped: there is no Chromium at ${browser}; name one in CHROMIUM.`);
    project.provide('ground', null);
    return;
  }
  const { origin } = new URL(link);
  const signedIn = await fetch(link, { redirect: 'manual' });
  const [name = '', value = ''] = (signedIn.headers.getSetCookie()[0] ?? '').split(';')[0]?.split('=') ?? [];
  if (name === '') throw new Error(`${origin} gave no cookie: the sign-in link works once; take a new one`);
  const headers = { cookie: `${name}=${value}` };
  const shops = async () => (await (await fetch(`${origin}/api/v1/shops`, { headers })).json()) as Shop[];
  let known = (await shops()).find(shop => shop.to !== null);
  if (!known) {
    await fetch(`${origin}/api/v1/demo`, { method: 'POST', headers });
    const until = Date.now() + SAMPLE_MS;
    while (!known && Date.now() < until) {
      await new Promise(resolve => setTimeout(resolve, 500));
      known = (await shops()).find(shop => shop.to !== null);
    }
  }
  if (!known) throw new Error('no shop has facts, and the sample shop could not be made');
  // a browser that cannot start fails here, once, instead of in every test
  await (await chromium.launch({ executablePath: browser, args: ['--no-sandbox'] })).close();
  project.provide('ground', { origin, cookie: { name, value }, chromium: browser, shop: known.id });
}
