import { cut } from '../language/text.ts';
import { section } from './blocks.ts';
import { plain } from './escape.ts';
import { LIMITS } from './limits.ts';
import type { AnyBlock } from './reply.ts';

export interface Series {
  name: string;
  values: readonly number[];
}

export interface ChartSpec {
  title: string;
  kind: 'bar' | 'line';
  categories: readonly string[];
  /** Each with one value for each category. */
  series: readonly Series[];
  /** What the values are in: "RUB", "deals". */
  unit: string;
}

/** Slack refuses two of one name: what a cut has made alike gets a number. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const short = cut(name.trim() === '' ? '–' : name, LIMITS.chartLabel);
    const n = (seen.get(short) ?? 0) + 1;
    seen.set(short, n);
    return n === 1 ? short : `${cut(short, LIMITS.chartLabel - 3)} ${n}`;
  });
}

/**
 * Slack's `data_visualization`, in messages only, at most two in one. Nothing where there is nothing to draw: the same
 * numbers stand in the text beside it, for whoever hears or cannot see it.
 */
export function chart({ title, kind, categories, series, unit }: ChartSpec): AnyBlock[] {
  const labels = distinct(categories.slice(0, LIMITS.chartCategories));
  const names = distinct(series.slice(0, LIMITS.chartSeries).map(({ name }) => name));
  if (labels.length === 0 || names.length === 0) return [];
  const block = {
    type: 'data_visualization',
    title: cut(title, LIMITS.chartTitle),
    chart: {
      type: kind,
      series: names.map((name, n) => ({
        name,
        data: labels.map((label, at) => ({ label, value: series[n]?.values[at] ?? 0 })),
      })),
      axis_config: { categories: labels, y_label: cut(unit, LIMITS.chartTitle) },
    },
  };
  return [block];
}

const cell = (text: string) => ({
  type: 'raw_text' as const,
  text: cut(text.trim() === '' ? '–' : text, LIMITS.tableCell),
});

/** One in a message. The first row names the columns; numbers stand to the right. */
export function table(rows: readonly (readonly string[])[]): AnyBlock[] {
  const [head] = rows;
  if (!head || rows.length < 2) return [];
  const columns = head.slice(0, LIMITS.tableColumns);
  return [
    {
      type: 'table',
      rows: rows
        .slice(0, LIMITS.tableRows)
        .map((row) => columns.map((_, column) => cell(row[column] ?? ''))),
      column_settings: columns.map((_, column) => ({
        align: column === 0 ? ('left' as const) : ('right' as const),
        is_wrapped: column === 0,
      })),
    },
  ];
}

export const isChart = ({ type }: AnyBlock): boolean => type === 'data_visualization';

/** Where charts are not known yet, Slack refuses the whole message: the same without them. Undefined: it has none. */
export function withoutCharts<M extends { blocks?: readonly AnyBlock[] }>(
  message: M,
): M | undefined {
  const blocks = message.blocks?.filter((block) => !isChart(block));
  return blocks && blocks.length < (message.blocks?.length ?? 0)
    ? { ...message, blocks }
    : undefined;
}

interface Table {
  rows: readonly (readonly { text: string }[])[];
}

/** Modals and App Home know neither charts nor tables: a table is told line by line there. */
export const forView = (blocks: readonly AnyBlock[]): AnyBlock[] =>
  blocks.flatMap((block) => {
    if (isChart(block)) return [];
    if (block.type !== 'table') return [block];
    const [head = [], ...rows] = (block as unknown as Table).rows;
    return rows.map(([first, ...cells]) =>
      section(
        [
          `*${plain(first?.text ?? '')}*`,
          ...cells.map(({ text }, n) => `${plain(head[n + 1]?.text ?? '')}: ${plain(text)}`),
        ].join(' · '),
      ),
    );
  });
