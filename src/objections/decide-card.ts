import { z } from 'zod';
import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import type { ActionCall, FormCall } from '../services.ts';
import { section } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import { carriedIn } from '../slack/form-values.ts';
import { message, type Post, type Reply } from '../slack/reply.ts';
import { findColleague } from '../teams/colleague-store.ts';
import type { Member } from '../teams/member.ts';
import { isHeadOf, ownTeams } from '../teams/rights.ts';
import { cardFormWords } from './card-form-words.ts';
import { approveCard, declineCard, proposeCard, saveCard } from './card-store.ts';
import { pleaseDecide } from './card-views.ts';
import { readCardForm } from './read-card-form.ts';

/** Cards are the workspace's: whoever heads a team in it, or is an admin, decides on them. */
export const mayDecide = (member: Member): boolean =>
  member.isAdmin || member.directory.teams.some((team) => isHeadOf(member, team.id));

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
  const by = { userId: member.userId, at: now };
  const { content } = read;
  if (mayDecide(member)) {
    const keeping = { ownerId: textOf(entered['owner']), reviewOn: textOf(entered['review']) };
    const saved = await saveCard(tx, member.workspaceId, { ...of, content, ...keeping }, by);
    return message(plain(say.saved(saved)));
  }
  const proposal = await proposeCard(tx, member.workspaceId, { ...of, content }, by);
  const posts = await askHeads(tx, proposal, member);
  return { ...message(plain(say.proposed(content))), posts };
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
  isApproved: boolean,
): Promise<Reply> {
  if (!mayDecide(member)) throw new Refusal('heads_only', (l) => cardFormWords(l).headsOnly);
  const [version = '', cardId = ''] = value.split(' ');
  const of = { cardId, version: Number(version) };
  const decide = isApproved ? approveCard : declineCard;
  const decided = await decide(tx, member.workspaceId, of, { userId: member.userId, at: now });
  const title = decided.content.title;
  const theirs = cardFormWords(await readerOf(tx, decided.byId, member));
  const say = cardFormWords(member.language);
  const told: Post = {
    audience: 'direct',
    userId: decided.byId,
    message: { text: plain((isApproved ? theirs.yourApproved : theirs.yourDeclined)({ title })) },
  };
  const text = plain((isApproved ? say.approved : say.declined)({ title }));
  return { kind: 'card', text, blocks: [section(text)], posts: [told] };
}
