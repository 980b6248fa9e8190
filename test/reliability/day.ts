import { expect } from 'vitest';
import { readAloud } from '../deals/deal-journeys.ts';
import type { Business } from './business.ts';

type Seen = Awaited<ReturnType<Business['slack']['type']>>;

function formOf({ view, messages }: Seen) {
  if (!view) throw new Error(`no form was opened: ${messages.at(-1)?.text}`);
  return view;
}

function messageOf({ messages }: Seen) {
  const last = messages.at(-1);
  if (!last) throw new Error('nothing was answered');
  return last;
}

/** A day of leads and deals: ivan's Slack is Russian, ann's is English, boss is their head. All they know is the product's manual. */
export async function workADay({ slack, said, setUp, postsInChannel }: Business): Promise<void> {
  await setUp();

  // Leads come in.
  const site = 'Иван Петров, ООО Ромашка, +7 999 123-45-67, 300к, с сайта';
  expect(await said('URU1', `/lead new ${site}`)).toMatch(/Сохранено.*Ромашка \(#1\)/);
  expect(await said('UEN1', '/lead new Ann Lee, Acme, +1 614 555 0151, $5k, referral')).toMatch(
    /Saved.*Acme \(#2\)/,
  );
  await said('UHEAD', '/lead новый Пётр Ким, ИП Ким, 8 916 765-43-21');
  expect(await said('UEN1', '/lead take #3')).toMatch(/is yours now/);
  expect(await said('URU1', '/lead take 3')).toMatch(/ann|<@UEN1>/i);
  expect(await said('URU1', '/lead qualify ромашка')).toContain('#1');
  expect(await said('URU1', '/lead convert 1')).toContain('Ромашка');

  // Deals go on.
  expect(await said('UEN1', '/deal new "Acme North" $5k proposal')).toMatch(/New deal.*\(#2\)/);
  const gate = await slack.type('UEN1', '/deal move acme contract # they agreed');
  const passed = await slack.submit('UEN1', formOf(gate), { close_date: '2027-12-15' });
  expect(readAloud(passed.view?.body)).toContain('Proposal → Contract');
  expect(await said('URU1', '/deal перенести «ромашка» предл # звонил')).toMatch(/→ Предложение/);
  const moved = messageOf(await slack.type('URU1', '/deal move #1 negotiation'));
  const undone = await slack.press('URU1', moved, 'Отменить');
  expect(messageOf(undone).text).toMatch(/снова на этапе «Предложение»/);
  expect(await said('URU1', '/deal next #1 завтра позвонить')).toContain('#1');
  expect(await said('URU1', '/deal note ромашка ждут счёт')).toContain('#1');
  expect(await said('UEN1', '/deal amount acme 6000 EUR')).toContain('€6,000');
  expect(await said('UEN1', '/deal move #1 contract')).toContain('deal');
  expect(await said('UHEAD', '/deal list team')).toContain('2');

  // One is won, and the channel hears it in its language; one is lost.
  expect(await said('UEN1', '/deal won acme')).toContain('Won');
  await slack.waitFor(() => postsInChannel().length === 1);
  expect(readAloud(postsInChannel())).toMatch(/Acme North[\s\S]*[а-яё]/);
  expect(JSON.stringify(postsInChannel())).not.toMatch(/<!|<@U/);
  const why = await slack.type('URU1', '/deal lost #1');
  const lost = await slack.submit('URU1', formOf(why), { Причина: 'Цена' });
  expect(readAloud(lost.view?.body)).toContain('Проиграна');

  // A message becomes a lead.
  const written = await slack.say(
    'URU2',
    slack.direct('URU2').id,
    'новый лид: Мария Иванова, ООО Лютик, 8 903 111-22-33',
  );
  const saved = await slack.press('URU2', messageOf(written), 'Сохранить');
  expect(readAloud(saved.messages)).toMatch(/Лютик/);
  const home = await slack.openHome('UEN1');
  expect(home.view).not.toBeNull();
  expect(slack.complaints).toEqual([]);
}

/** What everybody can still see of that day, in so many words. */
export async function rememberTheDay({ slack }: Business): Promise<string[]> {
  const lines: [string, string][] = [
    ['UHEAD', '/lead list team'],
    ['UHEAD', '/lead show 4'],
    ['URU1', '/deal history 1'],
    ['UEN1', '/deal history 2'],
    ['UEN1', '/lead'],
    ['UADMIN', '/team show'],
  ];
  const seen: string[] = [];
  for (const [who, line] of lines) seen.push(readAloud(messageOf(await slack.type(who, line))));
  return seen;
}
