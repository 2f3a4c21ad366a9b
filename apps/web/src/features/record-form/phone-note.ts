import type { CreateRecordDto, RecordView } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';
import type { FormFacts } from './form-facts.js';

/** What somebody writes down of a call. */
export interface PhoneNote {
  readonly who: string;
  readonly said: string;
  /** As `2026-11-29`; else what was typed so far. */
  readonly day: string;
  /** As `14:05`, in the zone of the person; else what was typed so far. */
  readonly time: string;
  /** Record that the call was about; null for the case as a whole. */
  readonly about: string | null;
  /** Who gets it; nobody unless a country is ticked. */
  readonly release: readonly string[];
}

/** A record that a call may be about. */
export interface Known {
  /** To say on the phone, the same at all who have the record. */
  readonly number: string;
  /** Other members that have something of it, or will. */
  readonly holders: readonly string[];
}

/** How a note is written. */
interface Writing {
  /** What such a record is called. */
  readonly title: string;
  /** The moment, as the person writes it. */
  readonly moment: string;
  readonly about: Known | null;
}

/** An empty one of now. */
export function blankNote(now: Date, about: string | null): PhoneNote {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return { who: '', said: '', day, time: `${two(now.getHours())}:${two(now.getMinutes())}`, about, release: [] };
}

const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** Moment of a call in the zone of the person; null where nobody can read it. */
export function momentOf({ day, time }: PhoneNote): Date | null {
  const [, hours, minutes] = TIME.exec(time.trim()) ?? [];
  if (hours === undefined) return null;
  const at = new Date(`${day}T${hours.padStart(2, '0')}:${minutes}:00`);
  return Number.isNaN(at.getTime()) ? null : at;
}

/**
 * The record that it becomes. The number of a record goes only to those who have it: whoever else gets the note does not learn which one it is
 * about.
 */
export function noteBody(
  { who, said, day, release }: PhoneNote,
  { title, moment, about }: Writing,
  { legalBasis, purpose }: FormFacts['defaults'],
): Json<CreateRecordDto> {
  const told = who.trim() === '' ? title : `${title}: ${who.trim()}`;
  return {
    type: 'note',
    release: [...release],
    legalBasis: legalBasis.trim(),
    ...(purpose === '' ? {} : { purpose }),
    statements: [
      { property: 'title', value: told },
      { property: 'date', value: day, original: moment },
      { property: 'text', value: said.trim() },
      ...(about === null
        ? []
        : [
            {
              property: 'about',
              value: about.number,
              release: release.filter((member) => about.holders.includes(member)),
            },
          ]),
    ],
  };
}

/** Where something is, or is about to be. */
const HAVE: readonly string[] = ['owner', 'read', 'arrived', 'on-its-way'];

/** Members that have a live value of a record, its owner among them. */
export function holdersOf({ owner, statements }: Json<RecordView>): readonly string[] {
  const held = statements
    .filter(({ retractedIn }) => retractedIn === null)
    .flatMap(({ holders }) => holders.flatMap(({ member, state }) => (HAVE.includes(state) ? [member] : [])));
  return [...new Set([owner, ...held])].sort();
}
