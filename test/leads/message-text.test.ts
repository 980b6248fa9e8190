import { expect, it } from 'vitest';
import { asSpoken, cutRequest } from '../../src/leads/message-text.ts';

it.each([
  ['<@UBOT> новый лид Иван, <mailto:a@b.ru|a@b.ru>', 'новый лид Иван, a@b.ru'],
  ['<tel:+79991234567|+7 999 123-45-67> ждёт', '+7 999 123-45-67 ждёт'],
  ['из <#C1|sales>, <https://romashka.ru|romashka.ru>', 'из #sales, romashka.ru'],
  ['<!channel> <!subteam^S1|@sales> Иван', 'Иван'],
])('a message is read as people see it: %s', (raw, seen) => {
  expect(asSpoken(raw)).toBe(seen);
});

it.each([
  ['новый лид: Иван Петров', true, 'Иван Петров'],
  ['Новый лид Иван Петров', true, 'Иван Петров'],
  ['создай лид\nИван Петров', true, 'Иван Петров'],
  ['new lead - Ann Lee', true, 'Ann Lee'],
  ['please add a lead Ann Lee', true, 'Ann Lee'],
  ['лид: Алла, 45к', true, 'Алла, 45к'],
  ['новый лид', true, ''],
  ['лид Ромашки молчит', false, 'лид Ромашки молчит'],
  ['leading company, Acme', false, 'leading company, Acme'],
  ['новый лидер рынка', false, 'новый лидер рынка'],
])('"new lead" is a request, not a part of the lead: %s', (text, asked, rest) => {
  expect(cutRequest(text)).toEqual({ asked, text: rest });
});
