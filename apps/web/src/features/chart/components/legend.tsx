import { useTexts } from '../../../lib/texts.js';
import { VIEWS_TEXTS } from '../../../case/views/views.texts.js';
import { CHART_TEXTS } from '../chart.texts.js';
import classes from '../chart.module.css';
import type { LineStyle } from '../edge-line.js';

const STYLES = ['solid', 'dotted', 'dashed'] as const satisfies readonly LineStyle[];

/** What the lines mean: by shape, never by colour alone. */
export function Legend() {
  const t = useTexts(CHART_TEXTS);
  const views = useTexts(VIEWS_TEXTS);
  return (
    <figcaption className={classes['legend']}>
      <strong>{views('legend')}</strong>
      {STYLES.map((style) => (
        <span key={style}>
          <svg width="32" height="8" viewBox="0 0 32 8" aria-hidden>
            <line className={classes['line']} data-line={style} x1="0" y1="4" x2={style === 'solid' ? 26 : 32} y2="4" />
            {style === 'solid' && <path d="M24 0 32 4 24 8z" className={classes['arrow']} />}
          </svg>
          {t(style)}
        </span>
      ))}
    </figcaption>
  );
}
