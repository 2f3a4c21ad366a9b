/** Writes the types of the access log; `npm run check` fails when they are stale. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const proto = fileURLToPath(new URL('./proto', import.meta.url));
rmSync(fileURLToPath(new URL('./src/gen', import.meta.url)), { recursive: true, force: true });
execFileSync('buf', ['generate'], { cwd: proto, stdio: 'inherit' });
