import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';

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

export interface Look {
  dark?: boolean;
  width?: number;
  height?: number;
  /** With the tour on, as at the very first visit. */
  tour?: boolean;
}

/** After each test its windows are closed, and none of them may have complained: of an error, or of a request that left the machine. */
export function withBrowser() {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: FLAGS });
  }, 60_000);
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(() => browser?.close());
  return {
    /** A window of its own for one person. */
    async open(url: string, as: string, look: Look = {}): Promise<Page> {
      if (!browser) throw new Error('the browser is not open');
      const { dark, width = 1280, height = 860, tour } = look;
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
      });
      contexts.push(context);
      const page = await context.newPage();
      complainInto(complaints, page);
      if (!tour)
        await page.addInitScript(
          "localStorage.getItem('tour') ?? localStorage.setItem('tour', 'off')",
        );
      await page.goto(`${url}?as=${as}`);
      await page.waitForSelector('.composer textarea');
      return page;
    },
  };
}

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
  await expect.poll(now, { timeout: 15_000 }).toBeGreaterThan(before);
}

export const shot = (page: Page, name: string) =>
  page.screenshot({ path: path.join(SHOTS, `${name}.png`) });

export const lastMessage = (page: Page) => page.locator('.message').last();

export const goTo = (page: Page, place: string) =>
  page
    .locator('.side')
    .getByRole('button', { name: new RegExp(`^${place}`) })
    .click();

/** Opens the ⋯ of a message and takes what is called so. */
export async function takeShortcut(page: Page, name: RegExp): Promise<void> {
  const message = lastMessage(page);
  await message.hover();
  await message.locator('[aria-haspopup="menu"]').click();
  await page.getByRole('menuitem', { name }).click();
}

/** What is cut off or stands over the edge of the window: of these selectors, the texts. */
export const cutOff = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((all) =>
    all
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        const isCut = one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0;
        return isCut || left < -1 || right > one.ownerDocument.documentElement.clientWidth + 1;
      })
      .map(({ textContent }) => (textContent ?? '').slice(0, 80)),
  );

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The faults of accessibility that axe-core calls serious or critical. */
export async function seriousFaults(page: Page): Promise<string[]> {
  // The page's own policy allows no foreign script; the browser's protocol does.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: {
          run(): Promise<{
            violations: { id: string; impact: string; nodes: { html: string }[] }[];
          }>;
        };
      }
    ).axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id} × ${nodes.length}: ${nodes[0]?.html.slice(0, 160)}`);
  });
}
