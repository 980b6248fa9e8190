import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/**
 * What befalls a COMMIT on its way: the line breaks before Postgres reads it, after Postgres did it, for good then, or its
 * answer never comes.
 */
export type CommitFault = 'cut before' | 'cut after' | 'gone after' | 'no answer';

export interface PgProxy {
  url: string;
  commitFault: CommitFault | undefined;
  /** While true, whatever either side says vanishes, and nobody is told. */
  isSilent: boolean;
  /** How often the client spoke after having been answered, over all connections. */
  roundTrips: number;
  close(): void;
}

// The name of the prepared statement, and the tag with which Postgres says that it is done.
const COMMIT = Buffer.from('commit\0');
const COMMITTED = Buffer.from('COMMIT\0');

/** Stands between a pool and Postgres, and loses what it is told to lose. */
export async function startPgProxy(databaseUrl: string): Promise<PgProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ port: Number(target.port), host: target.hostname, noDelay: true });
    let isAnswered = true;
    const cut = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', cut).on('close', cut);
    }
    client.on('data', (bytes) => {
      if (proxy.isSilent) return;
      if (isAnswered) proxy.roundTrips++;
      isAnswered = false;
      const commitAt = bytes.indexOf(COMMIT);
      if (proxy.commitFault !== 'cut before' || commitAt < 0) upstream.write(bytes);
      else upstream.write(bytes.subarray(0, commitAt), cut);
    });
    upstream.on('data', (bytes) => {
      if (proxy.isSilent) return;
      isAnswered = true;
      if (proxy.commitFault === undefined || !bytes.includes(COMMITTED)) client.write(bytes);
      else if (proxy.commitFault === 'cut after') cut();
      else if (proxy.commitFault === 'gone after') proxy.close();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = new URL(databaseUrl);
  url.port = String(typeof address === 'object' && address ? address.port : 0);
  const proxy: PgProxy = {
    url: url.href,
    commitFault: undefined,
    isSilent: false,
    roundTrips: 0,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
  return proxy;
}
