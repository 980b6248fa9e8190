/** Excel and Sheets run a cell that begins so (OWASP, CSV injection); a full-width = counts as well. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^-?\d+(\.\d+)?$/;
// Excel reads a file as UTF-8 only behind this mark.
const BYTE_ORDER_MARK = '\ufeff';

function cell(value: string): string {
  const runs = FORMULA.test(value.trimStart()) || FORMULA.test(value);
  const safe = runs && !NUMBER.test(value) ? `'${value}` : value;
  return `"${safe.replace(/[\r\n\t]+/g, ' ').replaceAll('"', '""')}"`;
}

/** A table that opens in any spreadsheet and does nothing there. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => row.map(cell).join(',')).join('\r\n');
