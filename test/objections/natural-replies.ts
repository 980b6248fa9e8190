/** What a careful model writes from one starter card: its id, what the customer said, and the reply. */
export const NATURAL_REPLIES: readonly (readonly [
  card: string,
  customer: string,
  reply: string,
])[] = [
  [
    'no_budget-en',
    'we have no budget left this year',
    'Thanks for being open about that. A lot of teams lock their spending early, so I get it. When does planning for the next period start on your side? If you like, I can put together a short summary of the problem and the effect we discussed, so it is ready when those conversations begin.',
  ],
  [
    'no_budget-ru',
    'у нас нет бюджета на это',
    'Спасибо, что сказали прямо. Подскажите, когда у вас начинается планирование на следующий период и кто собирает заявки? Могу подготовить короткое обоснование на одну страницу, чтобы вам было с чем прийти к коллегам.',
  ],
  [
    'think_about_it-en',
    'let me think about it',
    'Of course, take the time you need. To make thinking easier: what is the one thing that you are still not sure about? If it helps, I can send a short comparison of the options we talked about and we can pick it up from there.',
  ],
  [
    'think_about_it-ru',
    'мне надо подумать',
    'Конечно, решение стоит обдумать. Чтобы вам было проще, подскажите: что именно пока вызывает сомнения — сама задача, сроки или условия? Разберём это отдельно, и станет понятно, есть ли смысл двигаться дальше.',
  ],
  [
    'has_vendor-en',
    'we already work with another supplier',
    'Makes sense, and if it works well there is no need to change anything. Is there something that you wish your current supplier did differently? If there is, we could try it on one small task next to them, so you can compare without switching.',
  ],
  [
    'has_vendor-ru',
    'у нас уже есть поставщик',
    'Хорошо, что у вас налажена работа, ломать её незачем. Есть ли что-то, чего сейчас не хватает или что хотелось бы получать быстрее? Можно начать с одной небольшой задачи параллельно и спокойно сравнить.',
  ],
  [
    'consult_boss-en',
    'I need to check with my boss',
    'Absolutely, it should be a shared decision. What do you think your boss will ask about first? I can prepare a one-page summary with those answers, or join a short call with both of you, whichever is easier for you.',
  ],
  [
    'consult_boss-ru',
    'мне нужно посоветоваться с директором',
    'Понимаю, такое решение лучше принимать вместе. Как думаете, о чём директор спросит в первую очередь? Подготовлю для него краткую сводку на страницу, а если удобно, подключусь к разговору и отвечу на вопросы.',
  ],
  [
    'not_now-en',
    'call me back next quarter',
    'Happy to come back then. Just so that I am useful at that point: what has to change by next quarter for this to be worth discussing? I will keep your notes and return with something that fits the situation.',
  ],
  [
    'not_now-ru',
    'сейчас не время, вернёмся после сезона',
    'Понял вас, в сезон не до новых проектов. Подскажите, что должно измениться после сезона, чтобы вопрос стал актуальным? Зафиксирую это у себя и вернусь уже с предложением под вашу ситуацию.',
  ],
  [
    'data_security-en',
    'where is our data stored, who can see it',
    'That is exactly the right question to ask before anything is shared. Which requirements does your security team have to check? I will get the precise answers on storage and access from our engineers in writing, so you can judge them before deciding.',
  ],
  [
    'data_security-ru',
    'боимся за утечку данных',
    'Вопрос правильный, и решать без ответа на него не стоит. Какие требования вам важно проверить в первую очередь: место хранения, доступы, удаление? Запрошу точные ответы у наших специалистов и пришлю письменно.',
  ],
  [
    'hard_to_adopt-en',
    'my team will never learn it',
    'I can see why that worries you; a tool nobody opens is money wasted. Who on the team would feel the change most? We could start with just that group and one everyday task, and look at how it goes before anyone else joins.',
  ],
  [
    'hard_to_adopt-ru',
    'наши сотрудники это не освоят',
    'Понимаю опасение: новый инструмент, которым не пользуются, только мешает. Кому в команде будет сложнее всего? Давайте начнём с одного человека и одной ежедневной задачи и посмотрим, что получится.',
  ],
  [
    'no_guarantee-en',
    'what if it does not work',
    'Fair question, nobody can honestly promise results that depend on both sides. How would you know in practice that it works? Let us agree on one measure and a small first step, so you can stop early if it does not move.',
  ],
  [
    'no_guarantee-ru',
    'где гарантии, что это сработает',
    'Справедливый вопрос: обещать результат, который зависит от обеих сторон, было бы нечестно. По какому показателю вы поймёте, что всё получилось? Предлагаю договориться о нём заранее и начать с небольшого шага.',
  ],
  [
    'bad_experience-en',
    'we were burned by a similar vendor',
    'I am sorry that happened, caution is natural after that. What went wrong last time, if you do not mind sharing? I would rather look at that first, and tell you honestly whether we would handle it differently.',
  ],
  [
    'bad_experience-ru',
    'уже обжигались на таком',
    'Неприятная история, осторожность понятна. Что именно тогда пошло не так? Давайте начнём с этого: скажу честно, чем мы можем подстраховаться, а если не сможем, так и отвечу.',
  ],
  [
    'lock_in_contract-en',
    'we do not want a long contract',
    'Understood, being tied down without seeing results is uncomfortable. What worries you more, the length itself or how to leave if it does not fit? I will find out which options there are on our side and come back to you.',
  ],
  [
    'payment_terms-ru',
    'предоплату не платим',
    'Понимаю, для вас это вопрос риска. Подскажите, какой порядок оплаты у вас принят и кто его согласует? Уточню у себя, какие варианты возможны, и вернусь с ответом, чтобы сравнить.',
  ],
  [
    'missing_feature-en',
    'there is no integration with our ERP',
    'Good to know, that can be a deal breaker. What exactly has to pass between the two systems day to day? If you describe one example, I will check with our engineers whether it can be done and tell you straight either way.',
  ],
  [
    'send_info-ru',
    'пришлите информацию на почту',
    'Конечно, пришлю. Чтобы не заваливать вас лишним: что вам важнее увидеть — как это устроено, условия или примеры? Отправлю именно это, а потом коротко обсудим, стоит ли продолжать.',
  ],
  [
    'no_resources-en',
    'we have nobody to implement it',
    'I hear you, everyone seems to be stretched. Which part of the rollout looks the heaviest from your side? We could map out what really needs your people and what can wait, and then decide if it is realistic at the moment.',
  ],
  [
    'no_need-ru',
    'нам это не нужно',
    'Вполне возможно, спорить не буду. Подскажите, как вы сейчас решаете эту задачу и что в ней отнимает больше всего времени? Если всё устраивает, так и скажу, что менять ничего не стоит.',
  ],
  [
    'happy_as_is-en',
    'our spreadsheet works fine',
    'If it does the job, there is no reason to drop it. Is there a moment in the month when the spreadsheet gets in the way, for example when two people edit it? We could look only at that spot and leave the rest as is.',
  ],
  [
    'discount_request-ru',
    'сделайте скидку и подпишем',
    'Рад, что в целом предложение подходит. Подскажите, что стоит за просьбой: рамка бюджета или сравнение с другим предложением? Посмотрим вместе на состав работ и решим, что можно отложить без ущерба.',
  ],
  [
    'cheaper_competitor-en',
    'your competitor is cheaper',
    'It makes sense to compare. Could you tell me what is included in their offer, so that we look at the same scope? I will go through both line by line with you, and if theirs covers what you need, I will say so.',
  ],
];
