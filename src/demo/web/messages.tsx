import { useEffect, useRef, useState } from 'react';
import { Blocks, type Press } from './blocks.tsx';
import { Mrkdwn } from './mrkdwn.tsx';
import type { Act, Channel, Menu, Message, Outcome, Seen } from './slack.ts';

interface ListProps {
  seen: Seen;
  channel: Channel;
  messages: Message[];
  menu: Menu | undefined;
  act: (what: Act) => Promise<Outcome>;
  onThread?: (ts: string) => void;
}

export function Messages({ seen, channel, messages, menu, act, onThread }: ListProps) {
  const end = useRef<HTMLLIElement>(null);
  const last = messages.at(-1);
  const mark = `${channel.id} ${messages.length} ${last?.ts} ${last?.text}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the list ends otherwise
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [mark]);
  return (
    <ol className="messages" aria-label={`messages in ${channel.name}`}>
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

interface LineProps extends Omit<ListProps, 'messages' | 'onThread'> {
  message: Message;
  isFollowing: boolean;
  onThread: ((ts: string) => void) | undefined;
}

function Line({ message, isFollowing, seen, channel, menu, act, onThread }: LineProps) {
  const [isOpen, setOpen] = useState(false);
  const author = seen.people.find(({ id }) => id === message.userId);
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
            <time dateTime={new Date(Number(message.ts) * 1000).toISOString()}>
              {clockOf(message.ts)}
            </time>
          </div>
        )}
        {message.isPrivate ? <div className="only-you">👁 Only visible to you</div> : null}
        {message.blocks.length > 0 ? (
          <Blocks blocks={message.blocks} seen={seen} press={press} />
        ) : (
          <Mrkdwn text={message.text} seen={seen} />
        )}
        {message.isEdited ? <span className="hint"> (edited)</span> : null}
        {message.files.map(({ id, name: file }) => (
          <div className="file" key={id}>
            📄 {file}
          </div>
        ))}
        {replies > 0 && onThread ? (
          <button type="button" className="thread-link" onClick={() => onThread(message.ts)}>
            {replies} {replies === 1 ? 'reply' : 'replies'}
          </button>
        ) : null}
      </div>
      {message.isPrivate ? null : (
        <div className="more">
          <button
            type="button"
            className="icon"
            aria-label={`more for the message of ${name}`}
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
                  Reply in thread
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

const clockOf = (ts: string) =>
  new Date(Number(ts) * 1000).toLocaleString([], {
    hour: '2-digit',
    minute: '2-digit',
    ...(Date.now() - Number(ts) * 1000 > 20 * 3_600_000 ? { day: 'numeric', month: 'short' } : {}),
  });
