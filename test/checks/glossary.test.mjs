import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGlossary } from '../../libs/words/glossary.mjs';
import { glossaryProblems } from './glossary.mjs';
import { textsIn } from './glossary-texts.mjs';

const concepts = readGlossary();
const right = {
  en: 'Open the record',
  nl: 'Registratie openen',
  hu: 'Adatlap megnyitása',
  bg: 'Отвори записа',
  ro: 'Deschide înregistrarea',
};

/** The places where a text may stand, with how its source says it. */
const WEB = 'apps/web/src/features/records/planted.texts.ts';
const API = 'apps/gateway/src/case/records/planted.texts.table.ts';
const EXPLANATION = 'libs/matching/src/explain/planted.table.ts';
const GUIDE = 'docs/guide/planted.md';

const table = (words) => `export const PLANTED = { key: ${JSON.stringify(words)} } as const;`;
const row = ({ en, nl, hu, bg, ro }) =>
  `const PLANTED = { key: t(${[en, nl, hu, bg, ro].map((w) => JSON.stringify(w)).join(', ')}) };`;

const planted = (path, changed) => problems({ path, words: { ...right, ...changed } });

function problems({ path, words }) {
  const source = path === EXPLANATION ? row(words) : table(words);
  return glossaryProblems({ texts: textsIn(path, source), guides: [] }, concepts);
}

const guide = (text) => glossaryProblems({ texts: [], guides: [{ path: GUIDE, text }] }, concepts);

test('row 35 lets right texts pass, in tables, in rows and in guides', () => {
  assert.deepEqual(planted(WEB, {}), []);
  assert.deepEqual(planted(EXPLANATION, {}), []);
  assert.deepEqual(guide('Open **My work**. It shows what waits; `joinder.case.v1` and `READ` stand in code.\n'), []);
});

/** What is planted, where, the changed texts, and what the sentence says of it: language and term. */
const PLANTED = [
  { what: 'another word in Dutch', path: WEB, changed: { nl: 'Gegeven openen' }, language: 'nl', term: 'record' },
  {
    what: 'another word in Hungarian',
    path: WEB,
    changed: { hu: 'Rekord megnyitása' },
    language: 'hu',
    term: 'record',
  },
  { what: 'another word in Bulgarian', path: WEB, changed: { bg: 'Отвори данните' }, language: 'bg', term: 'record' },
  { what: 'another word in Romanian', path: WEB, changed: { ro: 'Deschide fișa' }, language: 'ro', term: 'record' },
  {
    what: 'another word in English',
    path: WEB,
    changed: { en: 'Look into the inbox for the record' },
    language: 'en',
    term: 'my-work',
  },
  {
    what: 'another word in Dutch',
    path: API,
    changed: { nl: 'Registratie in het handvest' },
    language: 'nl',
    term: 'charter',
  },
  {
    what: 'another word in Hungarian',
    path: API,
    changed: { hu: 'Az adatlap magától megnyílik' },
    language: 'hu',
    term: 'automatically',
  },
  {
    what: 'another word in Bulgarian',
    path: API,
    changed: { bg: 'Отвори записа на собственик' },
    language: 'bg',
    term: 'owner',
  },
  {
    what: 'another word in Romanian',
    path: API,
    changed: { ro: 'Deschide înregistrarea din cauză' },
    language: 'ro',
    term: 'case',
  },
  {
    what: 'another word in English',
    path: API,
    changed: { en: 'The record is parked' },
    language: 'en',
    term: 'set-aside',
  },
  {
    what: 'a forbidden phrase that begins with a term',
    path: WEB,
    changed: { en: 'Open the record sealed for us' },
    language: 'en',
    term: 'not-released-to-us',
  },
  {
    what: 'a forbidden phrase that shares a word with a term',
    path: WEB,
    changed: { en: 'Open the record. What left by it stays' },
    language: 'en',
    term: 'sent-under-it',
  },
  {
    what: 'another word in Dutch',
    path: EXPLANATION,
    changed: { nl: 'Record openen' },
    language: 'nl',
    term: 'record',
  },
  {
    what: 'another word in Romanian',
    path: EXPLANATION,
    changed: { ro: 'Deschide înregistrarea de proprietar' },
    language: 'ro',
    term: 'owner',
  },
  {
    what: 'a word of the crime',
    path: API,
    changed: { bg: 'Отвори записа на експлоатацията' },
    language: 'bg',
    term: 'експлоатаци',
  },
  {
    what: 'a word of arrest',
    path: API,
    changed: { nl: 'Registratie openen die is opgepakt' },
    language: 'nl',
    term: 'opgepakt',
  },
  {
    what: 'a word of detention',
    path: API,
    changed: { nl: 'Registratie openen die wordt vastgehouden' },
    language: 'nl',
    term: 'vastgehouden',
  },
  {
    what: 'a bare number before a noun',
    path: WEB,
    changed: { ro: 'Deschide {count, number} înregistrări' },
    language: 'ro',
    term: '{count, number} înregistrări',
  },
  {
    what: 'a typed term',
    path: WEB,
    changed: { en: 'Case', nl: 'Zaak', hu: 'Ügy', bg: 'Дело', ro: 'Dosar' },
    language: '',
    term: 'case',
  },
  {
    what: 'a raw code',
    path: WEB,
    changed: { hu: 'Adatlap megnyitása: OUTBOX_STUCK' },
    language: 'hu',
    term: 'OUTBOX_STUCK',
  },
  {
    what: 'a right of the broker',
    path: API,
    changed: { en: 'Open the record with READ' },
    language: 'en',
    term: 'READ',
  },
  { what: 'a notation', path: EXPLANATION, changed: { bg: 'Отвори записа по EDTF' }, language: 'bg', term: 'EDTF' },
  {
    what: 'an internal name',
    path: WEB,
    changed: { ro: 'Deschide înregistrarea joinder.record' },
    language: 'ro',
    term: 'joinder.record',
  },
  {
    what: 'an American spelling',
    path: API,
    changed: { en: 'Open the record of the organization' },
    language: 'en',
    term: 'organization',
  },
];

for (const { what, path, changed, language, term } of PLANTED) {
  test(`row 35 refuses ${what}: ${Object.values(changed).at(-1)}`, () => {
    const found = planted(path, changed);
    assert.ok(found.length > 0, 'nothing was found');
    const said = found.find((one) => one.includes(term)) ?? found.join('; ');
    assert.ok(said.startsWith(`${path} PLANTED.key`), said);
    if (language !== '') assert.ok(said.includes(`(${language})`), said);
    assert.ok(said.includes(term), said);
  });
}

test('row 35 lets Romanian count with "de", and say a participle without', () => {
  const counts = 'Deschide {count, plural, one {# înregistrare} few {# înregistrări} other {# de înregistrări}}';
  assert.deepEqual(planted(WEB, { ro: counts }), []);
  assert.deepEqual(planted(WEB, { ro: 'Deschide înregistrarea: {count} aprobate' }), []);
});

test('row 35 refuses another word, a raw code and a time of 12 hours in a guide', () => {
  assert.match(guide('Go to the inbox.').join(), /planted\.md \(en\) says "inbox"; the word is "My work"/);
  assert.match(guide('It says SPACE_QUOTA.').join(), /planted\.md \(en\) shows "SPACE_QUOTA"/);
  assert.match(
    guide('Please come at 9:30 pm.').join('\n'),
    /"9:30 pm" is not a time of 24 hours[\s\S]*"Please" is not said/,
  );
});

test('row 35 refuses other words of a page for a code of the API', () => {
  const api = textsIn(API, `export const ERRORS = { CASE_CLOSED: ${JSON.stringify(right)} };`);
  const page = (words) => textsIn(WEB, `export const ERRORS = { CASE_CLOSED: ${JSON.stringify(words)} };`);
  const found = (words) => glossaryProblems({ texts: [...api, ...page(words)], guides: [] }, concepts);
  assert.deepEqual(found(right), []);
  assert.match(
    found({ ...right, hu: 'Az adatlap megnyitása' }).join(),
    /ERRORS\.CASE_CLOSED \(hu\) says CASE_CLOSED in other words/,
  );
});

test('row 35 holds an exception to one text and one word, with a reason and a use', () => {
  const texts = textsIn(WEB, table({ ...right, nl: 'Gegeven openen' }));
  const exception = { key: `${WEB} PLANTED.key`, word: 'record', reason: 'planted' };
  assert.deepEqual(glossaryProblems({ texts, guides: [] }, concepts, [exception]), []);
  assert.match(glossaryProblems({ texts: [], guides: [] }, concepts, [exception]).join(), /"record" is not needed/);
  const many = Array.from({ length: 31 }, () => ({ ...exception, reason: '' }));
  assert.match(glossaryProblems({ texts, guides: [] }, concepts, many).join('\n'), /at most 30[\s\S]*has no reason/);
});
