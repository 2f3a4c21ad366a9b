import type { Comment } from '../../case/record/comments.js';
import type { Offer } from '../../case/record/requests.js';
import { inTime, type StreamEvent } from '../../case/record/stream-events.js';
import type { CountryPlace } from './api/types.js';
import type { OpenRecord } from './api/record.js';
import type { Known } from './places.js';
import { type Difference, pendingDifferences, type Version, versionsOf } from './versions.js';

/** What happened to a record, with what is needed to say it. */
export type RecordEvent = StreamEvent &
  (
    | { readonly what: 'coming'; readonly differences: readonly Difference[]; readonly waits: boolean }
    | { readonly what: 'version'; readonly version: Version; readonly places: readonly CountryPlace[] }
    | { readonly what: 'read' | 'refused'; readonly place: CountryPlace; readonly properties: readonly string[] }
    | { readonly what: 'said'; readonly comment: Comment }
    | {
        readonly what: 'asked' | 'asks' | 'answered';
        readonly author: string;
        readonly member: string;
        readonly reason: string;
      }
  );

/** Everything that is known to have happened to a record, newest first. */
export function recordEvents(record: OpenRecord, known: Known, offers: readonly Offer[]): readonly RecordEvent[] {
  return inTime([
    ...comingOf(record),
    ...versionsOf(known.history, record.statements).flatMap((version) => versionEvent(version, known)),
    ...known.delivery.messages.flatMap((message) =>
      message.countries.flatMap((place) => placeEvent(record, message.messageId, place)),
    ),
    ...offers.filter(({ recordId }) => recordId === record.recordId).flatMap(offerEvents),
  ]);
}

function comingOf({ statements }: OpenRecord): readonly RecordEvent[] {
  const differences = pendingDifferences(statements);
  if (differences.length === 0) return [];
  const waits = statements.some(({ waitsForApproval }) => waitsForApproval);
  const kind = waits ? 'approval' : 'version';
  return [{ what: 'coming', key: 'coming', kind, at: null, alike: null, differences, waits }];
}

/** A version of which nothing came here has no time; History says that it was. */
function versionEvent(version: Version, { delivery }: Known): readonly RecordEvent[] {
  const at = version.messages[0]?.at;
  if (at === undefined) return [];
  const sent = new Set(version.messages.map(({ messageId }) => messageId));
  const places = delivery.messages.filter(({ messageId }) => sent.has(messageId)).flatMap(({ countries }) => countries);
  const key = `version ${version.version}`;
  return [{ what: 'version', key, kind: 'version', at, alike: null, version, places: farthestBehind(places) }];
}

const ORDER = ['refused', 'waiting', 'kept', 'on-its-way', 'arrived', 'read'] as const;

/** Of several messages of one version each country is as far as the last of them. */
function farthestBehind(places: readonly CountryPlace[]): readonly CountryPlace[] {
  const members = [...new Set(places.map(({ member }) => member))].toSorted();
  const rank = ({ state }: CountryPlace): number => ORDER.indexOf(state);
  return members.flatMap(
    (member) => places.filter((place) => place.member === member).toSorted((a, b) => rank(a) - rank(b))[0] ?? [],
  );
}

function placeEvent({ statements }: OpenRecord, messageId: string, place: CountryPlace): readonly RecordEvent[] {
  const { state, member, at } = place;
  if ((state !== 'read' && state !== 'refused') || at === null) return [];
  const said = statements.filter((statement) => statement.messageId === messageId);
  const properties = [...new Set(said.map(({ property }) => property))];
  const kind = state === 'read' ? 'reading' : 'delivery';
  const alike = state === 'read' ? `read ${member}` : null;
  return [{ what: state, key: `${state} ${member} ${messageId}`, kind, at, alike, place, properties }];
}

/** With what was said about it, where it was said. */
export function withComments(events: readonly RecordEvent[], comments: readonly Comment[]): readonly RecordEvent[] {
  return inTime([...events, ...comments.map(commentEvent)]);
}

/** What has not left has no time yet. */
function commentEvent(comment: Comment): RecordEvent {
  const { commentId, state, at } = comment;
  const key = `said ${commentId}`;
  return { what: 'said', key, kind: 'comment', at: state === 'said' ? at : null, alike: null, comment };
}

/** What waits for approval was asked of nobody yet, and has no time. */
function offerEvents({
  commitmentId,
  creditor,
  debtor,
  author,
  text,
  at,
  answer,
  state,
}: Offer): readonly RecordEvent[] {
  const event = { kind: 'request', alike: null } as const;
  const asked =
    state === 'waiting-for-approval' ? ({ what: 'asks', at: null } as const) : ({ what: 'asked', at } as const);
  const answered = { ...event, what: 'answered', key: `answered ${commitmentId}`, member: debtor } as const;
  return [
    { ...event, ...asked, key: `asked ${commitmentId}`, author, member: creditor, reason: text },
    ...(answer ? [{ ...answered, author: answer.author, reason: answer.text, at: answer.at }] : []),
  ];
}
