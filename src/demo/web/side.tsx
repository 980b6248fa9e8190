import { type ReactNode, useEffect, useRef } from 'react';
import { useAround, useSeen } from './around.ts';
import { Avatar } from './avatar.tsx';
import { Icon } from './icons.tsx';
import type { Channel } from './slack.ts';
import type { Unread } from './unread.ts';

/** Where App Home is, among the channels. */
export const HOME = 'home';

interface SideProps {
  here: string | undefined;
  unreadIn: (channel: Channel) => Unread;
  /** In a narrow window it stands before the page, and goes when one presses beside it. */
  isOpen: boolean;
  onClose: () => void;
  onGo: (to: string) => void;
}

export function Side({ here, unreadIn, isOpen, onClose, onGo }: SideProps) {
  const { team, channels } = useSeen();
  const { me, say } = useAround();
  const direct = channels.find(({ kind }) => kind === 'im');
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    box.current?.querySelector<HTMLElement>('.here')?.focus();
    const press = ({ key }: KeyboardEvent) => key === 'Escape' && onClose();
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) onClose();
    };
    document.addEventListener('keydown', press);
    document.addEventListener('pointerdown', leave);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('pointerdown', leave);
    };
  }, [isOpen, onClose]);
  return (
    <nav ref={box} className="side" aria-label={say.workspace}>
      <div className="team">{team}</div>
      <h2>{say.channels}</h2>
      {channels
        .filter(({ kind }) => kind !== 'im')
        .map((channel) => (
          <Place key={channel.id} to={channel.id} {...{ here, onGo }} unread={unreadIn(channel)}>
            <Icon name="hash" />
            <span className="name">{channel.name}</span>
          </Place>
        ))}
      <h2>{say.apps}</h2>
      {direct ? (
        <Place
          to={direct.id}
          here={here === HOME ? direct.id : here}
          onGo={onGo}
          unread={unreadIn(direct)}
        >
          <Avatar id="app" name="Voronka" isApp />
          <span className="name">Voronka</span>
        </Place>
      ) : null}
      {me ? (
        <div className="self">
          <Avatar id={me.id} name={me.realName} isApp={false} />
          <span className="name">{me.realName}</span>
        </div>
      ) : null}
    </nav>
  );
}

interface PlaceProps {
  to: string;
  here: string | undefined;
  unread: Unread;
  onGo: (to: string) => void;
  children: ReactNode;
}

function Place({ to, here, unread: { count, isUrgent }, onGo, children }: PlaceProps) {
  const { say } = useAround();
  const isHere = here === to;
  return (
    <button
      type="button"
      className={`channel ${isHere ? 'here' : ''} ${count > 0 ? 'unread' : ''}`}
      aria-current={isHere ? 'page' : undefined}
      onClick={() => onGo(to)}
    >
      {children}
      {count > 0 ? (
        <>
          {isUrgent ? (
            <span className="count" aria-hidden="true">
              {count}
            </span>
          ) : null}
          <span className="heard">, {say.unread(count)}</span>
        </>
      ) : null}
    </button>
  );
}
