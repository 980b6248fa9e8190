import type { ModalView } from '@slack/types';
import type { Logger } from 'pino';
import type { Language } from '../language/language.ts';
import { cut } from '../language/text.ts';
import { numbered } from './blocks.ts';
import type { Suggested } from './call.ts';
import type { ChartRefusals } from './chart-refusals.ts';
import type { Clients } from './clients.ts';
import type { Delivery, DeliveryOf } from './delivery.ts';
import { withoutCharts } from './figures.ts';
import { LIMITS } from './limits.ts';
import type { AnyBlock, Message, Said } from './reply.ts';
import { postTo } from './response-url.ts';
import { formDidNotOpen, told } from './say-views.ts';
import { slackErrorOf } from './slack-error.ts';
import { withoutFiles } from './table-fields.ts';

/** A trigger lives 3 s; half of it may go by before we say that the form did not open. Milliseconds. */
const TRIGGER_TIMEOUT = 1_500;

/** Slack says that a field for files needs the scope `files:read`, but not in which word it refuses one without. */
const NOT_WITH_FILES = new Set([
  'missing_scope',
  'no_permission',
  'invalid_arguments',
  'invalid_blocks',
]);

export type AckBody = Record<string, unknown> | undefined;

/** Says what the door answered, in whichever way the delivery allows. */
export class Speaker {
  readonly #clients: Clients;
  readonly #charts: ChartRefusals;
  readonly #responseHosts: ReadonlySet<string>;
  readonly #log: Logger;

  constructor(clients: Clients, charts: ChartRefusals, log: Logger) {
    this.#clients = clients;
    this.#charts = charts;
    this.#log = log;
    this.#responseHosts = new Set(['hooks.slack.com', clients.host]);
  }

  /** The body of a command's acknowledgement. A modal is opened first, so that the answer can say when it did not open. */
  async commandAck(
    delivery: DeliveryOf<'command'>,
    said: Said,
    language: Language,
  ): Promise<AckBody> {
    const shown = said.kind === 'modal' ? await this.#open(delivery, said.view, language) : said;
    if (shown.kind !== 'message' && shown.kind !== 'card') return undefined;
    const fitting = await this.#charts.fittingAck(delivery.workspaceId, shown);
    return { response_type: 'ephemeral', ...messageBody(fitting) };
  }

  /** After a press: in place of the private message it came from, or of the card that everybody sees, or in the modal. */
  async pressed(delivery: DeliveryOf<'action'>, said: Said, language: Language): Promise<void> {
    if (said.kind === 'silence' || said.kind === 'errors') return;
    if (delivery.view) return this.#pressedInView(delivery, said, language);
    const shown = said.kind === 'modal' ? await this.#open(delivery, said.view, language) : said;
    if (shown.kind !== 'message' && shown.kind !== 'card') return;
    const replace =
      shown.kind === 'card' || (delivery.message?.ephemeral === true && said.kind === 'message');
    await this.respond(delivery, {
      ...messageBody(shown),
      ...(replace
        ? { replace_original: true }
        : { response_type: 'ephemeral', replace_original: false }),
    });
  }

  /** The answer to a submitted modal is the modal's next state; it is in the acknowledgement. */
  formAck(said: Said, language: Language): AckBody {
    switch (said.kind) {
      case 'errors':
        return { response_action: 'errors', errors: said.errors };
      case 'modal':
        return { response_action: 'update', view: said.view };
      case 'message':
      case 'card':
        return { response_action: 'update', view: told(said, language) };
      case 'silence':
        return undefined;
    }
  }

  /** The answer to a modal that was acknowledged before it was ready: shown in the modal's place. Gives back what could not be, since that was closed. */
  async formAnswered(
    delivery: DeliveryOf<'form'>,
    said: Said,
    language: Language,
  ): Promise<Message | undefined> {
    const shown: Said =
      said.kind === 'errors'
        ? { kind: 'message', text: Object.values(said.errors).join('\n') }
        : said;
    const isShown = await this.#showInView(delivery, shown, language);
    return !isShown && (shown.kind === 'message' || shown.kind === 'card') ? shown : undefined;
  }

  /** What a shortcut leads to: a modal, or a private message where it was used. */
  async shortcutDone(
    delivery: DeliveryOf<'shortcut'>,
    said: Said,
    language: Language,
  ): Promise<void> {
    const shown = said.kind === 'modal' ? await this.#open(delivery, said.view, language) : said;
    if (shown.kind !== 'message' && shown.kind !== 'card') return;
    await this.respond(delivery, {
      response_type: 'ephemeral',
      replace_original: false,
      ...messageBody(shown),
    });
  }

  /** What was worked on after the answer: in place of the private answer that announced it. */
  async late(delivery: Delivery, message: Message): Promise<void> {
    if (!('responseUrl' in delivery)) return;
    const isPrivate =
      delivery.kind === 'command' ||
      (delivery.kind === 'action' && delivery.message?.ephemeral === true);
    await this.respond(delivery, {
      ...messageBody(message),
      response_type: 'ephemeral',
      replace_original: isPrivate,
    });
  }

  async publishHome(
    workspaceId: string,
    userId: string,
    blocks: readonly AnyBlock[],
  ): Promise<void> {
    const view = {
      type: 'home' as const,
      blocks: numbered(blocks).slice(0, LIMITS.viewBlocks) as never,
    };
    await this.#clients
      .call(workspaceId, TRIGGER_TIMEOUT, (slack) => slack.views.publish({ user_id: userId, view }))
      .catch((error: unknown) => this.#log.warn({ err: error }, 'App Home could not be published'));
  }

  /** Prompts that wait in the conversation with the app; at most four (docs.slack.dev, assistant.threads.setSuggestedPrompts). */
  async suggest(
    workspaceId: string,
    channelId: string,
    { title, prompts }: Suggested,
  ): Promise<void> {
    const wanted = { channel_id: channelId, title, prompts: prompts.slice(0, 4) as never };
    await this.#clients
      .call(workspaceId, TRIGGER_TIMEOUT, (slack) =>
        slack.assistant.threads.setSuggestedPrompts(wanted),
      )
      .catch((error: unknown) => this.#log.warn({ err: error }, 'prompts could not be suggested'));
  }

  /** Only Slack's own hosts are spoken to, whatever a delivery names. */
  async respond(to: Responding, body: ResponseBody): Promise<void> {
    const { workspaceId, responseUrl: url } = to;
    if (!url || !URL.canParse(url) || !this.#responseHosts.has(new URL(url).host)) return;
    try {
      const fitting = this.#charts.fitting(workspaceId, body);
      let answer = await postTo(url, fitting);
      const plainer = answer.status === 400 ? withoutCharts(fitting) : undefined;
      if (plainer) answer = await postTo(url, plainer);
      if (plainer && answer.ok) this.#charts.note(workspaceId);
      if (!answer.ok)
        this.#log.warn({ status: answer.status }, 'a response URL refused the answer');
    } catch (error) {
      this.#log.warn({ err: error }, 'a response URL could not be reached');
    }
  }

  async #pressedInView(
    delivery: DeliveryOf<'action'>,
    said: Said,
    language: Language,
  ): Promise<void> {
    if (said.kind === 'silence' || said.kind === 'errors') return;
    if (delivery.view?.type === 'modal')
      return void (await this.#showInView(delivery, said, language));
    const view = said.kind === 'modal' ? said.view : told(said, language);
    try {
      await this.#openView(delivery, view);
    } catch (error) {
      this.#log.warn({ err: error }, 'the answer to a press could not be shown');
    }
  }

  async #openView(
    { workspaceId, triggerId }: DeliveryOf<'command' | 'action' | 'shortcut'>,
    view: ModalView,
  ): Promise<void> {
    await this.#clients.call(workspaceId, TRIGGER_TIMEOUT, (slack) =>
      slack.views.open({ trigger_id: triggerId, view }),
    );
  }

  async #showInView(
    { workspaceId, view: shown }: DeliveryOf<'action' | 'form'>,
    said: Said,
    language: Language,
  ): Promise<boolean> {
    if (!shown || said.kind === 'silence' || said.kind === 'errors') return true;
    const view = said.kind === 'modal' ? said.view : told(said, language);
    try {
      await this.#clients.call(workspaceId, TRIGGER_TIMEOUT, (slack) =>
        slack.views.update({ view_id: shown.id, view }),
      );
      return true;
    } catch (error) {
      this.#log.warn({ err: error }, 'an answer could not be shown in its form');
      return false;
    }
  }

  async #open(
    delivery: DeliveryOf<'command' | 'action' | 'shortcut'>,
    view: ModalView,
    language: Language,
  ): Promise<Said> {
    try {
      await this.#openView(delivery, view);
      return { kind: 'silence' };
    } catch (error) {
      // The same trigger twice is a second delivery: its form is open already.
      const reason = slackErrorOf(error);
      if (reason === 'exchanged_trigger_id') return { kind: 'silence' };
      const plainer = NOT_WITH_FILES.has(reason ?? '') && withoutFiles(view, language);
      if (plainer) return this.#open(delivery, plainer, language);
      this.#log.warn({ err: error }, 'a form did not open');
      return formDidNotOpen(delivery, language);
    }
  }
}

type Responding = { workspaceId: string; responseUrl: string | null };
interface ResponseBody extends Record<string, unknown> {
  blocks?: readonly AnyBlock[];
}

export function messageBody(message: Message): ResponseBody {
  return {
    text: cut(message.text, LIMITS.messageText),
    ...(message.blocks ? { blocks: numbered(message.blocks).slice(0, LIMITS.messageBlocks) } : {}),
  };
}
