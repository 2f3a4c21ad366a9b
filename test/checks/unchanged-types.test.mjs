import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { unchangedTypes } from '../../libs/contracts/unchanged-types.mjs';
import { root } from './files.mjs';
import { runTool } from './tool.mjs';

const VALUE = '  SENSITIVITY_MINOR = 2;\n';

test('contracts: a type means the same while nothing that it is made of changes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'joinder-types-'));
  try {
    const proto = join(folder, 'proto');
    cpSync(join(root, 'proto'), proto, { recursive: true });
    const before = await built(proto, join(folder, 'before.binpb'));
    const all = unchangedTypes(before, before);

    const file = join(proto, 'joinder/record/v1/record.proto');
    const text = readFileSync(file, 'utf8');
    const more = text.replace(VALUE, `${VALUE}  SENSITIVITY_ADDED = 99;\n`);
    assert.notEqual(more, text, 'the enum of this test is gone');
    writeFileSync(file, `${more}\nmessage Added {\n  string text = 1;\n}\n`);
    const left = unchangedTypes(before, await built(proto, join(folder, 'after.binpb')));

    const changed = all.filter((type) => !left.includes(type));
    assert.ok(changed.includes('joinder.record.v1.Statement') && changed.includes('joinder.record.v1.RecordChanged'));
    assert.ok(left.includes('joinder.exchange.v1.Refused') && !left.includes('joinder.record.v1.Added'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

async function built(proto, file) {
  const { code, all } = await runTool('buf', ['build', '--exclude-source-info', '--output', file], { cwd: proto });
  assert.equal(code, 0, all);
  return readFileSync(file);
}
