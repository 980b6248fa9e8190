import { describe, expect, it } from 'vitest';
import { Mask } from '../../src/llm/masking.ts';

const known = {
  people: ['Иван Петров', 'Ann Lee'],
  companies: ['ООО «Ромашка»', 'Acme Tools Inc'],
};
const hide = (text: string, region = 'RU') => new Mask(known, region).hide(text);

describe('what leaves for a model', () => {
  it.each([
    ['Звоните 8 (913) 000-14-02, это дорого', 'Звоните <PHONE_1>, это дорого'],
    ['Пишите на a.b+c@example.com или на иван@пример.рф', 'Пишите на <EMAIL_1> или на <EMAIL_2>'],
    ['карта 4111 1111 1111 1111 не проходит', 'карта <CARD_1> не проходит'],
    ['ИНН 7707083893, счёт 40702810900000000001', 'ИНН <PHONE_1>, счёт <NUMBER_1>'],
    [
      'Ромашка говорит, что у ромашки нет денег',
      '<COMPANY_1> говорит, что у <COMPANY_2> нет денег',
    ],
    ['Ивану Петрову дорого, Петров подумает', '<PERSON_1> дорого, <PERSON_2> подумает'],
    ['восемь девять один три ноль ноль ноль один, звоните', '<NUMBER_1>, звоните'],
    ['счёт DE89 3704 0044 0532 0130 00, оплатим', 'счёт <NUMBER_1>, оплатим'],
    ['пишите @ivan_petrov или https://t.me/ivan_p', 'пишите <ACCOUNT_1> или <ACCOUNT_2>'],
    ['почта ivan(at)mail.ru, ivan собака mail точка ru', 'почта <EMAIL_1>, <EMAIL_2>'],
    ['Дорого: 300 000 ₽ за 12 месяцев', 'Дорого: 300 000 ₽ за 12 месяцев'],
    ['Просили скидку 10 % до 2026-12-15', 'Просили скидку 10 % до 2026-12-15'],
  ])('%s → %s', (text, hidden) => {
    expect(hide(text)).toBe(hidden);
  });

  it('names of known customers in English go too, and ordinary words stay', () => {
    expect(hide('Ann says Acme Tools is too small, call +1 614 555 0155', 'US')).toBe(
      '<PERSON_1> says <COMPANY_1> is too small, call <PHONE_1>',
    );
    expect(hide('Leave it. The tools are fine.', 'US')).toBe('Leave it. The tools are fine.');
  });

  it('comes back as it was, and a placeholder that was never given is noticed', () => {
    const mask = new Mask(known, 'RU');
    const text = 'Иван Петров, ivan@example.com: дорого';
    const hidden = mask.hide(text);
    expect(hidden).not.toMatch(/Иван|example/);
    expect(mask.hide('ещё раз ivan@example.com')).toBe('ещё раз <EMAIL_1>');
    expect(mask.restore(hidden)).toBe(text);
    expect(mask.restore('Здравствуйте, <PERSON_7>')).toBeUndefined();
  });
});
