import { useEffect, useRef } from 'react';
import { useAround } from './around.ts';
import { Composer } from './composer.tsx';
import { Icon } from './icons.tsx';
import { Messages } from './messages.tsx';
import type { Channel } from './slack.ts';

interface ThreadProps {
  channel: Channel;
  /** The message that began it. */
  root: string;
  onSend: (text: string) => Promise<boolean>;
  onClose: () => void;
}

/** Beside the channel: a message and what was answered to it. */
export function Thread({ channel, root, onSend, onClose }: ThreadProps) {
  const { say } = useAround();
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another thread is opened anew
  useEffect(() => {
    const before = document.activeElement;
    box.current?.querySelector('textarea')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [root]);
  return (
    <section ref={box} className="pane thread" aria-label={say.thread}>
      <div className="thread-head">
        <h2>{say.thread}</h2>
        <button type="button" className="icon flat" aria-label={say.closeThread} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <Messages
        channel={channel}
        messages={channel.messages.filter(({ ts, threadTs }) => ts === root || threadTs === root)}
      />
      <Composer key={root} place={root} placeholder={say.reply} onSend={onSend} />
    </section>
  );
}
