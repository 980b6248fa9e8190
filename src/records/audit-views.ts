import { changesText } from '../deals/deal-changes-views.ts';
import { dealWords } from '../deals/deal-words.ts';
import { formatFullDay, formatMoment, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { cut } from '../language/text.ts';
import type { Changes } from '../leads/lead-event.ts';
import { leadWords } from '../leads/lead-words.ts';
import { playbookChange } from '../objections/playbook/playbook-changes-views.ts';
import { actions, context, header, section, typed } from '../slack/blocks.ts';
import { mention, plain } from '../slack/escape.ts';
import { message, type Reply } from '../slack/reply.ts';
import type { Role } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { teamById } from '../teams/rights.ts';
import { teamWords } from '../teams/team-words.ts';
import { type RateChanges, ratesIn } from '../workspaces/rate-event.ts';
import { spokenRate } from '../workspaces/rate-views.ts';
import type { AuditEntry, AuditPage } from './audit.ts';
import type { ImportOf } from './import-table.ts';
import { recordWords } from './record-words.ts';

const MOST_SHOWN = 300;

/** What was changed lately in the whole workspace, or by one person; the newest first. */
export function auditPage(
  { entries, before }: AuditPage,
  asked: { byId: string | undefined; isFirst: boolean },
  member: Member,
  now: Date,
): Reply {
  const say = recordWords(member.language);
  const title = asked.byId ? say.auditOf({ userId: asked.byId }) : say.audit;
  if (entries.length === 0) return message(asked.isFirst ? say.nothingChanged : say.nothingEarlier);
  const whose = asked.byId ? `${mention(asked.byId)} ` : '';
  return message(title, [
    asked.byId ? section(`*${title}*`) : header(title),
    ...entries.map((entry) => context(line(entry, member, now))),
    ...(before ? [actions([typed(say.earlier, `/voronka audit ${whose}before:${before}`)])] : []),
  ]);
}

function line(entry: AuditEntry, member: Member, now: Date): string {
  const { language, zone } = member;
  const parts = [
    formatMoment(entry.at, language, zone),
    mention(entry.byId),
    told(entry, member, now),
    entry.comment ? plain(cut(entry.comment, MOST_SHOWN)) : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

function told(entry: AuditEntry, member: Member, now: Date): string {
  const { language } = member;
  const say = recordWords(language);
  switch (entry.about) {
    case 'deal': {
      const team = teamById(member, entry.teamId);
      const event = { ...entry, version: 0, undoes: null };
      const what = team && changesText(event, team, language, todayIn(team.zone, now));
      const kind = dealWords(language).eventKind(entry);
      return [`${say.deal(shortened(entry))}: ${kind}`, what].filter(Boolean).join(': ');
    }
    case 'lead': {
      const kind = leadWords(language).eventKind(entry);
      return `${say.lead(shortened(entry))}: ${kind}${newOwner(entry.changes)}`;
    }
    case 'team':
      return `${say.team(entry)}: ${roleGiven(entry, member) ?? say.teamEvent(entry)}`;
    case 'playbook': {
      const what = playbookChange(entry, language, todayIn(member.zone, now));
      return entry.title === null ? what : `${say.card({ title: cut(entry.title, 80) })}: ${what}`;
    }
    case 'workspace':
      return workspaceEvent(entry, language);
  }
}

function workspaceEvent(
  { kind, facts }: Extract<AuditEntry, { about: 'workspace' }>,
  language: Language,
): string {
  const say = recordWords(language);
  if (kind !== 'rate' && kind !== 'undone')
    return say[kind](facts as { rows: number; of: ImportOf });
  const told = ratesIn(facts as RateChanges).map(({ currency, into, validFrom, from, to }) =>
    say.rateChanged({
      currency,
      into,
      day: formatFullDay(validFrom, language),
      was: from && spokenRate(from, language),
      is: to && spokenRate(to, language),
      isUndo: kind === 'undone',
    }),
  );
  return told.join(', ');
}

const shortened = ({ number, name }: { number: number; name: string }) => ({
  number,
  name: cut(name, 80),
});

function newOwner({ ownerId }: Changes): string {
  const [, to] = ownerId ?? [];
  return typeof to === 'string' ? ` → ${mention(to)}` : '';
}

/** `role:U123`: [from, to] */
function roleGiven(
  { kind, changes }: { kind: string; changes: unknown },
  { language }: Member,
): string | undefined {
  if (kind !== 'role') return undefined;
  for (const [subject, change] of Object.entries(changes as Record<string, unknown>)) {
    const [what, userId] = subject.split(':');
    if (what !== 'role' || !userId || !Array.isArray(change)) continue;
    const to = change[1] as Role | null;
    const role = to && teamWords(language).role({ role: to });
    return recordWords(language).roleGiven({ userId, role });
  }
  return undefined;
}
