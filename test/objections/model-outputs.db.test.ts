import { beforeAll, describe, expect, it } from 'vitest';
import { situationModel } from '../../src/objections/find/situation-model.ts';
import { type Behaviour, says } from '../support/fake-model.ts';
import { quotedIn, readIn, settled, startWithModel, switchOn } from './journeys.ts';
import { BAD_OUTPUTS, CUSTOMERS, GOOD_OUTPUTS, type Side } from './model-outputs.ts';

const ASKER: Record<Side, string> = { ru: 'URU1', en: 'UEN1' };
const FACTS = [
  { name: 'starter_price', language: 'ru', value: '90 000 ₽' },
  { name: 'main_pain', language: 'ru', value: 'ручная сверка заявок' },
  { name: 'starter_price', language: 'en', value: '$1,200' },
  { name: 'main_pain', language: 'en', value: 'manual entry' },
] as const;

/** An app with the facts filled in and the model on; what the model does is set before each question. */
async function startAsking() {
  let behaviour: Behaviour = says('');
  const { app, fake } = await startWithModel(() => behaviour, { timeout: 700 });
  await switchOn(app);
  const at = new Date();
  await app.db.outside
    .insertInto('objection_facts')
    .values(FACTS.map((fact) => ({ workspace_id: 'T0001', ...fact, set_by: 'UADMIN', set_at: at })))
    .execute();
  return {
    app,
    fake,
    async ask(side: Side, next: Behaviour) {
      behaviour = next;
      const { messages } = await app.slack.type(ASKER[side], `/objection ${CUSTOMERS[side]}`);
      const before = quotedIn(messages[0]);
      return { before, message: await settled(app, messages[0]) };
    },
  };
}

beforeAll(() => void situationModel());

describe('whatever a model writes', () => {
  it('a bad answer ends in the cards’ own replies, and nothing of it is shown or kept', async () => {
    const { app, fake, ask } = await startAsking();
    expect(BAD_OUTPUTS.length).toBeGreaterThanOrEqual(60);
    const wrong: string[] = [];
    for (const { name, side, behaviour, never } of BAD_OUTPUTS) {
      const { before, message } = await ask(side, behaviour);
      const text = readIn(message);
      if (never.test(text)) wrong.push(`${side} ${name}: shown`);
      if (/Written for this customer|Написано под/.test(text))
        wrong.push(`${side} ${name}: passed`);
      if (JSON.stringify(quotedIn(message)) !== JSON.stringify(before))
        wrong.push(`${side} ${name}: other replies`);
    }
    expect(wrong).toEqual([]);
    const kept = await app.db.outside
      .selectFrom('objection_replies')
      .select('kind')
      .where('kind', '=', 'tailored')
      .execute();
    expect(kept).toEqual([]);
    expect(fake.heard.length).toBeGreaterThan(BAD_OUTPUTS.length);
    expect(app.slack.complaints).toEqual([]);
  }, 180_000);

  it('a good answer comes through as it is, first of all replies', async () => {
    const { ask } = await startAsking();
    expect(GOOD_OUTPUTS.length).toBeGreaterThanOrEqual(20);
    const harmed: string[] = [];
    for (const { name, side, output } of GOOD_OUTPUTS) {
      const { message } = await ask(side, says(output));
      const [first = ''] = quotedIn(message);
      const wanted = output.reply.split(/\n+/).join('\n');
      if (first !== wanted) harmed.push(`${side} ${name}: ${first}`);
    }
    expect(harmed).toEqual([]);
  }, 120_000);
});
