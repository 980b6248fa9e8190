import type { Channel, SlackState, User } from './state.ts';

const MARKED = new RegExp(
  [
    '<[@#][A-Z0-9]+(?:\\|[^>]*)?>',
    'https?://[^\\s<>"]+',
    '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
    '@[\\p{L}\\p{N}._-]+',
    '#[\\p{L}\\p{N}_-]+',
    '(?<![\\p{L}\\p{N}.@/-])(?:[\\p{L}\\p{N}-]+\\.)+(?:com|org|net|io|ru|de|eu|co|app|dev)(?![\\p{L}\\p{N}-])',
    '\\+\\d[\\d ()-]{8,}\\d',
  ].join('|'),
  'gu',
);

const entities = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * What Slack sends for what a person typed: people, channels, links and mail addresses in angle brackets, the rest
 * escaped. A command's mentions carry the name as well; phone numbers become links in messages only.
 */
export function escapeTyped(
  text: string,
  teamId: string,
  state: SlackState,
  isCommand: boolean,
): string {
  let out = '';
  let at = 0;
  for (const found of text.matchAll(MARKED)) {
    out += entities(text.slice(at, found.index));
    out += mark(found[0], teamId, state, isCommand);
    at = found.index + found[0].length;
  }
  return out + entities(text.slice(at));
}

function mark(typed: string, teamId: string, state: SlackState, isCommand: boolean): string {
  if (typed.startsWith('<')) return typed;
  if (typed.startsWith('@')) {
    const found = longest(typed.slice(1), (name) => userCalled(name, teamId, state));
    if (!found) return typed;
    const { item, rest } = found;
    return `<@${item.id}${isCommand ? `|${item.name}` : ''}>${rest}`;
  }
  if (typed.startsWith('#')) {
    const channel = channelCalled(typed.slice(1), teamId, state);
    return channel ? `<#${channel.id}|${channel.name}>` : typed;
  }
  if (/^https?:/.test(typed)) return `<${entities(typed)}>`;
  if (typed.startsWith('+'))
    return isCommand ? typed : `<tel:${typed.replace(/[^+\d]/g, '')}|${typed}>`;
  return typed.includes('@') ? `<mailto:${typed}|${typed}>` : `<http://${typed}|${typed}>`;
}

/** "@olga." is @olga and a full stop. */
function longest<T>(
  typed: string,
  find: (name: string) => T | undefined,
): { item: T; rest: string } | undefined {
  for (const name of [typed, typed.replace(/[._-]+$/, '')]) {
    const item = find(name);
    if (item) return { item, rest: typed.slice(name.length) };
  }
  return undefined;
}

const userCalled = (name: string, teamId: string, state: SlackState): User | undefined =>
  [...state.users.values()].find(
    (user) => user.name.toLowerCase() === name.toLowerCase() && sees(user, teamId, state),
  );

const sees = (user: User, teamId: string, state: SlackState) =>
  user.teamId === teamId ||
  [...state.channels.values()].some((channel) => channel.isShared && channel.members.has(user.id));

const channelCalled = (name: string, teamId: string, state: SlackState): Channel | undefined =>
  [...state.channels.values()].find(
    (channel) => channel.teamId === teamId && channel.name === name,
  );
