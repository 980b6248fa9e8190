import type { Tx } from '../../db/connection.ts';
import { isId } from '../../db/ids.ts';
import { type Choice, Refusal } from '../../errors.ts';
import { todayIn } from '../../language/dates.ts';
import { match } from '../../language/match.ts';
import { cut } from '../../language/text.ts';
import type { CommandCall, Subcommand } from '../../services.ts';
import { message, type Reply } from '../../slack/reply.ts';
import type { Card } from './card.ts';
import { cardFormWords } from './card-form-words.ts';
import { cardHistory, cardTurned, playbookUndone } from './card-history-views.ts';
import { cardHistoryWords } from './card-history-words.ts';
import { cardForm } from './card-modals.ts';
import { listCards, readCard } from './card-store.ts';
import { readVersions } from './card-version-store.ts';
import { cardShown } from './card-views.ts';
import { cardWords } from './card-words.ts';
import { tellUndone } from './decide-card.ts';
import { listedCards, PAGE } from './list-cards.ts';
import { mayDecide, requireDecider } from './may-decide.ts';
import { type CardOrder, cardOrderIn, ORDERS, orderFirst } from './parse-card-order.ts';
import { readPlaybookEvents } from './playbook-event-store.ts';
import { type InUse, turnCard } from './retire-card.ts';
import { undoCardImport, undoPlaybookChange } from './undo-playbook.ts';

export const listing: Subcommand = {
  name: 'cards',
  also: ['карточки', 'карточек'],
  usage: { en: 'cards [words | retired]', ru: 'карточки [слова | убранные]' },
  does: { en: 'the playbook', ru: 'все карточки с ответами' },
  takes: (words) => words.length <= 3 || orderFirst(words) !== undefined,
  run: (call, tx) => obey(tx, call, orderFirst(call.words) ?? search(call.text)),
};

const search = (asked: string): CardOrder => ({ does: 'show', asked, isOfMany: true });

export const working: Subcommand = {
  name: 'card',
  also: ['карточка', 'карточку'],
  usage: {
    en: 'card new | edit | show | history | retire | restore <card>, card undo',
    ru: 'карточка новая | изменить | показать | история | убрать | вернуть <карточка>, карточка отменить',
  },
  does: {
    en: 'write, change, retire or look at a card',
    ru: 'написать, изменить, убрать или посмотреть карточку',
  },
  takes: (words) => orderFirst(words) !== undefined,
  run: (call, tx) => obey(tx, call, orderFirst(call.words)),
};

/** `edit card <card>`, «покажи карточки»: the order before the noun. */
export const turned: readonly Subcommand[] = ORDERS.map(({ does, names: [name, ...also] }) => ({
  name,
  also,
  isHidden: true,
  usage: working.usage,
  does: working.does,
  takes: (words) => cardOrderIn(does, words) !== undefined,
  run: (call, tx) => obey(tx, call, cardOrderIn(does, call.words)),
}));

async function obey(tx: Tx, call: CommandCall, order: CardOrder | undefined): Promise<Reply> {
  const { member, now } = call;
  const { does, asked } = order ?? { does: 'show', asked: '' };
  if (does === 'new') return newCard(call);
  if (does === 'undo') return undoing(tx, call, asked);
  if (does === 'show' && (asked === '' || order?.isOfMany)) return listedCards(tx, call, asked);
  const page = Number(PAGE.exec(asked)?.[1] ?? 1);
  const card = await cardCalled(tx, call, asked.replace(PAGE, '').trim(), does);
  switch (does) {
    case 'edit':
      return cardForm(formOf(card), card, mayDecide(member), member.language);
    case 'show':
      return showing(tx, call, card);
    case 'history': {
      const events = await readPlaybookEvents(tx, member.workspaceId, card.id);
      const versions = await readVersions(tx, member.workspaceId, card.id);
      return cardHistory({ card, events, versions, page }, member, now);
    }
    case 'retire':
      return turning(tx, call, card, 'retired');
    case 'restore':
      return turning(tx, call, card, 'approved');
  }
}

const formOf = ({ id, situation, version }: Card) => ({ cardId: id, situation, version });

function newCard({ member }: CommandCall): Reply {
  const of = { cardId: null, situation: null, version: 0 };
  return cardForm(of, {}, mayDecide(member), member.language);
}

/** Whoever may decide also sees what waits for it: the message that asked may be long gone. */
async function showing(tx: Tx, { member, now }: CommandCall, card: Card): Promise<Reply> {
  const decides = mayDecide(member);
  const versions = decides ? await readVersions(tx, member.workspaceId, card.id) : [];
  const waiting = versions.filter(
    ({ status, version }) => status === 'proposed' && version > card.version,
  );
  return cardShown({ card, waiting }, decides, todayIn(member.zone, now), member.language);
}

async function turning(tx: Tx, { member, now }: CommandCall, card: Card, status: InUse) {
  requireDecider(member);
  const by = { userId: member.userId, at: now };
  return cardTurned(await turnCard(tx, member.workspaceId, card.id, status, by), member.language);
}

/** What a button names: a change, or an import; else the person's own last change. */
async function undoing(tx: Tx, { member, now }: CommandCall, asked: string): Promise<Reply> {
  const importId = asked.replace(/^import:/, '');
  if (importId !== asked && isId(importId)) {
    const undone = await undoCardImport(tx, importId, member, now);
    return message(cardHistoryWords(member.language).importUndone(undone));
  }
  const eventId = isId(asked) ? asked : undefined;
  const undone = await undoPlaybookChange(tx, eventId, member, now);
  return { ...playbookUndone(undone, member), posts: await tellUndone(tx, undone, member) };
}

/** By its id, as a button types it, or by its title or a part of it. */
async function cardCalled(
  tx: Tx,
  { member }: CommandCall,
  asked: string,
  does: CardOrder['does'],
): Promise<Card> {
  if (asked === '') throw new Refusal('which_card', (l) => cardFormWords(l).which);
  const { cards } = await listCards(tx, member.workspaceId);
  const known = cards.find(({ id }) => id === asked);
  if (known) return known;
  const found = match(asked, cards, ({ title }) => [title]);
  if (found.kind === 'one') return readCard(tx, member.workspaceId, found.item.id);
  const near = found.kind === 'several' ? found.items : found.nearest;
  throw new Refusal(
    'which_card',
    (l) =>
      near.length > 0 ? cardWords(l).several({ asked: cut(asked, 60) }) : cardWords(l).noCard,
    near.map(
      ({ id, title }): Choice => ({
        label: () => cut(title, 60),
        command: `/objection card ${does} ${id}`,
      }),
    ),
  );
}
