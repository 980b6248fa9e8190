import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ChartRefusals } from '../../src/slack/chart-refusals.ts';
import { Clients } from '../../src/slack/clients.ts';
import type { Tokens } from '../../src/slack/installation.ts';
import type { AnyBlock } from '../../src/slack/reply.ts';

const TOKENS: Tokens = {
  of: async () => ({ token: 'xoxb-1', botUserId: null }),
  refused: async () => {},
  botUserId: () => null,
};
const DIVIDER: AnyBlock = { type: 'divider' };
const MESSAGE = { blocks: [DIVIDER, { type: 'data_visualization' } as unknown as AnyBlock] };
const WITHOUT = { blocks: [DIVIDER] };

/** A Slack that holds each question until the test answers it. */
async function startSlack(tokens: Tokens = TOKENS) {
  const held: ServerResponse[] = [];
  const server = createServer((_, response) => held.push(response)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const charts = new ChartRefusals(new Clients(tokens, `http://127.0.0.1:${port}/api/`));
  const asked = async () => {
    await expect.poll(() => held.length).toBeGreaterThan(0);
    return held.shift() as ServerResponse;
  };
  const refuse = async () => {
    const response = await asked();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ok: false, error: 'invalid_blocks' }));
  };
  return { charts, asked, refuse };
}

describe('before the first chart of a workspace is acknowledged', () => {
  it('all who ask for one at that moment wait for what Slack says of it', async () => {
    const { charts, refuse } = await startSlack();
    const both = [charts.fittingAck('T1', MESSAGE), charts.fittingAck('T1', MESSAGE)];
    await refuse();
    expect(await Promise.all(both)).toEqual([WITHOUT, WITHOUT]);
  });

  it('Slack is asked again where it had a fault the first time', async () => {
    const { charts, asked, refuse } = await startSlack();
    const first = charts.fittingAck('T1', MESSAGE);
    (await asked()).writeHead(500).end();
    expect(await first).toEqual(MESSAGE);
    const second = charts.fittingAck('T1', MESSAGE);
    await refuse();
    expect(await second).toEqual(WITHOUT);
  });

  it('nobody waits for a token that does not come', async () => {
    const never = new Promise<never>(() => {});
    const { charts } = await startSlack({ ...TOKENS, of: () => never });
    expect(await charts.fittingAck('T1', MESSAGE)).toEqual(MESSAGE);
  });
});
