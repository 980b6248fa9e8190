import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { buildPage } from '../../../src/demo/build-page.ts';
import { seedDemo } from '../../../src/demo/seed/seed-demo.ts';
import { servePage } from '../../../src/demo/web-server.ts';
import { openWorkspace } from '../../../src/demo/workspace.ts';
import { ownTempDir } from '../../support/leftovers.ts';

const SHOTS = path.join(import.meta.dirname, '../../../test-results');

/** Debian's Chromium, or the one that CHROMIUM names; undefined where there is none. */
export const chromiumPath = [process.env['CHROMIUM'], '/usr/bin/chromium'].find(
  (file) => file !== undefined && existsSync(file),
);

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Look {
  dark?: boolean;
  width?: number;
  height?: number;
  /** With the tour on, as at the very first visit. */
  tour?: boolean;
}

/** The demo as `npm run demo` opens it, once for all tests of a file, and a browser. */
async function openDemo() {
  const files = await buildPage();
  const workspace = await openWorkspace({ dir: ownTempDir('demo') });
  await seedDemo(workspace);
  const { slack, clock, voronka } = workspace;
  const tick = () => voronka.tick();
  const page = await servePage({ slack, clock, tick, files, port: 0 });
  const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: FLAGS });
  mkdirSync(SHOTS, { recursive: true });
  return {
    slack,
    clock,
    browser,
    db: workspace.voronka.db,
    url: page.url,
    async close() {
      await browser.close();
      await page.close();
      await workspace.close();
    },
  };
}

/** After each test its windows are closed, and none of them may have complained: of an error, or of a request that left the machine. */
export function withDemo() {
  let opened: Awaited<ReturnType<typeof openDemo>> | undefined;
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  const demo = () => {
    if (!opened) throw new Error('the demo is not open');
    return opened;
  };
  beforeAll(async () => {
    opened = await openDemo();
  }, 90_000);
  afterAll(() => opened?.close());
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(complaints.splice(0)).toEqual([]);
  });
  return {
    get slack() {
      return demo().slack;
    },
    get db() {
      return demo().db;
    },
    get url() {
      return demo().url;
    },
    get clock() {
      return demo().clock;
    },
    /** A window of its own for one person. */
    window: async (as: string, look: Look = {}): Promise<Page> => {
      const { browser, url, slack } = demo();
      const left = slack.state.modals.get(as)?.at(-1);
      if (left) await slack.closeModal(as, left, { all: true });
      const context = await windowIn(browser, look);
      contexts.push(context);
      const page = await context.newPage();
      complainInto(complaints, page);
      if (!look.tour)
        await page.addInitScript(
          "localStorage.getItem('tour') ?? localStorage.setItem('tour', 'off')",
        );
      await page.goto(`${url}?as=${as}`);
      await page.waitForSelector('.composer textarea');
      return page;
    },
  };
}

const windowIn = (browser: Browser, { dark, width = 1280, height = 860 }: Look) =>
  browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' });

function complainInto(complaints: string[], page: Page): void {
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(request.url());
  });
}

/** Types a line as a person does, and waits until something new is said. */
export async function typeLine(page: Page, line: string): Promise<void> {
  const before = await page.locator('.message, .modal').count();
  await page.locator('.pane .composer textarea').first().fill(line);
  await page.keyboard.press('Enter');
  const now = () => page.locator('.message, .modal').count();
  await expect.poll(now, { timeout: 10_000 }).toBeGreaterThan(before);
}

export const shot = (page: Page, name: string) =>
  page.screenshot({ path: path.join(SHOTS, `${name}.png`) });

export const lastMessage = (page: Page) => page.locator('.message').last();
