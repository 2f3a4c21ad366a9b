import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AXE_FINDINGS = inPage('axe-findings.js');
const LAYER_FINDINGS = inPage('layer-findings.js');
const ANIMATIONS_ENDED = inPage('animations-ended.js');
const CUT_TEXTS = inPage('cut-texts.js');
const CUT_CHOICES = inPage('cut-choices.js');
const FOREIGN_LOOKS = inPage('foreign-looks.js');
const ODD_HEIGHTS = inPage('odd-heights.js');
const BUTTON_FAULTS = inPage('button-faults.js');
const SIDEWAYS_SCROLL = inPage('sideways-scroll.js');
const WIDE_TABLES = inPage('wide-tables.js');
const VALUE_ROWS = inPage('value-rows.js');
const LAYOUT_SHIFT = inPage('layout-shift.js');
const HEADING_FAULTS = inPage('heading-faults.js');
const TEXT_SPACING = inPage('text-spacing.js');
const LOST_SHAPES = inPage('lost-shapes.js');
const LABEL_INK = inPage('label-ink.js');

function inPage(name: string): string {
  return readFileSync(join(import.meta.dirname, 'in-page', name), 'utf8')
    .trim()
    .replace(/;$/, '');
}

/** Waits until nothing moves or fades any more: colours and widths in between are nobody's. */
export async function animationsEnded(page: Page): Promise<void> {
  await page.evaluate(ANIMATIONS_ENDED);
}

/** What axe finds on the screen (WCAG 2.2 A and AA and its own best practices), however small: rule, place, reason. */
export function axeFindings(page: Page): Promise<readonly string[]> {
  return findingsOf(page, AXE_FINDINGS);
}

/** What axe finds in what is open above the screen, however small. */
export function layerFindings(page: Page): Promise<readonly string[]> {
  return findingsOf(page, LAYER_FINDINGS);
}

async function findingsOf(page: Page, look: string): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(AXE);
  return page.evaluate<readonly string[]>(look);
}

/** Elements whose own text is wider than their box while no title says it in full. */
export function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(CUT_TEXTS);
}

/** Choices of native fields that are wider than their field. */
export function cutChoices(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(CUT_CHOICES);
}

/** By how many pixels the page is wider than the window. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate<number>(SIDEWAYS_SCROLL);
}

/** Places on the screen in which a table scrolls sideways. */
export function wideTables(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(WIDE_TABLES);
}

/** Sizes, weights and colours on the screen that no token has. */
export function foreignLooks(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(FOREIGN_LOOKS);
}

/** Controls, rows and bars on the screen whose height is no multiple of four. */
export function oddHeights(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(ODD_HEIGHTS);
}

/** Gives every button of the screen a label with accents and descenders; says of which it is cut or not in the middle. */
export function buttonFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(BUTTON_FAULTS);
}

/** How the ink of labels lies in the buttons that are seen, whose labels `buttonFaults` replaced: read from a picture of the page. */
export async function inkFaults(
  page: Page,
  scale: number,
): Promise<{ readonly count: number; readonly faults: readonly string[] }> {
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate<{ count: number; faults: readonly string[] }>(
    `(${LABEL_INK})(${JSON.stringify({ picture, scale })})`,
  );
}

/** Levels that headings leave out, and landmarks that are missing. */
export function headingFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(HEADING_FAULTS);
}

/** Texts that lose a part where a reader gives them more room (WCAG 2.2, 1.4.12). */
export function cutBySpacing(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(TEXT_SPACING);
}

/** Marks and edges that are gone where the system gives the colours. */
export async function lostShapes(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const lost = await page.evaluate<readonly string[]>(LOST_SHAPES);
  await page.emulateMedia({ forcedColors: null });
  return lost;
}

/** A line of values as it is drawn and as it is heard. */
export interface DrawnRow {
  readonly height: number;
  readonly gap: number;
  readonly heard: readonly string[];
}

/** Lines of values on the screen. */
export function valueRows(page: Page): Promise<readonly DrawnRow[]> {
  return page.evaluate<readonly DrawnRow[]>(VALUE_ROWS);
}

/** By how much parts of the screen moved without being asked since it was opened. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate<number>(LAYOUT_SHIFT);
}
