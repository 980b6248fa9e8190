import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Menu } from './slack.ts';
import type { PageWords } from './words.ts';

interface ComposerProps {
  menu: Menu | undefined;
  say: PageWords;
  placeholder: string;
  /** A line that the tour offers; it is put in, and sent by the person. */
  offered: { line: string; n: number } | undefined;
  /** Commands cannot be typed in a thread, as in Slack. */
  hasCommands: boolean;
  onSend: (text: string) => void;
}

export function Composer({ menu, say, placeholder, offered, hasCommands, onSend }: ComposerProps) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!offered) return;
    setText(offered.line);
    box.current?.focus();
  }, [offered]);
  const isNaming = hasCommands && /^\/\S*$/.test(text);
  const fits = isNaming
    ? (menu?.commands.filter(({ command }) => command.startsWith(text)) ?? [])
    : [];
  const isOpen = fits.length > 0 && fits[0]?.command !== text;
  const take = (command: string) => {
    setText(`${command} `);
    box.current?.focus();
  };
  const send = () => {
    if (text.trim() === '') return;
    onSend(text.trim());
    setText('');
  };
  function press(event: KeyboardEvent) {
    const fit = fits[Math.min(chosen, fits.length - 1)];
    if (isOpen && fit && (event.key === 'Tab' || event.key === 'Enter')) {
      event.preventDefault();
      return take(fit.command);
    }
    if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      return setChosen((now) => (now + step + fits.length) % fits.length);
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    }
  }
  return (
    <div className="composer">
      {isOpen ? (
        <ul className="completion" aria-label={say.commands}>
          {fits.map(({ command, description, hint }, n) => (
            <li key={command}>
              <button
                type="button"
                className={n === chosen ? 'chosen' : ''}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(command)}
              >
                <b>{command}</b> <span className="hint">{hint}</span>
                <div>{description}</div>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <textarea
        ref={box}
        aria-label={placeholder}
        placeholder={placeholder}
        rows={Math.min(6, Math.max(1, text.split('\n').length))}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setChosen(0);
        }}
        onKeyDown={press}
      />
      <button type="button" className="button primary" onClick={send} disabled={text.trim() === ''}>
        {say.send}
      </button>
    </div>
  );
}
