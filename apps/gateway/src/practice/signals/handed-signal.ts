import { jsonList, jsonShape } from '#libs/persistence';
import { cut } from './told-text.js';

/** A signal as intake hands it over: who reported is a kind and no class, and nothing is weighed. */
export interface HandedSignal {
  readonly signalId: string;
  readonly reporter: string;
  readonly language: string;
  readonly receivedAt: string;
  readonly priority: string;
  readonly child: boolean;
  readonly danger: boolean;
  /** An official may be involved. */
  readonly restricted: boolean;
  readonly seen: readonly SaidInForm[];
  readonly observations: readonly string[];
  readonly places: readonly string[];
  readonly things: readonly NamedThing[];
  readonly when: string | null;
  readonly forms: readonly string[];
}

/** A question of the form with what was answered. */
export interface SaidInForm {
  readonly label: string;
  readonly said: string;
}

/** A plate, phone, account or company as it was written. */
export interface NamedThing {
  readonly kind: string;
  readonly said: string;
}

/** As intake sends it: one that does not say whether it is restricted is. */
type Sent = Omit<HandedSignal, 'restricted'> & { readonly restricted?: boolean };

const shape = jsonShape<Sent>({
  signalId: 'string',
  reporter: 'string',
  language: 'string',
  receivedAt: 'string',
  priority: 'string',
  child: 'boolean',
  danger: 'boolean',
  restricted: 'boolean?',
  seen: 'list',
  observations: 'list',
  places: 'list',
  things: 'list',
  when: 'string?',
  forms: 'list',
});

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const texts = jsonList((one) => cut(String(one)));
const said = jsonList(jsonShape<SaidInForm>({ label: 'string', said: 'string' }));
const things = jsonList(jsonShape<NamedThing>({ kind: 'string', said: 'string' }));

/** Reads what intake sent, into what it may hold, and no further. @throws TypeError where it is no signal */
export function readHandedSignal(value: unknown): HandedSignal {
  const { signalId, reporter, language, receivedAt, priority, child, danger, restricted, when, ...lists } =
    shape(value);
  if (!ID.test(signalId) || !/^P[0-3]$/.test(priority) || Number.isNaN(Date.parse(receivedAt)))
    throw new TypeError('a signal has no id, priority or moment');
  return {
    signalId,
    reporter,
    language,
    receivedAt,
    priority,
    child,
    danger,
    restricted: restricted ?? true,
    when: when ?? null,
    seen: said(lists.seen),
    observations: texts(lists.observations),
    places: texts(lists.places),
    things: things(lists.things),
    forms: texts(lists.forms),
  };
}
