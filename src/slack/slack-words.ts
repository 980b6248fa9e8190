import { words } from '../language/words.ts';

export const slackWords = words({
  busy: {
    en: 'Someone is changing the same thing right now. Nothing was saved; try again in a moment.',
    ru: 'Это прямо сейчас меняет кто-то ещё. Ничего не сохранено, попробуйте через пару секунд.',
  },
  notSaved: {
    en: ({ ref }: { ref: string }) =>
      `Not saved: the database didn't answer. Nothing changed. Try again in a minute (ref ${ref}).`,
    ru: ({ ref }) =>
      `Не сохранено: база данных не ответила. Ничего не изменилось. Попробуйте через минуту (код ${ref}).`,
  },
  notSure: {
    en: ({ ref }: { ref: string }) =>
      `The connection broke while saving, so I can't tell whether it went through. Please check before repeating it (ref ${ref}).`,
    ru: ({ ref }) =>
      `Связь с базой прервалась во время сохранения, и я не знаю, сохранилось ли. Проверьте, прежде чем повторять (код ${ref}).`,
  },
  fault: {
    en: ({ ref }: { ref: string }) =>
      `Something went wrong on my side, and nothing was changed. If it happens again, give your admin this reference: ${ref}.`,
    ru: ({ ref }) =>
      `У меня что-то сломалось, изменения не внесены. Если повторится, передайте администратору код ${ref}.`,
  },
  workingOnIt: { en: 'Working on it…', ru: 'Минутку, работаю над этим…' },
  guests: {
    en: 'Voronka is for full members of this workspace; guests have no access to its deals.',
    ru: 'Voronka работает для сотрудников этого пространства; гостям сделки недоступны.',
  },
  outsiders: {
    en: 'Voronka only works for people in its own workspace.',
    ru: 'Voronka работает только для сотрудников своего пространства.',
  },
  whoAreYou: {
    en: "Not done: Slack didn't tell me who you are. Nothing changed; try again in a minute.",
    ru: 'Не сделано: Slack не ответил, кто вы. Ничего не изменилось, попробуйте через минуту.',
  },
  tooLong: {
    en: ({ most }: { most: number }) => `That's too long: ${most} characters at most, please.`,
    ru: ({ most }) => `Слишком длинно: не больше ${most} знаков, пожалуйста.`,
  },
  unknownSubcommand: {
    en: ({ command, word, nearest }: { command: string; word: string; nearest: string[] }) =>
      `${command} has no “${word}”.${nearest.length > 0 ? ` Did you mean ${nearest.map((name) => `\`${command} ${name}\``).join(' or ')}?` : ''} \`${command} help\` lists everything it can do.`,
    ru: ({ command, word, nearest }) =>
      `У ${command} нет команды «${word}».${nearest.length > 0 ? ` Может быть, ${nearest.map((name) => `\`${command} ${name}\``).join(' или ')}?` : ''} Всё, что есть, покажет \`${command} помощь\`.`,
  },
  helpTitle: {
    en: ({ command }: { command: string }) => `What ${command} can do`,
    ru: ({ command }) => `Что умеет ${command}`,
  },
  help: { en: 'Help', ru: 'Помощь' },
  alone: { en: 'the most useful view', ru: 'самое нужное' },
  oldForm: {
    en: 'This form is out of date. Nothing changed; open it again.',
    ru: 'Эта форма устарела. Ничего не изменилось, откройте её ещё раз.',
  },
  oldButton: {
    en: 'This button no longer works. Nothing changed.',
    ru: 'Эта кнопка уже не работает. Ничего не изменилось.',
  },
  formDidNotOpen: {
    en: "The form didn't open: Slack took too long. Press to try again.",
    ru: 'Форма не открылась: Slack слишком долго отвечал. Нажмите, чтобы попробовать ещё раз.',
  },
  openForm: { en: 'Open the form', ru: 'Открыть форму' },
  close: { en: 'Close', ru: 'Закрыть' },
  app: { en: 'Voronka', ru: 'Voronka' },
});
