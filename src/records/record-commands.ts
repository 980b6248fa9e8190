import { Refusal } from '../errors.ts';
import type { Command, CommandCall } from '../services.ts';
import { mentioned } from '../slack/escape.ts';
import { workspaceWords } from '../workspaces/workspace-words.ts';
import { readAudit } from './audit-store.ts';
import { auditPage } from './audit-views.ts';
import { recordWords } from './record-words.ts';

const AUDIT_LINES = 20;

function requireAdmin({ member }: Pick<CommandCall, 'member'>): void {
  if (!member.isAdmin) throw new Refusal('admins_only', (l) => workspaceWords(l).adminsOnly);
}

/** `@ann`, and where an earlier page ended: `before:0193…`. */
function asAudit(words: CommandCall['words']): { byId?: string; before?: string } {
  const asked: { byId?: string; before?: string } = {};
  for (const { text } of words) {
    const who = mentioned(text);
    const [, before] = /^before:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
    if (who?.kind === 'user') asked.byId = who.id;
    else if (before) asked.before = before;
    else throw new Refusal('audit_usage', (l) => recordWords(l).auditUsage);
  }
  return asked;
}

/** What the admins of a workspace may ask of its data. */
export const recordCommand: Command = {
  name: '/voronka',
  subcommands: [
    {
      name: 'audit',
      also: ['журнал', 'аудит'],
      usage: { en: 'audit [@user]', ru: 'журнал [@имя]' },
      does: { en: 'who changed what', ru: 'кто что менял' },
      async run(call, tx) {
        requireAdmin(call);
        const { byId, before } = asAudit(call.words);
        const filter = { byId, before, limit: AUDIT_LINES };
        const page = await readAudit(tx, call.member.workspaceId, filter);
        return auditPage(page, { byId, isFirst: before === undefined }, call.member, call.now);
      },
    },
  ],
};
