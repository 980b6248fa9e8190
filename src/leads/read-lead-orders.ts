import { anyOf } from '../language/patterns.ts';
import { startsWithLabel } from './read-lead-form.ts';

// Orders to whoever reads, smuggled into a message. Nothing in them is a fact of the lead.

const ORDERS = [
  // To forget what was told.
  '(?<!не )забудь(?:те)?|(?:про)?игнорируй(?:те)?|не обращай(?:те)? внимания|отмени(?:те)? (?:\\p{L}+ )?правил\\p{L}*|нов(?:ое|ые) правил\\p{L}*|(?:предыдущ|прежн)\\p{L}* (?:инструкц|указан|правил)\\p{L}*',
  'ignore (?:all|any|previous|your|the|everything|prior)|disregard|forget (?:all|your|the|everything|previous)|previous instructions|your instructions|new rules?(?!\\p{L})|override',
  // To be somebody.
  'сделай меня|назначь меня|ты (?:теперь|больше не|ассистент|бот|ии)(?!\\p{L})|ты — |действуй как|притворись',
  'make me (?:an )?admin|you are (?:now|an? (?:ai|assistant|bot))|act as|pretend|as (?:the|an) (?:ai|assistant)',
  // Whom they are for.
  'системе\\s*[—–:-]|систем[ау]:|уважаем\\p{L}* (?:ии|бот\\p{L}*|ассистент\\p{L}*)|(?:бот|ии|ассистент|нейросеть)[,:]|(?:для|боту?:?) бота?(?!\\p{L})|для (?:ассистента|ии|нейросети|модели|системы)(?!\\p{L})|ассистент\\p{L}*[,:]',
  'system prompt|system\\s?[:>]|"system"|assistant:|<!--|(?:dear|hey|p\\.? ?s\\.?,?) (?:bot|ai|assistant)(?!\\p{L})|(?:bot|ai),|(?:^|[\\s.])ai:|(?:for|to) the (?:bot|assistant|ai|system|model)|(?:for|to) (?:ai|llm)s?(?!\\p{L})',
  // What to write down.
  '(?:установи|поставь|запиши|укажи|измени|добавь|напиши|впиши|вбей|проставь|выставь|внеси|занеси|зафиксируй|обнули|увеличь|умножь|одобри|закрой|пометь|переведи|удали)(?:те)? (?:\\p{L}+ ){0,2}(?:сумм|бюджет|стади|статус|сделк|скидк|лидов|доступ|как (?:выигр|оплач))\\p{L}*|создай(?:те)? (?:лид|ещё|\\d)|(?:добавь|запиши|создай)(?:те)? \\d+ (?:лид|заяв|сдел)\\p{L}*|умножь(?:те)?',
  '(?:set(?! a )|change|record|put|write|update|enter|multiply)(?: \\p{L}+){0,2} (?:amounts?|budget|deals?|price|stage|status|discount)(?!\\p{L})|approve (?:(?:the|this|my|a) )?(?:deal|discount)|(?:create|add|make) (?:\\d+|ten|five|many|more|new|another) leads|add leads|create a lead|mark (?:\\p{L}+ ){0,3}(?:as )?won|(?:record|log|enter|register|save|book) (?:this|it|me|us)(?: down)? as|you (?:must|should|need to|have to) (?:make|set|add|record|create|mark|give|write|approve|log|enter)|status\\s?=|amount\\s?=\\s?\\d',
];
const ORDER = anyOf(ORDERS);
/** What somebody said, or what is marked up as said. */
const SAID = /"[^"\n]{0,400}"|<([a-z]{2,12})>[^<>\n]{0,400}<\/\1>/giu;

/** Cuts an order out, with all that follows it: in quotation marks as far as they close, else as far as the next field of a form or the next paragraph. */
export function withoutOrders(text: string): string {
  let ordered = false;
  const lines = text
    .replace(SAID, (said) => (ORDER.test(said) ? '' : said))
    .split('\n')
    .map((line) => {
      if (line.trim() === '') ordered = false;
      const kept = line.split(/(?<=[.!?])\s+|(?<=[;|])/u).map((piece) => {
        if (startsWithLabel(piece)) ordered = false;
        if (ordered) return '';
        const order = ORDER.exec(piece);
        if (!order) return piece;
        ordered = true;
        return piece.slice(0, order.index);
      });
      return kept.filter(Boolean).join(' ');
    });
  return lines.join('\n');
}
