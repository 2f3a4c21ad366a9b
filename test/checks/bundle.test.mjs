import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundleProblems } from './bundle.mjs';

const KB = 1024;

/** A built page: each file has this many bytes that do not compress. */
function measured(head, files) {
  const folder = mkdtempSync(join(tmpdir(), 'joinder-bundle-test-'));
  const notes = [];
  try {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), `<html><head>${head}</head></html>`);
    for (const [name, size] of Object.entries(files)) writeFileSync(join(folder, 'assets', name), randomBytes(size));
    return { problems: bundleProblems(folder, (note) => notes.push(note)), notes };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ENTRY = '<script type="module" crossorigin src="/assets/index.js"></script>';
const PRELOAD = '<link rel="modulepreload" crossorigin href="/assets/member.js">';
const STYLES = '<link rel="stylesheet" crossorigin href="/assets/index.css"><link rel="icon" href="/icon.svg" />';

test('bundle: entry, preloads and styles count, what is loaded later does not', () => {
  const files = { 'index.js': 200 * KB, 'member.js': 100 * KB, 'index.css': 20 * KB, 'late.js': 400 * KB };
  const { problems, notes } = measured(ENTRY + PRELOAD + STYLES, files);
  assert.deepEqual(problems, []);
  assert.match(notes[0], /^first load 32\d of 350 KB gzip: scripts 30\d, styles 2\d$/);
});

for (const big of ['index.js', 'member.js', 'index.css']) {
  test(`bundle: a first load that is too large is found: ${big}`, () => {
    const files = { 'index.js': KB, 'member.js': KB, 'index.css': KB, [big]: 351 * KB };
    const { problems } = measured(ENTRY + PRELOAD + STYLES, files);
    assert.match(problems[0], /^the workspace loads 35\d KB gzip first, at most 350 are allowed/);
    assert.ok(
      problems.some((line) => line.includes(`assets/${big} 352 KB`)),
      problems.join('\n'),
    );
  });
}

test('bundle: a page without a script is not taken for a small one', () => {
  assert.deepEqual(measured(STYLES, { 'index.css': KB }).problems, [
    'index.html names no script: nothing was measured',
  ]);
});
