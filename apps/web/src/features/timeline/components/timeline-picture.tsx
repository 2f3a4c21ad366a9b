import { memo, useMemo } from 'react';
import { memberCode } from '../../../case/member/member.js';
import { useNarrow } from '../../../components/use-narrow.js';
import { useLanguage, useTexts } from '../../../lib/texts.js';
import type { Bar, Lane } from '../lanes.js';
import { ticksOf } from '../ticks.js';
import { TIMELINE_TEXTS } from '../timeline.texts.js';
import classes from '../timeline.module.css';

interface TimelinePictureProps {
  readonly lanes: readonly Lane[];
  /** Days that are seen. */
  readonly seen: readonly [number, number];
  readonly wordsOf: (bar: Bar) => string;
  readonly onOpen: (bar: Bar) => void;
}

const ROW = 20;
const DENSE_ROW = 8;
/** More bars than that have no room for words. */
const MOST_WORDS = 120;
/** A narrow screen has room for so many dates above. */
const FEW_TICKS = 4;

/** Lanes with bars over an axis of days. Moving it moves the view of what is drawn, which stays. */
export function TimelinePicture({ lanes, seen: [from, to], wordsOf, onOpen }: TimelinePictureProps) {
  const t = useTexts(TIMELINE_TEXTS);
  const { language } = useLanguage();
  const isNarrow = useNarrow();
  const rows = lanes.reduce((sum, lane) => sum + lane.rows, 0);
  const row = rows > 60 ? DENSE_ROW : ROW;
  const height = Math.max(1, rows * row);
  const count = lanes.reduce((sum, { bars }) => sum + bars.length, 0);
  const share = (day: number): string => `${((day - from) / (to - from)) * 100}%`;
  const format = useMemo(
    () => ({
      year: new Intl.DateTimeFormat(language, { year: 'numeric', timeZone: 'UTC' }),
      month: new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' }),
    }),
    [language],
  );
  const ticks = ticksOf(from, to, isNarrow ? FEW_TICKS : undefined);
  const withWords = count <= MOST_WORDS && !isNarrow;
  return (
    <div className={classes['picture']} data-timeline={count}>
      <svg className={classes['axis']} height={28} aria-hidden>
        {ticks.map(({ day, date, isYear }) => (
          <text key={day} x={share(day)} y={18}>
            {format[isYear ? 'year' : 'month'].format(date)}
          </text>
        ))}
      </svg>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so it has to be reached by keyboard */}
      <div className={classes['lanes']} role="group" aria-label={t('picture')} tabIndex={0}>
        <svg
          className={classes['bars']}
          role="img"
          aria-label={t('picture')}
          height={height}
          viewBox={`${from} 0 ${to - from} ${height}`}
          preserveAspectRatio="none"
        >
          {ticks.map(({ day }) => (
            <line key={day} className={classes['tick']} x1={day} x2={day} y1={0} y2={height} />
          ))}
          {lanes.map(({ owner, above }) => (
            <line key={owner} className={classes['border']} x1={from} x2={to} y1={above * row} y2={above * row} />
          ))}
          <Bars lanes={lanes} row={row} wordsOf={wordsOf} onOpen={onOpen} />
        </svg>
        <svg className={classes['words']} height={height} aria-hidden>
          {lanes.map(({ owner, above }) => (
            <text key={owner} className={classes['lane']} x={-32} y={above * row + 14}>
              {memberCode(owner)}
            </text>
          ))}
          {withWords &&
            lanes.flatMap(({ above, bars }) =>
              bars
                .filter((bar) => bar.to > from && bar.from < to)
                .map((bar) => (
                  <text key={bar.id} x={share(Math.max(bar.from, from))} dx={4} y={(above + bar.row) * row + 14}>
                    {wordsOf(bar)}
                  </text>
                )),
            )}
        </svg>
      </div>
    </div>
  );
}

interface BarsProps extends Pick<TimelinePictureProps, 'lanes' | 'wordsOf' | 'onOpen'> {
  readonly row: number;
}

const Bars = memo(function Bars({ lanes, row, wordsOf, onOpen }: BarsProps) {
  return lanes.flatMap(({ above, bars }) =>
    bars.map((bar) => (
      <rect
        key={bar.id}
        className={classes['bar']}
        x={bar.from}
        width={bar.to - bar.from}
        y={(above + bar.row) * row + 2}
        height={row - 4}
        onClick={() => onOpen(bar)}
      >
        <title>{wordsOf(bar)}</title>
      </rect>
    )),
  );
});
