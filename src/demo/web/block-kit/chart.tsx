import { type RefObject, useEffect, useRef, useState } from 'react';
import { useAround } from '../around.ts';
import type { Json } from '../slack.ts';
import { Axes } from './chart-axes.tsx';
import { Pie } from './chart-pie.tsx';
import { colour, type Drawing, type Series } from './drawing.ts';

/** Slack's `data_visualization`: drawn for the eye, and its numbers as a table for whoever hears the page. */
export function Chart({ block }: { block: Json }) {
  const { me } = useAround();
  const title = String(block['title'] ?? '');
  const drawing = block['chart'] as Drawing;
  const locale = me?.locale ?? 'en-US';
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
