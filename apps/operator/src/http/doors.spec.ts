import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { mayPass } from './doors.js';

const MADE = join(import.meta.dirname, '../../../web/public');

describe('the door of the page', () => {
  it('39 lets through every file that the page is made of', () => {
    const files = readdirSync(MADE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const urls = files.map(({ parentPath, name }) => `/${relative(MADE, join(parentPath, name))}`);
    expect(urls).toContain('/fonts/inter-latin.woff2');
    expect(urls.filter((url) => !mayPass('page', { url }))).toEqual([]);
  });

  it('41 lets through the address of every screen', () => {
    const routes = readFileSync(join(MADE, '../src/operator/routes.ts'), 'utf8');
    const urls = [...routes.matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => path.replaceAll(/\$\w+/g, 'hu'));
    expect(urls).toContain('/members/hu');
    expect(urls.filter((url) => !mayPass('page', { url }))).toEqual([]);
  });
});
