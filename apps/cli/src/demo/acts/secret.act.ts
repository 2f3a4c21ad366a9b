import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '../eventually.js';
import { spellingsOf } from '../spellings.js';
import type { Act } from '../stage.js';

/** Searches every file of the broker for the case values, in every spelling that a leak could have. */
export const secret: Act = {
  name: 'Secret',
  async play(stage) {
    const files = filesBelow(stage.home.kafka);
    expect(files.length > 0, 'files of the broker', 'none');
    const needles = stage.planted.flatMap(spellingsOf);
    for (const file of files) {
      const content = readFileSync(file);
      const found = needles.find((needle) => content.includes(needle));
      expect(found === undefined, `no case value in ${file}`, `one, spelled in ${found?.length ?? 0} bytes`);
    }
    return [`searched all files of the broker for ${stage.planted.length} case values: none found`];
  },
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}
