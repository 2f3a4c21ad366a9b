import { nameFindings } from '#libs/forms';
import { isEdtfDate, type Language } from '#libs/vocabulary';
import type { RecordTypeName } from '../../../vocabulary/record-types.table.js';
import type { HandedSignal, PersonInForm } from '../handed-signal.js';
import { cut, piecesOf } from '../told-text.js';

/** What a draft says: a property of its record type, and the value as it was told. */
export interface DraftStatement {
  readonly property: string;
  readonly value: string;
}

/** A record that a signal speaks of. Nobody is named as its holder: whoever enters it decides that. */
export interface SignalDraft {
  readonly type: RecordTypeName;
  readonly statements: readonly DraftStatement[];
}

/** As many as one signal becomes, and as many as a note says; what is beyond stays on the page of the signal. */
export const MOST_DRAFTS = 60;
const MOST_TEXTS = 100;

const THINGS: Readonly<Record<string, (said: string) => SignalDraft>> = {
  plate: (said) => one('vehicle', 'registrationNumber', said),
  phone: (said) => one('contact-point', 'phone', said),
  account: (said) => one('financial-account', isIban(said) ? 'iban' : 'accountNumber', said),
  company: (said) => one('organisation', 'name', said),
};

/**
 * The records that answers of a signal map to: people whom the desk chose, places, things, what happened when, and the rest as a note. Nothing
 * of who reported is in them. What was chosen says nothing without its question: about people it stands under it, all else stays on the page of
 * the signal.
 *
 * @param language of the signs that were ticked
 */
export function draftsOf(signal: HandedSignal, language: Language): readonly SignalDraft[] {
  const observations = signal.observations.map((one) => one[language]);
  const drafts = [
    ...signal.persons.flatMap((person) => personOf(person, language)),
    ...unlike(signal.places).map((said) => one('place', 'full', said)),
    ...signal.things.flatMap(({ kind, said }) => THINGS[kind]?.(said) ?? []),
    ...eventOf(signal, observations),
  ];
  // The note is what says most: it is never the one that is left out.
  return [...drafts.slice(0, MOST_DRAFTS - 1), ...noteOf(signal, observations)];
}

/** Somebody of whom the desk passed something on; named only where words about a suspect hold one name and no more. */
function personOf({ about, told, chosen }: PersonInForm, language: Language): readonly SignalDraft[] {
  const names = about === 'suspect' ? told.flatMap(({ said }) => namesIn(said)) : [];
  const notes = [
    ...told.map(({ label, said }) => `${label[language]}: ${said}`),
    ...chosen.map(({ label, said }) => `${label[language]}: ${said.map((one) => one[language]).join('; ')}`),
  ];
  const statements = [
    ...(names.length === 1 ? names.map((value) => ({ property: 'name', value })) : []),
    ...notes.map((note) => ({ property: 'notes', value: cut(note) })),
  ];
  return statements.length === 0 ? [] : [{ type: 'person', statements }];
}

function eventOf({ when, places }: HandedSignal, observations: readonly string[]): readonly SignalDraft[] {
  if (when === null || !isEdtfDate(when)) return [];
  const said = cut(observations.join('; '));
  return [
    {
      type: 'event',
      statements: [
        { property: 'startDate', value: when },
        ...unlike(places).map((place) => ({ property: 'location', value: cut(place) })),
        ...(said === '' ? [] : [{ property: 'summary', value: said }]),
      ],
    },
  ];
}

function noteOf({ seen, when, receivedAt }: HandedSignal, observations: readonly string[]): readonly SignalDraft[] {
  const undated = when !== null && !isEdtfDate(when) ? [when] : [];
  const told = [...observations, ...seen.map(({ said }) => said), ...undated];
  const texts = told.flatMap(piecesOf).slice(0, MOST_TEXTS);
  if (texts.length === 0) return [];
  const date = { property: 'date', value: receivedAt.slice(0, 10) };
  return [{ type: 'note', statements: [...texts.map((value) => ({ property: 'text', value })), date] }];
}

function one(type: RecordTypeName, property: string, said: string): SignalDraft {
  return { type, statements: [{ property, value: cut(said) }] };
}

function namesIn(said: string): readonly string[] {
  const sure = nameFindings(said).filter(({ certainty }) => certainty === 'sure');
  return unlike(sure.map(({ from, to }) => said.slice(from, to)));
}

function unlike(said: readonly string[]): readonly string[] {
  return [...new Set(said)].slice(0, MOST_DRAFTS);
}

function isIban(said: string): boolean {
  return /^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/i.test(said.replaceAll(/[\s-]/g, ''));
}
