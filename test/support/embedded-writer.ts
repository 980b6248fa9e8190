/** Writes workspaces into an embedded database until it is killed: node embedded-writer.ts <folder> */
import pino from 'pino';
import { openDb } from '../../src/db/connection.ts';

const [, , dataDir = ''] = process.argv;
const db = await openDb({ dataDir }, pino({ level: 'silent' }));
for (let n = 0; ; n++) {
  const id = `T${n}`;
  await db.inWorkspace(id, (tx) =>
    tx.insertInto('workspaces').values({ workspace_id: id }).execute(),
  );
  process.send?.(id);
}
