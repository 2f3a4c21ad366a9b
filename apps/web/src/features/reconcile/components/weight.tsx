import { useTexts } from '../../../lib/texts.js';
import classes from '../who.module.css';
import { WHO_TEXTS } from '../who.texts.js';

const PX_A_BIT = 4;
/** More evidence than that makes no difference to a reader. */
const MOST_BITS = 14;
/** From here on a value counts much: it makes a thousand times as likely, or as unlikely, that two records are one. */
const STRONG_BITS = 10;
const FAIR_BITS = 3;

/** How much a value counts, as a bar for those who see it and in words for all others: filled for, hollow against. */
export function Weight({ bits }: { readonly bits: number }) {
  const t = useTexts(WHO_TEXTS);
  if (bits === 0) return null;
  const words = t(wordOf(bits));
  return (
    <>
      <span title={words} aria-hidden>
        <svg
          className={classes['weight']}
          data-against={bits < 0 || undefined}
          width={Math.min(MOST_BITS, Math.abs(bits)) * PX_A_BIT}
          height={4}
        />
      </span>
      <span className="for-listeners">, {words}</span>
    </>
  );
}

function wordOf(bits: number): 'muchFor' | 'for' | 'littleFor' | 'littleAgainst' | 'against' | 'muchAgainst' {
  const size = Math.abs(bits);
  if (size >= STRONG_BITS) return bits > 0 ? 'muchFor' : 'muchAgainst';
  if (size >= FAIR_BITS) return bits > 0 ? 'for' : 'against';
  return bits > 0 ? 'littleFor' : 'littleAgainst';
}
