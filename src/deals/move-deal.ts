import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import type { Asked, Stage, Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { asStage, stageById } from '../teams/pipeline.ts';
import { findName } from '../teams/team-store.ts';
import { type Brought, type Deal, missingFor, move } from './deal.ts';
import { saveChange } from './deal-store.ts';
import { dealWords } from './deal-words.ts';
import { type FoundDeal, lockOwnDeal, lockOwnDealById, type Retype } from './find-deal.ts';
import type { DealRef } from './parse-deal.ts';

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
  missing: readonly Asked[];
}

export interface MoveRequest {
  ref: DealRef;
  /** As typed; or which stage of the deal's own pipeline it is. */
  stage: string | ((team: Team, deal: Deal) => Stage);
  comment: string | null;
  brought?: Brought;
}

export async function moveDeal(
  tx: Tx,
  request: MoveRequest,
  by: Member,
  now: Date,
  retype: Retype,
): Promise<Moved | Gate> {
  const found = await lockOwnDeal(tx, request.ref, by, retype);
  const { stage } = request;
  const to = typeof stage === 'string' ? asStage(found.team, stage) : stage(found.team, found.deal);
  return carryOn(tx, found, to, request.comment, request.brought ?? {}, by, now);
}

/** The move that a gate held up, with what it asked for; rights and stage are read again. */
export async function moveDealById(
  tx: Tx,
  request: { dealId: string; stageId: string; comment: string | null; brought: Brought },
  by: Member,
  now: Date,
): Promise<Moved | Gate> {
  const found = await lockOwnDealById(tx, request.dealId, by);
  const to = stageById(found.team, request.stageId);
  if (!to) throw new Refusal('bad_form', (l) => dealWords(l).badForm);
  return carryOn(tx, found, to, request.comment, request.brought, by, now);
}

async function carryOn(
  tx: Tx,
  { deal, team }: FoundDeal,
  to: Stage,
  comment: string | null,
  brought: Brought,
  by: Member,
  now: Date,
): Promise<Moved | Gate> {
  const from = stageById(team, deal.stageId) ?? to;
  const missing = deal.stageId === to.id ? [] : missingFor(deal, to, brought);
  if (missing.length > 0) return { done: false, deal, team, to, comment, missing };
  const moved = move(deal, to, { byId: by.userId, at: now, comment }, brought);
  const eventId = await saveChange(tx, by.workspaceId, moved);
  const ownerId = deal.ownerId ?? by.userId;
  const winner =
    to.kind !== 'won'
      ? null
      : ownerId === by.userId
        ? by.name
        : await findName(tx, by.workspaceId, ownerId);
  return { done: true, deal: moved.deal, team, from, to, comment, eventId, winner };
}
