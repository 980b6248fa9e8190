import { type RawBuilder, sql } from 'kysely';

/** A text as it stands in a LIKE pattern: its own wildcards mean themselves. */
export const escapeLike = (text: string) => text.replace(/[\\%_]/g, (c) => `\\${c}`);

/**
 * A text in letters that every database hears. pg_trgm asks the locale what a letter is, and where a cluster was
 * made without one (LC_CTYPE "C", as many containers are) no Russian letter is: `ромашку` is then like nothing.
 * Each Russian letter has a sign of its own; that it is some Latin one's too only adds a candidate.
 */
export const heard = (text: RawBuilder<string>): RawBuilder<string> =>
  sql`translate(${text}, 'абвгдежзийклмнопрстуфхцчшщъыьэюя', 'abvgdejziyklmnoprstufhcqwx123456')`;
