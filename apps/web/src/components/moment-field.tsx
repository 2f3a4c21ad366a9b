import { useTexts } from '../lib/texts.js';
import { DATE_FIELD_TEXTS } from './date-field.texts.js';
import { useDayText } from './day.js';
import { useTimeFormat, useTimeMode, useZoneName } from './time.js';
import { WrittenDate } from './written-date.js';
import { dayIn, momentText, onDay, writtenMoment } from './written-moment.js';

interface MomentFieldProps {
  readonly label: string;
  /** A moment of UTC, such as `2027-03-28T06:30:00.000Z`; else what was typed so far. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  /** Somebody tried to send: what is wrong or missing says so. */
  readonly isTried?: boolean;
}

/** Takes a day and a time of 24 hours, in the zone in which the page shows times, and says how it reads them. */
export function MomentField(props: MomentFieldProps) {
  const t = useTexts(DATE_FIELD_TEXTS);
  const isUtc = useTimeMode().mode === 'utc';
  const zone = useZoneName();
  const say = useTimeFormat();
  const dayText = useDayText();
  const write = (value: string): string => momentText(value, isUtc, dayText);
  const notation = {
    read: (typed: string) => writtenMoment(typed, isUtc),
    write,
    say,
    wrong: t('wrongMoment', { example: write(EXAMPLE), zone }),
    dayOf: (value: string) => dayIn(value, isUtc),
    onDay: (day: string, value: string | null) => onDay(day, value, isUtc),
  };
  return <WrittenDate {...props} help={t('momentHelp', { zone })} notation={notation} />;
}

const EXAMPLE = '2027-03-28T06:30:00.000Z';
