import { WebClient } from '@slack/web-api';
import { expect, it } from 'vitest';
import { goTo, lastMessage, shot, typeLine } from './browser.ts';
import type { Demo } from './demo-page.ts';

export function tryMessages(demo: Demo): void {
  it('offers lines to begin with, and answers them in one conversation', async () => {
    const page = await demo.window('USAM');
    await goTo(page, 'Voronka');
    const begin = page.getByRole('button', { name: 'Answer an objection' });
    await begin.waitFor();
    const before = await page.locator('.message').count();
    await begin.click();
    await page.getByRole('button', { name: 'Send-ready text' }).first().waitFor();
    expect(await page.locator('.message').count()).toBe(before + 2);
    await shot(page, 'agent-light');
  });

  it('shows an answer growing while it is streamed, and its buttons at the end', async () => {
    const page = await demo.window('UANNA', { dark: true });
    await goTo(page, 'Voronka');
    await page.getByRole('button', { name: 'Сохранить лид' }).waitFor();
    const { slack } = demo;
    const channel = slack.direct('UANNA').id;
    const asked = slack.state.add({ channelId: channel, userId: 'UANNA', text: 'Говорят, дорого' });
    const { chat } = new WebClient(slack.token(), { slackApiUrl: slack.apiUrl });
    const task = { type: 'task_update' as const, id: '1', title: 'Ищу карточки' };
    const to = {
      channel,
      thread_ts: asked.ts,
      recipient_user_id: 'UANNA',
      recipient_team_id: 'T0001',
    };
    const { ts = '' } = await chat.startStream({
      ...to,
      chunks: [{ ...task, status: 'in_progress' }],
    });
    const answer = lastMessage(page);
    await answer.getByText('Ищу карточки').waitFor();
    await page.getByText('Voronka пишет…').waitFor();
    await chat.appendStream({ channel, ts, markdown_text: 'Сумма **заметная**. ' });
    await answer.getByText('Сумма заметная.').waitFor();
    await chat.appendStream({ channel, ts, markdown_text: 'С чем вы её сравниваете?' });
    await answer.getByText('С чем вы её сравниваете?').waitFor();
    await shot(page, 'stream-dark');
    const text = { type: 'plain_text' as const, text: 'Взять текст' };
    const blocks = [{ type: 'actions', elements: [{ type: 'button', action_id: 'take', text }] }];
    await chat.stopStream({
      channel,
      ts,
      chunks: [{ ...task, status: 'complete' }],
      blocks: blocks as never,
    });
    await answer.getByRole('button', { name: 'Взять текст' }).waitFor();
    await expect.poll(() => page.locator('.caret').count()).toBe(0);
  });

  it('draws the numbers as charts and a table, and says them to whoever cannot see', async () => {
    const page = await demo.window('UHEAD', { height: 1500 });
    await typeLine(page, '/kpi team quarter');
    const chart = lastMessage(page).getByRole('figure').last();
    expect(await chart.locator('svg rect').count()).toBe(5);
    const heard = chart.getByRole('table');
    expect(await heard.getByRole('row').count()).toBe(6);
    expect(await heard.innerText()).toMatch(/Квалификация\s+\d+/);
    const table = lastMessage(page).locator('.table');
    expect(await table.getByRole('columnheader').count()).toBe(5);
    expect(await table.getByRole('row').count()).toBe(6);
    const cut = await lastMessage(page)
      .locator('.chart text')
      .evaluateAll((texts) =>
        texts
          .filter((text) => {
            const { left, right } = text.getBoundingClientRect();
            const box = text.closest('figure')?.getBoundingClientRect();
            return !box || left < box.left || right > box.right;
          })
          .map(({ textContent }) => textContent),
      );
    expect(cut).toEqual([]);
    await shot(page, 'kpi-light');
  });

  it('hands over the file that a command made', async () => {
    const page = await demo.window('UANNA');
    await typeLine(page, '/deal export mine');
    await goTo(page, 'Voronka');
    const file = page.getByRole('link', { name: /\.csv$/ });
    const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
  });
}
