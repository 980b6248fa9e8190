import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPage } from '../../../src/demo/build-page.ts';
import { DemoClock } from '../../../src/demo/demo-clock.ts';
import type { Json } from '../../../src/demo/slack/json.ts';
import type { SlackStandIn } from '../../../src/demo/slack/stand-in.ts';
import { servePage } from '../../../src/demo/web-server.ts';
import { httpApp, salesSlack, type TinyApp } from '../tiny-app.ts';
import { chromiumPath, lastMessage, seriousFaults, shot, withBrowser } from './browser.ts';
import { everyElement, everyField, figures, plain } from './every-element.ts';
import { rareBlocks } from './rare-blocks.ts';

let slack: SlackStandIn;
let tiny: TinyApp;
let served: Awaited<ReturnType<typeof servePage>>;
let page: Page;

describe.skipIf(!chromiumPath)('the page’s own Block Kit', { timeout: 60_000 }, () => {
  const browser = withBrowser();
  beforeAll(async () => {
    slack = await salesSlack();
    tiny = await httpApp(slack);
    const { app } = tiny;
    app.action(/.*/, ({ ack }) => ack());
    app.options(/.*/, ({ ack, payload }) =>
      ack({
        options: ['Acme', 'Acorn']
          .map((name) => ({ text: plain(name), value: name.toLowerCase() }))
          .filter(({ text }) => text.text.toLowerCase().startsWith(payload.value.toLowerCase())),
      }),
    );
    app.command('/lead', async ({ ack, client, command }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: everyField as never });
    });
    app.view('every_field', ({ ack, view }) =>
      view.state.values['title']?.['a']?.value === 'taken'
        ? ack({ response_action: 'errors', errors: { title: 'There is one of that name.' } })
        : ack(),
    );
    const files = await buildPage();
    const tick = () => Promise.resolve();
    served = await servePage({
      slack,
      clock: new DemoClock(),
      tick,
      files,
      port: 0,
      isEmpty: true,
    });
  }, 120_000);
  afterAll(async () => {
    await served.close();
    await tiny.stop();
    await slack.close();
  });

  const said = (blocks: readonly unknown[]) => {
    const { state } = slack;
    state.add({
      channelId: 'CSALES',
      userId: 'UBOT0001',
      botId: 'B0001',
      text: 'x',
      blocks: blocks as Json[],
    });
  };
  const acted = (actionId: string) =>
    slack.waitFor(() =>
      slack.deliveries
        .flatMap(({ payload }) => (payload['actions'] as Json[] | undefined) ?? [])
        .findLast((action) => action['action_id'] === actionId),
    );

  it('tells the app of every choice as Slack does', async () => {
    said(everyElement);
    page = await browser.open(served.url, 'UANN');
    const message = lastMessage(page);
    const choose = async (label: string, option: string) =>
      message.getByLabel(label).selectOption({ label: option });
    await choose('Stage', 'Won');
    expect(await acted('static')).toMatchObject({
      selected_option: { value: 'won', text: plain('Won') },
    });
    await choose('Person', 'Ольга Белова');
    expect(await acted('user')).toMatchObject({ selected_user: 'UOLGA' });
    await choose('Place', '#sales');
    expect(await acted('conversation')).toMatchObject({ selected_conversation: 'CSALES' });
    await choose('Channel', '#sales');
    expect(await acted('channel')).toMatchObject({ selected_channel: 'CSALES' });
    await message.getByLabel('Day').fill('2030-12-24');
    expect(await acted('date')).toMatchObject({ selected_date: '2030-12-24' });
    await message.getByLabel('Hour').fill('09:30');
    expect(await acted('time')).toMatchObject({ selected_time: '09:30' });
    await message.getByLabel('Urgent').check();
    expect(await acted('checks')).toMatchObject({ selected_options: [{ value: 'urgent' }] });
    await message.getByLabel('High').check();
    expect(await acted('radio')).toMatchObject({ selected_option: { value: 'high' } });
    await message.getByRole('button', { name: 'Good' }).click();
    expect(await acted('feedback')).toMatchObject({ text: plain('Good'), value: 'up' });
    await message.getByRole('button', { name: 'Delete' }).click();
    expect(await acted('icon')).toMatchObject({ value: 'gone' });
    const state = slack.deliveries.at(-1)?.payload['state'] as { values: Record<string, Json> };
    expect(state.values['picks']).toMatchObject({ static: { selected_option: { value: 'won' } } });
  });

  it('asks the app for what fits the letters, and takes it by the keyboard', async () => {
    said(everyElement);
    page = await browser.open(served.url, 'UANN');
    const company = lastMessage(page).getByRole('combobox', { name: 'Company' });
    await company.pressSequentially('ac');
    await page.getByRole('option', { name: 'Acorn' }).waitFor();
    await company.press('ArrowDown');
    await company.press('Enter');
    expect(await acted('external')).toMatchObject({ selected_option: { value: 'acorn' } });
    const several = lastMessage(page).getByRole('combobox', { name: 'Several' });
    await several.pressSequentially('con');
    await several.press('Enter');
    await several.pressSequentially('won');
    await several.press('Enter');
    await expect
      .poll(async () => (await acted('multi'))['selected_options'])
      .toMatchObject([{ value: 'contract' }, { value: 'won' }]);
    await several.press('Backspace');
    await expect
      .poll(async () => (await acted('multi'))['selected_options'])
      .toMatchObject([{ value: 'contract' }]);
  });

  it('does nothing dangerous before it was asked whether to', async () => {
    slack.clear();
    said(everyElement);
    page = await browser.open(served.url, 'UANN');
    const button = lastMessage(page).getByRole('button', { name: 'Remove' });
    await button.click();
    const asked = page.getByRole('alertdialog', { name: 'Really?' });
    await asked.getByRole('button', { name: 'Keep it' }).click();
    await asked.waitFor({ state: 'detached' });
    expect(slack.deliveries).toEqual([]);
    expect(await button.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
    await button.click();
    await asked.getByRole('button', { name: 'Remove it' }).click();
    expect(await acted('remove')).toMatchObject({ type: 'button', value: '7' });
    await lastMessage(page).getByRole('button', { name: 'More actions', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await asked.getByRole('button', { name: 'Remove it' }).click();
    expect(await acted('overflow')).toMatchObject({ selected_option: { value: 'archive' } });
  });

  it('sends a form with all that was entered, says what is wrong under its field, and holds the focus', async () => {
    page = await browser.open(served.url, 'UANN');
    await page.locator('.composer textarea').fill('/lead ');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog');
    const title = form.getByLabel('Title');
    await title.waitFor();
    expect(await title.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
    await title.fill('taken');
    await form.getByLabel('Day').fill('2030-01-02');
    await form.getByLabel('Moment').fill('2030-01-02T10:00');
    await form.getByLabel('How many').fill('12');
    await form.getByLabel('E-mail').fill('ann@acme.example');
    await form.getByRole('combobox', { name: 'People' }).pressSequentially('ольга');
    await page.keyboard.press('Enter');
    await form.getByRole('combobox', { name: 'Companies' }).pressSequentially('acm');
    await page.getByRole('option', { name: 'Acme' }).click();
    const attach = (name: string) =>
      form
        .getByLabel('File')
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from('deal\nAcme') });
    await attach('old.csv');
    await form.getByRole('button', { name: 'Remove old.csv' }).click();
    await attach('deals.csv');
    await form.getByText('deals.csv').waitFor();
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByRole('alert').getByText('There is one of that name.').waitFor();
    await shot(page, 'every-field-light');
    expect(await seriousFaults(page)).toEqual([]);
    for (let n = 0; n < 40; n++) await page.keyboard.press('Tab');
    expect(await form.locator(':focus').count()).toBe(1);
    await title.fill('free');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    const sent = slack.deliveries.findLast(({ payload }) => payload['type'] === 'view_submission');
    const view = sent?.payload['view'] as { state: { values: unknown } } | undefined;
    expect(view?.state.values).toMatchObject({
      title: { a: { value: 'free' } },
      day: { a: { selected_date: '2030-01-02' } },
      moment: { a: { selected_date_time: new Date('2030-01-02T10:00').getTime() / 1000 } },
      number: { a: { value: '12' } },
      mail: { a: { value: 'ann@acme.example' } },
      people: { a: { selected_users: ['UOLGA'] } },
      companies: { a: { selected_options: [{ value: 'acme' }] } },
      stage: { a: { selected_option: { value: 'won' } } },
      file: { a: { files: [{ name: 'deals.csv', size: 9, user: 'UANN' }] } },
    });
    expect(slack.complaints).toEqual([]);
  });

  it.each([
    ['light', false],
    ['dark', true],
  ])('draws tables, charts, cards and rich text (%s)', async (name, dark) => {
    for (const some of figures) said(some);
    page = await browser.open(served.url, 'UANN', { dark, height: 1600 });
    await page.getByText('In a container').last().waitFor();
    expect(await page.getByRole('table').count()).toBeGreaterThan(1);
    expect(await page.locator('.carousel .card').count()).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Take Acme' }).last().click();
    expect(await acted('card-acme')).toMatchObject({ type: 'button' });
    await page.getByRole('button', { name: 'Inside' }).last().click();
    expect(await acted('inside')).toMatchObject({ type: 'button' });
    expect(await seriousFaults(page)).toEqual([]);
    await shot(page, `figures-${name}`);
  });

  it('shows sensibly what this app never sends, and says of the rest what it is', async () => {
    said(rareBlocks);
    page = await browser.open(served.url, 'UANN', { height: 1200 });
    const message = lastMessage(page);
    const link = (name: string) => message.getByRole('link', { name }).getAttribute('href');
    expect(await link('How a deal moves')).toBe('https://example.com/watch');
    expect(await message.getByRole('img').getAttribute('aria-label')).toBe('A funnel that fills');
    expect(await message.getByRole('table', { name: 'Deals by stage' }).innerText()).toMatch(
      /Proposal\s+7/,
    );
    for (const text of ['Twenty cards', 'Two fit', 'A title with style'])
      expect(await message.getByText(text).count(), text).toBe(1);
    expect(await link('The card')).toBe('https://example.com/card');
    await message.getByLabel('Your own words').selectOption({ label: 'Yes' });
    expect(await acted('asked')).toMatchObject({ selected_option: { value: 'yes' } });
    await message.getByText('Slack shows a “file” block here').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await shot(page, 'rare-light');
  });

  it('begins the tour of a new installation with setting it up', async () => {
    page = await browser.open(served.url, 'UANN', { tour: true });
    await page.getByText('Step 1 of 8').waitFor();
    await page.getByRole('button', { name: 'Put it in' }).click();
    expect(await page.locator('.composer textarea').inputValue()).toBe('/team new North #sales');
  });

  it('is used by the keyboard: commands are completed, menus opened and left', async () => {
    page = await browser.open(served.url, 'UANN');
    const box = page.locator('.composer textarea').first();
    await box.focus();
    await page.keyboard.type('/le');
    await page.getByRole('option', { name: /^\/lead/ }).waitFor();
    await page.keyboard.press('Tab');
    expect(await box.inputValue()).toBe('/lead ');
    await box.fill('/');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    expect(await box.inputValue()).toBe('/');
    await box.fill('Hello');
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('Hello').waitFor();
    const more = lastMessage(page).locator('[aria-haspopup="menu"]');
    await more.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[role="menuitem"]:focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await more.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
  });
});
