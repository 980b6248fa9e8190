import type { Json } from '../slack.ts';
import { str, wordsOf } from './place.ts';

interface Cell {
  type: 'raw_text' | 'raw_number' | 'rich_text';
  text?: string;
  value?: number;
  elements?: Json[];
}

interface Column {
  align?: 'left' | 'center' | 'right';
  is_wrapped?: boolean;
}

const textIn = ({ text, value, elements }: Cell): string =>
  elements ? wordsOf(elements) : (text ?? String(value ?? ''));

/** Slack's `table`: its first row names the columns. Wider than the page, it is moved sideways, by the keyboard too. */
export function Table({ block }: { block: Json }) {
  const [head = [], ...rows] = (block['rows'] as Cell[][] | undefined) ?? [];
  const settings = (block['column_settings'] as Column[] | undefined) ?? [];
  const styleOf = (column: number) => ({
    textAlign: settings[column]?.align ?? ('left' as const),
    whiteSpace: settings[column]?.is_wrapped === true ? ('normal' as const) : ('nowrap' as const),
  });
  const caption = str(block['caption']);
  const name = caption || head.map(textIn).join(', ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="table-box" aria-label={name} tabIndex={0}>
      <table className="table">
        {caption ? <caption>{caption}</caption> : null}
        <thead>
          <tr>
            {head.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no name but their place
              <th key={column} scope="col" style={{ textAlign: styleOf(column).textAlign }}>
                {textIn(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
            <tr key={row}>
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no name but their place
                <td key={column} style={styleOf(column)}>
                  {textIn(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
