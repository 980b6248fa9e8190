import { expect, it } from 'vitest';
import { goTo, lastMessage, shot, takeShortcut, typeLine } from './browser.ts';
import type { Demo } from './demo-page.ts';

export function tryWorkspace(demo: Demo): void {
  it('lets a Russian manager open a deal, move it and take it back', async () => {
    const page = await demo.window('UANNA');
    await typeLine(page, '/deal new Ромашка 300к');
    await typeLine(page, '/deal move ромашку предложение');
    expect(await lastMessage(page).innerText()).toContain('Новая → Предложение');
    await lastMessage(page).getByRole('button', { name: 'Отменить' }).click();
    await page.getByText('снова на этапе «Новая»').last().waitFor();
  });

  it('says under the field what is missing, and goes on when it is filled in', async () => {
    const page = await demo.window('USAM', { dark: true });
    await typeLine(page, '/deal new Duff Brewery 12k');
    await typeLine(page, '/deal move duff contract');
    const modal = page.getByRole('dialog');
    await modal.getByRole('button', { name: 'Move' }).click();
    await modal.getByRole('alert').waitFor();
    await shot(page, 'modal-error-dark');
    await modal.locator('input[type=date]').fill('2030-12-18');
    await modal.getByRole('button', { name: 'Move' }).click();
    await modal.getByText('New → Contract').waitFor();
  });

  it('makes a lead of a message, and App Home shows it after a reload', async () => {
    const page = await demo.window('UANNA');
    await goTo(page, 'general');
    await typeLine(
      page,
      'Звонила Марина Соколова, клиника Улыбка, 8 916 222-33-44, бюджет 1,5 млн',
    );
    await takeShortcut(page, /Create lead/);
    const modal = page.getByRole('dialog');
    await modal.waitFor();
    await modal.getByRole('button', { name: 'Сохранить' }).click();
    await modal.getByText('Марина Соколова').first().waitFor();
    await page.keyboard.press('Escape');
    await goTo(page, 'Voronka');
    await page.getByRole('button', { name: 'Главная' }).click();
    await page.getByText('Марина Соколова').first().waitFor();
    await page.reload();
    await page.getByText('Марина Соколова').first().waitFor();
  });

  it('gives a free lead to one of two people who press at once', async () => {
    const { messages } = await demo.slack.type(
      'UADMIN',
      '/lead new in:"Север" Race Condition, race@lead.example',
    );
    const [, number] = /\(#(\d+)\)/.exec(messages[0]?.text ?? '') ?? [];
    const windows = await Promise.all([demo.window('UANNA'), demo.window('ULENA')]);
    for (const page of windows) await typeLine(page, `/lead show #${number}`);
    await Promise.all(
      windows.map((page) =>
        lastMessage(page)
          .getByRole('button', { name: /^(Взять|Take)/ })
          .click(),
      ),
    );
    const owner = async () =>
      demo.db.outside
        .selectFrom('leads')
        .select('owner_id')
        .where('number', '=', Number(number))
        .executeTakeFirst();
    await expect
      .poll(async () => (await owner())?.owner_id, { timeout: 10_000 })
      .toMatch(/UANNA|ULENA/);
    const taken = (page: (typeof windows)[0]) => lastMessage(page).innerText();
    await expect
      .poll(
        async () => (await Promise.all(windows.map(taken))).filter((t) => /уже|already/i.test(t)),
        { timeout: 10_000 },
      )
      .toHaveLength(1);
  });

  it('goes on as the same person after a reload, and what is new to them stays marked', async () => {
    const page = await demo.window('UADMIN');
    await page.getByLabel('Вы смотрите как').selectOption('USAM');
    await page.getByLabel('You are').waitFor();
    // Of a demo whose clock was moved on, and which was started over.
    await page.evaluate(
      'localStorage.setItem("read USAM", JSON.stringify({ C0005: "4000000000.0" }))',
    );
    demo.slack.state.add({ channelId: 'C0005', userId: 'UKATE', text: 'Anyone for this one?' });
    await page.reload();
    await page.getByLabel('You are').waitFor();
    await page
      .locator('.side')
      .getByRole('button', { name: /^web-leads.*\d unread/ })
      .waitFor();
  });

  it('answers no page of another site', async () => {
    const body = JSON.stringify({ kind: 'home' });
    const json = { 'content-type': 'application/json' };
    const asked = (headers: Record<string, string>) =>
      fetch(`${demo.url}api/act?as=UANNA`, { method: 'POST', headers, body });
    expect((await asked(json)).status).toBe(200);
    expect((await asked({ ...json, origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await asked({ 'content-type': 'text/plain' })).status).toBe(403);
  });

  it('posts the morning’s digest when the clock jumps to nine', async () => {
    const page = await demo.window('UANNA');
    await typeLine(page, '/digest preview');
    await page.getByText('Это видите только вы').last().waitFor();
    await page.getByRole('button', { name: 'К 09:00' }).click();
    const posted = page.locator('.message:not(.private)', { hasText: 'Доля выигранных' });
    await posted.waitFor();
    await posted.scrollIntoViewIfNeeded();
    await shot(page, 'digest-light');
  });
}
