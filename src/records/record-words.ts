import { plural, words } from '../language/words.ts';
import { mention, plain } from '../slack/escape.ts';
import type { ImportOf } from './import-table.ts';
import { things } from './import-words.ts';

interface Titled {
  number: number;
  name: string;
}

const TEAM_EN: Readonly<Record<string, string>> = {
  created: 'team created',
  role: 'roles changed',
  settings: 'settings changed',
  stages: 'stages changed',
  target: 'target set',
};
const TEAM_RU: Readonly<Record<string, string>> = {
  created: 'команда создана',
  role: 'роли изменены',
  settings: 'настройки изменены',
  stages: 'этапы изменены',
  target: 'план поставлен',
};

interface RateFacts {
  currency: string;
  into: string;
  /** From when on, with its year. */
  day: string;
  /** As it is said; null: there was none, or there is none any more. */
  was: string | null;
  is: string | null;
  isUndo: boolean;
}

export const recordWords = words({
  audit: { en: 'Who changed what', ru: 'Кто что менял' },
  auditOf: {
    en: ({ userId }: { userId: string }) => `What ${mention(userId)} changed`,
    ru: ({ userId }) => `Что менял(а) ${mention(userId)}`,
  },
  nothingChanged: { en: 'Nothing has been changed yet.', ru: 'Пока ничего не меняли.' },
  nothingEarlier: { en: 'There’s nothing earlier.', ru: 'Раньше ничего нет.' },
  earlier: { en: 'Earlier', ru: 'Раньше' },
  auditUsage: {
    en: 'Like this: `/voronka audit` or `/voronka audit @ann`.',
    ru: 'Например: `/voronka журнал` или `/voronka журнал @anna`.',
  },
  deal: {
    en: ({ number, name }: Titled) => `deal #${number} ${plain(name)}`,
    ru: ({ number, name }) => `сделка #${number} ${plain(name)}`,
  },
  lead: {
    en: ({ number, name }: Titled) => `lead #${number} ${plain(name)}`,
    ru: ({ number, name }) => `лид #${number} ${plain(name)}`,
  },
  team: {
    en: ({ name }: { name: string }) => `team ${plain(name)}`,
    ru: ({ name }) => `команда ${plain(name)}`,
  },
  card: {
    en: ({ title }: { title: string }) => `card “${plain(title)}”`,
    ru: ({ title }) => `карточка «${plain(title)}»`,
  },
  teamEvent: {
    en: ({ kind }: { kind: string }) => TEAM_EN[kind] ?? 'changed',
    ru: ({ kind }) => TEAM_RU[kind] ?? 'изменена',
  },
  roleGiven: {
    en: ({ userId, role }: { userId: string; role: string | null }) =>
      `${mention(userId)} → ${role ?? 'not in the team'}`,
    ru: ({ userId, role }) => `${mention(userId)} → ${role ?? 'не в команде'}`,
  },
  exported: {
    en: ({ rows }: { rows: number }) =>
      `all data exported (${rows} ${plural('en', rows, { one: 'row', other: 'rows' })})`,
    ru: ({ rows }) =>
      `выгружены все данные (${rows} ${plural('ru', rows, { one: 'строка', few: 'строки', many: 'строк' })})`,
  },
  erased: {
    en: ({ rows }: { rows: number }) =>
      `a person’s data erased (${rows} ${plural('en', rows, { one: 'place', other: 'places' })})`,
    ru: ({ rows }) =>
      `удалены данные человека (${rows} ${plural('ru', rows, { one: 'место', few: 'места', many: 'мест' })})`,
  },
  imported: {
    en: ({ rows, of }: { rows: number; of: ImportOf }) => `${things('en', of, rows)} imported`,
    ru: ({ rows, of }) => `загружено: ${things('ru', of, rows)}`,
  },
  rateChanged: {
    en: ({ currency, into, day, was, is, isUndo }: RateFacts) =>
      `${isUndo ? 'undone: ' : ''}exchange rate ${currency} → ${into} from ${day}: ${was ?? 'none'} → ${is ?? 'none'}`,
    ru: ({ currency, into, day, was, is, isUndo }) =>
      `${isUndo ? 'отмена: ' : ''}курс ${currency} → ${into} с ${day}: ${was ?? 'нет'} → ${is ?? 'нет'}`,
  },
  exportReady: {
    en: ({ rows, files }: { rows: number; files: number }) =>
      `Exporting ${rows} ${plural('en', rows, { one: 'row', other: 'rows' })}: ${files} ${plural('en', files, { one: 'file is', other: 'files are' })} on the way to your direct messages.`,
    ru: ({ rows, files }) =>
      `Выгружаю ${rows} ${plural('ru', rows, { one: 'строку', few: 'строки', many: 'строк' })}: ${files} ${plural('ru', files, { one: 'файл придёт', few: 'файла придут', many: 'файлов придут' })} вам в личные сообщения.`,
  },
  exportFile: {
    en: ({ name }: { name: string; rows: number }) =>
      `${name} — the data Voronka keeps about your workspace. It contains people’s names and contact details, so keep it safe.`,
    ru: ({ name }) =>
      `${name} — данные вашего пространства из Voronka. В файле имена и контакты людей: храните его бережно.`,
  },
  nothingToExport: {
    en: 'There’s nothing to export yet.',
    ru: 'Выгружать пока нечего.',
  },
  tooMuchToExport: {
    en: ({ rows, most }: { rows: number; most: number }) =>
      `That’s ${rows} rows, more than fit in a message (${most}). Whoever runs Voronka can pull them from the database with pg_dump.`,
    ru: ({ rows, most }) =>
      `Это ${rows} ${plural('ru', rows, { one: 'строка', few: 'строки', many: 'строк' })}, больше, чем помещается в сообщение (${most}). Тот, кто обслуживает Voronka, может выгрузить их из базы через pg_dump.`,
  },
  exportUsage: {
    en: 'Like this: `/voronka export` for everything in one JSON file, `/voronka export csv` for customers, leads and deals as tables.',
    ru: 'Например: `/voronka выгрузка` — всё одним файлом JSON, `/voronka выгрузка csv` — клиенты, лиды и сделки таблицами.',
  },
  notYourself: {
    en: 'You can’t erase yourself, but another admin can.',
    ru: 'Себя удалить нельзя: это может сделать другой администратор.',
  },
  eraseUsage: {
    en: 'Like this: `/voronka erase @ann`. I’ll ask once more before doing anything.',
    ru: 'Например: `/voronka удалить @anna`. Прежде чем что-то сделать, я переспрошу.',
  },
  eraseAsk: {
    en: ({ userId, deals, leads }: { userId: string; deals: number; leads: number }) =>
      `Erase everything that identifies ${mention(userId)}? Their name and settings will be deleted, ${deals} open ${plural('en', deals, { one: 'deal', other: 'deals' })} and ${leads} open ${plural('en', leads, { one: 'lead', other: 'leads' })} of theirs will become free, and history will say “a removed person”. The deals and their numbers stay. This can’t be undone.`,
    ru: ({ userId, deals, leads }) =>
      `Удалить всё, по чему можно узнать ${mention(userId)}? Имя и настройки исчезнут, открытые сделки (${deals}) и лиды (${leads}) станут свободными, а в истории останется «удалённый человек». Сами сделки и цифры сохранятся. Вернуть это нельзя.`,
  },
  erase: { en: 'Erase for good', ru: 'Удалить навсегда' },
  erasedNow: {
    en: ({ places, deals, leads }: { places: number; deals: number; leads: number }) =>
      `Erased in ${places} ${plural('en', places, { one: 'place', other: 'places' })}. Freed up: ${things('en', 'deals', deals)}, ${things('en', 'leads', leads)}. Messages already in Slack stay there: delete them in Slack if you need to.`,
    ru: ({ places, deals, leads }) =>
      `Данные удалены, мест: ${places}. Освобождено сделок: ${deals}, лидов: ${leads}. Сообщения, которые уже в Slack, остаются там: при необходимости удалите их в самом Slack.`,
  },
  nothingKept: {
    en: ({ userId }: { userId: string }) => `I have no data about ${mention(userId)}.`,
    ru: ({ userId }) => `О ${mention(userId)} у меня ничего нет.`,
  },
});
