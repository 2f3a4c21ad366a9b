import { describe, expect, it } from '@jest/globals';
import type { Subject } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';
import type { Applied, OpenedMessage } from './applier.js';
import { Projection, ProjectionRegistry } from './projection.js';

const NO_TX = {} as EntityManager;

class Noted extends Projection {
  override readonly tables = ['noted'];
  readonly runs: { readonly spaceNo: number; readonly touched: readonly Subject[] }[] = [];

  constructor(override readonly types: readonly string[]) {
    super();
  }

  override async project(_: EntityManager, spaceNo: number, touched: readonly Subject[]): Promise<void> {
    await Promise.resolve();
    this.runs.push({ spaceNo, touched });
  }
}

function message(position: bigint, typeName: string): OpenedMessage {
  return { spaceNo: 7, position, typeName } as OpenedMessage;
}

function about(position: bigint, id: string): Applied['subjects'][number] {
  return { position, subject: { kind: 'record', id } };
}

describe('a projection', () => {
  it('runs once for what messages of its types are about, each thing once, without those that were refused', async () => {
    const noted = new Noted(['a', 'b']);
    const messages = [message(1n, 'a'), message(2n, 'b'), message(3n, 'c'), message(4n, 'a'), message(5n, 'a')];
    const subjects = [about(1n, 'x'), about(2n, 'x'), about(2n, 'y'), about(3n, 'of c'), about(4n, 'refused')];
    const refusals = [{ position: 4n, code: 'E_POLICY' as const, field: '', rule: '' }];
    await new ProjectionRegistry([noted]).project(NO_TX, messages, { refusals, subjects, duties: [] });
    const touched = ['x', 'y'].map((id) => ({ kind: 'record', id }));
    expect(noted.runs).toEqual([{ spaceNo: 7, touched }]);
  });

  it('does not run where no message of its types was accepted', async () => {
    const noted = new Noted(['a']);
    const refusals = [{ position: 1n, code: 'E_POLICY' as const, field: '', rule: '' }];
    const applied = { refusals, subjects: [about(1n, 'x'), about(2n, 'y')], duties: [] };
    await new ProjectionRegistry([noted]).project(NO_TX, [message(1n, 'a'), message(2n, 'b')], applied);
    expect(noted.runs).toEqual([]);
  });

  it('names each of its tables once', () => {
    const registry = new ProjectionRegistry([new Noted(['a']), new Noted(['b'])]);
    expect(registry.tables).toEqual(['noted']);
  });
});
