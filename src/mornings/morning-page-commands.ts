import type { Tx } from '../db/connection.ts';
import { readTime } from '../digests/parse-digest.ts';
import { Refusal } from '../errors.ts';
import { todayIn } from '../language/dates.ts';
import { cut, fold } from '../language/text.ts';
import type { Command, CommandCall } from '../services.ts';
import type { Reply } from '../slack/reply.ts';
import { noTeam, ownTeams } from '../teams/rights.ts';
import { composePage } from './compose-morning-page.ts';
import { type MorningPage, nextPageAt } from './morning-page.ts';
import { findPage } from './morning-page-store.ts';
import { pagePreview, pageState, pageTurnedOff, pageTurnedOn } from './morning-page-views.ts';
import { pageWords } from './morning-page-words.ts';
import { turnOff, turnOn } from './set-morning-page.ts';

const USUAL_TIME = '09:00';

const ON = new Set(['on', 'вкл', 'включи', 'включить', 'да']);
const OFF = new Set(['off', 'stop', 'выкл', 'выключи', 'выключить', 'отключить', 'стоп', 'нет']);
const PREVIEW = new Set(['preview', 'now', 'предпросмотр', 'посмотреть', 'покажи', 'сейчас']);

type Asked = 'state' | 'off' | 'preview' | { time: string };

function readAsked(text: string): Asked {
  const word = fold(text);
  if (word === '') return 'state';
  if (OFF.has(word)) return 'off';
  if (PREVIEW.has(word)) return 'preview';
  const time = ON.has(word) ? USUAL_TIME : readTime(text.replace(/^(?:в|at)\s+/iu, ''));
  if (time) return { time };
  throw new Refusal('what_time', (l) => pageWords(l).whatTime({ word: cut(text, 40) }));
}

async function run(call: CommandCall, tx: Tx): Promise<Reply> {
  const asked = readAsked(call.text);
  return typeof asked === 'string' ? ANSWERS[asked](call, tx) : on(call, asked.time, tx);
}

async function on(call: CommandCall, time: string, tx: Tx): Promise<Reply> {
  const { member, now } = call;
  const set = await turnOn(tx, time, member, now);
  return pageTurnedOn(set, comesAt(set.page, call), member.language);
}

async function off({ member }: CommandCall, tx: Tx): Promise<Reply> {
  return pageTurnedOff(await turnOff(tx, member), member.language);
}

const comesAt = (page: MorningPage, { member, now }: CommandCall): Date =>
  nextPageAt(page, ownTeams(member), now);

async function state(call: CommandCall, tx: Tx): Promise<Reply> {
  const { workspaceId, userId, language } = call.member;
  const page = await findPage(tx, workspaceId, userId);
  return pageState(page, page?.nextAt ? comesAt(page, call) : null, language);
}

async function preview({ member, now }: CommandCall, tx: Tx): Promise<Reply> {
  const { workspaceId, directory, zone } = member;
  const teams = ownTeams(member);
  if (teams.length === 0) throw noTeam(member);
  const today = { day: todayIn(zone, now), isLate: false };
  const page = await composePage(tx, { workspaceId, directory, now }, member, teams, today);
  return pagePreview(page, now);
}

const ANSWERS = { state, off, preview };

export const morningPageCommand: Command = {
  name: '/digest',
  subcommands: [
    {
      name: 'morning',
      also: ['утро', 'утром', 'my', 'моя'],
      usage: { en: 'morning [HH:MM|off]', ru: 'утро [ЧЧ:ММ|выкл]' },
      does: {
        en: 'your own page each working morning: your day, month and yesterday, in private',
        ru: 'личная страница каждое рабочее утро: ваш день, месяц и вчера',
      },
      run,
    },
  ],
};
