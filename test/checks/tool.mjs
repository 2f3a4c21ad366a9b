import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './files.mjs';

const PATH = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;

/** Runs a program of node_modules and answers its exit code and all it said. */
export function runTool(program, args, { cwd = root } = {}) {
  const child = spawn(program, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  const said = { out: '', all: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said.out += text;
    said.all += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said.all += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out: said.out, all: said.all.trim() }));
  });
}

/** Makes a check of a program that says what is wrong and ends with another code than zero. */
export function toolCheck(name, program, args, options) {
  return {
    name,
    run: async () => {
      const { code, all } = await runTool(program, args, options);
      return code === 0 ? [] : [all || `${program} ended with ${code}`];
    },
  };
}
