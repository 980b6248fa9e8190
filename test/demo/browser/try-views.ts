import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { cutOff, goTo, seriousFaults, shot, typeLine } from './browser.ts';
import type { Demo } from './demo-page.ts';

const WORDS = '.button, .channel .name, .byline b, h1, h2, h3, .tabs button, .mrkdwn, .field';

/** What is seen first: the six views that a visitor is sure to meet, and how each is come to. */
const VIEWS: readonly (readonly [name: string, who: string, go: (page: Page) => Promise<void>])[] =
  [
    ['channel', 'USAM', (page) => typeLine(page, '/deal')],
    ['numbers', 'UHEAD', (page) => typeLine(page, '/kpi team quarter')],
    [
      'thread',
      'UANNA',
      async (page) => {
        await goTo(page, 'site-forms');
        await page.locator('.thread-link').last().click();
        await page.locator('.pane.thread').waitFor();
      },
    ],
    [
      'form',
      'USAM',
      async (page) => {
        await typeLine(page, '/lead new');
        await page.getByRole('dialog').waitFor();
      },
    ],
    [
      'home',
      'UADMIN',
      async (page) => {
        await goTo(page, 'Voronka');
        await page.getByRole('button', { name: 'Главная' }).click();
        await page.locator('.home .blocks').waitFor();
      },
    ],
    [
      'agent',
      'UANNA',
      async (page) => {
        await goTo(page, 'Voronka');
        await page
          .getByText('Написать Voronka')
          .or(page.locator('.agent textarea'))
          .first()
          .waitFor();
      },
    ],
  ];

export function tryViews(demo: Demo): void {
  it.each(VIEWS)(
    'shows the %s whole and readable, light and dark, wide and narrow',
    async (name, who, go) => {
      for (const dark of [false, true]) {
        const page = await demo.window(who, { dark, width: 1600, height: 1000 });
        await go(page);
        const told = `${name}-${dark ? 'dark' : 'light'}`;
        expect(await cutOff(page, WORDS), told).toEqual([]);
        expect(await seriousFaults(page), told).toEqual([]);
        await shot(page, told);
        await page.setViewportSize({ width: 400, height: 860 });
        expect(await cutOff(page, WORDS), `${told}, narrow`).toEqual([]);
        expect(await seriousFaults(page), `${told}, narrow`).toEqual([]);
        await shot(page, `${told}-narrow`);
      }
    },
  );

  it('is small: all that a first visit loads is under 400 kB', async () => {
    const page = await demo.window('UANNA');
    const loaded = await page.evaluate<string[]>(
      "performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !/api/.test(name))",
    );
    expect(loaded.length).toBeGreaterThan(1);
    const bodies = await Promise.all([demo.url, ...new Set(loaded)].map((url) => fetch(url)));
    const sizes = bodies.map(async (body) => gzipSync(await body.arrayBuffer()).length);
    const sum = (await Promise.all(sizes)).reduce((all, one) => all + one, 0);
    expect(sum).toBeLessThan(400_000);
  });
}
