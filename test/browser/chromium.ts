import { type Browser, chromium } from 'playwright-core';

/** Starts the Chromium that the runner of the tests found on this machine (test/run.mjs). @throws Error where it found none */
export function openChromium(): Promise<Browser> {
  const executablePath = process.env['JOINDER_CHROMIUM'];
  if (!executablePath) throw new Error('JOINDER_CHROMIUM is not set; run the layer with `npm test -- browser`');
  // Its sandbox does not start for root, as whom containers run.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}
