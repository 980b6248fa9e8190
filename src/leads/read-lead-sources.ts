import type { LeadSource } from './lead-source.ts';

/** Words that say where a lead came from; the first row that fits counts, so a facebook ad is an ad. */
const WORDS: readonly (readonly [LeadSource, string])[] = [
  [
    'referral',
    'по рекомендации|рекомендац\\p{L}*|посоветовал\\p{L}*|сарафан\\p{L}*|прив[её]л\\p{L}*|от знакомых|referred by|referral|recommended by|word of mouth',
  ],
  [
    'ads',
    '(?:увидел\\p{L}*|из|по|с|в|через|от|на) (?:наш\\p{L}* )?реклам\\p{L}*|директ(?:а|е)?(?!\\p{L})|таргет\\p{L}*|google ads|adwords|(?:facebook|instagram|google|fb|our|an|the) ads?(?!\\p{L})|ppc(?!\\p{L})',
  ],
  [
    'partner',
    'от партн[её]р\\p{L}*|через партн[её]р\\p{L}*|партн[её]р\\p{L}* (?:привел|передал|прислал)\\p{L}*|partners?(?!\\p{L})',
  ],
  [
    'site_form',
    '(?:заявка\\s+)?с\\s+(?:сайта|лендинга|формы)|чат(?:а|е)? на сайте|чат-виджет\\p{L}*|chat widget|лендинг\\p{L}*(?=\\s*[/:|])|квиз\\p{L}*|tilda|тильд\\p{L}*|форм[аы] (?:"|«)|заявка №|(?:web|site)\\s?form|contact form|contact us|(?:^|\\n)form(?=:)|website form|form submission|new submission|typeform|from (?:the )?(?:web)?site|landing(?: page)?|from (?:the )?chat|formname',
  ],
  [
    'event',
    '(?:с|на) (?:выставк|форум|конференц|митап)\\p{L}*|выставк\\p{L}*|конференци\\p{L}*|trade ?show|conference|expo(?!\\p{L})|booth|на стенде|met at|at the (?:fair|summit|event)',
  ],
  [
    'cold',
    'холодн\\p{L}* (?:звон|обзвон|баз)\\p{L}*|обзвон\\p{L}*|cold (?:call|list|email)\\p{L}*',
  ],
  [
    'messenger',
    "вотсап\\p{L}*|ватсап\\p{L}*|what[’']?s ?app|телеграм\\p{L}*|в телеге|тг(?=\\s+(?:написал|пишет|спрос))|(?:в|из|через) тг(?!\\p{L})|telegram|вайбер\\p{L}*|viber|мессенджер\\p{L}*",
  ],
  [
    'social',
    'вк(?!\\p{L})|вконтакте|инстаграм\\p{L}*|инста(?!\\p{L})|фейсбук\\p{L}*|linked ?in|линкедин\\p{L}*|instagram|insta(?!\\p{L})|facebook|соцсет\\p{L}*|tiktok|twitter',
  ],
  [
    'phone',
    'звонил\\p{L}*|позвонил\\p{L}*|дозвонил\\p{L}*|по телефону|входящий звонок|звонок от|(?:got|had) a call|(?:a )?call from|called(?: in| us| about| asking| today| and|(?=\\s*[\\d(+])|(?=[,.;\\n]))|(?:^|\\n)called(?!\\p{L})|phoned|phone call|rang(?!\\p{L})',
  ],
  [
    'email',
    'на (?:общую )?почту|по почте|с (?:общей |нашей )?почты|письм(?:о|ом)(?!\\p{L})|написал\\p{L}* на (?:email|e-mail)|(?:^|\\n)(?:from|от(?: кого)?):|(?:^|\\n)(?:fwd?|re):|begin forwarded|forward(?:ed|ing)|переслан\\p{L}*|пересылаю|emailed|by e-?mail',
  ],
  ['other', '(?:с|на|из) авито|avito|маркетплейс\\p{L}*|thumbtack|yelp'],
];

const SOURCES = WORDS.map(
  ([source, words]) => [new RegExp(`(?<![\\p{L}])(?:${words})`, 'iu'), source] as const,
);

/** Where the lead came from, and the words that say so. */
export function readSource(text: string): { source: LeadSource; words: string } | undefined {
  for (const [pattern, source] of SOURCES) {
    const found = pattern.exec(text);
    if (found) return { source, words: found[0] };
  }
  return undefined;
}
