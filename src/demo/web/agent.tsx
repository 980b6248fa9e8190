import { useState } from 'react';
import { Composer } from './composer.tsx';
import { Messages } from './messages.tsx';
import type { Act, Channel, Menu, Outcome, Seen } from './slack.ts';
import { meIn, wordsFor } from './words.ts';

interface AgentProps {
  seen: Seen;
  channel: Channel;
  menu: Menu | undefined;
  act: (what: Act) => Promise<Outcome>;
  onEarlier: () => void;
}

/**
 * The conversation with the app. Every question is the root of a thread, which Slack shows unfolded there: so it reads as
 * one conversation, its answers growing while they are streamed.
 */
export function Agent({ seen, channel, menu, act, onEarlier }: AgentProps) {
  const [waiting, setWaiting] = useState(0);
  const say = wordsFor(meIn(seen));
  const isWriting = waiting > 0 || channel.messages.some((one) => one.isStreaming);
  const send = async (text: string) => {
    setWaiting((n) => n + 1);
    const isCommand = text.startsWith('/');
    await act(
      isCommand
        ? { kind: 'type', channelId: channel.id, line: text }
        : { kind: 'say', channelId: channel.id, text },
    );
    setWaiting((n) => n - 1);
  };
  const { suggested } = channel;
  return (
    <div className="panes">
      <section className="pane agent" aria-label="Voronka">
        <Messages
          seen={seen}
          channel={channel}
          messages={channel.messages}
          menu={menu}
          act={act}
          onEarlier={onEarlier}
        />
        <div className="writing" role="status">
          {isWriting ? say.writing : ''}
        </div>
        {suggested && !isWriting ? (
          <section className="suggested" aria-label={suggested.title}>
            <span className="hint">{suggested.title}</span>
            <div className="actions">
              {suggested.prompts.map(({ title, message }) => (
                <button
                  type="button"
                  className="button"
                  key={title}
                  onClick={() => void send(message)}
                >
                  {title}
                </button>
              ))}
            </div>
          </section>
        ) : null}
        <Composer
          menu={menu}
          say={say}
          placeholder={say.messageApp}
          offered={undefined}
          hasCommands
          onSend={(text) => void send(text)}
        />
      </section>
    </div>
  );
}
