import { fileJson, seesFile } from './files.ts';
import { type Json, listOf, textIn } from './json.ts';
import { postAsBot } from './methods-chat.ts';
import type { UploadedFile } from './state.ts';
import { ApiError, channelFor, type Grant, type Method, type World } from './web-api.ts';

function uploaded(id: unknown, grant: Grant, world: World): UploadedFile {
  const file = world.state.files.get(textIn(id));
  if (!file || !seesFile(file, grant, world)) throw new ApiError('file_not_found');
  return file;
}

/** What was put where getUploadURLExternal pointed; false when nothing is expected there. */
export function takeUpload(id: string, content: Buffer, world: World): boolean {
  const file = world.state.files.get(id);
  if (!file || file.content) return false;
  file.content = content;
  return true;
}

export const fileMethods: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': {
    scopes: ['files:write'],
    needs: ['filename', 'length'],
    run(args, grant, world) {
      const id = world.state.nextId('F');
      const name = textIn(args.filename);
      const length = Number(args.length);
      if (!(length > 0)) throw new ApiError('invalid_arguments');
      world.state.files.set(id, {
        id,
        teamId: grant.teamId,
        userId: world.state.botUserId(grant.teamId),
        name,
        title: name,
        length,
        content: null,
        channelIds: [],
        isComplete: false,
        isSent: false,
        told: {},
      });
      return { file_id: id, upload_url: `${world.origin}/upload/${id}` };
    },
  },
  'files.completeUploadExternal': {
    scopes: ['files:write'],
    needs: ['files'],
    run(args, grant, world) {
      const files = listOf(args.files).map(({ id, title }) => {
        const file = uploaded(id, grant, world);
        if (!file.content) throw new ApiError('file_not_found');
        if (file.content.length !== file.length) throw new ApiError('file_upload_size_mismatch');
        file.title = textIn(title) || file.name;
        file.isComplete = true;
        return file;
      });
      if (files.length === 0) throw new ApiError('invalid_arguments');
      if (args.channel_id) share(files, args, grant, world);
      return { files: files.map((file) => fileJson(file, world)) };
    },
  },
  'files.info': {
    scopes: ['files:read'],
    needs: ['file'],
    run: (args, grant, world) => ({
      file: { ...fileJson(uploaded(args.file, grant, world), world), file_access: 'visible' },
    }),
  },
};

function share(files: readonly UploadedFile[], args: Json, grant: Grant, world: World): void {
  const channel = channelFor(args.channel_id, grant, world);
  if (!channel.members.has(world.state.botUserId(grant.teamId)))
    throw new ApiError('not_in_channel');
  for (const file of files) file.channelIds.push(channel.id);
  const comment = textIn(args.initial_comment);
  // Slack ignores the blocks where there is a comment.
  const content = comment ? { text: comment } : { blocks: listOf(args.blocks) };
  const shown = files.map((file) => fileJson(file, world));
  postAsBot({ ...content, thread_ts: args.thread_ts }, channel, grant, world, shown);
}
