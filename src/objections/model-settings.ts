import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import {
  type ModelSettings,
  readModelSettings,
  readModelUse,
  saveModelSettings,
  USUAL_BUDGET,
} from '../llm/budget-store.ts';
import type { ModelInfo } from '../llm/llm.ts';
import type { Call, FormCall } from '../services.ts';
import { context, section } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import { input, modal, selectInput, textInput } from '../slack/modals.ts';
import { message, type Reply } from '../slack/reply.ts';
import { modelWords } from './model-words.ts';

const CALLS = { least: 1, most: 10_000 };
const TOKENS = { least: 1_000, most: 1_000_000_000 };

/** For an admin what is sent to whom, with the switch; for others how it stands. */
export async function showModel(tx: Tx, { member, model, now }: Call): Promise<Reply> {
  const say = modelWords(member.language);
  if (!model) return message(say.none);
  const settings = await readModelSettings(tx, member.workspaceId);
  const isOn = settings?.isOn === true && settings.host === model.host;
  if (!member.isAdmin) return message(plain(say.state({ isOn, ...model })));
  const used = await readModelUse(tx, member.workspaceId, todayIn('UTC', now));
  return { kind: 'modal', view: modelForm(model, settings, isOn, used, member.language) };
}

function modelForm(
  model: ModelInfo,
  settings: ModelSettings | null,
  isOn: boolean,
  used: { calls: number; tokens: bigint },
  language: Language,
) {
  const say = modelWords(language);
  const { callsPerPersonDay, tokensPerMonth } = settings ?? USUAL_BUDGET;
  const states = [
    { label: say.on, value: 'on' },
    { label: say.off, value: 'off' },
  ];
  return modal({
    id: 'objection.model',
    title: say.title,
    submit: language === 'ru' ? 'Сохранить' : 'Save',
    close: language === 'ru' ? 'Отмена' : 'Cancel',
    metadata: JSON.stringify({ host: model.host }),
    blocks: [
      section(say.whatIsSent({ model: plain(model.model), host: plain(model.host) })),
      section(model.host === 'api.openai.com' ? say.openAiKeeps : say.otherKeeps),
      section(say.whatIsChecked),
      input('state', say.isOn, selectInput(say.choose, states, isOn ? 'on' : 'off')),
      input('calls', say.calls, textInput({ initial: String(callsPerPersonDay), maxLength: 6 })),
      input('tokens', say.tokens, textInput({ initial: String(tokensPerMonth), maxLength: 14 })),
      context(
        say.used({
          calls: used.calls.toLocaleString(language),
          tokens: used.tokens.toLocaleString(language),
        }),
      ),
    ],
  });
}

/** The yes is to the host that was shown: another one that came meanwhile is not agreed to. */
export async function submitModel(
  tx: Tx,
  { member, model, entered, metadata, now }: FormCall,
): Promise<Reply> {
  const say = modelWords(member.language);
  if (!member.isAdmin) throw new Refusal('admins_only', (l) => modelWords(l).adminsOnly);
  if (!model || metadata !== JSON.stringify({ host: model.host })) return message(say.none);
  const calls = wholeNumber(entered['calls'], CALLS);
  const tokens = wholeNumber(entered['tokens'], TOKENS);
  const range = ({ least, most }: typeof CALLS) =>
    say.badNumber({
      least: least.toLocaleString(member.language),
      most: most.toLocaleString(member.language),
    });
  if (calls === undefined || tokens === undefined)
    return {
      kind: 'errors',
      errors: {
        ...(calls === undefined ? { calls: range(CALLS) } : {}),
        ...(tokens === undefined ? { tokens: range(TOKENS) } : {}),
      },
    };
  const isOn = entered['state'] === 'on';
  const settings = {
    isOn,
    host: model.host,
    callsPerPersonDay: calls,
    tokensPerMonth: BigInt(tokens),
  };
  await saveModelSettings(tx, member.workspaceId, settings, { userId: member.userId, at: now });
  return message(isOn ? say.switchedOn : say.switchedOff);
}

function wholeNumber(
  value: unknown,
  { least, most }: { least: number; most: number },
): number | undefined {
  const digits = typeof value === 'string' ? value.replace(/[\s\u00a0\u202f.,]/g, '') : '';
  const number = /^\d{1,10}$/.test(digits) ? Number(digits) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}
