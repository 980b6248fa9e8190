const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * What people typed, safe inside mrkdwn: Slack parses mentions, links and `<!channel>` out of angle brackets
 * only. Stars and underscores stay as typed: they can do no harm, and an address must survive copying.
 */
export function plain(text: string): string {
  return text.replace(/[&<>]/g, (c) => ENTITIES[c] ?? c);
}

/** Begins what stands in the place of somebody's id once they were erased; Slack's ids begin with U or W. */
export const ERASED = 'GONE';

export const mention = (userId: string): string =>
  userId.startsWith(ERASED) ? ':bust_in_silhouette:' : `<@${userId}>`;

/** Slack's own escapes in what it delivers, undone once: `&lt;` was typed as `<`. */
export function unescapeEntities(text: string): string {
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
