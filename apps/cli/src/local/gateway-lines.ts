import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { builtProgram } from './build.js';

/** A program of the gateway that runs to its end, such as `rebuild.main.js`. */
export interface GatewayProgram {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** Runs a program of the gateway, hands on each line that it prints, and answers its exit code. */
export async function gatewayLines(program: GatewayProgram, take: (line: string) => void): Promise<number | null> {
  const { name, args, env } = program;
  const command = [builtProgram(`apps/gateway/src/${name}`), ...args];
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  for await (const line of createInterface(child.stdout)) take(line);
  return ended;
}
