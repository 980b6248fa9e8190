import { useAround } from './around.ts';
import { Avatar } from './avatar.tsx';
import { Icon } from './icons.tsx';
import { HOME } from './side.tsx';
import type { Channel } from './slack.ts';

interface HeadProps {
  channel: Channel | undefined;
  direct: Channel | undefined;
  isAgent: boolean;
  isSideOpen: boolean;
  onSide: () => void;
  onGo: (to: string) => void;
}

/** The name of what is shown; of the app also its tabs. */
export function Head({ channel, direct, isAgent, isSideOpen, onSide, onGo }: HeadProps) {
  const { say } = useAround();
  const isApp = channel === undefined || isAgent;
  const tab = (to: string | undefined, name: string, isHere: boolean) => (
    <button
      type="button"
      aria-current={isHere ? 'page' : undefined}
      onClick={() => to !== undefined && onGo(to)}
    >
      {name}
    </button>
  );
  return (
    <header className="head">
      <button
        type="button"
        className="icon flat burger"
        aria-label={say.channels}
        aria-expanded={isSideOpen}
        onClick={onSide}
      >
        <Icon name="menu" />
      </button>
      {isApp ? (
        <>
          <Avatar id="app" name="Voronka" isApp />
          <h1>Voronka</h1>
          <nav className="tabs" aria-label="Voronka">
            {tab(HOME, say.home, !isAgent)}
            {tab(direct?.id, say.messages, isAgent)}
          </nav>
        </>
      ) : (
        <>
          <h1>
            <Icon name="hash" />
            {channel.name}
          </h1>
          <span className="hint members">{say.members(channel.members - 1)}</span>
        </>
      )}
    </header>
  );
}
