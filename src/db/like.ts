/** A text as it stands in a LIKE pattern: its own wildcards mean themselves. */
export const escapeLike = (text: string) => text.replace(/[\\%_]/g, (c) => `\\${c}`);
