// Which Chromium of this machine the browser tests drive; nothing is downloaded.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The one without windows first: it draws the same pages for half of the processor. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** What to do where there is none. */
export const HOW_TO_GET_CHROMIUM =
  'No Chromium was found, so the browser tests are left out. On Debian: apt-get install chromium-headless-shell, or chromium; elsewhere install Chrome or set JOINDER_CHROMIUM to its path.';

/** Path of the browser: the one named by JOINDER_CHROMIUM, else the first known name on the path; undefined where there is none. */
export function findChromium(env = process.env) {
  const named = env.JOINDER_CHROMIUM;
  if (named) return isProgram(named) ? named : undefined;
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES].find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
