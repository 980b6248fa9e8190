const PATHS = {
  hash: 'M6 2 4.5 14M11.5 2 10 14M2.5 5.5h11.5M2 10.5h11.5',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  more: 'M8 3.2v.1M8 8v.1M8 12.8v.1',
  reply: 'M2.5 3.5h11v7.5h-6l-3 2.5v-2.5h-2z',
  eye: 'M1.5 8C3.5 4.8 5.6 3.5 8 3.5s4.5 1.3 6.5 4.5c-2 3.2-4.1 4.5-6.5 4.5S3.5 11.2 1.5 8zM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  send: 'M2.5 2.8 14 8 2.5 13.2 4 8.6 9 8 4 7.4z',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  moon: 'M13.5 9.5A6 6 0 0 1 6.5 2.5a5.8 5.8 0 1 0 7 7z',
  morning: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 4.5V8l2.5 1.5',
  help: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M6.3 6.3a1.8 1.8 0 1 1 2.5 1.7c-0.6.3-0.8.6-0.8 1.2M8 11.3v.1',
  file: 'M4 1.8h5l3.5 3.5v9H4zM9 1.8v3.5h3.5',
  slash: 'M10.5 2.5l-5 11',
} as const;

export type IconName = keyof typeof PATHS;

/** Drawn beside a word or in a button that has a name of its own. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The app's own picture: a funnel. */
export function Funnel() {
  return (
    <svg viewBox="0 0 36 36" aria-hidden="true" className="funnel">
      <path d="M7 9h22l-2.6 5H9.6z" opacity="1" />
      <path d="M10.6 16h14.8l-2.6 5H13.2z" opacity=".75" />
      <path d="M14.2 23h7.6l-2 3.8h-3.6z" opacity=".5" />
    </svg>
  );
}
