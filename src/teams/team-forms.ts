import { z } from 'zod';
import { Refusal } from '../errors.ts';
import { isZone } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { asCurrency } from '../language/money.ts';
import { straighten } from '../language/text.ts';
import type { Form } from '../services.ts';
import type { Entered } from '../slack/call.ts';
import { plain } from '../slack/escape.ts';
import type { Reply } from '../slack/reply.ts';
import { createTeam } from './create-team.ts';
import { findTeamById, requireHead } from './rights.ts';
import { saveSettings } from './team-store.ts';
import { roleChanged, teamCreated } from './team-views.ts';
import { teamWords } from './team-words.ts';

const one = (entered: Entered, name: string): string => {
  const value = entered[name];
  return typeof value === 'string' ? straighten(value) : '';
};
const many = (entered: Entered, name: string): readonly string[] => {
  const value = entered[name];
  return Array.isArray(value) ? value : [];
};

/** The fields that a new team and its settings share, or what is wrong with them. */
function teamFields(entered: Entered, language: Language) {
  const say = teamWords(language);
  const name = one(entered, 'name').slice(0, 80);
  const zone = one(entered, 'zone');
  const currency = asCurrency(one(entered, 'currency'));
  const errors: Record<string, string> = {};
  if (!name) errors['name'] = say.nameMissing;
  if (!isZone(zone)) errors['zone'] = say.badZone;
  if (!currency) errors['currency'] = say.badCurrency;
  const chosen: Language = one(entered, 'language') === 'ru' ? 'ru' : 'en';
  const channelId = one(entered, 'channel') || null;
  return currency && Object.keys(errors).length === 0
    ? { fields: { name, zone, currency, language: chosen, channelId } }
    : { wrong: { kind: 'errors', errors } satisfies Reply };
}

export const teamForms: readonly Form[] = [
  {
    id: 'team.new',
    async submit({ entered, member, now }, tx) {
      const { fields, wrong } = teamFields(entered, member.language);
      if (!fields) return wrong;
      const people = { head: one(entered, 'head') || null, managers: many(entered, 'members') };
      await createTeam(tx, fields, member, now, people);
      return teamCreated(fields.name, member.language);
    },
  },
  {
    id: 'team.settings',
    async submit({ entered, metadata, member, now }, tx) {
      const { fields, wrong } = teamFields(entered, member.language);
      if (!fields) return wrong;
      const team = findTeamById(member, teamIdIn(metadata));
      requireHead(member, team);
      const settings = { ...fields, celebrates: one(entered, 'celebrates') !== 'no' };
      await saveSettings(tx, member.workspaceId, team, settings, member.userId, now);
      return roleChanged(teamWords(member.language).settingsSaved({ team: plain(fields.name) }));
    },
  },
];

function teamIdIn(metadata: string): string {
  try {
    return z.object({ teamId: z.string() }).parse(JSON.parse(metadata)).teamId;
  } catch {
    throw new Refusal('unknown_team', (l) => teamWords(l).unknownTeam({ word: '?', names: '' }));
  }
}
