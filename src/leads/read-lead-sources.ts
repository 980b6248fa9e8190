import { anyOf } from '../language/patterns.ts';
import type { LeadSource } from './lead-source.ts';

/** Words that say where a lead came from; the first row that fits counts, so a facebook ad is an ad. */
const WORDS: readonly (readonly [LeadSource, string])[] = [
  [
    'partner',
    'от партн[её]р\\p{L}*|через партн[её]р\\p{L}*|партн[её]р\\p{L}* (?:\\S+ ){0,2}(?:привел|прив[её]л|передал|прислал|скинул|дал)\\p{L}*|от (?:дилер|агент|интегратор)а|(?:reseller|dealer|distributor|integrator)(?= (?:in )?(?:\\p{Lu}\\S+ )?(?:sent|passed|gave|brought))|partners? (?:\\p{L}+ )?(?:sent|passed|gave|brought|lead|referral)|(?:from|via|through) (?:a |our |the )?(?:partner|reseller|dealer|integrator)s?(?!\\p{L})|channel partner',
  ],
  [
    'referral',
    'по рекомендации|по совету|с подачи|рекоменд\\p{L}*|порекоменд\\p{L}*|(?:по)?совето(?:вал|вала|вали)(?!\\p{L})|посоветовал\\p{L}*|сарафан\\p{L}*|прив[её]л(?:а|и)?(?!\\p{L})|от знакомых|от друзей|пришла? от |наводк\\p{L}*|от \\p{L}+(?:а|ы|и|я) (?:двое|трое)(?!\\p{L})|ваш контакт (?:дал|передал|посоветовал)\\p{L}*|(?:лид|контакт|клиент) от (?!парт)\\p{L}+(?:а|ы|и|я|ой)(?!\\p{L})|наш\\p{L}* клиент\\p{L}* (?:дал|привел|подсказал|скинул)\\p{L}*|дал[аи]? (?:контакт|номер|наш номер|ваш номер)|скинул[аи]? (?:контакт|друга|знаком|клиента|лида?)\\p{L}*|подкинул\\p{L}* (?:контакт|клиент|лид)\\p{L}*|(?:приш[её]л|передал[аи]?|прислал[аи]?) (?:\\p{L}+ )?контакт|сосед\\p{L}* (?:\\p{L}+ )?(?:сказал|подсказал|посоветовал|дал)\\p{L}*|через (?:знаком|друз|родствен|общих)\\p{L}*|узнал\\p{L}* (?:о нас )?от |refer(?:red|ral|rals|s us)(?!\\p{L})|recommended|recommendation|word of mouth|got your (?:details|contact|number|name|info) from|intro(?:duced|duction)? (?:by|from|via)|heard (?:about|of) us (?:from|through|via) (?:a |her|his|their|the )?(?:friend|neighbo|brother|sister|cousin|colleague|coworker|mom|dad|\\p{Lu})|(?:neighbo\\p{L}+|friend|cousin|brother|sister|colleague|coworker|client|customer|buddy) (?:of \\p{L}+ )?(?:told|sent|mentioned|said|suggested|swears|gave)|(?:friend|neighbo\\p{L}+|cousin|brother|sister|colleague) of|sent (?:us|over|me)(?!\\p{L})|passed (?:this|us|me|him|her)|(?:sent|pointed) (?:her|him|them) (?:our|my|over|to us|this) ?(?:way)?|sent (?:us|her|him|them) (?:to us|our way|over)|passed (?:along|on) by|thanks to|courtesy of|tip from|put (?:us|me) in touch',
  ],
  [
    'ads',
    '(?:увидел\\p{L}*|видел\\p{L}*|из|по|с|в|через|от|на) (?:наш\\p{L}* |ваш\\p{L}* )?(?:реклам|объявлени|баннер|билборд|листовк|флаер)\\p{L}*|директ(?:а|е)?(?!\\p{L})|таргет\\p{L}*|контекст(?:а|ной)?(?!\\p{L})|google ads?(?!\\p{L})|гугл ?адс|adwords|(?:facebook|instagram|google|fb|insta|ig|meta|our|your|an|the|radio|tv|newspaper|magazine|bus|paper) ads?(?!\\p{L})(?<!lead ads?)|billboard|flyer|leaflet|saw (?:our|us|your) (?:ads?|on tv|on the news|in the paper|commercial|banner|van|truck|sign)|(?:snapchat|tiktok|youtube|linkedin|bing|twitter|reddit|pinterest|local|print) ads?(?!\\p{L})|ppc(?!\\p{L})|ad campaign|commercial(?= on)',
  ],
  [
    'site_form',
    '(?:заявк\\p{L}*\\s+)?(?:с|со|через|на)\\s+(?:нашего |вашего |нашем |вашем |наш |ваш )?(?:сайт|лендинг|форм|страниц)(?:а|е|у|ы|и)?(?!\\p{L})(?! -визитк)|чат(?:а|е)? на сайте|заявк\\p{L}* [#№]?\\d* ?\\(?лендинг|чат-виджет\\p{L}*|виджет\\p{L}*|онлайн-чат\\p{L}*|chat widget|live chat|лендинг\\p{L}*(?=\\s*[/:|])|квиз\\p{L}*|tilda|тильд\\p{L}*|обратн\\p{L}+ звон\\p{L}+|заказ\\p{L}* (?:обратн\\p{L}+ )?звонк\\p{L}+|callback request|demo request|booking request|request form|форм[аы] (?:"|«|обратной|заявки|заказа)|заявка №|(?:web|site)\\s?form|contact[ -](?:form|us)|(?:^|\\n)form(?=:)|(?:^|\\n)\\[(?:website|site|web|сайт)\\]|(?:website|web|online|quote|inquiry) (?:form|submission|lead|enquiry|inquiry)|new quote request|form (?:submission|fill|filled)|(?:new|form) submission|submission from|typeform|jotform|hubspot form|(?:from|via|through|on) (?:the |our |your )?(?:web ?)?site(?!\\p{L})|landing(?: page)?|from (?:the )?chat|formname|utm_|filled (?:in|out) (?:the|our) form|с (?:онлайн-)?калькулятора',
  ],
  [
    'event',
    '(?:с|со|на|после|из) (?:\\p{L}+ )?(?:выставк|форум|конференц|митап|ярмарк|семинар|мастер-класс|дегустаци|вебинар|мероприяти|фестивал|саммит|съезд|дн[яе] открытых)\\p{L}*|выставк\\p{L}*|конференци\\p{L}*|вебинар\\p{L}*|у стенда|на стенде|к стенду|trade ?(?:show|fair)|conference|convention|expo(?!\\p{L})|\\p{L}*expo(?= |,|:|-|$)|booth (?:\\d|convo|visit)|(?:our|the|your|at|from) booth|(?:^|\\n)booth|badge scan|scanned (?:her|his|their) badge|webinar|meetup|summit|met at|(?:at|from) the (?:\\p{L}+ ){0,2}(?:mixer|luncheon|fair|summit|event|show|market|mixer|gala|meetup|festival|seminar|workshop)|open house|networking (?:event|mixer|night)|fair(?!\\p{L})(?! (?:price|enough|quote))|farmers market|home show|bridal show',
  ],
  [
    'cold',
    'холодн\\p{L}* (?:звон|обзвон|баз)\\p{L}*|обзвон\\p{L}*|обзванива\\p{L}*|прозвон\\p{L}*|cold[ -](?:call|list|email|outreach)\\p{L}*',
  ],
  [
    'messenger',
    "вотс?ап\\p{L}*|ватс?ап\\p{L}*|вацап\\p{L}*|what[’']?s ?app|телеграм\\p{L}*|(?:в|из|через|по) (?:телег|тг|тел[её]г)\\p{L}{0,2}(?!\\p{L})|тг(?=[\\s:]+(?:написал|пишет|спрос|@))|(?:^|\\n)тг(?=[:,\\s])|telegram|вайбер\\p{L}*|viber|мессенджер\\p{L}*|в личку|личк[аеу]|we ?chat|signal message|facebook messenger|texted(?! me (?:later|tomorrow))|sms(?!\\p{L})|смс\\p{L}*|в макс(?:е|у)?(?= (?:написал|пишет))",
  ],
  [
    'social',
    "вк(?!\\p{L})|вконтакте|инст(?:а|е|ы|у|аграм\\p{L}*)(?!\\p{L})|директ инст\\p{L}*|фейсбук\\p{L}*|фб(?!\\p{L})|linked ?in|линкедин\\p{L}*|одноклассник\\p{L}*|ютуб\\p{L}*|тикток\\p{L}*|instagram|insta(?!\\p{L})|ig (?:dm|message)|li (?:inbound|message|dm|lead)|snapchat|facebook|fb(?!\\p{L})|соцсет\\p{L}*|tiktok|tik tok|twitter|youtube|pinterest|reddit|nextdoor|threads|dm(?:ed|’d|'d)?(?!\\p{L})(?= (?:from|us|on|me)|:)",
  ],
  [
    'phone',
    'звонил\\p{L}*|звонит(?!\\p{L})|звонят|позвонил\\p{L}*|дозвонил\\p{L}*|созвонил\\p{L}*|по телефону|звонок|входящий(?= [+\\d])|calltracking|коллтрекинг|звонк(?:а|у|ом)|набрал[аи]? (?:нас|нам|мне|в офис)|на линии|взял[аи]? трубку|(?:got|had|took|missed|incoming|inbound) (?:a |an )?(?:\\p{L}+ )?call|(?:a )?call from|(?:two|three|four|\\d) calls|off the phone|on the phone|over the phone|by phone|called(?: re(?!\\p{L})| she| he| they| earlier| this| back| in| us| about| asking| today| and| to| at| wanting| from| yesterday| again|(?=\\s*[\\d(+])|(?=[,.;\\n:]))|(?:^|\\n)called(?!\\p{L})|phoned|phone call|phone-?in|voice ?mail|rang(?!\\p{L})|rings? in|just called|who called|has called|on the line',
  ],
  [
    'email',
    'на (?:общую |нашу )?(?:почту|мыло|имейл|емейл|e-?mail)|(?:по|из) почт[еы]|с (?:общей |нашей )?почты|письм(?:о|ом|а)(?!\\p{L})|написал\\p{L}* на (?:email|e-mail)|(?:^|\\n)\\s*>?\\s*(?:from|от(?: кого)?):|(?:^|\\n)(?:subject|тема):|(?:^|\\n)(?:fwd?|re|fw):|begin forwarded|forward(?:ed|ing)|переслан\\p{L}*(?!\\p{L})(?! из бота)|пересылаю|emailed|by e-?mail|via e-?mail|(?:an )?e-?mail from|e-?mail inquiry|inbox',
  ],
  [
    'other',
    '(?:с|на|из) авито|авито|avito|юла|маркетплейс\\p{L}*|2гис|яндекс[. ]?(?:карт|услуг)\\p{L}*|профи\\.?ру|thumbtack|yelp|angi(?!\\p{L})|craigslist|google maps|walk(?:ed)?[ -]?in(?!\\p{L})(?! (?:cooler|closet|freezer|shower|tub|fridge|pantry|robe|wardrobe))|(?:lady|guy|man|woman|couple|someone) in the (?:store|shop|showroom)|at the counter|(?:in|to) (?:the|our) (?:showroom|store)|dropped by|stopped by|came (?:in|by)|заш[её]л|зашла|зашли|с улицы|проходил мимо|сам пришёл|(?:при|за)ходил[аи]?(?!\\p{L})|в офис пришл?[аи]',
  ],
];

const SOURCES = WORDS.map(([source, words]) => [anyOf([words]), source] as const);

/** Where the lead came from, and the words that say so. */
export function readSource(text: string): { source: LeadSource; words: string } | undefined {
  for (const [pattern, source] of SOURCES) {
    const found = pattern.exec(text);
    if (found) return { source, words: found[0] };
  }
  return undefined;
}
