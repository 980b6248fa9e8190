import type { ReactNode } from 'react';

/** Code, links, bold, italic and strike: what stands inside a line of Markdown. */
const TOKEN =
  /`([^`]+)`|\[([^\]]+)\]\((https?:[^\s)]+|mailto:[^\s)]+)\)|\*\*(.+?)\*\*|(?<![\p{L}\p{N}])[*_](?!\s)([^*_]+)[*_](?![\p{L}\p{N}])|~~(.+?)~~/gu;

function inline(text: string): ReactNode[] {
  const nodes: ReactNode[] = [];
  let at = 0;
  for (const found of text.matchAll(TOKEN)) {
    const [whole, code, label, href, bold, italic, strike] = found;
    nodes.push(text.slice(at, found.index));
    at = found.index + whole.length;
    const key = found.index;
    if (code !== undefined) nodes.push(<code key={key}>{code}</code>);
    else if (bold !== undefined) nodes.push(<b key={key}>{inline(bold)}</b>);
    else if (italic !== undefined) nodes.push(<i key={key}>{inline(italic)}</i>);
    else if (strike !== undefined) nodes.push(<s key={key}>{inline(strike)}</s>);
    else
      nodes.push(
        <a key={key} href={href} rel="noreferrer noopener" target="_blank">
          {label}
        </a>,
      );
  }
  nodes.push(text.slice(at));
  return nodes;
}

function line(text: string): ReactNode {
  const [, hashes, title] = /^(#{1,6})\s+(.*)$/.exec(text) ?? [];
  if (hashes && title)
    return <h4 className={`md-${Math.min(3, hashes.length)}`}>{inline(title)}</h4>;
  const [, indent = '', mark, item] = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/.exec(text) ?? [];
  if (mark && item !== undefined)
    return (
      <div className="md-item" style={{ marginLeft: indent.length * 8 }}>
        <span>{/\d/.test(mark) ? mark : '•'}</span>
        <span>{inline(item)}</span>
      </div>
    );
  const [, quote] = /^>\s?(.*)$/.exec(text) ?? [];
  if (quote !== undefined) return <div className="quote">{inline(quote)}</div>;
  if (/^(-{3,}|\*{3,})$/.test(text.trim())) return <hr />;
  return <div>{text === '' ? '\u00a0' : inline(text)}</div>;
}

/** Markdown as models write it: what Slack shows of a `markdown` block and of a streamed answer. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="mrkdwn markdown">
      {text.split(/```\w*\n?/).map((part, n) =>
        n % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place
          <pre key={n}>{part.replace(/\n$/, '')}</pre>
        ) : (
          part.split('\n').map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
            <div key={`${n} ${at}`}>{line(one)}</div>
          ))
        ),
      )}
    </div>
  );
}
