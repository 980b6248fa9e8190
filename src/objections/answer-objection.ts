import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { findDealsLike } from '../deals/deal-search-store.ts';
import { findDeal, reachOf } from '../deals/find-deal.ts';
import { todayIn } from '../language/dates.ts';
import { match } from '../language/match.ts';
import { fold } from '../language/text.ts';
import type { Call } from '../services.ts';
import type { Member } from '../teams/member.ts';
import { ownTeams, teamById } from '../teams/rights.ts';
import { type Answer, nameOf } from './answer.ts';
import { findCards } from './find/find-cards.ts';
import { guessDeal } from './guess-deal.ts';
import { type CameBy, type Objection, SHOWN_AT_ONCE } from './objection.ts';
import { findOwnOpenDeals, type OpenDeal } from './objection-deal-store.ts';
import { offerCard } from './offer-card.ts';
import { type AskedObjection, requireWords } from './parse-objection.ts';
import { factsOf } from './playbook/fact.ts';
import { readFacts } from './playbook/fact-store.ts';
import { toldIn } from './playbook/twin-cards.ts';
import { insertObjection } from './reply-store.ts';

/** Places 1 to 3 are the cards'; 0 is kept for a reply that is written for this customer. */
export const FIRST_PLACE = 1;

interface Tied {
  id: string;
  number: number;
  title: string;
  teamId: string;
  stageId: string;
}

export interface Request {
  asked: AskedObjection;
  cameBy: CameBy;
}

/** Finds the cards that fit, makes replies of them, and remembers what was asked and offered. */
export async function answerObjection(tx: Tx, request: Request, call: Call): Promise<Answer> {
  const { member, now, channelId } = call;
  const { workspaceId } = member;
  const tied = await dealAsked(tx, request.asked, member);
  const said = requireWords(
    tied || !request.asked.deal ? request.asked.text : request.asked.deal.whole,
  );
  const found = await findCards(tx, workspaceId, { text: said });
  const deals = await findOwnOpenDeals(tx, workspaceId, member.userId);
  const objection: Objection = {
    id: newId(now),
    askedBy: member.userId,
    teamId: tied?.teamId ?? teamHere(member, channelId),
    dealId: tied?.id ?? null,
    stageId: tied?.stageId ?? null,
    customerWords: said,
    customerLanguage: found.customerLanguage,
    category: found.objection ? (found.cards[0]?.category ?? null) : null,
    cardIds: found.cards.map(({ id }) => id),
    cameBy: request.cameBy,
    askedAt: now,
  };
  const facts = factsOf(await readFacts(tx, workspaceId), found.customerLanguage);
  const shown = found.cards.slice(0, SHOWN_AT_ONCE);
  const replies = shown.map((card, n) =>
    offerCard(
      card,
      facts,
      { objectionId: objection.id, position: FIRST_PLACE + n, manner: 'whole' },
      now,
    ),
  );
  await insertObjection(tx, workspaceId, objection, replies, askedOn(objection, member));
  const told = await toldIn(tx, workspaceId, shown, member.language);
  return {
    objection,
    replies: replies.flatMap((reply, n) => {
      const card = shown[n];
      return card ? [{ ...reply, ...(told.get(card.id) ?? nameOf(card)) }] : [];
    }),
    deal: tied ?? null,
    guess: tied ? null : (guessDeal(said, deals, now) ?? null),
    deals,
    note: null,
  };
}

/** The team that it counts for; somebody of several teams, in a channel of none, asks for none of them. */
function teamHere(member: Member, channelId: string | null): string | null {
  const own = ownTeams(member);
  const here = own.find((team) => channelId !== null && team.channelId === channelId);
  const [only, another] = own;
  return here?.id ?? (another ? null : (only?.id ?? null));
}

/** The team's day on which it was asked: what its sums are kept by. */
export function askedOn({ teamId, askedAt }: Objection, member: Member): string | null {
  const team = teamId === null ? undefined : teamById(member, teamId);
  return team ? todayIn(team.zone, askedAt) : null;
}

/** The deal behind "for". What is surely meant as one is refused when there is none; "for us" is left in the sentence. */
async function dealAsked(
  tx: Tx,
  { text, deal: asked }: AskedObjection,
  member: Member,
): Promise<Tied | undefined> {
  if (!asked) return undefined;
  if (asked.isSure) {
    const retype = (ref: string) => `/objection ${text} for ${ref}`;
    return tiedTo((await findDeal(tx, asked.ref, member, retype)).deal);
  }
  if (!('title' in asked.ref)) return undefined;
  const { title } = asked.ref;
  if (title.length < 3 || reachOf(member).teamIds.length === 0) return undefined;
  const deals = await findDealsLike(tx, reachOf(member), { words: title });
  const open = deals.filter((deal) => deal.stageKind === 'open');
  const found = match(title, open, (deal) => [deal.title]);
  return found.kind === 'one' && begins(found.item.title, title) ? tiedTo(found.item) : undefined;
}

const NOBODY = new Set(
  'компании компаний бизнеса фирмы команды себя меня этого такого начала клиента нашего нашей company business team free what that this them their real sure good'.split(
    ' ',
  ),
);

/** A typo or a piece is too little here: "дорого для нас" must not become the deal "Насосы". */
function begins(title: string, words: string): boolean {
  const [first = ''] = fold(title).split(' ');
  const [word = ''] = fold(words).split(' ');
  if (first === word) return true;
  const isName = word.length >= 4 && !NOBODY.has(word);
  return isName && first.startsWith(word.slice(0, -1)) && Math.abs(first.length - word.length) <= 2;
}

const tiedTo = ({ id, number, title, teamId, stageId }: OpenDeal): Tied => ({
  id,
  number,
  title,
  teamId,
  stageId,
});
