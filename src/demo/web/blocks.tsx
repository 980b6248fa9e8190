import { useState } from 'react';
import { Chart } from './chart.tsx';
import { Mrkdwn } from './mrkdwn.tsx';
import type { Choice, Json, Seen } from './slack.ts';
import { Table } from './table.tsx';

/** Called with the block and element that were pressed, and what was chosen in it. */
export type Press = (blockId: string, actionId: string, choice?: Choice) => void;

interface Around {
  seen: Seen;
  press: Press;
}

export const textOf = (text: unknown): string => {
  const said = text as { text?: string } | undefined;
  return said?.text ?? '';
};
const list = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const str = (value: unknown): string => (typeof value === 'string' ? value : '');

function Text({ text, seen }: { text: unknown; seen: Seen }) {
  const { type, text: said = '' } = (text ?? {}) as { type?: string; text?: string };
  return type === 'mrkdwn' ? (
    <Mrkdwn text={said} seen={seen} />
  ) : (
    <span className="plain">{said}</span>
  );
}

/** The blocks that the app uses, drawn by ourselves: slack-blocks-to-jsx draws more, but its buttons cannot be pressed. */
export function Blocks({ blocks, seen, press }: Around & { blocks: Json[] }) {
  return (
    <div className="blocks">
      {blocks.map((block) => (
        <Block key={str(block['block_id'])} block={block} seen={seen} press={press} />
      ))}
    </div>
  );
}

function Block({ block, seen, press }: Around & { block: Json }) {
  const id = str(block['block_id']);
  switch (block['type']) {
    case 'header':
      return <h3 className="block-header">{textOf(block['text'])}</h3>;
    case 'divider':
      return <hr />;
    case 'context':
      return (
        <div className="context">
          {list(block['elements']).map((element, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: texts have no name but their place
            <Text key={n} text={element} seen={seen} />
          ))}
        </div>
      );
    case 'section':
      return (
        <div className="section">
          <div className="section-text">
            {block['text'] ? <Text text={block['text']} seen={seen} /> : null}
            {block['fields'] ? (
              <div className="fields">
                {list(block['fields']).map((field, n) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: fields have no name but their place
                  <Text key={n} text={field} seen={seen} />
                ))}
              </div>
            ) : null}
          </div>
          {block['accessory'] ? (
            <Element block={id} element={block['accessory'] as Json} seen={seen} press={press} />
          ) : null}
        </div>
      );
    case 'actions':
      return (
        <div className="actions">
          {list(block['elements']).map((element) => (
            <Element
              key={str(element['action_id'])}
              block={id}
              element={element}
              seen={seen}
              press={press}
            />
          ))}
        </div>
      );
    case 'markdown':
      return <Mrkdwn text={str(block['text']).replace(/\*\*/g, '*')} seen={seen} />;
    case 'table':
      return <Table block={block} />;
    case 'data_visualization':
      return <Chart block={block} seen={seen} />;
    default:
      return null;
  }
}

export const optionsOf = (element: Json, seen: Seen): { label: string; value: string }[] => {
  if (str(element['type']).includes('users_select'))
    return seen.people.map(({ id, realName }) => ({ label: realName, value: id }));
  if (/conversations_select|channels_select/.test(str(element['type'])))
    return seen.channels
      .filter(({ kind }) => kind !== 'im')
      .map(({ id, name }) => ({ label: `#${name}`, value: id }));
  return list(element['options']).map((option) => ({
    label: textOf(option['text']),
    value: str(option['value']),
  }));
};

function Element({ block, element, seen, press }: Around & { block: string; element: Json }) {
  const [asking, setAsking] = useState(false);
  const action = str(element['action_id']);
  const type = str(element['type']);
  if (type === 'button') {
    const confirm = element['confirm'] as Json | undefined;
    const style = str(element['style']);
    return (
      <>
        <button
          type="button"
          className={`button ${style}`}
          onClick={() => (confirm ? setAsking(true) : press(block, action))}
        >
          {textOf(element['text'])}
        </button>
        {asking && confirm ? (
          <div className="veil">
            <div
              className="modal small"
              role="alertdialog"
              aria-modal="true"
              aria-label={textOf(confirm['title'])}
            >
              <h2>{textOf(confirm['title'])}</h2>
              <div className="modal-body">
                <Text text={confirm['text']} seen={seen} />
              </div>
              <div className="modal-foot">
                <button type="button" className="button" onClick={() => setAsking(false)}>
                  {textOf(confirm['deny'])}
                </button>
                <button
                  type="button"
                  className={`button ${style || 'primary'}`}
                  onClick={() => {
                    setAsking(false);
                    press(block, action);
                  }}
                >
                  {textOf(confirm['confirm'])}
                </button>
              </div>
            </div>
          </div>
        ) : null}
      </>
    );
  }
  if (type === 'datepicker')
    return (
      <input
        type="date"
        className="field"
        aria-label={textOf(element['placeholder']) || 'date'}
        defaultValue={str(element['initial_date'])}
        onChange={({ target }) => target.value && press(block, action, target.value)}
      />
    );
  if (/select|overflow|radio/.test(type)) {
    const name = type === 'overflow' ? '⋯' : textOf(element['placeholder']);
    return (
      <select
        className="field"
        aria-label={name || 'choose'}
        value=""
        onChange={({ target }) => target.value && press(block, action, target.value)}
      >
        <option value="">{name}</option>
        {optionsOf(element, seen).map(({ label, value }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  return null;
}
