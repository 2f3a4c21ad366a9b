import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_REGISTERS } from '#libs/registers';
import type { Home } from './paths.js';
import { keyFile } from './secrets.js';
import { authorityOf } from './services.js';

/** What the desk of an intake is told of registers: empty folders, whose hints the people behind the proxy of this machine are shown. */
export function registerVariables(home: Home, service: string): Record<string, string> {
  const authority = authorityOf(service);
  if (authority === null) return {};
  const folder = join(home.state, 'registers', service);
  for (const register of SAMPLE_REGISTERS) mkdirSync(join(folder, register), { recursive: true });
  const file = join(folder, 'registers.json');
  if (!existsSync(file))
    writeFileSync(file, JSON.stringify(Object.fromEntries(SAMPLE_REGISTERS.map((name) => [name, authority]))));
  return { REGISTERS_FILE: file, REGISTERS_KEY_FILE: keyFile(home, service, 'registers') };
}
