import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { Refusal } from '../errors.ts';
import type { Money } from '../language/money.ts';
import type { Stage, Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { firstStage } from '../teams/pipeline.ts';
import { type Deal, open } from './deal.ts';
import { findSameTitle, lockTitle } from './deal-list-store.ts';
import { insertDeal } from './deal-store.ts';
import { dealWords } from './deal-words.ts';
import { showChoice } from './find-deal.ts';

export interface OpenRequest {
  team: Team;
  title: string;
  amount: Money | null;
  stage: Stage | null;
  /** The person was asked and wants another one of the same name. */
  another: boolean;
  /** The command that opens it all the same. */
  anyway: string;
}

export interface Opened {
  deal: Deal;
  team: Team;
  stage: Stage;
  eventId: string;
  /** The customer's name, when the deal came with one. */
  customer: string | null;
}

const MOMENT = 60_000;

export async function openDeal(
  tx: Tx,
  request: OpenRequest,
  by: Member,
  now: Date,
): Promise<Opened> {
  const { team, title, amount } = request;
  if (title === '') throw new Refusal('title_missing', (l) => dealWords(l).titleMissing);
  const stage = request.stage ?? firstStage(team);
  const opened = open(
    { id: newId(now), team, title, stage, amount, ownerId: by.userId },
    { byId: by.userId, at: now },
  );
  if (!request.another) await refuseDouble(tx, request, by, now);
  const { deal, eventId } = await insertDeal(tx, by.workspaceId, opened);
  return { deal, team, stage, eventId, customer: null };
}

async function refuseDouble(
  tx: Tx,
  { team, title, anyway }: OpenRequest,
  by: Member,
  now: Date,
): Promise<void> {
  await lockTitle(tx, by.workspaceId, team.id, title);
  const twin = await findSameTitle(tx, by.workspaceId, team.id, title);
  if (!twin) return;
  const justNow = twin.createdBy === by.userId && now.getTime() - twin.createdAt.getTime() < MOMENT;
  throw new Refusal(
    'same_deal',
    (l) => (justNow ? dealWords(l).double(twin) : dealWords(l).looksSame(twin)),
    [showChoice(twin), { label: (l) => dealWords(l).makeAnother, command: anyway }],
  );
}
