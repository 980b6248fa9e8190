import { words } from '../language/words.ts';

export const uploadWords = words({
  file: { en: 'File', ru: 'Файл' },
  fileHint: {
    en: ({ kinds }: { kinds: string }) =>
      `${kinds}, up to 1 MB. In Excel: Save As → CSV UTF-8. In Google Sheets: Download → CSV.`,
    ru: ({ kinds }) =>
      `${kinds}, до 1 МБ. В Excel: «Сохранить как» → «CSV UTF-8». В Google Таблицах: «Скачать» → «CSV».`,
  },
  noFilesYet: {
    en: 'To take a file here, the app needs the `files:read` permission: an admin adds it and reinstalls the app. Until then, paste the text.',
    ru: 'Чтобы принять файл, приложению нужно право `files:read`: администратор добавляет его и переустанавливает приложение. А пока вставьте текст.',
  },
  nothingSent: {
    en: ({ takesFiles }: { takesFiles: boolean }): string =>
      takesFiles
        ? 'There’s nothing to import yet: choose a file or paste the text here.'
        : 'There’s nothing to import yet: paste the text here.',
    ru: ({ takesFiles }) =>
      takesFiles
        ? 'Пока загружать нечего: выберите файл или вставьте текст сюда.'
        : 'Пока загружать нечего: вставьте текст сюда.',
  },
  bothSent: {
    en: 'You chose a file and pasted text. Please leave only one of them.',
    ru: 'Вы и выбрали файл, и вставили текст. Оставьте что-то одно.',
  },
  tooBig: {
    en: 'This file is over 1 MB. Please split it and import the parts one by one.',
    ru: 'Файл больше 1 МБ. Разделите его и загрузите по частям.',
  },
  spreadsheet: {
    en: 'I can’t read spreadsheets, only CSV. In Excel choose Save As → CSV UTF-8, in Google Sheets Download → CSV, in Numbers Export To → CSV, and attach that file.',
    ru: 'Таблицу в таком формате я не прочитаю, нужен CSV. В Excel выберите «Сохранить как» → «CSV UTF-8», в Google Таблицах «Скачать» → «CSV», в Numbers «Экспортировать» → «CSV» — и прикрепите получившийся файл.',
  },
  noText: {
    en: 'I can’t read this file: it isn’t plain text, or it is damaged. Please save it as CSV UTF-8 and attach it again.',
    ru: 'Не могу прочитать файл: это не текст, или файл повреждён. Сохраните его как CSV UTF-8 и прикрепите ещё раз.',
  },
  empty: { en: 'This file is empty.', ru: 'Файл пустой.' },
  elsewhere: {
    en: 'Slack only has a link to this file. Please download it to your computer and attach the file itself.',
    ru: 'В Slack есть только ссылка на этот файл. Скачайте его на компьютер и прикрепите сам файл.',
  },
  gone: {
    en: 'Slack doesn’t have this file anymore. Please attach it again.',
    ru: 'Этого файла в Slack уже нет. Прикрепите его ещё раз.',
  },
  mayNotRead: {
    en: 'Slack didn’t let me read this file. If that happens again, the app may lack the files:read permission: an admin adds it and reinstalls the app. Until then, paste the text.',
    ru: 'Slack не дал мне прочитать файл. Если это повторится, приложению, видимо, не хватает права files:read: администратор добавляет его и переустанавливает приложение. А пока вставьте текст.',
  },
  noAnswer: {
    en: 'Slack didn’t hand over the file. Nothing was imported; please try again in a minute.',
    ru: 'Slack не отдал файл. Ничего не загружено, попробуйте ещё раз через минуту.',
  },
});
