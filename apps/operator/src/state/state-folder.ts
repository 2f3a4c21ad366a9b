import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { SpaceSnapshot } from './space-snapshot.js';

/** What a file holds. Another format, or a file of another network, is passed over: the log is read from its start then. */
interface StateFile {
  readonly format: 2;
  /** Hash of the pinned list, hex. */
  readonly network: string;
  readonly snapshot: SpaceSnapshot;
}

const SUFFIX = '.state';

/** One file per space. Files of the operator's own, readable by nobody else: whoever may write here decides what it believes. */
export class StateFolder {
  constructor(
    private readonly folder: string,
    private readonly network: string,
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** Reads every file of this network. `refused` is told the names of files that cannot be read. */
  readAll(refused: (name: string, error: unknown) => void): readonly SpaceSnapshot[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith(SUFFIX))
      .flatMap((name) => {
        try {
          return this.read(name);
        } catch (error) {
          refused(name, error);
          return [];
        }
      });
  }

  /** Replaces the file of a space, whole or not at all. */
  async write(snapshot: SpaceSnapshot): Promise<void> {
    const path = join(this.folder, `${snapshot.space}${SUFFIX}`);
    const content: StateFile = { format: 2, network: this.network, snapshot };
    const file = await open(`${path}.new`, 'w', 0o600);
    try {
      await file.writeFile(serialize(content));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.new`, path);
  }

  private read(name: string): readonly SpaceSnapshot[] {
    const content: StateFile = deserialize(readFileSync(join(this.folder, name)));
    return content.format === 2 && content.network === this.network ? [content.snapshot] : [];
  }
}
