import { expect, it } from 'vitest';
import { asLoss } from '../../src/deals/loss-reason.ts';
import { READY_LOSS_REASONS } from '../../src/teams/pipeline.ts';

const known = READY_LOSS_REASONS.map(({ reason, en, ru }) => ({ reason, names: { en, ru } }));
const reasonOf = (text: string) => asLoss(text, known).reason;

it.each([
  ['price', ['дорого', 'слишком дорогие', 'нашли дешевле', 'too expensive', 'found it cheaper']],
  [
    'competitor',
    ['ушли к конкурентам', 'выбрали других', 'взяли другого поставщика', 'went with a competitor'],
  ],
  ['no_budget', ['нет денег', 'бюджет урезали', 'budget was cut', 'they can’t afford it']],
  ['no_decision', ['так и не решились', 'не могут определиться', 'they never decided']],
  ['timing', ['не сейчас', 'отложили до весны', 'вернёмся в следующем году', 'maybe next year']],
  ['not_a_fit', ['не подошло', 'не наш клиент', 'wrong fit for us', 'missing features']],
  ['no_contact', ['пропали', 'не берут трубку', 'перестали отвечать, молчат', 'ghosted us']],
])('hears %s in everyday words, and keeps them', (reason, sayings) => {
  for (const saying of sayings)
    expect([saying, asLoss(saying, known)]).toEqual([saying, { reason, said: saying }]);
});

it('takes a name of the list for the reason, and what is said to it for the comment', () => {
  expect(asLoss('цена, не потянули', known)).toEqual({ reason: 'price', said: 'не потянули' });
  expect(asLoss('конкурент', known)).toEqual({ reason: 'competitor', said: '' });
  expect(asLoss('нет бюджта', known)).toEqual({ reason: 'no_budget', said: '' });
});

it('guesses nothing where two reasons are told, or none', () => {
  for (const text of ['нет денег и дорого', 'под вопросом', 'директор уволился', ''])
    expect(asLoss(text, known)).toEqual({ reason: null, said: text });
});

it('knows a reason that the team has named itself by its name, and hears no reason that it has struck off', () => {
  const own = [{ reason: 'r1', names: { en: 'Merger', ru: 'Слияние' } }];
  expect(asLoss('слияние с Бетой', own)).toEqual({ reason: 'r1', said: 'с Бетой' });
  expect(asLoss('дорого', own)).toEqual({ reason: null, said: 'дорого' });
  expect(reasonOf('дорого')).toBe('price');
});
