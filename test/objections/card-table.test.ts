import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/errors.ts';
import type { Card } from '../../src/objections/card.ts';
import { cardsCsv, cardsJson, readCards } from '../../src/objections/card-table.ts';
import { asProof, readCardForm } from '../../src/objections/read-card-form.ts';

const card: Card = {
  id: 'price_high-ru',
  situation: 'price_high',
  category: 'price',
  language: 'ru',
  title: 'Слишком дорого; "очень"',
  formulations: ['Это слишком дорого', '=cmd|calc'],
  meaning: 'Клиент не видит связи, пока.',
  replyGuidance: ['Не спорьте.', 'Уточните, с чем сравнивает.'],
  replyExample: 'Понимаю. Первый этап стоит {{starter_price}}.',
  followUpQuestion: 'С чем сравниваете?',
  proofPoints: [
    { text: 'Запустили вовремя', source: 'акт', on: '2026-05-12' },
    { text: '{{case}}', source: null, on: null },
  ],
  avoid: ['Скидка сразу'],
  status: 'approved',
  version: 3,
  ownerId: null,
  reviewOn: null,
};
const asDay = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined);
const { id, status: _, version: __, ownerId: ___, reviewOn: ____, ...content } = card;

describe('cards in a file', () => {
  it('go out and come back the same, as CSV and as JSON', () => {
    expect(readCards(cardsCsv([card]), asDay)).toEqual([{ id, content }]);
    expect(readCards(cardsJson([card]), asDay)).toEqual([{ id, content }]);
  });

  it('are read as other programs write them: semicolons, lists, another name of a column', () => {
    const csv = 'lang;category;title;formulations;reply_example\nru;price;Дорого;Дорого;Понимаю.';
    expect(readCards(csv, asDay)[0]?.content).toMatchObject({ language: 'ru', title: 'Дорого' });
    const json = JSON.stringify([
      {
        lang: 'en',
        category: 'price',
        title: 'Dear',
        formulations: ['Dear', 'Too dear'],
        reply_example: 'Fair.',
      },
    ]);
    expect(readCards(json, asDay)[0]?.content.formulations).toEqual(['Dear', 'Too dear']);
  });

  it.each([
    ['nothing', ''],
    ['prose', 'привет'],
    ['broken JSON', '[{"title"'],
    ['a list of numbers', '[1,2]'],
    ['a card without a reply', 'language,category,title,formulations\nru,price,Дорого,Дорого'],
    [
      'an unknown category',
      'language,category,title,formulations,reply_example\nru,magic,Дорого,Дорого,Да',
    ],
  ])('%s is refused whole', (_name, text) => {
    expect(() => readCards(text, asDay)).toThrow(Refusal);
  });
});

describe('the form of a card', () => {
  const entered = {
    title: ' Дорого ',
    language: 'ru',
    category: 'price',
    formulations: 'Дорого\n\nСлишком дорого',
    meaning: null,
    example: 'Понимаю. {{starter_price}}.',
    question: null,
    guidance: null,
    proofs: 'Запустили | акт | 2026-05-12',
    avoid: null,
  };

  it('is read line by line', () => {
    expect(readCardForm(entered, 's', '2026-11-23', 'ru')).toMatchObject({
      content: {
        title: 'Дорого',
        formulations: ['Дорого', 'Слишком дорого'],
        proofPoints: [{ text: 'Запустили', source: 'акт', on: '2026-05-12' }],
      },
    });
  });

  it('says under the field what is wrong in it', () => {
    const wrong = { ...entered, proofs: 'Запустили | акт | когда-то', example: 'Цена {price}.' };
    const read = readCardForm(wrong, 's', '2026-11-23', 'ru');
    expect(Object.keys('errors' in read ? read.errors : {}).sort()).toEqual(['example', 'proofs']);
    expect(asProof('Без источника', '2026-11-23')).toEqual({
      text: 'Без источника',
      source: null,
      on: null,
    });
  });
});
