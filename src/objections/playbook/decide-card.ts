import { z } from 'zod';
import type { Tx } from '../../db/connection.ts';
import { Refusal } from '../../errors.ts';
import { todayIn } from '../../language/dates.ts';
import type { Language } from '../../language/language.ts';
import type { ActionCall, FormCall } from '../../services.ts';
import { actions, section } from '../../slack/blocks.ts';
import { plain } from '../../slack/escape.ts';
import { carriedIn } from '../../slack/form-values.ts';
import type { Post, Reply } from '../../slack/reply.ts';
import { findColleague } from '../../teams/colleague-store.ts';
import type { Member } from '../../teams/member.ts';
import { ownTeams } from '../../teams/rights.ts';
import type { CardVersion } from './card.ts';
import { cardFormWords } from './card-form-words.ts';
import { undoButton, withUndo } from './card-history-views.ts';
import { readCard } from './card-store.ts';
import { pleaseDecide } from './card-views.ts';
import { decideVersion } from './decide-version.ts';
import { mayDecide, requireDecider } from './may-decide.ts';
import { readCardForm } from './read-card-form.ts';
import type { PlaybookUndone } from './undo-playbook.ts';
import { proposeCard, saveCard } from './write-card.ts';

const formOf = z.object({
  cardId: z.string().nullable(),
  situation: z.string().nullable(),
  version: z.int(),
});

const carried = (metadata: string) =>
  carriedIn(formOf, metadata, () => new Refusal('bad_form', (l) => cardFormWords(l).badForm));

/** What a head writes holds at once; what a manager writes waits for one. */
export async function submitCard(tx: Tx, call: FormCall): Promise<Reply> {
  const { member, entered, now } = call;
  const of = carried(call.metadata);
  const today = todayIn(member.zone, now);
  const read = readCardForm(entered, of.situation ?? '', today, member.language);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const say = cardFormWords(member.language);
  // What was typed stays in the window, to be copied.
  if (
    of.cardId !== null &&
    (await readCard(tx, member.workspaceId, of.cardId)).version !== of.version
  )
    return { kind: 'errors', errors: { title: say.changed } };
  const by = { userId: member.userId, at: now };
  const { content } = read;
  if (mayDecide(member)) {
    const keeping = { ownerId: textOf(entered['owner']), reviewOn: textOf(entered['review']) };
    const saved = await saveCard(tx, member.workspaceId, { ...of, content, ...keeping }, by);
    return withUndo(plain(say.saved(saved.card)), saved.eventId, member.language);
  }
  const proposed = await proposeCard(tx, member.workspaceId, { ...of, content }, by);
  const posts = await askHeads(tx, { ...proposed.version, byId: member.userId }, member);
  const told = posts.length > 0 ? say.proposed(content) : say.proposedToAdmins(content);
  return { ...withUndo(plain(told), proposed.eventId, member.language), posts };
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

type Proposal = Parameters<typeof pleaseDecide>[0];

/** The heads of the proposer's teams; where there is none, every head of the workspace. */
async function askHeads(tx: Tx, proposal: Proposal, member: Member): Promise<Post[]> {
  const headsOf = (teams: readonly { roles: ReadonlyMap<string, string> }[]) => [
    ...new Set(
      teams.flatMap(({ roles }) =>
        [...roles].filter(([, role]) => role === 'head').map(([userId]) => userId),
      ),
    ),
  ];
  const own = headsOf(ownTeams(member));
  const heads = own.length > 0 ? own : headsOf(member.directory.teams);
  const posts: Post[] = [];
  for (const userId of heads) {
    const language = await readerOf(tx, userId, member);
    posts.push({ audience: 'direct', userId, message: pleaseDecide(proposal, language) });
  }
  return posts;
}

/** In which language somebody reads; of whom Slack has not told us yet, the writer's. */
async function readerOf(tx: Tx, userId: string, member: Member): Promise<Language> {
  return (await findColleague(tx, member.workspaceId, userId))?.language ?? member.language;
}

/** A head's word on what was proposed; whoever proposed it is told. */
export async function decideCard(
  tx: Tx,
  { value, member, now }: ActionCall,
  decision: 'approved' | 'declined',
): Promise<Reply> {
  requireDecider(member);
  const [version = '', cardId = ''] = value.split(' ');
  const of = { cardId, version: Number(version) };
  const by = { userId: member.userId, at: now };
  const decided = await decideVersion(tx, member.workspaceId, of, decision, by);
  const text = plain(cardFormWords(member.language)[decision](decided.version.content));
  const blocks = [section(text), actions([undoButton(decided.eventId, member.language)])];
  const told = decision === 'approved' ? 'yourApproved' : 'yourDeclined';
  const posts = await tellAuthor(tx, decided.version, told, member);
  return { kind: 'card', text, blocks, posts };
}

type Told = 'yourApproved' | 'yourDeclined' | 'yourApprovalUndone' | 'yourDeclineUndone';

/** Whoever proposed it hears as well that the word on it was taken back. */
export async function tellUndone(
  tx: Tx,
  { undone, waits }: Pick<PlaybookUndone, 'undone' | 'waits'>,
  member: Member,
): Promise<Post[]> {
  if (!waits || waits.byId === member.userId) return [];
  const told = undone.kind === 'approved' ? 'yourApprovalUndone' : 'yourDeclineUndone';
  return tellAuthor(tx, waits, told, member);
}

/** Nobody proposed what came with Voronka. */
async function tellAuthor(
  tx: Tx,
  { byId, content }: Pick<CardVersion, 'byId' | 'content'>,
  told: Told,
  member: Member,
): Promise<Post[]> {
  if (byId === null) return [];
  const say = cardFormWords(await readerOf(tx, byId, member));
  const text = plain(say[told]({ title: content.title }));
  return [{ audience: 'direct', userId: byId, message: { text } }];
}
