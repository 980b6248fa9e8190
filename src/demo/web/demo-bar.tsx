import { useEffect, useMemo, useReducer } from 'react';
import { useAround, useSeen } from './around.ts';
import { Icon } from './icons.tsx';
import type { Person } from './slack.ts';

interface BarProps {
  isDark: boolean;
  hasTour: boolean;
  onPerson: (id: string) => void;
  onMorning: () => void;
  onTheme: () => void;
  onTour: () => void;
}

/** What is not Slack's: who one is, what time it is, how it looks. */
export function DemoBar({ isDark, hasTour, onPerson, onMorning, onTheme, onTour }: BarProps) {
  const seen = useSeen();
  const { me, say, told } = useAround();
  const now = useClock(seen.now);
  const language = me?.locale.startsWith('ru') ? 'ru' : 'en';
  const choice = ({ id, realName, role }: Person) => (
    <option key={id} value={id}>
      {role ? `${realName}, ${role[language]}` : realName}
    </option>
  );
  return (
    <section className="demo-bar" aria-label={say.demo}>
      <span className="demo-name">{say.demo}</span>
      <label>
        <span>{say.youAre}</span>
        <select value={seen.me} onChange={({ target }) => onPerson(target.value)}>
          <optgroup label={say.people}>
            {seen.people.filter(({ isPlayed }) => isPlayed).map(choice)}
          </optgroup>
          <optgroup label={say.others}>
            {seen.people.filter(({ isPlayed }) => !isPlayed).map(choice)}
          </optgroup>
        </select>
      </label>
      <span className="demo-now">{told.dayAndHour(now)}</span>
      <button type="button" onClick={onMorning} title={say.morning}>
        <Icon name="morning" />
        <span>{say.morning}</span>
      </button>
      {hasTour ? null : (
        <button type="button" onClick={onTour} title={say.tour}>
          <Icon name="help" />
          <span>{say.tour}</span>
        </button>
      )}
      <button type="button" onClick={onTheme} title={isDark ? say.light : say.dark}>
        <Icon name={isDark ? 'sun' : 'moon'} />
        <span className="heard">{isDark ? say.light : say.dark}</span>
      </button>
    </section>
  );
}

const OFTEN = 5_000;

/** Goes on from what the demo's clock showed at the last look. */
function useClock(told: string): Date {
  const ahead = useMemo(() => new Date(told).getTime() - Date.now(), [told]);
  const [, tick] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    const timer = setInterval(tick, OFTEN);
    return () => clearInterval(timer);
  }, []);
  return new Date(Date.now() + ahead);
}
