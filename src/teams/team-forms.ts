import { z } from 'zod';
import { Refusal } from '../errors.ts';
import { isZone, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { asCurrency } from '../language/money.ts';
import type { Form } from '../services.ts';
import type { Entered } from '../slack/call.ts';
import { plain } from '../slack/escape.ts';
import { carriedIn, chosenIn, lineIn } from '../slack/form-values.ts';
import type { Reply } from '../slack/reply.ts';
import { createTeam } from './create-team.ts';
import { saveStage } from './edit-stages.ts';
import { asLossReasons, asStageFields } from './entered.ts';
import { stageById } from './pipeline.ts';
import { findTeamById } from './rights.ts';
import { saveSettings } from './save-settings.ts';
import { habitsIn } from './settings-entered.ts';
import { stageChanged, teamChanged, teamCreated } from './team-views.ts';
import { teamWords } from './team-words.ts';

/** The fields that a new team and its settings share, or what is wrong with them. */
function teamFields(entered: Entered, language: Language) {
  const say = teamWords(language);
  const name = lineIn(entered, 'name').slice(0, 80);
  const zone = lineIn(entered, 'zone');
  const currency = asCurrency(lineIn(entered, 'currency'));
  const errors: Record<string, string> = {};
  if (!name) errors['name'] = say.nameMissing;
  if (!isZone(zone)) errors['zone'] = say.badZone;
  if (!currency) errors['currency'] = say.badCurrency;
  const chosen: Language = lineIn(entered, 'language') === 'ru' ? 'ru' : 'en';
  const channelId = lineIn(entered, 'channel') || null;
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
      const people = {
        head: lineIn(entered, 'head') || null,
        managers: chosenIn(entered, 'members'),
      };
      await createTeam(tx, fields, member, now, people);
      const isOwn = !people.head || people.head === member.userId;
      return teamCreated(fields.name, isOwn ? null : people.head, member.language);
    },
  },
  {
    id: 'team.settings',
    async submit({ entered, metadata, member, now }, tx) {
      const team = findTeamById(member, idsIn(metadata).teamId);
      const { fields, wrong } = teamFields(entered, member.language);
      const reasons = asLossReasons(entered['reasons'], team, member.language);
      const { habits, errors } = habitsIn(entered, team, todayIn(team.zone, now), member.language);
      if (!reasons) errors['reasons'] = teamWords(member.language).badLossReasons;
      if (!fields || !reasons || Object.keys(errors).length > 0)
        return { kind: 'errors', errors: { ...wrong?.errors, ...errors } };
      const settings = { ...fields, ...habits, celebrates: lineIn(entered, 'celebrates') !== 'no' };
      const eventId = await saveSettings(tx, team, settings, reasons, member, now);
      const text = teamWords(member.language).settingsSaved({ team: plain(fields.name) });
      return teamChanged(text, eventId, member.language);
    },
  },
  {
    id: 'team.stage',
    async submit({ entered, metadata, member, now }, tx) {
      const { teamId, stageId } = idsIn(metadata);
      const team = findTeamById(member, teamId);
      const stage = stageId ? stageById(team, stageId) : null;
      if (stage === undefined)
        throw new Refusal('unknown_stage', (l) => teamWords(l).unknownStageOf);
      const { fields, wrong } = asStageFields(entered, team, stage, member.language);
      if (!fields) return wrong;
      const eventId = await saveStage(tx, team, stage, fields, member, now);
      const facts = { stage: plain(fields.names[member.language]), team: plain(team.name) };
      const text = teamWords(member.language).stageSaved(facts);
      return stageChanged(text, team, eventId, member.language);
    },
  },
];

const ids = z.object({ teamId: z.string(), stageId: z.string().nullish() });

const idsIn = (metadata: string) =>
  carriedIn(
    ids,
    metadata,
    () => new Refusal('unknown_team', (l) => teamWords(l).unknownTeam({ word: '?', names: '' })),
  );
