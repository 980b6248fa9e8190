import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import type { CommandCall } from '../services.ts';
import type { Reply } from '../slack/reply.ts';
import { isHeadOf } from '../teams/rights.ts';
import { type AskedFact, statsOf } from './objection-stats.ts';
import { findAskedFacts } from './objection-stats-store.ts';
import { statsShown } from './objection-stats-views.ts';
import { statsWords } from './objection-stats-words.ts';
import { objectionWords } from './objection-words.ts';
import type { Card } from './playbook/card.ts';
import { readCards } from './playbook/card-store.ts';
import { toldIn } from './playbook/twin-cards.ts';

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
  const ids = [...new Set(facts.flatMap(({ offeredCards }) => offeredCards))];
  const cards = await readCards(tx, member.workspaceId, ids);
  const stats = statsOf(twinsTogether(facts, cards), now);
  const told = await toldIn(tx, member.workspaceId, cards, member.language);
  const stages = teams.flatMap((team) => [...team.stages, ...team.retired]);
  const names = {
    category: (category: string) => objectionWords(member.language).category({ category }),
    card: (situation: string) => {
      const card = cards.find((one) => one.situation === situation);
      return (card && told.get(card.id)?.title) ?? card?.title ?? '–';
    },
    stage: (id: string) => stages.find((stage) => stage.id === id)?.names[member.language] ?? '–',
  };
  return statsShown(stats, days, names, member.language);
}

/** A card and its twin in the other language are one and the same reply to heads. */
function twinsTogether(facts: readonly AskedFact[], cards: readonly Card[]): AskedFact[] {
  const situations = new Map(cards.map(({ id, situation }) => [id, situation]));
  const together = (ids: readonly string[]) => [
    ...new Set(ids.map((id) => situations.get(id) ?? id)),
  ];
  return facts.map((fact) => ({
    ...fact,
    offeredCards: together(fact.offeredCards),
    usedCards: together(fact.usedCards),
  }));
}
