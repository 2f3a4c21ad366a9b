import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { NAME } from '../../apps/cli/src/demo/acts/share.act.js';
import { isAlive, ProcessRecords } from '../../apps/cli/src/local/process-records.js';
import { badInputSuite } from './bad-input.suite.js';
import { accessSuite } from './access.suite.js';
import { homesSuite } from './homes.suite.js';
import { START_MS } from './joinder-run.js';
import { PlayedNetwork, summaryOf } from './played-network.js';
import { rebuildSuite } from './rebuild.suite.js';
import { secrecySuite } from './secrecy.suite.js';

jest.setTimeout(START_MS);
const ACTS = [
  'Agree',
  'Share',
  'Secret',
  'Forge',
  'Outage',
  'Prove',
  'Ask',
  'Correct',
  'Reconcile',
  'Recall',
  'Check',
  'See',
  'Secret',
];
const COUNTRIES = ['NL', 'HU', 'BG', 'RO'];

/** The acts of the demo, in the words that a person reads. */
const LINES = [
  /^Joinder: four countries, one case, four keys\. Everyone here is invented\.$/m,
  /^✓ Kafka with mutual TLS, PostgreSQL, NL HU BG RO and the operator {12}\d+\.\d s$/m,
  /^1 Agree {4}NL, HU, RO sign the agreement; BG joins later\. Its clauses now decide who sees what$/m,
  /^2 Share {4}NL shares Gabor Minta with HU and RO, not with BG$/m,
  /^ {11}HU reads: Gabor Minta, \+000… {4}RO reads: Gabor Minta, \+000… {4}BG: sealed, 1 KiB$/m,
  /^ {11}stored by NL \d+ ms, HU \d+ ms, RO \d+ ms, BG \d+ ms$/m,
  /^3 Secret {3}searched all files of the broker for 74 case values: none found$/m,
  /^4 Forge {4}one byte changed on the way: refused by all four, E_BODY; the next record goes on$/m,
  /^5 Outage {3}HU is killed, NL corrects the phone, HU returns: caught up in \d+\.\d s, nothing lost or doubled$/m,
  /^6 Prove {4}four countries cosigned size \d+, root [0-9a-f]{4}…; proof\.json checked offline: yes; one byte flipped: no$/m,
  /^7 Ask {6}RO asks HU what cannot wait 8 hours, while the desk of HU is closed: \d+\.\d s later its duty room has a mail, without a word of it$/m,
  /^ {11}15 minutes of silence, and RO is told to call \+3610000011, where HU answers at night; HU opens it before, and nobody needs to$/m,
  /^ {11}HU waits for a judge, and the clock stands still; it goes on, and RO and HU have the same moment, later by the pause$/m,
  /^ {11}HU answers in part once its prosecutor read it: RO reads it, it stays open, and all \d+ times are the same at both$/m,
  /^8 Correct {2}HU suggests another birthplace in a record of NL: below the value at NL, HU and RO after \d+ ms; the record says what it said$/m,
  /^ {11}NL accepts it with a change: a new version, credited to HU at all three$/m,
  /^9 Reconcile one woman in two scripts, of NL and of BG: all four find the pair by themselves, [a-z ]+; nothing is joined$/m,
  /^10 Recall {3}RO is away; NL recalls a value that puts somebody in danger: in no record and no search of NL and HU after \d+ ms$/m,
  /^ {12}HU keeps it for proceedings, with the reference; RO returns and says that it was purged there after \d+\.\d s$/m,
  /^ {12}who stated what, checked offline: yes \(hu kept, ro purged\); one byte flipped: no$/m,
  /^12 See {6}BG says for whom a driver works: all four draw the same chart around him, two cards and the way from one to the other$/m,
  /^ {12}he has two dates of birth: the count of differences among what all four hold is one more at all four$/m,
  /^11 Check {4}NL looks up 400 lines: BG and HU answer in \d+\.\d s, BG vehicle and HU contact-point, with whom to call and no more; RO is away$/m,
  /^ {12}RO returns and answers automatically: nothing to show$/m,
  /^ {12}1700 lines more: 1100 of them are answered today, the rest goes on on \d{4}-\d\d-\d\d$/m,
  /^16 Secret {3}searched all files of the broker for 85 case values: none found$/m,
  /^Filled {5}41 records of four countries, people with phones, a question for each, an account for each prosecutor to decide$/m,
  /^Try it {5}Each link signs one person in, by one click:$/m,
  /^ {11}NL {7}investigator {1}Sanne Voorbeeld {6}http:\/\/127\.0\.0\.1:\d+\/as\/sanne\/[\w-]{24}$/m,
  /^ {11}operator {1}operator {5}Olga Voorbeeld {7}http:\/\/127\.0\.0\.1:\d+\/as\/olga\/[\w-]{24}$/m,
];

describe('the demo', () => {
  const network = new PlayedNetwork();
  const records = new ProcessRecords(network.home.processes);
  beforeAll(() => network.play(), START_MS);
  afterAll(() => network.remove(), START_MS);

  it.each(LINES)('says %s', (line) => {
    expect(network.demo.stdout).toMatch(line);
  });

  it('tells a program the same in one line', () => {
    const summary = summaryOf(network.demo);
    expect(Object.keys(summary)).toEqual(['ok', 'secondsToReady', 'acts', 'messages', 'stored', 'checkpoints']);
    expect(summary).toMatchObject({ ok: true, acts: ACTS.map((name) => ({ name, ok: true })) });
    expect(summary.acts.every(({ ms }) => Number.isInteger(ms))).toBe(true);
    expect(summary.secondsToReady).toBeGreaterThan(0);
    const { size, root } = summary.checkpoints['NL']!;
    expect(root).toMatch(/^[0-9a-f]{64}$/);
    expect(summary.messages).toBe(size);
    expect(summary.checkpoints).toEqual(Object.fromEntries(COUNTRIES.map((country) => [country, { size, root }])));
    expect(summary.stored).toEqual(Object.fromEntries(COUNTRIES.map((country) => [country, size])));
  });

  homesSuite(network);
  secrecySuite(network);
  accessSuite(network);
  badInputSuite(network);
  rebuildSuite(network);

  it('ends with 1 and says what was expected where a check does not hold', async () => {
    const leak = join(network.home.kafka, 'leak.txt');
    writeFileSync(leak, NAME);
    try {
      const failed = network.joinder('demo', '--json');
      expect(await failed.exitCode()).toBe(1);
      expect(failed.stdout).toMatch(
        /^3 Secret {3}✗ expected no case value in files of the broker, came 1 in .*leak\.txt$/m,
      );
      expect(failed.output).toContain('joinder: the act "Secret" did not end as it should');
      const acts = ACTS.slice(0, 3).map((name) => ({ name, ok: name !== 'Secret' }));
      expect(summaryOf(failed)).toMatchObject({ ok: false, acts });
    } finally {
      rmSync(leak);
    }
  });

  it('plays again on what it finds after its launcher was killed, ends with the line, and leaves nothing', async () => {
    const before = records.names().filter((name) => name !== 'launcher');
    const found = before.map((name) => records.find(name)!);
    await network.demo.signal('SIGKILL');
    expect(found.every(isAlive)).toBe(true);

    const again = network.joinder('demo', '--exit', '--json');
    expect(await again.exitCode()).toBe(0);
    for (const name of ['kafka', 'postgres', 'operator', 'nl']) {
      expect(again.output).toContain(`${name} is already running`);
    }
    expect(summaryOf(again)).toMatchObject({ ok: true, acts: ACTS.map((name) => ({ name, ok: true })) });
    expect(again.stdout.trimEnd().split('\n').at(-1)).toMatch(/^\{"ok":true,/);
    expect(found.some(isAlive)).toBe(false);
    expect(records.names()).toEqual([]);
  });
});
