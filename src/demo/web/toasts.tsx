import { useCallback, useState } from 'react';

/** How long one is shown. Milliseconds. */
const SHOWN = 6_000;
const AT_ONCE = 3;

interface Toast {
  id: number;
  text: string;
}

export function useToasts() {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const toast = useCallback((text: string) => {
    const id = performance.now() + Math.random();
    setToasts((now) => [...now.slice(1 - AT_ONCE), { id, text }]);
    setTimeout(() => setToasts((now) => now.filter((one) => one.id !== id)), SHOWN);
  }, []);
  return { toasts, toast };
}

/** Read aloud as they come; always in the page, as a region that appears with its words is not heard. */
export function Toasts({ toasts }: { toasts: readonly Toast[] }) {
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map(({ id, text }) => (
        <div className="toast" key={id}>
          {text}
        </div>
      ))}
    </div>
  );
}
