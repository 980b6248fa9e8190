import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { surface } from '../../src/app.ts';
import { help } from '../../src/slack/command-line.ts';

const textOf = (reply: unknown) => JSON.stringify(reply);

describe('help', () => {
  it.each(surface.commands)('of $name lists what people type, in both languages', (command) => {
    const listed = command.subcommands.filter(({ isHidden }) => !isHidden);
    expect(listed.length).toBeGreaterThan(0);
    for (const language of ['en', 'ru'] as const) {
      const shown = textOf(help(command, language));
      for (const { usage, does } of listed) {
        expect(shown).toContain(JSON.stringify(usage[language]).slice(1, -1));
        expect(shown).toContain(JSON.stringify(does[language]).slice(1, -1));
      }
    }
  });

  it('keeps what only a button types to itself', () => {
    const deal = surface.commands.find(({ name }) => name === '/deal');
    expect(deal?.subcommands.map(({ name }) => name)).toContain('another');
    expect(deal && textOf(help(deal, 'en'))).not.toContain('another <title>');
  });
});

const src = path.join(import.meta.dirname, '../../src');
const wordFiles = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('words.ts'))
  .map((name) => ({ name, lines: readFileSync(path.join(src, name), 'utf8').split('\n') }));

describe('a command that a sentence tells people to type', () => {
  const told = wordFiles.flatMap(({ name, lines }) =>
    lines.flatMap((line) =>
      [...line.matchAll(/`(\/[a-z]+) (\p{L}+)/gu)].map(([, command = '', word = '']) => ({
        where: `${name}: ${command} ${word}`,
        command,
        word,
        isRussian: /\p{Script=Cyrillic}/u.test(line),
      })),
    ),
  );
  const found = told.map((one) => {
    const command = surface.commands.find(({ name }) => name === one.command);
    const called = command?.subcommands.find(({ name, also }) =>
      [name, ...also].includes(one.word),
    );
    const isHelp = ['help', 'помощь'].includes(one.word);
    return {
      ...one,
      exists: isHelp || called !== undefined || command?.otherwise !== undefined,
      ru: called?.also[0],
    };
  });

  it('exists', () => {
    expect(found.length).toBeGreaterThan(50);
    expect(found.filter(({ exists }) => !exists).map(({ where }) => where)).toEqual([]);
  });

  it('is Russian in a Russian sentence', () => {
    const foreign = found.filter(
      ({ isRussian, word, ru = '' }) =>
        isRussian && /^[a-z]+$/.test(word) && (word === 'help' || /\p{Script=Cyrillic}/u.test(ru)),
    );
    expect(foreign.map(({ where }) => where)).toEqual([]);
  });
});
