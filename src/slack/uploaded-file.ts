import { z } from 'zod';
import { Refusal } from '../errors.ts';
import { decode } from '../language/decode.ts';
import { uploadWords } from './upload-words.ts';

/** What Slack tells of a file; of one from another organisation little more than its id. */
export interface SlackFile {
  id: string;
  name: string;
  bytes: number;
  ownerId: string | null;
  /** `hosted`, `snippet`; `external` when Slack has only a link to it. */
  mode: string;
  /** Null where there is nothing to be had, or where Slack wants to be asked first. */
  url: string | null;
}

const slackFile = z
  .looseObject({
    id: z.string().min(1).max(255),
    name: z.string().catch(''),
    size: z.number().catch(0),
    user: z.string().nullish().catch(null),
    mode: z.string().catch(''),
    url_private_download: z.string().nullish().catch(null),
  })
  .transform(
    ({ id, name, size: bytes, user, mode, url_private_download: url }): SlackFile => ({
      id,
      name,
      bytes,
      ownerId: user ?? null,
      mode,
      url: url ?? null,
    }),
  );

/** Those of them that are files. */
export const readFiles = (files: unknown): SlackFile[] =>
  (Array.isArray(files) ? files : []).flatMap((file) => slackFile.safeParse(file).data ?? []);

export const MOST_BYTES = 1_000_000;
/** A zip, which .xlsx, .ods and .numbers are, and the .xls of before. */
const SPREADSHEETS = ['504b0304', 'd0cf11e0'];

type Trouble =
  | 'tooBig'
  | 'spreadsheet'
  | 'noText'
  | 'empty'
  | 'elsewhere'
  | 'gone'
  | 'mayNotRead'
  | 'noAnswer';

/** Why a file is not read. */
export const cannot = (trouble: Trouble): Refusal =>
  new Refusal(`file_${trouble}`, (l) => uploadWords(l)[trouble]);

/** What is written in a file. */
export function textOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (SPREADSHEETS.includes(head)) throw cannot('spreadsheet');
  const text = decode(bytes);
  if (text === undefined) throw cannot('noText');
  if (text.trim() === '') throw cannot('empty');
  return text;
}
