import type { Channel, Seen } from './slack.ts';
import { meIn, wordsFor } from './words.ts';

/** Where App Home is, among the channels. */
export const HOME = 'home';

interface SideProps {
  seen: Seen;
  here: string | undefined;
  isDark: boolean;
  hasTour: boolean;
  unread: (channel: Channel) => number;
  onGo: (to: string) => void;
  onPerson: (id: string) => void;
  onMorning: () => void;
  onTheme: () => void;
  onTour: () => void;
}

export function Side(props: SideProps) {
  const { seen, here, isDark, hasTour, unread, onGo, onPerson } = props;
  const me = meIn(seen);
  const say = wordsFor(me);
  const language = me?.locale.startsWith('ru') ? 'ru' : 'en';
  const people = seen.people.toSorted((a, b) => Number(b.isPlayed) - Number(a.isPlayed));
  const direct = seen.channels.find(({ kind }) => kind === 'im');
  const link = (one: Channel, name: string) => (
    <button
      type="button"
      key={one.id}
      className={`channel ${here === one.id ? 'here' : ''} ${unread(one) ? 'unread' : ''}`}
      aria-current={here === one.id ? 'page' : undefined}
      onClick={() => onGo(one.id)}
    >
      {name}
      {unread(one) ? <span className="count">{unread(one)}</span> : null}
    </button>
  );
  return (
    <nav className="side" aria-label={say.channels}>
      <div className="team">{seen.team}</div>
      <label className="who">
        <span>{say.youAre}</span>
        <select value={seen.me} onChange={({ target }) => onPerson(target.value)}>
          {people.map(({ id, realName, role }) => (
            <option key={id} value={id}>
              {role ? `${realName}, ${role[language]}` : realName}
            </option>
          ))}
        </select>
      </label>
      <h2>{say.channels}</h2>
      {seen.channels.filter(({ kind }) => kind !== 'im').map((one) => link(one, `# ${one.name}`))}
      <h2>{say.apps}</h2>
      {direct ? link(direct, '▽ Voronka') : null}
      <button
        type="button"
        className={`channel ${here === HOME ? 'here' : ''}`}
        aria-current={here === HOME ? 'page' : undefined}
        onClick={() => onGo(HOME)}
      >
        ⌂ {say.home}
      </button>
      <div className="tools">
        <button type="button" onClick={props.onMorning}>
          ⏩ {say.morning}
        </button>
        <button type="button" onClick={props.onTheme}>
          {isDark ? `☀ ${say.light}` : `☾ ${say.dark}`}
        </button>
        {hasTour ? null : (
          <button type="button" onClick={props.onTour}>
            ? {say.tour}
          </button>
        )}
      </div>
    </nav>
  );
}
