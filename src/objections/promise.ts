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
    'скидк|скидоч|скин(?:ем|у|уть|ете)|сдела\\p{L}* (?:\\p{L}+ ){0,2}дешевле|договор\\p{L}* о цене|цен\\p{L}* (?:обсуд|подвин|пересмотр|согласу)|(?:хорош|лучш|отличн|особ|индивидуальн|специальн)\\p{L}* (?:цен|услов)|исключени|промо|символическ|доплат|дисконт|уступк|уступ(?:им|лю|ит)|сброс(?:им|лю)|сбав|сниз(?:им|ить|лю) цен|дешевле (?:отда|сдела)|спецце|особ(?:ая|ую) цен|акци(?:я|ю|и)(?!\\p{L})|промокод|бонус|подар(?:ок|им|ю)|кешб|кэшб',
    'discount|go lower|lower price|shave|better (?:deal|price)|best (?:price|deal)|special (?:terms|conditions)|exception|symbolic|hidden|(?:no|without|waive) (?:\\p{L}+ ){0,3}fees?|waive|% off|percent off|(?:lower|reduce|cut|drop|match|beat) (?:the|our|your|any|their)? ?(?:price|cost|quote)|special (?:price|offer|deal)|rebate|coupon|promo|bonus|gift|cashback|concession|knock .{0,20} off',
  ),
  family(
    'guarantee',
    'гарант|возьм\\p{L}+ на себя|верн(?:ем|у|ут)(?!\\p{L})|всегда на связи|на связи всегда|в любое время|ручаюсь|ручаемся|(?<!не (?:могу |можем )?)обеща(?![^.!?]*нечестно)|обязуе|точно (?:оку|получ|сработ|помож|подой)|наверняка|непременно оку|верн(?:ем|у) (?:вам )?(?:деньги|оплату|средства)|возврат\\p{L}* (?:денег|средств|оплаты)|компенсир|неустойк|штраф|без (?:всякого )?риска|никакого риска|ничем не рискуете|окуп(?:ится|ятся|ается)',
    'guarantee|take on (?:all )?(?:the )?risk|every (?:cent|penny)|always (?:on|available|there)|warrant(?!ed)|(?<!(?:can.?t|won.?t|not|(?:nobody|no one) can) (?:honestly )?)promise|assure you|ensures?|money[- ]back|refund|compensat|no[- ]risk|risk[- ]free|zero risk|nothing to lose|penalt|sla(?!\\p{L})|pays? for itself within|will pay off|definitely (?:work|pay|help|save)|for sure',
  ),
  family(
    'free',
    'бесплатн|даром|за наш счет|за нас(?!\\p{L})|все включено|включен\\p{L}* в (?:стоимость|цену)|входит в (?:стоимость|цену)|(?:год|месяц|неделя) (?:поддержки|обслуживания)|без(?:о всякой)? оплаты|безвозмездн|в подарок|(?<!(?:ть|ти) )ничего не стоит',
    "(?<!(?:feel|be|are you|you are|if you are|if you’re|if you're|stress|hassle|hands|jargon)[ -])free(?! (?:up|time|slot|this|next|for a (?:quick )?(?:call|chat)|to (?!use|try|start)))|free of charge|(?:everything|it|that|all) is included|all[- ]inclusive|a (?:year|month|week) of|no (?:extra )?(?:charge|cost)|at no|complimentary|on the house|on us(?!\\p{L})",
  ),
  family(
    'urgency',
    'только (?:сегодня|сейчас|до)|до конца (?:дня|недели|месяца|квартала|года)|последн(?:ий|яя|ее|ие|их) (?:шанс|мест|день|дни|час|предлож)|остал(?:ось|ся|ись) (?:\\p{L}+ ){0,2}(?:мест|дн|час)|сгор(?:ит|ает)|успе(?:й|йте|ть|ете|ем)(?!\\p{L})|торопи|пока не поздно|цен[аы] (?:выраст|подн|повыс|измен)|подорожа|срок действия',
    'today only|only (?:today|until)|(?:by|before|until) (?:the )?end of|last chance|limited (?:time|offer|spots|seats)|hurry|too late|prices? (?:will )?(?:go|goes|rise|rises|increase)|act (?:now|fast)|expires?|while (?:it|they|stocks?) lasts?|few (?:spots|seats|places) left|sign today',
  ),
  family(
    'certificate',
    'сертиф|лицензир|лицензи[яию]|аккредит|аттестова|аттестац|гост(?!\\p{L})|реестр|152-фз|фз-152|фстэк|фсб|соответству(?:ем|ет) (?:требован|стандарт|закон)',
    'certif|accredit|(?:fully )?compliant|iso(?!\\p{L})|soc ?2|gdpr|hipaa|pci|licensed',
  ),
  family(
    'proof',
    '(?:наш(?:и|их|им|ими|его|ему)?|од(?:ин|ного|ному|на|ной) из(?: наших)?|други[ехм]|многи[ехм]|несколько|част[ьи]|большинств\\p{L}+|похож\\p{L}+)(?: \\p{L}+)? (?:клиент|заказчик|компани|партнер)|клиент\\p{L}* (?:уже|говор|отмеча|эконом|сократ|получ|в (?:вашей|похожей))|компани\\p{L}+ (?:из вашей|вашего|такого|похож)|в вашей отрасли|ваши (?:коллеги|конкуренты)|кейс|отзыв|нам доверя|лидер|номер один|признан|наград|преми(?:я|ю|и)(?!\\p{L})|исследовани|статистик|по данным|опыт показ',
    '(?:our|other|many|most|some|several|similar|one of our|one of the)(?: \\p{L}+)? (?:customers?|clients?|companies|businesses|firms|partners?)|(?:customers?|clients?|companies|teams|firms|businesses) (?:like|such as|in your|have|saw|see|save|report|tell)|in your industry|your (?:peers|competitors)|case stud|testimonial|award|industry[- ]leading|market leader|leading (?:provider|company|vendor)|number one|trusted by|research shows|studies show|statistics|according to|our data shows?',
  ),
  family(
    'superiority',
    'единственн|мы лучше|лучше,? чем|лучш(?:ий|ие|ая|ую|его|их) (?:на рынке|в |из )|сам(?:ый|ые|ая|ое|ую) (?:надежн|быстр|низк|выгодн|лучш|дешев|прост|удобн)|не имеет аналогов|аналогов нет|превосход',
    'the only (?:ones?|company|vendor|product)|better than|we beat|the best(?! (?:way|time|next|step|fit|moment))|best[- ]in[- ]class|unlike (?:them|others|our competitors)|superior|unmatched|second to none',
  ),
  family(
    'effect',
    'эконом(?:ия|ию|ит|им|ите|ят)(?!\\p{L})|сэконом|увелич(?:им|ит|ите|ивает)|рост (?:продаж|выручки|прибыли)|повыс(?:им|ит|ите)|удво(?:им|ит|ите)|прибыл',
    'savings?|saves?(?!\\p{L})|increases? (?:your|sales|revenue)|boost|grow your|double your|more revenue|profit',
  ),
  family(
    'terms',
    'рассроч|отсроч|постоплат|предоплат|(?:расторг|отказа|уйти|выйти)\\p{L}* (?:в любой|без)|без (?:обязательств|договора|штраф)|безлимит|круглосуточ|в любой момент|навсегда|пожизнен',
    'instal?lments?|deferred|pay later|net[- ]\\d|postpay|prepay|cancel (?:any ?time|at any|whenever)|no (?:contract|commitment|obligation|strings)|unlimited|around the clock|any ?time(?!\\p{L})|forever|lifetime',
  ),
  family(
    'trial',
    'пробн(?:ый|ого|ую|ая|ое|ом)|тестов(?:ый|ого|ую|ая) (?:период|доступ)|пилот|демо(?:-| )?доступ',
    'trial|pilot|proof of concept|poc(?!\\p{L})|demo account',
  ),
];

/** What no card can allow: it is told to nobody. */
const FORBIDDEN: readonly Family[] = [
  family(
    'arguing',
    '(?:это )?(?:совсем |вовсе )?не ?дорого|вы (?:не правы|ошибаетесь|неправы|не понимаете|заблуждаетесь|просто не)|(?:о чем|что) (?:тут|здесь) думать|странно (?:слышать|это)|глупо|как можно|смешн',
    "(?:it(?:'s| is|’s)|that(?:'s| is|’s)|not) (?:really |at all )?(?:not |in)?expensive(?! for)|you(?:'re| are|’re) (?:wrong|mistaken)|you (?:don't|do not|don’t) understand|what is there to think|no[- ]brainer|with all due respect|ridiculous|silly|foolish|stupid",
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
    'плейбук|playbook|карточк\\p{L} возраж|возражени\\p{L}+ клиента|маржа|маржинальн|себестоимост|закупочн|откат',
    'playbook|objection card|handle (?:this|the|your) objection|our margin|kickback|cost price',
  ),
];

const COMPETITOR =
  /(?<!\p{L})(?:конкурент|друг(?:ой|ого|ие|их) поставщик|(?:ваш|их|текущ|нынешн|прежн)\p{L}* (?:поставщик|подрядчик|решени|продукт|сервис|систем)|они(?!\p{L})|их(?!\p{L})|competitor|rival|their|they(?!\p{L})|them(?!\p{L})|(?:other|current|existing|that) (?:vendor|supplier|provider)s?)/iu;
const RUNNING_DOWN =
  /(?<!\p{L})(?:хуже|плох|ненадежн|обман|обману|халтур|дешевк|кида(?:ют|ли)|устаре|подвод|подвед|срыва|некачеств|мошенн|жулик|недобросов|слаб|проблемн|врут|worse|bad|unreliable|scam|cheap(?!er)|low[- ]quality|outdated|poor|terrible|awful|inferior|fail|liars?|lie(?!\p{L})|lying|buggy|shady|dishonest|mess(?!age)|nightmare|weak|sloppy)/iu;

const lower = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е');

/** Kinds of promise in a text that nothing in `licence` makes. */
export function promisesBeyond(text: string, licence: string): string[] {
  const said = lower(text);
  const allowed = lower(licence);
  return LICENSED.filter(({ pattern }) => pattern.test(said) && !pattern.test(allowed)).map(
    ({ name }) => name,
  );
}

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
