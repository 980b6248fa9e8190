import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { buildPage } from '../../../src/demo/build-page.ts';
import { seedDemo } from '../../../src/demo/seed/seed-demo.ts';
import { servePage } from '../../../src/demo/web-server.ts';
import { openWorkspace } from '../../../src/demo/workspace.ts';
import { ownTempDir } from '../../support/leftovers.ts';
import { type Look, withBrowser } from './browser.ts';

/** The demo as `npm run demo` opens it. */
async function openDemo() {
  const [files, workspace] = await Promise.all([
    buildPage(),
    openWorkspace({ dir: ownTempDir('demo') }),
  ]);
  await seedDemo(workspace);
  const { slack, clock, voronka } = workspace;
  const tick = () => voronka.tick();
  const page = await servePage({ slack, clock, tick, files, port: 0 });
  return {
    slack,
    clock,
    db: voronka.db,
    url: page.url,
    async close() {
      await page.close();
      await workspace.close();
    },
  };
}

/** One demo for all who try it, and a browser. */
export function withDemo() {
  const browser = withBrowser();
  let opened: Awaited<ReturnType<typeof openDemo>> | undefined;
  const demo = () => {
    if (!opened) throw new Error('the demo is not open');
    return opened;
  };
  beforeAll(async () => {
    opened = await openDemo();
  }, 120_000);
  afterAll(() => opened?.close());
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
    /** Somebody changes the language of their Slack, and the app has heard of it. */
    async speaks(who: string, locale: string): Promise<void> {
      const { slack, clock, db } = demo();
      const person = slack.state.users.get(who);
      if (!person) throw new Error(`nobody is called ${who}`);
      person.locale = locale;
      // A profile is taken for true for ten minutes; whoever types then has Slack asked again.
      clock.set(new Date(clock.now().getTime() + 11 * 60_000));
      const known = async () => {
        // A look-up that a busy machine was too slow for is made again by the next command.
        await slack.type(who, '/lead');
        return db.outside
          .selectFrom('members')
          .select('locale')
          .where('user_id', '=', who)
          .executeTakeFirst();
      };
      await expect.poll(async () => (await known())?.locale, { timeout: 10_000 }).toBe(locale);
    },
    window: async (as: string, look: Look = {}): Promise<Page> => {
      const { url, slack } = demo();
      const left = slack.state.modals.get(as)?.at(-1);
      if (left) await slack.closeModal(as, left, { all: true });
      return browser.open(url, as, look);
    },
  };
}

export type Demo = ReturnType<typeof withDemo>;
