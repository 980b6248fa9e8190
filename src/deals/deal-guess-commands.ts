import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { splitWords } from '../language/text.ts';
import type { CommandCall } from '../services.ts';
import type { Reply } from '../slack/reply.ts';
import type { Stage } from '../teams/directory.ts';
import { stageCalled } from '../teams/pipeline.ts';
import { readableTeams } from '../teams/rights.ts';
import type { Deal } from './deal.ts';
import { dealShown } from './deal-card-views.ts';
import { dealList } from './deal-list-views.ts';
import { again } from './deal-move-commands.ts';
import { dealWords } from './deal-words.ts';
import { type FoundDeal, findMeant, showChoice } from './find-deal.ts';
import { asListRequest, isList, listDeals } from './list-deals.ts';
import { aloneAs, splitAmount } from './parse-deal.ts';
import { splitStage } from './parse-rest.ts';
import { showDeal } from './show-deal.ts';

/** `/deal ромашка`, `/deal переговоры`, `/deal договор ромашка`: to look at it is safe; a change is asked for by a button. */
export async function guessDeal(call: CommandCall, tx: Tx): Promise<Reply | undefined> {
  const { text, words, member, now } = call;
  const teams = readableTeams(member);
  if (teams.length === 0) return undefined;
  const isStage = !words.some(aloneAs) && teams.some((team) => stageCalled(team, text));
  if (isStage || isList(words.map((word) => word.text)))
    return dealList(await listDeals(tx, asListRequest(call), member), member, now);
  const retype = again('show');
  const found = await findMeant(tx, { line: text, words }, member, retype);
  if (found?.rest === '')
    return dealShown(
      await showDeal(tx, { number: found.deal.number }, member, retype),
      member,
      now,
    );
  const move = (found && stageBehind(found)) ?? (await stageBefore(call, tx));
  if (move) throw moveMeant(move.deal, move.to, move.said);
  if (!found && splitAmount(words).amount !== null) throw newMeant(text);
  return undefined;
}

/** `заря договор`. */
function stageBehind({ deal, team, rest }: FoundDeal) {
  const split = splitStage(rest, team);
  return split && { deal, ...split };
}

/** `договор заря`. */
async function stageBefore({ text, member }: CommandCall, tx: Tx) {
  for (const team of readableTeams(member)) {
    const split = splitStage(text, team);
    if (!split) continue;
    const line = { line: split.said, words: splitWords(split.said) };
    const retype = again('move', split.to.names.en);
    const found = await findMeant(tx, line, member, retype);
    const to = found && stageCalled(found.team, split.to.names.en);
    if (found && to) return { deal: found.deal, to, said: found.rest };
  }
  return undefined;
}

const moveMeant = (deal: Deal, to: Stage, said: string) =>
  new Refusal('move_meant', (l) => dealWords(l).moveMeant({ deal, stage: to.names[l] }), [
    {
      label: (l) => dealWords(l).moveIt,
      command: again('move', to.names.en, said && `# ${said}`)(`#${deal.number}`),
    },
    showChoice(deal),
  ]);

const newMeant = (text: string) =>
  new Refusal('new_meant', (l) => dealWords(l).newMeant({ text }), [
    { label: (l) => dealWords(l).newDeal, command: `/deal new ${text}` },
  ]);
