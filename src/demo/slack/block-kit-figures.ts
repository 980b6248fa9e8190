import {
  all,
  also,
  anything,
  type Check,
  list,
  number,
  ofType,
  oneOf,
  type Surface,
  shape,
  string,
  truth,
} from './block-kit-checks.ts';
import { idText, url } from './block-kit-elements.ts';
import { isJson, listOf } from './json.ts';

// Blocks that hold text with formatting, tables and charts.

const type = anything;
const named = { block_id: idText };

export interface BlockRule {
  on: readonly Surface[];
  check: Check;
}

export const ALL: readonly Surface[] = ['message', 'modal', 'home'];
export const MESSAGE: readonly Surface[] = ['message'];

const richTextPart = ofType({
  text: shape({ type, text: string(12_000, { min: 1 }) }, { style: anything }),
  link: shape({ type, url }, { text: string(12_000), style: anything, unsafe: truth }),
  emoji: shape({ type, name: string(255, { min: 1 }) }, { unicode: string(255), style: anything }),
  user: shape({ type, user_id: idText }, { style: anything }),
  channel: shape({ type, channel_id: idText }, { style: anything }),
  usergroup: shape({ type, usergroup_id: idText }, { style: anything }),
  date: shape(
    { type, timestamp: number(0), format: string(255, { min: 1 }) },
    { fallback: string(255), url, style: anything },
  ),
  broadcast: shape({ type, range: oneOf('here', 'channel', 'everyone') }),
  color: shape({ type, value: string(20) }),
});
const richTextSection = shape({ type, elements: list(richTextPart, 1000, 0) });
const richText = shape(
  {
    type,
    elements: list(
      ofType({
        rich_text_section: richTextSection,
        rich_text_list: shape(
          { type, style: oneOf('bullet', 'ordered'), elements: list(richTextSection, 1000) },
          { indent: number(0, 8), offset: number(0), border: number(0, 1) },
        ),
        rich_text_quote: shape(
          { type, elements: list(richTextPart, 1000) },
          { border: number(0, 1) },
        ),
        rich_text_preformatted: shape(
          { type, elements: list(richTextPart, 1000) },
          { border: number(0, 1), language: string(50) },
        ),
      }),
      1000,
    ),
  },
  named,
);

const cell = ofType({
  raw_text: shape({ type, text: string(10_000) }),
  raw_number: shape({ type, value: number() }, { text: string(100) }),
  rich_text: richText,
});
const rowsOfOneLength = also((table, at, refuse) => {
  const rows = Array.isArray(table.rows) ? table.rows.filter(Array.isArray) : [];
  for (const [index, row] of rows.entries())
    if (row.length !== rows[0]?.length)
      refuse(`${at}/rows/${index}`, 'all rows must have the same length');
});

const column = shape({}, { align: oneOf('left', 'center', 'right'), is_wrapped: truth });

const point = shape({ label: string(20, { min: 1 }), value: number() });
const series = shape({ name: string(20, { min: 1 }), data: list(point, 20) });
const axes = shape(
  { categories: list(string(20, { min: 1 }), 20) },
  { x_label: string(50), y_label: string(50) },
);
const lines = shape({ type, series: list(series, 12), axis_config: axes });
const seriesThatFit = also((block, at, refuse) => {
  const chart = isJson(block.chart) ? block.chart : {};
  const names = listOf(chart.series).map(({ name }) => name);
  for (const [index, name] of names.entries())
    if (names.indexOf(name) !== index)
      refuse(`${at}/chart/series/${index}/name`, 'series names must be unique');
  const axis = isJson(chart.axis_config) ? chart.axis_config.categories : undefined;
  for (const [index, one] of listOf(chart.series).entries()) {
    const labels = listOf(one.data).map((datum) => datum.label);
    if (JSON.stringify(labels) !== JSON.stringify(axis))
      refuse(`${at}/chart/series/${index}/data`, 'must have one point for each category');
  }
});

export const figureRules: Readonly<Record<string, BlockRule>> = {
  rich_text: { on: ALL, check: richText },
  table: {
    on: MESSAGE,
    check: all(
      shape(
        { type, rows: list(list(cell, 20), 100) },
        { ...named, column_settings: list(column, 20) },
      ),
      rowsOfOneLength,
    ),
  },
  data_table: {
    on: MESSAGE,
    check: all(
      shape(
        { type, caption: string(255, { min: 1 }), rows: list(list(cell, 20), 101, 2) },
        { ...named, page_size: number(1, 100), row_header_column_index: number(0, 19) },
      ),
      rowsOfOneLength,
    ),
  },
  data_visualization: {
    on: MESSAGE,
    check: all(
      shape(
        {
          type,
          title: string(50, { min: 1 }),
          chart: ofType({
            pie: shape({
              type,
              segments: list(
                shape({ label: string(20, { min: 1 }), value: number(Number.MIN_VALUE) }),
                12,
              ),
            }),
            bar: lines,
            line: lines,
            area: lines,
          }),
        },
        named,
      ),
      seriesThatFit,
    ),
  },
};
