import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { signInAtDesk } from '../../apps/cli/src/demo/practice-desk.js';
import { describeAccess } from '../../apps/cli/src/local/access.js';
import { describeNetwork } from '../../apps/cli/src/local/network.js';
import type { Role } from '../../apps/cli/src/local/people.table.js';
import { isAlive, ProcessRecords } from '../../apps/cli/src/local/process-records.js';
import { silentProgress } from '../../apps/cli/src/local/progress.js';
import { ownedHome, removeOwnedHome } from '../../apps/cli/src/local/test-services.js';
import { JoinderRun, ownPorts, START_MS } from './joinder-run.js';
import { summaryOf } from './played-network.js';

jest.setTimeout(START_MS);

/** A network that begins with one service beside its gateways, and gets another while it runs. */
describe('services beside the gateways', () => {
  const home = ownedHome();
  const records = new ProcessRecords(home.processes);
  const env = { JOINDER_HOME: home.root, JOINDER_BASE_PORT: ownPorts(), JOINDER_SERVICES: 'nl-intake' };
  const joinder = (...args: string[]): JoinderRun => new JoinderRun(args, env);
  let demo: JoinderRun;

  beforeAll(async () => {
    demo = joinder('demo', '--json', '--short', '--no-filled');
    await demo.shows('Ctrl-C ends all');
  }, START_MS);

  afterAll(async () => {
    await joinder('down').exitCode();
    await removeOwnedHome(home);
  }, START_MS);

  it.each([
    /^✓ nl-intake, where people tell what they saw: http:\/\/127\.0\.0\.1:\d+, those of Gemeente Demostad at http:\/\/127\.0\.0\.1:\d+, and where it is weighed: http:\/\/127\.0\.0\.1:\d+$/m,
    /^13 Signal {3}a clerk of Gemeente Demostad ticks what she saw at the door of authorities, without a name: received, P2, code and PIN shown once$/m,
    /^ {12}Marit Voorbeeld takes it and adds what the card ".+", version \d+ asks for; Lotte Voorbeeld, contact officer of that organisation, reads what the clerk told and not what was added$/m,
    /^ {12}Marit Voorbeeld weighs it, Hanneke Voorbeeld switches its sphere with date and basis, and it is sent to those who investigate$/m,
    /^ {12}NL's gateway fetched it: in the inbox after \d+\.\d s, with what was seen, nothing of the weighing and not whose clerk told it$/m,
    /^ {12}the clerk's code and PIN open her mailbox: received, passed on to criminal investigation; a wrong PIN opens nothing$/m,
    /^14 Weigh {4}a grower and a hotel tick what they saw: the grower's signs are strong, P1, and Marit Voorbeeld weighs both with a reason$/m,
    /^ {12}the rules propose the labour inspectorate for the grower: it goes there, and no gateway gets it$/m,
    /^ {12}the finding of the hotel is held back from a criminal case without a switch of sphere, which the officer may not make$/m,
    /^ {12}Hanneke Voorbeeld makes it, with date and basis: it goes, and the gateway shows by whose decision and no word of a hotel$/m,
    /^ {12}each of them reads in a mailbox to which kind of organisation it went, and nothing of the other$/m,
    /^15 Contribute two people of NL take the signal up at once: \w+ Voorbeeld does, the other is told so; it waits for nobody any more$/m,
    /^ {14}it became 2 drafts that stand in NL alone: the log of the case did not grow$/m,
    /^ {14}the draft of the place, entered for HU, waits for the prosecutor, on no wire; approved by hand, HU reads it$/m,
    /^ {14}the plate goes to three countries, each apart and past the prosecutor: HU has no follow-up, BG used it, RO used it; a word returns and no content$/m,
    /^ {14}with the name of a victim that NL protects, inflected or in Cyrillic, the note of the signal is refused for HU: nothing left$/m,
    /^ {14}without it, it waits for the prosecutor; approved by hand, HU reads it$/m,
    /^ {14}NL and RO each bring the recruiter, his name in another order: each finds by itself that the two may be one man$/m,
    /^ {14}the account to which the pay goes on waits for the prosecutor, as no standing approval covers accounts; approved, RO reads it$/m,
    /^ {14}NL answers that it was used: after \d+\.\d s the clerk reads it in her mailbox, without a name$/m,
  ])('A06 A07 A09 A15 A16 N06 N21 says %s', (line) => {
    expect(demo.stdout).toMatch(line);
    expect(summaryOf(demo).acts.slice(-3)).toMatchObject([
      { name: 'Signal', ok: true },
      { name: 'Weigh', ok: true },
      { name: 'Contribute', ok: true },
    ]);
  });

  it('A07 prints the door of the authority beside that of everybody', () => {
    expect(demo.stdout).toMatch(/^ {11}nl-intake door of Gemeente Demostad http:\/\/127\.0\.0\.1:\d+$/m);
  });

  it('8 leaves signals at its desk for those who weigh and for a contact officer, told as people tell: none in a flood', async () => {
    expect(demo.stdout).toMatch(/^Desks {6}a signal waits to be weighed at nl-intake$/m);
    const { ports } = await describeNetwork({
      home,
      basePort: Number(env.JOINDER_BASE_PORT),
      progress: silentProgress,
    });
    const [place] = describeAccess(home, ports).services;
    const countsOf = async (role: Role): Promise<unknown> => {
      const reader = await signInAtDesk(place!, role);
      return (await reader.get<{ counts: unknown }>('signals')).counts;
    };
    const byClerk = { priority: 'P2', lane: 'normal', waiting: 1 };
    expect(await countsOf('contact-officer')).toEqual([byClerk]);
    expect(await countsOf('triage')).toEqual([byClerk, { priority: 'P3', lane: 'normal', waiting: 1 }]);
  });

  it('is joined by another while it runs, whose gateway then knows where it is', async () => {
    const gateway = records.find('hu')!;
    const add = joinder('service', 'add', 'hu-intake', '--json');
    expect(await add.exitCode()).toBe(0);
    expect(JSON.parse(add.stdout)).toMatchObject({ added: true, service: 'hu-intake', logins: { length: 4 } });
    expect(records.find('hu')!.pid).not.toBe(gateway.pid);
    expect(await joinder('doctor').exitCode()).toBe(0);
    const { door } = JSON.parse(add.stdout);
    expect(await (await fetch(`${door}/?lang=hu`)).text()).toContain('<html lang="hu">');
    const again = joinder('service', 'add', 'hu-intake', '--json');
    expect(await again.exitCode()).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ added: false });
  });

  it.each([
    ['xx-intake', 'xx-intake is of no country of this network; there are nl, hu, bg, ro'],
    ['nl-desk', 'there is no service nl-desk: a service is called like nl-intake, after its country'],
  ])('refuses %s', async (name, sentence) => {
    const refused = joinder('service', 'add', name);
    expect(await refused.exitCode()).toBe(1);
    expect(refused.output).toContain(sentence);
  });

  it('T10 opens its door while its desk is away, each a process of its own, and is brought to its schema', async () => {
    const { pid } = records.find('nl-intake-door')!;
    const listed = joinder('service', 'list', '--json');
    expect(await listed.exitCode()).toBe(0);
    const [{ door, desk }] = JSON.parse(listed.stdout);
    expect(await joinder('kill', 'nl-intake').exitCode()).toBe(0);
    await expect(fetch(`${desk}/health/ready`)).rejects.toThrow();
    expect((await fetch(`${door}/health/ready`)).status).toBe(200);
    expect(await joinder('start', 'nl-intake').exitCode()).toBe(0);
    expect(records.find('nl-intake-door')!.pid).toBe(pid);
    const migrated = joinder('migrate', 'nl-intake', '--json');
    expect(await migrated.exitCode()).toBe(0);
    expect(JSON.parse(migrated.stdout)).toEqual([{ part: 'nl-intake', applied: [] }]);
  });

  it('leaves nothing after Ctrl-C, and is kept for the next start', async () => {
    const names = records.names().filter((name) => name !== 'launcher');
    expect(names).toEqual(expect.arrayContaining(['nl-intake', 'nl-intake-door', 'hu-intake', 'hu-intake-door']));
    expect(names).toEqual(expect.arrayContaining(['nl-intake-authorities', 'nl-intake-proxy']));
    const found = names.map((name) => records.find(name)!);
    expect(await demo.signal('SIGINT')).toBe(0);
    expect(found.some(isAlive)).toBe(false);
    expect(records.names()).toEqual([]);
    const list = joinder('service', 'list', '--json');
    expect(await list.exitCode()).toBe(0);
    expect(JSON.parse(list.stdout)).toMatchObject([
      { service: 'nl-intake', running: false },
      { service: 'hu-intake', running: false },
    ]);
  });
});
