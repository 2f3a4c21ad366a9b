import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeProblems } from './codes.mjs';

function inFive(word) {
  return `{\n${['en', 'nl', 'hu', 'bg', 'ro'].map((language) => `    ${language}: '${word}',\n`).join('')}  }`;
}

/** The smallest project in which every code agrees. */
const AGREED = {
  'docs/protocol.md':
    '| `SPACE_LOST` | 409 | later |\n\n## Codes\n\n| E_SIZE | 10 | send less |\n| E_MAGIC | 11 | again |\n\n' +
    '## Proofs\n\n`BODY_MISSING`\n\n## Next\n',
  'libs/protocol/src/verdict.table.ts': 'export const VERDICT = {\n  E_SIZE: 10,\n  E_MAGIC: 11,\n};\n',
  'libs/protocol/src/judge/step.ts': "export type HaltReason =\n  /** Why. */\n  | 'BODY_MISSING';\n",
  'libs/exchange/src/space/space-session.ts': "const LOG_HALTS = ['LOG_CUT'] as const;\n",
  'apps/gateway/src/operations/board/flow-runbooks.table.ts': "  BROKER_AWAY: 'outbox-stuck',\n",
  'apps/web/src/operator/board/runbooks.ts': "  SPACE_LOST: 'outbox-stuck',\n",
  'apps/web/src/features/flows/cause.texts.ts': `  BROKER_AWAY: { en: 'Away' },\n  SPACE_LOST: ${inFive('Lost')},\n};\n`,
  'apps/gateway/src/operations/sealed/refusal-class.table.ts': "  E_SIZE: 'damaged',\n  E_MAGIC: 'order',\n",
  'apps/web/src/features/flows/refusal.texts.ts': `  damaged: ${inFive('damage')},\n  order: TERMS.order,\n};\n`,
  'docs/runbooks/outbox-stuck.md': '`BROKER_AWAY`, `SPACE_LOST`, `LOG_*`',
  'docs/runbooks/records-refused.md': '`E_SIZE` `E_MAGIC`',
  'docs/runbooks/space-halted.md': '`BODY_MISSING` `LOG_CUT`',
};

/** What is found after a text was replaced by another in one file. */
function planted(path, from, to) {
  const text = AGREED[path].replace(from, to);
  assert.notEqual(text, AGREED[path], 'the text of this test is gone');
  return codeProblems(Object.entries({ ...AGREED, [path]: text }).map(([name, all]) => ({ path: name, text: all })));
}

test('codes: agree where documents, screens and source say the same', () => {
  assert.deepEqual(codeProblems(Object.entries(AGREED).map(([path, text]) => ({ path, text }))), []);
});

/** [what the case shows, file, text, what stands there instead, what is found]. */
const CASES = [
  ['another number', 'docs/protocol.md', '| 11 |', '| 12 |', /says E_MAGIC 12, the code 11/],
  ['a code without a row', 'docs/protocol.md', '| E_MAGIC | 11 | again |\n', '', /says E_MAGIC not at all/],
  ['a row without a code', 'libs/protocol/src/verdict.table.ts', '  E_MAGIC: 11,\n', '', /the code not at all/],
  [
    'a name that is not there',
    'docs/runbooks/outbox-stuck.md',
    'SPACE_LOST`',
    'SPACE_LOST` `BROKER_GONE`',
    /BROKER_GONE, which nothing/,
  ],
  ['a family that is not there', 'docs/runbooks/outbox-stuck.md', 'LOG_*', 'PEER_*', /PEER_\*, which nothing/],
  [
    'words that nothing answers',
    'apps/web/src/features/flows/cause.texts.ts',
    'BROKER_AWAY',
    'BROKER_GONE',
    /words for BROKER_GONE/,
  ],
  ['a refusal without advice', 'docs/runbooks/records-refused.md', '`E_MAGIC`', '', /what to do about E_MAGIC/],
  ['a halt without advice', 'docs/runbooks/space-halted.md', '`LOG_CUT`', '', /what to do about LOG_CUT/],
  [
    'a cause that its runbook forgets',
    'docs/runbooks/outbox-stuck.md',
    '`SPACE_LOST`, ',
    '',
    /what to do about SPACE_LOST/,
  ],
  [
    'a runbook that is not there',
    'apps/web/src/operator/board/runbooks.ts',
    'outbox-stuck',
    'outbox',
    /outbox\.md does not say/,
  ],
  [
    'a code that has no words',
    'apps/web/src/features/flows/cause.texts.ts',
    'SPACE_LOST',
    'space-lost',
    /no screen has words for SPACE_LOST of/,
  ],
  [
    'a code that has words in four languages',
    'apps/web/src/features/flows/cause.texts.ts',
    "bg: 'Lost'",
    "bg: ''",
    /no screen has words for SPACE_LOST of docs\/protocol\.md in bg/,
  ],
  [
    'a verdict whose class has no words',
    'apps/web/src/features/flows/refusal.texts.ts',
    'damaged:',
    'broken:',
    /no screen has words for E_SIZE of/,
  ],
  [
    'a verdict without a class',
    'apps/gateway/src/operations/sealed/refusal-class.table.ts',
    "  E_MAGIC: 'order',\n",
    '',
    /no screen has words for E_MAGIC of/,
  ],
];

for (const [what, path, from, to, found] of CASES) {
  test(`codes: finds ${what}`, () => {
    const problems = planted(path, from, to);
    assert.ok(
      problems.some((problem) => found.test(problem)),
      `found only: ${problems.join('; ')}`,
    );
  });
}
