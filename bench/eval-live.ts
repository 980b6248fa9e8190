import type { Llm } from '../src/llm/llm.ts';
import { openLlm } from '../src/llm/open-llm.ts';
import type { Card } from '../src/objections/playbook/card.ts';
import type { Facts } from '../src/objections/playbook/fact.ts';
import { modelId } from '../src/objections/reply/reply-prompt.ts';
import { writeReply } from '../src/objections/reply/write-reply.ts';

// The model's part of `npm run eval:live`: every reply goes through the checks that it goes through in Slack.

export interface Live {
  kind: 'objection' | 'none';
  /** written: it passed every check; else why the card's own reply would be shown. */
  outcome: 'written' | 'not_tailored' | 'no_objection' | 'model_silent' | 'no_cards';
  /** The first card that it cites is one of those that fit. */
  isFitting: boolean;
  ms: number;
  tokens: number;
}

export function openModel(): Llm {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model } = process.env;
  if (!apiKey)
    throw new Error(
      'eval:live asks a model: set OPENAI_API_KEY (and OPENAI_MODEL, OPENAI_BASE_URL).',
    );
  return openLlm({ apiKey, baseUrl, model: model ?? 'gpt-5-mini' });
}

interface Item {
  lang: 'en' | 'ru';
  kind: 'objection' | 'none';
  text: string;
  cards: readonly string[];
}

export async function askLive(
  llm: Llm,
  { lang, kind, text, cards: fitting }: Item,
  { cards, facts }: { cards: readonly Card[]; facts: Facts },
): Promise<Live> {
  if (cards.length === 0) return { kind, outcome: 'no_cards', isFitting: false, ms: 0, tokens: 0 };
  const startedAt = performance.now();
  const written = await writeReply(
    llm,
    {
      customerWords: text,
      customerLanguage: lang,
      managerLanguage: lang,
      cards,
      facts,
      manner: 'whole',
      before: [],
    },
    { people: [], companies: [] },
    AbortSignal.timeout(60_000),
  );
  const ms = performance.now() - startedAt;
  const { tokens } = written;
  if (!written.reply) return { kind, outcome: written.why, isFitting: false, ms, tokens };
  const cited = cards.find((_, n) => modelId(n) === written.reply.card_ids[0])?.id;
  const isFitting = cited !== undefined && fitting.includes(cited);
  return { kind, outcome: 'written', isFitting, ms, tokens };
}

export function liveLine(all: readonly Live[]): string {
  const asked = all.filter(({ kind }) => kind === 'objection');
  const of = (outcome: Live['outcome']) => asked.filter((one) => one.outcome === outcome).length;
  const others = all.filter(({ kind }) => kind === 'none');
  const times = all.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
  const tokens = all.reduce((sum, one) => sum + one.tokens, 0) / Math.max(1, all.length);
  return [
    'live',
    `objections ${asked.length}`,
    `passed every check ${of('written')}`,
    `from a fitting card ${asked.filter(({ isFitting }) => isFitting).length}`,
    `fell back to the card ${of('not_tailored')}`,
    `silent ${of('model_silent')}`,
    `saw no objection ${of('no_objection')}`,
    `no cards ${of('no_cards')}`,
    `not objections ${others.length}, declined ${others.filter(({ outcome }) => outcome === 'no_objection').length}`,
    `median ${at(0.5)} ms, p95 ${at(0.95)} ms`,
    `${Math.round(tokens)} tokens each`,
  ].join('  ');
}
