import { themeIn } from "../lib/ground/theme/theme";
import { LOCALE } from "../words/ground/locale";
import { SITE_NAME } from "../words/ground/site-name";
import { fault, outage } from "../words/site/errors";
import { browse } from "../words/ui/ui";

/**
 * A page for when the app cannot make one. It needs no stylesheet and no script.
 * @param isOutage the database cannot be reached, so that waiting helps
 * @param cookies of the request: the reader's theme is among them
 */
export function faultPage(isOutage: boolean, cookies = ""): string {
  const { tabTitle, title, text } = isOutage ? outage : fault;
  const theme = themeIn(cookies);
  return `<!doctype html>
<html lang="${LOCALE}"${theme ? ` data-theme="${theme}"` : ""}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<title>${tabTitle}</title>
<style>${style}</style>
</head>
<body>
<header><a href="/" class="brand">${mark}${SITE_NAME}</a></header>
<main>
<img src="/empty-shelf.svg" alt="" width="480" height="320">
<h1>${title}</h1>
<p>${text}</p>
<p class="ways"><a href="" class="button">${fault.again}</a><a href="/" class="button quiet">${browse}</a></p>
</main>
</body>
</html>
`;
}

const mark = `<svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="9" fill="var(--brand)"/><path d="M10 26V14a6 6 0 0 1 12 0v12h-3.4l-1.2-8h-2.8l-1.2 8z" fill="var(--brand-ink)"/></svg>`;

// To be kept in step with app/globals.css and components/site/fault.tsx.
const light =
  "--paper:#faf7f1;--ink:#1e2823;--muted:#59625c;--line:#e2d9ca;--line-strong:#8b8272;--raised:#fffdf9;--brand:#1f5b46;--brand-strong:#164535;--brand-ink:#fbf8f2;--dim:1;color-scheme:light";
const dark =
  "--paper:#121815;--ink:#ece7dc;--muted:#a8b0a8;--line:#2e3933;--line-strong:#6f7d75;--raised:#1f2823;--brand:#84c9aa;--brand-strong:#a3dac0;--brand-ink:#0f1f18;--dim:.9;color-scheme:dark";

const style = `
:root{${light}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}
:root[data-theme=dark]{${dark}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
header{border-bottom:1px solid var(--line);padding:.8rem max(clamp(1rem,4vw,2rem),50% - 34rem)}
.brand{display:inline-flex;align-items:center;gap:.6rem;min-height:2.75rem;color:inherit;font:1.5rem Georgia,serif;text-decoration:none}
main{display:flex;flex-direction:column;align-items:center;max-width:36rem;margin:0 auto;padding:3rem 1rem;text-align:center}
img{width:100%;max-width:24rem;height:auto;border-radius:14px;filter:brightness(var(--dim))}
h1{margin:2rem 0 0;font:500 clamp(2rem,1.7rem + 1.3vw,2.75rem)/1.12 Georgia,serif;letter-spacing:-.02em;text-wrap:balance}
p{margin:.75rem 0 0;color:var(--muted);font-size:1.125rem;text-wrap:pretty}
.ways{display:flex;flex-wrap:wrap;justify-content:center;gap:.75rem;margin-top:2rem;font-size:1rem}
.button{display:inline-flex;align-items:center;min-height:2.75rem;padding:.5rem 1.25rem;border:1px solid transparent;border-radius:10px;background:var(--brand);color:var(--brand-ink);font-weight:500;text-decoration:none}
.button:hover{background:var(--brand-strong)}
.quiet{border-color:var(--line-strong);background:var(--raised);color:var(--ink)}
.quiet:hover{border-color:var(--brand);background:var(--raised);color:var(--brand)}
:focus-visible{outline:2px solid var(--brand);outline-offset:2px;border-radius:6px}
`;
