type Part = Record<string, unknown>;

const MOST_WORDS = 12_000;
const MOST_DEPTH = 8;
/** Where Slack keeps words, in the order in which they are read. */
const WORDS_IN = ['pretext', 'title', 'text', 'value', 'fields', 'elements', 'blocks'] as const;

/** All the words of a message: site forms put theirs into attachments and blocks, and leave its text empty or short. */
export function wordsOf(event: Readonly<Part>): string {
  const text = typeof event['text'] === 'string' ? event['text'] : '';
  const added = [...partsIn(event['attachments']), ...(text ? [] : partsIn(event['blocks']))]
    .flatMap((part) => linesOf(part, 0))
    .filter((line) => line !== '' && !text.includes(line));
  return [text, ...new Set(added)].filter(Boolean).join('\n').slice(0, MOST_WORDS);
}

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;
const partsIn = (value: unknown): Part[] => (Array.isArray(value) ? value.filter(isPart) : []);

function linesOf(part: Part, depth: number): string[] {
  if (depth > MOST_DEPTH) return [];
  const { title, value, type } = part;
  // An attachment's field: what it is called and what was filled in.
  if (typeof title === 'string' && typeof value === 'string') return [`${title}: ${value}`];
  const lines = WORDS_IN.flatMap((name) => {
    const inside = part[name];
    if (typeof inside === 'string') return [inside];
    if (Array.isArray(inside)) return partsIn(inside).flatMap((one) => linesOf(one, depth + 1));
    return isPart(inside) ? linesOf(inside, depth + 1) : [];
  });
  return type === 'rich_text_section' ? [lines.join('')] : lines;
}
