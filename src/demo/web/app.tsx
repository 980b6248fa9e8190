import { useCallback, useEffect, useState } from 'react';
import { AroundContext, SeenContext, useAroundOf } from './around.ts';
import { DemoBar } from './demo-bar.tsx';
import { Main } from './main-pane.tsx';
import { Modal } from './modal.tsx';
import { HOME, Side } from './side.tsx';
import { jumpToMorning, type Menu, type Person, readMenu, useSlack } from './slack.ts';
import { Toasts, useToasts } from './toasts.tsx';
import { useUnread } from './unread.ts';
import { useKept } from './use-kept.ts';
import { meIn, wordsFor } from './words.ts';

/** So many messages are shown at first, and so many more at a press. */
const USUAL = 200;

function useTheme() {
  const isDarkOutside = matchMedia('(prefers-color-scheme: dark)').matches;
  const [theme, setTheme] = useKept('theme', isDarkOutside ? 'dark' : 'light');
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const isDark = theme === 'dark';
  return { isDark, turn: () => setTheme(isDark ? 'light' : 'dark') };
}

function usePerson() {
  const [asked, setAsked] = useState(new URLSearchParams(location.search).get('as'));
  const [kept, keep] = useKept('as', 'UANNA');
  const be = (id: string) => {
    keep(id);
    setAsked(id);
    // Each window goes on as its own person after a reload.
    history.replaceState(null, '', `?as=${id}`);
  };
  return { person: asked ?? kept, be };
}

function useMenu(): Menu | undefined {
  const [menu, setMenu] = useState<Menu>();
  useEffect(() => {
    readMenu().then(setMenu, () => {});
  }, []);
  return menu;
}

export function App() {
  const { person, be } = usePerson();
  const { isDark, turn } = useTheme();
  const [tour, setTour] = useKept('tour', 'on');
  const [place, setPlace] = useKept(`place ${person}`, 'C0001');
  const [most, setMost] = useState(USUAL);
  const [isSideOpen, setSideOpen] = useState(false);
  const closeSide = useCallback(() => setSideOpen(false), []);
  const { toasts, toast } = useToasts();
  const menu = useMenu();
  const [me, setMe] = useState<Person>();
  const say = wordsFor(me);
  const { seen, act } = useSlack({ as: person, channelId: place, most }, say, toast);
  useEffect(() => setMe(meIn(seen)), [seen]);
  const around = useAroundOf(seen, { me: meIn(seen), say, menu, act, toast });
  useEffect(() => {
    document.documentElement.lang = me?.locale.slice(0, 2) ?? 'en';
  }, [me]);

  const first = seen?.channels[0];
  const found = seen?.channels.find(({ id }) => id === place);
  const channel = place === HOME ? undefined : (found ?? first);
  const { firstNew, unreadIn } = useUnread(seen, channel);
  const direct = seen?.channels.find(({ kind }) => kind === 'im');
  const isAgent = channel !== undefined && channel.id === direct?.id;
  const isLost = seen !== undefined && place !== HOME && !found;
  useEffect(() => {
    if (isLost && first) setPlace(first.id);
  }, [isLost, first, setPlace]);
  const isHere = seen !== undefined;
  useEffect(() => {
    if (!isHere) return;
    // App Home is drawn anew whenever somebody opens it, and the conversation is told that it was opened.
    if (place === HOME) void act({ kind: 'home' });
    else if (isAgent) void act({ kind: 'home', tab: 'messages' });
  }, [place, isAgent, isHere, act]);

  if (!seen) return <div className="loading">Voronka…</div>;
  const go = (to: string) => {
    setPlace(to);
    setMost(USUAL);
    setSideOpen(false);
  };
  return (
    <SeenContext value={seen}>
      <AroundContext value={around}>
        <div className={`page ${isSideOpen ? 'side-open' : ''}`}>
          <DemoBar
            isDark={isDark}
            hasTour={tour === 'on'}
            onPerson={be}
            onMorning={() =>
              void jumpToMorning(person).then(({ now }) =>
                toast(say.nowIs(around.told.dayAndHour(new Date(now)))),
              )
            }
            onTheme={turn}
            onTour={() => setTour('on')}
          />
          <Side
            here={place === HOME ? HOME : channel?.id}
            unreadIn={unreadIn}
            isOpen={isSideOpen}
            onClose={closeSide}
            onGo={go}
          />
          <Main
            key={person}
            channel={channel}
            direct={direct}
            firstNew={firstNew}
            hasTour={tour === 'on'}
            isSideOpen={isSideOpen}
            onSide={() => setSideOpen(!isSideOpen)}
            onGo={go}
            onEarlier={() => setMost(most + 5 * USUAL)}
            onLeaveTour={() => setTour('off')}
          />
        </div>
        <Modal />
        <Toasts toasts={toasts} />
      </AroundContext>
    </SeenContext>
  );
}
