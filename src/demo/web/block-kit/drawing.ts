export interface Point {
  label: string;
  value: number;
}
export interface Series {
  name: string;
  data: Point[];
}
export type Drawing =
  | { type: 'pie'; segments: Point[] }
  | {
      type: 'bar' | 'line' | 'area';
      series: Series[];
      axis_config: { categories: string[]; x_label?: string; y_label?: string };
    };

export const colour = (n: number) => `var(--chart-${(n % 6) + 1})`;
