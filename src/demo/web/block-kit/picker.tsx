import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useAround } from '../around.ts';
import { Icon } from '../icons.tsx';
import { Listbox, optionId, useListKeys } from '../listbox.tsx';
import type { Choice, Json } from '../slack.ts';
import { str, textOf, usePlace } from './place.ts';
import { initialOptions, type Option, optionsOf } from './values.ts';

export interface FieldAria {
  id?: string | undefined;
  'aria-label'?: string | undefined;
  'aria-invalid'?: boolean | undefined;
  'aria-describedby'?: string | undefined;
}

interface PickerProps {
  blockId: string;
  element: Json;
  value: Choice;
  onChange: (value: Choice) => void;
  aria: FieldAria;
}

/** How long Slack waits for the next letter before it asks the app. Milliseconds. */
const PAUSE = 250;
const ASKS_AFTER = 3;

/** What fits the letters typed so far: looked for here, or asked of the app. */
function useOffered(blockId: string, element: Json, typed: string): Option[] {
  const around = useAround();
  const { suggest } = usePlace();
  const [told, setTold] = useState<Option[]>([]);
  const isAsked = str(element['type']).includes('external');
  const least = Number(element['min_query_length'] ?? ASKS_AFTER);
  const action = str(element['action_id']);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a place is the same as long as its blocks are
  useEffect(() => {
    if (!isAsked || typed.length < least) return setTold([]);
    let isLatest = true;
    const timer = setTimeout(async () => {
      const options = await suggest(blockId, action, typed);
      if (isLatest) setTold(options);
    }, PAUSE);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [isAsked, typed, least, blockId, action]);
  if (isAsked) return told;
  const wanted = typed.toLocaleLowerCase();
  return optionsOf(element, around).filter(({ label }) =>
    label.toLocaleLowerCase().includes(wanted),
  );
}

/** A select that is typed into: of several things, or of those that the app is asked for. */
export function Picker({ blockId, element, value, onChange, aria }: PickerProps) {
  const around = useAround();
  const { say } = around;
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [known, setKnown] = useState<Option[]>(() => [
    ...optionsOf(element, around),
    ...initialOptions(element),
  ]);
  const listId = useId();
  const isMulti = str(element['type']).startsWith('multi_');
  const chosen = Array.isArray(value)
    ? value
    : value === null || value === ''
      ? []
      : [String(value)];
  const offered = useOffered(blockId, element, typed);
  const labelOf = (one: string) => known.find((option) => option.value === one)?.label ?? one;
  const most = Number(element['max_selected_items'] ?? Number.POSITIVE_INFINITY);
  const take = (n: number) => {
    const option = offered[n];
    if (!option) return;
    setKnown((now) => [...now, option]);
    setTyped('');
    if (!isMulti) {
      setOpen(false);
      return onChange(option.value);
    }
    const without = chosen.filter((one) => one !== option.value);
    if (without.length < chosen.length) onChange(without);
    else if (chosen.length < most) onChange([...chosen, option.value]);
  };
  const keys = useListKeys(isOpen ? offered.length : 0, take, () => setOpen(false));
  const remove = (one: string) =>
    onChange(isMulti ? chosen.filter((other) => other !== one) : null);
  function press(event: KeyboardEvent) {
    const last = chosen.at(-1);
    if (event.key === 'Backspace' && typed === '' && last !== undefined) return remove(last);
    if (keys.press(event)) return;
    if (event.key === 'ArrowDown') setOpen(true);
    // Enter in a closed list must not send the form.
    if (event.key === 'Enter') event.preventDefault();
  }
  return (
    <div className="picker">
      <div className="field chips">
        {chosen.map((one) => (
          <span className="chip" key={one}>
            {labelOf(one)}
            <button type="button" aria-label={say.remove(labelOf(one))} onClick={() => remove(one)}>
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          {...aria}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen && offered.length > 0}
          aria-controls={listId}
          aria-activedescendant={
            isOpen && offered.length > 0 ? optionId(listId, keys.active) : undefined
          }
          placeholder={chosen.length > 0 ? '' : textOf(element['placeholder']) || say.choose}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setOpen(true);
            keys.restart();
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={press}
        />
      </div>
      {isOpen && offered.length > 0 ? (
        <Listbox
          id={listId}
          label={aria['aria-label'] ?? say.choose}
          items={offered.map(({ value: key, label }) => ({
            key,
            shown: label,
            isChosen: chosen.includes(key),
          }))}
          active={keys.active}
          onTake={take}
        />
      ) : null}
      {isOpen && offered.length === 0 && typed !== '' ? (
        <div className="listbox none">{say.nothingFits}</div>
      ) : null}
    </div>
  );
}
