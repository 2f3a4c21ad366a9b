import { NARROW, SMALLEST, WIDE, ZOOMED } from './visitor.js';

export const LANGUAGES = ['en', 'nl', 'hu', 'bg', 'ro'] as const;
export const SCHEMES = ['light', 'dark'] as const;
export const WIDTHS = [WIDE, ZOOMED, NARROW, SMALLEST] as const;

export interface ScreenLook {
  readonly language: (typeof LANGUAGES)[number];
  readonly scheme: (typeof SCHEMES)[number];
  readonly width: number;
}

/** Each language at each width; each of both is met in both schemes. */
export const LOOKS: readonly ScreenLook[] = WIDTHS.flatMap((width, wide) =>
  LANGUAGES.map((language, spoken) => ({ language, scheme: SCHEMES[(wide + spoken) % 2] ?? 'light', width })),
);
