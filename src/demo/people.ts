import type { StandInOptions } from './slack/stand-in.ts';

export interface DemoPerson {
  id: string;
  /** The handle behind the @. */
  name: string;
  realName: string;
  role: { en: string; ru: string };
  /** The visitor may be this person. */
  isPlayed: boolean;
  locale: string;
  tz: string;
  isAdmin?: boolean;
}

const MANAGER = { en: 'manager', ru: 'менеджер' };
const HEAD = { en: 'head of sales', ru: 'РОП' };
const MOSCOW = { locale: 'ru-RU', tz: 'Europe/Moscow' };
const NEW_YORK = { locale: 'en-US', tz: 'America/New_York' };

export const PEOPLE: readonly DemoPerson[] = [
  {
    id: 'UANNA',
    name: 'anna',
    realName: 'Анна Орлова',
    role: MANAGER,
    isPlayed: true,
    ...MOSCOW,
  },
  { id: 'USAM', name: 'sam', realName: 'Sam Carter', role: MANAGER, isPlayed: true, ...NEW_YORK },
  {
    id: 'UHEAD',
    name: 'boris',
    realName: 'Борис Ильин',
    role: HEAD,
    isPlayed: true,
    ...MOSCOW,
  },
  {
    id: 'UADMIN',
    name: 'pavel',
    realName: 'Павел Котов',
    role: { en: 'admin', ru: 'админ' },
    isPlayed: true,
    ...MOSCOW,
    isAdmin: true,
  },
  {
    id: 'ULENA',
    name: 'lena',
    realName: 'Елена Белова',
    role: MANAGER,
    isPlayed: false,
    ...MOSCOW,
  },
  {
    id: 'UIGOR',
    name: 'igor',
    realName: 'Игорь Громов',
    role: MANAGER,
    isPlayed: false,
    ...MOSCOW,
  },
  {
    id: 'UKATE',
    name: 'kate',
    realName: 'Kate Miller',
    role: MANAGER,
    isPlayed: false,
    ...NEW_YORK,
  },
  {
    id: 'UDENIS',
    name: 'denis',
    realName: 'Денис Фомин',
    role: MANAGER,
    isPlayed: false,
    ...MOSCOW,
  },
  {
    id: 'UOLIVIA',
    name: 'olivia',
    realName: 'Olivia Reed',
    role: MANAGER,
    isPlayed: false,
    ...NEW_YORK,
  },
  {
    id: 'UJAMES',
    name: 'james',
    realName: 'James Park',
    role: MANAGER,
    isPlayed: false,
    ...NEW_YORK,
  },
  {
    id: 'UMEGAN',
    name: 'megan',
    realName: 'Megan Lee',
    role: HEAD,
    isPlayed: false,
    ...NEW_YORK,
  },
];

const ids = (some: readonly DemoPerson[]) => some.map(({ id }) => id);
const inMoscow = ids(PEOPLE.filter(({ tz }) => tz === MOSCOW.tz));
const inNewYork = ids(PEOPLE.filter(({ tz, isAdmin }) => tz === NEW_YORK.tz || isAdmin));

export const CHANNELS: NonNullable<StandInOptions['channels']> = [
  { id: 'C0001', name: 'sales', members: inMoscow },
  { id: 'C0004', name: 'sales-us', members: inNewYork },
  { id: 'C0002', name: 'general', members: ids(PEOPLE) },
  { id: 'C0003', name: 'site-forms', members: inMoscow },
  { id: 'C0005', name: 'web-leads', members: inNewYork },
];
