// Builds `joinder verify` as one file without dependencies, for any Node 20 or later.
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const MAX_BYTES = 300_000;
const outfile = process.argv[2] ?? join(ROOT, 'dist', 'verify', 'joinder-verify.mjs');

/** Our files do nothing when they are loaded, so what is not called is left out. */
const ownSources = {
  name: 'own-sources',
  setup(builder) {
    builder.onResolve({ filter: /^#libs\// }, ({ path }) => ({
      path: join(ROOT, 'libs', path.slice('#libs/'.length), 'src', 'index.ts'),
      sideEffects: false,
    }));
    builder.onResolve({ filter: /^\..*\.js$/ }, ({ path, resolveDir }) =>
      resolveDir.includes('node_modules')
        ? undefined
        : { path: join(resolveDir, path.replace(/\.js$/, '.ts')), sideEffects: false },
    );
  },
};

mkdirSync(dirname(outfile), { recursive: true });
const { metafile } = await build({
  entryPoints: [join(ROOT, 'apps', 'cli', 'src', 'proof', 'verify.main.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minify: true,
  legalComments: 'none',
  banner: { js: '// joinder verify: checks a proof offline. Usage: node joinder-verify.mjs proof.json --pin <hex>' },
  metafile: true,
  plugins: [ownSources],
  logLevel: 'warning',
});

const { size } = statSync(outfile);
const foreign = Object.values(metafile.outputs)[0].imports.filter(({ path }) => !path.startsWith('node:'));
if (foreign.length > 0) throw new Error(`the file still imports ${foreign.map(({ path }) => path).join(', ')}`);
if (size > MAX_BYTES) throw new Error(`the file has ${size} bytes, more than ${MAX_BYTES}`);
console.log(`${outfile}: ${size} bytes`);
