import { regionOf } from '../language/phones.ts';
import type { Team } from '../teams/directory.ts';
import type { LeadFields } from './lead.ts';
import { type ReadingContext, readLeadLine } from './read-lead.ts';

export const readingContext = (team: Pick<Team, 'language' | 'currency'>): ReadingContext => ({
  region: regionOf(team.language),
  currency: team.currency,
  language: team.language,
});

/** For whoever asks for a lead in so many words: where nothing was recognised, all that they said is the note. */
export function readRequest(text: string, context: ReadingContext): LeadFields {
  const read = readLeadLine(text, context);
  const { name, company, phone, email, note } = read;
  return { ...read, note: (name ?? company ?? phone ?? email ?? note) === null ? text : note };
}
