import { join } from 'node:path';
import type { Home } from '../local/paths.js';

/** Where the demo leaves its proof, for `joinder verify`. */
export function proofFile(home: Home): string {
  return join(home.state, 'proof.json');
}
