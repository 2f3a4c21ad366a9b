import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';

const IMAGES = join(repositoryRoot(), 'docs', 'guide', 'images');

/** Takes the picture of a guide anew, as the page stands; `JOINDER_GUIDE_PICTURES=1 npm test -- browser` asks for that. */
export async function guidePicture(page: Page, name: string, { fullPage = false } = {}): Promise<void> {
  if (process.env['JOINDER_GUIDE_PICTURES'] === '1')
    await page.screenshot({ path: join(IMAGES, `${name}.png`), animations: 'disabled', fullPage });
}
