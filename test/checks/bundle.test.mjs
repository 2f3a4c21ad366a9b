import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundleProblems } from './bundle.mjs';

const KB = 1024;

/** A built page: each file has this many bytes that do not compress. */
function measured(head, files, fonts = {}, budgets) {
  const folder = mkdtempSync(join(tmpdir(), 'joinder-bundle-test-'));
  const notes = [];
  try {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), `<html><head>${head}</head></html>`);
    if (Object.keys(fonts).length > 0) mkdirSync(join(folder, 'fonts'));
    for (const [name, size] of Object.entries(fonts)) writeFileSync(join(folder, 'fonts', name), randomBytes(size));
    for (const [name, size] of Object.entries(files)) writeFileSync(join(folder, 'assets', name), randomBytes(size));
    return { problems: bundleProblems(folder, (note) => notes.push(note), budgets), notes };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ENTRY = '<script type="module" crossorigin src="/assets/index.js"></script>';
const PRELOAD = '<link rel="modulepreload" crossorigin href="/assets/member.js">';
const FONT = '<link rel="preload" href="/fonts/inter-latin.woff2" as="font" crossorigin>';
const STYLES = '<link rel="stylesheet" crossorigin href="/assets/index.css"><link rel="icon" href="/icon.svg" />';

test('bundle: entry, preloads, styles, letters and one language count, what is loaded later does not', () => {
  const files = { 'index.js': 150 * KB, 'member.js': 50 * KB, 'index.css': 20 * KB, 'late.js': 400 * KB };
  const texts = { 'frame.nl.x.json': 9 * KB, 'frame.bg.x.json': 11 * KB, 'flows.bg.x.json': 90 * KB };
  const fonts = { 'inter-latin.woff2': 36 * KB, 'inter-cyrillic.woff2': 13 * KB };
  const { problems, notes } = measured(ENTRY + PRELOAD + FONT + STYLES, { ...files, ...texts }, fonts);
  assert.deepEqual(problems, []);
  assert.match(
    notes[0],
    /^first load 2[78]\d of 350 KB gzip: scripts 20\d of 230, styles 2\d of 24, fonts (49|50) of 66, texts 1\d of 14$/,
  );
});

for (const [big, size, kind, most] of [
  ['index.js', 231, ' of scripts', 230],
  ['member.js', 231, ' of scripts', 230],
  ['index.css', 25, ' of styles', 24],
]) {
  test(`bundle: a first load that is too large is found: ${big}`, () => {
    const files = { 'index.js': KB, 'member.js': KB, 'index.css': KB, [big]: size * KB };
    const { problems } = measured(ENTRY + PRELOAD + STYLES, files);
    assert.match(
      problems[0],
      new RegExp(`^the workspace loads 2?\\d+ KB gzip${kind} first, at most ${most} are allowed`),
    );
    assert.ok(
      problems.some((line) => line.includes(`assets/${big} ${size + 1} KB`)),
      problems.join('\n'),
    );
  });
}

test('bundle: letters that are too large are found, also those that few pages need', () => {
  const files = { 'index.js': KB, 'member.js': KB, 'index.css': KB };
  const { problems } = measured(ENTRY + PRELOAD + FONT + STYLES, files, {
    'inter-latin.woff2': 40 * KB,
    'inter-greek.woff2': 30 * KB,
  });
  assert.match(problems[0], /^the workspace loads 7\d KB gzip of fonts first, at most 66 are allowed/);
});

test('bundle: parts that each fit can be too large together', () => {
  const files = { 'index.js': 229 * KB, 'member.js': KB / 4, 'index.css': 23 * KB };
  const { problems } = measured(ENTRY + PRELOAD + FONT + STYLES, files, { 'inter-latin.woff2': 65 * KB });
  assert.deepEqual(problems, []);
  const budgets = { scripts: 230 * KB, styles: 24 * KB, fonts: 66 * KB, all: 300 * KB };
  const together = measured(ENTRY + PRELOAD + FONT + STYLES, files, { 'inter-latin.woff2': 65 * KB }, budgets);
  assert.match(together.problems[0], /^the workspace loads 3\d\d KB gzip first, at most 300 are allowed/);
});

for (const tag of [
  '<script src="https://cdn.example.org/a.js"></script>',
  '<link rel="stylesheet" href="//cdn.example.org/a.css">',
]) {
  test(`bundle: a request to another host is found: ${tag}`, () => {
    const { problems } = measured(ENTRY + STYLES + tag, { 'index.js': KB, 'index.css': KB });
    assert.match(problems[0], /^index\.html asks another host: (https:)?\/\/cdn\.example\.org/);
  });
}

test('bundle: a page without a script is not taken for a small one', () => {
  assert.deepEqual(measured(STYLES, { 'index.css': KB }).problems, [
    'index.html names no script: nothing was measured',
  ]);
});
