import { resolve } from 'node:path';

/** A folder that the delivery of a register fills, and whose clerks are shown what is found in it. */
export interface Register {
  /** As the file of registers calls it: by that its place is kept. */
  readonly name: string;
  readonly folder: string;
  /** As the proxy of the door of authorities names it. */
  readonly organisation: string;
}

/** From where the desk is told of registers. */
export abstract class RegistersOptions {
  abstract readonly registers: readonly Register[];
  /** 32 random bytes under which all is digested that registers say of people and places. */
  abstract readonly key: Uint8Array;
}

export const NO_REGISTERS: RegistersOptions = { registers: [], key: new Uint8Array() };

const LONGEST = 100;

/** Reads the file of registers: `{"<folder>": "<organisation>"}`, folders beside it. @throws Error naming what is wrong */
export function readRegisters(text: string, beside: string): readonly Register[] {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new Error('the file of registers holds no object');
  return Object.entries(parsed).map(([folder, organisation]: [string, unknown]) => {
    if (typeof organisation !== 'string' || organisation.trim() === '' || organisation.length > LONGEST)
      throw new Error(`the register ${folder} names no organisation`);
    return { name: folder, folder: resolve(beside, folder), organisation };
  });
}
