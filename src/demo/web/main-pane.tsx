import { useCallback, useState } from 'react';
import { Agent } from './agent.tsx';
import { useAround, useSeen } from './around.ts';
import { Blocks } from './block-kit/blocks.tsx';
import { list, PlaceContext, placeAt } from './block-kit/place.ts';
import { Composer } from './composer.tsx';
import { Head } from './head.tsx';
import { Messages } from './messages.tsx';
import { type Channel, NOT_DONE } from './slack.ts';
import { Thread } from './thread.tsx';
import { Tour } from './tour.tsx';

interface MainProps {
  /** Undefined: App Home. */
  channel: Channel | undefined;
  direct: Channel | undefined;
  firstNew: string | undefined;
  hasTour: boolean;
  isSideOpen: boolean;
  onSide: () => void;
  onGo: (to: string) => void;
  onEarlier: () => void;
  onLeaveTour: () => void;
}

/** What is beside the side bar: a channel, the conversation with the app, or App Home; and a thread. */
export function Main(props: MainProps) {
  const { channel, direct, firstNew, hasTour, onGo, onEarlier, onLeaveTour } = props;
  const { channels } = useSeen();
  const { say, act } = useAround();
  const [thread, setThread] = useState<{ channelId: string; ts: string }>();
  const [offered, setOffered] = useState<{ line: string; to: string }>();
  const send = async (channelId: string, text: string, threadTs?: string): Promise<boolean> => {
    const isCommand = text.startsWith('/') && !threadTs;
    const { trouble } = await act(
      isCommand
        ? { kind: 'type', channelId, line: text }
        : { kind: 'say', channelId, text, threadTs },
    );
    return trouble !== NOT_DONE;
  };
  const isAgent = channel !== undefined && channel.id === direct?.id;
  const isInThread = channel !== undefined && thread?.channelId === channel.id;
  const here = channel?.id ?? '';
  const openThread = useCallback((ts: string) => setThread({ channelId: here, ts }), [here]);
  const onTaken = useCallback(() => setOffered(undefined), []);
  const line = offered?.to === here ? offered.line : undefined;
  const composing = { place: here, offered: line, onTaken };
  return (
    <main className="main">
      <Head {...props} isAgent={isAgent} />
      {hasTour ? (
        <Tour
          onOffer={(line, isToApp) => {
            const isHere = isToApp ? isAgent : channel && !isAgent;
            const to = isHere ? channel : isToApp ? direct : channels[0];
            if (!to) return;
            if (!isHere) onGo(to.id);
            setOffered({ line, to: to.id });
          }}
          onLeave={onLeaveTour}
        />
      ) : null}
      <div className="panes">
        {channel === undefined ? <Home /> : null}
        {channel && isAgent ? (
          <Agent
            channel={channel}
            firstNew={firstNew}
            composing={composing}
            onSend={(text) => send(channel.id, text)}
            onThread={openThread}
            onEarlier={onEarlier}
          />
        ) : null}
        {channel && !isAgent ? (
          <section key={channel.id} className="pane" aria-label={channel.name}>
            <Messages
              channel={channel}
              messages={channel.messages.filter(({ threadTs, ts }) => !threadTs || threadTs === ts)}
              firstNew={firstNew}
              onThread={openThread}
              onEarlier={onEarlier}
            />
            <Composer
              {...composing}
              placeholder={say.messageTo(channel.name)}
              hasCommands
              onSend={(text) => send(channel.id, text)}
            />
          </section>
        ) : null}
        {channel && thread && isInThread ? (
          <Thread
            channel={channel}
            root={thread.ts}
            onSend={(text) => send(channel.id, text, thread.ts)}
            onClose={() => setThread(undefined)}
          />
        ) : null}
      </div>
    </main>
  );
}

function Home() {
  const { home } = useSeen();
  const { say, act } = useAround();
  if (!home) return <div className="home">Voronka…</div>;
  return (
    <PlaceContext value={placeAt({ home: true }, act, { entered: home.entered })}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="home" aria-label={say.home} tabIndex={0}>
        <Blocks blocks={list(home.body['blocks'])} />
      </section>
    </PlaceContext>
  );
}
