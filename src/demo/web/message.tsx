import { memo } from 'react';
import { useAround } from './around.ts';
import { Avatar } from './avatar.tsx';
import { Blocks } from './block-kit/blocks.tsx';
import { Markdown } from './block-kit/markdown.tsx';
import { Menu } from './block-kit/menu.tsx';
import { Mrkdwn } from './block-kit/mrkdwn.tsx';
import { PlaceContext, placeAt } from './block-kit/place.ts';
import { Icon } from './icons.tsx';
import type { Message } from './slack.ts';

interface LineProps {
  message: Message;
  channelId: string;
  /** What was answered in the thread that it began. */
  replies: readonly Message[] | undefined;
  /** Said soon after another of the same person: it needs no name of its own. */
  isFollowing: boolean;
  /** An answer that is shown in its thread, under what it answers. */
  isInside: boolean;
  onThread?: ((ts: string) => void) | undefined;
}

/** One of perhaps a thousand: drawn anew only when something of it changed. */
export const Line = memo(LineOf, (before, now) => {
  const { replies: earlier = [], ...others } = before;
  const { replies = [], ...rest } = now;
  const names = Object.keys(rest) as (keyof typeof rest)[];
  return (
    names.every((name) => rest[name] === others[name]) &&
    replies.length === earlier.length &&
    replies.every((one, n) => one === earlier[n])
  );
});

function LineOf({ message, channelId, replies, isFollowing, isInside, onThread }: LineProps) {
  const { people, me, say, told, act } = useAround();
  const { ts, userId, isBot, isPrivate, isEdited, files } = message;
  const author = people.find(({ id }) => id === userId);
  const name = isBot ? 'Voronka' : (author?.realName ?? userId);
  const at = new Date(Number(ts) * 1000);
  const classes = [
    'message',
    isPrivate && 'private',
    isFollowing && 'following',
    isInside && 'inside',
  ];
  const time = (
    <time dateTime={at.toISOString()} title={told.dayAndHour(at)}>
      {told.hour(at)}
    </time>
  );
  return (
    <li className={classes.filter(Boolean).join(' ')}>
      <div className="gutter">
        {isFollowing ? time : <Avatar id={userId} name={name} isApp={isBot} />}
      </div>
      <div className="message-body">
        {isPrivate ? (
          <div className="only-you">
            <Icon name="eye" /> {say.onlyYou}
          </div>
        ) : null}
        {isFollowing ? null : (
          <div className="byline">
            <b>{name}</b>
            {isBot ? <span className="badge">APP</span> : null}
            {time}
          </div>
        )}
        <PlaceContext value={placeAt({ channelId, ts }, act)}>
          <Body message={message} />
        </PlaceContext>
        {isEdited ? <span className="hint"> {say.edited}</span> : null}
        {files.map(({ id, name: file }) => (
          <a className="file" key={id} href={`/api/file/${id}?as=${me?.id}`} download={file}>
            <Icon name="file" /> {file}
          </a>
        ))}
        {onThread && replies ? <Replies of={replies} onOpen={() => onThread(ts)} /> : null}
      </div>
      <Tools message={message} channelId={channelId} name={name} onThread={onThread} />
    </li>
  );
}

type ToolsProps = Pick<LineProps, 'message' | 'channelId' | 'onThread'> & { name: string };

/** What can be done with a message; with one that only the person sees: have Slack forget it. */
function Tools({ message: { ts, isPrivate }, channelId, name, onThread }: ToolsProps) {
  const { menu, say, act } = useAround();
  if (isPrivate)
    return (
      <div className="more">
        <button
          type="button"
          className="icon"
          aria-label={say.dismiss}
          title={say.dismiss}
          onClick={() => void act({ kind: 'dismiss', channelId, ts })}
        >
          <Icon name="close" />
        </button>
      </div>
    );
  const shortcuts = (menu?.shortcuts ?? []).map(({ id, name: shown }) => ({
    key: id,
    shown: (
      <>
        {shown} <span className="badge">Voronka</span>
      </>
    ),
    onTake: () => void act({ kind: 'shortcut', callbackId: id, channelId, ts }),
  }));
  const reply = onThread ? [{ key: 'reply', shown: say.inThread, onTake: () => onThread(ts) }] : [];
  return (
    <div className="more">
      {onThread ? (
        <button
          type="button"
          className="icon"
          aria-label={say.inThread}
          title={say.inThread}
          onClick={() => onThread(ts)}
        >
          <Icon name="reply" />
        </button>
      ) : null}
      <Menu label={say.more(name)} items={[...reply, ...shortcuts]} />
    </div>
  );
}

function Replies({ of, onOpen }: { of: readonly Message[]; onOpen: () => void }) {
  const { people, say } = useAround();
  const authors = [...new Map(of.map((one) => [one.userId, one])).values()].slice(0, 3);
  return (
    <button type="button" className="thread-link" onClick={onOpen}>
      {authors.map(({ userId, isBot }) => {
        const name = people.find(({ id }) => id === userId)?.realName ?? userId;
        return <Avatar key={userId} id={userId} name={name} isApp={isBot} />;
      })}
      {say.replies(of.length)}
    </button>
  );
}

/** A streamed message says what is being done, then grows: its text first, its blocks at the end. */
function Body({ message: { text, blocks, tasks, isStreaming, isMarkdown } }: { message: Message }) {
  const hasText = text !== '' && (blocks.length === 0 || isMarkdown);
  return (
    <div aria-busy={isStreaming}>
      {tasks.length > 0 ? (
        <ul className="tasks">
          {tasks.map(({ id, title, status }) => (
            <li key={id} className={status}>
              <span aria-hidden="true">{status === 'complete' ? '✓' : '◌'}</span> {title}
            </li>
          ))}
        </ul>
      ) : null}
      {hasText ? isMarkdown ? <Markdown text={text} /> : <Mrkdwn text={text} /> : null}
      {blocks.length > 0 ? <Blocks blocks={blocks} /> : null}
      {isStreaming ? <span className="caret" aria-hidden="true" /> : null}
    </div>
  );
}
