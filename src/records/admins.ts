import { Refusal } from '../errors.ts';
import type { Member } from '../teams/member.ts';
import { workspaceWords } from '../workspaces/workspace-words.ts';

/** What concerns everybody's data is for admins. */
export function requireAdmin({ member }: { member: Member }): void {
  if (!member.isAdmin) throw new Refusal('admins_only', (l) => workspaceWords(l).adminsOnly);
}
