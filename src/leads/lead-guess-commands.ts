import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import type { CommandCall } from '../services.ts';
import type { Reply } from '../slack/reply.ts';
import { readableTeams } from '../teams/rights.ts';
import { lockMeant } from './find-lead.ts';
import { again } from './lead-change-commands.ts';
import { readEvents } from './lead-history-store.ts';
import { leadShown } from './lead-views.ts';
import { EXAMPLES, leadWords } from './lead-words.ts';
import { asSpoken } from './message-text.ts';
import { asLead } from './parse-lead.ts';
import { readingContext, readRequest } from './read-request.ts';

/** `/lead петров` shows a lead; a contact without `new` before it is asked about: a press saves it. */
export async function guessLead(call: CommandCall, tx: Tx): Promise<Reply | undefined> {
  const { text, words, member, now } = call;
  const [team] = readableTeams(member);
  if (!team) return undefined;
  const { phone, email } = readRequest(asSpoken(text), readingContext(team));
  if (words.length > 1 && (phone || email)) throw newMeant(text);
  const found = await lockMeant(tx, asLead(words, EXAMPLES.show), member, again('show'));
  if (!found) return undefined;
  const events = await readEvents(tx, member.workspaceId, found.lead.id);
  return leadShown(found.lead, found.team, events, member, now);
}

const newMeant = (text: string) =>
  new Refusal('new_meant', (l) => leadWords(l).newMeant({ text: asSpoken(text) }), [
    { label: (l) => leadWords(l).newLead, command: `/lead new ${text}` },
  ]);
