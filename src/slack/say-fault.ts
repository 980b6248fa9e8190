import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { CommitUnknownError, isBusy, isUnavailable } from '../db/faults.ts';
import { Refusal } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { refused } from './command-line.ts';
import { message, type Said } from './reply.ts';
import { slackWords } from './slack-words.ts';

/** What the person is told when it did not work; a fault of ours gets a reference that is also in the log. */
export function sayFault(
  error: unknown,
  language: Language,
  log: Logger,
  about: { kind: string; workspaceId: string },
): Said {
  const say = slackWords(language);
  if (error instanceof Refusal) {
    return refused(error, language);
  }
  if (isBusy(error)) return message(say.busy);
  const ref = randomBytes(3).toString('hex');
  log.error(
    { err: error, ref, kind: about.kind, workspaceId: about.workspaceId },
    'a delivery failed',
  );
  if (error instanceof CommitUnknownError) return message(say.notSure({ ref }));
  return message(isUnavailable(error) ? say.notSaved({ ref }) : say.fault({ ref }));
}
