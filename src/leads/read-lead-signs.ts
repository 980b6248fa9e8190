import type { LeadSource } from './lead-source.ts';

const SOURCES: readonly [RegExp, LeadSource][] = [
  [
    /(?<![\p{L}])(?:заявка\s+)?с\s+(?:сайта|лендинга|формы)|заявка с (?:сайта|лендинга)|(?:web|site)?\s?form(?![\p{L}])|from (?:the )?(?:web)?site|landing|чат(?:а|е)? на сайте|from (?:the )?chat/iu,
    'site_form',
  ],
  [
    /(?<![\p{L}])(?:по рекомендации|рекомендац\p{L}*|посоветовал\p{L}*|сарафан\p{L}*|привел\p{L}*|от знакомых|referred by|referral|recommended by|word of mouth)/iu,
    'referral',
  ],
  [
    /(?<![\p{L}])(?:с выставки|на выставке|выставк\p{L}*|конференци\p{L}*|форум\p{L}*|met at|trade ?show|conference|expo(?![\p{L}])|event(?![\p{L}])|booth)/iu,
    'event',
  ],
  [
    /(?<![\p{L}])(?:вк(?![\p{L}])|вконтакте|инстаграм\p{L}*|инста(?![\p{L}])|фейсбук\p{L}*|linkedin|линкедин\p{L}*|instagram|insta(?![\p{L}])|facebook|соцсет\p{L}*|tiktok|twitter)/iu,
    'social',
  ],
  [
    /(?<![\p{L}])(?:вотсап\p{L}*|ватсап\p{L}*|whats ?app|телеграм\p{L}*|в телеге|тг(?![\p{L}])|telegram|вайбер\p{L}*|viber|мессенджер\p{L}*)/iu,
    'messenger',
  ],
  [
    /(?<![\p{L}])(?:реклам\p{L}*|директ(?![\p{L}])|таргет\p{L}*|google ads|adwords|facebook ads|ppc(?![\p{L}])|from an ad(?![\p{L}]))/iu,
    'ads',
  ],
  [
    /(?<![\p{L}])(?:от партн[её]р\p{L}*|через партн[её]р\p{L}*|partner(?:s)?(?![\p{L}]))/iu,
    'partner',
  ],
  [
    /(?<![\p{L}])(?:холодн\p{L}* (?:звон\p{L}*|обзвон\p{L}*|баз\p{L}*)|обзвон\p{L}*|cold (?:call|list|email)\p{L}*)/iu,
    'cold',
  ],
  [
    /(?<![\p{L}])(?:звонил\p{L}*|позвонил\p{L}*|по телефону|входящий звонок|called(?![\p{L}])|phoned|phone call|rang(?![\p{L}]))/iu,
    'phone',
  ],
  [
    /(?<![\p{L}])(?:на почту|по почте|письмом|написал\p{L}* на email|^from:|emailed|by e-?mail|forwarded)/imu,
    'email',
  ],
];

/** Where the lead came from, and the words that say so. */
export function readSource(text: string): { source: LeadSource; words: string } | undefined {
  for (const [pattern, source] of SOURCES) {
    const found = pattern.exec(text);
    if (found) return { source, words: found[0] };
  }
  return undefined;
}

const LABELS = {
  name: /(?:^|[\n|;.,]|form:|заявка:?)\s*(?:имя|фио|контакт(?:ное лицо)?|name|full name|contact(?: person)?)\s*[:=-]\s*([^\n|;,]{2,60})/iu,
  company:
    /(?:^|[\n|;.,])\s*(?:компания|организация|фирма|company|organi[sz]ation|business)\s*[:=-]\s*([^\n|;,]{2,80})/iu,
  note: /(?:^|[\n|;.])\s*(?:комментарий|сообщение|запрос|интересует|message|comment|need|request|notes?)\s*[:=-]\s*([^\n|]{2,300})/iu,
};

/** The fields of a form: `Имя: …`, `Company: …`. */
export function labelled(text: string): {
  name: string | null;
  company: string | null;
  note: string | null;
} {
  const field = (pattern: RegExp) =>
    pattern
      .exec(text)?.[1]
      ?.replace(/[.\s]+$/, '')
      .trim() || null;
  return { name: beforeSentence(field(LABELS.name)), company: field(LABELS.company), note: null };
}

const beforeSentence = (text: string | null) => text?.split(/\.\s/)[0]?.trim() ?? null;

const LEAD_SIGNS =
  /(?<![\p{L}])(?:лид(?:ы|а)?(?![\p{L}])|заявк\p{L}*|хо(?:чет|тят|тели)|интерес\p{L}*|нуж(?:ен|на|но|ны)|просит\p{L}*|проси(?:л|ла|ли)|запрос\p{L}*|кп(?![\p{L}])|бюджет\p{L}*|ориентир\p{L}*|жд[уё]т (?:встреч|звон|кп|предлож)\p{L}*|новый клиент|потенциальн\p{L}*|с выставки|lead(?:s)?(?![\p{L}])|wants?|wanted|interested|looking for|needs?|budget|quote|pricing|demo(?![\p{L}])|inquir\p{L}*|enquir\p{L}*|prospect|referred by|form:|please quote|would like|from chat|из чата|написал\p{L}*|звонил\p{L}*|called)/iu;

const NONE_SIGNS =
  /(?<![\p{L}])(?:счет[- ]?фактур\p{L}*|оплата|оплатил\p{L}*|оплачен\p{L}*|invoice|paid|payment|unsubscribe|отписаться|рассылк\p{L}*|newsletter|резюме|ваканси\p{L}*|cv(?![\p{L}])|resume|job application|candidate|кандидат\p{L}*|охран\p{L}*|сантехник|plumber|курьер|courier|поддержк\p{L}*|support ticket|ticket #|тикет|пароль|password|we won|выиграли|won the deal|скидки до|выгодное предложение|предлагаем вам|we offer|seo (?:услуг|services)|our services|guest post|day off|отпуск|больничн\p{L}*|мой новый номер|new number|коллег\p{L}*|дежурн\p{L}*|on call|офис(?:а|е|у)?(?![\p{L}])|for the office|wi-?fi|пропуск|бухгалтери\p{L}*|it support)/iu;

export const soundsLikeLead = (text: string): boolean => LEAD_SIGNS.test(text);
export const soundsLikeNone = (text: string): boolean => NONE_SIGNS.test(text);
