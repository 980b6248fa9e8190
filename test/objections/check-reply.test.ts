import { describe, expect, it } from 'vitest';
import { checkReply, type Wanted } from '../../src/objections/check-reply.ts';
import { STARTERS } from '../../src/objections/starters.ts';
import { CUSTOMERS, output, type Side } from './model-outputs.ts';
import { NATURAL_REPLIES } from './natural-replies.ts';

const SPOKEN: Record<Side, string> = {
  ru: 'Понимаю, сумма заметная. Подскажите, с чем вы её сравниваете? Первый этап стоит 90 000 ₽. Посмотрим, окупит ли он себя.',
  en: 'Fair point, it is a real sum. What are you comparing it with? Phase one is at $1,200. We could check that it pays for itself.',
};
const wanted = (side: Side): Wanted => ({
  offered: ['c1'],
  customerLanguage: side,
  managerLanguage: side,
  isShort: false,
  instructions: '',
  sources: () => ({ spoken: SPOKEN[side], cards: '', customer: CUSTOMERS[side] }),
});

/** What no card says: each sentence behind an otherwise good reply. */
const INVENTED: Record<Side, readonly string[]> = {
  ru: [
    'Первый месяц за нас.',
    'Обещаем результат.',
    'Запуск займёт две недели.',
    'Сделаем дешевле.',
    'Цена будет ниже на треть.',
    'Мы работаем с Яндексом.',
    'Яндекс — наш клиент.',
    'Мы лидеры рынка.',
    'Возьмём на себя все риски.',
    'Вернём всё до копейки.',
    'Окупится к лету.',
    'Это занимает пару недель.',
    'Запустим за неделю.',
    'Запуск через месяц.',
    'Начнём к Новому году.',
    'Запустим на следующей неделе.',
    'Стоимость символическая.',
    'Скинем немного.',
    'Договоримся о цене.',
    'Сделаю хорошую цену.',
    'Дадим лучшую цену.',
    'У нас сотни клиентов.',
    'Никаких доплат.',
    'Доплат не будет.',
    'Всё включено в стоимость.',
    'Мы есть в реестре Минцифры.',
    'Поддержка на связи всегда.',
    'Цена фиксируется навсегда.',
    'Вектор скоро закроется.',
    'Вектор берёт доплату за каждую мелочь.',
    'Мы лучше Вектора.',
    'Наш продукт единственный на рынке.',
    'Уже внедрили в Сбере.',
    'Директор Иванов подтвердит.',
    'Подпишем без договора.',
    'ООО «Ромашка» довольна.',
    'За 5 минут.',
    'Год поддержки входит.',
    'Экономия будет значительной.',
    'Для вас — особые условия.',
    'Могу согласовать исключение.',
    'Пришлю промо.',
  ],
  en: [
    'We promise results.',
    'It takes two weeks.',
    'First month on us.',
    'We will match their price.',
    'We can go lower.',
    'We work with Amazon.',
    'Amazon is our client.',
    'We are the market leader.',
    'We take on all the risk.',
    'You will get every cent back.',
    'It pays off by summer.',
    'It takes a couple of weeks.',
    'We go live in a week.',
    'Launch is next month.',
    'We start by New Year.',
    'We go live next week.',
    'The cost is symbolic.',
    'I can shave a bit off.',
    'I can get you a better deal.',
    'Best price around.',
    'Hundreds of clients agree.',
    'No hidden fees.',
    'Everything is included.',
    'Support is always on.',
    'The price is locked forever.',
    'Globex will close soon.',
    'Globex charges for everything.',
    'We beat Globex.',
    'We are the only ones on the market.',
    'Already live at Walmart.',
    'Our CEO Jack confirms.',
    'Acme Inc. is happy.',
    'A year of support is included.',
    'The savings are substantial.',
    'Special terms for you.',
    'I can make an exception.',
    'You will double your sales.',
    'Your peers already moved.',
    '95 out of 100 renew.',
    'It is a quarter cheaper.',
    'We will waive the setup fee.',
  ],
};

describe('a sentence that no card holds', () => {
  it.each(
    (['ru', 'en'] as const).flatMap((side) => INVENTED[side].map((one) => [one, side] as const)),
  )('%s', (sentence, side) => {
    const good = output(side);
    expect(checkReply(good, wanted(side))).toEqual([]);
    const reply = `${good.reply} ${sentence}`;
    expect(checkReply({ ...good, reply }, wanted(side))).not.toEqual([]);
  });

  it('may be said when the cited card says it, with the same figure', () => {
    const spoken = `${SPOKEN.ru} По договору скидка 10 % за оплату за год.`;
    const cited: Wanted = {
      ...wanted('ru'),
      sources: () => ({ spoken, cards: '', customer: CUSTOMERS.ru }),
    };
    const reply = (sentence: string) =>
      output('ru', { reply: `${output('ru').reply} ${sentence}` });
    expect(checkReply(reply('За оплату за год есть скидка 10 %.'), cited)).toEqual([]);
    expect(checkReply(reply('За оплату за год есть скидка 15 %.'), cited)).toHaveLength(1);
  });
});

describe('a reply as a careful model writes it', () => {
  it.each(NATURAL_REPLIES)('to %s passes unharmed: %s', (id, customer, reply) => {
    const card = STARTERS.find((starter) => starter.id === id);
    if (!card) throw new Error(`there is no card ${id}`);
    const written = output(card.language, {
      objections: [{ category: card.category, nature: 'genuine', quote: customer }],
      card_ids: [id],
      reply,
    });
    const sources = () => ({
      spoken: `${card.replyExample} ${card.followUpQuestion}`,
      cards: JSON.stringify(card),
      customer,
    });
    expect(checkReply(written, { ...wanted(card.language), offered: [id], sources })).toEqual([]);
  });
});
