import assert from 'node:assert/strict';
import { test } from 'node:test';
import { specProblems } from './specs.mjs';

const ASKS = 'apps/gateway/src/commitments/asks';

const TREE = {
  [`${ASKS}/asks.feature.ts`]: 'export const asksFeature = {};',
  [`${ASKS}/ask.applier.ts`]: 'export class AskApplier extends HandlerApplier<Facts, Tables> {}',
  [`${ASKS}/ask.applier.int.spec.ts`]: "import { AskApplier } from './ask.applier.js';",
};

const found = (more, without = []) => {
  const tree = { ...TREE, ...more };
  for (const path of without) delete tree[path];
  return specProblems(Object.keys(tree), (path) => tree[path]);
};

test('specs: an applier with a spec of its name and a feature with a spec are fine', () => {
  assert.deepEqual(found({}), []);
});

for (const base of ['Applier', 'HandlerApplier<F, T>', 'Reactor', 'Projection']) {
  test(`specs: what extends ${base} needs a spec of its name beside it`, () => {
    const path = `${ASKS}/late.work.ts`;
    const source = `@Injectable()\nexport class LateWork extends ${base} {}`;
    const elsewhere = { 'test/network/late.work.spec.ts': "import { LateWork } from './late.work.js';" };
    for (const more of [{ [path]: source }, { [path]: source, ...elsewhere }]) {
      assert.deepEqual(found(more), [`${path}: LateWork has no late.work.spec.ts or late.work.int.spec.ts beside it`]);
    }
    assert.deepEqual(
      found({ [path]: source, [`${ASKS}/late.work.spec.ts`]: "import { type A, LateWork } from './late.work.js';" }),
      [],
    );
  });
}

test('specs: a spec that does not import what it is named for is found', () => {
  const spec = `${ASKS}/ask.applier.int.spec.ts`;
  for (const text of ['it.todo();', "import { AskAppliers } from './ask.applier.js';", '// AskApplier']) {
    assert.deepEqual(found({ [spec]: text }), [`${spec}: does not import AskApplier, which it is named for`]);
  }
});

test('specs: a feature without any spec in its folder is found, one with a spec below it is not', () => {
  const path = 'apps/web/src/features/seals/seals.feature.ts';
  assert.deepEqual(found({ [path]: '' }), [`${path}: no spec in apps/web/src/features/seals/`]);
  const beside = { 'apps/web/src/features/seals-more/a.spec.tsx': '' };
  assert.equal(found({ [path]: '', ...beside }).length, 1);
  assert.deepEqual(found({ [path]: '', 'apps/web/src/features/seals/components/seal.spec.tsx': '' }), []);
});

test('specs: nothing but features found nowhere is itself a mistake', () => {
  assert.match(found({}, [`${ASKS}/asks.feature.ts`]).join(), /no feature was found/);
});

test('specs: an abstract class decides nothing', () => {
  assert.deepEqual(found({ [`${ASKS}/base.ts`]: 'export abstract class Base extends Applier {}' }), []);
});
