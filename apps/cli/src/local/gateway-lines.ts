import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { builtProgram } from './build.js';

/** A program that runs to its end, such as `rebuild.main.js`. */
export interface GatewayProgram {
  /** Whose program it is; of the gateway where left out. */
  readonly app?: 'gateway' | 'operator';
  readonly name: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** Runs such a program, hands on each line that it prints, and answers its exit code. */
export async function gatewayLines(program: GatewayProgram, take: (line: string) => void): Promise<number | null> {
  const { app = 'gateway', name, args, env } = program;
  const command = [builtProgram(`apps/${app}/src/${name}`), ...args];
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  for await (const line of createInterface(child.stdout)) take(line);
  return ended;
}
