// Puts what a service loads of our own code into one file for each program: loading a thousand small files is most of a start (docs/adr/0075).
// Packages stay where they are, and the small files stay beside, for tests and tools that load single modules.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const DIST = join(import.meta.dirname, '..', 'dist');
const SERVICES = ['gateway', 'intake', 'operator'];
/** Threads run from a file of their own, which stands beside the program that starts them. */
const THREADS = {
  gateway: [
    'apps/gateway/src/reconcile/engine/engine.thread.js',
    'apps/gateway/src/reconcile/pass.thread.js',
    'libs/matching/src/engine/edge.worker.js',
  ],
};

for (const app of SERVICES) {
  const folder = join(DIST, 'apps', app, 'src');
  const programs = readdirSync(folder)
    .filter((name) => /^(.+\.)?main\.js$/.test(name))
    .map((name) => join(folder, name));
  const threads = (THREADS[app] ?? []).map((file) => join(DIST, file));
  const { outputFiles } = await build({
    entryPoints: [...programs, ...threads],
    outdir: folder,
    entryNames: '[name]',
    bundle: true,
    packages: 'external',
    tsconfigRaw: {}, // Its paths lead to the sources, which esbuild would compile without the metadata of decorators.
    platform: 'node',
    target: 'node20',
    format: 'esm',
    keepNames: true,
    logLevel: 'warning',
    write: false,
  });
  for (const { path, text } of outputFiles) writeFileSync(path, text);
  for (const { path, text } of outputFiles) requireFiles(path, text, folder);
}

/** Fails where a program names a file of ours by its place, as one that starts a thread does, and none stands there. */
function requireFiles(program, text, folder) {
  const named = [...text.matchAll(/["'](\.{1,2}\/[\w./-]+\.js)["']/g)].map(([, name]) => name);
  const missing = named.filter((name) => !existsSync(join(folder, name)));
  if (missing.length > 0) throw new Error(`${program} starts ${missing.join(', ')}, which THREADS does not name`);
}
