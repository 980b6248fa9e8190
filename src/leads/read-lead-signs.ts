// What a message is about, told by its words. Each row is one kind of talk; the rows are read as one pattern.

const anyOf = (rows: readonly string[]) => new RegExp(`(?<![\\p{L}])(?:${rows.join('|')})`, 'iu');

/** Somebody is called a lead, a client to be, an inquiry. */
const CALLED_LEAD = anyOf([
  'лид(?:ы|а|ов)?(?!\\p{L})|заяв(?:к|очк)\\p{L}*|новый клиент|клиент с|потенциальн\\p{L}*',
  'leads?(?!\\p{L})|prospect|inquir\\p{L}*|enquir\\p{L}*|demo request|new submission|form:|walk-in',
]);

/** Somebody wants to buy, asks for a price, waits to be called. */
const WANTS = anyOf([
  'хо(?:чет|тят|тели|тел|тела|чу|тим)(?!\\p{L})|интерес\\p{L}*|нуж(?:ен|на|но|ны)(?!\\p{L})|надо(?!\\p{L})|ищ(?:ет|ут|ем)(?!\\p{L})',
  'прос(?:ит|ят|ил|ила|или|им)(?!\\p{L})|прошу|запрос\\p{L}*|запиши(?:те)?(?!\\p{L})|закаж\\p{L}*|бер[её]т(?!\\p{L})|спрашива\\p{L}*|спрос(?:ил|ила|или)(?!\\p{L})|подскажите|сколько стоит|стоимост\\p{L}*|почём|почем(?!у)|можно ли|заказать|думает (?:про|о|об|насч)|ей бы|ему бы|им бы|насч[её]т|расч[её]т\\p{L}*',
  'кп(?!\\p{L})|бюджет\\p{L}*|ориентир\\p{L}*|жд[уё]т(?!\\p{L})|смет[уаы](?!\\p{L})|с выставки|из чата|написал\\p{L}*|звонил\\p{L}*|позвонил\\p{L}*|перезвон\\p{L}*',
  'wants?|wanted|interested|looking (?:for|to|at)|needs?|budget|quote|pricing|proposal|demo(?!\\p{L})|referred by|referral|would like|asks? (?:what|for|about)|asking|from chat|called|call from|met (?!\\p{Ll})|thinking (?:about|of)|shopping for|considering|how much|can you price|do you (?:ship|sell|offer|do|have)|hop(?:es|ing) to|will decide|in the market for|bulk order|price for',
]);

const OFFERS = [
  'предлага(?:ем|ю)|выгодное предложение|прода[её]м|раскрутим|скидки до|прайс во вложении|наш(?:и|у|ими)? (?:продукт|услуг)\\p{L}*|готовы показать|мы производим|топ-?10|seo[- ](?:услуг|продвиж)\\p{L}*|баз[уа] (?:лпр|контактов|клиентов)|гаранти(?:я|руем)(?!\\p{L})|занимаемся|бесплатн\\p{L}* (?:аудит|консультац|период|месяц)\\p{L}*|месяц бесплатно|ваш менеджер|отдам|кому нужен|наша компания',
  'we (?:offer|help|can get|provide|build|sell|specialize|specialise)|our (?:services|company (?:offers|provides)|agency|solution)|seo services|guest post|page (?:1|one) of google|offshore|sponsor(?!ed)|packages from|minutes (?:this|next) week|you have won|gift card|act now|limited offer|boost your|tired of|our (?:data )?team (?:can|hands|will)|free (?:trial|audit|consultation)|who wants|talk to (?:our|an expert)|verified (?:buyers|leads)|i (?:help|work with) (?:companies|teams|businesses)',
];
const HIRING = [
  'резюме|ваканси\\p{L}*|кандидат\\p{L}*|оклад\\p{L}*|зарплат\\p{L}*|собеседован\\p{L}*|откликн\\p{L}*',
  'cv(?!\\p{L})|resume(?!\\p{L})|job application|candidates?(?!\\p{L})|applying for|we are hiring|we’re hiring|hiring an?(?!\\p{L})|cover letter|years of experience',
];
const SUPPORT = [
  'тикет|парол\\p{L}*|не (?:открывается|работает|приходит|пришл[оаи]|загружается|могу войти)|верните|возврат\\p{L}*|сломал\\p{L}*|битый|личный кабинет|техподдержк\\p{L}*|жалоб\\p{L}*|почему (?:до сих пор|не|так)|до сих пор не|жду (?:уже )?\\p{L}+ (?:день|недел\\p{L}*|месяц)|не отгрузили|лёг(?!\\p{L})|опять не',
  "support ticket|ticket #|password|refund|log ?in(?!\\p{L})|cancel my|my (?:order|delivery|subscription|invoice)|it support|not working|doesn[’']t work|complaint|you installed|leaking|is broken|send someone|stopped working|still (?:waiting|not|haven)|charged (?:me )?twice",
];
const INSIDE = [
  'коллеги(?!\\p{L})|мой новый номер|отпуск\\p{L}*|больничн\\p{L}*|дежурн\\p{L}*|план[её]рк\\p{L}*|план на|выиграли|закрыли|молодец|кто знает|курьер|сантехник|пропуск(?!н)|wi-?fi|напоминаю|скинь(?:те)?|пришли(?!\\p{L})|отправь(?!\\p{L})|подмени(?:т|шь|те)?|админ(?!\\p{L})',
  'my (?:cell|mobile|number) is|new number|day off|on call|standup|we won|won the deal|closed|for the quarter|can you send|please send the|the [\\p{L}]+ guy is|my (?:sister|brother|wife|mom|friend)|plumber|courier|drinks on|push hard|for the office|heads up|is covering for|reach (?:her|him|them) at \\p{L}+@|ping (?!\\p{Ll})|from now on|spare (?:ticket|concert)',
];
const PAPERS = [
  'счет[- ]?фактур\\p{L}*|сч[её]т № ?\\d|оплатил\\p{L}*|оплачен\\p{L}*|акт сверки|подписан\\p{L}*|бухгалтери\\p{L}*|согласовани\\p{L}*|договор № ?\\d+',
  'invoice|paid(?!\\p{L})|payment (?:received|due|of)|billing|signed|nda(?!\\p{L})|is due|po \\d+|purchase order \\d+',
];
const NEWS = ['отписаться|рассылк\\p{L}*|дайджест\\p{L}*', 'unsubscribe|newsletter|webinar'];

/** The many messages that only look like a lead. */
const OTHER_TALK = anyOf([OFFERS, HIRING, SUPPORT, INSIDE, PAPERS, NEWS].flat());

export const isCalledLead = (text: string): boolean => CALLED_LEAD.test(text);
export const soundsLikeLead = (text: string): boolean => WANTS.test(text) || CALLED_LEAD.test(text);
export const soundsLikeNone = (text: string): boolean => OTHER_TALK.test(text);

/** All patterns of this file, for the test that reads them. */
export const SIGNS = [CALLED_LEAD, WANTS, OTHER_TALK];
