import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { breaking, RELEASED, unboundedFields } from './contract.mjs';
import { root } from './files.mjs';
import { runTool } from './tool.mjs';

const ENVELOPE = 'joinder/exchange/v1/envelope.proto';

test('contract: a field that changes its type breaks a release, the same contract does not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'joinder-contract-'));
  try {
    const proto = join(folder, 'proto');
    const release = join(folder, '1.0.0.binpb');
    cpSync(join(root, 'proto'), proto, { recursive: true });
    const built = await runTool('buf', ['build', '--exclude-source-info', '--output', release], { cwd: proto });
    assert.equal(built.code, 0, built.all);
    assert.deepEqual(await breaking(release, proto), []);

    const text = readFileSync(join(proto, ENVELOPE), 'utf8');
    const changed = text.replace(/^ {2}uint32 version = /m, '  string version = ');
    assert.notEqual(changed, text, 'the field of this test is gone');
    writeFileSync(join(proto, ENVELOPE), changed);
    const [problem = ''] = await breaking(release, proto);
    assert.match(problem, /changed type from "uint32" to "string"/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('contract: what was released is kept, and a change that breaks it is found', async () => {
  const [first] = readdirSync(RELEASED).filter((name) => name.endsWith('.binpb'));
  assert.ok(first, 'no contract was released');
  const folder = mkdtempSync(join(tmpdir(), 'joinder-contract-'));
  try {
    const proto = join(folder, 'proto');
    cpSync(join(root, 'proto'), proto, { recursive: true });
    assert.deepEqual(await breaking(join(RELEASED, first), proto), []);
    const text = readFileSync(join(proto, ENVELOPE), 'utf8');
    writeFileSync(join(proto, ENVELOPE), text.replace(/^ {2}uint64 created_at = .*\n/m, ''));
    const [problem = ''] = await breaking(join(RELEASED, first), proto);
    assert.match(problem, /created_at/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('contract: a field without a bound is named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'joinder-contract-'));
  try {
    const proto = join(folder, 'proto');
    const built = join(folder, 'contract.binpb');
    cpSync(join(root, 'proto'), proto, { recursive: true });
    const text = readFileSync(join(proto, ENVELOPE), 'utf8');
    const more = ['string a = 90;', 'bytes b = 91;', 'repeated uint64 c = 92;', 'repeated KeyWrap d = 93;'];
    const bound = 'repeated string e = 94 [(buf.validate.field).repeated.max_items = 3];';
    writeFileSync(join(proto, ENVELOPE), `${text}\nmessage Open {\n  ${[...more, bound].join('\n  ')}\n}\n`);
    const { code, all } = await runTool('buf', ['build', '--output', built], { cwd: proto });
    assert.equal(code, 0, all);
    const names = unboundedFields(readFileSync(built)).map((problem) => problem.split(' ')[0]);
    assert.deepEqual(
      names,
      ['a', 'b', 'c', 'd', 'e'].map((name) => `joinder.exchange.v1.Open.${name}`),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
