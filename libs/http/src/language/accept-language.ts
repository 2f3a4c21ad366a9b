import { type Language, LANGUAGES } from '#libs/vocabulary';

const MAX_LENGTH = 200;

/** Chooses the language that an `Accept-Language` header prefers (RFC 9110 section 12.5.4), English when it names none of ours. */
export function languageOf(header: string | undefined): Language {
  const ranges = (header ?? '').slice(0, MAX_LENGTH).split(',').map(parseRange);
  const wanted = ranges.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  for (const { primary } of wanted) {
    const found = LANGUAGES.find((language) => language === primary);
    if (found) return found;
  }
  return LANGUAGES[0];
}

function parseRange(range: string): { primary: string; weight: number } {
  const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
  const quality = parameters.map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1]).find(Boolean);
  return { primary: tag.split('-')[0]?.trim() ?? '', weight: quality === undefined ? 1 : Number(quality) };
}
