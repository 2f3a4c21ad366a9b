import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { animationsEnded, axeFindings, cutTexts, sidewaysScroll } from './accessibility.js';
import { LANGUAGES, LOOKS } from './looks.js';
import type { Stage } from './stage.js';
import { Visitor, WIDE } from './visitor.js';

const HEIGHT = 900;
const DELIVERY_MS = 20_000;
const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
/** How far below the letters of a value the words that stand before it are, in pixels; not where they stand on a line of their own. */
const BELOW_THE_VALUE = `(() => {
  window.isChangedByTest = true;
  const footOf = (element) => {
    const mark = element.appendChild(document.createElement('span'));
    mark.style.display = 'inline-block';
    const { bottom } = mark.getBoundingClientRect();
    mark.remove();
    return bottom;
  };
  return [...document.querySelectorAll('[data-remark]')].flatMap((line) => {
    const value = line.querySelector('[data-value]');
    const verb = line.querySelector('[data-kind]');
    const isBeside = verb.getBoundingClientRect().right <= value.getBoundingClientRect().left;
    return isBeside ? [Math.round(footOf(verb) - footOf(value))] : [];
  });
})()`;

interface Sent {
  readonly messageId: string;
  readonly state: string;
}

interface Shared {
  readonly statements: readonly {
    readonly messageId: string;
    readonly index: number;
    readonly property: string;
    readonly retractedIn: number | null;
  }[];
}

/** What another country says of a value of ours, in the line below it. */
export function remarkSuite(stage: Stage): void {
  describe('a remark on a value', () => {
    let path = '';
    beforeAll(async () => {
      mkdirSync(PICTURES, { recursive: true });
      path = `/cases/${stage.spaceId}/records/${stage.recordId}`;
      const writer = await stage.network.as('hu', 'investigator');
      const record = `spaces/${stage.spaceId}/records/${stage.recordId}`;
      const { statements } = await writer.get<Shared>(record);
      const phone = statements.find(({ property, retractedIn }) => property === 'phone' && retractedIn === null);
      if (!phone) throw new Error('the shared record has no phone');
      const { messageId, state } = await writer.post<Sent>(`${record}/remarks`, {
        kind: 'dispute',
        value: { messageId: phone.messageId, index: phone.index },
        statement: { property: 'phone', value: '+3610000777' },
        legalBasis: 'Demo code of criminal procedure, art. 5',
      });
      if (state === 'waiting-for-approval') {
        const decides = await stage.network.as('hu', 'prosecutor');
        await decides.post(`approvals/requests/${messageId}/decision`, { decision: 'approve', reason: 'Seen' });
      }
    });

    it.each(LANGUAGES)(
      '103 has its verb, its value and whose it is on one line in %s, and cuts none',
      async (language) => {
        const visitor = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' }, { language });
        const { page } = visitor;
        await visitor.signIn(path);
        await visitor.settled();
        await page.locator('[data-remark]').first().waitFor({ timeout: DELIVERY_MS });
        for (const { width, scheme } of LOOKS.filter((look) => look.language === language)) {
          await page.setViewportSize({ width, height: HEIGHT });
          await page.emulateMedia({ colorScheme: scheme });
          await animationsEnded(page);
          await page.locator('[data-remark]').first().scrollIntoViewIfNeeded();
          await page.screenshot({ path: join(PICTURES, `remark-${width}.${language}.${scheme}.png`) });
          const faults = [await cutTexts(page), await sidewaysScroll(page), await axeFindings(page)];
          expect([width, scheme, ...faults]).toEqual([width, scheme, [], 0, []]);
          const below = await page.evaluate<readonly number[]>(BELOW_THE_VALUE);
          // Beside each other they are on a wide screen in any case.
          expect([width, width < WIDE || below.length > 0, below.filter((px) => px !== 0)]).toEqual([width, true, []]);
        }
        expect(visitor.complaints).toEqual([]);
        await visitor.leave();
      },
    );
  });
}
