import { type AppOptions, startTeam } from '../support/slack.ts';

export type Started = Awaited<ReturnType<typeof startTeam>>;

/** The team of startTeam, that works in Russian and in roubles. */
export async function startRussianTeam(options: AppOptions = {}): Promise<Started> {
  const app = await startTeam(options);
  const { view } = await app.slack.type('UADMIN', '/team settings');
  if (!view) throw new Error('the settings did not open');
  await app.slack.submit('UADMIN', view, { language: 'ru', currency: 'RUB' });
  return app;
}

interface Pressable {
  type?: string;
  text?: { text?: string };
}
interface Row {
  accessory?: Pressable;
  elements?: Pressable[];
}

/** What is written on the buttons of a message, in order. */
export function buttonsOf(message: { blocks?: unknown } | undefined): (string | undefined)[] {
  const rows = (message?.blocks ?? []) as Row[];
  return rows
    .flatMap((row) => [...(row.accessory ? [row.accessory] : []), ...(row.elements ?? [])])
    .filter(({ type }) => type === 'button')
    .map(({ text }) => text?.text);
}

export const leads = ({ db }: Started) =>
  db.outside.selectFrom('leads').selectAll().orderBy('number').execute();

type Place = Parameters<Started['slack']['press']>[1];

export async function pressed(
  app: Started,
  userId: string,
  place: Place | undefined,
  which: string,
) {
  if (!place) throw new Error(`nowhere to press ${which}`);
  return app.slack.press(userId, place, which);
}
