import type { ColumnType, Generated } from 'kysely';

/** Held against the catalog by a test: what Postgres has, named and typed as here. */
export interface Database {
  workspaces: WorkspacesTable;
  members: MembersTable;
  rates: RatesTable;
  counters: CountersTable;
  handled: HandledTable;
  posts: PostsTable;
  installations: InstallationsTable;
  workspace_events: WorkspaceEventsTable;
  teams: TeamsTable;
  team_members: TeamMembersTable;
  stages: StagesTable;
  loss_reasons: LossReasonsTable;
  targets: TargetsTable;
  team_events: TeamEventsTable;
  customers: CustomersTable;
  leads: LeadsTable;
  lead_events: LeadEventsTable;
  lead_drafts: LeadDraftsTable;
  intake_channels: IntakeChannelsTable;
  deals: DealsTable;
  deal_events: DealEventsTable;
  model_settings: ModelSettingsTable;
  model_use: ModelUseTable;
  objections: ObjectionsTable;
  objection_replies: ObjectionRepliesTable;
  objection_events: ObjectionEventsTable;
  objection_days: ObjectionDaysTable;
  objection_facts: ObjectionFactsTable;
  playbooks: PlaybooksTable;
  cards: CardsTable;
  card_versions: CardVersionsTable;
  playbook_events: PlaybookEventsTable;
  card_terms: CardTermsTable;
  card_reminders: CardRemindersTable;
  digests: DigestsTable;
  digest_runs: DigestRunsTable;
  attention_runs: AttentionRunsTable;
  attention_shown: AttentionShownTable;
  morning_pages: MorningPagesTable;
  marks: MarksTable;
  mark_asks: MarkAsksTable;
  kpi_years: KpiYearsTable;
  kpi_forecasts: KpiForecastsTable;
}

/** Read as parsed JSON, written as a string: pg would turn a JavaScript array into a Postgres one. */
type Json<T = unknown> = ColumnType<T, string, string>;
type JsonOrNull<T = unknown> = ColumnType<T | null, string | null, string | null>;
type GeneratedJson = ColumnType<unknown, string | undefined, string>;
/** 'YYYY-MM-DD' */
type Day = string;

interface WorkspacesTable {
  workspace_id: string;
  name: string | null;
  directory_version: Generated<bigint>;
  created_at: Generated<Date>;
  gone_at: Date | null;
}

interface MembersTable {
  workspace_id: string;
  user_id: string;
  name: string;
  locale: string | null;
  zone: string;
  kind: 'member' | 'guest' | 'outsider' | 'bot' | 'gone';
  is_admin: Generated<boolean>;
  seen_at: Generated<Date>;
}

interface RatesTable {
  workspace_id: string;
  currency: string;
  into_currency: string;
  valid_from: Day;
  rate: string;
  set_by: string;
  set_at: Generated<Date>;
}

interface CountersTable {
  workspace_id: string;
  counted: 'lead' | 'deal';
  last: number;
}

interface HandledTable {
  workspace_id: string;
  key: string;
  /** null: nobody is told anything; the key alone says that an installation link was used. */
  answer: JsonOrNull;
  handled_at: Generated<Date>;
}

interface PostsTable {
  workspace_id: string;
  post_id: string;
  target: string;
  audience: 'channel' | 'direct' | 'ephemeral';
  user_id: string | null;
  body: Json;
  created_at: Generated<Date>;
  attempts: Generated<number>;
  fence: Generated<number>;
  lease_until: Date | null;
  first_try_at: Date | null;
  sent_at: Date | null;
  sent_channel: string | null;
  sent_ts: string | null;
  given_up_at: Date | null;
  last_error: string | null;
}

interface InstallationsTable {
  workspace_id: string;
  app_id: string | null;
  enterprise_id: string | null;
  bot_user_id: string;
  scopes: string;
  sealed_token: string | null;
  sealed_refresh_token: string | null;
  expires_at: Date | null;
  refreshing_until: Date | null;
  installed_by: string | null;
  installed_at: Date;
  gone_at: Date | null;
}

interface WorkspaceEventsTable {
  workspace_id: string;
  event_id: string;
  kind: 'exported' | 'erased' | 'imported' | 'rate' | 'undone';
  facts: Json;
  by_id: string;
  at: Date;
  undoes: string | null;
}

interface TeamsTable {
  workspace_id: string;
  team_id: string;
  name: string;
  name_key: string;
  channel_id: string | null;
  zone: string;
  currency: string;
  language: 'en' | 'ru';
  celebrates: Generated<boolean>;
  calendar: GeneratedJson;
  first_touch_minutes: Generated<number>;
  satisfaction_days: Generated<number | null>;
  leaderboard: Generated<'named' | 'top' | 'own_best' | 'off'>;
  stalled_limit_days: number | null;
  created_by: string;
  created_at: Generated<Date>;
}

interface TeamMembersTable {
  workspace_id: string;
  team_id: string;
  user_id: string;
  role: 'manager' | 'head';
  joined_at: Generated<Date>;
}

interface StagesTable {
  workspace_id: string;
  team_id: string;
  stage_id: string;
  position: number;
  name_en: string;
  name_ru: string;
  kind: 'open' | 'won' | 'lost';
  probability: number;
  rot_days: number | null;
  asks: Generated<string[]>;
  retired_at: Date | null;
}

interface LossReasonsTable {
  workspace_id: string;
  team_id: string;
  reason: string;
  position: number;
  name_en: string;
  name_ru: string;
  retired_at: Date | null;
}

interface TargetsTable {
  workspace_id: string;
  team_id: string;
  owner: string;
  month: Day;
  amount_minor: bigint;
  currency: string;
  set_by: string;
  set_at: Generated<Date>;
}

interface TeamEventsTable {
  workspace_id: string;
  event_id: string;
  team_id: string;
  kind: string;
  changes: Json;
  by_id: string;
  at: Date;
  undoes: string | null;
}

interface CustomersTable {
  workspace_id: string;
  customer_id: string;
  team_id: string;
  name: string | null;
  company: string | null;
  phone: string | null;
  email: string | null;
  created_at: Date;
}

interface LeadsTable {
  workspace_id: string;
  lead_id: string;
  number: number;
  team_id: string;
  status: 'new' | 'working' | 'qualified' | 'converted' | 'dropped' | 'removed';
  name: string | null;
  company: string | null;
  phone: string | null;
  email: string | null;
  amount_minor: bigint | null;
  currency: string | null;
  source: string | null;
  note: string | null;
  search_key: string;
  owner_id: string | null;
  captured_by: string;
  customer_id: string | null;
  deal_id: string | null;
  drop_reason: string | null;
  message_channel: string | null;
  message_ts: string | null;
  message_link: string | null;
  created_at: Date;
  first_touch_at: Date | null;
  closed_at: Date | null;
  version: Generated<number>;
}

interface LeadEventsTable {
  workspace_id: string;
  event_id: string;
  lead_id: string;
  version: number;
  kind: string;
  changes: Json;
  comment: string | null;
  by_id: string;
  at: Date;
  undoes: string | null;
}

interface LeadDraftsTable {
  workspace_id: string;
  draft_id: string;
  channel_id: string;
  message_ts: string;
  position: Generated<number>;
  message_link: string | null;
  fields: Json;
  asked_by: string;
  lead_id: string | null;
  refused_at: Date | null;
  created_at: Date;
}

interface IntakeChannelsTable {
  workspace_id: string;
  channel_id: string;
  team_id: string;
  named_by: string;
  named_at: Date;
}

interface DealsTable {
  workspace_id: string;
  deal_id: string;
  number: number;
  team_id: string;
  title: string;
  title_key: string;
  stage_id: string;
  stage_kind: 'open' | 'won' | 'lost';
  stage_since: Date;
  amount_minor: bigint | null;
  currency: string | null;
  close_on: Day | null;
  next_on: Day | null;
  next_step: string | null;
  snoozed_until: Day | null;
  snooze_reason: string | null;
  loss_reason: string | null;
  owner_id: string | null;
  customer_id: string | null;
  lead_id: string | null;
  source: string | null;
  created_by: string;
  created_at: Date;
  touched_at: Date;
  closed_at: Date | null;
  closed_owner_id: string | null;
  refunded_minor: bigint | null;
  removed_at: Date | null;
  waypoints: GeneratedJson;
  version: Generated<number>;
}

interface ModelSettingsTable {
  workspace_id: string;
  is_on: boolean;
  host: string;
  calls_per_person_day: number;
  tokens_per_month: bigint;
  set_by: string;
  set_at: Date;
}

interface ModelUseTable {
  workspace_id: string;
  day: Day;
  user_id: string;
  calls: number;
  tokens: bigint;
}

interface ObjectionsTable {
  workspace_id: string;
  objection_id: string;
  asked_by: string;
  team_id: string | null;
  deal_id: string | null;
  stage_id: string | null;
  customer_words: string;
  customer_language: 'en' | 'ru';
  category: string | null;
  card_ids: string[];
  came_by: 'command' | 'shortcut' | 'direct' | 'mention';
  asked_at: Date;
}

interface ObjectionRepliesTable {
  workspace_id: string;
  reply_id: string;
  objection_id: string;
  card_id: string;
  kind: 'card' | 'short' | 'angle' | 'tailored';
  body: string;
  explanation: string | null;
  gaps: Generated<string[]>;
  position: number;
  offered_at: Date;
  used_at: Date | null;
  was_helpful: boolean | null;
}

interface ObjectionEventsTable {
  workspace_id: string;
  event_id: string;
  objection_id: string;
  reply_id: string | null;
  kind: 'asked' | 'tied' | 'used' | 'helpful' | 'unhelpful';
  by_id: string;
  at: Date;
}

interface ObjectionDaysTable {
  workspace_id: string;
  team_id: string;
  day: Day;
  user_id: string;
  category: string;
  asked: Generated<number>;
  used: Generated<number>;
  helpful: Generated<number>;
  unhelpful: Generated<number>;
}

interface ObjectionFactsTable {
  workspace_id: string;
  name: string;
  language: 'en' | 'ru';
  value: string;
  set_by: string;
  set_at: Date;
}

interface PlaybooksTable {
  workspace_id: string;
  seeded_at: Generated<Date>;
}

interface CardsTable {
  workspace_id: string;
  card_id: string;
  situation: string;
  category: string;
  language: 'en' | 'ru';
  title: string;
  content: Json;
  status: 'proposed' | 'approved' | 'retired';
  version: number;
  owner_id: string | null;
  review_on: Day | null;
  created_at: Generated<Date>;
}

interface CardVersionsTable {
  workspace_id: string;
  card_id: string;
  version: number;
  content: Json;
  status: 'proposed' | 'approved' | 'declined' | 'withdrawn';
  by_id: string | null;
  at: Date;
  decided_by: string | null;
  decided_at: Date | null;
}

interface PlaybookEventsTable {
  workspace_id: string;
  event_id: string;
  card_id: string | null;
  kind: string;
  changes: Json;
  by_id: string;
  at: Date;
  undoes: string | null;
  import_id: string | null;
}

interface CardRemindersTable {
  workspace_id: string;
  card_id: string;
  review_on: Day;
  reminded_at: Date;
}

interface CardTermsTable {
  workspace_id: string;
  term: string;
  card_id: string;
}

interface DealEventsTable {
  workspace_id: string;
  event_id: string;
  deal_id: string;
  version: number;
  kind: string;
  changes: Json;
  comment: string | null;
  by_id: string;
  at: Date;
  undoes: string | null;
  team_id: string;
  owner_id: string | null;
  entered_stage_id: string | null;
}

/** As Slack was given it. */
export interface KeptMessage {
  text: string;
  blocks?: readonly { type: string }[];
}

interface AttentionRunsTable {
  workspace_id: string;
  team_id: string;
  day: Day;
  at: Date;
}

interface AttentionShownTable {
  workspace_id: string;
  deal_id: string;
  user_id: string;
  day: Day;
  team_id: string;
  kind: string;
  to_head: boolean;
  at: Date;
  until: Date;
}

interface MorningPagesTable {
  workspace_id: string;
  user_id: string;
  time: string;
  zone: string;
  next_at: Date | null;
  settled_day: Day;
  sent_day: Day | null;
  set_at: Date;
}

interface MarksTable {
  workspace_id: string;
  mark_id: string;
  deal_id: string;
  team_id: string;
  customer_id: string | null;
  owner_id: string | null;
  mark: number;
  comment: string | null;
  by_id: string;
  at: Date;
  undone_at: Date | null;
}

interface MarkAsksTable {
  workspace_id: string;
  deal_id: string;
  nth: number;
  due_on: Day;
  asked_at: Date | null;
}

interface KpiYearsTable {
  workspace_id: string;
  team_id: string;
  day: Day;
  year: Json;
}

interface KpiForecastsTable {
  workspace_id: string;
  team_id: string;
  /** A Monday. */
  day: Day;
  kind: 'month' | 'quarter';
  period_from: Day;
  weighted_minor: bigint;
  currency: string;
  won: number;
  due: number;
  kept_at: Date;
}

interface DigestsTable {
  workspace_id: string;
  digest_id: string;
  team_id: string;
  channel_id: string;
  kind: 'daily' | 'everyday' | 'weekly' | 'monthly';
  time: string;
  zone: string | null;
  next_at: Date | null;
  settled_day: Day;
  planned_version: Generated<bigint>;
  trouble: string | null;
  content: string[] | null;
  created_by: string;
  created_at: Date;
  deleted_at: Date | null;
}

interface DigestRunsTable {
  workspace_id: string;
  digest_id: string;
  run_id: string;
  day: Day;
  asked_by: string | null;
  status: 'posting' | 'posted' | 'waiting' | 'missed';
  is_late: boolean;
  at: Date;
  numbers: JsonOrNull;
  body: JsonOrNull<KeptMessage>;
  post_id: string | null;
  trouble: string | null;
  retry_at: Date | null;
}
