import type { ReactNode } from 'react';
import { type Around, useAround } from '../around.ts';
import type { Json } from '../slack.ts';
import { EMOJI } from './mrkdwn.tsx';
import { list, str } from './place.ts';

interface Style {
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  code?: boolean;
}

function styled(node: ReactNode, { bold, italic, strike, code }: Style): ReactNode {
  const coded = code ? <code>{node}</code> : node;
  const struck = strike ? <s>{coded}</s> : coded;
  const slanted = italic ? <i>{struck}</i> : struck;
  return bold ? <b>{slanted}</b> : slanted;
}

function said(part: Json, { people, places }: Around): ReactNode {
  switch (part['type']) {
    case 'link':
      return (
        <a href={str(part['url'])} rel="noreferrer noopener" target="_blank">
          {str(part['text']) || str(part['url'])}
        </a>
      );
    case 'emoji':
      return EMOJI[str(part['name'])] ?? `:${str(part['name'])}:`;
    case 'user': {
      const person = people.find(({ id }) => id === part['user_id']);
      return <span className="mention">@{person?.realName ?? str(part['user_id'])}</span>;
    }
    case 'channel': {
      const channel = places.find(({ id }) => id === part['channel_id']);
      return <span className="mention">#{channel?.name ?? str(part['channel_id'])}</span>;
    }
    case 'broadcast':
      return <span className="mention">@{str(part['range'])}</span>;
    case 'date':
      return str(part['fallback']) || new Date(Number(part['timestamp']) * 1000).toLocaleString();
    default:
      return str(part['text']) || str(part['value']);
  }
}

function Parts({ of }: { of: Json }) {
  const around = useAround();
  return list(of['elements']).map((part, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place
    <span key={n}>{styled(said(part, around), (part['style'] as Style | undefined) ?? {})}</span>
  ));
}

function Section({ part }: { part: Json }) {
  switch (part['type']) {
    case 'rich_text_list': {
      const items = list(part['elements']).map((item, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no name but their place
        <li key={n}>
          <Parts of={item} />
        </li>
      ));
      const style = { marginLeft: Number(part['indent'] ?? 0) * 24 };
      return part['style'] === 'ordered' ? (
        <ol style={style}>{items}</ol>
      ) : (
        <ul style={style}>{items}</ul>
      );
    }
    case 'rich_text_quote':
      return (
        <div className="quote">
          <Parts of={part} />
        </div>
      );
    case 'rich_text_preformatted':
      return (
        <pre>
          <Parts of={part} />
        </pre>
      );
    default:
      return (
        <div>
          <Parts of={part} />
        </div>
      );
  }
}

export function RichText({ block }: { block: Json }) {
  return (
    <div className="mrkdwn rich-text">
      {list(block['elements']).map((part, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place
        <Section key={n} part={part} />
      ))}
    </div>
  );
}
