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
  [
    'no_budget-ru',
    'денег нет до января',
    'Понимаю, до января всё распределено. Подскажите, кто у вас собирает заявки на следующий год и что им важно увидеть? Подготовлю обоснование на одну страницу, чтобы вам не пришлось писать его с нуля.',
  ],
  [
    'discount_request-ru',
    'скиньте 10 %, и подпишем',
    'Понимаю, что хочется договориться выгоднее. Подскажите, 10 % связаны с рамками бюджета или с другим предложением? Уточню у себя, что возможно, и вернусь с ответом, а пока посмотрим, что в составе можно убрать.',
  ],
  [
    'discount_request-en',
    'give us 10% off and we sign',
    "I understand, everyone wants a good deal. Is the 10% about your budget, or about another offer on the table? Let me check what's possible on our side and come back to you. In the meantime, which parts could we drop?",
  ],
  [
    'has_vendor-en',
    'we use Globex for this',
    "Glad to hear Globex takes care of it. What do you like most about working with them, and what do you still end up doing by hand? If there's nothing, I won't push. If there is, we could try it on a small piece.",
  ],
  [
    'has_vendor-ru',
    'мы уже работаем с Вектором',
    'Отлично, значит, задача у вас закрыта. Что вам больше всего нравится в работе с Вектором и чего иногда не хватает? Если всё устраивает, просто останусь на связи, а если нет, можно сравнить на небольшой задаче.',
  ],
  [
    'consult_boss-en',
    'need to ask my director',
    "Of course, that's how it should be. What will your director want to know first: the cost, the effort or the risk? I can write a one-page summary in plain words, so you don't have to explain it from scratch.",
  ],
  [
    'think_about_it-ru',
    'мы подумаем и вернёмся',
    'Конечно, подумайте. Чтобы разговор не повис, подскажите: какой вопрос остаётся самым важным? Соберу ответ именно на него, и вам будет проще принять решение, каким бы оно ни было.',
  ],
  [
    'not_now-en',
    'maybe after summer',
    "Sure, after summer works. What would make it worth picking up again then? I'll make a note and come back with something relevant to that, so we don't start over.",
  ],
  [
    'not_now-ru',
    'после нового года давайте',
    'Хорошо, после нового года так после нового года. Что к этому времени должно проясниться у вас? Запишу и вернусь с предложением, в котором это учтено.',
  ],
  [
    'send_info-en',
    'just email me something',
    "Sure, will do. So I don't send you a whole brochure: is it the price, the way it works or examples you'd like to see? I'll keep it to a page, and then you can tell me if it's worth talking.",
  ],
  [
    'unknown_company-ru',
    'мы о вас ничего не знаем',
    'Это нормально, осторожность здесь к месту. Что помогло бы вам больше всего: документы, разговор с теми, кто уже работал с нами, или встреча? Подготовлю то, что можно проверить самостоятельно.',
  ],
  [
    'unknown_company-en',
    'never heard of your company',
    "That's fair, you should know who you're dealing with. What would you want to check first: who we are, how we work, or what happens if something goes wrong? I'll send what you can verify on your own.",
  ],
  [
    'bad_experience-en',
    'we tried a CRM and nobody used it',
    "That's a frustrating place to be. When did people stop using it, and what did they go back to? I'd rather start from there than show you features, and tell you if I think it would go the same way.",
  ],
  [
    'hard_to_adopt-ru',
    'у нас все пожилые, не разберутся',
    'Понимаю, привычки менять трудно. Кто из сотрудников мог бы попробовать первым? Покажем ему одну ежедневную операцию и посмотрим, насколько это удобно. Если нет, искать другой путь будет честнее.',
  ],
  [
    'no_resources-ru',
    'некому внедрять, все в проектах',
    'Понимаю, люди и так на пределе. Что из запуска кажется самым тяжёлым: перенос данных, настройка или обучение? Распишу, что потребуется от вас на каждом шаге, и вы решите, реально ли это сейчас.',
  ],
  [
    'missing_feature-ru',
    'нет интеграции с 1С, нам не подходит',
    'Понимаю, для вас это важно. Что именно должно передаваться между 1С и системой и как часто? Уточню у коллег, возможно ли это, и отвечу прямо, даже если ответ будет «нет».',
  ],
  [
    'missing_feature-en',
    "you don't integrate with SAP",
    "Understood, and that may be a blocker. What has to flow between SAP and us, and how often? I'll check with our engineers and give you a straight answer, even if it's a no.",
  ],
  [
    'lock_in_contract-ru',
    'не хотим договор на год',
    'Понимаю, на год связывать себя никому не хочется. Что беспокоит больше: сам срок или то, как расторгнуть, если не подойдёт? Уточню у юристов, какие варианты есть, и отвечу простыми словами.',
  ],
  [
    'no_guarantee-en',
    "what if it doesn't work",
    'It\'s a fair question. What would "working" look like for you, in one number? If we agree on that now, we\'ll both know when to go on and when to stop. Who on your side would look at it?',
  ],
  [
    'data_security-ru',
    'где хранятся данные',
    'Правильный вопрос. Какие требования есть у вашей службы безопасности: место хранения, доступ, удаление? Передам их нашему специалисту, и он ответит письменно по каждому пункту.',
  ],
  [
    'cheaper_competitor-ru',
    'у Вектора на 20 % дешевле',
    'Разница в 20 % заметная, понимаю. Совпадает ли у Вектора состав работ с нашим? Пришлите их предложение, сравню построчно и скажу, где за разницу действительно стоит платить, а где нет.',
  ],
  [
    'happy_as_is-ru',
    'нам и в экселе хорошо',
    'Эксель и правда многое умеет. Есть ли в вашей таблице место, где чаще всего приходится перепроверять или собирать вручную? Посмотрим только на него, остальное можно не трогать.',
  ],
  [
    'no_need-en',
    "we don't need it",
    "Fair enough, you know your work better than I do. How do you deal with it today, and is there a moment when it gets annoying? If not, I'll leave it there.",
  ],
];
