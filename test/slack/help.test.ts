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
