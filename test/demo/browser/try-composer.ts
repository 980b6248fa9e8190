import { expect, it } from 'vitest';
import { goTo, lastMessage, typeLine } from './browser.ts';
import type { Demo } from './demo-page.ts';

export function tryComposer(demo: Demo): void {
  it('leaves a mistyped command to be mended, and tells the app nothing of it', async () => {
    const page = await demo.window('UANNA');
    const box = page.locator('.composer textarea');
    demo.slack.clear();
    await box.fill('/digset предпросмотр');
    await box.press('Enter');
    await page.getByText('Команды /digset здесь нет').waitFor();
    expect(await box.inputValue()).toBe('/digset предпросмотр');
    expect(demo.slack.deliveries).toEqual([]);
  });

  it('loses nothing of what could not be sent', async () => {
    const page = await demo.window('UANNA');
    await page.route('**/api/act*', (route) => route.fulfill({ body: 'no answer' }));
    const box = page.locator('.composer textarea');
    await box.fill('Всем привет');
    await box.press('Enter');
    await page.getByText('Не получилось.').waitFor();
    expect(await box.inputValue()).toBe('Всем привет');
  });

  it('is ready for typing wherever one goes, and keeps what was begun there', async () => {
    const page = await demo.window('UANNA');
    await page.keyboard.type('В продажи');
    await goTo(page, 'general');
    await page.keyboard.type('Всем');
    await goTo(page, 'sales');
    const box = page.locator('.composer textarea');
    expect(await box.inputValue()).toBe('В продажи');
    await box.fill('');
    await goTo(page, 'general');
    expect(await box.inputValue()).toBe('Всем');
  });

  it('shows each answer of the app, however long the one before it was', async () => {
    const page = await demo.window('USAM', { height: 500 });
    await goTo(page, 'Voronka');
    for (const said of ['They say it is too expensive', 'They say another vendor is cheaper']) {
      await typeLine(page, said);
      await lastMessage(page).getByText(said).waitFor();
      const { bottom, height } = await page.locator('.messages').evaluate((list) => ({
        bottom: list.scrollHeight - list.scrollTop,
        height: list.clientHeight,
      }));
      expect(Math.abs(bottom - height)).toBeLessThan(3);
    }
  });

  it('in a narrow window, the side bar goes by Esc or by a press beside it', async () => {
    const page = await demo.window('UANNA', { width: 400 });
    const side = page.locator('.side');
    for (const leave of [() => page.keyboard.press('Escape'), () => page.mouse.click(390, 400)]) {
      await page.getByRole('button', { name: 'Каналы' }).click();
      await side.waitFor();
      await leave();
      await side.waitFor({ state: 'hidden' });
    }
  });
}
