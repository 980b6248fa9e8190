import { type KeyboardEvent, type ReactNode, useState } from 'react';

/** Moves through a list by the arrows while the focus stays in the field that belongs to it. */
export function useListKeys(count: number, onTake: (n: number) => void, onLeave: () => void) {
  const [at, setAt] = useState(0);
  const active = Math.min(at, Math.max(0, count - 1));
  /** True when the key was for the list. */
  function press(event: KeyboardEvent): boolean {
    if (count === 0) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isTaken = event.key === 'Enter' || event.key === 'Tab';
    if (step === undefined && !isTaken && event.key !== 'Escape') return false;
    if (event.key === 'Tab' && event.shiftKey) return false;
    event.preventDefault();
    event.stopPropagation();
    if (step !== undefined) setAt((active + step + count) % count);
    else if (isTaken) onTake(active);
    else onLeave();
    return true;
  }
  return { active, press, restart: () => setAt(0) };
}

interface ListboxProps {
  id: string;
  label: string;
  items: readonly { key: string; shown: ReactNode; isChosen?: boolean }[];
  active: number;
  onTake: (n: number) => void;
}

export const optionId = (list: string, n: number) => `${list}-${n}`;

export function Listbox({ id, label, items, active, onTake }: ListboxProps) {
  return (
    <div className="listbox" id={id} role="listbox" aria-label={label}>
      {items.map(({ key, shown, isChosen }, n) => (
        <div
          key={key}
          id={optionId(id, n)}
          role="option"
          tabIndex={-1}
          aria-selected={isChosen ?? n === active}
          className={n === active ? 'active' : ''}
          onPointerDown={(event) => {
            // The focus stays in the field.
            event.preventDefault();
            onTake(n);
          }}
        >
          {shown}
        </div>
      ))}
    </div>
  );
}
