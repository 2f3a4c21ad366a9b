import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { startService, type TestService } from './http.testing.js';

describe('a page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'joinder-page-'));
  let service: TestService;

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    mkdirSync(join(folder, 'fonts'));
    writeFileSync(join(folder, 'fonts', 'latin.woff2'), 'letters');
    writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="{{nonce}}" /><p>workspace</p>');
    writeFileSync(join(folder, 'assets', 'main-1234.js'), 'void 0;');
    service = await startService([], { pageFolder: folder });
  });

  afterAll(async () => {
    await service.close();
    rmSync(folder, { recursive: true });
  });

  const get = (path: string, accept = 'text/html') => fetch(`${service.address}${path}`, { headers: { accept } });

  it.each(['/', '/inbox', '/cases/1/records?q=a'])('answers %s, so that a deep link works', async (path) => {
    const answer = await get(path);
    expect(await answer.text()).toContain('<p>workspace</p>');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('lets in the styles of this answer and of no other', async () => {
    const answers = await Promise.all([get('/'), get('/')]);
    const nonces = await Promise.all(answers.map(async (answer) => /content="([^"]+)"/.exec(await answer.text())?.[1]));
    expect(new Set(nonces).size).toBe(2);
    answers.forEach((answer, at) => {
      expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonces[at]}'`);
    });
  });

  it('lets a browser keep files whose names change with their content', async () => {
    const answer = await get('/assets/main-1234.js', '*/*');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toContain('immutable');
  });

  it('lets a browser keep the letters for a month', async () => {
    const answer = await get('/fonts/latin.woff2', '*/*');
    expect(answer.headers.get('content-type')).toBe('font/woff2');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=2592000');
  });

  it.each(['/assets/gone.js', '/fonts/gone.woff2', '/api/v1/nothing', '/health/nothing'])(
    'is not an answer to %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('hands out no file beside its folder', async () => {
    writeFileSync(`${folder}-beside.txt`, 'beside');
    const answer = await get(`/..%2f${basename(folder)}-beside.txt`);
    rmSync(`${folder}-beside.txt`);
    expect(await answer.text()).not.toContain('beside');
  });

  it('is not an answer to a program', async () => {
    expect((await get('/nothing', 'application/json')).status).toBe(404);
  });
});
