import { type AppOptions, startTeam } from '../support/slack.ts';

export type Started = Awaited<ReturnType<typeof startTeam>>;
type Seen = Awaited<ReturnType<Started['slack']['type']>>;
type Place = Parameters<Started['slack']['press']>[1];

/** The team of startTeam, that works in Russian and in roubles. */
export async function startRussianTeam(options: AppOptions = {}): Promise<Started> {
  const app = await startTeam(options);
  const { view } = await app.slack.type('UADMIN', '/team settings');
  if (!view) throw new Error('the settings did not open');
  await app.slack.submit('UADMIN', view, { language: 'ru', currency: 'RUB' });
  return app;
}

export const deals = ({ db }: Started) =>
  db.outside.selectFrom('deals').selectAll().orderBy('number').execute();

export const events = ({ db }: Started) =>
  db.outside.selectFrom('deal_events').selectAll().orderBy('at').orderBy('version').execute();

export function answer({ messages }: Seen) {
  const last = messages.at(-1);
  if (!last) throw new Error('nothing was answered');
  return last;
}

export function form({ view, messages }: Seen) {
  if (!view) throw new Error(`no form was opened: ${messages.at(-1)?.text}`);
  return view;
}

interface Element {
  type?: string;
  text?: { text?: string };
  value?: string;
}
interface Row {
  accessory?: Element;
  elements?: Element[];
}

/** What is written on the buttons of a message or form, and what each types. */
export function buttonsOf(place: Place): Record<string, string | undefined> {
  const body = 'body' in place ? (place.body as { blocks?: unknown }) : place;
  const rows = (body.blocks ?? []) as Row[];
  const elements = rows.flatMap((row) => [row.accessory ?? {}, ...(row.elements ?? [])]);
  const buttons = elements.filter(({ type }) => type === 'button');
  return Object.fromEntries(buttons.map(({ text, value }) => [text?.text ?? '', value]));
}

/** Every text of a message or view, as one; what somebody reads aloud. */
export function readAloud(place: unknown): string {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'text' && typeof inner === 'string') texts.push(inner);
        else if (key === 'initial_value' && typeof inner === 'string') texts.push(`[${inner}]`);
        else visit(inner);
      }
    }
  };
  visit(place);
  return texts.join('\n');
}
