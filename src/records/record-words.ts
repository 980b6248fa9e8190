import { plural, words } from '../language/words.ts';
import { mention, plain } from '../slack/escape.ts';

interface Titled {
  number: number;
  name: string;
}

const TEAM_EN: Readonly<Record<string, string>> = {
  created: 'team made',
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

export const recordWords = words({
  audit: { en: 'Who changed what', ru: 'Кто что менял' },
  auditOf: {
    en: ({ userId }: { userId: string }) => `What ${mention(userId)} changed`,
    ru: ({ userId }) => `Что менял(а) ${mention(userId)}`,
  },
  nothingChanged: { en: 'Nothing has been changed yet.', ru: 'Пока ничего не меняли.' },
  nothingEarlier: { en: 'There is nothing earlier.', ru: 'Раньше ничего нет.' },
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
    en: ({ rows }: { rows: number }) => `all data exported (${rows} rows)`,
    ru: ({ rows }) =>
      `выгружены все данные (${rows} ${plural('ru', rows, { one: 'строка', few: 'строки', many: 'строк' })})`,
  },
  erased: {
    en: ({ rows }: { rows: number }) => `a person erased (${rows} places)`,
    ru: ({ rows }) =>
      `удалены данные человека (${rows} ${plural('ru', rows, { one: 'место', few: 'места', many: 'мест' })})`,
  },
  imported: {
    en: ({ rows, of }: { rows: number; of: string }) =>
      `${rows} ${of === 'deals' ? plural('en', rows, { one: 'deal', other: 'deals' }) : plural('en', rows, { one: 'lead', other: 'leads' })} imported`,
    ru: ({ rows, of }) =>
      `загружено: ${rows} ${of === 'deals' ? plural('ru', rows, { one: 'сделка', few: 'сделки', many: 'сделок' }) : plural('ru', rows, { one: 'лид', few: 'лида', many: 'лидов' })}`,
  },
});
