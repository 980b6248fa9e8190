import { describe, expect, it } from 'vitest';
import { STARTERS } from '../../src/objections/playbook/starters.ts';
import { checkReply, type Wanted } from '../../src/objections/reply/check-reply.ts';
import { INVENTED } from './invented-sentences.ts';
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
