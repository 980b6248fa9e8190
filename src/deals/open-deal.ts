import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { Refusal } from '../errors.ts';
import { type Money, parseMoney } from '../language/money.ts';
import { fold, type Word } from '../language/text.ts';
import type { Stage, Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { firstStage } from '../teams/pipeline.ts';
import { type Deal, open } from './deal.ts';
import { findSameTitle, insertDeal } from './deal-store.ts';
import { dealWords } from './deal-words.ts';

export interface OpenRequest {
  team: Team;
  title: string;
  amount: Money | null;
  stage: Stage | null;
  /** The person was asked and wants another one of the same name. */
  another: boolean;
  /** The command that makes it all the same. */
  anyway: string;
}

export interface Opened {
  deal: Deal;
  team: Team;
  stage: Stage;
  eventId: string;
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
  if (!request.another) await refuseDouble(tx, request, by, now);
  const stage = request.stage ?? firstStage(team);
  const opened = open(
    { id: newId(now), team, title, stage, amount, ownerId: by.userId },
    { byId: by.userId, at: now },
  );
  const { deal, eventId } = await insertDeal(tx, by.workspaceId, opened);
  return { deal, team, stage, eventId };
}

async function refuseDouble(
  tx: Tx,
  { team, title, anyway }: OpenRequest,
  by: Member,
  now: Date,
): Promise<void> {
  const twin = await findSameTitle(tx, by.workspaceId, team.id, title);
  if (!twin) return;
  const justNow = twin.createdBy === by.userId && now.getTime() - twin.createdAt.getTime() < MOMENT;
  const facts = { title: twin.title, number: twin.number };
  throw new Refusal(
    'same_deal',
    (l) => (justNow ? dealWords(l).double(facts) : dealWords(l).looksSame(facts)),
    [
      {
        label: (l) => dealWords(l).showIt({ number: twin.number }),
        command: `/deal show #${twin.number}`,
      },
      { label: (l) => dealWords(l).makeAnother, command: anyway },
    ],
  );
}

/** `Ромашка, 30 мест 300к предложение`: an amount and a stage are taken from the end, in either order; quotes hold a title together. */
export function asOpenRequest(words: readonly Word[], text: string, team: Team): OpenRequest {
  let rest = [...words];
  let amount: Money | null = null;
  let stage: Stage | null = null;
  for (let turn = 0; turn < 2 && rest.length > 1; turn++) {
    const taken = fromEnd(rest, (end) => (amount ? undefined : parseMoney(end, team.currency)));
    if (taken) {
      amount = taken.is;
      rest = taken.rest;
      continue;
    }
    const staged = fromEnd(rest, (end) => (stage ? undefined : stageNamed(team, end)));
    if (!staged) break;
    stage = staged.is;
    rest = staged.rest;
  }
  const title = rest
    .map((word) => word.text)
    .join(' ')
    .replace(/[,;]+$/, '')
    .trim();
  return { team, title, amount, stage, another: false, anyway: `/deal another ${text}` };
}

const LONGEST_END = 4;

function fromEnd<T>(
  words: Word[],
  is: (end: string) => T | undefined,
): { is: T; rest: Word[] } | undefined {
  for (let taken = Math.min(LONGEST_END, words.length - 1); taken > 0; taken--) {
    const end = words.slice(-taken);
    if (end.some((word) => word.quoted)) continue;
    const found = is(
      end
        .map((word) => word.text)
        .join(' ')
        .replace(/^[,;]/, ''),
    );
    if (found !== undefined) return { is: found, rest: words.slice(0, -taken) };
  }
  return undefined;
}

/** A title may well end in a word like "contract new": only a stage's whole name counts here. */
const stageNamed = (team: Team, text: string): Stage | undefined =>
  team.stages.find(
    (stage) => fold(stage.names.en) === fold(text) || fold(stage.names.ru) === fold(text),
  );
