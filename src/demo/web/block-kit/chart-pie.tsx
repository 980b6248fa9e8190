import { colour, type Point } from './drawing.ts';

export function Pie({ segments }: { segments: Point[] }) {
  const all = segments.reduce((sum, { value }) => sum + value, 0);
  const at = (share: number) => {
    const turn = share * 2 * Math.PI - Math.PI / 2;
    return `${100 + 84 * Math.cos(turn)},${100 + 84 * Math.sin(turn)}`;
  };
  const starts = segments.map((_, n) =>
    segments.slice(0, n).reduce((sum, { value }) => sum + value / all, 0),
  );
  return (
    <svg width={200} height={200} aria-hidden="true">
      {segments.map(({ label, value }, n) => {
        const [from, share] = [starts[n] ?? 0, Math.min(0.9999, value / all)];
        const d = `M100,100 L${at(from)} A84,84 0 ${share > 0.5 ? 1 : 0} 1 ${at(from + share)} Z`;
        return (
          <path key={label} d={d} fill={colour(n)} className="slice">
            <title>{`${label}: ${value}`}</title>
          </path>
        );
      })}
    </svg>
  );
}
