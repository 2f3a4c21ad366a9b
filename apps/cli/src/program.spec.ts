import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';
import { joinderProgram } from './program.js';

/** For people who work on tests; it prints shell variables. */
const WITHOUT_JSON = ['services'];

describe('joinder', () => {
  let commands: readonly Command[];
  const nameOf = (command: Command): string =>
    command.parent?.parent ? `${command.parent.name()} ${command.name()}` : command.name();

  beforeAll(async () => {
    commands = (await joinderProgram('')).commands.flatMap((one) =>
      // One that takes an argument does something by itself.
      one.commands.length === 0 || one.registeredArguments.length > 0 ? [one, ...one.commands] : one.commands,
    );
  });

  it('has the commands that its documents name', () => {
    expect(commands.map(nameOf)).toEqual(
      expect.arrayContaining(
        'demo, up, down, reset, doctor, stop, start, kill, country add, country list, freeze list, freeze show, freeze decide, migrate, charter show, rebuild, keys create, keys add, keys show, trust draft, trust sign, trust show, trust verify, trust renew, trust heal, trust rotate, trust revoke, trust add-member, trust remove-member, trust set-certificates, trust admit, trust withdraw-digest, proof, proof erasure, verify, match pairs, match link, match dedupe, content build, content form, content route, practice registers, services'.split(
          ', ',
        ),
      ),
    );
  });

  it('explains each command, argument and option', () => {
    const unexplained = commands.flatMap((command) => [
      ...(command.description().length > 20 ? [] : [nameOf(command)]),
      ...command.options.filter(({ description }) => !description).map(({ flags }) => `${nameOf(command)} ${flags}`),
    ]);
    expect(unexplained).toEqual([]);
  });

  it('prints the outcome of each as JSON where it is asked to', () => {
    const without = commands.filter(({ options }) => !options.some(({ long }) => long === '--json'));
    expect(without.map(nameOf)).toEqual(WITHOUT_JSON);
  });

  it('ends each help with the exit codes', () => {
    for (const command of commands) {
      let help = '';
      command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
      expect(help).toMatch(/^Usage: joinder /);
      expect(help.trimEnd().split('\n').at(-1)).toMatch(
        /^Exit codes: 0 done, 1 refused .*, 2 wrong use, 130 interrupted/,
      );
    }
  });

  it('loads what is named alone, and all for a name that is none', async () => {
    expect((await joinderProgram('verify')).commands.map((one) => one.name())).toEqual(['verify']);
    expect((await joinderProgram('toString')).commands.length).toBeGreaterThan(10);
  });
});
