/**
 * (2) What one writes in an afternoon: the same Bolt app and a transaction by hand through pg, in six
 * round trips: begin, lock the deal, update, event, queue row, commit. No key, no rights, no names.
 */
import { App } from '@slack/bolt';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const app = new App({
  signingSecret: process.env['SLACK_SIGNING_SECRET'] ?? '',
  authorize: async () => ({ botToken: 'xoxb-bench' }),
});
app.command('/deal', async ({ command, ack }) => {
  const [, number, stage] = command.text.split(' ');
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query(
      'select id, stage from bench_deals where number = $1 for update',
      [Number(number?.slice(1))],
    );
    const deal = rows[0];
    await client.query('update bench_deals set stage = $2, moved_at = now() where id = $1', [
      deal.id,
      stage,
    ]);
    await client.query(
      'insert into bench_events (deal_id, was, became, by_id) values ($1, $2, $3, $4)',
      [deal.id, deal.stage, stage, command.user_id],
    );
    await client.query('insert into bench_queue (body) values ($1)', [`${deal.id} ${stage}`]);
    await client.query('commit');
    await ack({ response_type: 'ephemeral', text: `${deal.stage} → ${stage}` });
  } finally {
    client.release();
  }
});
await app.start(Number(process.env['PORT']));
