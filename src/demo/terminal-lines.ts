import { isJson, type Json, listOf, textIn } from './slack/json.ts';

/** A block as lines of text. */
export function linesOf(block: unknown): string[] {
  if (!isJson(block)) return [];
  const text = (value: unknown): string => (isJson(value) ? textIn(value.text) : '');
  const element = (value: unknown): string => {
    if (!isJson(value)) return '';
    const name = text(value.text) || text(value.placeholder);
    const options = listOf(value.options).map((option) => text((option as Json).text));
    return options.length > 0
      ? `[${name}: ${options.join(' | ')}]`
      : `[${name || textIn(value.type)}]`;
  };
  switch (block.type) {
    case 'header':
      return [`# ${text(block.text)}`];
    case 'divider':
      return ['――――'];
    case 'section': {
      const fields = listOf(block.fields).map((field) => text(field).replace('\n', ': '));
      const own = [text(block.text), ...fields].filter(Boolean).flatMap((one) => one.split('\n'));
      return block.accessory
        ? [...own.slice(0, -1), `${own.at(-1)}  ${element(block.accessory)}`]
        : own;
    }
    case 'context':
      return [listOf(block.elements).map(text).join(' ')];
    case 'actions':
      return [listOf(block.elements).map(element).join(' ')];
    case 'input':
      return [`${text(block.label)}: ${element(block.element)}`];
    case 'table':
      return tableLines(block);
    default:
      return [];
  }
}

/** In columns, the first one to the left. A chart is not drawn: its numbers stand in the text or the table beside it. */
function tableLines({ rows }: Json): string[] {
  const cells = (Array.isArray(rows) ? rows : []).map((row) =>
    listOf(row).map((cell) => textIn((cell as Json).text)),
  );
  const widthOf = (column: number) => Math.max(...cells.map((row) => row[column]?.length ?? 0));
  const widths = (cells[0] ?? []).map((_, column) => widthOf(column));
  const padded = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return cells.map((row) => row.map(padded).join('  '));
}
