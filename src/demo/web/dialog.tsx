import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';

interface DialogProps {
  title: string;
  isAlert?: boolean;
  /** Another content begins anew with the focus on its first field. */
  contentId?: string;
  onClose: () => void;
  children: ReactNode;
}

const FIELDS = 'input, textarea, select, [role="combobox"]';
const REACHED = `${FIELDS}, button, a[href], [tabindex="0"]`;

/** A window before the page: it holds the focus while it is open, closes by Esc, and gives the focus back. */
export function Dialog({ title, isAlert, contentId, onClose, children }: DialogProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another content is another beginning
  useEffect(() => {
    const body = box.current?.querySelector('.modal-body');
    const first =
      body?.querySelector<HTMLElement>(FIELDS) ??
      box.current?.querySelector<HTMLElement>('.modal-foot .primary, .modal-foot button');
    (first ?? box.current)?.focus();
  }, [contentId]);
  useEffect(() => {
    // What had the focus may be gone since: then no key would be heard any more.
    if (document.activeElement === document.body) box.current?.focus();
  });
  function press(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
    if (event.key !== 'Tab' || !box.current) return;
    const all = [...box.current.querySelectorAll<HTMLElement>(REACHED)].filter(
      (one) => !one.matches(':disabled') && one.offsetParent !== null,
    );
    const [first, last] = [all[0], all.at(-1)];
    const isAtEnd = document.activeElement === (event.shiftKey ? first : last);
    if (isAtEnd || document.activeElement === box.current) {
      event.preventDefault();
      (event.shiftKey ? last : first)?.focus();
    }
  }
  return createPortal(
    <div className="veil">
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useAriaPropsSupportedByRole: it has a role, one of two */}
      <div
        ref={box}
        className={`modal ${isAlert ? 'small' : ''}`}
        role={isAlert ? 'alertdialog' : 'dialog'}
        aria-modal="true"
        aria-label={title}
        tabIndex={-1}
        onKeyDown={press}
      >
        {children}
      </div>
    </div>,
    document.body,
  );
}
