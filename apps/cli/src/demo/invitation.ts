import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Access, Login } from '../local/access.js';
import { identityFiles } from '../local/identity.js';
import type { Home } from '../local/paths.js';
import { proofFile } from './proof-file.js';

const TITLE = 'Try it     ';

/** Says where the person who started the demo can go on: one login per country and for the operator, and what else to try. */
export function invitation(home: Home, access: Access): readonly string[] {
  const pin = readFileSync(identityFiles(home.identity).pinFile, 'utf8').trim();
  const lines = [
    ...access.countries.map(({ country, url, logins: [first] }) => `${country.toUpperCase()} ${url}  ${login(first)}`),
    `operator ${access.operator.url}  ${login(access.operator.logins[0])}`,
    'npx joinder up, in another terminal, prints every login',
    `npx joinder verify ${relative(process.cwd(), proofFile(home))} --pin ${pin}`,
    'npx joinder stop hu, change something in NL, npx joinder start hu        Ctrl-C ends all',
  ];
  return lines.map((line, i) => `${i === 0 ? TITLE : ' '.repeat(TITLE.length)}${line}`);
}

function login(first: Login | undefined): string {
  return first ? `${first.login} / ${first.password}` : '';
}
