import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest';
import type { Ground } from './setup';

export interface Stage {
  ground: Ground;
  /** Opens a page of the shop as a person with these settings. */
  open(path: string, as?: Partial<Viewer>): Promise<Page>;
  /** Asks the server directly, to prepare or to look behind the page. */
  api<T>(method: string, path: string, body?: unknown): Promise<T>;
}

export interface Viewer {
  language: 'zh' | 'en';
  theme: 'light' | 'dark';
  width: number;
  height: number;
}

const usual: Viewer = { language: 'zh', theme: 'light', width: 1440, height: 900 };

/**
 * A suite in Chromium; skipped as a whole where there is no server or browser.
 *
 * @param visitors whether each test opens the pages for the first time, or they come back, with the program's files at hand;
 *   for suites that only look
 */
export function onStage(name: string, tests: (stage: Stage) => void, visitors: 'new' | 'returning' = 'new'): void {
  const ground = inject('ground');
  describe.skipIf(ground === null)(name, () => {
    let browser: Browser;
    const contexts = new Map<string, BrowserContext>();
    const faults: string[] = [];
    const here = ground as Ground;
    const stage: Stage = {
      ground: here,
      async api<T>(method: string, path: string, body?: unknown): Promise<T> {
        const response = await fetch(`${here.origin}/api/v1${path}`, {
          method,
          headers: {
            cookie: `${here.cookie.name}=${here.cookie.value}`,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
        const text = await response.text();
        return (text === '' ? undefined : JSON.parse(text)) as T;
      },
      async open(path, as = {}) {
        const viewer = { ...usual, ...as };
        await stage.api('PUT', '/settings', { language: viewer.language, theme: viewer.theme });
        const kind = visitors === 'new' ? String(contexts.size) : JSON.stringify(viewer);
        const context = contexts.get(kind) ?? (await browser.newContext(traitsOf(viewer)));
        contexts.set(kind, context);
        await context.addCookies([{ ...here.cookie, url: here.origin }]);
        const page = await context.newPage();
        page.setDefaultTimeout(60_000);
        page.on('pageerror', error => faults.push(`${path}: ${error.message}`));
        await page.goto(here.origin + path.replace('{shop}', String(here.shop)), { waitUntil: 'networkidle' });
        // on a busy machine the network is quiet before the program has begun, and keys pressed then are lost
        await page.locator('main').waitFor();
        return page;
      },
    };

    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath: here.chromium,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      });
    });
    afterEach(async () => {
      if (visitors === 'new') {
        await Promise.all([...contexts.values()].map(context => context.close()));
        contexts.clear();
      } else {
        await Promise.all([...contexts.values()].flatMap(context => context.pages()).map(page => page.close()));
      }
      const seen = faults.splice(0);
      if (seen.length > 0) throw new Error(`the page threw: ${seen.join('; ')}`);
    });
    afterAll(() => browser?.close());
    tests(stage);
  });
}

const traitsOf = (viewer: Viewer): BrowserContextOptions => ({
  viewport: { width: viewer.width, height: viewer.height },
  locale: viewer.language === 'zh' ? 'zh-CN' : 'en-GB',
  colorScheme: viewer.theme,
  isMobile: viewer.width < 600,
  hasTouch: viewer.width < 600,
});

/** The families of data, each a page. */
export const familyPages = [
  '/shops/{shop}/data/shop',
  '/shops/{shop}/data/main-image',
  '/shops/{shop}/data/detail-page',
  '/shops/{shop}/data/product',
  '/shops/{shop}/data/customer',
  '/shops/{shop}/data/customer?segment=all&from=2026-01-01',
  '/shops/{shop}/data/market',
  '/shops/{shop}/data/promotion',
  '/shops/{shop}/data/service',
];

/** Every page a person can open. */
export const everyPage = [
  ...familyPages,
  '/shops/{shop}/brief',
  '/shops/{shop}/brief/print',
  '/shops/{shop}/data',
  '/shops/{shop}/data?metrics=paid_amount,orders&by=product',
  '/shops/{shop}/data?metrics=paid_amount,orders&by=product&view=table',
  '/shops/{shop}/data/rows?metric=paid_amount',
  '/shops/{shop}/data/explain',
  '/shops/{shop}/data/alarms',
  '/shops/{shop}/timeline',
  '/shops/{shop}/metrics',
  '/shops/{shop}/metrics/new',
  '/shops/{shop}/metrics/paid_amount',
  '/shops/{shop}/trust',
  '/shops/{shop}/trust?tab=pairs',
  '/shops/{shop}/trust?tab=bridge',
  '/shops/{shop}/trust?tab=suspects&which=all',
  '/shops/{shop}/imports',
  '/shops/{shop}/settings',
  '/welcome',
  '/no-such-page',
] as const;
