import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../src/errors.ts';
import type { Card } from '../../src/objections/playbook/card.ts';
import { cardsCsv, cardsJson } from '../../src/objections/playbook/card-table.ts';
import { asProof, readCardForm } from '../../src/objections/playbook/read-card-form.ts';
import { readCards } from '../../src/objections/playbook/read-card-table.ts';

const card: Card = {
  id: 'price_high-ru',
  situation: 'price_high',
  category: 'price',
  language: 'ru',
  title: 'Слишком дорого; "очень"',
  formulations: ['Это слишком дорого', '=cmd|calc'],
  meaning: 'Клиент не видит связи, пока.\n\nИли занят 24 / 7.',
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
const TODAY = '2026-11-23';
const { id, status: _, version: __, ownerId: ___, reviewOn: ____, ...content } = card;
const HEAD = 'language,category,title,formulations,reply_example';
const said = (text: string) =>
  readCards(text, TODAY).troubles.map(({ n, title, what }) => `${n} ${title}: ${what('en')}`);

describe('cards in a file', () => {
  it('go out and come back the same, as CSV and as JSON', () => {
    expect(readCards(cardsCsv([card]), TODAY)).toEqual({ cards: [{ id, content }], troubles: [] });
    expect(readCards(cardsJson([card]), TODAY)).toEqual({ cards: [{ id, content }], troubles: [] });
  });

  it('are read as other programs write them: semicolons, lists, another name of a column, empty rows', () => {
    const csv =
      'lang;category;title;formulations;reply_example\r\nрусский;price;Дорого;Дорого;Понимаю.\r\n;;;;\r\n';
    expect(readCards(csv, TODAY)).toMatchObject({
      cards: [{ id: null, content: { language: 'ru', title: 'Дорого' } }],
      troubles: [],
    });
    const json = JSON.stringify([
      {
        lang: 'en',
        category: 'price',
        title: 'Dear',
        formulations: ['Dear', 'Too dear'],
        reply_example: 'Fair.',
      },
    ]);
    expect(readCards(json, TODAY).cards[0]?.content.formulations).toEqual(['Dear', 'Too dear']);
  });

  it('tell what is wrong with each that could not stand', () => {
    const rows = [
      HEAD,
      'ru,price,Дорого,Дорого,',
      'ru,magic,Чары,Чары,Да',
      `ru,price,Много,${'я'.repeat(301)},Да`,
      'ru,price,Хорошо,Хорошо,Да',
    ];
    expect(said(rows.join('\n'))).toEqual([
      '1 Дорого: it’s missing reply_example.',
      expect.stringContaining('2 Чары: “magic” isn’t a category'),
      expect.stringContaining('3 Много: That’s too long for a card'),
    ]);
  });

  it('are told apart by their ids, and by when their proofs are of', () => {
    const rows = [
      `id,proof_points,${HEAD}`,
      ...['9d,', '9d,Итог | акт | однажды'].map((row) => `${row},ru,price,Дорого,Дорого,Да`),
    ];
    expect(said(rows.join('\n'))).toEqual([
      '2 Дорого: it has the same ID as card 1. For a new card, leave the ID empty.',
    ]);
    expect(said(rows.join('\n').replace('9d,Итог', '10,Итог'))).toEqual([
      expect.stringContaining('2 Дорого: “Итог | акт | однажды”: the last part must be a date'),
    ]);
  });

  it.each([
    ['nothing', '', /neither CSV/],
    ['prose', 'привет', /neither CSV/],
    ['broken JSON', '[{"title"', /neither CSV/],
    ['a list of numbers', '[1,2]', /neither CSV/],
    ['an open quote', `${HEAD}\nru,price,"Дорого,Дорого,Да`, /at line 2/],
    ['more cells than columns', `${HEAD}\nru,price,Дорого,Дорого,Да, понимаю`, /at line 2/],
    ['501 cards', `${HEAD}${'\nru,price,a,b,c'.repeat(501)}`, /up to 500 cards at a time/],
  ])('with %s are refused whole', (_name, text, sentence) => {
    const refused = () => {
      try {
        return readCards(text, TODAY);
      } catch (error) {
        return (error as Refusal).sentence('en');
      }
    };
    expect(refused()).toMatch(sentence);
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
