import { strangeFigures } from './figures.ts';

const OF_THE_CUSTOMER =
  /(?<!\p{L})(?:вы (?:назвали|сказали|упомянули|говорите|пишете|писали|озвучили|просите)|вам (?:предложили|назвали|дали)|ваш\p{L}*|бюджет\p{L}*|рамк\p{L}*|разниц\p{L}*|указанные|уложиться|клиент\p{L}*|покупател\p{L}*|you (?:mentioned|said|named|quoted|wrote|were (?:quoted|offered)|asked)|your|budget|buyer|client|customer|prospect|difference|they (?:quoted|offered)|stay (?:with)?in)(?!\p{L})/iu;
const AGREED =
  /(?<!\p{L})(?:отда(?:ем|дим|м)|сдела(?:ем|ю)|да(?:дим|м)|готовы|согласн?ы?|улож(?:им|имся)|впишемся|поместимся|хватит|попад(?:ем|аем)|do it|agreed?|we can|i can|сойд\p{L}*|устро\p{L}*|а если|fits?|it is(?=[.!])|(?:how|what) about|what if|let.s do)(?!\p{L})/iu;
const OFFERED =
  /(?<!\p{L})(?:цен[ауы]|стоит|предлага\p{L}*|предлож(?:им|у)|можем|price|costs?|offer|give|deal)(?!\p{L})/iu;

/** A figure that only the customer named must not come back as our price: it is asked about, or said to be theirs. */
function isTheirs(sentence: string): boolean {
  const said = sentence.replaceAll('ё', 'е');
  if (AGREED.test(said)) return false;
  return said.includes('?') || (OF_THE_CUSTOMER.test(said) && !OFFERED.test(said));
}

/** Whether a sentence makes a figure ours that only the customer named. */
export const borrowsFigure = (
  sentence: string,
  { spoken, customer }: { spoken: string; customer: string },
): boolean =>
  !isTheirs(sentence) &&
  strangeFigures(sentence, [spoken]).length > strangeFigures(sentence, [spoken, customer]).length;
