import { useState } from 'react';
import { useAround } from './around.ts';
import { Composer, type ComposerProps } from './composer.tsx';
import { Messages } from './messages.tsx';
import type { Channel, Message } from './slack.ts';

interface AgentProps {
  channel: Channel;
  firstNew: string | undefined;
  composing: Pick<ComposerProps, 'place' | 'offered' | 'onTaken'>;
  /** Says a line, or types a command; ends when the app has answered. */
  onSend: (text: string) => Promise<boolean>;
  onThread: (ts: string) => void;
  onEarlier: () => void;
}

/** Every question is the root of a thread; unfolded, each answer stands under what it answers, whatever was asked meanwhile. */
const byThread = (a: Message, b: Message): number => {
  const [rootA, rootB] = [a.threadTs ?? a.ts, b.threadTs ?? b.ts];
  return Number(rootA) - Number(rootB) || Number(a.ts) - Number(b.ts);
};

/** The conversation with the app: its answers grow while they are streamed. */
export function Agent(props: AgentProps) {
  const { channel, firstNew, composing, onSend, onThread, onEarlier } = props;
  const { say } = useAround();
  const [waiting, setWaiting] = useState(0);
  const isWriting = waiting > 0 || channel.messages.some((one) => one.isStreaming);
  const send = async (text: string) => {
    setWaiting((n) => n + 1);
    const isTaken = await onSend(text);
    setWaiting((n) => n - 1);
    return isTaken;
  };
  const { suggested } = channel;
  return (
    <section className="pane agent" aria-label="Voronka">
      <Messages
        key={channel.id}
        channel={channel}
        messages={channel.messages.toSorted(byThread)}
        firstNew={firstNew}
        isUnfolded
        onThread={onThread}
        onEarlier={onEarlier}
      />
      <div className="writing" role="status">
        {isWriting ? say.writing : ''}
      </div>
      {suggested && !isWriting ? (
        <section className="suggested" aria-label={suggested.title}>
          <span className="hint">{suggested.title}</span>
          {suggested.prompts.map(({ title, message }) => (
            <button type="button" className="button" key={title} onClick={() => void send(message)}>
              {title}
            </button>
          ))}
        </section>
      ) : null}
      <Composer {...composing} placeholder={say.messageApp} hasCommands onSend={send} />
    </section>
  );
}
