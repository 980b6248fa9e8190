import { Fragment, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useAround, useSeen } from './around.ts';
import { Line } from './message.tsx';
import type { Channel, Message } from './slack.ts';

interface ListProps {
  channel: Channel;
  messages: readonly Message[];
  /** The first thing that is new to the person. */
  firstNew?: string | undefined;
  /** Threads are shown unfolded, each answer under what it answers. */
  isUnfolded?: boolean;
  onThread?: ((ts: string) => void) | undefined;
  onEarlier?: () => void;
}

export function Messages(props: ListProps) {
  const { channel, messages, firstNew, isUnfolded, onThread, onEarlier } = props;
  const { me, now } = useSeen();
  const { say, told } = useAround();
  const list = useStickyEnd(messages, me);
  const replies = useMemo(() => repliesIn(channel.messages), [channel.messages]);
  const dayOf = told.daysFrom(new Date(now));
  const days = messages.map(({ ts }) => dayOf(new Date(Number(ts) * 1000)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <ol ref={list} className="messages" aria-label={say.messagesIn(channel.name)} tabIndex={0}>
      {channel.hasEarlier && onEarlier ? (
        <li className="earlier">
          <button
            type="button"
            className="button"
            onClick={() => {
              // The button may go: the focus stays in the list.
              list.current?.focus();
              onEarlier();
            }}
          >
            {say.earlier}
          </button>
        </li>
      ) : null}
      {onEarlier && !channel.hasEarlier ? <Beginning of={channel} /> : null}
      {messages.map((message, n) => {
        const isNewDay = days[n] !== days[n - 1];
        return (
          <Fragment key={message.ts}>
            {isNewDay ? (
              <li className="day">
                <span>{days[n]}</span>
              </li>
            ) : null}
            {message.ts === firstNew ? (
              <li className="new">
                <span>{say.fresh}</span>
              </li>
            ) : null}
            <Line
              message={message}
              channelId={channel.id}
              replies={isUnfolded ? undefined : replies.get(message.ts)}
              isFollowing={
                !isNewDay && message.ts !== firstNew && isFollowing(messages[n - 1], message)
              }
              isInside={
                isUnfolded === true && message.threadTs !== null && message.threadTs !== message.ts
              }
              onThread={onThread}
            />
          </Fragment>
        );
      })}
    </ol>
  );
}

function Beginning({ of: { kind, name } }: { of: Channel }) {
  const { say } = useAround();
  const isApp = kind === 'im';
  return (
    <li className="beginning">
      <h2>{isApp ? name : `# ${name}`}</h2>
      {isApp ? say.beginningApp : say.beginning(name)}
    </li>
  );
}

/** By the message that a thread began with: what was answered to it. */
function repliesIn(messages: readonly Message[]): ReadonlyMap<string, readonly Message[]> {
  const inThreads = messages.filter(({ threadTs, ts }) => threadTs !== null && threadTs !== ts);
  return Map.groupBy(inThreads, ({ threadTs }) => threadTs ?? '');
}

const FIVE_MINUTES = 300;

const isFollowing = (before: Message | undefined, message: Message) =>
  before !== undefined &&
  before.userId === message.userId &&
  before.isPrivate === message.isPrivate &&
  before.threadTs === message.threadTs &&
  Number(message.ts) - Number(before.ts) < FIVE_MINUTES;

/** So near the end one reads what comes, and wants to see the next. Pixels. */
const NEAR = 120;

/**
 * The list stays at its end as it grows, unless somebody reads further up; what is said to that person, or by them, is always
 * shown. Where earlier messages are put before those that are read, these stay where they are.
 */
function useStickyEnd(messages: readonly Message[], me: string) {
  const list = useRef<HTMLOListElement>(null);
  const isNear = useRef(true);
  const before = useRef({ first: '', newest: '', height: 0 });
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const look = () => {
      isNear.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
    };
    // A chart, or a window made narrower, changes the height of what is there.
    const watch = new ResizeObserver(() => {
      if (isNear.current) box.scrollTop = box.scrollHeight;
    });
    watch.observe(box);
    box.addEventListener('scroll', look);
    return () => {
      watch.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, []);
  // Before anything is painted: a scroll of before, told after that, would find the end far away.
  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return;
    const { first, newest, height } = before.current;
    const isForThem = messages.some(
      ({ ts, userId, isPrivate }) => ts > newest && (isPrivate || userId === me),
    );
    const earliest = messages[0]?.ts ?? '';
    if (isNear.current || isForThem) box.scrollTop = box.scrollHeight;
    else if (earliest < first) box.scrollTop += box.scrollHeight - height;
    const latest = messages.reduce((last, { ts }) => (ts > last ? ts : last), newest);
    before.current = { first: earliest, newest: latest, height: box.scrollHeight };
  });
  return list;
}
