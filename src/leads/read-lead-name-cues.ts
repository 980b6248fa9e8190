import { anyOf } from '../language/patterns.ts';
import { isSurname } from './read-lead-people.ts';

/** A name, and where it stands in the text. */
export interface Named {
  name: string;
  start: number;
  end: number;
}

/** Stands in the text where a phone or e-mail stood. */
export const CONTACT = '\uE000';

/** What stands before a name and says how it is meant; the first that fits counts. */
const BEFORE: readonly (readonly [weight: number, pattern: RegExp])[] = (
  [
    [8, '(?:^|\\n)\\s*>?\\s*(?:from|от(?: кого)?|sender|отправитель)\\s*:\\s*'],
    [4, '(?:ask for|asking for|speak (?:to|with)|talk to|reach|attn:?|c/o)[\\s,:]{1,3}'],
    [
      -9,
      '(?:referred by|recommended by|referral (?:from|by|of)|introduced by|intro (?:from|by|via)|thanks to|courtesy of|friend of|via|through|word from|tip from|sent by|passed on by|forwarded by|pushed by|cc:?|tell|ask|ping|assigned? to|assign|owner:|rep:|for|because of|said|по рекомендации|рекомендаци[ия] от|по совету|с подачи|со слов|посоветовал[аи]?|рекомендовал[аи]?|от знакомых|через|благодаря|для|передай(?:те)?|скажи(?:те)?|назначь(?:те)? на|(?:наш |мой )менеджер|менеджер:|ответственн\\p{L}+:|куратор:?|контакт от|наводк[аеу] от|лид от)[\\s,:]{1,3}',
    ],
    [-4, 'менеджер\\s'],
    [
      -4,
      '(?:знаком\\p{L}+|друг|друзья|подруг[аи]|сосед\\p{L}*|брат|муж|жена|дочь|сын|friend|neighbou?r|cousin|brother|sister|husband|wife|boss|buddy|colleague|coworker|client|customer of)[\\s,:]{1,3}',
    ],
    [
      4,
      '(?:зовут|по имени|контактное лицо|контакт(?:ы)?|хозяин|хозяйка|владел[еи]ц\\p{L}?|директор|управляющ\\p{L}+|администратор|председатель|завхоз|прораб|снабженец|закупщик|отв\\.|главврач|заведующ\\p{L}+|перезвонить|позвонить|написать|набрать|на связи|клиент(?:ка)?|заказчик|покупатель|мужчина|женщина|девушка|парень|некий|некая|звонил[аи]?|позвонил[аи]?|написал[аи]?|пишет|обратил(?:ся|ась)|заш[её]л|зашла|приходил[аи]?|приш[её]л|пришла|подош[её]л|подошла|оставил[аи]?|постучал(?:ся|ась)|стучится|г-н|г-жа|господин|госпожа|встретил(?:ся|ась) с|говорил[аи]? с|общал(?:ся|ась) с|созвонил(?:ся|ась) с|познакомил(?:ся|ась) с|(?:звонок|письмо|заявка|запрос|обращение|сообщение|привет) от|лид)[\\s,:—–-]{1,4}',
    ],
    [
      4,
      "(?:named|called|name is|name['’]?s|name|aka|i am|i['’]m|it['’]s|this is|manager is|owner is|spoke (?:to|with)|talked (?:to|with)|chatted with|met(?: with)?|call(?:back)? from|email from|message from|msg from|dm from|text from|whatsapp from|inquiry from|enquiry from|request from|lead from|visit from|prospect|customer|contact(?: is)?|lead|caller|lady|guy|man|woman|dude|owner|founder|principal|manager|director|reverend|rev\\.?|pastor|prof\\.?|professor|captain|chef|coach|mr\\.?|mrs\\.?|ms\\.?|dr\\.?|call|callback)[\\s,:–—-]{1,4}",
    ],
    [
      5,
      '(?:с уважением|спасибо|всего доброго|best(?: regards| wishes)?|(?:kind |warm )?regards|cheers|thanks|thank you|many thanks|sincerely|yours(?: truly| sincerely)?)[\\s,.!—–-]{1,5}',
    ],
    [-9, '(?:^|\\n)(?:hi|hello|hey|dear|привет|здравствуйте|уважаем\\p{L}+) '],
    [-4, '(?:^|\\n)(?:hi|hello|hey|привет|здравствуйте|добрый день|доброе утро|good morning)[,!] '],
    [-3, '(?:\\s|^)(?:of|at|в|во|на|у|к|по)\\s'],
    [-2, '(?:\\s|^)(?:от|из|with|by|for)\\s'],
  ] as const
).map(([weight, source]) => [weight, anyOf([source], '$')] as const);

/** Who writes, calls or asks is a person. */
const SPEAKS =
  /^\s(?:\([^()]{1,30}\)\s)?(?:пишет|написал[аи]?|звонил[аи]?|позвонил[аи]?|звонит|спрашивает|спросил[аи]?|говорит|заш[её]л|зашла|приш[её]л|пришла|подош[её]л|подошла|обратил(?:ся|ась)|оставил[аи]?|texted|called|calling|emailed|wrote|messaged|dm'?e?d|asked|says|said|stopped by|dropped by|came (?:in|by)|phoned|rang|reached out)(?!\p{L})/iu;
/** `Ottoline, wants drapes`, `Tex at Lone Star Fencing`, `Tran family`. */
const WANTS_OR_AT =
  /^(?:, (?:wants?|needs?|looking|is looking|after|asking|asks|interested|хочет|просит|ищет|интересуется|нужн\p{L}+|нужен)(?!\p{L})|\s(?:at|from|@|over at)\s(?:the\s)?\p{Lu}|\s(?:family|household)(?!\p{L}))/u;
const OPENS = /(?:^|[\n:;,.!(|]|\s-)\s*$/u;
/** What is done with somebody or for them stands in another case. */
const GOVERNS =
  /(?<!\p{L})(?:с|со|от|у|для|к|ко|по|через|о|об|про|за|на|из|перезвонить|позвонить|написать|набрать|звонить|контакт|телефон|номер|тел|почта|передать|встретить|набери|поблагодарить|(?:по)?рекомендовал[аи]?|посоветовал[аи]?)\s$/iu;
/** `порекомендовал Ксению`: she is the lead, and not who told of her. */
const WHOM = /(?:рекомендовал|советовал)[аи]?\s$/iu;
const AS_OBJECT = /^\p{Lu}\p{Ll}+[ую](?!\p{L})/u;

/** What the person does who only told of the lead. */
const TOLD_OF_IT =
  /^(?:\s(?!was|were|is|been|got|has|who|by)[\p{L}'’&-]+){0,5}\s(?:referred|recommended|sent (?:us|me|over|this)|passed (?:us|me|on|along|this)|suggested|introduced|tipped|gave (?:me|us)|put (?:me|us) in touch|hooked|connected|посоветовал\p{L}*|рекомендовал\p{L}*|порекомендовал\p{L}*|прив[её]л\p{L}*|передал\p{L}*|скинул\p{L}*|подогнал\p{L}*|дал\p{L}? (?:контакт|номер|нам)|поделил\p{L}*|подкинул\p{L}*|приш[её]л контакт|пришла|прислал\p{L}*)(?!\p{L})/iu;
const BEHIND_CONTACT = /\uE000[\s,;:)/|—–-]{0,4}$/u;
const AHEAD_OF_CONTACT = /^[\s,:(/|—–-]{0,4}\uE000/u;

/** Whether the words before ask for another case than the first. */
export const isGoverned = (text: string, start: number): boolean =>
  GOVERNS.test(text.slice(Math.max(0, start - 15), start));

/** What the words around a name add to its weight. */
export function weighWords(text: string, { name, start, end }: Named): number {
  const before = text.slice(Math.max(0, start - 60), start);
  const behind = text.slice(end, end + 70);
  const isAlone = !name.includes(' ');
  const isTold = WHOM.test(before) && AS_OBJECT.test(text.slice(start, end));
  const lead = isTold ? 4 : (BEFORE.find(([, pattern]) => pattern.test(before))?.[0] ?? 0);
  const teller = TOLD_OF_IT.test(behind) ? -9 : 0;
  const speaks =
    SPEAKS.test(behind) || (isAlone && OPENS.test(before) && WANTS_OR_AT.test(behind)) ? 3 : 0;
  const beside = AHEAD_OF_CONTACT.test(behind) || BEHIND_CONTACT.test(before);
  const opens = /(?:^|[\n:;(|])\s*$/u.test(before) || start === 0;
  const surnameAlone = /^\s?[(,—–-]/u.test(behind) && isSurname(name) ? 1 : 0;
  return lead + teller + speaks + (beside ? 3 : 0) + (opens ? 1 : 0) + surnameAlone;
}
