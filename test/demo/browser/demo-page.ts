import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { buildPage } from '../../../src/demo/build-page.ts';
import { DemoClock } from '../../../src/demo/demo-clock.ts';
import { servePage } from '../../../src/demo/web-server.ts';
import { makeTeam, openWorkspace } from '../../../src/demo/workspace.ts';
import { ownTempDir } from '../../support/leftovers.ts';

const root = path.join(import.meta.dirname, '../../..');
const SHOTS = path.join(root, 'test-results');

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

/** One browser and one built page for all tests of a file. */
export function withBrowser() {
  const shared: { browser?: Browser; files: string } = { files: '' };
  beforeAll(async () => {
    shared.files = await buildPage();
    shared.browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: FLAGS });
    mkdirSync(SHOTS, { recursive: true });
  }, 60_000);
  afterAll(() => shared.browser?.close());
  return shared;
}

/** The demo as `npm run demo` opens it; every window complains of console errors and of requests that leave the machine. */
export async function openDemo({ browser, files }: { browser?: Browser; files: string }) {
  if (!browser) throw new Error('there is no browser');
  const clock = new DemoClock();
  const workspace = await openWorkspace({ dir: ownTempDir('demo'), fresh: true, clock: clock.now });
  await makeTeam(workspace);
  const page = await servePage({
    slack: workspace.slack,
    clock,
    files,
    manifest: path.join(root, 'manifest.yml'),
    port: 0,
  });
  const complaints: string[] = [];
  const contexts: { close(): Promise<void> }[] = [];
  onTestFinished(async () => {
    for (const context of contexts) await context.close();
    await page.close();
    await workspace.close();
  });
  async function window(as: string, look: { dark?: boolean; width?: number } = {}): Promise<Page> {
    const context = await browser?.newContext({
      viewport: { width: look.width ?? 1280, height: 860 },
      colorScheme: look.dark ? 'dark' : 'light',
    });
    if (!context) throw new Error('there is no browser');
    contexts.push(context);
    const opened = await context.newPage();
    opened.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
    opened.on('pageerror', (error) => complaints.push(String(error)));
    opened.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(request.url());
    });
    await opened.goto(`${page.url}?as=${as}`);
    await opened.waitForSelector('.composer textarea');
    return opened;
  }
  return { workspace, window, complaints, url: page.url };
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
