import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, HttpCode, Injectable, Param, Post, Res } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { Response as ExpressResponse } from 'express';
import { IsString } from 'class-validator';
import type { IncomingMessage } from 'node:http';
import { PersistenceModule } from '#libs/persistence';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { configureHttp } from '../configure-http.js';
import { post, problemOf } from '../http.testing.js';
import { AddIdempotencyKey } from '../migrations/0002-add-idempotency-key.js';
import { HttpError } from '../problem/http-error.js';
import { IdempotencyCaller } from './idempotency-caller.js';
import { IdempotencyModule } from './idempotency.module.js';
import { IdempotencyStore } from './idempotency-store.js';
import { Idempotent } from './idempotent.js';
import { PostgresIdempotencyStore } from './postgres-idempotency-store.js';
import { ReservedId } from './reserved-id.js';

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

/** What the handler does next and what it was called with. */
const script = {
  calls: [] as string[],
  fail: undefined as Error | undefined,
  wait: undefined as Promise<void> | undefined,
};

@Controller('orders')
class OrderController {
  @Post()
  @HttpCode(202)
  @Idempotent()
  async create(@Body() dto: OrderDto, @ReservedId() id: string, @Res({ passthrough: true }) response: ExpressResponse) {
    script.calls.push(id);
    await script.wait;
    if (script.fail) throw script.fail;
    response.setHeader('location', `/orders/${id}`);
    return { id, text: dto.text };
  }

  @Post('silent')
  @HttpCode(204)
  @Idempotent()
  silent(): void {
    script.calls.push('silent');
  }

  @Get(':id')
  forgotten(@Param('id') _: string, @ReservedId() id: string): string {
    return id;
  }
}

describe('idempotency', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let address: string;
  let keys = 0;
  const reported: unknown[] = [];

  beforeAll(async () => {
    database = await testDatabase({ migrations: [AddIdempotencyKey] });
    const module = await Test.createTestingModule({
      imports: [
        PersistenceModule.forRoot(database.config, [AddIdempotencyKey]),
        IdempotencyModule.forRoot(HeaderCaller),
      ],
      controllers: [OrderController],
    }).compile();
    app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
    configureHttp(app, { errors: [], report: (error) => reported.push(error) });
    await app.listen(0, '127.0.0.1');
    address = `${await app.getUrl()}/orders`;
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
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

  it('answers a repeated create as the first time and runs it once', async () => {
    const key = newKey();
    const [first, second] = [await send(key), await send(key)];
    const body: { id: string } = JSON.parse(await first.text());
    expect(await second.json()).toEqual(body);
    expect([first.status, second.status]).toEqual([202, 202]);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect([first.headers.get('idempotency-replayed'), second.headers.get('idempotency-replayed')]).toEqual([
      null,
      'true',
    ]);
    expect(script.calls).toEqual([body.id]);
  });

  it('repeats an empty answer', async () => {
    const key = newKey();
    const headers = { 'idempotency-key': key };
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

  it('runs one of two at the same time and refuses the other', async () => {
    const key = newKey();
    let release = (): void => {};
    script.wait = new Promise((resolve) => {
      release = resolve;
    });
    const first = send(key);
    const second = await waitForRefusal(() => send(key));
    expect(await problemOf(second)).toMatchObject({ code: 'IDEMPOTENCY_IN_PROGRESS', status: 409 });
    expect(second.headers.get('retry-after')).toBe('2');
    release();
    expect((await first).status).toBe(202);
    expect(script.calls).toHaveLength(1);
  });

  /** Whichever of two requests comes second is refused; the first one hangs until it is released. */
  async function waitForRefusal(sendAgain: () => Promise<Response>): Promise<Response> {
    while (script.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    return sendAgain();
  }

  it('runs again after a failure, with the same reserved id', async () => {
    const key = newKey();
    script.fail = new HttpError('CONFLICT', 'not now');
    expect((await send(key)).status).toBe(409);
    script.fail = new Error('defect');
    expect((await send(key)).status).toBe(500);
    script.fail = undefined;
    expect((await send(key)).status).toBe(202);
    expect(script.calls).toHaveLength(3);
    expect(new Set(script.calls).size).toBe(1);
  });

  it('gives the same id after a process died between effect and answer', async () => {
    const store = app.get(IdempotencyStore);
    const claim = { caller: 'anna', key: newKey(), request: Buffer.alloc(32, 1) };
    const died = await store.claim(claim);
    await expect(store.claim(claim)).resolves.toEqual({ kind: 'running' });
    await database.dataSource.query(`update idempotency_key set claimed_until = now() where key = $1`, [claim.key]);
    await expect(store.claim(claim)).resolves.toEqual(died);
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
    const store = app.get(IdempotencyStore);
    if (!(store instanceof PostgresIdempotencyStore)) throw new Error('another store');
    await expect(store.prune(24, 0)).resolves.toBe(0);
    await expect(store.prune(24, 10)).resolves.toBe(1);
    script.calls.length = 0;
    await send(old);
    await send(young);
    expect(script.calls).toHaveLength(1);
  });

  it('tells a programmer who asks for a reserved id without reserving one', async () => {
    reported.length = 0;
    expect((await fetch(`${address}/7`)).status).toBe(500);
    expect(reported).toEqual([expect.objectContaining({ message: expect.stringContaining('@Idempotent()') })]);
  });
});
