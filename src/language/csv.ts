/** Excel and Sheets run a cell that begins so (OWASP, CSV injection); a full-width = counts as well. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'(?=\s*[=+\-@＝＋－＠])/;
const NUMBER = /^-?\d+(\.\d+)?$/;
// Excel reads a file as UTF-8 only behind this mark.
const BYTE_ORDER_MARK = '\ufeff';

interface Look {
  /** Otherwise each cell is one line. */
  keepsLines?: boolean;
}

function cell(value: string, { keepsLines = false }: Look): string {
  const runs = FORMULA.test(value.trimStart()) || FORMULA.test(value);
  const safe = runs && !NUMBER.test(value) ? `'${value}` : value;
  const shown = safe.replace(keepsLines ? /[\r\t]+/g : /[\r\n\t]+/g, ' ');
  return `"${shown.replaceAll('"', '""')}"`;
}

/** A cell that was guarded against running is itself again. */
export const unguarded = (cell: string): string => cell.replace(GUARDED, '');

/** A table that opens in any spreadsheet and does nothing there. */
export const csvOf = (rows: readonly (readonly string[])[], look: Look = {}): string =>
  BYTE_ORDER_MARK + rows.map((row) => row.map((one) => cell(one, look)).join(',')).join('\r\n');
