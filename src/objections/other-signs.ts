// Signs that a message is something else than an objection, whatever words of objections it holds: an order to the bot, a
// question about own data or about where and when, good news. Written for whole words, so \p{L} stands for \b.
const SIGNS: readonly RegExp[] = [
  // Orders to the bot and to colleagues.
  /^(?:добавь|запиши|обнови|перенеси|передвинь|найди|покажи|выведи|напомни|напиши|поправь(?:те)?|исправь(?:те)?|поставь|создай|удали|отмени|закрой|назначь|открой|выгрузи|посчитай|переведи|смени|поменяй|уточни)(?!\p{L})/iu,
  /^(?:please |pls )?(?:add|log|update|move|find|show|list|remind|write|create|delete|undo|close|assign|open|export|calculate|translate|rename|change the|set the|schedule|resend|attach|fix)(?!\p{L})/iu,
  /(?<!\p{L})(?:поправьте|в карточк[еу]|по сделк[еи]|в отчете|во вложении|файл в папке|please fix|in the folder|attached|on the card|to the card)(?!\p{L})/iu,
  // Questions to the assistant about itself.
  /^(?:(?:hi|hello|hey|привет|здравствуй(?:те)?)[, ]+)?(?:what (?:can|do) you do|who are you|how do you work|how can you help(?: me)?|что ты (?:умеешь|можешь|делаешь)|что вы (?:умеете|можете)|кто ты|как ты работаешь|чем ты (?:можешь помочь|поможешь))[?!. ]*$/iu,
  // Own data, and who or where or when.
  /(?<!\p{L})(?:сколько раз|сколько (?:у нас|у меня|мы|сделок|лидов)|какая (?:у нас|у меня)|кому писать|к кому обратиться|во сколько|в каком часу|кто (?:из нас|сегодня|вед[её]т|отвечает|занимается)|у нас в)(?!\p{L})/iu,
  /(?<!\p{L})(?:how many times|how many (?:deals|leads|times|did)|how often|last month|this (?:month|quarter) (?:so far)?|who (?:do|should) i ask|who is (?:closest|on|covering|handling)|what time|where (?:do|can) (?:i|we) (?:find|get|see))(?!\p{L})/iu,
  // Good news.
  /(?<!(?:не|ничего|пока) )(?<!\p{L})(?:подписал[аи]?|согласовал[аи]?|одобрил[аи]?|утвердил[аи]?|оплатил[аи]?|сам[аи]? предложил[аи]?|просил[аи]? передать спасибо|можем подключать|готов[аы]? (?:подписать|оплатить|начать)|выбрал[аи]? (?:нас|вас)|остановились на вас|решили,? бер[её]м|ура)(?!\p{L})/iu,
  /(?<!\p{L})(?<!(?:not|never|nobody|until|if|hasnt|havent) )(?:approved|signed (?:the|off on the|a copy)|paid (?:the|us|in)|offered to (?:pay|prepay)|thanks for|asked me to pass on|we can connect|went (?:great|well)|moving on to|agreed to|(?:chose|picked|went with|going with|decided on) (?:us|you)|ready to (?:sign|pay|start|buy))(?!\p{L})/iu,
  // Thanks that no "but" follows, praise, and news.
  /^(?:(?:огромное |большое )?спасибо|благодар\p{L}+|thx|thanks|thank you|cheers)(?!\p{L})(?!.*(?<!\p{L})(?:но|не|нет|пока|but|no|not|we|were)(?!\p{L}))/iu,
  /(?<!\p{L})(?:не пожалел[аи]?|не жалеем|рекоменду(?:ю|ем) вас|вас (?:всем )?(?:советую|рекомендую)|(?:в|просто) восторге|молодцы|золотые руки|на высоте|перешли к вам|ушли к вам)(?!\p{L})/iu,
  /(?<!\p{L})(?:best (?:money|decision|purchase|service)|worth every|(?:was|were|is|are) (?:a dream|a star|superb|brilliant|fantastic)|never looked back|no regrets|sorted (?:it|us|now)|did the trick|highly recommend|hats off|kudos|over the moon)(?!\p{L})/iu,
  /^(?:fyi|news|psa|heads up|reminder|memo|minutes|новости|новость|к сведению|для информации|напоминаю|объявление|автоответ|автоматический ответ)(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:just|has|have|was|were|is|are|being) (?:bought|acquired|merged|taken over)|out of (?:the )?office|on annual leave|walks? into a (?:bar|pub)|knock knock|заходит .{0,30}в бар|анекдот|автоответ|я в отпуске)(?!\p{L})/iu,
  // What is only handed on or fetched.
  /(?<!\p{L})(?:доверенност|гарантийное письмо|накладн|акт сверки|счет-?фактур|монтажник|курьер|водител[яю])/iu,
  /(?<!\p{L})(?:resend|courier|driver|installer|waybill|tracking number|cover (?:her|his|their) deals)(?!\p{L})/iu,
];

/** How many kinds of signs there are that this is no objection. */
export const otherSigns = (text: string): number => SIGNS.filter((sign) => sign.test(text)).length;
