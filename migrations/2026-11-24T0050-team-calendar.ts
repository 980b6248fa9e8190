import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // calendar: {"country": "ru", "days": {"2026-12-31": "off"}}. Null limits: nobody is asked, the head is never told.
  await sql`
    alter table teams
      add column calendar jsonb not null default '{"country": "none", "days": {}}',
      add column first_touch_minutes integer not null default 60 check (first_touch_minutes between 1 and 100000),
      add column satisfaction_days integer default 14 check (satisfaction_days between 0 and 365),
      add column leaderboard text not null default 'named'
        check (leaderboard in ('named', 'top', 'own_best', 'off')),
      add column stalled_limit_days integer check (stalled_limit_days between 0 and 365)`.execute(
    db,
  );
  await sql`
    update teams set calendar = jsonb_build_object(
      'country', case language when 'ru' then 'ru' else 'us' end, 'days', '{}'::jsonb)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table teams
      drop column stalled_limit_days,
      drop column leaderboard,
      drop column satisfaction_days,
      drop column first_touch_minutes,
      drop column calendar`.execute(db);
}
