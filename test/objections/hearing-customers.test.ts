import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { score } from '../../bench/score-objections.ts';
import { examples, train } from '../../bench/train-gate.ts';
import { objectionGate, readWeights } from '../../src/objections/find/objection-gate.ts';
import { customerWords, readSaid } from '../../src/objections/find/said.ts';
import { situationModel } from '../../src/objections/find/situation-model.ts';
import { OBJECTING_LETTERS, OTHER_LETTERS } from './letters.ts';

interface Item {
  id: string;
  lang: 'en' | 'ru';
  kind: 'objection' | 'none';
  text: string;
  cards: string[];
}

const items = readFileSync(new URL('./gold.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Item);

beforeAll(() => void situationModel());

describe("a customer's words", () => {
  it.each([
    ['Клиент говорит, что у нас дорого и долго', 'у нас дорого и долго'],
    ['слишком дорого для нас. Что ответить?', 'слишком дорого для нас'],
    ['the client says "we have no budget", what do I say?', 'we have no budget'],
    ['Дорого', 'Дорого'],
    ['клиент говорит, что дорого, что ответить?', 'дорого'],
    ['Клиент говорит', 'Клиент говорит'],
    ['Иван Петров из Ромашки пишет: "дорого, подумаем"', 'дорого, подумаем"'],
    ['Jane from Acme wrote: we already have a vendor', 'we already have a vendor'],
    ['<@U1|ann> у <https://a.example|Альфы> дешевле', 'у Альфы дешевле'],
  ])('are told from what the manager writes around them: %s', (text, said) => {
    expect(customerWords(text)).toBe(said);
  });

  it('are Russian when typed on the wrong layout or in Latin letters, and English when English', () => {
    const gate = objectionGate();
    const language = (text: string) => readSaid(text, (word) => gate.knows(word)).language;
    expect(language('cksirjv ljhjuj')).toBe('ru');
    expect(language('дорого, пишите на ivan.petrov@example.com')).toBe('ru');
    expect(language('slishkom dorogo dlya nas')).toBe('ru');
    expect(language('it is just too expensive for us')).toBe('en');
    expect(language('we run Kubernetes on Hetzner')).toBe('en');
  });

  it.each(['дорого😡', 'too expensive💸', 'неинтересно', 'спасибо, неактуально'])(
    'are an objection though they are written like %s',
    (text) => {
      const gate = objectionGate();
      expect(gate.isObjection(readSaid(text, (word) => gate.knows(word)))).toBe(true);
    },
  );

  it('are heard in most letters, and hardly ever where there are none', () => {
    const gate = objectionGate();
    const heard = (letters: readonly string[]) =>
      letters.filter((text) => gate.isObjection(readSaid(text, (word) => gate.knows(word))));
    expect(heard(OBJECTING_LETTERS).length).toBeGreaterThanOrEqual(OBJECTING_LETTERS.length / 2);
    expect(heard(OTHER_LETTERS).length).toBeLessThanOrEqual(OTHER_LETTERS.length / 20);
  });

  it('are heard well enough on messages that the phrase bank does not hold', () => {
    const model = situationModel();
    const gate = objectionGate();
    const predicted = items.map(({ id, lang, text }) => {
      const said = readSaid(text, (word) => gate.knows(word));
      const cards = model.rank(model.hear(said.words)).map((situation) => `${situation}-${lang}`);
      return { id, cards, objection: gate.isObjection(said) };
    });
    for (const lang of ['ru', 'en']) {
      const scores = score(
        items.filter((item) => item.lang === lang),
        predicted,
      );
      expect(scores.recallAt1).toBeGreaterThan(0.85);
      expect(scores.recallAt3).toBeGreaterThan(0.93);
      expect(scores.falsePositives).toBeLessThanOrEqual(0.12);
      expect(scores.heldBack).toBeLessThan(0.06);
    }
  });

  it('of the validation set are nowhere in the phrase bank', () => {
    const known = new Set(examples().map(({ text }) => customerWords(text).toLowerCase()));
    const copied = items.filter(
      ({ text, kind }) => kind === 'objection' && known.has(customerWords(text).toLowerCase()),
    );
    expect(copied.map(({ text }) => text)).toEqual([]);
  });

  it('are told from anything else by weights that the examples teach today', () => {
    const byHash = (weights: Uint32Array) =>
      new Map(Array.from(weights, (weight) => [weight >>> 8, weight & 0xff]));
    const kept = byHash(readWeights());
    const taught = byHash(train(examples()));
    expect(kept.size).toBe(taught.size);
    // Another processor may round otherwise, by a step at most.
    const far = [...taught].filter(
      ([hash, weight]) => Math.abs((kept.get(hash) ?? 999) - weight) > 1,
    );
    expect(far).toEqual([]);
  }, 60_000);
});
