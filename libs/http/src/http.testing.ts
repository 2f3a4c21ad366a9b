import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { configureHttp, type HttpOptions } from './configure-http.js';
import { connect } from 'node:net';
import type { Problem } from './problem/problem.js';

/** A service with the given controllers, listening on loopback. */
export interface TestService {
  readonly address: string;
  readonly reported: { error: unknown; correlationId: string }[];
  close(): Promise<void>;
}

/** Starts a service as `main.ts` of a real one does. */
export async function startService(controllers: Type[], options: Partial<HttpOptions> = {}): Promise<TestService> {
  const reported: TestService['reported'] = [];
  const module = await Test.createTestingModule({ controllers }).compile();
  const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
  configureHttp(app, {
    errors: [],
    report: (error, correlationId) => reported.push({ error, correlationId }),
    ...options,
  });
  await app.listen(0, '127.0.0.1');
  return { address: await app.getUrl(), reported, close: () => app.close() };
}

/** Sends JSON with POST. */
export function post(address: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** What comes back when only the head of a request was sent, which promises so many bytes. */
export function answerToHead(address: string, bytes: number): Promise<string> {
  const { hostname, port, pathname } = new URL(address);
  const head = ['content-type: application/json', `content-length: ${bytes}`, 'connection: close', 'host: x'];
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write([`POST ${pathname} HTTP/1.1`, ...head, '', '{'].join('\r\n'));
    });
    let answer = '';
    socket.setEncoding('utf8').on('error', reject);
    socket.on('data', (text: string) => {
      answer += text;
      if (!answer.includes('"code"')) return;
      socket.destroy();
      resolve(answer);
    });
  });
}

/** Reads an answer that has to be problem details. */
export async function problemOf(response: Response): Promise<Problem> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) {
    throw new Error(`expected problem details, came ${response.status} ${response.headers.get('content-type')}`);
  }
  const problem: Problem = JSON.parse(await response.text());
  return problem;
}
