import type { Tx } from '../../db/connection.ts';
import type { Language } from '../../language/language.ts';
import { saveFactChange } from '../../objections/playbook/fact-store.ts';
import { ofFact } from '../../objections/playbook/playbook-event.ts';
import type { By } from '../../objections/playbook/playbook-event-store.ts';
import { seedPlaybook } from '../../objections/playbook/seed-playbook.ts';

/** What the heads have filled in for the cards; the rest is left, so that one sees what a gap looks like. */
const FILLED: Readonly<Record<string, Record<Language, string>>> = {
  main_pain: { en: 'requests that nobody answers', ru: 'заявки без ответа' },
  starter_price: { en: '$2,400', ru: '90 000 ₽' },
  included_items: {
    en: 'setup, training for the team, and a year of support',
    ru: 'настройка, обучение команды и год поддержки',
  },
  discount_policy: {
    en: '5% when a year is paid up front, 8% from fifty users',
    ru: '5 % при оплате за год, 8 % от пятидесяти пользователей',
  },
  payment_options: {
    en: 'half up front and half on acceptance, or monthly',
    ru: 'половина вперёд и половина после приёмки или помесячно',
  },
  guarantee_policy: {
    en: 'the first month can be cancelled with a full refund',
    ru: 'первый месяц можно расторгнуть с полным возвратом',
  },
  our_responsibility: {
    en: 'setup, moving the data, and training',
    ru: 'настройка, перенос данных, обучение',
  },
  implementation_plan: {
    en: 'a week to set up, a week with two of your people, then everyone',
    ru: 'неделя на настройку, неделя с двумя вашими сотрудниками, затем все остальные',
  },
  client_hours: {
    en: 'about three hours a week from one person',
    ru: 'около трёх часов в неделю от одного человека',
  },
  onboarding_plan: {
    en: 'two calls of 45 minutes and a chat where we answer the same day',
    ru: 'два звонка по 45 минут и чат, где отвечаем в тот же день',
  },
  trigger_situation: {
    en: 'requests get lost between email and phone',
    ru: 'заявки теряются между почтой и телефоном',
  },
  migration_plan: {
    en: 'we move the data ourselves, and the old system stays until you say so',
    ru: 'данные переносим сами, старая система работает, пока вы не скажете',
  },
  decision_criteria: {
    en: 'time to launch, what support includes, and the price over three years',
    ru: 'срок запуска, что входит в поддержку и цена за три года',
  },
};

/** As a head does it in the form: one fact after another, in the language of the team's customers. */
export async function fillFacts(
  tx: Tx,
  workspaceId: string,
  language: Language,
  by: By,
): Promise<void> {
  await seedPlaybook(tx, workspaceId);
  for (const [name, values] of Object.entries(FILLED)) {
    const changes = ofFact({ name, language }, null, values[language]);
    await saveFactChange(tx, workspaceId, { kind: 'fact', changes }, by);
  }
}
