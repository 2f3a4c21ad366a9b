import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { chromium } from 'playwright-core';
import { findChromium, HOW_TO_GET_CHROMIUM } from '../../browser/find-chromium.mjs';
import { dist } from '../exchange/dist.mjs';
import { answers, SPACE } from './answers.mjs';

const PAGES = join(process.env.JOINDER_DIST ?? 'dist', 'apps', 'web', 'workspace');
const ROUNDS = 3;
const LIMIT_MS = 1500;
const LEAST_FRAMES = 30;
const VIEWS = {
  chart: { drawn: "[data-chart='500'] .react-flow__node", moves: '.react-flow__pane' },
  timeline: { drawn: "[data-timeline='5000'] rect", moves: '[data-timeline] svg' },
  map: { drawn: "[data-map='5000'] path", moves: '[data-map] svg' },
};

/**
 * Measures how soon the pictures of a case are there, and how many frames a second they have while they are moved: the built page with the
 * headers of a gateway, in a browser of this machine, its answers made beforehand. `ok` is false where a figure of the design is missed.
 */
export async function benchCase({ pictures }) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(HOW_TO_GET_CHROMIUM);
  const asked = new Set();
  const server = await serve();
  const home = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const figures = {};
  for (const [view, { drawn, moves }] of Object.entries(VIEWS)) {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(await measured({ browser, home, view, drawn, moves, asked, pictures }));
    figures[view] = {
      drawnMs: median(rounds.map((one) => one.drawnMs)),
      framesPerSecond: median(rounds.map((one) => one.framesPerSecond)),
      limitMs: LIMIT_MS,
      leastFrames: LEAST_FRAMES,
    };
  }
  await browser.close();
  server.close();
  const elsewhere = [...asked].filter(
    (url) => !url.startsWith(home) && !url.startsWith('data:') && !url.startsWith('blob:'),
  );
  const ok =
    elsewhere.length === 0 &&
    Object.values(figures).every(
      ({ drawnMs, framesPerSecond }) => drawnMs <= LIMIT_MS && framesPerSecond >= LEAST_FRAMES,
    );
  return { ok, machine: { cores: availableParallelism(), load: loadavg().map(Math.round) }, ...figures, elsewhere };
}

async function measured({ browser, home, view, drawn, moves, asked, pictures }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('request', (request) => asked.add(request.url()));
  page.on('pageerror', (error) => console.error(view, error.message));
  const other = view === 'chart' ? 'timeline' : 'chart';
  await page.goto(`${home}/cases/${SPACE}/${view}`);
  await page.locator(drawn).first().waitFor();
  await page.goto(`${home}/cases/${SPACE}/${other}`);
  await page.locator(VIEWS[other].drawn).first().waitFor();
  const drawnMs = await page.evaluate(
    ([link, wanted]) =>
      new Promise((resolve) => {
        const from = performance.now();
        document.querySelector(link).click();
        const look = () =>
          document.querySelector(wanted)
            ? requestAnimationFrame(() => resolve(Math.round(performance.now() - from)))
            : requestAnimationFrame(look);
        look();
      }),
    [`nav a[href^='/cases/${SPACE}/${view}']`, drawn],
  );
  if (pictures) await page.screenshot({ path: join(pictures, `${view}.png`) });
  const framesPerSecond = await moved(page, moves);
  await context.close();
  return { drawnMs, framesPerSecond };
}

/** Frames while somebody drags it about for a second. */
async function moved(page, target) {
  const box = await page.locator(target).first().boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height, 500) / 2 + 5];
  await page.evaluate(() => {
    globalThis.frames = 0;
    const count = () => {
      globalThis.frames += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  const from = Date.now();
  for (let step = 0; Date.now() - from < 1000; step += 1)
    await page.mouse.move(x + 80 * Math.sin(step / 5), y + 30 * Math.cos(step / 5));
  const frames = await page.evaluate(() => globalThis.frames);
  const took = Date.now() - from;
  await page.mouse.up();
  return Math.round((frames * 1000) / took);
}

/** The page as a gateway serves it, under the same content policy; its answers stand beforehand. */
async function serve() {
  const { securityHeaders } = await dist('libs/http/src/index.js');
  const { PAGE_POLICY, servePage } = await dist('libs/http/src/page.js');
  const app = express();
  app.use(securityHeaders(PAGE_POLICY));
  app.use('/api/v1', ({ path }, response) => {
    const found = answers[path.slice(1)];
    if (found) response.json(found);
    else
      response.status(404).json({ type: 'about:blank', title: 'Not here', status: 404, code: 'NOT_FOUND', errors: [] });
  });
  servePage(app, PAGES);
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
