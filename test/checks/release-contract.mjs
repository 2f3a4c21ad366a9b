// Keeps the contract of a release, which later contracts must not break: `npm run release:contract`, then commit the file.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const file = join(root, 'proto', 'released', `${version}.binpb`);

if (existsSync(file)) throw new Error(`the contract of ${version} is kept already; a release is never changed`);
mkdirSync(join(root, 'proto', 'released'), { recursive: true });
copyFileSync(join(root, 'libs', 'contracts', 'src', 'gen', 'contract.binpb'), file);
console.log(`kept proto/released/${version}.binpb`);
