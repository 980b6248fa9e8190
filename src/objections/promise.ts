/** What may be said only where a card or the workspace's facts say it: promises, proofs, pressure. */
interface Family {
  name: string;
  /** Lower case, ё as е. */
  pattern: RegExp;
}

const family = (name: string, ...sources: string[]): Family => ({
  name,
  pattern: new RegExp(`(?<!\\p{L})(?:${sources.join('|')})`, 'iu'),
});

const LICENSED: readonly Family[] = [
  family(
    'discount',
    'скидк|скидоч|скин(?:ем|у|уть|ете)|сдела\\p{L}* (?:\\p{L}+ ){0,2}дешевле|договор\\p{L}* о цене|цен\\p{L}* (?:обсуд|подвин|пересмотр|согласу)|(?:хорош|лучш|отличн|особ|индивидуальн|специальн)\\p{L}* (?:цен|услов)|исключени|промо|символическ|доплат|дисконт|уступк|уступ(?:им|лю|ит)|сброс(?:им|лю)|сбав|сниз(?:им|ить|лю) (?:\\p{L}+ )?(?:цен|стоимост|сумм)|дешевле (?:отда|сдела)|спецце|особ(?:ая|ую) цен|акци(?:я|ю|и)(?!\\p{L})|промокод|бонус|подар(?:ок|им|ю)|кешб|кэшб',
    'подвин(?:уться|емся|усь|ем)|навстречу|(?:уменьш|сократ)\\p{L}* (?:\\p{L}+ )?(?:сумм|цен|стоимост)|цен\\p{L}* (?:\\p{L}+ )?(?:сниз|упад|станет ниже)|вместо \\d',
    'discount|go lower|lower price|shave|better (?:deal|price)|best (?:price|deal)|special (?:terms|conditions)|exception|symbolic|hidden|(?:no|without|waive) (?:\\p{L}+ ){0,3}fees?|waive|% off|percent off|(?:lower|reduce|cut|drop|match|beat) (?:the|our|your|any|their)? ?(?:price|cost|quote)|special (?:price|offer|deal)|rebate|coupon|promo|bonus|gift|cashback|concession|knock .{0,20} off',
    'halfway on|meet you halfway|wiggle room|flexib\\p{L}+ on|(?:bring|get|drive) (?:\\p{L}+ ){0,2}(?:price|total|cost|number) down|(?:price|cost)s? (?:drop|come)s? down|price drops?|(?:a|the) fraction of|instead of [$€£]?\\d',
  ),
  family(
    'guarantee',
    'гарант|возьм\\p{L}+ на себя|верн(?:ем|у|ут)(?!\\p{L})|всегда на связи|на связи всегда|в любое время|ручаюсь|ручаемся|(?<!не (?:могу |можем )?)обеща(?![^.!?]*нечестно)|обязуе|точно (?:оку|получ|сработ|помож|подой)|наверняка|непременно оку|верн(?:ем|у) (?:вам )?(?:деньги|оплату|средства)|возврат\\p{L}* (?:денег|средств|оплаты)|компенсир|неустойк|штраф|без (?:всякого )?риска|никакого риска|ничем не рискуете|ничего не (?:потеря|теря)\\p{L}*|окуп(?:ится|ятся|ается|ают)|вложени\\p{L}* верн\\p{L}*|деньги назад',
    'guarantee|take on (?:all )?(?:the )?risk|every (?:cent|penny)|always (?:on|available|there)|warrant(?!ed)|(?<!(?:can.?t|won.?t|not|(?:nobody|no one) can) (?:honestly )?)promise|assure you|ensures?|money[- ]back|refund|compensat|no[- ]risk|risk[- ]free|zero risk|nothing to lose|lose nothing|pays? back|money back|penalt|sla(?!\\p{L})|pays? for itself within|will pay off|definitely (?:work|pay|help|save)|for sure',
  ),
  family(
    'free',
    'бесплатн|даром|за наш счет|за нас(?!\\p{L})|все включено|включен\\p{L}* в (?:стоимость|цену)|входит в (?:стоимость|цену)|(?:год|месяц|неделя) (?:поддержки|обслуживания)|(?:поддержк|обучени|внедрени|настройк|доставк|установк)\\p{L}* (?:\\p{L}+ ){0,2}(?:вход|включен)|без(?:о всякой)? оплаты|безвозмездн|в подарок|(?<!(?:ть|ти) )ничего не стоит',
    "(?<!(?:feel|be|are you|you are|if you are|if you’re|if you're|stress|hassle|hands|jargon)[ -])free(?! (?:up|time|slot|this|next|for a (?:quick )?(?:call|chat)|to (?!use|try|start)))|free of charge|(?:everything|it|that|all) is included|all[- ]inclusive|(?:support|training|setup|onboarding|delivery|installation) (?:\\p{L}+ ){0,2}(?:included|comes? with|part of)|a (?:year|month|week) of|no (?:extra )?(?:charge|cost)|costs? (?:you )?nothing|at no|complimentary|on the house|on us(?!\\p{L})",
  ),
  family(
    'urgency',
    'только (?:сегодня|сейчас|до)|до конца (?:дня|недели|месяца|квартала|года)|последн(?:ий|яя|ее|ие|их) (?:шанс|мест|день|дни|час|предлож)|остал(?:ось|ся|ись) (?:\\p{L}+ ){0,2}(?:мест|дн|час)|сгор(?:ит|ает)|успе(?:й|йте|ть|ете|ем)(?!\\p{L})|торопи(?!ть)|пока (?:не поздно|есть|остал|свободн)|цен[аы] (?:выраст|подн|повыс|измен)|подорожа|срок действия|(?:подпи|оплат|реш)\\p{L}* (?:\\p{L}+ )?(?:сейчас|сегодня|сразу)',
    'today only|only (?:today|until)|(?:by|before|until) (?:the )?end of|last chance|limited (?:time|offer|spots|seats)|hurry|too late|prices? (?:will )?(?:go|goes|rise|rises|increase)|act (?:now|fast)|expires?|while (?:it|they|stocks?|there) (?:lasts?|are|is)|few (?:spots|seats|places) left|(?:sign|decide|commit|pay|order)(?:ed|s)? (?:now|today)',
  ),
  family(
    'certificate',
    'сертиф|лицензир|лицензи[яию]|аккредит|аттестова|аттестац|гост(?!\\p{L})|реестр|152-фз|фз-152|фстэк|фсб|соответству(?:ем|ет) (?:требован|стандарт|закон)',
    'зашифр|шифру|третьим лицам|(?:не )?переда(?:ем|ются|ется) (?:данные|ваши)|хран(?:им|ятся|ится) (?:\\p{L}+ )?(?:в|на) ',
    'certif|accredit|(?:fully )?compliant|iso(?!\\p{L})|soc ?2|gdpr|hipaa|pci|licensed|compl(?:y|ies) with',
    'encrypt|third part(?:y|ies)|(?:never|not|n.t) (?:share|sell) (?:\\p{L}+ )?data|(?:stored|hosted|stays|kept) (?:only )?(?:in|on) ',
  ),
  family(
    'proof',
    '(?:наш(?:и|их|им|ими|его|ему)?|од(?:ин|ного|ному|на|ной) из(?: наших)?|други[ехм]|многи[ехм]|несколько|част[ьи]|большинств\\p{L}+|похож\\p{L}+)(?: \\p{L}+)? (?:клиент|заказчик|компани|партнер)|клиент\\p{L}* (?:уже|говор|отмеча|эконом|сократ|получ|в (?:вашей|похожей))|компани\\p{L}+ (?:из вашей|вашего|такого|похож)|в вашей отрасли|ваши (?:коллеги|конкуренты)|кейс|отзыв|нам доверя|лидер|номер один|признан|наград|преми(?:я|ю|и)(?!\\p{L})|исследовани|статистик|по данным|опыт показ',
    'с нами (?:уже |давно |сейчас )*(?:работа(?:ет|ют)|сотруднич)|нас (?:\\p{L}+ )?(?:выбира|рекоменд)|среди (?:тех|наших)|(?:много|десят[ьк]\\p{L}*) лет|мног\\p{L}+ лет|давно на рынке|(?:больш|богат|огромн)\\p{L}+ опыт|опыт в ваш',
    '(?:our|other|many|most|some|several|similar|one of our|one of the)(?: \\p{L}+)? (?:customers?|clients?|companies|businesses|firms|partners?)|(?:a|one) (?:customer|client|company) (?:in|of|with|who|that|like)|(?:customers?|clients?|companies|teams|firms|businesses) (?:have|saw|see|save|report|tell)|(?:customers?|clients?|company|companies|teams?|firms?|business(?:es)?) (?:like|such as|in your)|in your industry|your (?:peers|competitors)|case stud|testimonial|award|industry[- ]leading|market leader|leading (?:provider|company|vendor)|number one|trusted by|research shows|studies show|statistics|according to|our data shows?',
    'already (?:work|use|trust|rel|partner)\\p{L}* (?:with |on )?us|(?:choose|chose|trust|love) us|for (?:many |several )?(?:years|decades)|years of|(?:deep|vast|extensive|proven|solid) (?:experience|expertise)|track record|been around',
  ),
  family(
    'superiority',
    'единственн|мы лучше|лучше,? чем|лучш(?:ий|ие|ая|ую|его|их) (?:на рынке|в |из )|сам(?:ый|ые|ая|ое|ую) (?:надежн|быстр|низк|выгодн|лучш|дешев|прост|удобн)|не имеет аналогов|аналогов нет|превосход',
    'the only (?:ones?|company|vendor|product)|better than(?! (?:i|we|me))|the most (?:reliable|trusted|advanced|popular|affordable|secure)|we beat|the best(?! (?:way|time|next|step|fit|moment))|best[- ]in[- ]class|unlike (?:them|others|our competitors)|superior|unmatched|second to none',
  ),
  family(
    'effect',
    'эконом(?:ия|ию|ит|им|ите|ят)(?!\\p{L})|сэконом|увелич(?:им|ит|ите|ивает)|рост (?:продаж|выручки|прибыли)|повыс(?:им|ит|ите)|удво(?:им|ит|ите)|прибыл|результат\\p{L}* (?:\\p{L}+ )?(?:увидите|заметите|почувству)|мгновен|моментальн|всего ничего|два счета',
    'savings?|saves?(?!\\p{L})|increases? (?:your|sales|revenue)|boost|grow your|double your|more revenue|profit|see (?:the )?results|instant|(?:takes|in) no time|results right away',
  ),
  family(
    'terms',
    '(?:расторг|уйти|выйти)\\p{L}* (?:\\p{L}+ )?(?:когда угодно|в любой)|(?:о|за)?плат\\p{L}* (?:можно )?(?:частями|по частям|после|потом)|рассроч|отсроч|постоплат|предоплат|(?:расторг|отказа|уйти|выйти)\\p{L}* (?:в любой|без)|без (?:обязательств|договора|штраф)|безлимит|круглосуточ|в любой момент|навсегда|пожизнен',
    'pay (?:in (?:parts|stages|two|three)|after|later|once you)|no deposit|instal?lments?|deferred|net[- ]\\d|postpay|prepay|cancel (?:any ?time|at any|when(?:ever)?)|no (?:contract|commitment|obligation|strings)|unlimited|around the clock|any ?time(?!\\p{L})|forever|lifetime',
  ),
  family(
    'trial',
    'пробн(?:ый|ого|ую|ая|ое|ом)|тестов(?:ый|ого|ую|ая) (?:период|доступ)|пилот|демо(?:-| )?доступ',
    'trial|pilot|proof of concept|poc(?!\\p{L})|demo account',
  ),
  family(
    'product',
    'интеграци\\p{L}+ (?:[\\p{L}\\p{N}]+ ){0,4}(?:есть|готов|работает)|из коробки|поддержива(?:ется|ем)|все (?:\\p{L}+ )?(?:настроим|сделаем|перенесем|возьмем)|без вашего участия',
    'out of the box|(?:integration|connector) (?:[\\p{L}\\p{N}]+ ){0,6}(?:there|exists?|ready|works)|we (?:already )?(?:support|integrate|connect)|set (?:everything|it all) up|(?:do|handle) everything|zero effort',
  ),
  family(
    'price of a period',
    '(?<=\\d\\s?(?:₽|€|\\$|руб\\p{L}*\\.?|тыс\\p{L}*\\.?|тенге|к)?\\s?)(?:в|за) (?:месяц|год|день|недел|час|пользовател|человек|мест)',
    '(?<=\\d\\s?(?:k|dollars|euros|usd|eur)?\\s?)(?:a|per|each|every|/) ?(?:month|year|day|week|hour|user|seat|person)|monthly',
  ),
];

/** What no card can allow: it is told to nobody. */
const FORBIDDEN: readonly Family[] = [
  family(
    'arguing',
    '(?:это )?(?:совсем |вовсе )?не ?дорого|вы (?:не правы|ошибаетесь|неправы|не понимаете|заблуждаетесь|просто не)|(?:о чем|что) (?:тут|здесь) думать|странно (?:слышать|это)|глупо|смешн',
    'копейки|не деньги|не понимаю,? (?:что|почему)|скупой|мышеловк|дешев\\p{L}* (?:\\p{L}+ ){0,3}(?:дороже|потом|выход)|за такие деньги|(?:вы же )?не хотите (?:потер|отста)|пока вы (?:думаете|ждете)|не (?:стоит )?(?:будем )?затягива|(?:надо|нужно|пора) (?:решать|решиться)|так и быть',
    "(?:it(?:'s| is|’s)|that(?:'s| is|’s)|not) (?:really |at all )?(?:not |in)?expensive(?! for)|you(?:'re| are|’re) (?:wrong|mistaken)|you (?:don't|do not|don’t) understand|what is there to think|no[- ]brainer|with all due respect|ridiculous|silly|foolish|stupid",
    'pocket change|peanuts|don.t (?:see|understand) (?:what|why)|get what you pay for|cheap (?:always|ends)|ends? up costing|for that (?:kind of )?money|(?:don.t|do not) want to (?:lose|fall)|while you (?:wait|think)|drag (?:this|it) out|need (?:your|an) answer',
  ),
  family(
    'signature',
    'с уважением|искренне ваш|всего доброго|меня зовут|ваш менеджер|хорошего дня',
    'best regards|kind regards|sincerely|yours truly|my name is|warm regards|have a (?:great|nice) day',
  ),
  family(
    'about the model',
    'как (?:языковая модель|ии(?!\\p{L})|искусственн)|языковая модель|нейросет|системн\\p{L}+ (?:промпт|инструкц)|мои инструкции|(?:предыдущие|прежние) инструкции|промпт|менеджер[уа]?[:,] ',
    "as an ai|language model|chatgpt|openai|system prompt|my instructions|previous instructions|ignore (?:all|previous|the)|i (?:cannot|can't|can’t) (?:help|assist|comply)|json|prompt",
  ),
  family(
    'inner matter',
    'плейбук|playbook|карточк\\p{L} возраж|по карточке|карточк\\p{L}+ ["«]|возражени\\p{L}+ клиента|маржа|маржинальн|себестоимост|закупочн|откат',
    'playbook|objection card|per the card|card ["“]|handle (?:this|the|your) objection|our margin|kickback|cost price',
  ),
];

const COMPETITOR =
  /(?<!\p{L})(?:конкурент|друг(?:ой|ого|ие|их) поставщик|(?:ваш|их|текущ|нынешн|прежн)\p{L}* (?:поставщик|подрядчик|решени|продукт|сервис|систем)|они(?!\p{L})|н?их(?!\p{L})|ними(?!\p{L})|competitor|rival|their|they(?!\p{L})|them(?!\p{L})|(?:other|current|existing|that) (?:vendor|supplier|provider)s?)/iu;
const RUNNING_DOWN =
  /(?<!\p{L})(?:хуже|плох|ненадежн|обман|обману|халтур|дешевк|кида(?:ют|ли)|устаре|подвод|подвед|срыва|некачеств|мошенн|жулик|недобросов|слаб|проблемн|врут|накрут|доначисл|скрыт|экономят на|worse|bad|unreliable|scam|cheap(?!er)|low[- ]quality|outdated|poor|terrible|awful|inferior|fail|liars?|lie(?!\p{L})|lying|buggy|shady|dishonest|mess(?!age)|nightmare|weak|sloppy|skimp|nickel|hidden)/iu;

const lower = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е');

/** Kinds of promise in a text that nothing in `licence` makes. */
export function promisesBeyond(text: string, licence: string): string[] {
  const said = lower(text);
  const allowed = lower(licence);
  return LICENSED.filter(({ pattern }) => pattern.test(said) && !pattern.test(allowed)).map(
    ({ name }) => name,
  );
}

/** Words to the manager, in the place of words to the customer. */
const TO_THE_MANAGER = family(
  'speak to the customer, not to the manager',
  '(?:скаж|уточн|спрос|напиш|ответь|предлож|отправь|переда)\\p{L}*(?: \\p{L}+){0,2} (?:клиент|заказчик|покупател)\\p{L}*|вариант ответа|(?:этот|такой) ответ|возражени',
  '(?:tell|ask|send|reply to|show|offer)(?: it to)? (?:the|your|this) (?:customer|client|prospect|buyer)|(?:a|this|suggested) reply (?:you|below|for|should|works)|suggested reply',
);

export const isToTheManager = (text: string): boolean => TO_THE_MANAGER.pattern.test(lower(text));

/** What is never said to a customer. */
export const forbiddenIn = (text: string): string[] =>
  FORBIDDEN.filter(({ pattern }) => pattern.test(lower(text))).map(({ name }) => name);

/** A competitor and a bad word in one sentence, or a statement about one. `names` are what else may be a competitor: names that the customer said. */
export function runsDownCompetitor(sentence: string, names: readonly string[]): boolean {
  const said = lower(sentence);
  const isNamed = names.some((name) => said.includes(lower(name)));
  if (RUNNING_DOWN.test(said) && (COMPETITOR.test(said) || isNamed)) return true;
  // Whatever is told of them as a fact stands in no card of ours.
  const isTold = names.some((name) =>
    said.replace(/^(?:у|а|но|and|but) /, '').startsWith(lower(name)),
  );
  return isTold && !said.includes('?');
}
