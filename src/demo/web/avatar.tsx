import { Funnel } from './icons.tsx';

const COLOURS = 8;

/** Of a person the first letters, on a colour that is always theirs. */
export function Avatar({ id, name, isApp }: { id: string; name: string; isApp: boolean }) {
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.slice(0, 1))
    .join('');
  const colour = [...id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % COLOURS;
  return (
    <span className={`avatar ${isApp ? 'app' : `colour-${colour}`}`} aria-hidden="true">
      {isApp ? <Funnel /> : initials}
    </span>
  );
}
