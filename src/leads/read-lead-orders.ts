import { startsWithLabel } from './read-lead-form.ts';

// Orders to whoever reads, smuggled into a message. Nothing in them is a fact of the lead.

const ORDERS = [
  '(?<!не )забудь(?:те)?|(?:про)?игнорируй(?:те)?|не обращай(?:те)? внимания|сделай меня|назначь меня|ты теперь|ты — |системе\\s*[—–:-]|систем[ау]:|уважаем\\p{L}* (?:ии|бот\\p{L}*|ассистент\\p{L}*)|бот,|(?:для|боту?:?) бота?|отмени(?:те)? (?:\\p{L}+ )?правил\\p{L}*|нов(?:ое|ые) правил\\p{L}*|ассистент\\p{L}*[,:]',
  '(?:установи|поставь|запиши|укажи|измени|добавь)(?:те)? (?:сумм|бюджет|стади|статус)\\p{L}*|создай(?:те)? лид|(?:предыдущ|прежн)\\p{L}* (?:инструкц|указан|правил)\\p{L}*',
  'ignore (?:all|any|previous|your|the)|disregard|forget (?:all|your|the|everything)|system prompt|system:|assistant:|<!--|make me (?:an )?admin|you are (?:now|an? (?:ai|assistant|bot))|override|status\\s?=|amount\\s?=\\s?\\d|you must (?:make|set|add|record|create|mark|give|write|approve)|as (?:the|an) (?:ai|assistant)',
  '(?:set|change|record|put|write|update) the (?:amount|budget|deal|price|stage|status)|mark (?:it|this|the deal) (?:as )?won|previous instructions|your instructions|new rules?(?!\\p{L})|(?:dear|hey|p\\.? ?s\\.?,?) (?:bot|ai|assistant)(?!\\p{L})|bot,|for the (?:bot|assistant|ai|system)',
];
const ORDER = new RegExp(`(?<![\\p{L}])(?:${ORDERS.join('|')})`, 'iu');

/** Cuts an order out, with all that follows it as far as the next field of a form or the next paragraph. */
export function withoutOrders(text: string): string {
  let ordered = false;
  const lines = text.split('\n').map((line) => {
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
