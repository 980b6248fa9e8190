import { Refusal } from '../errors.ts';
import { workspaceWords } from './workspace-words.ts';

/** What concerns the whole workspace is for its admins. */
export function requireAdmin({ member }: { member: { isAdmin: boolean } }): void {
  if (!member.isAdmin) throw new Refusal('admins_only', (l) => workspaceWords(l).adminsOnly);
}
