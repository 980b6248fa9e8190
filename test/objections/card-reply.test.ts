import { describe, expect, it } from 'vitest';
import { guessDeal } from '../../src/objections/guess-deal.ts';
import { asObjection } from '../../src/objections/parse-objection.ts';
import { factsOf } from '../../src/objections/playbook/fact.ts';
import { cardReply } from '../../src/objections/reply/card-reply.ts';

const card = {
  language: 'ru' as const,
  replyExample:
    'Понимаю, сумма заметная. Подскажите, с чем вы её сравниваете? Первый этап стоит {{starter_price}}. Посмотрим, окупит ли он себя?',
  followUpQuestion: 'Какая часть расчёта вызывает вопрос?',
};
const facts = factsOf([{ name: 'starter_price', language: 'ru', value: '90 000 ₽' }], 'ru');
const none = factsOf([], 'ru');

describe('a reply from the card alone', () => {
  it('has the workspace’s facts in the place of the card’s braces', () => {
    expect(cardReply(card, facts)).toEqual({
      text: 'Понимаю, сумма заметная. Подскажите, с чем вы её сравниваете? Первый этап стоит 90 000 ₽. Посмотрим, окупит ли он себя?',
      gaps: [],
    });
  });

  it('keeps its lines, and the points of figures, days and addresses', () => {
    const typed =
      'Понимаю вас.\n\nПервый этап стоит {{starter_price}}, см. acme.ru.\nС чем сравниваете?';
    const dotted = factsOf(
      [{ name: 'starter_price', language: 'ru', value: '1.5 млн ₽ до 15.12.2026' }],
      'ru',
    );
    expect(cardReply({ ...card, replyExample: typed }, dotted).text).toBe(
      'Понимаю вас.\n\nПервый этап стоит 1.5 млн ₽ до 15.12.2026, см. acme.ru.\nС чем сравниваете?',
    );
  });

  it('ends before a gap and names it, for what follows leans on it', () => {
    expect(cardReply(card, none)).toEqual({
      text: 'Понимаю, сумма заметная. Подскажите, с чем вы её сравниваете?',
      gaps: ['starter_price'],
    });
  });

  it('always asks something, even when the card’s own question has a gap', () => {
    const bare = {
      ...card,
      replyExample: 'Загрузка понятна. Нужно {{client_hours}}.',
      followUpQuestion: 'Кто уделит {{client_hours}}?',
    };
    expect(cardReply(bare, none).text).toBe('Загрузка понятна. Что для вас здесь важнее всего?');
    expect(cardReply({ ...bare, followUpQuestion: 'Кто поможет?' }, none).text).toBe(
      'Загрузка понятна. Кто поможет?',
    );
  });

  it('is shorter or goes on by asking when that is wished for', () => {
    expect(cardReply(card, facts, 'short').text).toBe(
      'Понимаю, сумма заметная. Подскажите, с чем вы её сравниваете?',
    );
    expect(cardReply(card, facts, 'angle').text).toBe(
      'Понимаю, сумма заметная. Какая часть расчёта вызывает вопрос?',
    );
  });

  it('never holds a brace, however the card was typed', () => {
    const odd = { ...card, replyExample: 'Понимаю {вас}. Цена {{Starter Price}} такая. Верно?' };
    expect(cardReply(odd, none).text).not.toMatch(/[{}]/);
  });
});

describe('what is asked', () => {
  it.each([
    ['слишком дорого для #12', 'слишком дорого', { number: 12 }],
    ['too expensive #12', 'too expensive', { number: 12 }],
    ['дорого по сделке Ромашка', 'дорого', { title: 'Ромашка' }],
    ['too expensive for deal Acme', 'too expensive', { title: 'Acme' }],
    ['too expensive for us', 'too expensive', { title: 'us' }],
    ['#12 too expensive', 'too expensive', { number: 12 }],
    ['для #12: дорого', 'дорого', { number: 12 }],
    ['по сделке Ромашка говорят дорого', 'говорят дорого', { title: 'Ромашка' }],
    ['about deal "Acme Tools": no budget', 'no budget', { title: 'Acme Tools' }],
    ['on deal Acme they say no budget', 'they say no budget', { title: 'Acme' }],
    ['#1 concern is the price', '#1 concern is the price', undefined],
    ['дорого', 'дорого', undefined],
  ])('%s', (typed, text, ref) => {
    const asked = asObjection(typed);
    expect(asked.text).toBe(text);
    expect(asked.deal?.ref).toEqual(ref);
  });

  it('is about the deal that the words name, or the one touched a moment ago, and never about one of two', () => {
    const now = new Date('2026-11-23T12:00:00Z');
    const old = new Date('2026-11-01T12:00:00Z');
    const deals = [
      { title: 'Ромашка', touchedAt: old },
      { title: 'Acme Tools', touchedAt: now },
    ];
    expect(guessDeal('в Ромашке говорят, что дорого', deals, now)?.title).toBe('Ромашка');
    expect(guessDeal('дорого', deals, now)?.title).toBe('Acme Tools');
    expect(guessDeal('Ромашка и Acme молчат', deals, now)).toBeUndefined();
    expect(guessDeal('дорого', [], now)).toBeUndefined();
  });
});
