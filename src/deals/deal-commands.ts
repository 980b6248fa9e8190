import { parseMoney } from '../language/money.ts';
import { splitWords } from '../language/text.ts';
import type { Command, CommandCall, Subcommand } from '../services.ts';
import { message } from '../slack/reply.ts';
import { cutTeam, noTeam, readableTeams } from '../teams/rights.ts';
import { dealShown } from './deal-card-views.ts';
import { changeSubcommands } from './deal-change-commands.ts';
import { guessDeal } from './deal-guess-commands.ts';
import { readEvents } from './deal-history-store.ts';
import { dealHistory } from './deal-history-views.ts';
import { dealList, pipelineShown } from './deal-list-views.ts';
import { newDealForm } from './deal-modals.ts';
import { again, moveSubcommands } from './deal-move-commands.ts';
import { dealOpened, dealUndone } from './deal-views.ts';
import { dealWords } from './deal-words.ts';
import { exportDeals } from './export-deals.ts';
import { findDeal } from './find-deal.ts';
import { findPipeline } from './find-pipeline.ts';
import { asListRequest, listDeals } from './list-deals.ts';
import { openDeal } from './open-deal.ts';
import { asDeal } from './parse-deal.ts';
import { asNewDeal, stageOf, teamsFor } from './parse-new-deal.ts';
import { showDeal } from './show-deal.ts';
import { asUndo, undoChange } from './undo-deal.ts';

type Tx = Parameters<Subcommand['run']>[1];

async function bare({ member, now }: CommandCall, tx: Tx) {
  if (readableTeams(member).length === 0) throw noTeam(member);
  return pipelineShown(await findPipeline(tx, member), member, now);
}

/** With a title opens it at once; a form asks for what is still open: the title, or which team of several. */
async function openAsTyped(
  { text, channelId, member, now }: CommandCall,
  tx: Tx,
  another: boolean,
) {
  const { named, rest } = cutTeam(text);
  const words = splitWords(rest);
  const teams = teamsFor(member, channelId, named);
  const [team, ...others] = teams;
  const asked = asNewDeal(rest, words, teams);
  if (words.length === 0 || others.length > 0)
    return newDealForm(teams, { ...asked, another }, member.language);
  const request = {
    team,
    title: asked.title,
    amount: (asked.amount && parseMoney(asked.amount, team.currency)) || null,
    stage: stageOf(team, asked.stage),
    another,
    anyway: `/deal another ${text}`,
  };
  return dealOpened(await openDeal(tx, request, member, now), member, now);
}

const opening: Subcommand = {
  name: 'new',
  also: ['новая', 'новый', 'создать'],
  usage: { en: 'new <title> [amount] [stage]', ru: 'новая <название> [сумма] [этап]' },
  does: { en: 'open a deal; with no text, opens a form', ru: 'открыть сделку; без слов — форма' },
  run: (call, tx) => openAsTyped(call, tx, false),
};

/** What the button "Create another" types; people need not know it. */
const openingAnother: Subcommand = {
  name: 'another',
  also: ['ещё'],
  isHidden: true,
  usage: { en: 'another <title> [amount] [stage]', ru: 'ещё <название> [сумма] [этап]' },
  does: { en: 'a second deal with the same title', ru: 'вторая сделка с тем же названием' },
  run: (call, tx) => openAsTyped(call, tx, true),
};

const listing: Subcommand = {
  name: 'list',
  also: ['список', 'все'],
  usage: { en: 'list [mine|team|@user] [stage]', ru: 'список [мои|команда|@имя] [этап]' },
  does: { en: 'deals, page by page', ru: 'сделки, постранично' },
  async run(call, tx) {
    const request = asListRequest(call);
    const listed = await listDeals(tx, request, call.member);
    return dealList(listed, call.member, call.now);
  },
};

const showing: Subcommand = {
  name: 'show',
  also: ['показать', 'покажи'],
  usage: { en: 'show <deal>', ru: 'показать <сделка>' },
  does: { en: 'everything about a deal', ru: 'всё о сделке' },
  async run({ words, member, now }, tx) {
    const ref = asDeal(words, { en: '/deal show #12', ru: '/deal показать #12' });
    const shown = await showDeal(tx, ref, member, again('show'));
    return dealShown(shown, member, now);
  },
};

const history: Subcommand = {
  name: 'history',
  also: ['история'],
  usage: { en: 'history <deal>', ru: 'история <сделка>' },
  does: { en: 'who did what, and when', ru: 'кто, что и когда менял' },
  async run({ words, member, now }, tx) {
    const isPage = ({ text }: { text: string }) => /^page:\d{1,4}$/.test(text);
    const page = Number(words.find(isPage)?.text.slice('page:'.length) ?? 1);
    const ref = asDeal(
      words.filter((word) => !isPage(word)),
      { en: '/deal history #12', ru: '/deal история #12' },
    );
    const found = await findDeal(tx, ref, member, again('history'));
    const events = await readEvents(tx, member.workspaceId, found.deal.id);
    return dealHistory({ ...found, events, page }, member, now);
  },
};

const undoing: Subcommand = {
  name: 'undo',
  also: ['отменить', 'отмена', 'верни'],
  usage: { en: 'undo [deal]', ru: 'отменить [сделка]' },
  does: { en: 'undo my last change', ru: 'отменить моё последнее изменение' },
  async run({ words, member, now }, tx) {
    const request = asUndo(words);
    const undone = await undoChange(tx, request, member, now, again('undo'));
    return dealUndone(undone, member, now);
  },
};

const exporting: Subcommand = {
  name: 'export',
  also: ['выгрузить', 'экспорт', 'выгрузка'],
  usage: { en: 'export [mine|team]', ru: 'выгрузить [мои|команда]' },
  does: { en: 'a CSV file in your direct messages', ru: 'файл CSV в личные сообщения' },
  async run(call, tx) {
    const file = await exportDeals(tx, call);
    return { ...message(dealWords(call.member.language).exportQueued), posts: [file] };
  },
};

export const dealCommand: Command = {
  name: '/deal',
  bare,
  guess: guessDeal,
  subcommands: [
    opening,
    openingAnother,
    listing,
    showing,
    ...moveSubcommands,
    ...changeSubcommands,
    history,
    undoing,
    exporting,
  ],
};
