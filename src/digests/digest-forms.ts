import { isZone } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import type { Form } from '../services.ts';
import type { Entered } from '../slack/call.ts';
import { chosenIn, lineIn } from '../slack/form-values.ts';
import type { Reply } from '../slack/reply.ts';
import { findTeamById } from '../teams/rights.ts';
import { CONTENT, KINDS } from './digest.ts';
import { digestMade } from './digest-list-views.ts';
import { digestWords } from './digest-words.ts';
import { makeDigest } from './make-digest.ts';
import { readTime } from './parse-digest.ts';

/** What the digest is to be, or what is wrong with it. */
function planIn(entered: Entered, language: Language) {
  const say = digestWords(language);
  const kind = KINDS.find((one) => one === lineIn(entered, 'kind')) ?? 'daily';
  const time = readTime(lineIn(entered, 'time'));
  const zone = lineIn(entered, 'zone');
  const channelId = lineIn(entered, 'channel');
  const told = chosenIn(entered, 'content');
  const content = CONTENT.filter((one) => told.includes(one));
  const errors: Record<string, string> = {};
  if (!time) errors['time'] = say.badTime;
  if (!isZone(zone)) errors['zone'] = say.badZone;
  if (!channelId) errors['channel'] = say.channelMissing;
  return time && Object.keys(errors).length === 0
    ? { plan: { kind, time, zone, channelId, content } }
    : { wrong: { kind: 'errors', errors } satisfies Reply };
}

export const digestForms: readonly Form[] = [
  {
    id: 'digest.new',
    async submit({ entered, member, now }, tx) {
      const { language } = member;
      const team = findTeamById(member, lineIn(entered, 'team'));
      const { plan, wrong } = planIn(entered, language);
      if (!plan) return wrong;
      return digestMade(await makeDigest(tx, team, plan, member, now), team, language);
    },
  },
];
