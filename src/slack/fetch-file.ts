import { cannot, MOST_BYTES } from './uploaded-file.ts';

/** Within an organisation (Enterprise Grid) the first of them leads on to the second, which wants the token as well. */
const FILE_ORIGINS = ['https://files.slack.com', 'https://files-origin.slack.com'];
const MOST_HOPS = 3;

interface Access {
  token: string;
  /** Of Slack's Web API, where it is another than Slack's own. */
  origin: string;
  /** Milliseconds, to the last byte. */
  patience: number;
}

/** The bytes behind a file's address. The token goes to Slack's own hosts of files, and nowhere else that a redirect may lead. */
export async function fetchFile(url: string, access: Access): Promise<Uint8Array> {
  const isSlacks = (at: URL) => [...FILE_ORIGINS, access.origin].includes(at.origin);
  const signal = AbortSignal.timeout(access.patience);
  const headers = { authorization: `Bearer ${access.token}` };
  let at = new URL(url);
  if (!isSlacks(at)) throw cannot('elsewhere');
  for (let hop = 0; hop < MOST_HOPS; hop++) {
    const answer = await fetch(at, { headers, redirect: 'manual', signal });
    const next = answer.headers.get('location');
    if (answer.status < 300 || answer.status > 399 || !next) return bytesOf(answer);
    await answer.body?.cancel();
    at = new URL(next, at);
    // To a page where a person would sign in.
    if (!isSlacks(at)) break;
  }
  throw cannot('mayNotRead');
}

async function bytesOf(answer: Response): Promise<Uint8Array> {
  const { status, headers, body } = answer;
  const isPage = headers.get('content-type')?.startsWith('text/html');
  if (status === 401 || status === 403 || (status === 200 && isPage)) {
    await body?.cancel();
    throw cannot('mayNotRead');
  }
  if (status === 404 || status === 410) throw cannot('gone');
  if (status !== 200 || !body) throw new Error(`a file was answered with HTTP ${status}`);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    // Leaving the loop closes the connection.
    if (length > MOST_BYTES) throw cannot('tooBig');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
