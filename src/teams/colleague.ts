import type { Language } from '../language/language.ts';

/** Somebody else of the workspace, as Slack told of them: for naming them, writing to them, giving them a role. */
export interface Colleague {
  userId: string;
  name: string;
  language: Language;
  kind: 'member' | 'guest' | 'outsider' | 'bot' | 'gone';
}
