import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDb } from '../../src/db/connection.ts';
import { DataDirInUseError } from '../../src/db/embedded.ts';
import { freshDataDir, silent } from '../support/fresh-db.ts';
import { addWorkspace, workspaces } from './workspaces.ts';

/** Another process that opens the folder and writes workspaces until it is killed, telling of each once it is saved. */
async function writerIn(dataDir: string): Promise<{ process: ChildProcess; saved: string[] }> {
  const child = fork(path.join(import.meta.dirname, '../support/embedded-writer.ts'), [dataDir]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const saved: string[] = [];
  child.on('message', (id) => saved.push(String(id)));
  await once(child, 'message');
  return { process: child, saved };
}

describe('a folder with the embedded database', () => {
  it('that another process has open is refused with a sentence that says what to do', async () => {
    const dataDir = await freshDataDir();
    await writerIn(dataDir);
    const refused = openDb({ dataDir }, silent);
    await expect(refused).rejects.toBeInstanceOf(DataDirInUseError);
    await expect(refused).rejects.toThrow(
      `${dataDir} is in use by another process. Stop that one, or set DATABASE_URL to run several.`,
    );
  });

  it('has everything that was saved when the process was killed, and is free at once', async () => {
    const dataDir = await freshDataDir();
    const { process: writer, saved } = await writerIn(dataDir);
    await expect.poll(() => saved.length).toBeGreaterThan(20);
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    const db = await openDb({ dataDir }, silent);
    onTestFinished(() => db.close());
    expect(await workspaces(db)).toEqual(expect.arrayContaining(saved));
  });

  it('can be opened again by the same process once it was closed, not before', async () => {
    const dataDir = await freshDataDir();
    const first = await openDb({ dataDir }, silent);
    await addWorkspace(first.outside, 'T1');
    await expect(openDb({ dataDir }, silent)).rejects.toBeInstanceOf(DataDirInUseError);
    await first.close();
    await first.close();
    const second = await openDb({ dataDir }, silent);
    expect(await workspaces(second)).toEqual(['T1']);
    await second.close();
  });

  it('that cannot be a folder is not said to be in use', async () => {
    const dataDir = path.join(await freshDataDir(), 'a-file');
    await writeFile(dataDir, '');
    await expect(openDb({ dataDir }, silent)).rejects.toMatchObject({ code: 'EEXIST' });
  });
});
