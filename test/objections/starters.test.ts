import { describe, expect, it } from 'vitest';
import { placeholdersOf } from '../../src/objections/playbook/card.ts';
import { placeholdersIn } from '../../src/objections/playbook/fact.ts';
import { factLabel } from '../../src/objections/playbook/fact-words.ts';
import { STARTERS } from '../../src/objections/playbook/starters.ts';
import { cardReply } from '../../src/objections/reply/card-reply.ts';

const wordsIn = (text: string) => text.split(/\s+/).length;
const questionsIn = (text: string) => text.match(/\?/g)?.length ?? 0;
const NONE = new Map<string, string>();

describe.each(STARTERS.map((card) => [card.id, card] as const))('the card %s', (_, card) => {
  it('says something whole before anybody has filled anything in: a word, a question, a next step', () => {
    const { text } = cardReply(card, NONE);
    expect(wordsIn(text)).toBeGreaterThanOrEqual(25);
    expect(wordsIn(text)).toBeLessThanOrEqual(70);
    expect(questionsIn(text)).toBe(1);
    expect(text).toMatch(/[.]$/);
    expect(text).not.toMatch(/!/);
  });

  it('can be had shorter, and from another angle with another question', () => {
    const whole = cardReply(card, NONE).text;
    const short = cardReply(card, NONE, 'short').text;
    const angle = cardReply(card, NONE, 'angle').text;
    expect(wordsIn(short)).toBeLessThan(wordsIn(whole));
    expect(whole).not.toContain(card.followUpQuestion);
    for (const text of [short, angle]) expect(questionsIn(text)).toBe(1);
  });

  it('takes facts in whatever words they are typed, and names each gap so that several can be told apart', () => {
    const rest = card.replyExample.replace(/(?:: |\(|стоит |is )\{\{\w+\}\}/g, '');
    expect(rest).not.toContain('{{');
    expect(placeholdersIn(card.followUpQuestion)).toEqual([]);
    for (const name of placeholdersOf(card)) {
      const labels = (['en', 'ru'] as const).map((language) => factLabel(name, language));
      expect(labels.join()).not.toMatch(/_|;/);
      expect(labels[0]).not.toBe(labels[1]);
    }
  });

  it('speaks for a man and for a woman', () => {
    expect(card.replyExample).not.toMatch(
      /(?<!\p{L})(?:понял|рад|готов|присылал|сказал|хотел|уверен)(?!\p{L})/iu,
    );
  });
});
