import { useCallback, useState } from 'react';

/** Remembered by the browser, so that a reload shows the same. */
export function useKept(name: string, first: string): [string, (value: string) => void] {
  const [kept, setKept] = useState<{ name: string; value: string }>();
  const value = kept?.name === name ? kept.value : (localStorage.getItem(name) ?? first);
  const keep = useCallback(
    (next: string) => {
      localStorage.setItem(name, next);
      setKept({ name, value: next });
    },
    [name],
  );
  return [value, keep];
}
