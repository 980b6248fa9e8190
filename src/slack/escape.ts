const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * What people typed, safe inside mrkdwn: no mention, link or `<!channel>` comes alive (Slack parses these out of
 * angle brackets only), and a star or a backtick does not set the rest in bold: an invisible joiner keeps it apart.
 */
export function plain(text: string): string {
  return text
    .replace(/[&<>]/g, (c) => ENTITIES[c] ?? c)
    .replace(/[*_~`]/g, (c) => `\u2060${c}\u2060`);
}

export const mention = (userId: string): string => `<@${userId}>`;

/** Slack's own escapes in what it delivers, undone once: `&lt;` was typed as `<`. */
export function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** A link to a message; Slack opens it in place. */
export function messageLink(channelId: string, ts: string): string {
  return `https://slack.com/archives/${channelId}/p${ts.replace('.', '')}`;
}

/** The person, channel or team behind `<@U123|name>`, `<#C123|name>`; undefined when the word is none. */
export function mentioned(word: string): { kind: 'user' | 'channel'; id: string } | undefined {
  const found = /^<([@#])([A-Z0-9]{2,20})(?:\|[^>]*)?>$/.exec(word);
  return found?.[2] ? { kind: found[1] === '@' ? 'user' : 'channel', id: found[2] } : undefined;
}
