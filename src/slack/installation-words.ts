import { words } from '../language/words.ts';

export const installationWords = words({
  title: { en: 'Add Voronka to Slack', ru: 'Voronka для Slack' },
  what: {
    en: 'Voronka keeps your sales pipeline in Slack: leads, deals and true numbers, without leaving the chat.',
    ru: 'Voronka ведёт воронку продаж прямо в Slack: лиды, сделки и честные цифры, не выходя из чата.',
  },
  what2: {
    en: 'Slack will show what Voronka may do in your workspace and ask you to allow it. You can remove it there at any time.',
    ru: 'Slack покажет, что Voronka сможет делать в вашем пространстве, и попросит разрешения. Удалить её можно там же в любой момент.',
  },
  add: { en: 'Add to Slack', ru: 'Добавить в Slack' },
  doneTitle: { en: 'Voronka is installed', ru: 'Voronka установлена' },
  done: {
    en: ({ workspace }: { workspace: string | null }) =>
      `Voronka is now in ${workspace ?? 'your workspace'}.`,
    ru: ({ workspace }) =>
      workspace
        ? `Voronka теперь в пространстве «${workspace}».`
        : 'Voronka теперь в вашем пространстве.',
  },
  next: {
    en: 'Next: type /voronka setup in Slack to create your first team.',
    ru: 'Дальше: введите в Slack /voronka setup, чтобы создать первую команду.',
  },
  open: { en: 'Open Slack', ru: 'Открыть Slack' },
  notDoneTitle: { en: 'Not installed', ru: 'Не установлено' },
  cancelled: {
    en: 'You didn’t allow it, so nothing was installed. You can start again whenever you like.',
    ru: 'Вы не дали разрешения, поэтому ничего не установлено. Начать снова можно в любой момент.',
  },
  stale: {
    en: 'This page works once, for ten minutes, in the browser where you started. Nothing was installed; please start again.',
    ru: 'Эта страница действует один раз, десять минут и только в том браузере, где вы начали. Ничего не установлено, начните сначала.',
  },
  slackFailed: {
    en: 'Slack didn’t confirm the installation, so nothing was installed. Please try again in a minute.',
    ru: 'Slack не подтвердил установку, поэтому ничего не установлено. Попробуйте ещё раз через минуту.',
  },
  misconfigured: {
    en: 'Slack didn’t accept the app’s client ID or secret. Nothing was installed; please tell whoever runs Voronka.',
    ru: 'Slack не принимает ключи приложения (client id и secret). Ничего не установлено; сообщите тому, кто обслуживает Voronka.',
  },
  notSaved: {
    en: 'The database didn’t answer, so the installation wasn’t saved. Please try again in a minute.',
    ru: 'База данных не ответила, поэтому установка не сохранена. Попробуйте ещё раз через минуту.',
  },
  busy: {
    en: 'Too many installations at once. Nothing was installed; please try again in a minute.',
    ru: 'Слишком много установок сразу. Ничего не установлено; попробуйте ещё раз через минуту.',
  },
  wholeOrganisation: {
    en: 'Voronka can’t be installed for a whole Enterprise Grid organization yet. Nothing was installed; please start again and choose one workspace.',
    ru: 'Voronka пока не устанавливается сразу на всю организацию Enterprise Grid. Ничего не установлено; начните сначала и выберите одно пространство.',
  },
  again: { en: 'Start again', ru: 'Начать сначала' },
});
