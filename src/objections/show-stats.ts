import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import type { CommandCall } from '../services.ts';
import type { Reply } from '../slack/reply.ts';
import { isHeadOf } from '../teams/rights.ts';
import { statsOf } from './objection-stats.ts';
import { findAskedFacts } from './objection-stats-store.ts';
import { statsShown } from './objection-stats-views.ts';
import { statsWords } from './objection-stats-words.ts';
import { objectionWords } from './objection-words.ts';
import { readAnswering, toldIn } from './playbook.ts';

const USUAL_DAYS = 90;
const MOST_DAYS = 730;
const DAY = 86_400_000;

/** Which replies move deals, for the teams whose head the person is. */
export async function showStats(tx: Tx, call: CommandCall): Promise<Reply> {
  const { member, now, words } = call;
  const teams = member.directory.teams.filter((team) => isHeadOf(member, team.id));
  if (teams.length === 0) throw new Refusal('heads_only', (l) => statsWords(l).headsOnly);
  const days = Math.min(MOST_DAYS, Number(words[0]?.text ?? USUAL_DAYS) || USUAL_DAYS);
  const since = new Date(now.getTime() - days * DAY);
  const teamIds = teams.map((team) => team.id);
  const facts = await findAskedFacts(tx, member.workspaceId, teamIds, since);
  const stats = statsOf(facts, now);
  const cards = await readAnswering(
    tx,
    member.workspaceId,
    stats.byCard.map(({ key }) => key),
  );
  const told = await toldIn(tx, member.workspaceId, cards, member.language);
  const stages = teams.flatMap((team) => [...team.stages, ...team.retired]);
  const names = {
    category: (category: string) => objectionWords(member.language).category({ category }),
    card: (id: string) => told.get(id)?.title ?? cards.find((card) => card.id === id)?.title ?? '–',
    stage: (id: string) => stages.find((stage) => stage.id === id)?.names[member.language] ?? '–',
  };
  return statsShown(stats, days, names, member.language);
}
