import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const GROUND = ['slack', 'db', 'llm', 'schedule', 'language'];
const FEATURES = [
  'workspaces',
  'teams',
  'leads',
  'deals',
  'attention',
  'satisfaction',
  'objections',
  'kpi',
  'digests',
  'mornings',
  'assistant',
  'records',
];

interface SourceFile {
  name: string;
  folder: string;
  imports: string[];
}

function sourceFiles(top: string): SourceFile[] {
  return readdirSync(path.join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const file = path.join(root, top, name);
      const text = readFileSync(file, 'utf8');
      const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, to = '']) =>
        to.startsWith('.')
          ? path.relative(path.join(root, 'src'), path.join(path.dirname(file), to))
          : `npm:${to}`,
      );
      const inSrc = path.relative(path.join(root, 'src'), file);
      return {
        name: inSrc,
        folder: inSrc.includes('/') ? (inSrc.split('/')[0] ?? '') : '',
        imports,
      };
    });
}

const source = sourceFiles('src');
const ownImports = source.flatMap((file) =>
  file.imports
    .filter((to) => !to.startsWith('npm:'))
    .map((to) => ({ file, to, folder: to.split('/')[0] ?? '' })),
);
const inFeature = (file: SourceFile) => FEATURES.includes(file.folder);
const kind = (name: string) =>
  /-(store|views|words|commands|actions|forms|messages|jobs|home)(-[a-z-]+)?\.ts$/.exec(
    name,
  )?.[1] ?? 'other';
const said = (edges: typeof ownImports) => edges.map(({ file, to }) => `${file.name} → ${to}`);

describe('who may import whom', () => {
  it('sees the whole house', () => {
    expect(source.length).toBeGreaterThan(80);
    expect(new Set(source.map((file) => file.folder))).toEqual(
      new Set([
        '',
        'attention',
        'db',
        'demo',
        'deals',
        'digests',
        'kpi',
        'language',
        'leads',
        'llm',
        'mornings',
        'objections',
        'records',
        'satisfaction',
        'schedule',
        'slack',
        'teams',
        'workspaces',
      ]),
    );
    expect(ownImports.length).toBeGreaterThan(200);
  });

  it('the ground floor knows no feature', () => {
    const edges = ownImports.filter(
      ({ file, to, folder }) =>
        GROUND.includes(file.folder) && !GROUND.includes(folder) && to !== 'errors.ts',
    );
    expect(said(edges)).toEqual([]);
  });

  it('language/ stands by itself', () => {
    expect(
      said(
        ownImports.filter(
          ({ file, folder }) => file.folder === 'language' && folder !== 'language',
        ),
      ),
    ).toEqual([]);
  });

  it('features import only upstream', () => {
    const edges = ownImports.filter(
      ({ file, folder }) =>
        inFeature(file) &&
        FEATURES.includes(folder) &&
        FEATURES.indexOf(folder) > FEATURES.indexOf(file.folder),
    );
    expect(said(edges)).toEqual([]);
  });

  it('features know of no main, no configuration and no demo', () => {
    const edges = ownImports.filter(
      ({ file, to }) => inFeature(file) && /^(main|app|config|start)\.ts$|^demo\//.test(to),
    );
    expect(said(edges)).toEqual([]);
  });

  it('nothing imports main.ts; only the demo imports the demo', () => {
    expect(said(ownImports.filter(({ to }) => to === 'main.ts'))).toEqual([]);
    expect(
      said(ownImports.filter(({ file, folder }) => folder === 'demo' && file.folder !== 'demo')),
    ).toEqual([]);
  });

  it('only stores, and what they are made of, speak to the database', () => {
    const kysely = source.filter(
      (file) =>
        inFeature(file) && file.imports.includes('npm:kysely') && kind(file.name) !== 'store',
    );
    expect(kysely.map((file) => file.name)).toEqual([]);
  });

  it('views and words are pure: no store, no use case, no npm package with effects', () => {
    const views = source.filter(
      (file) => inFeature(file) && ['views', 'words'].includes(kind(file.name)),
    );
    const bad = views.flatMap((file) =>
      file.imports
        .filter((to) =>
          /-store\.ts$|^db\/connection|^npm:(pg|kysely|@slack\/(bolt|web-api)|node:fs)/.test(to),
        )
        .map((to) => `${file.name} → ${to}`),
    );
    expect(views.length).toBeGreaterThan(4);
    expect(bad).toEqual([]);
  });

  it('stores know no Slack', () => {
    const edges = ownImports.filter(
      ({ file, folder }) => inFeature(file) && kind(file.name) === 'store' && folder === 'slack',
    );
    expect(said(edges)).toEqual([]);
  });

  it('migrations import kysely only', () => {
    const migrations = sourceFiles('migrations');
    expect(migrations.length).toBeGreaterThan(4);
    expect(new Set(migrations.flatMap((file) => file.imports))).toEqual(new Set(['npm:kysely']));
  });

  it('there are no barrels and no drawers for odds and ends', () => {
    const names = source.map((file) => file.name);
    expect(
      names.filter((name) => /(^|\/)(index\.ts|utils|helpers|common|types)(\/|$)/.test(name)),
    ).toEqual([]);
  });

  it('a file is three screens at most', () => {
    const long = source
      .filter((file) => !/-words|schema\.ts$/.test(file.name))
      .map((file) => ({
        name: file.name,
        lines: readFileSync(path.join(root, 'src', file.name), 'utf8').split('\n').length,
      }))
      .filter(({ lines }) => lines > 260);
    expect(long).toEqual([]);
  });
});
