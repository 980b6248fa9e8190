import { beforeAll, describe, expect, it } from 'vitest';
import { situationModel } from '../../src/objections/find/situation-model.ts';
import { answer, readAloud } from '../deals/deal-journeys.ts';
import { type AppOptions, PEOPLE, startTeam } from '../support/slack.ts';

// Whoever asks for a reply does not wait for the search to be made ready.
beforeAll(() => void situationModel());

const MONDAY = new Date('2026-11-23T12:00:00Z');

async function startSales(options: AppOptions = {}) {
  let ahead = MONDAY.getTime() - Date.now();
  const app = await startTeam({ ...options, clock: () => new Date(Date.now() + ahead) });
  const lookAt = async (userId: string, line: string) => {
    const { messages } = await app.slack.type(userId, line);
    return JSON.stringify(messages.map(({ text, blocks }) => [text, blocks])).replaceAll(
      '\u00a0',
      ' ',
    );
  };
  const at = (moment: string) => {
    ahead = new Date(moment).getTime() - Date.now();
  };
  return { ...app, lookAt, at };
}

describe.each(['postgres', 'pglite'] as const)('/kpi on %s', (engine) => {
  it('shows a manager their own month, and a head the team’s', async () => {
    const { said, lookAt } = await startSales({ engine });
    await said('URU1', '/deal new Ромашка 300к');
    await said('URU1', '/deal won ромашка');
    await said('URU2', '/deal new Лютик 100к');
    await said('URU2', '/deal lost лютик цена');
    await said('UHEAD', '/team target team 2026-11 1 млн');
    const own = await lookAt('URU1', '/kpi');
    expect(own).toContain('300');
    expect(own).toContain('(1 из 1)');
    expect(own).toContain('План:* не поставлен');
    const teams = await lookAt('UHEAD', '/kpi');
    expect(teams).toContain('(1 из 2)');
    expect(teams).toContain('30 % от');
    expect(await lookAt('UEN1', '/kpi team')).toContain('(1 of 2)');
    expect(await lookAt('UEN1', '/kpi')).toContain('no data');
  });

  it('leaves a result with whoever owned the deal when it was won', async () => {
    const { said, lookAt } = await startSales({ engine });
    await said('URU1', '/deal new Ромашка 300к');
    await said('URU1', '/deal won ромашка');
    await said('URU1', '/deal owner ромашка @olga');
    expect(await lookAt('UHEAD', '/kpi @ivan')).toContain('(1 из 1)');
    expect(await lookAt('UHEAD', '/kpi @olga')).toContain('нет данных');
  });

  it('takes a win out of the numbers when it is undone', async () => {
    const { said, lookAt } = await startSales({ engine });
    await said('URU1', '/deal new Ромашка 300к');
    await said('URU1', '/deal won ромашка');
    await said('URU1', '/deal undo');
    expect(await lookAt('URU1', '/kpi')).toContain('Продажи:* нет');
  });

  it('puts a win late in the evening of Moscow in that day', async () => {
    const { said, lookAt, at } = await startSales({ engine });
    await said('URU1', '/deal new Ромашка 300к');
    at('2026-11-23T20:59:00Z');
    await said('URU1', '/deal won ромашка');
    at('2026-11-24T06:00:00Z');
    expect(await lookAt('URU1', '/kpi вчера')).toContain('(1 из 1)');
    expect(await lookAt('URU1', '/kpi сегодня')).toContain('нет данных');
    // Of a day that is over there is nothing to forecast.
    expect(await lookAt('URU1', '/kpi вчера')).not.toContain('Прогноз');
    expect(await lookAt('URU1', '/kpi сегодня')).toContain('Прогноз');
  });

  it('counts leads, what became of them and how soon they were touched', async () => {
    const { said, lookAt, at } = await startSales({ engine });
    await said('URU1', '/lead new Иван Петров, ООО Ромашка, +7 999 123-45-67');
    await said('URU1', '/lead new Пётр Сидоров, ООО Лютик, +7 999 123-45-68');
    at('2026-11-23T12:20:00Z');
    await said('URU1', '/lead convert #1 300к');
    const seen = await lookAt('URU1', '/kpi');
    expect(seen).toContain('Новые лиды:* 2');
    expect(seen).toContain('(1 из 2)');
    expect(seen).toContain('20 мин');
    expect(seen).toContain('без касания: 1 лид');
    await said('URU1', '/lead drop #2 дубль');
    expect(await lookAt('URU1', '/kpi')).toContain('Новые лиды:* 1');
    await said('URU1', '/lead undo');
    expect(await lookAt('URU1', '/kpi')).toContain('Новые лиды:* 2');
  });
});

describe('the deals behind a number', () => {
  it('are opened by choosing the number, and the way back is a press', async () => {
    const { said, slack } = await startSales();
    for (const title of ['Ромашка', 'Лютик']) await said('URU1', `/deal new ${title} 300к`);
    await said('URU1', '/deal won лютик');
    const { messages } = await slack.type('URU1', '/kpi');
    const shown = messages.at(-1);
    if (!shown) throw new Error('nothing was answered');
    const won = await slack.press('URU1', shown, 'kpi.behind', 'Выиграны: 1');
    const text = JSON.stringify(won.messages.at(-1));
    expect(text).toContain('Лютик');
    expect(text).not.toContain('Ромашка');
    expect(text).toContain('Все показатели');
  });

  it('are typed by name in either language; a name that is none shows all', async () => {
    const { said, lookAt } = await startSales();
    await said('URU1', '/deal new Ромашка 300к');
    await said('URU1', '/lead new Иван Петров, ООО Лютик, +7 999 123-45-68');
    expect(await lookAt('UEN1', '/kpi deals open team')).toContain('Ромашка');
    expect(await lookAt('URU1', '/kpi сделки открытые')).toContain('Ромашка');
    expect(await lookAt('URU1', '/kpi сделки лиды')).toContain('Иван Петров');
    expect(await lookAt('URU1', '/kpi сделки проигранные')).toContain('ничего нет');
    expect(await lookAt('UEN1', '/kpi deals nonsense')).toContain('/kpi deals won');
  });

  it('page when there are many', async () => {
    const { said, slack } = await startSales();
    for (let n = 1; n <= 13; n++) await said('URU1', `/deal new "Сделка ${n}" 100к`);
    const first = await slack.type('URU1', '/kpi сделки open');
    expect(JSON.stringify(first.messages)).toContain('page:2');
    const second = JSON.stringify((await slack.type('URU1', '/kpi сделки open page:2')).messages);
    expect(second).toContain('*#1 Сделка 1*');
    expect(second).not.toContain('Сделка 13');
  });
});

describe('numbers as they stood', () => {
  it('asks less of whoever joined the team in mid-month, and says so', async () => {
    const newcomer = { id: 'UNEW', name: 'nell', realName: 'Nell', locale: 'en-US' };
    const { said, lookAt, at } = await startSales({ slack: { users: [...PEOPLE, newcomer] } });
    at('2026-11-25T12:00:00Z');
    await said('UADMIN', '/team remove @olga');
    await said('UADMIN', '/team add @olga');
    await said('UADMIN', '/team add <@UNEW>');
    await said('UHEAD', '/team target @olga 2026-11 1 млн');
    await said('UHEAD', '/team target <@UNEW> 2026-11 1 млн');
    // Olga was there from the beginning.
    expect(await lookAt('URU2', '/kpi')).toContain('от 1 000 000');
    const late = await lookAt('UNEW', '/kpi how me');
    expect(late).toContain(
      'Joined the team on Nov 25, 2026: of the target 3 of 19 working days count',
    );
  });

  it('tell of a past day what was known then, whatever was changed since', async () => {
    const { said, slack, lookAt, at } = await startSales();
    await said('URU1', '/deal new Ромашка 300к');
    await said('URU1', '/deal won ромашка');
    await said('URU1', '/lead new Иван Петров, ООО Лютик, +7 999 123-45-68');
    const [reply] = (await slack.type('URU1', '/objection это слишком дорого')).messages;
    if (!reply) throw new Error('no reply was offered');
    at('2026-11-26T09:00:00Z');
    await slack.press('URU1', reply, 'objection.send:0');
    await said('URU1', '/objection у нас нет бюджета');
    await said('URU1', '/deal amount ромашка 100к');
    await said('UHEAD', '/deal reopen ромашка');
    await said('URU1', '/lead convert #1 50к');
    const then = await lookAt('UHEAD', '/kpi team на 24 ноября');
    expect(then).toContain('По состоянию на 24');
    expect(then).toContain('*Продажи:* 300 000 $, 1 сделка');
    expect(then).toContain('(0 из 1), ещё в работе: 1');
    expect(then).toContain('*Возражения:* 1 (Цена 1); взят готовый ответ: 0 %');
    const now = await lookAt('UHEAD', '/kpi team');
    expect(now).toContain('Продажи:* нет');
    expect(now).toContain('стали сделками: 100 %');
    expect(now).toContain('*Возражения:* 2');
    expect(now).toContain('(1 из 2)');
    // Before anybody had typed anything.
    expect(await lookAt('UEN1', '/kpi team november as of 2026-11-20')).toContain('Sales:* none');
  });
});

it('a team that takes another currency is told its speed in that one at once', async () => {
  const { said, lookAt, slack, at } = await startSales();
  await said('UADMIN', '/voronka rate USD RUB 100 2026-11-01');
  for (const title of ['Ромашка', 'Лютик']) await said('URU1', `/deal new ${title} 300к ₽`);
  await said('URU1', '/deal move лютик квалификация');
  at('2026-12-03T12:00:00Z');
  await said('URU1', '/deal won ромашка');
  at('2026-12-04T12:00:00Z');
  expect(await lookAt('UHEAD', '/kpi')).toContain('Скорость продаж:* 300 $ в день');
  const { view } = await slack.type('UHEAD', '/team settings');
  if (!view) throw new Error('the settings did not open');
  await slack.submit('UHEAD', view, { currency: 'RUB' });
  expect(await lookAt('UHEAD', '/kpi')).toContain('Скорость продаж:* 30 000 ₽ в день');
});

describe('/kpi and what people type', () => {
  it('offers periods when it does not know the one asked for', async () => {
    const { said } = await startSales();
    expect(await said('UEN1', '/kpi team whenever')).toContain('whenever');
    expect(await said('URU1', '/kpi 2026-13')).toContain('Не понимаю период');
  });

  it('understands a period with a slip of the keys, and else offers those of whoever was asked about', async () => {
    const { said, lookAt, slack } = await startSales();
    await said('URU1', '/deal new Ромашка 300к');
    await said('URU1', '/deal won ромашка');
    expect(await lookAt('UHEAD', '/kpi кваратл')).toContain('Север: 4-й квартал 2026');
    const refused = answer(await slack.type('UHEAD', '/kpi чепуха'));
    const week = answer(await slack.press('UHEAD', refused, 'Эта неделя'));
    expect(readAloud(week)).toContain('*Продажи:* 300');
    const ofIvan = answer(await slack.type('UHEAD', '/kpi @ivan чепуха'));
    const his = answer(await slack.press('UHEAD', ofIvan, 'Эта неделя'));
    expect(readAloud(his)).toContain('ivan (Север)');
  });

  it('takes a team by its name or as one’s own, and looks back', async () => {
    const { said } = await startSales();
    await said('UADMIN', '/team new "East Coast" #sales');
    expect(await said('UADMIN', '/kpi East Coast last month')).toContain(
      'East Coast: October 2026',
    );
    expect(await said('UADMIN', '/kpi team север')).toContain('Север: November 2026');
    expect(await said('UHEAD', '/kpi команда Север прошлый месяц')).toContain('Север: октябрь');
    expect(await said('URU1', '/kpi my team за последние 7 дней')).toContain('Север: 17–23 нояб.');
    expect(await said('URU1', '/kpi команда на пятницу')).toContain('Север: ноябрь');
    expect(await said('URU1', '/kpi сделки')).toBe('За каким показателем?');
    expect(await said('URU1', '/kpi East Coast')).toContain('Не понимаю период');
  });

  it('tells how each number is counted, in both languages', async () => {
    const { lookAt } = await startSales();
    expect(await lookAt('URU1', '/kpi как')).toContain('рабочих дней');
    expect(await lookAt('UEN1', '/kpi how')).toContain('working days');
  });

  it('asks who is meant where a name was typed without the at sign', async () => {
    const { said, slack } = await startSales();
    await said('URU1', '/deal new Ромашка 300к');
    const asked = answer(await slack.type('UHEAD', '/kpi iva за год'));
    expect(asked.text).toContain('кто такой «iva»');
    const seen = answer(await slack.press('UHEAD', asked, 'ivan'));
    expect(readAloud(seen)).toContain('ivan (Север): 2026 год');
    expect(await said('UHEAD', '/kpi qwerty')).toContain('Не понимаю период «qwerty»');
  });

  it('still tells of somebody who has left the team, and of no stranger to it', async () => {
    const { said, lookAt } = await startSales();
    await said('URU2', '/deal new Ромашка 300к');
    await said('URU2', '/deal won ромашка');
    await said('UADMIN', '/team remove @olga');
    expect(await lookAt('UHEAD', '/kpi @olga')).toContain('*Продажи:* 300');
    expect(await said('UHEAD', '/kpi @guest')).toContain('нет ни в одной из ваших команд');
  });

  it('shows nothing of a team to whom it does not belong', async () => {
    const { said } = await startSales();
    await said('UADMIN', '/team remove @olga');
    expect(await said('URU2', '/kpi team')).not.toContain('Север: ');
    expect(await said('UGUEST', '/kpi team')).not.toContain('Север');
  });

  it('shows at Home a manager their month, and a head the team’s', async () => {
    const { said, slack } = await startSales();
    await said('URU1', '/deal new Ромашка 300к');
    await said('URU1', '/deal won ромашка');
    const home = async (userId: string) => {
      const { view } = await slack.openHome(userId);
      return JSON.stringify(view).replaceAll('\u00a0', ' ');
    };
    expect(await home('URU1')).toContain('ivan (Север): ноябрь 2026');
    expect(await home('URU1')).toContain('300 000 $, 1 сделка');
    expect(await home('UHEAD')).toContain('Север: ноябрь 2026');
    expect(await home('UEN1')).toContain('*Sales:* none');
    // What a phone shows, and no target that nobody has set; whoever hears it hears the chart too.
    expect((await said('URU1', '/kpi')).replaceAll('\u00a0', ' ')).toContain(
      'ivan (Север): ноябрь 2026 г. Продажи: 300 000 $, 1 сделка. Продажи с начала периода: 3.11 0 $;',
    );
  });

  it('is told without charts where a press at Home opens it in a window', async () => {
    const { said, slack } = await startSales();
    await said('URU1', '/deal new Ромашка 300к');
    const { view } = await slack.openHome('URU1');
    if (!view) throw new Error('Home did not open');
    const seen = await slack.press('URU1', view, 'Все показатели');
    const shown = JSON.stringify(seen.view ?? seen.messages);
    expect(shown).toContain('*Новая*');
    expect(shown).not.toContain('data_visualization');
    expect(seen.trouble).toBeNull();
  });

  it('comes without charts once Slack has refused a digest for them', async () => {
    const { said, slack, lookAt } = await startSales();
    await said('URU1', '/deal new Ромашка 300к');
    await said('UHEAD', '/digest new daily 09:00 #sales');
    expect(await lookAt('UHEAD', '/kpi team')).toContain('data_visualization');
    slack.fault({ method: 'chat.postMessage', kind: 'refuse', error: 'invalid_blocks', times: 1 });
    await said('UHEAD', '/digest now');
    const posted = () => slack.state.channels.get('C0001')?.messages.length ?? 0;
    await slack.waitFor(() => posted() > 0, 10_000);
    const told = await lookAt('UHEAD', '/kpi team');
    expect(told).not.toContain('data_visualization');
    expect(told).toContain('"type":"table"');
  });

  it('comes without charts where Slack says beforehand that it does not take them', async () => {
    const { said, slack, lookAt } = await startSales();
    await said('URU1', '/deal new Ромашка 300к');
    slack.fault({ method: 'blocks.validate', kind: 'refuse', error: 'invalid_blocks', times: 1 });
    for (const _ of ['first', 'second']) {
      const told = await lookAt('UHEAD', '/kpi team');
      expect(told).not.toContain('data_visualization');
      expect(told).toContain('"type":"table"');
    }
  });

  it('comes with its charts where Slack does not say whether it takes them', async () => {
    const { said, slack, lookAt } = await startSales();
    await said('URU1', '/deal new Ромашка 300к');
    slack.fault({ method: 'blocks.validate', kind: 'hang', times: 1 });
    expect(await lookAt('UHEAD', '/kpi team')).toContain('data_visualization');
  });

  it('calls nobody when a team is called like a mention', async () => {
    const { said, lookAt } = await startSales();
    await said('UADMIN', '/team new "<!channel> *West*"');
    const seen = await lookAt('UADMIN', '/kpi in:"<!channel> *West*" team');
    expect(seen).toContain('["&lt;!channel&gt; *West*: November 2026. Sales: none');
  });
});
