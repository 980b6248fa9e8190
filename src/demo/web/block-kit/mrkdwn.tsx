import type { ReactNode } from 'react';
import { type Around, useAround } from '../around.ts';

export const EMOJI: Readonly<Record<string, string>> = {
  tada: '🎉',
  white_check_mark: '✅',
  warning: '⚠️',
  hourglass: '⌛',
  chart_with_upwards_trend: '📈',
  bulb: '💡',
  wave: '👋',
  '+1': '👍',
  '-1': '👎',
  fire: '🔥',
  rocket: '🚀',
  trophy: '🏆',
  moneybag: '💰',
  calendar: '📅',
  eyes: '👀',
  x: '❌',
};

const decoded = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Code, then what stands in angle brackets, then bold, italic, strike and emoji: Slack's mrkdwn, in Slack's order. */
const TOKEN =
  /```([\s\S]+?)```|`([^`\n]+)`|<([^<>\n]+)>|(?<![\p{L}\p{N}])\*([^*\n]+)\*(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_([^_\n]+)_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])~([^~\n]+)~(?![\p{L}\p{N}])|:([a-z0-9_+-]+):/gu;

function inline(text: string, around: Around): ReactNode[] {
  const nodes: ReactNode[] = [];
  let at = 0;
  for (const found of text.matchAll(TOKEN)) {
    const [whole, block, code, bracket, bold, italic, strike, emoji] = found;
    if (found.index > at) nodes.push(decoded(text.slice(at, found.index)));
    at = found.index + whole.length;
    const key = found.index;
    if (block !== undefined) nodes.push(<pre key={key}>{decoded(block)}</pre>);
    else if (code !== undefined) nodes.push(<code key={key}>{decoded(code)}</code>);
    else if (bracket !== undefined) nodes.push(entity(bracket, around, key));
    else if (bold !== undefined) nodes.push(<b key={key}>{inline(bold, around)}</b>);
    else if (italic !== undefined) nodes.push(<i key={key}>{inline(italic, around)}</i>);
    else if (strike !== undefined) nodes.push(<s key={key}>{inline(strike, around)}</s>);
    else nodes.push(EMOJI[emoji ?? ''] ?? whole);
  }
  if (at < text.length) nodes.push(decoded(text.slice(at)));
  return nodes;
}

function entity(inside: string, around: Around, key: number): ReactNode {
  const [what = '', label] = inside.split('|');
  const mention = (text: string) => (
    <span className="mention" key={key}>
      {text}
    </span>
  );
  if (what.startsWith('@')) {
    const person = around.people.find(({ id }) => id === what.slice(1));
    return mention(
      `@${person?.realName ?? (what.slice(1) === around.bot ? 'Voronka' : (label ?? what.slice(1)))}`,
    );
  }
  if (what.startsWith('#')) {
    const channel = around.places.find(({ id }) => id === what.slice(1));
    return mention(`#${channel?.name ?? label ?? what.slice(1)}`);
  }
  if (what.startsWith('!')) return mention(label ?? `@${what.slice(1)}`);
  if (!/^(https?|mailto|tel):/.test(what)) return decoded(`<${inside}>`);
  return (
    <a key={key} href={decoded(what)} rel="noreferrer noopener" target="_blank">
      {decoded(label ?? what)}
    </a>
  );
}

export function Mrkdwn({ text }: { text: string }) {
  const around = useAround();
  const lines = text.split('\n');
  const isQuote = (line: string) => /^(&gt;|>)\s?/.test(line);
  return (
    <div className="mrkdwn">
      {text.includes('```')
        ? inline(text, around)
        : lines.map((line, n) => (
            // A message's lines never move.
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
            <div key={n} className={isQuote(line) ? 'quote' : undefined}>
              {line === '' ? '\u00a0' : inline(line.replace(/^(&gt;|>)\s?/, ''), around)}
            </div>
          ))}
    </div>
  );
}
