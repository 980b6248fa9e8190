import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath, lastMessage, shot, withDemo } from './demo-page.ts';

const RU = {
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
  digest: 'Доля выигранных',
};
const EN: typeof RU = {
  next: 'Next',
  done: 'Done',
  put: 'Put it in',
  opened: 'Bluebell',
  moved: 'New → Proposal',
  undo: 'Undo',
  undone: 'is in New again',
  close: '/deal lost bluebell other',
  lead: 'Mary Brown',
  reply: 'Send-ready text',
  digest: 'Win rate',
};

describe.skipIf(!chromiumPath)('the guided tour', { timeout: 60_000 }, () => {
  const demo = withDemo();

  async function walk(page: Page, who: string, say: typeof RU): Promise<void> {
    const tour = page.getByRole('complementary', { name: 'tour' });
    const next = () => tour.getByRole('button', { name: say.next }).click();
    const send = async () => {
      await tour.getByRole('button', { name: say.put }).click();
      const box = page.locator('.composer textarea').first();
      await expect.poll(() => box.inputValue()).not.toBe('');
      await box.press('Enter');
    };
    const isSaid = (words: string) =>
      lastMessage(page).getByText(words).first().waitFor({ timeout: 8_000 });
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
    await lastMessage(page).hover();
    await lastMessage(page).locator('.more .icon').click();
    await page.getByRole('button', { name: /Create lead/ }).click();
    const form = page.getByRole('dialog');
    await form.waitFor();
    expect(await form.locator('input').first().inputValue()).toBe(say.lead);
    await page.keyboard.press('Escape');
    await next();
    await send();
    await isSaid(say.reply);
    await next();
    await send();
    // Who reads several teams' digests is asked which.
    if (who === 'UADMIN') await lastMessage(page).getByRole('button', { name: 'Север' }).click();
    await isSaid(say.digest);
    await tour.getByRole('button', { name: say.done }).click();
    await tour.waitFor({ state: 'detached' });
  }

  it.each([
    ['UANNA', 'a Russian-speaking manager', RU],
    ['USAM', 'an English-speaking manager', EN],
    ['UHEAD', 'the head of sales', RU],
    ['UADMIN', 'the admin', RU],
  ])('leads %s, %s, through its six steps', async (who, _, say) => {
    const page = await demo.window(who, { tour: true });
    await walk(page, who, say);
    await demo.slack.type(who, say.close, { channelId: who === 'USAM' ? 'C0004' : 'C0001' });
    if (who === 'UANNA') await shot(page, 'tour-end-light');
  });

  it('can be left at any step, and begun again', async () => {
    const page = await demo.window('USAM', { tour: true });
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByRole('button', { name: 'Leave the tour' }).click();
    await page.reload();
    await page.waitForSelector('.composer textarea');
    expect(await page.locator('.tour').count()).toBe(0);
    await page.getByRole('button', { name: '? Tour' }).click();
    await page.getByText('1 / 6').waitFor();
  });
});
