import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Access, Login } from '../local/access.js';
import { identityFiles } from '../local/identity.js';
import type { Home } from '../local/paths.js';
import { proofFile } from './proof-file.js';

const TITLE = 'Try it     ';

/** Says where the person who started the demo can go on: a link for each person of the demo, and what else to try. */
export function invitation(home: Home, access: Access): readonly string[] {
  const pin = readFileSync(identityFiles(home.identity).pinFile, 'utf8').trim();
  const lines = [
    'Each link signs one person in, by one click:',
    ...access.countries.flatMap(({ country, logins }) => logins.map((login) => lineOf(country.toUpperCase(), login))),
    ...access.services.flatMap(({ service, door, authority, logins }) => [
      `${service} door of everybody ${door}`,
      ...(authority === null ? [] : [`${service} door of ${authority.name} ${authority.door}`]),
      ...logins.map((login) => lineOf(service, login)),
    ]),
    ...access.operator.logins.map((login) => lineOf('operator', login)),
    'npx joinder up, in another terminal, prints them again, with logins and passwords',
    `npx joinder verify ${relative(process.cwd(), proofFile(home))} --pin ${pin}`,
    'npx joinder stop hu, change something in NL, npx joinder start hu        Ctrl-C ends all',
  ];
  return lines.map((line, i) => `${i === 0 ? TITLE : ' '.repeat(TITLE.length)}${line}`);
}

function lineOf(place: string, { name, roles, link }: Login): string {
  return `${place.padEnd(8)} ${roles.join(', ').padEnd(12)} ${name.padEnd(20)} ${link}`;
}
