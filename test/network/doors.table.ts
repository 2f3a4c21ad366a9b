import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Door } from '#libs/testing';

const ROOT = join(import.meta.dirname, '..', '..');

/** What a file of doors says. */
interface Doors {
  readonly doors: readonly Door[];
}

async function doorsOf(file: string): Promise<readonly Door[]> {
  const { doors }: Doors = await import(join(ROOT, file));
  return doors;
}

const files = globSync('{apps/gateway,libs}/**/*.doors.ts', { cwd: ROOT }).sort();

/** Every address that asks who somebody is, as the files beside the controllers say; a test holds it against those that there are. */
export const DOORS: readonly Door[] = (await Promise.all(files.map(doorsOf))).flat();
