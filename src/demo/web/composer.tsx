import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useAround } from './around.ts';
import { Icon } from './icons.tsx';
import { Listbox, optionId, useListKeys } from './listbox.tsx';
import { useDraft, useFocusOnArrival } from './use-draft.ts';

export interface ComposerProps {
  /** The conversation: what was begun in it waits there until one comes back. */
  place: string;
  placeholder: string;
  /** A line that the tour offers; it is put in, and sent by the person. */
  offered?: string | undefined;
  onTaken?: () => void;
  /** Commands cannot be typed in a thread, as in Slack. */
  hasCommands?: boolean;
  /** Resolves with false when it was not taken: then it stands in the field again. */
  onSend: (text: string) => Promise<boolean>;
}

export function Composer(props: ComposerProps) {
  const { place, placeholder, offered, onTaken, hasCommands = false, onSend } = props;
  const { menu, say, toast } = useAround();
  const [text, setText] = useDraft(place);
  const [isLeft, setLeft] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  useFocusOnArrival(box);
  useEffect(() => {
    if (offered === undefined) return;
    setText(offered);
    box.current?.focus();
    onTaken?.();
  }, [offered, onTaken, setText]);
  const isNaming = hasCommands && !isLeft && /^\/\S*$/.test(text);
  const fits = isNaming
    ? (menu?.commands.filter(({ command }) => command.startsWith(text)) ?? [])
    : [];
  const isOpen = fits.length > 0 && fits[0]?.command !== text;
  const take = (n: number) => {
    setText(`${fits[n]?.command ?? ''} `);
    box.current?.focus();
  };
  const keys = useListKeys(isOpen ? fits.length : 0, take, () => setLeft(true));
  const send = () => {
    if (text.trim() === '') return;
    const [command] = /^\/\S+/.exec(text) ?? [];
    const isKnown = menu?.commands.some((one) => one.command === command) ?? true;
    if (hasCommands && command && !isKnown) return toast(say.noCommand(command));
    void onSend(text.trim()).then((isTaken) => {
      if (!isTaken && box.current?.value === '') setText(text);
    });
    setText('');
  };
  function press(event: KeyboardEvent) {
    if (keys.press(event) || event.key !== 'Enter' || event.shiftKey) return;
    // Enter that ends a word of an input method is none of ours.
    if (event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }
  return (
    <div className="composer">
      {isOpen ? (
        <Listbox
          id={listId}
          label={say.commands}
          active={keys.active}
          onTake={take}
          items={fits.map(({ command, description, hint }) => ({
            key: command,
            shown: (
              <>
                <b>{command}</b> <span className="hint">{hint}</span>
                <div>{description}</div>
              </>
            ),
          }))}
        />
      ) : null}
      <textarea
        ref={box}
        aria-label={placeholder}
        aria-autocomplete={hasCommands ? 'list' : undefined}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? optionId(listId, keys.active) : undefined}
        placeholder={placeholder}
        rows={Math.min(8, text.slice(0, 5_000).split('\n').length)}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setLeft(false);
          keys.restart();
        }}
        onKeyDown={press}
      />
      <div className="composer-foot">
        {hasCommands ? (
          <button
            type="button"
            className="icon flat"
            aria-label={say.commands}
            title={say.commands}
            onClick={() => {
              setText('/');
              setLeft(false);
              box.current?.focus();
            }}
          >
            <Icon name="slash" />
          </button>
        ) : null}
        <button
          type="button"
          className="send"
          aria-label={say.send}
          title={say.send}
          onClick={send}
          disabled={text.trim() === ''}
        >
          <Icon name="send" />
        </button>
      </div>
    </div>
  );
}
