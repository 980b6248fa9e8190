import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { lockDir } from '../../src/db/embedded.ts';
import { foundDatabase } from '../../src/demo/found-database.ts';
import { isKeptIn, keptIn } from '../../src/demo/kept.ts';
import { ownTempDir } from '../support/leftovers.ts';

it('a demo that runs is not emptied by somebody who starts another over', async () => {
  const dir = ownTempDir('demo');
  const running = lockDir(dir);
  writeFileSync(keptIn(dir), '{}');
  await foundDatabase(dir);
  expect(isKeptIn(dir)).toBe(true);
  expect(existsSync(path.join(dir, 'pglite'))).toBe(false);
  running.close();
});
