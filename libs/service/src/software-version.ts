import { existsSync, readFileSync } from 'node:fs';

/** Version of this software, as the package states it; sources and build lie at different depths below it. */
export const SOFTWARE_VERSION = versionAbove(new URL('.', import.meta.url));

function versionAbove(folder: URL): string {
  const file = new URL('package.json', folder);
  if (existsSync(file)) return versionIn(readFileSync(file, 'utf8'));
  const parent = new URL('..', folder);
  return parent.href === folder.href ? 'unknown' : versionAbove(parent);
}

function versionIn(text: string): string {
  const parsed: unknown = JSON.parse(text);
  const named = typeof parsed === 'object' && parsed !== null && 'version' in parsed;
  return named && typeof parsed.version === 'string' ? parsed.version : 'unknown';
}
