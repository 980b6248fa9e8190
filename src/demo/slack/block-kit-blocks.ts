import {
  all,
  also,
  anyText,
  anything,
  list,
  markedText,
  number,
  ofType,
  oneOf,
  plainText,
  shape,
  string,
  truth,
} from './block-kit-checks.ts';
import {
  accessoryElement,
  actionElement,
  button,
  contextAction,
  idText,
  imageElement,
  imageFrom,
  imageShape,
  inputElement,
} from './block-kit-elements.ts';
import { ALL, type BlockRule, figureRules, MESSAGE } from './block-kit-figures.ts';
import { listOf } from './json.ts';

// The limits of Block Kit's blocks, and the surfaces each may stand on (docs.slack.dev/reference/block-kit/blocks).

const type = anything;
const named = { block_id: idText };

const eitherImage = also((image, at, refuse) => {
  if ((image.image_url === undefined) === (image.slack_file === undefined))
    refuse(at, 'must define either image_url or slack_file');
});

const sectionSaysSomething = also((section, at, refuse) => {
  if (section.text === undefined && section.fields === undefined)
    refuse(at, 'must define either text or fields');
});

const actionIdsDiffer = (field: string) =>
  also((block, at, refuse) => {
    const seen = new Set<unknown>();
    for (const [index, element] of listOf(block[field]).entries()) {
      const id = element.action_id;
      if (id !== undefined && seen.has(id))
        refuse(`${at}/${field}/${index}/action_id`, `\`action_id\` "${String(id)}" already exists`);
      seen.add(id);
    }
  });

const card = shape(
  { type },
  {
    ...named,
    hero_image: imageElement,
    icon: imageElement,
    title: markedText(150),
    subtitle: markedText(150),
    body: markedText(200),
    actions: list(button, 3),
  },
);

export const blockRules: Readonly<Record<string, BlockRule>> = {
  actions: {
    on: ALL,
    check: all(
      shape({ type, elements: list(actionElement, 25) }, named),
      actionIdsDiffer('elements'),
    ),
  },
  context: {
    on: ALL,
    check: shape(
      {
        type,
        elements: list(
          ofType({ image: imageElement, plain_text: plainText(3000), mrkdwn: markedText(3000) }),
          10,
        ),
      },
      named,
    ),
  },
  divider: { on: ALL, check: shape({ type }, named) },
  header: {
    on: ALL,
    check: shape({ type, text: plainText(150) }, { ...named, level: number(1, 4) }),
  },
  image: {
    on: ALL,
    check: all(
      shape({ type, ...imageShape }, { ...named, ...imageFrom, title: plainText(2000) }),
      eitherImage,
    ),
  },
  input: {
    on: ALL,
    check: shape(
      { type, label: plainText(2000), element: inputElement },
      { ...named, hint: plainText(2000), optional: truth, dispatch_action: truth },
    ),
  },
  section: {
    on: ALL,
    check: all(
      shape(
        { type },
        {
          ...named,
          text: anyText(3000),
          fields: list(anyText(2000), 10),
          accessory: accessoryElement,
          expand: truth,
        },
      ),
      sectionSaysSomething,
    ),
  },
  video: { on: ALL, check: anything },
  alert: {
    on: ['modal'],
    check: shape(
      { type, text: anyText(200) },
      { ...named, level: oneOf('default', 'info', 'warning', 'error', 'success') },
    ),
  },
  markdown: { on: MESSAGE, check: shape({ type, text: string(12_000, { min: 1 }) }, named) },
  context_actions: {
    on: MESSAGE,
    check: all(
      shape({ type, elements: list(contextAction, 5) }, named),
      actionIdsDiffer('elements'),
    ),
  },
  card: { on: MESSAGE, check: card },
  carousel: {
    on: MESSAGE,
    check: shape({ type, elements: list(ofType({ card }), 10) }, named),
  },
  container: { on: MESSAGE, check: anything },
  plan: { on: MESSAGE, check: anything },
  task_card: { on: MESSAGE, check: anything },
  file: { on: MESSAGE, check: anything },
  ...figureRules,
};
