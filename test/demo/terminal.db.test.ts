import { expect, it } from 'vitest';
import { Terminal } from '../../src/demo/terminal.ts';
import { startRussianTeam } from '../deals/deal-journeys.ts';
import { PEOPLE } from '../support/slack.ts';

it('a manager works in the terminal: types, presses, fills a form, and goes on without sending it', async () => {
  const { slack } = await startRussianTeam();
  let heard = '';
  const terminal = new Terminal(slack, PEOPLE, (line) => {
    heard += `${line}\n`;
  });
  const does = async (line: string) => {
    heard = '';
    await terminal.take(line);
    return heard.replaceAll('\u00a0', ' ');
  };
  expect(await does('/deal new')).toContain('┌ Новая сделка');
  await does('fill Название = Ромашка');
  await does('fill Сумма = много');
  expect(await does('submit')).toContain('amount: ');
  await does('fill Сумма = 300к');
  expect(await does('submit')).toContain('*#1 Ромашка*');
  expect(await does('/deal new')).toContain('┌ Новая сделка');
  expect(await does('/deal won ромашка')).not.toContain('┌');
  expect(await does('press Отменить')).toContain('Отменено');
  expect(await does('as ann')).toContain('Now you are Ann');
  expect(await does('/deal list team')).toContain('*#1 Ромашка* · New · ');
  expect(await does('press Отменить')).toContain('there is no Отменить to press');
  const numbers = (await does('/kpi team')).split('\n');
  const [head = '', first = ''] = numbers.slice(
    numbers.findIndex((line) => line.includes('Stage')),
  );
  expect(head).toMatch(/^ {2}Stage +Open +Amount +Advanced +Time in stage$/);
  expect(first).toMatch(/^ {2}New +1 /);
  expect(first).toHaveLength(head.length);
});
