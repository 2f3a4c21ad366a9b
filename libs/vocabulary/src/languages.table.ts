/** The languages of every visible text, first the one used when a caller asks for none of them. */
export const LANGUAGES = ['en', 'nl', 'hu', 'bg', 'ro'] as const;
