import { expect, it } from 'vitest';
import { asNewDeal } from '../../src/deals/parse-new-deal.ts';
import { splitWords } from '../../src/language/text.ts';
import type { Stage } from '../../src/teams/directory.ts';
import { plainTeam } from '../support/plain-team.ts';

const stage = (en: string, ru: string): Stage => ({
  id: en,
  teamId: plainTeam.id,
  names: { en, ru },
  kind: 'open',
  probability: 10,
  rotDays: null,
  asks: [],
});
const team = {
  ...plainTeam,
  stages: [
    stage('🔥 Hot', '🔥 Горячая'),
    stage('2nd meeting', '2-я встреча'),
    stage('Proposal', 'Предложение'),
  ],
};

it.each([
  ['Заря 5к 🔥 Горячая', 'Заря', '5к', '🔥 Горячая'],
  ['Заря 5к 2-я встреча', 'Заря', '5к', '2-я встреча'],
  ['Заря 🔥 горячая 5к', 'Заря', '5к', '🔥 горячая'],
  ['Мост 1.5 млн руб на этапе предложение', 'Мост', '1.5 млн руб', 'предложение'],
  ['Acme for $5k in proposal', 'Acme', '$5k', 'proposal'],
  ['Ромашка на 300к', 'Ромашка', '300к', null],
  ['Ключи на старт', 'Ключи на старт', null, null],
  ['Пекарня, 30 мест, 450 тыс руб, предложение', 'Пекарня, 30 мест', '450 тыс руб', 'предложение'],
  ['Луна 1,2 млн ₽ предложение', 'Луна', '1,2 млн ₽', 'предложение'],
])('reads “%s”', (text, title, amount, called) => {
  expect(asNewDeal(text, splitWords(text), [team])).toEqual({ title, amount, stage: called });
});
