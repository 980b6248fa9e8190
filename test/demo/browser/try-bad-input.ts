import { expect, it } from 'vitest';
import { goTo, lastMessage, shot, typeLine } from './browser.ts';
import type { Demo } from './demo-page.ts';

export function tryBadInput(demo: Demo): void {
  it('shows pasted HTML as text, and survives a message of 50,000 characters', async () => {
    const page = await demo.window('USAM', { width: 400 });
    const hostile = '<img src=x onerror="document.title=\'stolen\'"><script>alert(1)</script>';
    await typeLine(page, hostile);
    expect(await lastMessage(page).innerText()).toContain(hostile);
    await typeLine(page, 'слово '.repeat(8_300));
    expect(await page.title()).not.toBe('stolen');
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await shot(page, 'narrow-light');
  });

  it('stays usable with a thousand messages in a channel: what is read stays in sight, and a new one is drawn alone', async () => {
    const { state } = demo.slack;
    for (let n = 1; n <= 1_000; n++)
      state.add({ channelId: 'C0002', userId: 'ULENA', text: `Сообщение *${n}*` });
    const page = await demo.window('UANNA');
    await goTo(page, 'general');
    await page.getByText('Сообщение 1000').waitFor();
    expect(await page.locator('.message').count()).toBe(200);
    const earlier = page.getByRole('button', { name: 'Показать более ранние' });
    await earlier.scrollIntoViewIfNeeded();
    const read = page.getByText('Сообщение 805', { exact: true });
    const height = async () => Math.round((await read.boundingBox())?.y ?? -1);
    const before = await height();
    await earlier.click();
    await page.getByText('Сообщение 1', { exact: true }).waitFor({ state: 'attached' });
    expect(Math.abs((await height()) - before)).toBeLessThan(3);
    // A line writes its moment whenever it is drawn.
    await page.evaluate(
      'globalThis.drawn = 0; const { toISOString } = Date.prototype; Date.prototype.toISOString = function () { drawn += 1; return toISOString.call(this); };',
    );
    await typeLine(page, 'И ещё одно');
    await lastMessage(page).getByText('И ещё одно').waitFor();
    expect(await page.evaluate<number>('drawn')).toBeLessThan(20);
  });
}
