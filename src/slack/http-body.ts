import type { IncomingMessage } from 'node:http';

/** The body as text; undefined when it is longer than `most` bytes. By events: an iterator of the stream costs as much as Slack's signature. */
export function readBody(request: IncomingMessage, most: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let bytes = 0;
    request.on('data', (piece: Buffer) => {
      bytes += piece.length;
      if (bytes <= most) pieces.push(piece);
      else resolve(undefined);
    });
    request.on('end', () => resolve(Buffer.concat(pieces).toString('utf8')));
    request.on('error', reject);
  });
}
