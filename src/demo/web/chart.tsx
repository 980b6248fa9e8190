import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Json, Seen } from './slack.ts';

interface Point {
  label: string;
  value: number;
}
interface Series {
  name: string;
  data: Point[];
}
type Drawing =
  | { type: 'pie'; segments: Point[] }
  | {
      type: 'bar' | 'line' | 'area';
      series: Series[];
      axis_config: { categories: string[]; x_label?: string; y_label?: string };
    };

const HEIGHT = 200;
const FOOT = 24;
const HEAD = 16;
const SIDE = 52;
/** How wide a letter of the labels is, about. Pixels. */
const LETTER = 7;

const colour = (n: number) => `var(--chart-${(n % 6) + 1})`;

/** Slack's `data_visualization`: drawn for the eye, and its numbers as a table for whoever hears the page. */
export function Chart({ block, seen }: { block: Json; seen: Seen }) {
  const title = String(block['title'] ?? '');
  const drawing = block['chart'] as Drawing;
  const locale = seen.people.find(({ id }) => id === seen.me)?.locale ?? 'en-US';
  const box = useRef<HTMLElement>(null);
  const width = useWidth(box);
  const names = drawing.type === 'pie' ? drawing.segments : drawing.series;
  const unit = drawing.type === 'pie' ? undefined : drawing.axis_config.y_label;
  return (
    <figure className="chart" ref={box}>
      <figcaption>
        <b>{title}</b>
        {unit ? <span className="hint"> {unit}</span> : null}
      </figcaption>
      {drawing.type === 'pie' ? (
        <Pie segments={drawing.segments} />
      ) : (
        <Axes drawing={drawing} width={width} locale={locale} />
      )}
      {names.length > 1 ? (
        <ul className="legend" aria-hidden="true">
          {names.map((one, n) => {
            const name = 'name' in one ? one.name : one.label;
            return (
              <li key={name}>
                <span className="swatch" style={{ background: colour(n) }} />
                {name}
              </li>
            );
          })}
        </ul>
      ) : null}
      <Numbers title={title} drawing={drawing} locale={locale} />
    </figure>
  );
}

function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(560);
  useEffect(() => {
    if (!box.current) return;
    const watch = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, [box]);
  return width;
}

function Numbers({ title, drawing, locale }: { title: string; drawing: Drawing; locale: string }) {
  const write = (value: number) => value.toLocaleString(locale);
  const columns: Series[] =
    drawing.type === 'pie' ? [{ name: title, data: drawing.segments }] : drawing.series;
  const rows = drawing.type === 'pie' ? drawing.segments : (columns[0]?.data ?? []);
  return (
    <table className="heard">
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          {columns.map(({ name }) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label }, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two categories may be called alike
          <tr key={row}>
            <th scope="row">{label}</th>
            {columns.map(({ name, data }) => (
              <td key={name}>{write(data[row]?.value ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Some four round numbers from the least to the most. */
function ticksOf(least: number, most: number): number[] {
  const rough = Math.max((most - least) / 4, Number.MIN_VALUE);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10);
  const whole = Number.isInteger(most) && Number.isInteger(least) ? Math.max(1, step) : step;
  const first = Math.floor(least / whole) * whole;
  const count = Math.ceil((most - first) / whole);
  return Array.from({ length: count + 1 }, (_, n) => first + n * whole);
}

interface AxesProps {
  drawing: Exclude<Drawing, { type: 'pie' }>;
  width: number;
  locale: string;
}

function Axes({ drawing: { type, series, axis_config }, width, locale }: AxesProps) {
  const { categories } = axis_config;
  const values = series.flatMap(({ data }) => data.map(({ value }) => value));
  const ticks = ticksOf(Math.min(0, ...values), Math.max(0, ...values) || 1);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const y = (value: number) => HEAD + ((high - value) / (high - low)) * (HEIGHT - HEAD - FOOT);
  const band = Math.max(1, (width - SIDE - 8) / Math.max(1, categories.length));
  const middle = (n: number) => SIDE + band * (n + 0.5);
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const isSparse = type === 'bar' && series.length * categories.length <= 10;
  const every = type === 'bar' ? 1 : Math.ceil((LETTER * 7) / band);
  return (
    <svg width={width} height={HEIGHT} aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="grid" x1={SIDE} x2={width} y1={y(tick)} y2={y(tick)} />
          <text x={SIDE - 8} y={y(tick) + 4} textAnchor="end">
            {compact.format(tick)}
          </text>
        </g>
      ))}
      {categories.map((category, n) =>
        (categories.length - 1 - n) % every === 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: two categories may be called alike
          <text key={n} x={middle(n)} y={HEIGHT - 6} textAnchor="middle">
            {fitted(category, band * every)}
            <title>{category}</title>
          </text>
        ) : null,
      )}
      {series.map(({ name, data }, n) =>
        type === 'bar' ? (
          <g key={name}>
            {data.map(({ label, value }, at) => {
              const wide = Math.min(56, (band * 0.72) / series.length);
              const left = middle(at) - (wide * series.length) / 2 + wide * n;
              const top = Math.min(y(value), y(0));
              return (
                <g key={label}>
                  <rect
                    x={left}
                    y={top}
                    width={Math.max(1, wide - 2)}
                    height={Math.abs(y(0) - y(value))}
                    rx={2}
                    fill={colour(n)}
                  >
                    <title>{`${label}: ${value.toLocaleString(locale)}`}</title>
                  </rect>
                  {isSparse ? (
                    <text className="value" x={left + wide / 2 - 1} y={top - 4} textAnchor="middle">
                      {compact.format(value)}
                    </text>
                  ) : null}
                </g>
              );
            })}
          </g>
        ) : (
          <Path
            key={name}
            points={data.map(({ value }, at) => [middle(at), y(value)])}
            ground={type === 'area' ? y(Math.max(low, 0)) : undefined}
            n={n}
          />
        ),
      )}
    </svg>
  );
}

const fitted = (label: string, room: number) => {
  const most = Math.max(2, Math.floor(room / LETTER));
  return label.length <= most ? label : `${label.slice(0, most - 1)}…`;
};

interface PathProps {
  points: [number, number][];
  /** Where the area under the line ends. */
  ground: number | undefined;
  n: number;
}

/** Every line but the first is broken, so that they differ without colours too. */
function Path({ points, ground, n }: PathProps) {
  const line = points.map(([x, y]) => `${x},${y}`).join(' L');
  const [first, last] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0];
  return (
    <g>
      {ground === undefined ? null : (
        <path
          d={`M${line} L${last},${ground} L${first},${ground} Z`}
          fill={colour(n)}
          opacity={0.25}
        />
      )}
      <path
        d={`M${line}`}
        fill="none"
        stroke={colour(n)}
        strokeWidth={2.5}
        strokeDasharray={n === 0 ? undefined : '6 4'}
      />
      {n === 0
        ? points.map(([x, y]) => <circle key={x} cx={x} cy={y} r={3} fill={colour(n)} />)
        : null}
    </g>
  );
}

function Pie({ segments }: { segments: Point[] }) {
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
