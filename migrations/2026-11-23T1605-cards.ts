import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // One row per workspace that has got its starter cards: a deleted starter card does not come back.
  await sql`
    create table playbooks (
      workspace_id text primary key references workspaces (workspace_id) on delete cascade,
      seeded_at timestamptz not null default now()
    )`.execute(db);

  await sql`
    create table cards (
      workspace_id text not null references workspaces (workspace_id) on delete cascade,
      card_id text not null,
      situation text not null,
      category text not null,
      language text not null check (language in ('en', 'ru')),
      title text not null check (title <> ''),
      content jsonb not null,
      status text not null check (status in ('proposed', 'approved', 'retired')),
      version integer not null check (version >= 0),
      owner_id text,
      review_on date,
      created_at timestamptz not null default now(),
      primary key (workspace_id, card_id),
      check ((status = 'proposed') = (version = 0))
    )`.execute(db);
  await sql`create index cards_situation on cards (workspace_id, situation, language)`.execute(db);
  await sql`create index cards_review on cards (workspace_id, review_on) where review_on is not null`.execute(
    db,
  );

  // Append-only but for the decision on a proposal; the row above holds the latest approved one.
  await sql`
    create table card_versions (
      workspace_id text not null,
      card_id text not null,
      version integer not null check (version > 0),
      content jsonb not null,
      status text not null check (status in ('proposed', 'approved', 'declined')),
      by_id text not null,
      at timestamptz not null,
      decided_by text,
      decided_at timestamptz,
      primary key (workspace_id, card_id, version),
      foreign key (workspace_id, card_id) references cards (workspace_id, card_id) on delete cascade,
      check ((decided_by is null) = (decided_at is null))
    )`.execute(db);

  // An inverted index of what approved cards say, by stems and pieces of words. It is a table because an index of
  // type GIN cannot begin with the workspace, and because both engines then weigh words alike.
  await sql`
    create table card_terms (
      workspace_id text not null,
      term text not null,
      card_id text not null,
      primary key (workspace_id, term, card_id),
      foreign key (workspace_id, card_id) references cards (workspace_id, card_id) on delete cascade
    )`.execute(db);
  await sql`create index card_terms_of on card_terms (workspace_id, card_id)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['card_terms', 'card_versions', 'cards', 'playbooks'])
    await sql.raw(`drop table ${table}`).execute(db);
}
