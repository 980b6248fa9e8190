import { words } from '../language/words.ts';

export const suggestedWords = words({
  title: { en: 'What can I take off your hands?', ru: 'С чем помочь?' },
  lead: { en: 'Save a lead', ru: 'Сохранить лид' },
  leadLine: {
    en: 'Ann Lee from Acme called, +1 614 555 0155, wants a demo, about $5k',
    ru: 'Звонила Анна Ли, ООО «Ромашка», +7 916 555-01-55, нужно внедрение, бюджет 300к',
  },
  objection: { en: 'Answer an objection', ru: 'Ответить на возражение' },
  objectionLine: {
    en: 'Objection: it’s too expensive for us',
    ru: 'Возражение: для нас это слишком дорого',
  },
  more: { en: 'What can you do?', ru: 'Что ты умеешь?' },
  moreLine: { en: 'What can you do?', ru: 'Что ты умеешь?' },
});
