/** A process that only migrates, so that a test can kill it: node migrate-replica.ts <url> <folder> */

import pino from 'pino';
import { openDb } from '../../src/db/connection.ts';
import { migrate } from '../../src/db/migrate.ts';

const [, , databaseUrl = '', folder] = process.argv;
const db = await openDb({ databaseUrl, dataDir: '' }, pino({ level: 'silent' }));
await migrate(db, folder);
await db.close();
