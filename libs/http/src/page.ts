import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { DAY_MS } from '#libs/vocabulary';
import type { PolicyAdditions } from './security-headers.js';

const NONCE_BYTES = 16;
const NONCE_PLACE = '{{nonce}}';

/** Paths that programs ask for: an unknown one is a problem detail, not the page. */
const NO_SCREENS = /^\/(api|health|assets|fonts|metrics)(\/|$)/;

const nonces = new WeakMap<ServerResponse, string>();

/** The number used once of an answer (CSP Level 3, 2.3.1): the same in its header and in its page. */
function nonceOf(response: ServerResponse): string {
  const nonce = nonces.get(response) ?? randomBytes(NONCE_BYTES).toString('base64');
  nonces.set(response, nonce);
  return nonce;
}

/**
 * Content policy of a service with a page. Its component library writes style elements, which carry the nonce; it writes them
 * as text into the element, which trusted types would refuse.
 */
export const PAGE_POLICY: PolicyAdditions = {
  'style-src': ["'self'", (_request: IncomingMessage, response: ServerResponse) => `'nonce-${nonceOf(response)}'`],
  'require-trusted-types-for': null,
};

/**
 * Serves a built page: its files, and its `index.html` at every path that is a screen, so that deep links work. Does nothing
 * where the folder holds no page. Needs {@link PAGE_POLICY}, and to come before the routes.
 */
export function servePage(app: NestExpressApplication, folder: string): void {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return;
  const year = 365 * DAY_MS;
  // Names of assets hold a hash of their content.
  app.use(
    '/assets',
    express.static(join(folder, 'assets'), { index: false, redirect: false, immutable: true, maxAge: year }),
  );
  // Letters change with a release, and rarely then: a browser asks for them once a month.
  app.use('/fonts', express.static(join(folder, 'fonts'), { index: false, redirect: false, maxAge: 30 * DAY_MS }));
  const files = express.static(folder, { index: false, redirect: false, cacheControl: false });
  // No file is looked for where a program asks.
  app.use((request: Request, response: Response, next: NextFunction) =>
    NO_SCREENS.test(request.path) ? next() : files(request, response, next),
  );
  app.use(async (request: Request, response: Response, next: NextFunction) => {
    const isScreen = (request.method === 'GET' || request.method === 'HEAD') && !NO_SCREENS.test(request.path);
    if (!isScreen || request.accepts(['json', 'html']) !== 'html') return next();
    response.setHeader('cache-control', 'no-store');
    const page = await readFile(index, 'utf8');
    response.type('html').send(page.replace(NONCE_PLACE, nonceOf(response)));
  });
}
