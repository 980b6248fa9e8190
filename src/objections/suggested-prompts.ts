import type { Language } from '../language/language.ts';
import type { Suggested } from '../slack/call.ts';
import { suggestedWords } from './suggested-words.ts';

/** What the conversation with the app offers to begin with: a customer to save, an objection to answer, what else there is. */
export function suggested(language: Language): Suggested {
  const say = suggestedWords(language);
  return {
    title: say.title,
    prompts: [
      { title: say.lead, message: say.leadLine },
      { title: say.objection, message: say.objectionLine },
      { title: say.more, message: say.moreLine },
    ],
  };
}
