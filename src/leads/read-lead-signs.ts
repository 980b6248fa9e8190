import { anyOf } from '../language/patterns.ts';
import type { LeadFields } from './lead.ts';

// What a message is about, told by its words. Each row is one kind of talk; the rows are read as one pattern.

/** Somebody is called a lead, a client to be, an inquiry. */
const CALLED_LEAD = anyOf([
  'лии?д(?:ы|а|ов)?(?!\\p{L})|заяв(?:к|очк)\\p{L}*|новый клиент|клиент с|потенциальн\\p{L}*|zayavk\\p{L}*|обращени[ея] (?:с|через)|контакт для (?:перезвон|связи)\\p{L}*|передаю контакт',
  '(?:leads?|leed|prospect)(?!\\p{L})(?! (?:time|gen|developer|engineer|designer))|inquir\\p{L}*|enquir\\p{L}*|demo request|new submission|form:|walk-in|walked in|badge scan',
]);

/** Somebody wants to buy, asks for a price, waits to be called. */
const WANTS = anyOf([
  'хо(?:чет|тят|тели|тел|тела|чу|тим)(?!\\p{L})|интерес\\p{L}*|нуж(?:ен|на|но|ны)(?!\\p{L})|надо(?!\\p{L})|ищ(?:ет|ут|ем|у)(?!\\p{L})|готов\\p{L}{0,2} (?:взять|купить|платить|заказать|потратить|отдать|на|за)|думают?(?!\\p{L})|рассматрива\\p{L}*|подбира\\p{L}*|выбира\\p{L}*|планиру\\p{L}*|собира(?:ется|ются) (?:брать|купить|заказать|открыть|строить|делать)',
  'прос(?:ит|ят|ил|ила|или|им)(?!\\p{L})|прошу|запрос\\p{L}*|запиши(?:те)?(?!\\p{L})|закаж(?!и(?:те)?(?!\\p{L}))\\p{L}*|бер[её]т(?!\\p{L})|спрашива\\p{L}*|спрос(?:ил|ила|или)(?!\\p{L})|подскажите|сколько стоит|стоимост\\p{L}*|почём|почем(?!у)|можно ли|заказать|купить|думает (?:про|о|об|насч)|ей бы|ему бы|им бы|насч[её]т|расч[её]т\\p{L}*|посчита(?:ть|йте)|просч[её]т\\p{L}*',
  'кп(?!\\p{L})|бюджет\\p{L}*|ориентир\\p{L}*|потолок|жд[уё]т(?!\\p{L})|смет[уаы](?!\\p{L})|с выставки|из чата|написал\\p{L}*|звонил\\p{L}*|позвонил\\p{L}*|перезвон\\p{L}*|постучал\\p{L}*|обратил(?:ся|ась|ись)',
  "wants?|wanted|interested|looking (?:for|to|at|into)|needs?|budget|quote|pricing|proposal|demo(?!\\p{L})|referred|referral|would like|we(?:’|')d like|i(?:’|')d like|asks? (?:what|for|about|if)|asked (?:for|about|if|us)|asking|from chat|called|call from|met (?!\\p{Ll})|thinking (?:about|of)|shopping for|considering|how much|can you (?:price|do|make|quote|ship|supply)|(?:can|could) (?:someone|somebody|anyone) (?:price|call|quote)|do you (?:ship|sell|offer|do|have|make|rent)|hop(?:es|ing) to|will decide|in the market for|bulk order|price for|ready to (?:buy|spend|order|sign)|would spend|he’d spend|he'd spend|she'd spend|callback|call (?:her|him|them) back",
]);

const OFFERS = [
  'предлага(?:ем|ю)|выгодное предложение|прода[её]м|раскрутим|скидки до|прайс во вложении|наш(?:и|у|ими)? (?:продукт|услуг)\\p{L}*|готовы показать|мы производим|топ-?10|seo[- ](?:услуг|продвиж)\\p{L}*|баз[уа] (?:лпр|контактов|клиентов)|гаранти(?:я|руем)(?!\\p{L})|бесплатн\\p{L}* (?:аудит|консультац|период|месяц)\\p{L}*|месяц бесплатно|ваш менеджер|отдам(?!\\p{L})|кому нужен|наша компания|увеличим (?:продажи|конверсию)|прив[её]дем клиентов|лидогенерац\\p{L}*|сотрудничеств\\p{L}*|мы поможем|поставщик(?:ом|ами)(?!\\p{L})|каталог во вложении|хотим стать ваш\\p{L}+|предлагаю|поможем вам',
  'we (?:offer|help (?:companies|businesses|brands|teams|you)|can get|can help|specialize|specialise|guarantee)|our (?:services|company (?:offers|provides)|agency|solution)|seo services|guest post|backlinks?|page (?:1|one) of google|offshore|sponsor(?!ed)|packages from|minutes (?:this|next) week|you have won|gift card|act now|limited[- ](?:time )?offer|boost your|tired of|our (?:data )?team (?:can|hands|will)|free (?:trial|audit|consultation)|who wants|talk to (?:our|an expert)|verified (?:buyers|leads)|i (?:help|work with) (?:companies|teams|businesses)|grow your (?:business|revenue|sales)|partnership opportunit\\p{L}*|(?:love|like) to show you|quick call to (?:show|discuss)|reaching out|came across your (?:website|company|profile|site)|increase your|are you (?:spending|paying|struggling|ready to)|cuts? (?:your )?costs|reply to (?=\\p{Lu})|i represent|we represent|we manufacture|(?:like to )?offer you|wholesale prices|become your (?:supplier|partner)|our (?:catalog|catalogue|price list)',
];
const HIRING = [
  'резюме|ваканси\\p{L}*|кандидат\\p{L}*|оклад\\p{L}*|зарплат\\p{L}*|собеседован\\p{L}*|откликн\\p{L}*|соискател\\p{L}*|стаж[её]р\\p{L}*|ищу работу|устроиться|опыт работы',
  'cv(?!\\p{L})|resume(?!\\p{L})|job application|candidates?(?!\\p{L})|applying for|applicant|we are hiring|we’re hiring|hiring an?(?!\\p{L})|cover letter|years of experience|job opening|interview with|internship|recruiter|i applied|applied (?:last|for|to)',
];
const SUPPORT = [
  'тикет|парол\\p{L}*|не (?:открывается|работает|приходит|пришл[оаи]|загружается|могу войти|включается|привезли)|верните|возврат\\p{L}*|ругает\\p{L}*|вернуть (?:деньги|товар|заказ)|сломал\\p{L}*|битый|личный кабинет|техподдержк\\p{L}*|жалоб\\p{L}*|жалуется|недовол\\p{L}*|претензи\\p{L}*|рекламаци\\p{L}*|почему (?:до сих пор|не|так)|до сих пор не|жду (?:уже )?\\p{L}+ (?:день|недел\\p{L}*|месяц)|не отгрузили|лёг(?!\\p{L})|опять не',
  "support ticket|ticket #|password|refund|log ?in(?!\\p{L})|cancel my|my (?:order|delivery|subscription|invoice)|not working|doesn[’']t work|complain\\p{L}*|you installed|leaking|is broken|send someone|stopped working|still (?:waiting|not|haven)|charged (?:me )?twice|unhappy|warranty claim|order #",
];
const INSIDE = [
  'коллеги(?!\\p{L})|(?:перезвони|позвони|набери|ответь)(?:те)? (?:маме|папе|жене|мужу|домой)|мой новый номер|(?:в|на) отпуске|отпуск(?=[,.;:!]| (?:с|до|у|\\p{L}+[аыи])(?!\\p{L}))|ухо(?:жу|дит) в отпуск|больничн\\p{L}*|дежур\\p{L}*|план[её]рк\\p{L}*|план на|выиграли|проиграли|закрыли|молодец|молодцы|кто (?:знает|за|был|взял|забрал|может|ид[её]т|будет)|курьер(?!ск)\\p{L}{0,3}(?!\\p{L})|пропуск(?!н)|напоминаю|скинь(?:те)?|скинемся|скидываемся|пришли (?:мне|нам|плиз|пожалуйста|договор|файл|отч[её]т|сч[её]т|кп|презентац|скан)|отправь(?!\\p{L})|подмени(?:т|шь|те)?|админ(?!\\p{L})|корпоратив(?:а|е|у|ом)?(?!\\p{L})|внутренний|созвон\\p{L}*|перенес\\p{L}*|перенос\\p{L}*|командировк\\p{L}*|с дн[её]м рождения|напомни\\p{L}*|новый сотрудник|наш новый|добро пожаловать|автоответ\\p{L}*|не в офисе|не на месте',
  "my (?:cell|mobile|number) is|your (?:wife|husband|mom|dad|kids?|son|daughter|car) (?:called|is|are|has)|new number|day off|on call|standup|we won|won the deal|deal closed|closed (?:the|a|won)|we closed|for the quarter|can you send|please send the|the \\p{L}+ guy is|my (?:sister|brother|wife|mom|friend)(?=[ ’']s? (?:birthday|wedding|is|number|cell|car))|courier(?!s)|drinks on|push hard|heads up|is covering for|reach (?:her|him|them) at \\p{L}+@|ping (?!\\p{Ll})|from now on|spare (?:ticket|concert)|reschedul\\p{L}*|out of (?:the )?office|ooo(?!\\p{L})|auto-?reply|annual leave|parental leave|on leave|on vacation|back on (?:mon|tue|wed|thu|fri)|welcome to the team|new hire|new (?:guy|girl|colleague|teammate)|starts (?:on )?(?:mon|tue|wed|thu|fri|next week|tomorrow)|happy birthday|who (?:took|has|is|wants|left|knows|can)|reminder|meeting (?:moved|with|at|is)|dial-in|passcode|has moved to",
];
const ARRIVING = [
  'сменил(?:ся|ась)|уборка(?= в)|оставьте|поставщик\\p{L}*|предлагает|реквизит\\p{L}*|ключи|потерял\\p{L}*|если что(?!\\p{L})|с (?:другого|нового) номера|возьми трубку|роутер\\p{L}*|принтер не|интернет не|подъед\\p{L}*|будет через|приед\\p{L}* (?:через|к|в)|прид[её]т (?:через|к|в|завтра)|пин-?код\\p{L}*|код от|ключ\\p{L}* от|сейф\\p{L}*|код домофона|рейс(?:а|е|ом)?(?!\\p{L})|бронь|забронир\\p{L}*|госномер|вайфа[йя]|звоните,? если|если закрыт\\p{L}*|экстренн\\p{L}*|аварийк\\p{L}*|аварийн\\p{L}+ служб\\p{L}+|охран(?:а|ы|е|ник\\p{L}{0,2})(?!\\p{L})|вахт(?:а|е|у|ы|[её]р\\p{L}*)(?!\\p{L})|такси(?=\\s?[:,—-])|водител\\p{L}*|сантехник(?=[ ,:]|$)|электрик(?=[ ,:]|$)|уборщиц\\p{L}*|мастер по (?:ремонту )?(?:принтер|кондиционер|лифт)\\p{L}*|доставка (?:пиццы|воды|обед|еды)\\p{L}*|в случае (?:пожара|аварии)|собственник',
  'on (?:his|her|the|their) way|(?:is|are) coming (?:at|to|by|on|over|today|tomorrow)|pick(?:ed)? ?up at|let \\p{L}+ in(?!\\p{L})|pizza order|can someone (?:let|grab|pick|open|cover|check)|will arrive|arriv(?:es|ing) (?:at|in)|eta(?!\\p{L})|front desk|conf(?:irmation)? ?(?:#|number|no)|locksmith|landlord|plumber(?= (?:is|will|comes|coming|on)|[,:])|the plumber|electrician (?:is|will)|caterer|pizza place|emergency (?:contact|number|line)|in case of|alarm (?:code|company)|gate code|door code|wi-?fi (?:code|pass|key)|driver(?: is|:|,)|uber|lyft|flight|conference hotel|hotel:|reservation|airport|tow truck|building security|security desk|janitor|cleaning lady|security(?=:)|report (?:lost|any|issues)|pest control|mechanic|parking|questions(?: go to|\\?)|our (?:supplier|vendor)|(?:printer|copier|coffee machine|repair) guy|comes (?:on )?(?:mon|tue|wed|thu|fri)|dry cleaning|(?:was|were) delivered|left the company|it will|laptops? tonight|with (?:any )?(?:issues|questions)|ready by|vet appointment|doctor|dentist appointment|school nurse|babysitter',
];
const PAPERS = [
  'счет[- ]?фактур\\p{L}*|сч[её]т № ?\\d|оплат(?:ил|ила|или|а по|а от|а прошла)\\p{L}*|оплачен\\p{L}*|акт сверки|подписан\\p{L}*|подписали|(?:спасибо|в|от) бухгалтери\\p{L}*|согласовани\\p{L}*|договор № ?\\d+|долг(?:а|у|и|ом)?(?!\\p{L})|упал[иао] на сч[её]т|на расч[её]тный|пост(?:упил|упление|упила)\\p{L}*|аренда (?:офиса|склада) (?:вырос|подорож|с \\d)\\p{L}*|дебитор\\p{L}*|неустойк\\p{L}*|продлил\\p{L}*|отгруз(?:или|ка)\\p{L}*|накладн(?:ая|ой|ые)',
  'invoice|paid(?!\\p{L})(?! (?:ads|search|media|social))|payment (?:received|due|of|for|from)|billing|signed(?! up)|nda(?!\\p{L})|is due|po \\d+|purchase order \\d+|renewed|renewal|receipt|we got (?:a )?quotes? from|wire (?:came|landed|received)|overdue|our rent|the rent|expense (?:report|claim)|reimburse\\p{L}*|shipped|tracking (?:number|no|#)',
];
const NEWS = [
  'отписаться|рассылк\\p{L}*|дайджест\\p{L}*|приглашаем на',
  'unsubscribe|newsletter|(?:our|free|join the|upcoming|this) webinar|webinar (?:on|about|this|next|starts)|register (?:now|today|for)|save the date',
];
const REPORTS = [
  'план продаж|выручк\\p{L}*|итоги|отч[её]т\\p{L}*|конверси\\p{L}*|воронк\\p{L}*|прогноз|за квартал|за неделю|лидов за',
  "target is|our target|quota|forecast|pipeline (?:review|is)|q[1-4](?!\\p{L})|we(?:’|')re at \\d|month to date|recap|scorecard|leaderboard|churn",
];

/** The many messages that only look like a lead. */
const OTHER_TALK = anyOf([OFFERS, HIRING, SUPPORT, INSIDE, PAPERS, NEWS].flat());
/** Talk of people who come to the office, and of figures: it may be told of a lead as well, if that wants something and can be reached. */
const NEAR_LEADS = anyOf([ARRIVING, REPORTS].flat());

/** Something is told of somebody, who is no lead then unless they want something. */
const TELLS =
  /(?<!\p{L})(?:is|are|was|were|will|has|have|had|comes?|goes?|go|gets?|uses?|ready|left|took|went|died|moved|starts?|works?|ушёл|ушла|ушел|будет|прид[её]т|приедет|звони|звоните|набери|наберите|возьми|скажи|нашли|нашёл|забыл[аи]?|работает|работаю|сидит|отвечает|занимается|дежурит|сказал[аи]?|привез[её]т|забер[её]т|заберите|встречает)(?!\p{L})/iu;

/** Words of a message that says hardly more than who it is and what about. */
const FEW = 16;
const wordsOf = (text: string) => text.match(/\p{L}{2,}/gu)?.length ?? 0;

/** A way to reach somebody, or somebody known who wants something, unless the talk is of something else. */
export function isLead(said: string, leads: readonly LeadFields[]): boolean {
  // What somebody is called is no talk: Metro Couriers are no courier.
  const text = leads
    .flatMap(({ company, name }) => [company ?? [], name ?? []].flat())
    .reduce((rest, called) => rest.replaceAll(called, '«»'), said);
  if (OTHER_TALK.test(text)) return false;
  const wants = WANTS.test(text);
  const isCalled = CALLED_LEAD.test(text);
  const reached = leads.filter(({ phone, email }) => phone ?? email);
  if (NEAR_LEADS.test(text) && !isCalled && !(wants && reached.length > 0)) return false;
  if (
    reached.some(({ company, amount, source }) => wants || isCalled || company || amount || source)
  )
    return true;
  if (reached.some(({ name }) => name) && wordsOf(text) <= FEW && !TELLS.test(text)) return true;
  if (isCalled) return true;
  return leads.some(({ name, company, amount, source }) =>
    wants
      ? (company ?? amount ?? source)
      : name && [source, company, amount].filter(Boolean).length > 1,
  );
}

/** All patterns of this file, for the test that reads them. */
export const SIGNS = [CALLED_LEAD, WANTS, OTHER_TALK, NEAR_LEADS, TELLS];
