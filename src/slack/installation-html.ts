import { createHash } from 'node:crypto';
import type { Language } from '../language/language.ts';

const STYLE = `
:root { color-scheme: light dark }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: Canvas; color: CanvasText;
  font: 17px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif }
main { box-sizing: border-box; width: min(34rem, 100vw); padding: 2rem }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem }
p { margin: 0 0 1rem }
a { display: inline-block; margin-top: .5rem; padding: .7rem 1.4rem; border-radius: .5rem; background: #4a154b; color: #fff;
  font-weight: 600; text-decoration: none }
a:hover { background: #611f69 }
a:focus-visible { outline: 3px solid #1264a3; outline-offset: 2px }
`;

/** Nothing but our own style may run or load on these pages, nobody may frame them, and where they lead is not told their address. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  vary: 'accept-language',
};

interface PageText {
  language: Language;
  title: string;
  paragraphs: readonly string[];
  link: { label: string; href: string };
}

export function page({ language, title, paragraphs, link }: PageText): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
<p><a href="${escaped(link.href)}">${escaped(link.label)}</a></p>
</main>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** The first of our languages that the browser asks for; English when it asks for neither. */
export function languageFor(acceptLanguage: string | undefined): Language {
  const asked = (acceptLanguage ?? '').split(',').map((part, n) => {
    const [tag = '', ...settings] = part.trim().toLowerCase().split(';');
    const q = settings.map((setting) => /^\s*q=([\d.]+)$/.exec(setting)?.[1]).find(Boolean);
    return { language: tag.split('-')[0], q: q === undefined ? 1 : Number(q), n };
  });
  const known = asked.filter(({ language, q }) => q > 0 && /^(ru|en)$/.test(language ?? ''));
  const [best] = known.sort((a, b) => b.q - a.q || a.n - b.n);
  return best?.language === 'ru' ? 'ru' : 'en';
}
