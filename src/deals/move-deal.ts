import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { cut } from '../language/text.ts';
import { findColleague } from '../teams/colleague-store.ts';
import type { Asked, Stage, Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { everStage, firstStage, stageById, stageCalled } from '../teams/pipeline.ts';
import { alreadyThere, type Brought, type Deal, missingFor, move } from './deal.ts';
import { stageBeforeClosing } from './deal-history.ts';
import { readEvents } from './deal-history-store.ts';
import { saveChange } from './deal-store.ts';
import { dealWords } from './deal-words.ts';
import { type FoundDeal, lockDeal, type Retype, showChoice } from './find-deal.ts';
import type { DealRef } from './parse-deal.ts';
import { splitStage } from './parse-rest.ts';

export interface Moved {
  done: true;
  deal: Deal;
  team: Team;
  from: Stage;
  to: Stage;
  comment: string | null;
  eventId: string;
  /** Whose win it is, by name. */
  winner: string | null;
}

/** The stage asks for what is not there yet; nothing has changed, and nothing typed is lost. */
export interface Gate {
  done: false;
  deal: Deal;
  team: Team;
  to: Stage;
  comment: string | null;
  brought: Brought;
  missing: readonly Asked[];
}

export interface MoveRequest {
  ref: DealRef;
  /** Read where the deal's team is known: its stages, its currency, its list of reasons. */
  plan: (found: FoundDeal) => Plan;
  retype: Retype;
}

export interface Plan {
  to: Stage;
  comment: string | null;
  brought?: Brought;
}

export async function moveDeal(
  tx: Tx,
  { ref, plan, retype }: MoveRequest,
  by: Member,
  now: Date,
): Promise<Moved | Gate> {
  const found = await lockDeal(tx, ref, by, retype);
  return carryOn(tx, found, plan(found), by, now);
}

/** Opens a closed deal again, in the stage that it was closed from. */
export async function reopenDeal(
  tx: Tx,
  ref: DealRef,
  by: Member,
  now: Date,
  retype: Retype,
): Promise<Moved | Gate> {
  const found = await lockDeal(tx, ref, by, retype);
  const { deal, team } = found;
  if (deal.stageKind === 'open') {
    throw new Refusal('not_closed', (l) => dealWords(l).notClosed(deal), [showChoice(deal)]);
  }
  const stageId = stageBeforeClosing(await readEvents(tx, by.workspaceId, deal.id));
  const to = (stageId && stageById(team, stageId)) || firstStage(team);
  return carryOn(tx, found, { to, comment: null }, by, now);
}

async function carryOn(
  tx: Tx,
  { deal, team }: FoundDeal,
  { to, comment, brought = {} }: Plan,
  by: Member,
  now: Date,
): Promise<Moved | Gate> {
  if (deal.stageId === to.id) throw alreadyThere(deal, to, await moverOf(tx, deal, by), now);
  const missing = missingFor(deal, to, brought);
  if (missing.length > 0) return { done: false, deal, team, to, comment, brought, missing };
  const moved = move(deal, to, { byId: by.userId, at: now, comment }, brought);
  const winner = to.kind === 'won' ? await winnerOf(tx, deal, by) : null;
  const eventId = saveChange(tx, by.workspaceId, moved);
  const from = everStage(team, deal.stageId) ?? to;
  return { done: true, deal: moved.deal, team, from, to, comment, eventId, winner };
}

async function moverOf(tx: Tx, deal: Deal, by: Member): Promise<string | null> {
  const events = await readEvents(tx, by.workspaceId, deal.id);
  return events.findLast(({ changes }) => 'stageId' in changes)?.byId ?? null;
}

async function winnerOf(tx: Tx, { ownerId }: Deal, by: Member): Promise<string | null> {
  if (ownerId === null || ownerId === by.userId) return by.name;
  return (await findColleague(tx, by.workspaceId, ownerId))?.name ?? null;
}

/** The stage of the deal's own pipeline that was named, or that stands behind the deal; a press away when none or several fit. */
export function stageNamed(
  { deal, team, rest }: FoundDeal,
  word: string | null,
  comment: string | null,
): Plan {
  const stage = word === null ? undefined : stageCalled(team, word);
  if (stage) return { to: stage, comment };
  const split = splitStage(rest, team);
  if (split)
    return { to: split.to, comment: [split.said, comment].filter(Boolean).join('. ') || null };
  const others = team.stages.filter((one) => one.id !== deal.stageId);
  const told = comment ? ` # ${comment}` : '';
  const said = { word: cut(word ?? rest, 40), team: team.name };
  throw new Refusal(
    'unknown_stage',
    (l) => (said.word ? dealWords(l).unknownStage(said) : dealWords(l).whichStage(deal)),
    others.map((one) => ({
      label: (l) => one.names[l],
      command: `/deal move #${deal.number} ${one.names.en}${told}`,
    })),
  );
}

/** A stage as a form or a select brings it back: of the deal's own team, whatever the value says. */
export function stageWithId(team: Team, stageId: string): Stage {
  const stage = stageById(team, stageId);
  if (!stage) throw new Refusal('bad_form', (l) => dealWords(l).badForm);
  return stage;
}
