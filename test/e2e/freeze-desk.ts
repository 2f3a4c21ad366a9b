import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Freeze } from '../../apps/cli/src/freeze/freeze-text.js';
import { describeAccess } from '../../apps/cli/src/local/access.js';
import type { JoinderRun } from './joinder-run.js';
import type { PlayedNetwork } from './played-network.js';

/** What two people decide, and why. */
export interface Why {
  readonly cause: 'RESTORED' | 'KEY_STOLEN' | 'DEFECT';
  readonly reason: string;
}

/** People of a network who have a runbook about something that stands still, and a terminal. */
export class FreezeDesk {
  constructor(private readonly network: PlayedNetwork) {}

  /** What stands still, as the screen of a country shows it. */
  async shownAt(country: string): Promise<readonly Freeze[]> {
    return (await this.network.as(country, 'operations')).get<Freeze[]>('freezes');
  }

  /** What is downloaded of one, in a file. */
  async evidence(country: string, id: string): Promise<string> {
    const evidence = await (await this.network.as(country, 'operations')).get<object>(`freezes/${id}/evidence`);
    const file = join(this.network.home.root, `freeze-evidence-${id.slice(0, 4)}.json`);
    writeFileSync(file, `${JSON.stringify(evidence, null, 2)}\n`);
    return file;
  }

  /** Checks a file with nothing but the hash of list 1. */
  async verify(file: string): Promise<JoinderRun> {
    const pin = (await this.network.describe()).services.get('nl')?.env['TRUST_PIN'] ?? '';
    return this.network.joinder('verify', file, '--pin', pin);
  }

  async list(country: string): Promise<JoinderRun> {
    return this.network.joinder('freeze', 'list', country, ...(await this.asOperations(country)));
  }

  async show(country: string, id: string): Promise<JoinderRun> {
    return this.network.joinder('freeze', 'show', country, id, ...(await this.asOperations(country)));
  }

  /** Operations proposes and a prosecutor confirms, at one terminal. */
  async decide(country: string, id: string, { cause, reason }: Why): Promise<JoinderRun> {
    const as = async (option: string, role: string): Promise<readonly string[]> => {
      const { login, passwordFile } = await this.personOf(country, role);
      return [`--${option}`, login, `--${option}-password-file`, passwordFile];
    };
    const both = [...(await as('proposer', 'operations')), ...(await as('confirmer', 'prosecutor'))];
    return this.network.joinder('freeze', 'decide', country, id, '--cause', cause, '--reason', reason, ...both);
  }

  private async asOperations(country: string): Promise<readonly string[]> {
    const { login, passwordFile } = await this.personOf(country, 'operations');
    return ['--as', login, '--password-file', passwordFile];
  }

  /** Somebody with a role, with a file whose first line is the password. */
  private async personOf(country: string, role: string): Promise<{ login: string; passwordFile: string }> {
    const { countries } = describeAccess(this.network.home, (await this.network.describe()).ports);
    const logins = countries.find((one) => one.country === country)?.logins ?? [];
    const found = logins.find(({ roles }) => roles.some((one) => one === role));
    if (!found) throw new Error(`nobody of ${country} is ${role}`);
    const passwordFile = join(this.network.home.secrets, `${country}-${found.login}.password`);
    writeFileSync(passwordFile, `${found.password}\n`, { mode: 0o600 });
    return { login: found.login, passwordFile };
  }
}
