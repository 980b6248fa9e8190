import { blockRules } from './block-kit-blocks.ts';
import {
  anything,
  type Inspection,
  list,
  oneOf,
  type Problem,
  plainText,
  type Surface,
  shape,
  string,
  truth,
} from './block-kit-checks.ts';
import { anOption, anOptionGroup, idText } from './block-kit-elements.ts';
import { isJson, type Json, listOf } from './json.ts';

const MOST_BLOCKS: Readonly<Record<Surface, number>> = { message: 50, modal: 100, home: 100 };
const MOST_OF_A_KIND: Readonly<Record<string, number>> = {
  table: 1,
  data_table: 1,
  data_visualization: 2,
};
/** All markdown blocks of a message together. */
const MARKDOWN_CHARACTERS = 12_000;
const HOME_BYTES = 250_000;

/** What Slack would refuse in these blocks; nothing when it would take them. */
export function checkBlocks(blocks: unknown, surface: Surface, at = '/blocks'): Problem[] {
  const inspection: Inspection = { surface, problems: [] };
  const { problems } = inspection;
  if (!Array.isArray(blocks)) return [{ pointer: at, message: 'must be an array' }];
  list(anything, MOST_BLOCKS[surface], 0)(blocks, at, inspection);
  for (const [index, block] of blocks.entries()) checkBlock(block, `${at}/${index}`, inspection);
  problems.push(...repeatedIds(blocks, at), ...tooManyOfAKind(blocks, at));
  const markdown = listOf(blocks).filter(({ type }) => type === 'markdown');
  const characters = markdown.reduce((sum, { text }) => sum + String(text).length, 0);
  if (characters > MARKDOWN_CHARACTERS)
    problems.push({
      pointer: at,
      message: `markdown must be less than ${MARKDOWN_CHARACTERS + 1} characters`,
    });
  return problems;
}

function checkBlock(block: unknown, at: string, inspection: Inspection): void {
  const { surface, problems } = inspection;
  if (!isJson(block)) return void problems.push({ pointer: at, message: 'must be an object' });
  const type = String(block.type);
  const rule = Object.hasOwn(blockRules, type) ? blockRules[type] : undefined;
  if (!rule?.on.includes(surface))
    return void problems.push({ pointer: `${at}/type`, message: `unsupported type: ${type}` });
  rule.check(block, at, inspection);
}

function repeatedIds(blocks: readonly unknown[], at: string): Problem[] {
  const seen = new Set<unknown>();
  return blocks.flatMap((block, index) => {
    const id = isJson(block) ? block.block_id : undefined;
    const repeated = id !== undefined && seen.has(id);
    seen.add(id);
    return repeated
      ? [
          {
            pointer: `${at}/${index}/block_id`,
            message: `\`block_id\` "${String(id)}" already exists`,
          },
        ]
      : [];
  });
}

function tooManyOfAKind(blocks: readonly unknown[], at: string): Problem[] {
  return Object.entries(MOST_OF_A_KIND).flatMap(([type, most]) =>
    listOf(blocks).filter((block) => block.type === type).length > most
      ? [{ pointer: at, message: `no more than ${most} ${type} blocks allowed` }]
      : [],
  );
}

const common = {
  callback_id: idText,
  private_metadata: string(3000),
  external_id: string(255),
  clear_on_close: truth,
  notify_on_close: truth,
};
const modalShape = shape(
  { type: anything, title: plainText(24), blocks: anything },
  { ...common, submit: plainText(24), close: plainText(24), submit_disabled: truth },
);
const homeShape = shape({ type: anything, blocks: anything }, common);

export function checkView(view: unknown): Problem[] {
  if (!isJson(view)) return [{ pointer: '/view', message: 'must be an object' }];
  const surface = view.type === 'home' ? 'home' : 'modal';
  const inspection: Inspection = { surface, problems: [] };
  oneOf('modal', 'home')(view.type, '/view/type', inspection);
  (surface === 'home' ? homeShape : modalShape)(view, '/view', inspection);
  const { problems } = inspection;
  problems.push(...checkBlocks(view.blocks, surface, '/view/blocks'));
  const asks = listOf(view.blocks).some(({ type }) => type === 'input');
  if (surface === 'modal' && asks && view.submit === undefined)
    problems.push({
      pointer: '/view/submit',
      message: 'must define `submit` to use an `input` block in modals',
    });
  if (surface === 'home' && Buffer.byteLength(JSON.stringify(view)) > HOME_BYTES)
    problems.push({ pointer: '/view', message: `must be less than ${HOME_BYTES} bytes` });
  return [...problems, ...severalFocused(view)];
}

function severalFocused(view: Json): Problem[] {
  const focused = JSON.stringify(view.blocks ?? []).split('"focus_on_load":true').length - 1;
  return focused > 1
    ? [{ pointer: '/view', message: 'only one element may have focus_on_load' }]
    : [];
}

/** The answer to an external select that asks for its options. */
export function checkOptions(answer: unknown): Problem[] {
  const inspection: Inspection = { surface: 'modal', problems: [] };
  shape({}, { options: list(anOption, 100, 0), option_groups: list(anOptionGroup, 100, 0) })(
    answer,
    '',
    inspection,
  );
  return inspection.problems;
}
