import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PeersFile } from './peers-file.js';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'joinder-peers-'));
  file = join(folder, 'peers.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(...members: string[]): void {
  const places = members.map((member) => [member, { url: `https://${member}.example` }]);
  writeFileSync(file, JSON.stringify(Object.fromEntries(places)));
}

/** The file as member `xa` reads it, and what it refused. */
function opened(): { peers: PeersFile; refusals: unknown[] } {
  const refusals: unknown[] = [];
  const refused = (error: unknown): number => refusals.push(error);
  return { peers: new PeersFile({ file, member: 'xa', refused }), refusals };
}

it('names the others, and whoever joins or leaves later', () => {
  write('xa', 'xb');
  const { peers } = opened();
  expect([...peers.addresses().keys()]).toEqual(['xb']);
  write('xa', 'xb', 'xc');
  expect(peers.addresses().get('xc')?.href).toBe('https://xc.example/');
  write('xa', 'xc');
  expect([...peers.addresses().keys()]).toEqual(['xc']);
});

it('keeps the addresses from before where a change cannot be read, and tells of it once', () => {
  write('xa', 'xb');
  const { peers, refusals } = opened();
  writeFileSync(file, '{"xc": {"url": "http://xc.example"}}');
  for (let asked = 0; asked < 3; asked += 1) expect([...peers.addresses().keys()]).toEqual(['xb']);
  expect(refusals).toEqual([new Error('PEERS_FILE: xc has no https url')]);
  write('xa', 'xc');
  expect([...peers.addresses().keys()]).toEqual(['xc']);
});

it('refuses a file that says nothing at the start', () => {
  writeFileSync(file, '[');
  expect(opened).toThrow(SyntaxError);
});
