import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';
import { runTool } from './tool.mjs';

const PROTO = join(root, 'proto');
const RELEASED = join(PROTO, 'released');

/**
 * The contract follows the rules of buf and breaks no release: `npm run release:contract` keeps the descriptor set of
 * each release in proto/released/<version>.binpb, which a shallow clone has too.
 */
export const contractCheck = {
  name: 'contract',
  run: async () => {
    const lint = await buf(['lint']);
    const against = await Promise.all(releases().map((file) => breaking(join(RELEASED, file))));
    return [...lint, ...against.flat()];
  },
};

/** What would stop working for a member that still runs the release in this file. */
export function breaking(file, proto = PROTO) {
  return buf(['breaking', '--against', file], proto);
}

async function buf(args, cwd = PROTO) {
  const { code, all } = await runTool('buf', args, { cwd });
  return code === 0 ? [] : [all || `buf ${args[0]} ended with ${code}`];
}

function releases() {
  try {
    return readdirSync(RELEASED).filter((name) => name.endsWith('.binpb'));
  } catch (error) {
    if (error.code === 'ENOENT') return []; // Nothing was released yet, so nothing can break.
    throw error;
  }
}
