import { problemCodes } from '#libs/http';
import type { ApiOperation } from './api-description.js';
import type { ApiOptions } from './api-options.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const code = (text: string): string => `<code>${escaped(text)}</code>`;

function operationRow(address: string, method: string, { summary, parameters, security }: ApiOperation): string {
  const named = (parameters ?? []).filter(({ in: place }) => place !== 'path');
  return row([
    code(`${method.toUpperCase()} ${address}`),
    escaped(summary ?? '') + (security ? ' (open to all)' : ''),
    named.map(({ name, required }) => code(required ? name : `${name}?`)).join(' '),
  ]);
}

const operationRows = ({ description }: ApiOptions): readonly string[] =>
  Object.entries(description.paths).flatMap(([address, operations]) =>
    Object.entries(operations).map(([method, operation]) => operationRow(address, method, operation)),
  );

const problemRows = ({ errors }: ApiOptions): readonly string[] =>
  problemCodes(errors).map(({ code: name, status, meaning }) => row([code(name), String(status), escaped(meaning)]));

const table = (heads: readonly string[], rows: readonly string[]): string =>
  `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;

/** A page for people about the addresses and problem codes of the API: no script, nothing from elsewhere. */
export const apiPage = (api: ApiOptions): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Joinder API</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<main>
<h1>Joinder API</h1>
<p>Bodies, answers and rules of every address are in <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<h2>Addresses</h2>
${table(['Address', 'What it is', 'Parameters'], operationRows(api))}
<h2>Problems</h2>
${table(['Code', 'Status', 'Meaning'], problemRows(api))}
</main>
</body>
</html>
`;

/** Style of {@link apiPage}: its content policy takes none from the page itself. */
export const apiPageStyle = `:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 75rem; padding: 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #8886; padding: 0.3rem 0.6rem 0.3rem 0; text-align: left; vertical-align: top; }
code { font-size: 0.9em; overflow-wrap: anywhere; }
`;
