import { createHmac, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

export interface Person {
  userId: string;
}

export interface Load {
  requests: number;
  failed: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
}

const SECRET = 'bench-secret';
const newAgent = () => new Agent({ keepAlive: true, maxSockets: 64 });
const ownAgent = newAgent();

/** Types one command as Slack would deliver it; resolves with the status and the body of the acknowledgement. */
export function type(
  port: number,
  userId: string,
  line: string,
  agent: Agent = ownAgent,
): Promise<{ status: number; body: string }> {
  const [command = '', ...rest] = line.split(' ');
  const body = new URLSearchParams({
    token: 'x',
    team_id: 'T0001',
    team_domain: 'bench',
    channel_id: 'C0001',
    channel_name: 'sales',
    user_id: userId,
    user_name: userId.toLowerCase(),
    command,
    text: rest.join(' '),
    api_app_id: 'A0001',
    trigger_id: randomUUID(),
    response_url: 'http://127.0.0.1:9/never',
  }).toString();
  const at = Math.floor(Date.now() / 1000);
  const signature = `v0=${createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex')}`;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/slack/events',
        agent,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          'x-slack-signature': signature,
          'x-slack-request-timestamp': String(at),
        },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (piece) => {
          text += piece;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** `users` people type one after another, each as soon as answered (closed loop), `count` commands in all. */
export async function load(
  port: number,
  count: number,
  users: number,
  line: (n: number) => string,
  good: (body: string) => boolean,
): Promise<Load> {
  // Connections of its own: a server may be closing those that were idle while others had their turn.
  const agent = newAgent();
  const times: number[] = [];
  let next = 0;
  let failed = 0;
  const started = performance.now();
  const person = async (userId: string) => {
    while (next < count) {
      const n = next++;
      const before = performance.now();
      const { status, body } = await type(port, userId, line(n), agent);
      times.push(performance.now() - before);
      if (status !== 200 || !good(body)) failed++;
    }
  };
  await Promise.all(Array.from({ length: users }, () => person('UHEAD')));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { requests: count, failed, perSecond: count / seconds, p50Ms: at(0.5), p99Ms: at(0.99) };
}

export { SECRET };
