import type { Tx } from '../db/connection.ts';
import type { Command, CommandCall } from '../services.ts';
import { findColleague } from '../teams/colleague-store.ts';
import { askedNumbers } from './ask-numbers.ts';
import { countNumbers } from './count-numbers.ts';
import { explained, numbersShown } from './kpi-views.ts';

async function show(call: CommandCall, tx: Tx) {
  const { workspaceId, directory, language } = call.member;
  const { team, ownerId, period } = await askedNumbers(call, tx);
  const numbers = await countNumbers(
    tx,
    { workspaceId, directory, team, ownerId },
    period,
    call.now,
  );
  const person = ownerId ? await findColleague(tx, workspaceId, ownerId) : undefined;
  const whose = ownerId ? `<@${ownerId}>` : 'team';
  const line = `in:"${team.name.replaceAll('"', '')}" ${whose}`;
  return numbersShown(numbers, { name: person?.name ?? null, line }, language);
}

export const kpiCommand: Command = {
  name: '/kpi',
  bare: show,
  otherwise: {
    usage: { en: '[me|team|@user] [period]', ru: '[я|команда|@имя] [период]' },
    does: {
      en: 'the numbers: today, yesterday, week, month, quarter, 2026-10 …',
      ru: 'показатели: сегодня, вчера, неделя, месяц, квартал, 2026-10 …',
    },
    run: show,
  },
  subcommands: [
    {
      name: 'how',
      also: ['как'],
      usage: { en: 'how', ru: 'как' },
      does: { en: 'how each number is counted', ru: 'как посчитан каждый показатель' },
      run: async ({ member }) => explained(member.language),
    },
  ],
};
