import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { score } from '../../bench/score-objections.ts';
import { passesGate } from '../../src/objections/find-cards.ts';
import { customerWords, readSaid } from '../../src/objections/said.ts';
import { situationModel } from '../../src/objections/situation-model.ts';

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
    ['<@U1|ann> у <https://a.example|Альфы> дешевле', 'у Альфы дешевле'],
  ])('are told from what the manager writes around them: %s', (text, said) => {
    expect(customerWords(text)).toBe(said);
  });

  it('are Russian when typed on the wrong layout or in Latin letters, and English when English', () => {
    const model = situationModel();
    const language = (text: string) => readSaid(text, (word) => model.isKnown(word)).language;
    expect(language('cksirjv ljhjuj')).toBe('ru');
    expect(language('slishkom dorogo dlya nas')).toBe('ru');
    expect(language('it is just too expensive for us')).toBe('en');
    expect(language('we run Kubernetes on Hetzner')).toBe('en');
  });

  it('are heard well enough on messages that the phrase bank does not hold', () => {
    const model = situationModel();
    const predicted = items.map(({ id, lang, text }) => {
      const said = readSaid(text, (word) => model.isKnown(word));
      const heard = model.hear(said.words);
      const cards = model.rank(heard).map((situation) => `${situation}-${lang}`);
      return { id, cards, objection: passesGate(heard, said) };
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
    const bank = ['ru', 'en'].flatMap((language) =>
      ['phrases', 'other'].flatMap((kind) =>
        readFileSync(
          new URL(`../../src/objections/playbook/${kind}.${language}.txt`, import.meta.url),
          'utf8',
        ).split('\n'),
      ),
    );
    const known = new Set(bank.map((line) => customerWords(line).toLowerCase()));
    const copied = items.filter(
      ({ text, kind }) => kind === 'objection' && known.has(customerWords(text).toLowerCase()),
    );
    expect(copied.map(({ text }) => text)).toEqual([]);
  });
});
