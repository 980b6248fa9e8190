// Light stemming: what is cut off must be the same for all forms of a word, not right by the grammar. Both engines of
// the database then see the same words, and дорого, дорогой, дорогие fall together, which Snowball keeps apart.
const ENGLISH = /(ations?|ings?|edly|ed|ies|ely|es|ly|s|ments?|er|e|y)$/;
const REFLEXIVE = /(ся|сь)$/;
const RUSSIAN =
  /(иями|ями|ами|ией|иям|ием|иях|ого|его|ому|ему|ыми|ими|ешь|ете|ите|ала|ила|ыла|ена|ейте|уйте|ует|уют|ется|ются|ится|ться|тся|лся|лась|лись|шись|вши|ать|ять|ить|еть|уть|ой|ей|ий|ый|ая|яя|ое|ее|ые|ие|ых|их|ом|ем|ам|ям|ах|ях|ов|ев|ью|ья|ье|ут|ют|ат|ят|ет|ит|им|ым|ла|ло|ли|ть|ся|сь|ишь|а|я|о|е|ы|и|у|ю|ь|й|л)$/;
const SHORTEST = 3;

/** The part of a folded word that its forms share. */
export function stem(word: string): string {
  if (word.length <= SHORTEST) return word;
  if (/^\d/.test(word)) return '0';
  if (!/[а-я]/.test(word)) {
    const cut = word.replace(ENGLISH, '');
    return cut.length >= SHORTEST ? cut : word;
  }
  const cut = word.replace(REFLEXIVE, '').replace(RUSSIAN, '');
  return cut.length >= SHORTEST ? cut : word.slice(0, SHORTEST);
}
