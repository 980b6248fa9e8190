import path from 'node:path';
import { type Answer, htmlAnswer } from './http-answers.ts';
import { type Json, listOf } from './json.ts';
import type { Entered, UploadedFile } from './state.ts';
import type { Grant, World } from './web-api.ts';

/** What one field of a form takes (docs.slack.dev, file input element). */
const MOST_BYTES = 10 * 1024 * 1024;
const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  txt: 'text/plain',
};

export function fileJson(file: UploadedFile, world: World): Json {
  const filetype = path.extname(file.name).slice(1).toLowerCase();
  return {
    id: file.id,
    name: file.name,
    title: file.title,
    size: file.length,
    mimetype: TYPES[filetype] ?? 'application/octet-stream',
    filetype,
    mode: 'hosted',
    is_external: false,
    file_access: 'visible',
    channels: file.channelIds,
    user: file.userId,
    user_team: file.teamId,
    url_private: `${world.origin}/files/${file.id}`,
    url_private_download: `${world.origin}/files/${file.id}/download`,
    permalink: `${world.origin}/files/${file.id}`,
    ...file.told,
  };
}

/** A person puts a file into a form: it is theirs alone until the form is sent. */
export function uploadFor(
  userId: string,
  { name, content, told = {} }: { name: string; content: Buffer; told?: Json },
  world: World,
): UploadedFile {
  if (content.length === 0 || content.length > MOST_BYTES)
    throw new Error(`Slack does not take a file of ${content.length} bytes`);
  const { state } = world;
  const file: UploadedFile = {
    id: state.nextId('F'),
    teamId: state.users.get(userId)?.teamId ?? '',
    userId,
    name,
    title: name,
    length: content.length,
    content,
    channelIds: [],
    isComplete: true,
    isSent: false,
    told,
  };
  state.files.set(file.id, file);
  return file;
}

/** What a person can choose in a form. */
export const filesOf = (userId: string, world: World): Json[] =>
  [...world.state.files.values()]
    .filter((file) => file.userId === userId)
    .map((file) => (isGuarded(file) ? guarded(file) : fileJson(file, world)));

/** Of a file from another organisation little is told to who does not ask. */
const isGuarded = ({ told }: UploadedFile) => told.file_access === 'check_file_info';
const guarded = ({ id, name, told }: UploadedFile): Json => ({
  id,
  name,
  mode: 'file_access',
  file_access: told.file_access,
});

/** The app that a form is sent to may read the files in it. */
export function send(entered: Entered, world: World): void {
  const elements = Object.values(entered).flatMap((block) => Object.values(block));
  for (const { id } of elements.flatMap(({ files }) => listOf(files))) {
    const file = world.state.files.get(String(id));
    if (file) file.isSent = true;
  }
}

/** What the bot uploaded, what was sent to it, and what stands in channels that it is in. */
export function seesFile(file: UploadedFile, { teamId }: Grant, { state }: World): boolean {
  const bot = state.botUserId(teamId);
  const isShared = file.channelIds.some((id) => state.channels.get(id)?.members.has(bot));
  return file.teamId === teamId && (file.userId === bot || file.isSent || isShared);
}

/** Its bytes; whoever may not have them is led to a page to sign in, as in a browser. */
export function download(id: string, grant: Grant | undefined, world: World): Answer {
  const file = world.state.files.get(id);
  const isAllowed = grant && !grant.isRevoked && grant.scopes.includes('files:read');
  if (!file?.content || !isAllowed || !seesFile(file, grant, world))
    return { status: 302, body: '', headers: { location: `${world.origin}/signin` } };
  return {
    status: 200,
    body: file.content,
    headers: { 'content-type': 'application/octet-stream' },
  };
}

export const signIn = (): Answer => htmlAnswer('<h1>Sign in to your workspace</h1>');
