import { isJson, type Json } from './json.ts';

/** What Slack says of a block it refuses; the pointer is a JSON pointer into what was sent. */
export interface Problem {
  message: string;
  pointer: string;
}

export type Surface = 'message' | 'modal' | 'home';

export interface Inspection {
  surface: Surface;
  problems: Problem[];
}

export type Check = (value: unknown, at: string, inspection: Inspection) => void;

const refuse = (inspection: Inspection, pointer: string, message: string) =>
  void inspection.problems.push({ pointer, message });

export const also = (
  ...checks: readonly ((
    thing: Json,
    at: string,
    refuse: (at: string, say: string) => void,
  ) => void)[]
): Check => {
  return (value, at, inspection) => {
    if (!isJson(value)) return;
    for (const check of checks) check(value, at, (where, say) => refuse(inspection, where, say));
  };
};

export const all =
  (...checks: readonly Check[]): Check =>
  (value, at, inspection) => {
    for (const check of checks) check(value, at, inspection);
  };

export function string(
  max: number,
  { min = 0, like }: { min?: number; like?: RegExp } = {},
): Check {
  return (value, at, inspection) => {
    if (typeof value !== 'string') return refuse(inspection, at, 'must be a string');
    if (value.length < min) refuse(inspection, at, `must be more than ${min - 1} characters`);
    if (value.length > max) refuse(inspection, at, `must be less than ${max + 1} characters`);
    if (like && !like.test(value)) refuse(inspection, at, `must match pattern ${like.source}`);
  };
}

export const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value, at, inspection) => {
    if (!allowed.includes(value))
      refuse(inspection, at, `must be one of ${allowed.map(String).join(', ')}`);
  };

export const truth: Check = oneOf(true, false);

export const anything: Check = () => undefined;

export const number =
  (min = -Infinity, max = Infinity): Check =>
  (value, at, inspection) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < min || value > max)
      refuse(inspection, at, `must be a number from ${min} to ${max}`);
  };

export function list(check: Check, max: number, min = 1): Check {
  return (value, at, inspection) => {
    if (!Array.isArray(value)) return refuse(inspection, at, 'must be an array');
    if (value.length > max) refuse(inspection, at, `no more than ${max} items allowed`);
    if (value.length < min) refuse(inspection, at, `no fewer than ${min} items allowed`);
    for (const [index, item] of value.entries()) check(item, `${at}/${index}`, inspection);
  };
}

/** An object with these fields and no others. */
export function shape(
  required: Record<string, Check>,
  optional: Record<string, Check> = {},
): Check {
  return (value, at, inspection) => {
    if (!isJson(value)) return refuse(inspection, at, 'must be an object');
    for (const field of Object.keys(required))
      if (value[field] === undefined) refuse(inspection, at, `missing required field: ${field}`);
    for (const [field, content] of Object.entries(value)) {
      const check = Object.hasOwn(required, field) ? required[field] : optional[field];
      if (content === undefined) continue;
      if (check && (Object.hasOwn(required, field) || Object.hasOwn(optional, field)))
        check(content, `${at}/${field}`, inspection);
      else refuse(inspection, at, `invalid additional property: ${field}`);
    }
  };
}

/** One of several objects, told apart by their `type`. */
export function ofType(shapes: Readonly<Record<string, Check>>, only?: readonly string[]): Check {
  return (value, at, inspection) => {
    if (!isJson(value)) return refuse(inspection, at, 'must be an object');
    const type = String(value.type);
    const check = Object.hasOwn(shapes, type) ? shapes[type] : undefined;
    if (!check || (only && !only.includes(type)))
      return refuse(inspection, `${at}/type`, `unsupported type: ${type}`);
    check(value, at, inspection);
  };
}

const textShape = (max: number, kinds: readonly string[]) =>
  shape(
    { type: oneOf(...kinds), text: string(max, { min: 1 }) },
    { emoji: truth, verbatim: truth },
  );

/** Slack refuses an empty text as firmly as one that is too long. */
export const plainText = (max: number): Check => textShape(max, ['plain_text']);
export const anyText = (max: number): Check => textShape(max, ['plain_text', 'mrkdwn']);
export const markedText = (max: number): Check => textShape(max, ['mrkdwn']);

/** As Slack writes them in response_metadata.messages. */
export const sayProblems = (problems: readonly Problem[]): string[] =>
  problems.map(({ message, pointer }) => `[ERROR] ${message} [json-pointer:${pointer}]`);
