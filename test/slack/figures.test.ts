import { describe, expect, it } from 'vitest';
import { checkBlocks } from '../../src/demo/slack/block-kit.ts';
import { sayProblems } from '../../src/demo/slack/block-kit-checks.ts';
import { chart, forView, table, withoutCharts } from '../../src/slack/figures.ts';

const bars = (categories: string[], names: string[] = ['Won']) =>
  chart({
    title: 'Sales of the team that has the longest name of all of them here',
    kind: 'bar',
    categories,
    series: names.map((name) => ({ name, values: categories.map((_, n) => n * 1.5 - 2) })),
    unit: 'RUB',
  });
const problems = (blocks: readonly unknown[], surface: 'message' | 'modal' = 'message') =>
  sayProblems(checkBlocks(blocks, surface));
const funnel = table([
  ['Stage', 'Open'],
  ['New', '3'],
  ['', ''],
]);

describe('a chart', () => {
  it.each([
    [
      'of stages with one long beginning',
      bars(['Переговоры о поставке А', 'Переговоры о поставке Б']),
    ],
    ['of stages of one name', bars(['New', 'New', 'New'])],
    ['with a stage that has no name', bars(['', ' '])],
    ['of more days than fit', bars(Array.from({ length: 31 }, (_, n) => `day ${n}`))],
    [
      'of more people than fit',
      bars(
        ['New'],
        Array.from({ length: 15 }, () => 'Ann'),
      ),
    ],
    ['of one emoji after another', bars(['👩‍👩‍👧‍👦'.repeat(4), '🇷🇺'.repeat(15)])],
  ])('%s is one that Slack takes', (_, blocks) => {
    expect(blocks).toHaveLength(1);
    expect(problems(blocks)).toEqual(problems([]));
  });

  it('of nothing is none', () => {
    expect(bars([])).toEqual([]);
    expect(bars(['New'], [])).toEqual([]);
  });

  it('is left out where it is refused, and what stands beside it stays', () => {
    const text = 'Sales';
    expect(withoutCharts({ text, blocks: [...funnel, ...bars(['New'])] })).toEqual({
      text,
      blocks: funnel,
    });
    expect(withoutCharts({ text, blocks: funnel })).toBeUndefined();
  });
});

describe('a table', () => {
  it('with empty cells and rows of any length is one that Slack takes', () => {
    expect(problems(funnel)).toEqual(problems([]));
    expect(problems(table([['Stage', 'Open'], ['New'], ['Won', '1', 'too much']]))).toEqual(
      problems([]),
    );
  });

  it('with a head alone is none', () => {
    expect(table([['Stage', 'Open']])).toEqual([]);
  });

  it('is told line by line in a window', () => {
    const told = forView([...funnel, ...bars(['New'])]);
    expect(JSON.stringify(told)).toContain('*New* · Open: 3');
    expect(problems(told, 'modal')).toEqual(problems([]));
  });
});
