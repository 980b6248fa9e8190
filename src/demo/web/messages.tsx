import { useEffect, useRef, useState } from 'react';
import { Blocks, type Press } from './blocks.tsx';
import { Mrkdwn } from './mrkdwn.tsx';
import type { Act, Channel, Menu, Message, Outcome, Seen } from './slack.ts';
import { meIn, momentFor, wordsFor } from './words.ts';

interface ListProps {
  seen: Seen;
  channel: Channel;
  messages: Message[];
  menu: Menu | undefined;
  act: (what: Act) => Promise<Outcome>;
  onThread?: (ts: string) => void;
  onEarlier?: () => void;
}

export function Messages(props: ListProps) {
  const { seen, channel, messages, menu, act, onThread, onEarlier } = props;
  const say = wordsFor(meIn(seen));
  const end = useRef<HTMLLIElement>(null);
  const last = messages.at(-1);
  const mark = `${channel.id} ${last?.ts} ${last?.text} ${last?.blocks.length} ${last?.tasks.length}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the list ends otherwise
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [mark]);
  return (
    <ol className="messages" aria-label={say.messagesIn(channel.name)}>
      {channel.hasEarlier && onEarlier ? (
        <li className="earlier">
          <button type="button" className="button" onClick={onEarlier}>
            {say.earlier}
          </button>
        </li>
      ) : null}
      {messages.map((message, n) => (
        <Line
          key={message.ts}
          message={message}
          isFollowing={isFollowing(messages[n - 1], message)}
          seen={seen}
          channel={channel}
          menu={menu}
          act={act}
          onThread={onThread}
        />
      ))}
      <li ref={end} aria-hidden="true" />
    </ol>
  );
}

const FIVE_MINUTES = 300;

const isFollowing = (before: Message | undefined, message: Message) =>
  before !== undefined &&
  before.userId === message.userId &&
  before.isPrivate === message.isPrivate &&
  Number(message.ts) - Number(before.ts) < FIVE_MINUTES;

interface LineProps extends Omit<ListProps, 'messages' | 'onThread' | 'onEarlier'> {
  message: Message;
  isFollowing: boolean;
  onThread: ((ts: string) => void) | undefined;
}

function Line({ message, isFollowing, seen, channel, menu, act, onThread }: LineProps) {
  const [isOpen, setOpen] = useState(false);
  const author = seen.people.find(({ id }) => id === message.userId);
  const say = wordsFor(meIn(seen));
  const at = new Date(Number(message.ts) * 1000);
  const name = message.isBot ? 'Voronka' : (author?.realName ?? message.userId);
  const press: Press = (blockId, actionId, choice) =>
    void act({
      kind: 'press',
      place: { channelId: channel.id, ts: message.ts },
      blockId,
      actionId,
      choice,
    });
  const replies = channel.messages.filter(({ threadTs }) => threadTs === message.ts).length;
  return (
    <li
      className={`message ${message.isPrivate ? 'private' : ''} ${isFollowing ? 'following' : ''}`}
    >
      {isFollowing ? null : (
        <div className={`avatar ${message.isBot ? 'bot' : ''}`} aria-hidden="true">
          {message.isBot ? '▽' : name.slice(0, 1)}
        </div>
      )}
      <div className="message-body">
        {isFollowing ? null : (
          <div className="byline">
            <b>{name}</b>
            {message.isBot ? <span className="badge">APP</span> : null}
            <time dateTime={at.toISOString()}>{momentFor(meIn(seen), seen.now)(at)}</time>
          </div>
        )}
        {message.isPrivate ? <div className="only-you">👁 {say.onlyYou}</div> : null}
        <Body message={message} seen={seen} press={press} />
        {message.isEdited ? <span className="hint"> {say.edited}</span> : null}
        {message.files.map(({ id, name: file }) => (
          <a className="file" key={id} href={`/api/file/${id}?as=${seen.me}`} download={file}>
            <span aria-hidden="true">📄</span> {file}
          </a>
        ))}
        {replies > 0 && onThread ? (
          <button type="button" className="thread-link" onClick={() => onThread(message.ts)}>
            {say.replies(replies)}
          </button>
        ) : null}
      </div>
      {message.isPrivate ? null : (
        <div className="more">
          <button
            type="button"
            className="icon"
            aria-label={say.more(name)}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            ⋯
          </button>
          {isOpen ? (
            <div className="menu">
              {onThread ? (
                <button
                  type="button"
                  onClick={() => {
                    setOpen(false);
                    onThread(message.ts);
                  }}
                >
                  {say.inThread}
                </button>
              ) : null}
              {menu?.shortcuts.map(({ id, name: shortcut }) => (
                <button
                  type="button"
                  key={id}
                  onClick={() => {
                    setOpen(false);
                    void act({
                      kind: 'shortcut',
                      callbackId: id,
                      channelId: channel.id,
                      ts: message.ts,
                    });
                  }}
                >
                  {shortcut} <span className="badge">Voronka</span>
                </button>
              ))}
            </div>
          ) : null}
        </div>
      )}
    </li>
  );
}

/** A streamed message says what is being done, then grows: its text first, its blocks at the end. */
function Body({ message, seen, press }: { message: Message; seen: Seen; press: Press }) {
  const { text, blocks, tasks, isStreaming, isMarkdown } = message;
  const shown = isMarkdown ? text.replaceAll('**', '*') : text;
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
      {text !== '' && (blocks.length === 0 || isMarkdown) ? (
        <Mrkdwn text={shown} seen={seen} />
      ) : null}
      {blocks.length > 0 ? <Blocks blocks={blocks} seen={seen} press={press} /> : null}
      {isStreaming ? <span className="caret" aria-hidden="true" /> : null}
    </div>
  );
}
