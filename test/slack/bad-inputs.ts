import type { Envelope } from '../../src/demo/slack/courier.ts';
import type { Json } from '../../src/demo/slack/json.ts';

/** What somebody types, presses, sends or forges that is no use to anybody. */
export interface Typed {
  line: string;
  /** Who types it; a manager unless said. */
  by?: string;
  /** What the refusal says. */
  says?: RegExp;
}

const many = (text: string, times: number) => text.repeat(times);

/** Each of them is refused in words, and nothing is changed. `ids` are of things that this manager has no business with. */
export const refusedLines = (ids: Record<'event' | 'team' | 'foreign', string>): Typed[] => [
  // Not a subcommand, though every object of JavaScript has one.
  { line: '/deal __proto__', says: /нет команды/ },
  { line: '/deal hasOwnProperty #1', says: /нет команды/ },
  { line: '/lead constructor', says: /нет команды/ },
  { line: '/team toString', says: /нет команды/ },
  { line: '/kpi prototype.polluted', says: /./ },
  { line: '/voronka reboot; rm -rf', says: /нет команды/ },
  { line: `/deal ${many('перенести ', 4_000)}`, says: /./ },
  // A deal that there is not.
  { line: '/deal move', says: /move|перенести/ },
  { line: '/deal move #1', says: /./ },
  { line: '/deal move #0 договор', says: /#0|нет/i },
  { line: '/deal move #-7 договор', says: /./ },
  { line: '/deal move #4242 договор', says: /4242/ },
  { line: '/deal move #99999999999999999999 договор', says: /./ },
  { line: '/deal move #1e2 договор', says: /./ },
  { line: '/deal move "" договор', says: /./ },
  { line: '/deal move ?!… договор', says: /./ },
  { line: "/deal move ' or '1'='1 договор", says: /./ },
  { line: '/deal move %_% договор', says: /./ },
  { line: '/deal show \\', says: /./ },
  { line: `/deal show ${many('х', 3_000)}`, says: /./ },
  { line: '/deal show "Тайная сделка юга"', says: /./ },
  { line: '/deal show Чужеземная', says: /./ },
  { line: '/deal won', says: /./ },
  // A stage, an amount, a day that there is not.
  { line: '/deal move #1 Луна', says: /этап/ },
  { line: '/deal move #1 выиграна-проиграна', says: /этап/ },
  { line: '/deal amount #1', says: /./ },
  { line: '/deal amount #1 минус сто', says: /сумм/i },
  { line: '/deal amount #1 -5000', says: /сумм/i },
  { line: '/deal amount #1 1e999', says: /сумм/i },
  { line: '/deal amount #1 NaN', says: /сумм/i },
  { line: '/deal amount #1 Infinity EUR', says: /сумм/i },
  { line: '/deal amount #1 0x1F', says: /сумм/i },
  { line: '/deal amount #1 9999999999999999999999999', says: /./ },
  { line: '/deal amount #1 12,34,56.7.8', says: /сумм/i },
  { line: '/deal amount #1 500 дублонов', says: /./ },
  { line: '/deal close #1 31.02.2027', says: /дат|день/i },
  { line: '/deal close #1 2027-13-45', says: /дат|день/i },
  { line: '/deal close #1 0000-00-00', says: /дат|день/i },
  { line: '/deal close #1 123456-01-01', says: /дат|день/i },
  { line: '/deal close #1 позавчера-послезавтра', says: /дат|день/i },
  { line: '/deal next #1 завтра', says: /./ },
  { line: '/deal next #1 когда-нибудь позвонить', says: /дат|день/i },
  { line: '/deal snooze #1 01.01.2020 давно прошло', says: /./ },
  { line: `/deal snooze #1 завтра ${many('долго ', 200)}`, says: /длинн/i },
  // Texts that are none, or too long.
  { line: '/deal rename #1 \u200b\u2060\u00ad', says: /./ },
  { line: `/deal rename #1 ${many('Очень длинно ', 90)}`, says: /200/ },
  { line: `/deal note #1 ${many('о', 3_500)}`, says: /3\s?000/ },
  { line: `/deal new ${many('Длиннота', 1_250)}`, says: /не больше/ },
  { line: `/lead new ${many('слово ', 9_000)}`, says: /./ },
  { line: '/lead new ,;.,;', says: /./ },
  // People who are not there, or may not.
  { line: '/deal owner #1 @невидимка', says: /./ },
  { line: '/deal owner #1 <@U0NOBODY>', says: /./ },
  { line: '/deal owner #1 @guest', says: /./ },
  { line: '/deal owner #1 <!everyone>', says: /./ },
  { line: '/deal list @невидимка', says: /./ },
  { line: '/kpi @невидимка', says: /./ },
  { line: '/deal lost #2 дорого', says: /./ },
  { line: '/lead assign #1 @olga @ann @boss', says: /./ },
  { line: '/lead take #777', says: /777/ },
  { line: '/lead drop #1', says: /./ },
  { line: '/lead convert #1 сколько-то', says: /./ },
  { line: '/team new Захват', says: /./ },
  { line: '/team head @ivan', says: /./ },
  { line: '/team remove @boss', says: /./ },
  { line: '/team target 5 млн', says: /./ },
  { line: `/team settings ${ids.team}`, says: /./ },
  { line: '/voronka export', says: /админ/i },
  { line: '/voronka erase @olga yes', says: /админ/i },
  { line: '/voronka rate USD RUB 1', says: /админ/i },
  { line: '/digest 2026-02-30', says: /./ },
  { line: '/kpi 2026-99', says: /./ },
  { line: '/kpi 2026-10-15..2026-10-01', says: /./ },
  // Ids of others, or of nothing.
  { line: `/deal undo ${ids.event}`, says: /./ },
  { line: `/deal undo ${ids.foreign}`, says: /./ },
  { line: '/deal undo 00000000-0000-0000-0000-000000000000', says: /./ },
  { line: `/lead undo ${ids.foreign}`, says: /./ },
  { line: `/team undo ${ids.foreign}`, says: /./ },
  { line: '/team stages retire ; drop table stages', says: /./ },
  { line: '/objection card edit 31337', says: /./ },
  // An admin is only human.
  { line: '/voronka rate USD USD 1', by: 'UADMIN', says: /rate/ },
  { line: '/voronka rate USD EUR 0', by: 'UADMIN', says: /rate/ },
  { line: '/voronka rate USD EUR -1', by: 'UADMIN', says: /rate/ },
  { line: '/voronka rate USD EUR 1e9', by: 'UADMIN', says: /rate/ },
  { line: '/voronka rate USD ZZZ 2', by: 'UADMIN', says: /rate/ },
  { line: '/voronka rate USD EUR 0.9 31.02.2026', by: 'UADMIN', says: /rate/ },
  { line: '/voronka erase everybody', by: 'UADMIN', says: /erase/ },
  { line: '/voronka audit before:yesterday', by: 'UADMIN', says: /audit/ },
  { line: `/voronka import undo:${ids.foreign}`, by: 'UADMIN', says: /./ },
  { line: '/voronka export xml', by: 'UADMIN', says: /csv/ },
  // Who has no business here at all.
  { line: '/deal', by: 'UGUEST', says: /guests/ },
  { line: '/deal new Guest deal 5k', by: 'UGUEST', says: /guests/ },
  { line: '/voronka export', by: 'UOTHER', says: /./ },
];

/** Titles that make one deal, and no harm wherever it is shown. */
export const harmlessTitles: readonly string[] = [
  '<!channel> срочно',
  '<!here|все сюда>',
  '<!subteam^S0001|отдел>',
  '<@UADMIN> одобрил',
  '<#C0001|sales> звонил',
  '<https://evil.example/login|Вход для сотрудников>',
  '&lt;!everyone&gt; и &amp;lt;',
  '*жирно* _косо_ ~нет~ `код` ```блок```',
  '> цитата\n> вторая',
  '\u202etxt.exe\u202c справа налево',
  'Тэг\u{e0041}\u{e0042}и\ufeff',
  'Н\u0300\u0301\u0302\u0303\u0304у и знаки\u0305\u0306\u0307',
  'До\u0000и после\u0007\u001b[31m',
  '=HYPERLINK("https://evil.example","жми")',
  "Robert'); drop table deals;--",
  '{{7*7}} #{7*7} <%= 7 %>',
  '🏳️‍🌈👨‍👩‍👧‍👦 праздник',
  '../../etc/passwd',
];

/** Values of a button that nobody was given, and what a `typed` one may hold. */
export const forgedButtons = (ids: { foreign: string }): { actionId: string; value: string }[] => [
  { actionId: 'typed:0', value: '' },
  { actionId: 'typed:0', value: 'deal move #1 won' },
  { actionId: 'typed:0', value: '/shutdown now' },
  { actionId: 'typed:0', value: '/__proto__ x' },
  { actionId: 'typed:0', value: `/deal undo ${ids.foreign}` },
  { actionId: 'typed:0', value: `/deal move #4242 ${many('я', 1_500)}` },
  { actionId: 'typed:0', value: '/voronka erase <@URU2> yes' },
  { actionId: 'constructor', value: 'x' },
  { actionId: 'deal.__proto__', value: '{}' },
  { actionId: 'deal.move', value: ids.foreign },
  { actionId: 'deal.move:1', value: `${ids.foreign} ${ids.foreign}` },
  { actionId: 'deal.move', value: '[]' },
  { actionId: 'lead.save', value: ids.foreign },
  { actionId: 'lead.save', value: '{"id":1}' },
  { actionId: 'lead.save_anyway', value: '' },
  { actionId: 'lead.take_free', value: '#1' },
  { actionId: 'lead.save_free', value: ids.foreign },
  { actionId: 'objection.send', value: 'null' },
  { actionId: 'objection.approve', value: ids.foreign },
  { actionId: 'objection.tie', value: `${ids.foreign}:${ids.foreign}` },
  { actionId: 'kpi.behind', value: '../..' },
];

/** What a form carries hidden, when somebody has written it themselves. */
export const forgedMetadata = (ids: { foreign: string }): string[] => [
  '',
  'null',
  '[]',
  '0',
  '"#1"',
  '{',
  '{"__proto__":{"isAdmin":true}}',
  `{"dealId":"${ids.foreign}"}`,
  `{"dealId":"${ids.foreign}","teamId":"${ids.foreign}","to":"${ids.foreign}"}`,
  `{"dealId":{"$ne":null}}`,
  many('{"a":', 500),
];

const command: Json = {
  command: '/deal',
  text: 'rename #1 Подменено',
  team_id: 'T0001',
  user_id: 'URU1',
  channel_id: 'C0001',
  trigger_id: 'odd.1',
};
const JSON_TYPE = 'application/json';

/** What comes to the door and is no delivery of Slack's, or not any more. */
export const oddBodies: {
  what: string;
  body: Json | string;
  envelope?: Envelope;
  statuses: readonly number[];
}[] = [
  { what: 'unsigned', body: command, envelope: { unsigned: true }, statuses: [401] },
  { what: 'badly signed', body: command, envelope: { badSignature: true }, statuses: [401] },
  { what: 'signed by another', body: command, envelope: { secret: 'x' }, statuses: [401] },
  { what: 'six minutes old', body: command, envelope: { timestampOffset: -360 }, statuses: [401] },
  { what: 'of a year ago', body: command, envelope: { timestampOffset: -3e7 }, statuses: [401] },
  { what: 'six minutes ahead', body: command, envelope: { timestampOffset: 360 }, statuses: [401] },
  { what: 'a year ahead', body: command, envelope: { timestampOffset: 3e7 }, statuses: [401] },
  {
    what: 'another body than was signed',
    body: command,
    envelope: { rawBody: 'command=%2Fdeal&text=rename+%231+X&team_id=T0001&user_id=URU1' },
    statuses: [401],
  },
  { what: 'nothing', body: '', statuses: [400] },
  { what: 'null', body: 'null', statuses: [400] },
  { what: 'a list', body: '[{"type":"event_callback"}]', statuses: [400] },
  { what: 'half of a JSON', body: '{"type":"event_callb', statuses: [400] },
  { what: 'too much', body: many('y', 2_000_000), statuses: [413] },
  { what: 'deep', body: `${many('[', 50_000)}${many(']', 50_000)}`, statuses: [400] },
  { what: 'an event of nothing', body: { type: 'event_callback' }, statuses: [400] },
  {
    what: 'an event whose id is a list',
    body: { type: 'event_callback', team_id: ['T0001'], event_id: [1], event: null },
    statuses: [400],
  },
  {
    what: 'an event of nobody',
    body: {
      type: 'event_callback',
      team_id: 'T0001',
      event_id: 'EvNobody',
      event: { type: 'message', user: null, text: 'новый лид Анна, a@b.example' },
    },
    statuses: [400],
  },
  {
    what: 'a payload of null',
    body: 'payload=null',
    envelope: { contentType: 'application/x-www-form-urlencoded' },
    statuses: [400],
  },
  {
    what: 'a payload that is a number',
    body: 'payload=7',
    envelope: { contentType: 'application/x-www-form-urlencoded' },
    statuses: [400],
  },
  {
    what: 'actions that are none',
    body: { type: 'block_actions', actions: [] },
    statuses: [400],
  },
  {
    what: 'a form of nobody',
    body: { type: 'view_submission', team: { id: 'T0001' }, view: { id: 'V1' } },
    statuses: [400],
  },
  {
    what: 'an interaction of no known type',
    body: { type: 'telepathy' },
    statuses: [400],
  },
  { what: 'a command of nobody', body: { ...command, user_id: '' }, statuses: [400] },
  {
    what: 'a command that nobody offers',
    body: { ...command, command: '/sudo', trigger_id: 'odd.3' },
    statuses: [200, 404],
  },
  {
    what: 'a JSON said to be one of XML',
    body: '<a/>',
    envelope: { contentType: JSON_TYPE },
    statuses: [400],
  },
];

/** Messages written to the bot, as events say it; `answers`: somebody is there to be told. */
export const oddMessages: { what: string; event: Json; answers: boolean }[] = [
  { what: 'no text', event: { text: '' }, answers: true },
  { what: 'a text that is no text', event: { text: { $gt: '' } }, answers: true },
  { what: 'signs that nobody sees', event: { text: '\u200b\u2060\ufeff' }, answers: true },
  { what: 'half of a sign', event: { text: '\ud83d ?' }, answers: true },
  { what: 'a zero byte', event: { text: '\u0000\u0001' }, answers: true },
  { what: 'a call for everybody', event: { text: '<!channel>' }, answers: true },
  { what: 'a command of no kind', event: { text: '/launch missiles' }, answers: true },
  { what: 'brackets without end', event: { text: many('<', 3_000) }, answers: true },
  { what: 'an edit', event: { subtype: 'message_changed', text: '/deal won #1' }, answers: false },
  { what: 'a deletion', event: { subtype: 'message_deleted' }, answers: false },
  { what: 'a bot', event: { bot_id: 'B1', text: 'новый лид Анна, a@b.example' }, answers: false },
];
