import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { lastMessage, shot, takeShortcut } from './browser.ts';
import type { Demo } from './demo-page.ts';

const RU = {
  tour: 'Знакомство',
  next: 'Дальше',
  done: 'Готово',
  put: 'Подставить',
  opened: 'Ромашка',
  moved: 'Новая → Предложение',
  undo: 'Отменить',
  undone: 'снова на этапе «Новая»',
  close: '/deal lost ромашка другое',
  lead: 'Инна Вольская',
  reply: 'Текст для отправки',
  card: 'Карточка: У конкурентов дешевле',
};
const EN: typeof RU = {
  tour: 'Guided tour',
  next: 'Next',
  done: 'Done',
  put: 'Put it in',
  opened: 'Bluebell',
  moved: 'New → Proposal',
  undo: 'Undo',
  undone: 'is back in New',
  close: '/deal lost bluebell other',
  lead: 'Mary Brown',
  reply: 'Send-ready text',
  card: 'Card: Cheaper elsewhere',
};

/** A digest is in its team's language, whoever looks at it. */
async function walk(page: Page, who: string, say: typeof RU): Promise<void> {
  const tour = page.getByRole('complementary', { name: say.tour });
  const next = () => tour.getByRole('button', { name: say.next }).click();
  const send = async () => {
    await tour.getByRole('button', { name: say.put }).click();
    const box = page.locator('.composer textarea').first();
    await expect.poll(() => box.inputValue()).not.toBe('');
    await box.press('Enter');
  };
  const isSaid = (words: string) =>
    lastMessage(page).getByText(words).first().waitFor({ timeout: 15_000 });
  await send();
  await isSaid(say.opened);
  await next();
  await send();
  await isSaid(say.moved);
  await next();
  await lastMessage(page).getByRole('button', { name: say.undo }).click();
  await isSaid(say.undone);
  await next();
  await send();
  await isSaid(say.lead);
  await takeShortcut(page, /Create lead/);
  const form = page.getByRole('dialog');
  await form.waitFor();
  expect(await form.locator('input').first().inputValue()).toBe(say.lead);
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  await next();
  await send();
  await isSaid(say.reply);
  await next();
  await send();
  // Who reads several teams' digests is asked which.
  if (who === 'UADMIN') await lastMessage(page).getByRole('button', { name: 'Север' }).click();
  await isSaid(who === 'USAM' ? 'Win rate' : 'Доля выигранных');
  await next();
  await send();
  await isSaid(say.card);
  await tour.getByRole('button', { name: say.done }).click();
  await tour.waitFor({ state: 'detached' });
}

export function tryTour(demo: Demo): void {
  const people = [
    ['UANNA', 'a Russian-speaking manager'],
    ['USAM', 'an English-speaking manager'],
    ['UHEAD', 'the head of sales'],
    ['UADMIN', 'the admin'],
  ];
  it.each(people)('leads %s, %s, through its seven steps', async (who = '') => {
    const say = who === 'USAM' ? EN : RU;
    const page = await demo.window(who, { tour: true });
    await walk(page, who, say);
    await demo.slack.type(who, say.close, { channelId: who === 'USAM' ? 'C0004' : 'C0001' });
    await shot(page, `tour-end-${who.toLowerCase()}`);
  });

  it.each(people)('and %s, %s, in the other language too', async (who = '') => {
    const own = who === 'USAM' ? 'en-US' : 'ru-RU';
    await demo.speaks(who, own === 'en-US' ? 'ru-RU' : 'en-US');
    try {
      const page = await demo.window(who, { tour: true });
      await walk(page, who, own === 'en-US' ? RU : EN);
    } finally {
      await demo.speaks(who, own);
    }
    const say = own === 'en-US' ? RU : EN;
    await demo.slack.type(who, say.close, { channelId: who === 'USAM' ? 'C0004' : 'C0001' });
  });

  it('can be left at any step, and begun again', async () => {
    const page = await demo.window('USAM', { tour: true });
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByRole('button', { name: 'Leave the tour' }).click();
    await page.reload();
    await page.waitForSelector('.composer textarea');
    expect(await page.locator('.tour').count()).toBe(0);
    await page.getByRole('button', { name: 'Guided tour' }).click();
    await page.getByText('Step 1 of 7').waitFor();
  });
}
