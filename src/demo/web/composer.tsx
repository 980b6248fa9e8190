import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useAround } from './around.ts';
import { Icon } from './icons.tsx';
import { Listbox, optionId, useListKeys } from './listbox.tsx';

interface ComposerProps {
  placeholder: string;
  /** A line that the tour offers; it is put in, and sent by the person. */
  offered?: { line: string; n: number } | undefined;
  /** Commands cannot be typed in a thread, as in Slack. */
  hasCommands?: boolean;
  onSend: (text: string) => void;
}

export function Composer({ placeholder, offered, hasCommands = false, onSend }: ComposerProps) {
  const { menu, say } = useAround();
  const [text, setText] = useState('');
  const [isLeft, setLeft] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  useEffect(() => {
    if (!offered) return;
    setText(offered.line);
    box.current?.focus();
  }, [offered]);
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
    onSend(text.trim());
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
