import type { Action } from '#libs/vocabulary';

/** Place of an event in the one order that all processes of a gateway share: its transaction, then its number. */
export interface EventId {
  readonly tx: bigint;
  readonly no: bigint;
}

/** What is told of a space: what changed and where, and whether it is for the reader to act. Never content. */
export type SpaceEvent =
  | {
      readonly kind: 'changed';
      readonly spaceId: string;
      /** Full name of the message type. */
      readonly type: string;
      readonly messageId: string;
      readonly sender: string;
      readonly recordId: string | null;
    }
  /** Its charter, or who takes part, changed. */
  | { readonly kind: 'space-changed'; readonly spaceId: string }
  /** Something else waits for the people of the desk; no message says so. */
  | { readonly kind: 'inbox-changed'; readonly spaceId: string }
  /** A member said how far it has the log of a space, or that a person there opened something. */
  | { readonly kind: 'delivery'; readonly spaceId: string; readonly member: string; readonly size: string | null }
  | { readonly kind: 'approval-waiting'; readonly spaceId: string; readonly messageId: string; readonly mustAct: true }
  | { readonly kind: 'approval-settled'; readonly spaceId: string; readonly messageId: string; readonly state: string }
  /** What people here see of a record before it leaves came, or was taken back. */
  | { readonly kind: 'held-changed'; readonly spaceId: string }
  /** Records were compared, and who may be the same is something else. */
  | { readonly kind: 'pairs-changed'; readonly spaceId: string }
  /** `member` refused; null where the log did, and so all of them. */
  | {
      readonly kind: 'refused';
      readonly spaceId: string;
      readonly messageId: string;
      readonly code: string;
      readonly member: string | null;
      readonly mustAct: true;
    };

/** What a person is told. What a space event is about says what a page shows no more as it is. */
export type GatewayEvent =
  | (SpaceEvent & { readonly about: About })
  /** The flow board shows something else than before; at most once a second. */
  | { readonly kind: 'flows-changed' }
  /** A gateway was reached or missed, or the log was; `GET /network` says more. Told at every connection too. */
  | { readonly kind: 'network-changed'; readonly sendingWaits: boolean; readonly members: NetworkStates };

/** Subjects as texts (`record:<id>`, `space:<id>`), and `inbox` where what waits for people may be something else. */
export type About = readonly string[];

/** The inbox among what an event is about. */
export const INBOX = 'inbox';

/** State of each other member. */
export type NetworkStates = Readonly<Record<string, 'up' | 'behind' | 'not-reached'>>;

/** Who may know of an event. */
export type Audience =
  | { readonly kind: 'may'; readonly anyOf: readonly Action[] }
  /** Those who may let a message go; by `approval.decide` where it does not say. */
  | { readonly kind: 'decides'; readonly action?: Action; readonly except: string }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'everybody' }
  /** This build does not know what it is about, and so not who may know of it. */
  | { readonly kind: 'nobody' };

export interface FeedItem {
  /** Null for what is not stored, and so has no place. */
  readonly id: EventId | null;
  readonly spaceNo: number;
  readonly event: GatewayEvent;
  readonly audience: Audience;
}

const ID = /^(\d{1,19})-(\d{1,19})$/;

/** Writes an id as the text that a browser sends back. */
export function formatEventId({ tx, no }: EventId): string {
  return `${tx}-${no}`;
}

/** Reads what a browser sent back; null for anything else. */
export function parseEventId(text: string): EventId | null {
  const [, tx, no] = ID.exec(text) ?? [];
  return tx === undefined || no === undefined ? null : { tx: BigInt(tx), no: BigInt(no) };
}

/** Below 0 where `a` comes first. */
export function compareEventIds(a: EventId, b: EventId): number {
  if (a.tx !== b.tx) return a.tx < b.tx ? -1 : 1;
  if (a.no !== b.no) return a.no < b.no ? -1 : 1;
  return 0;
}
