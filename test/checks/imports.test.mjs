import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { root } from './files.mjs';
import { runTool } from './tool.mjs';

/** [rule, file, what it imports]: each is a small breach in a repository that has nothing else. */
const BREACHES = [
  ['arrows-of-tlog', 'libs/tlog/src/a.ts', '#libs/trust'],
  ['arrows-of-trust', 'libs/trust/src/a.ts', '#libs/protocol'],
  ['arrows-of-exchange', 'libs/exchange/src/a.ts', '#libs/http'],
  ['arrows-of-config', 'libs/config/src/a.ts', '../../../apps/cli/src/main.js'],
  ['libs-are-listed', 'libs/novel/src/a.ts', 'node:fs'],
  ['arrows-of-inbox', 'libs/inbox/src/a.ts', '#libs/exchange'],
  ['exchange-rooms-space', 'libs/exchange/src/space/a.ts', '../sealer/sealer.js'],
  ['exchange-rooms-are-listed', 'libs/exchange/src/novel/a.ts', 'node:fs'],
  ['exchange-sending', 'apps/gateway/src/case/records/c.ts', '#libs/exchange/sending'],
  ['exchange-sending', 'apps/gateway/src/case/records/c.reactor.ts', '#libs/exchange/sending'],
  ['exchange-sending', 'libs/member/src/trust/b.worker.ts', '#libs/exchange/sending'],
  ['exchange-sending', 'libs/service/src/b.ts', '#libs/exchange/sending'],
  ['exchange-testing', 'apps/gateway/src/case/records/d.ts', '#libs/exchange/testing'],
  ['member-testing', 'apps/gateway/src/case/records/e.ts', '#libs/member/testing'],
  ['member-rooms-trust', 'libs/member/src/trust/a.ts', '../peers/peers.js'],
  ['member-rooms-are-listed', 'libs/member/src/novel/a.ts', 'node:fs'],
  ['areas-case', 'apps/gateway/src/case/records/b.ts', '../../operations/keys/read-keys.service.js'],
  ['areas-are-listed', 'apps/gateway/src/novel/a.ts', 'node:fs'],
  ['no-cycles', 'libs/tlog/src/about.ts', './round.js'],
  ['libs-through-their-index', 'libs/exchange/src/b.ts', '../../tlog/src/inside.js'],
  ['apps-are-apart', 'apps/cli/src/a.ts', '../../gateway/src/main.js'],
  ['features-meet-in-services', 'apps/gateway/src/case/records/a.ts', '../search/search.repository.js'],
  ['known-imports-no-feature', 'apps/operator/src/known/a.ts', '../flows/flows.service.js'],
  ['features-meet-in-services', 'apps/operator/src/acl/a.ts', '../flows/flow.view.js'],
  ['web-features-are-apart', 'apps/web/src/features/a/a.ts', '../b/b.js'],
  ['web-features', 'apps/web/src/features/c/c.ts', '../../app/main.js'],
  ['web-case', 'apps/web/src/case/record/a.ts', '../../features/b/b.js'],
  ['web-components', 'apps/web/src/components/a.ts', '../case/member/member.js'],
  ['web-lib', 'apps/web/src/lib/a.ts', '../features/b/b.js'],
  ['web-features', 'apps/web/src/features/g/g.ts', '../../app-shell/shell.js'],
  ['web-app-shell', 'apps/web/src/app-shell/a.ts', '../case/member/member.js'],
  ['web-operator', 'apps/web/src/operator/a.ts', '../case/record/ok.js'],
  ['web-desk', 'apps/web/src/desk/a.ts', '../case/record/ok.js'],
  ['web-types', 'apps/web/src/features/d/d.ts', '#libs/http'],
  ['web-runs', 'apps/web/src/features/d/api/types.ts', '#libs/http'],
  ['kafkajs-in-spacelog', 'libs/exchange/src/c.ts', 'kafkajs'],
  ['nodemailer-in-notices', 'libs/inbox/src/c.ts', 'nodemailer'],
  ['node-forge-in-trust', 'libs/protocol/src/c.ts', 'node-forge'],
  ['pure-libs', 'libs/protocol/src/d.ts', '@nestjs/common'],
  ['pure-libs', 'libs/matching/src/e.ts', 'node:timers/promises'],
  ['resolves', 'libs/config/src/f.ts', './nowhere.js'],
  ['no-tools-in-production', 'apps/gateway/src/g.ts', 'fast-check'],
];

const ALLOWED = [
  ['libs/exchange/src/ok.ts', '#libs/tlog'],
  ['libs/exchange/src/sealer/ok.ts', '../space/space.js'],
  ['libs/exchange/src/runtime/ok.ts', '../sealer/sealer.js'],
  ['libs/member/src/send/ok.ts', '#libs/exchange/sending'],
  ['libs/member/src/trust/ok.spec.ts', '#libs/exchange/sending'],
  ['libs/member/src/trust/ok.ts', '../member-config.js'],
  ['libs/inbox/src/ok.int.spec.ts', '../../../apps/gateway/src/gateway.migrations.js'],
  ['apps/gateway/src/gate/ok.ts', '#libs/exchange/sending'],
  ['apps/gateway/src/case/records/ok.ts', '../search/search.service.js'],
  ['apps/gateway/src/case/records/ok.module.ts', '../search/search.module.js'],
  ['apps/gateway/src/commitments/machine/ok.ts', '../../case/search/search.service.js'],
  ['apps/gateway/src/operations/board/ok.ts', '../keys/own-keys.js'],
  ['apps/gateway/src/ok.module.ts', './case/search/search.repository.js'],
  ['apps/operator/src/flows/ok.ts', '../known/followed-space.js'],
  ['apps/cli/src/ok.ts', '../../../dist/apps/cli/src/main.js'],
  ['apps/web/src/features/e/ok.ts', '#libs/vocabulary'],
  ['apps/web/src/features/f/ok.ts', '../../case/member/member.js'],
  ['apps/web/src/case/record/ok.ts', '../member/member.js'],
  ['apps/web/src/operator/frame/ok.ts', '../../app-shell/shell.js'],
  ['apps/web/src/operator/ok.ts', '../case/member/member.js'],
  ['apps/web/src/desk/frame/ok.ts', '../../app-shell/shell.js'],
  ['libs/spacelog/src/ok.ts', 'kafkajs'],
  ['libs/trust/src/ok.ts', 'node-forge'],
  ['libs/tlog/src/ok.spec.ts', '#libs/trust'],
  ['libs/trust/src/ok.spec.ts', 'fast-check'],
];

const EXIST = [
  'apps/cli/src/main.ts',
  'apps/gateway/src/main.ts',
  'apps/gateway/src/gateway.migrations.ts',
  'apps/gateway/src/case/search/search.repository.ts',
  'apps/gateway/src/case/search/search.service.ts',
  'apps/gateway/src/case/search/search.module.ts',
  'apps/gateway/src/operations/keys/own-keys.ts',
  'apps/gateway/src/operations/keys/read-keys.service.ts',
  'apps/operator/src/flows/flow.view.ts',
  'apps/operator/src/flows/flows.service.ts',
  'apps/operator/src/known/followed-space.ts',
  'apps/web/src/app/main.ts',
  'apps/web/src/app-shell/shell.ts',
  'apps/web/src/case/member/member.ts',
  'apps/web/src/features/b/b.ts',
  'libs/tlog/src/inside.ts',
  'libs/exchange/src/space/space.ts',
  'libs/exchange/src/sealer/sealer.ts',
  'libs/exchange/sending/src/index.ts',
  'libs/exchange/testing/src/index.ts',
  'libs/member/src/member-config.ts',
  'libs/member/testing/src/index.ts',
  'libs/member/src/peers/peers.ts',
  ...['tlog', 'trust', 'protocol', 'http', 'exchange', 'vocabulary'].map((lib) => `libs/${lib}/src/index.ts`),
];

test('imports: each breach is found by its rule, and nothing else is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'joinder-imports-'));
  try {
    writeTree(folder);
    const { out, all } = await runTool('depcruise', ['--output-type', 'json', 'apps', 'libs'], { cwd: folder });
    assert.ok(out.startsWith('{'), all);
    const found = JSON.parse(out).summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
    for (const [rule, file] of BREACHES)
      assert.ok(found.includes(`${rule} ${file}`), `${rule} is not found in ${file}`);
    const files = new Set(BREACHES.map(([, file]) => file));
    assert.deepEqual(
      found.filter((violation) => !files.has(violation.split(' ')[1])),
      [],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function writeTree(folder) {
  for (const name of ['.dependency-arrows.cjs', '.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const path of EXIST) write(folder, path, 'export const value = 1;\n');
  write(folder, 'libs/tlog/src/round.ts', `import * as it from './about.js';\nexport const value = it;\n`);
  for (const [path, target] of [...BREACHES.map(([, ...rest]) => rest), ...ALLOWED]) {
    write(folder, path, `import * as it from '${target}';\nexport const value = it;\n`);
  }
}

function write(folder, path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
