import { describe, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { ReleaseAnsweredSchema, ReleaseAskedSchema } from '#libs/contracts';
import { bulk, int8, text } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { OpenedMessage } from './applier.js';
import { type Handled, on, refused } from './handler.js';
import { HandlerApplier } from './handler-applier.js';

interface Rows {
  readonly reason: { readonly position: bigint; readonly reason: string };
  readonly author: string;
}

/** Reasons that were said before in the chunk. */
type Said = string[];

const ask = on(ReleaseAskedSchema, {
  about: ({ position }) => [{ kind: 'position', id: position.toString() }],
  apply: ({ reason, author }, { position }, said: Said): Handled<Rows> => {
    if (said.includes(reason)) return refused('reason', 'nobody says it twice');
    said.push(reason);
    return { rows: { author: [author], reason: [{ position, reason }] } };
  },
});

class Asks extends HandlerApplier<Said, Rows> {
  override readonly tables = ['reason', 'author'];
  readonly written: string[] = [];
  protected override readonly handlers = [ask];
  protected override readonly writes = {
    reason: bulk('reason', { position: int8, reason: text }),
    author: async (_: unknown, authors: readonly string[]) => {
      await Promise.resolve();
      this.written.push(...authors);
    },
  };

  protected override facts(tx: EntityManager): Promise<Said> {
    return tx.query('facts');
  }
}

/** Writes down what runs. */
class Ran {
  readonly statements: string[] = [];
  readonly values: unknown[] = [];

  get tx(): EntityManager {
    const query = (text: string, values?: unknown): Promise<unknown[]> => {
      this.statements.push(text.split('\n')[0] ?? '');
      if (values !== undefined) this.values.push(values);
      return Promise.resolve([]);
    };
    return { query } as unknown as EntityManager;
  }
}

function asked(position: bigint, reason: string): OpenedMessage {
  return opened(
    position,
    create(ReleaseAskedSchema, { position: position + 100n, reason, author: `author ${reason}` }),
  );
}

function opened(position: bigint, message: OpenedMessage['message']): OpenedMessage {
  const where = { spaceNo: 1, spaceId: 'space', position, t: 1n, sender: 'xa', recipients: ['xa', 'xb'] };
  return { ...where, messageId: 'message', inReplyTo: null, typeName: message.$typeName, message };
}

describe('an applier made of handlers', () => {
  it('row 13 asks for facts and writes each table once a chunk, in the order of its tables', async () => {
    const [applier, ran] = [new Asks(), new Ran()];
    await applier.apply(ran.tx, [asked(1n, 'a'), asked(2n, 'b'), asked(3n, 'c')]);
    expect(ran.statements).toEqual(['facts', 'insert into reason (position, reason)']);
    expect(ran.values).toEqual([
      [
        [1n, 2n, 3n],
        ['a', 'b', 'c'],
      ],
    ]);
    expect(applier.written).toEqual(['author a', 'author b', 'author c']);
  });

  it('S23.10 judges in log order with what the chunk itself accepted, and says what each message is about, also the refused', async () => {
    const [applier, ran] = [new Asks(), new Ran()];
    const { refusals, subjects } = await applier.apply(ran.tx, [asked(1n, 'a'), asked(2n, 'a')]);
    expect(refusals).toEqual([{ position: 2n, code: 'E_POLICY', field: 'reason', rule: 'nobody says it twice' }]);
    expect(subjects).toEqual([
      { position: 1n, subject: { kind: 'position', id: '101' } },
      { position: 2n, subject: { kind: 'position', id: '102' } },
    ]);
    expect(applier.written).toEqual(['author a']);
  });

  it('writes nothing where nothing is left to write', async () => {
    const ran = new Ran();
    await new Asks().apply(ran.tx, []);
    expect(ran.statements).toEqual(['facts']);
  });

  it('fails for a message that it has no handler for, so that it is parked and not lost', async () => {
    const answer = opened(1n, create(ReleaseAnsweredSchema, {}));
    await expect(new Asks().apply(new Ran().tx, [answer])).rejects.toThrow(
      'joinder.request.v1.ReleaseAnswered has no handler in Asks',
    );
  });
});
