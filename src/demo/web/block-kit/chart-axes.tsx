import { colour, type Drawing } from './drawing.ts';

const HEIGHT = 200;
const FOOT = 24;
const HEAD = 16;
const SIDE = 52;
/** How wide a letter of the labels is, about. Pixels. */
const LETTER = 7;

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

export function Axes({ drawing: { type, series, axis_config }, width, locale }: AxesProps) {
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
