import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Body, Controller, HttpCode, Injectable, Post } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { IsString } from 'class-validator';
import type { IncomingMessage } from 'node:http';
import { grantToService, isTransient, Migration, PersistenceModule } from '#libs/persistence';
import { cutAfter, type TestDatabase, testDatabase } from '#libs/testing';
import { DataSource, type QueryRunner } from 'typeorm';
import { configureHttp } from '../configure-http.js';
import { post, problemOf } from '../http.testing.js';
import { IDEMPOTENCY_MIGRATIONS } from './idempotency-migrations.js';
import { HttpError } from '../problem/http-error.js';
import { IdempotencyCaller } from './idempotency-caller.js';
import { IdempotencyKeys } from './idempotency-keys.repository.js';
import { IdempotencyModule } from './idempotency.module.js';
import { Once } from './once.js';
import { OnceRequest } from './repeated-request.js';

@Injectable()
class HeaderCaller extends IdempotencyCaller {
  of(request: IncomingMessage): string {
    return request.headers['x-test-caller']?.toString() ?? 'anna';
  }
}

class OrderDto {
  @IsString()
  text: string;
}

/** Rows that know nothing of the request: made twice, they are there twice. */
class AddOrders extends Migration {
  override readonly name = 'AddOrders0000000000003';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table placed_order (order_no integer generated always as identity primary key, id uuid, text text)',
    );
    await grantToService(runner, 'select, insert on placed_order');
  }
}

const INSERT = 'insert into placed_order (id, text) values ($1, $2)';

/** What the handler does next and which attempts came to it. */
const script = {
  calls: [] as string[],
  fail: undefined as Error | undefined,
  wait: undefined as Promise<void> | undefined,
};

@Controller('orders')
class OrderController {
  @Post()
  @HttpCode(202)
  create(@Once() once: OnceRequest, @Body() { text }: OrderDto): Promise<{ id: string; text: string }> {
    return once.run(async (tx) => {
      script.calls.push(once.id);
      await script.wait;
      await tx.query(INSERT, [once.id, text]);
      if (script.fail) throw script.fail;
      await tx.query(INSERT, [once.id, text]);
      return { id: once.id, text };
    });
  }

  @Post('silent')
  @HttpCode(204)
  silent(@Once() once: OnceRequest): Promise<void> {
    return once.run(async () => {
      script.calls.push('silent');
    });
  }
}

describe('a request that is made once', () => {
  const migrations = [...IDEMPOTENCY_MIGRATIONS, AddOrders];
  let database: TestDatabase;
  let app: NestExpressApplication;
  let address: string;
  let keys = 0;

  beforeAll(async () => {
    database = await testDatabase({ migrations });
    const module = await Test.createTestingModule({
      imports: [PersistenceModule.forRoot(database.config, migrations), IdempotencyModule.forRoot(HeaderCaller)],
      controllers: [OrderController],
    }).compile();
    app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
    configureHttp(app, { errors: [], isTransient, report: () => undefined });
    await app.listen(0, '127.0.0.1');
    address = `${await app.getUrl()}/orders`;
  });

  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  beforeEach(() => {
    Object.assign(script, { calls: [], fail: undefined, wait: undefined });
  });

  const newKey = (): string => `a-key-of-the-test-${(keys += 1)}`;
  const send = (
    key: string,
    body: unknown = { text: 'one' },
    headers: Record<string, string> = {},
  ): Promise<Response> => post(address, body, { 'idempotency-key': key, ...headers });
  /** Ids of the rows with a text, in the order in which they were written. */
  const placed = async (text: string): Promise<string[]> => {
    const rows: { id: string }[] = await database.dataSource.query(
      'select id from placed_order where text = $1 order by order_no',
      [text],
    );
    return rows.map(({ id }) => id);
  };

  it('answers a repeated one as the first time and runs it once', async () => {
    const key = newKey();
    const [first, second] = [await send(key), await send(key)];
    const body: { id: string } = JSON.parse(await first.text());
    expect(await second.json()).toEqual(body);
    expect([first.status, second.status]).toEqual([202, 202]);
    expect([first, second].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect(script.calls).toEqual([body.id]);
  });

  it('repeats an empty answer', async () => {
    const headers = { 'idempotency-key': newKey() };
    expect((await post(`${address}/silent`, {}, headers)).status).toBe(204);
    expect((await post(`${address}/silent`, {}, headers)).status).toBe(204);
    expect(script.calls).toEqual(['silent']);
  });

  it('runs different keys and different callers apart', async () => {
    const key = newKey();
    await send(key);
    await send(newKey());
    await send(key, { text: 'one' }, { 'x-test-caller': 'boris' });
    expect(new Set(script.calls).size).toBe(3);
  });

  it('refuses the second of two at once, while the first still runs', async () => {
    const key = newKey();
    let release = (): void => {};
    script.wait = new Promise((resolve) => {
      release = resolve;
    });
    const first = send(key);
    while (script.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const second = await send(key);
    expect(await problemOf(second)).toMatchObject({ code: 'IDEMPOTENCY_IN_PROGRESS', status: 409 });
    expect(second.headers.get('retry-after')).toBe('2');
    release();
    expect((await first).status).toBe(202);
    expect(script.calls).toHaveLength(1);
  });

  it('has one effect when it comes 20 times at once, and no answer but the stored one and that it is under way', async () => {
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(key, { text: 'twenty' })));
    const bodies = await Promise.all(answers.map(async (answer) => JSON.parse(await answer.text())));
    const made = bodies.filter((_, i) => answers[i]?.status === 202);
    const others = bodies.filter((_, i) => answers[i]?.status !== 202);
    const [id] = await placed('twenty');
    expect(await placed('twenty')).toEqual([id, id]);
    expect(made.length).toBeGreaterThan(0);
    expect(made).toEqual(made.map(() => ({ id, text: 'twenty' })));
    expect(others.map(({ code }) => code)).toEqual(others.map(() => 'IDEMPOTENCY_IN_PROGRESS'));
    expect(await (await send(key, { text: 'twenty' })).json()).toEqual({ id, text: 'twenty' });
  });

  it('frees its key with a failure at once, and leaves nothing of it', async () => {
    const key = newKey();
    for (const [fail, status] of [
      [new HttpError('CONFLICT', 'not now'), 409] as const,
      [new Error('x'), 500] as const,
    ]) {
      script.fail = fail;
      expect((await send(key, { text: 'failed' })).status).toBe(status);
    }
    expect(await placed('failed')).toEqual([]);
    script.fail = undefined;
    expect((await send(key, { text: 'failed' })).status).toBe(202);
    expect(await placed('failed')).toHaveLength(2);
    expect(script.calls).toHaveLength(3);
  });

  it('row 73 never doubles, whichever two statements it is killed between, its effect and its answer among them', async () => {
    let cut = 0;
    for (let isDone = true; isDone;) {
      cut += 1;
      const text = `killed after ${cut}`;
      const killing = cutAfter(app.get(DataSource), cut);
      const killed = await send(newKey(), { text });
      ({ isDone } = { isDone: killing.isDone() });
      killing.end();
      expect(killed.status).toBe(isDone ? 503 : 202);
      const again = await answered(() => send(`a-key-of-the-test-${keys}`, { text }));
      const { id } = JSON.parse(await again.text());
      expect({ cut, placed: await placed(text) }).toEqual({ cut, placed: [id, id] });
    }
    // START, claim, two of the effect, answer, COMMIT.
    expect(cut).toBe(7);
  });

  /** Asks again while the server still ends the connection that was cut. */
  async function answered(ask: () => Promise<Response>): Promise<Response> {
    for (;;) {
      const answer = await ask();
      if (answer.status === 202) return answer;
      expect(await problemOf(answer)).toMatchObject({ code: 'IDEMPOTENCY_IN_PROGRESS' });
    }
  }

  it('takes over a key that an earlier build claimed and never answered', async () => {
    const key = newKey();
    await database.dataSource.query(
      `insert into idempotency_key (caller, key, request, created_at)
       values ('anna', $1, '\\x00', now())`,
      [key],
    );
    expect((await send(key)).status).toBe(202);
  });

  it.each([
    ['another body', { text: 'two' }, ''],
    ['another address', { text: 'one' }, '?x=1'],
  ])('refuses a key used for %s', async (_, body, query) => {
    const key = newKey();
    await send(key);
    const response = await post(`${address}${query}`, body, { 'idempotency-key': key });
    expect(await problemOf(response)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', status: 422 });
    expect(script.calls).toHaveLength(1);
  });

  it.each([
    ['IDEMPOTENCY_KEY_REQUIRED', undefined],
    ['IDEMPOTENCY_KEY_REQUIRED', ''],
    ['IDEMPOTENCY_KEY_FORMAT', 'short'],
    ['IDEMPOTENCY_KEY_FORMAT', 'x'.repeat(65)],
    ['IDEMPOTENCY_KEY_FORMAT', 'with spaces between words'],
  ])('refuses with %s the key %p', async (code, key) => {
    const response = await post(address, { text: 'one' }, key === undefined ? {} : { 'idempotency-key': key });
    expect(await problemOf(response)).toMatchObject({ code, status: 400 });
    expect(script.calls).toEqual([]);
  });

  it('keeps nothing of an input that was refused before its handler', async () => {
    const key = newKey();
    expect((await send(key, { text: 1 })).status).toBe(400);
    expect(script.calls).toEqual([]);
    expect((await send(key, { text: 'corrected' })).status).toBe(202);
  });

  it('forgets old keys alone', async () => {
    const [old, young] = [newKey(), newKey()];
    await send(old);
    await send(young);
    await database.dataSource.query(
      `update idempotency_key set created_at = now() - interval '25 hours' where key = $1`,
      [old],
    );
    const store = app.get(IdempotencyKeys);
    await expect(store.prune(24, 0)).resolves.toBe(0);
    await expect(store.prune(24, 10)).resolves.toBe(1);
    script.calls.length = 0;
    await send(old);
    await send(young);
    expect(script.calls).toHaveLength(1);
  });
});
