import { expect, it, vi } from 'vitest';
import { asMove } from '../../src/deals/parse-deal.ts';
import { splitWords } from '../../src/language/text.ts';
import type { Stage } from '../../src/teams/directory.ts';
import { plainTeam } from '../support/plain-team.ts';

it('compares a stage with the end of a long line alone: 640 words took five seconds', () => {
  const asked = vi.fn(() => 'Proposal');
  const stage = { names: { ru: 'Предложение' }, kind: 'open' } as unknown as Stage;
  Object.defineProperty(stage.names, 'en', { get: asked });
  const line = 'слово '.repeat(640).trim();
  expect(asMove(line, splitWords(line), [{ ...plainTeam, stages: [stage] }])).toMatchObject({
    stage: null,
  });
  expect(asked.mock.calls.length).toBeLessThan(50);
});
