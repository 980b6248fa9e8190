import { useCallback, useEffect, useState } from 'react';
import { Agent } from './agent.tsx';
import { Blocks, type Press } from './blocks.tsx';
import { Composer } from './composer.tsx';
import { Messages } from './messages.tsx';
import { Modal } from './modal.tsx';
import { HOME, Side } from './side.tsx';
import {
  type Channel,
  type Json,
  jumpToMorning,
  type Menu,
  type Person,
  readMenu,
  useSlack,
} from './slack.ts';
import { Tour } from './tour.tsx';
import { meIn, momentFor, wordsFor } from './words.ts';

/** So many messages are shown at first, and so many more at a press. */
const USUAL = 200;

/** Remembered by the browser, so that a reload shows the same place. */
function useKept(name: string, first: string): [string, (value: string) => void] {
  const [value, setValue] = useState(() => localStorage.getItem(name) ?? first);
  const keep = useCallback(
    (next: string) => {
      localStorage.setItem(name, next);
      setValue(next);
    },
    [name],
  );
  return [value, keep];
}

export function App() {
  const [asked, setAsked] = useState(new URLSearchParams(location.search).get('as'));
  const [as, setAs] = useKept('as', 'UANNA');
  const person = asked ?? as;
  const [theme, setTheme] = useKept(
    'theme',
    matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  );
  const [tour, setTour] = useKept('tour', 'on');
  const [place, setPlace] = useKept(`place ${person}`, 'C0001');
  const [thread, setThread] = useState<string>();
  const [menu, setMenu] = useState<Menu>();
  const [offered, setOffered] = useState<{ line: string; n: number }>();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [toasts, setToasts] = useState<{ id: number; text: string }[]>([]);
  const [read, setRead] = useState<Record<string, string>>({});
  const toast = useCallback((text: string) => {
    const id = Date.now() + Math.random();
    setToasts((now) => [...now.slice(-2), { id, text }]);
    setTimeout(() => setToasts((now) => now.filter((one) => one.id !== id)), 6_000);
  }, []);
  const [most, setMost] = useState(USUAL);
  const [me, setMe] = useState<Person>();
  const say = wordsFor(me);
  const { seen, act } = useSlack({ as: person, channelId: place, most }, say, toast);
  useEffect(() => setMe(meIn(seen)), [seen]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useEffect(() => {
    readMenu().then(setMenu, () => {});
  }, []);

  const channel =
    place === HOME
      ? undefined
      : (seen?.channels.find(({ id }) => id === place) ?? seen?.channels[0]);
  const lastTs = channel?.messages.at(-1)?.ts;
  useEffect(() => {
    if (channel && lastTs) setRead((now) => ({ ...now, [`${person} ${channel.id}`]: lastTs }));
  }, [channel, lastTs, person]);
  const direct = seen?.channels.find(({ kind }) => kind === 'im');
  const home = seen?.channels[0]?.id;
  const isLost = seen?.me === person && place !== HOME && channel?.id !== place;
  useEffect(() => {
    if (isLost && home) setPlace(home);
  }, [isLost, home, setPlace]);
  const isAgent = channel !== undefined && channel.id === direct?.id;
  useEffect(() => {
    if (seen?.me !== person) return;
    // App Home is drawn anew whenever somebody opens it, and the conversation is told that it was opened.
    if (place === HOME) void act({ kind: 'home' });
    else if (isAgent) void act({ kind: 'home', tab: 'messages' });
  }, [place, isAgent, person, seen?.me, act]);

  if (!seen) return <div className="loading">Voronka…</div>;
  const send = (text: string, threadTs?: string) => {
    if (!channel) return;
    const isCommand = text.startsWith('/') && !threadTs;
    void act(
      isCommand
        ? { kind: 'type', channelId: channel.id, line: text }
        : { kind: 'say', channelId: channel.id, text, threadTs },
    );
  };
  const go = (to: string) => {
    setPlace(to);
    setMost(USUAL);
    setThread(undefined);
    setMenuOpen(false);
  };
  const unread = ({ id, messages }: Channel) => {
    const until = read[`${person} ${id}`] ?? '';
    return id === channel?.id
      ? 0
      : messages.filter(({ ts, userId }) => ts > until && userId !== person).length;
  };
  const be = (id: string) => {
    setAs(id);
    setAsked(null);
    setThread(undefined);
  };
  const pressHome: Press = (blockId, actionId, choice) =>
    void act({ kind: 'press', place: { home: true }, blockId, actionId, choice });

  return (
    <div className={`workspace ${isMenuOpen ? 'menu-open' : ''}`}>
      <Side
        seen={seen}
        here={place === HOME ? HOME : channel?.id}
        isDark={theme === 'dark'}
        hasTour={tour === 'on'}
        unread={unread}
        onGo={go}
        onPerson={be}
        onMorning={() =>
          void jumpToMorning(person).then(({ now }) =>
            toast(say.nowIs(momentFor(me, seen.now)(new Date(now)))),
          )
        }
        onTheme={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
        onTour={() => setTour('on')}
      />
      <main className="main">
        <header className="head">
          <button
            type="button"
            className="icon burger"
            aria-label={say.channels}
            aria-expanded={isMenuOpen}
            onClick={() => setMenuOpen(!isMenuOpen)}
          >
            ☰
          </button>
          <h1>
            {place === HOME
              ? 'Voronka'
              : channel?.kind === 'im'
                ? 'Voronka'
                : `# ${channel?.name ?? ''}`}
          </h1>
          <span className="head-who">{me?.realName}</span>
        </header>
        {tour === 'on' ? (
          <Tour
            seen={seen}
            commands={menu?.commands.map(({ command }) => command) ?? []}
            onOffer={(line) => {
              if (place === HOME || isAgent) go(home ?? '');
              setOffered({ line, n: Date.now() });
            }}
            onLeave={() => setTour('off')}
          />
        ) : null}
        {place === HOME ? (
          <div className="home">
            {seen.home ? (
              <Blocks
                blocks={(seen.home.body['blocks'] as Json[] | undefined) ?? []}
                seen={seen}
                press={pressHome}
              />
            ) : (
              'Voronka…'
            )}
          </div>
        ) : channel && isAgent ? (
          <Agent
            seen={seen}
            channel={channel}
            menu={menu}
            act={act}
            onEarlier={() => setMost(most + 5 * USUAL)}
          />
        ) : channel ? (
          <div className="panes">
            <section className="pane" aria-label={channel.name}>
              <Messages
                seen={seen}
                channel={channel}
                messages={channel.messages.filter(
                  ({ threadTs, ts }) => !threadTs || threadTs === ts,
                )}
                menu={menu}
                act={act}
                onThread={setThread}
                onEarlier={() => setMost(most + 5 * USUAL)}
              />
              <Composer
                menu={menu}
                say={say}
                placeholder={say.messageTo(channel.name)}
                offered={offered}
                hasCommands
                onSend={send}
              />
            </section>
            {thread ? (
              <section className="pane thread" aria-label={say.thread}>
                <div className="thread-head">
                  <h2>{say.thread}</h2>
                  <button
                    type="button"
                    className="icon"
                    aria-label={say.closeThread}
                    onClick={() => setThread(undefined)}
                  >
                    ×
                  </button>
                </div>
                <Messages
                  seen={seen}
                  channel={channel}
                  messages={channel.messages.filter(
                    ({ ts, threadTs }) => ts === thread || threadTs === thread,
                  )}
                  menu={menu}
                  act={act}
                />
                <Composer
                  menu={menu}
                  say={say}
                  placeholder={say.reply}
                  offered={undefined}
                  hasCommands={false}
                  onSend={(text) => send(text, thread)}
                />
              </section>
            ) : null}
          </div>
        ) : null}
      </main>
      <Modal seen={seen} act={act} />
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map(({ id, text }) => (
          <div className="toast" key={id}>
            {text}
          </div>
        ))}
      </div>
    </div>
  );
}
