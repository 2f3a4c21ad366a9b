import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { Role } from '../../apps/cli/src/local/people.table.js';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { animationsEnded, axeFindings, sidewaysScroll } from './accessibility.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor, WIDE } from './visitor.js';

const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const HEIGHT = 844;

interface Lists {
  readonly role: Role;
  readonly language: string;
  /** Of the case, behind its address. */
  readonly ofCase: readonly string[];
  readonly others: readonly string[];
}

const ALL: readonly Lists[] = [
  { role: 'investigator', language: 'en', ofCase: ['/requests', '/who'], others: ['/inbox', '/cases', '/approvals'] },
  { role: 'liaison', language: 'ro', ofCase: ['/records', '/requests', '/who'], others: ['/inbox'] },
  {
    role: 'prosecutor',
    language: 'bg',
    ofCase: ['/requests', '/who'],
    others: ['/approvals', '/approvals?part=standing', '/approvals?part=settled', '/flows/freezes'],
  },
  {
    role: 'operations',
    language: 'bg',
    ofCase: [],
    others: ['/flows', '/flows/outbox', '/flows/refusals', '/flows/parked', '/flows/freezes'],
  },
];

/** What a list says while nothing is in it, to each role. */
export function firstStepSuite(stage: Stage): void {
  describe('what is empty', () => {
    let met = 0;

    it.each(ALL)(
      '43 says to $role in $language what fills it, and what to do first',
      async (lists) => {
        const { role, language } = lists;
        const visitor = await Visitor.arrive(stage, { place: 'bg', role }, { language });
        const { page } = visitor;
        await page.setViewportSize({ width: WIDE, height: HEIGHT });
        await visitor.signIn('/cases');
        const paths = [...lists.ofCase.map((path) => `/cases/${stage.spaceId}${path}`), ...lists.others];
        for (const path of paths) {
          await visitor.open(path);
          await visitor.settled();
          const empty = page.locator('main [data-empty]').first();
          if (!(await empty.isVisible())) continue;
          met += 1;
          const step = empty.locator('a[href], button');
          expect([path, await step.count()]).toEqual([path, 1]);
          expect((await empty.innerText()).split('\n').filter((line) => line.trim() !== '').length).toBeGreaterThan(2);
          const name = `empty-${role}-${path.replaceAll(/[^a-z]+/g, '-').slice(-16)}.${language}`;
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            for (const width of [WIDE, NARROW]) {
              await page.setViewportSize({ width, height: HEIGHT });
              await animationsEnded(page);
              await page.screenshot({ path: join(PICTURES, `${name}-${width}.${colorScheme}.png`) });
              expect([path, colorScheme, width, await sidewaysScroll(page)]).toEqual([path, colorScheme, width, 0]);
            }
            expect([path, colorScheme, await axeFindings(page)]).toEqual([path, colorScheme, []]);
          }
          await page.setViewportSize({ width: WIDE, height: HEIGHT });
        }
        expect(visitor.complaints).toEqual([]);
        await visitor.leave();
      },
      180_000,
    );

    it('43 was met often enough for that to say something', () => {
      expect(met).toBeGreaterThanOrEqual(ALL.length);
    });
  });
}
