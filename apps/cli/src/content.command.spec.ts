import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinderProgram } from './program.js';
import { RefusedError } from './refused-error.js';

const VET = `
id: vet
version: 1
status: proposal
source: [P]
label: { en: Farm vet, nl: Veearts, hu: Állatorvos, bg: Ветеринарен лекар, ro: Medic veterinar }
door: organisation
plane: investigation
sphere: private
lint: nameless
layout: single
fields:
  - id: danger
    kind: yesNo
    required: true
    first: true
    label: { en: Danger now?, nl: Nu gevaar?, hu: Most veszély?, bg: Опасност сега?, ro: Pericol acum? }
  - id: seen
    kind: indicators
    groups: [LAB]
    required: true
    label: { en: Seen at the stable, nl: Gezien in de stal, hu: Az istállóban látta, bg: Видяно в обора, ro: Văzut la grajd }
routes:
  - id: V1
    label: { en: Sleeps in the stable, nl: Slaapt in de stal, hu: Az istállóban alszik, bg: Спи в обора, ro: Doarme în grajd }
    when: { '>=': [{ var: signs.LAB }, 1] }
    then: { route: LABOUR, also: [ADMIN] }
defaultRoute: TRIAGE
retention: { months: 12 }
`;

let base: string;
let folder: string;
let said: string[];

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'joinder-practice-'));
  folder = join(base, 'practice');
  mkdirSync(join(folder, 'reporters'), { recursive: true });
  writeFileSync(join(folder, 'reporters', 'vet.yaml'), VET);
  said = [];
  jest.spyOn(console, 'log').mockImplementation((line: unknown) => void said.push(String(line)));
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(base, { recursive: true, force: true });
});

async function joinder(...args: readonly string[]): Promise<string> {
  await (await joinderProgram('content')).parseAsync(['node', 'joinder', 'content', ...args]);
  return said.join('\n');
}

describe('joinder content', () => {
  it('A16 adds a class of reporters by one file: built, asked in five languages, routed by its own rule', async () => {
    const out = join(base, 'content.json');
    await joinder('build', folder, '--out', out);
    expect(said[0]).toContain('15 classes, 4 countries, 165 indicators');
    const built = JSON.parse(readFileSync(out, 'utf8'));
    expect(built.documents).toContainEqual(expect.objectContaining({ kind: 'reporters', id: 'vet', version: 1 }));

    const form = await joinder('form', 'vet', '--country', 'nl', '--with', folder);
    for (const title of [
      '[en] Farm vet',
      '[nl] Veearts',
      '[hu] Állatorvos',
      '[bg] Ветеринарен лекар',
      '[ro] Medic veterinar',
    ])
      expect(form).toContain(title);
    expect(form).toContain('Няма достъп до собствения си паспорт');

    const answers = join(base, 'answers.json');
    writeFileSync(answers, JSON.stringify({ danger: 'no', seen: ['LAB.04'] }));
    said = [];
    const asked = ['route', 'vet', answers, '--country', 'hu', '--with', folder, '--at', '2026-11-30T09:00:00Z'];
    expect(await joinder(...asked)).toBe(
      [
        'priority P1',
        'due 24 hours from 30 November 2026 at 10:00: 1 December 2026 at 10:00',
        'goes to LABOUR (V1)',
        'goes to ADMIN (V1)',
      ].join('\n'),
    );
  });

  it('A16 gives the same digest for the same files and another for a changed word', async () => {
    await joinder('build', folder, '--json');
    await joinder('build', folder, '--json');
    writeFileSync(join(folder, 'reporters', 'vet.yaml'), VET.replace('Farm vet', 'Vet'));
    await joinder('build', folder, '--json');
    const [first, again, changed] = said.map((line) => JSON.parse(line).digest);
    expect(again).toBe(first);
    expect(changed).not.toBe(first);
  });

  it('A41 builds and asks on when the calendars of a release have come to their end', async () => {
    jest.useFakeTimers({ now: new Date('2031-01-01T12:00:00Z'), advanceTimers: true });
    try {
      await joinder('build', folder);
      expect(await joinder('form', 'hotel', '--country', 'nl')).toContain('[nl] Hotel');
    } finally {
      jest.useRealTimers();
    }
  });

  const counted: readonly [country: string, at: string, due: string][] = [
    ['nl', '2026-12-23T09:00:00Z', 'due 10 working days from 23 December 2026: 8 January 2027'],
    ['bg', '2026-12-23T09:00:00Z', 'due 10 working days from 23 December 2026: 12 January 2027'],
    ['hu', '2026-08-07T09:00:00Z', 'due 10 working days from 7 August 2026: 24 August 2026'],
    ['nl', '2030-01-02T09:00:00Z', 'due cannot be counted: the calendar of the country knows no holidays of 2030'],
  ];
  it.each(counted)('A41 counts working days by the calendar of %s from %s', async (country, at, due) => {
    const answers = join(base, 'answers.json');
    writeFileSync(answers, JSON.stringify({ danger: 'no', minor: 'no', seen: ['HOT.02'] }));
    const text = await joinder('route', 'hotel', answers, '--country', country, '--at', at);
    expect(text.split('\n').slice(0, 2)).toEqual(['priority P3', due]);
  });

  it('N14 holds the signal of a nameless class while its words say who somebody is, and says where', async () => {
    const answers = join(base, 'answers.json');
    const write = (story: string): void =>
      writeFileSync(answers, JSON.stringify({ danger: 'no', minor: 'no', seen: ['HOT.01'], story }));
    write('Kamer 212 is van Sanne Voorbeeld.');
    expect(await joinder('route', 'hotel', answers, '--country', 'nl')).toContain(
      '/story 17 to 32: name, sure\nheld until that is taken out',
    );
    said = [];
    write('Kamer 212, een vrouw van ongeveer 20.');
    expect(await joinder('route', 'hotel', answers, '--country', 'nl')).not.toContain('held');
  });

  const refused: readonly [what: string, file: string, text: string, said: string][] = [
    [
      'a mistake, with its place',
      'reporters/vet.yaml',
      VET.replace('groups: [LAB]', 'groups: [LAP]'),
      'reporters/vet.yaml /fields/1/groups: there is no group of indicators LAP',
    ],
    [
      'another hotel of the same version',
      'reporters/hotel.yaml',
      VET.replace('id: vet', 'id: hotel'),
      'reporters/hotel.yaml /version: replaces version 2 of hotel and needs a higher one',
    ],
    [
      'a file of a kind that there is not',
      'reporters/notes.txt',
      'hello',
      'reporters/notes.txt: no kind of content stands here',
    ],
  ];
  it.each(refused)('A16 refuses %s', async (_, file, text, sentence) => {
    writeFileSync(join(folder, file), text);
    await expect(joinder('build', folder)).rejects.toThrow(RefusedError);
    await expect(joinder('build', folder)).rejects.toThrow(sentence);
  });

  it('A16 says which classes, countries and answers there are', async () => {
    await expect(joinder('form', 'butcher', '--country', 'nl')).rejects.toThrow(/no class butcher; there are .*hotel/);
    await expect(joinder('form', 'hotel', '--country', 'zz')).rejects.toThrow(/no country zz; there are /);
    const answers = join(base, 'answers.json');
    writeFileSync(answers, '{"danger":"no"}');
    await expect(joinder('route', 'hotel', answers, '--country', 'nl')).rejects.toThrow(
      '/minor required, /seen required',
    );
    writeFileSync(answers, '[]');
    await expect(joinder('route', 'hotel', answers, '--country', 'nl')).rejects.toThrow('holds no answers');
  });
});
