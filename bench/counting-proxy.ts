import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';

export interface CountingProxy {
  url: string;
  /** How often a client spoke after the server had answered it, over all connections: network round trips. */
  roundTrips(): number;
  close(): void;
}

/** Stands between an app and Postgres and counts round trips, which no statement counter can: BEGIN may travel along. */
export async function countingProxy(databaseUrl: string): Promise<CountingProxy> {
  const target = new URL(databaseUrl);
  let trips = 0;
  const server: Server = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ port: Number(target.port), host: target.hostname, noDelay: true });
    let answered = true;
    client.on('data', (bytes) => {
      if (answered) trips++;
      answered = false;
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      answered = true;
      client.write(bytes);
    });
    client.on('error', () => upstream.destroy()).on('close', () => upstream.destroy());
    upstream.on('error', () => client.destroy()).on('close', () => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = new URL(databaseUrl);
  url.port = String(typeof address === 'object' && address ? address.port : 0);
  return { url: url.href, roundTrips: () => trips, close: () => server.close() };
}
