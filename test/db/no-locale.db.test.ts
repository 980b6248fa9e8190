import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { startTeam } from '../support/slack.ts';

/** A database as a cluster that was made without a locale has them: to it, no Russian letter is a letter. */
async function databaseWithoutLocale(): Promise<string> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: inject('pgUrl') });
  await admin.connect();
  await admin.query(`create database ${name} template template0 locale 'C'`);
  await admin.end();
  return new URL(`/${name}`, inject('pgUrl')).href;
}

it('finds deals and leads by declined and mistyped Russian words in a database without a locale', async () => {
  const app = await startTeam({ config: { databaseUrl: await databaseWithoutLocale() } });
  await app.said('URU1', '/deal new Ромашка 300к');
  await app.said('URU1', '/lead new Мария Сидорова, 8 916 555-44-33');
  expect(await app.said('URU1', '/deal move ромашку переговоры')).toContain('→ Переговоры');
  expect(await app.said('URU1', '/deal show рамашка')).toMatch(/^#1 Ромашка: /);
  expect(await app.said('URU1', '/lead show Сидорову')).toContain('Мария Сидорова');
});
