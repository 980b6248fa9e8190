import { type App, ErrorCode } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Person, Surface } from './call.ts';
import type { Delivery } from './delivery.ts';
import type { Door } from './door.ts';
import type { Glances } from './glances.ts';
import type { Laters } from './laters.ts';
import type { Metrics } from './metrics.ts';
import type { People } from './people.ts';
import { readAction, readCommand, readForm, readOptions, readShortcut } from './read-delivery.ts';
import { readEvent } from './read-event.ts';
import { Recent } from './recent.ts';
import type { Said } from './reply.ts';
import type { Speaker } from './say.ts';
import { slackWords } from './slack-words.ts';

/** Of how many people it is known that they have opened a form from Home. */
const MOST_FROM_HOME = 1_000;

/** Slack shows an error after 3 s; whatever takes longer than this answers through the response URL. Milliseconds. */
const ACK_WITHIN = 2_000;

export interface ListenerParts<P extends Person> {
  door: Door<P>;
  glances: Glances<P>;
  speaker: Speaker;
  people: People;
  laters: Laters<P>;
  metrics: Metrics;
  log: Logger;
  suggested: Surface<P>['suggested'];
  /** Our own user id in a workspace, once Slack has said it. */
  botUserId: (workspaceId: string) => string | null;
}

/** One listener for each kind of delivery: Bolt runs all that match at once, so there is one, and a table behind it. */
export function listen<P extends Person>(app: App, parts: ListenerParts<P>): void {
  const { door, glances, speaker, people, metrics, log } = parts;
  const languageOf = (delivery: Delivery) =>
    people.languageOf(delivery.workspaceId, delivery.userId);
  const answer = (delivery: Delivery) => metrics.timed(delivery.kind, () => door.answer(delivery));
  const { laters } = parts;
  // A form does not tell where it was opened, and Home should show what came of it.
  const fromHome = new Recent<string, true>(MOST_FROM_HOME);
  const whoOf = ({ workspaceId, userId }: Delivery) => `${workspaceId} ${userId}`;

  app.command(/.*/, async ({ body, ack }) => {
    const delivery = readCommand(body);
    const answered = answer(delivery);
    const acknowledgement = answered.then((said) =>
      speaker.commandAck(delivery, said, languageOf(delivery)),
    );
    const first = await inTime(acknowledgement.then((said) => ({ said })));
    if (first) await ack(first.said as never);
    else {
      await ack({ response_type: 'ephemeral', text: slackWords(languageOf(delivery)).workingOnIt });
      const late = await acknowledgement;
      if (late) await speaker.respond(delivery, { ...late, replace_original: true });
    }
    laters.begin(delivery);
  });

  app.action(/.*/, async ({ body, ack }) => {
    const delivery = readAction(body);
    const answered = answer(delivery);
    await inTime(answered);
    await ack();
    await speaker.pressed(delivery, await answered, languageOf(delivery));
    laters.begin(delivery);
    if (delivery.view?.type !== 'home') return;
    if ((await answered).kind === 'modal') fromHome.set(whoOf(delivery), true);
    await showHome(delivery);
  });

  app.view(/.*/, async ({ body, ack }) => {
    const delivery = readForm(body);
    const answered = answer(delivery);
    const said = await inTime(answered);
    const busy: Said = { kind: 'message', text: slackWords(languageOf(delivery)).workingOnIt };
    await ack(speaker.formAck(said ?? busy, languageOf(delivery)) as never);
    if (!said) {
      const unheard = await speaker.formAnswered(delivery, await answered, languageOf(delivery));
      if (unheard) await laters.tell(delivery, unheard);
    }
    const isStillOpen = ['errors', 'modal'].includes((await answered).kind);
    if (!isStillOpen && fromHome.delete(whoOf(delivery))) await showHome(delivery);
  });

  app.options(/.*/, async ({ body, ack }) => {
    const options = await glances.options(readOptions(body));
    await ack({
      options: options.slice(0, 100).map(({ label, value }) => ({
        text: { type: 'plain_text', text: label.slice(0, 75) || '–' },
        value: value.slice(0, 150),
      })),
    });
  });

  app.shortcut(/.*/, async ({ body, ack }) => {
    const delivery = readShortcut(body);
    const answered = answer(delivery);
    await inTime(answered);
    await ack();
    await speaker.shortcutDone(delivery, await answered, languageOf(delivery));
    laters.begin(delivery);
  });

  app.event(/.*/, async ({ body }) => {
    const delivery = readEvent(body, parts.botUserId);
    if (!delivery) return;
    if (delivery.kind === 'home') await showHome(delivery);
    else if (delivery.kind === 'agent') await suggest(delivery);
    else {
      await answer(delivery);
      laters.begin(delivery);
    }
  });

  app.error(async (error) => {
    // Of a workspace that the app is not in Bolt has told already.
    if (error.code === ErrorCode.AuthorizationError) return;
    log.error({ err: error }, 'a listener failed');
  });

  /** What one may begin with, in the person's language; strangers and guests are offered nothing. */
  async function suggest({ workspaceId, userId, userTeamId, channelId }: Delivery): Promise<void> {
    const person = await people.whoIs(workspaceId, userId, userTeamId).catch(() => undefined);
    if (person && channelId)
      await speaker.suggest(workspaceId, channelId, parts.suggested(person.language));
  }

  async function showHome(delivery: Delivery): Promise<void> {
    const blocks = await metrics.timed('home', () => glances.home(delivery));
    await speaker.publishHome(delivery.workspaceId, delivery.userId, blocks);
  }
}

/** What was waited for, or undefined when the acknowledgement cannot wait any longer. */
async function inTime<T>(answered: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ACK_WITHIN, undefined);
  });
  try {
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
}
