import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { surface } from '../src/app.ts';
import { SCOPES } from '../src/slack/installation.ts';

interface Manifest {
  display_information: { name: string; description: string; long_description: string };
  features: {
    agent_view?: { agent_description: string };
    assistant_view?: unknown;
    shortcuts: { name: string; type: string; callback_id: string; description: string }[];
    slash_commands: {
      command: string;
      description: string;
      usage_hint: string;
      should_escape: boolean;
      url: string;
    }[];
  };
  oauth_config: { redirect_urls: string[]; scopes: { bot: string[] } };
  settings: {
    event_subscriptions: { bot_events: string[]; request_url: string };
    interactivity: { request_url: string; message_menu_options_url: string };
  };
}

const manifest = parse(
  readFileSync(path.join(import.meta.dirname, '../manifest.yml'), 'utf8'),
) as Manifest;

/** What each event needs, by Slack's reference of events. */
const SCOPE_OF: Record<string, string> = {
  app_home_opened: '',
  app_mention: 'app_mentions:read',
  app_uninstalled: '',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  tokens_revoked: '',
};

describe('the manifest and the app', () => {
  it('name the same commands', () => {
    const named = manifest.features.slash_commands.map(({ command }) => command);
    expect(named.toSorted()).toEqual(surface.commands.map(({ name }) => name).toSorted());
  });

  it('name the same shortcuts', () => {
    const named = manifest.features.shortcuts.map(({ callback_id }) => callback_id);
    expect(named.toSorted()).toEqual(surface.shortcuts.map(({ id }) => id).toSorted());
  });

  it('ask for the events that are listened to, with the scopes these need and no event without a reader', () => {
    const events = manifest.settings.event_subscriptions.bot_events;
    expect(events.toSorted()).toEqual(Object.keys(SCOPE_OF).toSorted());
    const needed = events.map((event) => SCOPE_OF[event]).filter(Boolean);
    expect(manifest.oauth_config.scopes.bot).toEqual(expect.arrayContaining(needed));
  });

  it('send everything to the one address that is served, with people and channels spelled out', () => {
    const { event_subscriptions, interactivity } = manifest.settings;
    const urls = [
      event_subscriptions.request_url,
      interactivity.request_url,
      interactivity.message_menu_options_url,
      ...manifest.features.slash_commands.map(({ url }) => url),
    ];
    expect(new Set(urls.map((url) => new URL(url).pathname))).toEqual(new Set(['/slack/events']));
    expect(manifest.features.slash_commands.every(({ should_escape }) => should_escape)).toBe(true);
  });

  it('ask for the same scopes at every installation, and are come back to at the page that is served', () => {
    const { redirect_urls, scopes } = manifest.oauth_config;
    expect(scopes.bot).toEqual([...SCOPES]);
    expect(redirect_urls.map((url) => new URL(url).pathname)).toEqual(['/slack/oauth_redirect']);
  });

  it('use the agent view, not the assistant view that Slack is retiring', () => {
    expect(manifest.features.agent_view).toBeDefined();
    expect(manifest.features.assistant_view).toBeUndefined();
  });

  it('stay within Slack’s lengths', () => {
    const { name, description, long_description } = manifest.display_information;
    expect(name.length).toBeLessThanOrEqual(35);
    expect(description.length).toBeLessThanOrEqual(140);
    expect(long_description.length).toBeGreaterThanOrEqual(175);
    expect(long_description.length).toBeLessThanOrEqual(4000);
    expect(manifest.features.agent_view?.agent_description.length).toBeLessThanOrEqual(300);
    for (const shortcut of manifest.features.shortcuts)
      expect(shortcut.name.length).toBeLessThanOrEqual(24);
    for (const command of manifest.features.slash_commands) {
      expect(command.command.length).toBeLessThanOrEqual(32);
      expect(command.usage_hint.length).toBeLessThanOrEqual(1000);
    }
  });
});
