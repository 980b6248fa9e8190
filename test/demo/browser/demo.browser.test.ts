import { describe } from 'vitest';
import { chromiumPath } from './browser.ts';
import { withDemo } from './demo-page.ts';
import { tryBadInput } from './try-bad-input.ts';
import { tryComposer } from './try-composer.ts';
import { tryMessages } from './try-messages.ts';
import { tryTour } from './try-tour.ts';
import { tryViews } from './try-views.ts';
import { tryWorkspace } from './try-workspace.ts';

if (!chromiumPath)
  process.stdout.write('No Chromium here: the tests of the demo’s page are skipped.\n');

/** To found a demo takes longer than most of these tests: all of them are of one. */
describe.skipIf(!chromiumPath)('the demo workspace in a browser', { timeout: 60_000 }, () => {
  const demo = withDemo();
  tryTour(demo);
  tryViews(demo);
  tryWorkspace(demo);
  tryMessages(demo);
  tryComposer(demo);
  tryBadInput(demo);
});
