import { COUNTRIES, type Country } from '../../local/ports.js';
import { byCountry } from '../by-country.js';
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
    const found = await byCountry((country) =>
      stage.cast.operations[country].get<Checkpoint>(`spaces/${stage.spaceId}/checkpoint`),
    );
    const all = Object.values(found);
    const equal = all.every(({ size, root }) => size === found.nl.size && root === found.nl.root);
    const cosigned = all.every(({ size, cosigned: by }) => COUNTRIES.every((member) => by[member] === size));
    return equal && cosigned ? found : null;
  });
}
