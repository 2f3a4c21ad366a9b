import type { ReporterClass } from '#libs/content';
import type { Answers } from '#libs/forms';
import { textsOf, visibleFields } from '#libs/forms';
import { LANGUAGES } from '#libs/vocabulary';
import type { Practice } from '../practice/practice.js';
import type { SignalHead } from '../signals/stored-signal.js';

/** Who fetches what is sent on a route; other routes lead to people of the desk. */
export const HANDED_TO: Readonly<Record<string, string>> = { INVESTIGATION: 'gateway', FOREIGN: 'gateway' };

/**
 * A signal as the service behind gets it. Who reported is a kind and no class: "hotel" with an address would name the hotel. What it weighs
 * is left out: it ordered work at the desk and proves nothing.
 */
export interface SignalHandover {
  readonly signalId: string;
  readonly reporter: 'public' | 'organisation' | 'authority';
  readonly language: string;
  readonly receivedAt: string;
  readonly priority: string;
  readonly child: boolean;
  readonly danger: boolean;
  /** An official may be involved: few may read it there, as here. */
  readonly restricted: boolean;
  /** What was told, field by field, in the words of the form. */
  readonly seen: readonly { readonly label: string; readonly said: string }[];
  /** What was ticked, as the sentence of the form. */
  readonly observations: readonly string[];
  readonly places: readonly string[];
  readonly things: readonly { readonly kind: 'plate' | 'phone' | 'account' | 'company'; readonly said: string }[];
  readonly when: string | null;
  /** Codes of the list of exploitation. */
  readonly forms: readonly string[];
}

const THINGS = ['plate', 'phone', 'account', 'company'] as const;
const TOLD: ReadonlySet<string> = new Set(['text', 'longText', 'number', 'person']);

/** Says a signal for the service behind, in the language of the country. */
export function handoverOf(
  practice: Practice,
  { signal, judgement }: { readonly signal: SignalHead; readonly judgement: Reported },
): SignalHandover {
  const { form, answers } = judgement;
  const fields = visibleFields(form, answers);
  const said = (kind: string): readonly string[] =>
    fields.filter((field) => field.kind === kind).flatMap(({ id }) => textsOf(answers[id]));
  const language = LANGUAGES.find((one) => one === practice.country.id) ?? 'en';
  return {
    signalId: signal.signalId,
    reporter: reporterOf(form),
    language: signal.language,
    receivedAt: signal.receivedAt.toISOString(),
    priority: signal.priority,
    child: signal.child,
    danger: signal.danger,
    restricted: judgement.isRestricted,
    seen: fields
      .filter(({ kind }) => TOLD.has(kind))
      .flatMap(({ id, label }) => textsOf(answers[id]).map((text) => ({ label: label[language], said: text }))),
    observations: said('indicators').flatMap((code) => practice.content.indicators.get(code)?.text[language] ?? []),
    places: said('place'),
    things: THINGS.flatMap((kind) => said(kind).map((text) => ({ kind, said: text }))),
    when: said('when')[0] ?? null,
    forms: said('exploitation'),
  };
}

interface Reported {
  readonly form: ReporterClass;
  readonly answers: Answers;
  readonly isRestricted: boolean;
}

function reporterOf({ door, sphere }: ReporterClass): SignalHandover['reporter'] {
  if (door === 'public') return 'public';
  return sphere === 'private' ? 'organisation' : 'authority';
}
