import { COUNTRIES, type Country } from '../../local/ports.js';
import { eventually } from '../eventually.js';
import type { Act, Stage } from '../stage.js';

export interface Checkpoint {
  readonly size: string;
  readonly root: string;
  readonly cosigned: Readonly<Record<string, string>>;
}

/** All four cosign the same size and root. */
export const prove: Act = {
  name: 'Prove',
  async play(stage) {
    const checkpoints = await equalCheckpoints(stage);
    const { size, root } = checkpoints.nl;
    return [`four countries cosigned size ${size}, root ${root.slice(0, 4)}…`];
  },
};

/** Waits until all four stand at the same size and root, cosigned by all. */
export async function equalCheckpoints(stage: Stage): Promise<Record<Country, Checkpoint>> {
  return eventually('one size and root at all four, cosigned by all', async () => {
    const found = await Promise.all(
      COUNTRIES.map(
        async (country) =>
          [
            country,
            await stage.cast.operations[country].get<Checkpoint>(`spaces/${stage.spaceId}/checkpoint`),
          ] as const,
      ),
    );
    const [, first] = found[0] ?? [];
    const equal = found.every(([, checkpoint]) => checkpoint.size === first?.size && checkpoint.root === first.root);
    const cosigned = found.every(([, checkpoint]) =>
      COUNTRIES.every((member) => checkpoint.cosigned[member] === checkpoint.size),
    );
    return equal && cosigned ? (Object.fromEntries(found) as Record<Country, Checkpoint>) : null;
  });
}
