import type { Tx } from '../../db/connection.ts';
import { newId } from '../../db/ids.ts';
import type { Deal } from '../../deals/deal.ts';
import type { Change } from '../../deals/deal-event.ts';
import { askedOn, FIRST_PLACE } from '../../objections/answer-objection.ts';
import { type FoundCards, findCards } from '../../objections/find/find-cards.ts';
import { type Objection, SHOWN_AT_ONCE } from '../../objections/objection.ts';
import { saveFeedback, saveUse } from '../../objections/objection-event-store.ts';
import { offerCard } from '../../objections/offer-card.ts';
import { insertObjection } from '../../objections/reply-store.ts';
import type { Member } from '../../teams/member.ts';
import type { Cast } from './cast.ts';
import { addMilliseconds, DAYS } from './days.ts';
import type { Dice } from './dice.ts';

const HEARD: Readonly<Record<'en' | 'ru', readonly (readonly [string, number])[]>> = {
  ru: [
    ['Это слишком дорого для нас', 6],
    ['У конкурентов дешевле на 20 процентов', 4],
    ['Мы уже работаем с другим поставщиком', 4],
    ['Нам надо подумать', 4],
    ['Пришлите на почту, мы посмотрим', 3],
    ['Сейчас нет бюджета, давайте в следующем году', 3],
    ['Мне надо посоветоваться с директором', 2],
    ['Боимся, что внедрение затянется', 2],
    ['Дайте скидку, тогда подпишем', 2],
    ['Нас и так всё устраивает', 2],
  ],
  en: [
    ['It’s too expensive for us', 6],
    ['Your competitor is 20% cheaper', 4],
    ['We already have a vendor for that', 4],
    ['We need to think about it', 4],
    ['Just send me an email', 3],
    ['There’s no budget this year', 3],
    ['I have to talk to my boss first', 2],
    ['We’re worried the rollout will take too long', 2],
    ['Give us a discount and we’ll sign', 2],
    ['We’re happy with what we have', 2],
  ],
};

export interface Asking {
  history: readonly Change[];
  /** As it was saved. */
  deal: Deal;
  language: 'en' | 'ru';
}

interface Met extends Asking {
  at: Date;
  before: Deal;
}

/**
 * Objections that were met on the way of some deals, each where the deal then stood, and what became of the replies. The cards of a
 * sentence are looked for once: it is said by many customers.
 */
export async function askObjections(
  tx: Tx,
  { cast, dice }: { cast: Cast; dice: Dice },
  deals: readonly Asking[],
  many: number,
): Promise<void> {
  const chosen = deals
    .flatMap((one) => momentIn(one, dice))
    .map((one) => [dice.next(), one] as const)
    .toSorted(([a], [b]) => a - b)
    .slice(0, many)
    .map(([, one]) => one);
  const found = new Map<string, FoundCards>();
  const askers = new Map<string, Member>();
  for (const met of chosen) {
    const text = dice.weighed(HEARD[met.language]);
    const cards = found.get(text) ?? (await findCards(tx, cast.teamId, { text }));
    found.set(text, cards);
    const asker = met.before.ownerId ?? '';
    const by = askers.get(asker) ?? (await cast.member(tx, asker));
    askers.set(asker, by);
    await ask(tx, { by, dice }, met, { text, cards });
  }
}

async function ask(
  tx: Tx,
  { by, dice }: { by: Member; dice: Dice },
  { at, before, deal }: Met,
  { text, cards: { cards, customerLanguage } }: { text: string; cards: FoundCards },
): Promise<void> {
  const objection: Objection = {
    id: newId(at),
    askedBy: by.userId,
    teamId: deal.teamId,
    dealId: deal.id,
    stageId: before.stageId,
    customerWords: text,
    customerLanguage,
    category: cards[0]?.category ?? null,
    cardIds: cards.map(({ id }) => id),
    cameBy: 'command',
    askedAt: at,
  };
  const replies = cards.slice(0, SHOWN_AT_ONCE).map((card, n) => {
    const place = {
      objectionId: objection.id,
      position: FIRST_PLACE + n,
      manner: 'whole' as const,
    };
    return offerCard(card, new Map(), place, at);
  });
  const day = askedOn(objection, by);
  await insertObjection(tx, by.workspaceId, objection, replies, day);
  const reply = dice.chance(0.7) ? replies[0] : replies.at(-1);
  if (!reply || dice.chance(0.3)) return;
  const used = { reply, isFirst: true };
  await saveUse(tx, by.workspaceId, objection, used, day, addMilliseconds(at, 60_000));
  if (dice.chance(0.5)) return;
  const feedback = dice.chance(0.88) ? 'helpful' : 'unhelpful';
  await saveFeedback(
    tx,
    by.workspaceId,
    objection,
    reply,
    feedback,
    day,
    addMilliseconds(at, 90_000),
  );
}

/** Shortly before a deal moved, from a stage where there is something to object to. */
function momentIn({ history, deal, language }: Asking, dice: Dice): Met[] {
  const moves = history.flatMap(({ event }, n) => {
    const before = history[n - 1]?.deal;
    return event.kind === 'moved' && before ? [{ at: event.at, before }] : [];
  });
  if (moves.length < 2) return [];
  const { at, before } = dice.pick(moves.slice(1));
  const moment = addMilliseconds(at, -dice.between(0.1, 0.9) * DAYS);
  return moment > before.stageSince ? [{ history, deal, language, at: moment, before }] : [];
}
