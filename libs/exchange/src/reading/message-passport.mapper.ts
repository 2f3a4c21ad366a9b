import { verdictName } from '#libs/protocol';
import { kindName } from './kind-name.js';
import type { MessagePassport, PassportHop, PassportRefusal } from './message-passport.js';
import type { LocalRow, LoggedRow } from './message-passport-rows.js';
import type { MemberPlace } from './message-places.js';
import { refusalName } from '../space/refusal-name.js';

/** A passport but for what people decided about the message. */
type Passed = Omit<MessagePassport, 'leftOut'>;

/** Passport of a message that is not on the log. */
export function localPassport(row: LocalRow, own: string): Passed {
  const { acceptedAt, sealedAt, kind, ...rest } = row;
  return {
    ...pick(rest),
    kind: kindName(kind),
    position: null,
    sender: own,
    verdict: null,
    headerBytes: null,
    bodyBytes: null,
    isParked: false,
    hops: [...ownHop('accepted', own, acceptedAt), ...ownHop('sealed', own, sealedAt)],
    refusals: [],
    clockAheadMs: 0,
  };
}

/** Passport of a message on the log: its hops in the order in which they happen. */
export function loggedPassport(row: LoggedRow, members: readonly MemberPlace[], own: string): Passed {
  const { sender, t, createdMs } = row;
  return {
    ...pick(row),
    kind: kindName(row.kind),
    position: row.position,
    sender,
    verdict: verdictName(row.verdict) ?? 'UNKNOWN',
    headerBytes: row.headerBytes,
    bodyBytes: row.bodyBytes,
    isParked: row.parked,
    hops: [
      ...ownHop('accepted', own, sender === own ? row.acceptedAt : null),
      {
        hop: 'sealed',
        member: sender,
        at: isoOf(createdMs ?? t),
        precision: 'millisecond',
        clock: sender === own ? 'own' : 'member',
        seenAt: null,
      },
      {
        hop: 'published',
        member: null,
        at: isoOf(t),
        precision: 'millisecond',
        clock: 'broker',
        seenAt: row.storedAt.toISOString(),
      },
      ...ownHop('stored', own, row.storedAt),
      ...members.flatMap((member) => memberHops(member, own)),
    ],
    refusals: refusalsOf(row, members, own),
    clockAheadMs: Math.max(0, Number(createdMs ?? t) - Number(t)),
  };
}

type Shared = Pick<
  MessagePassport,
  'spaceId' | 'messageId' | 'recipients' | 'epoch' | 'sequence' | 'identity' | 'inReplyTo'
>;

function pick({ spaceId, messageId, recipients, epoch, sequence, identity, inReplyTo }: Shared): Shared {
  return { spaceId, messageId, recipients, epoch, sequence, identity, inReplyTo };
}

function ownHop(hop: PassportHop['hop'], own: string, at: Date | null): PassportHop[] {
  if (at === null) return [];
  const iso = at.toISOString();
  return [{ hop, member: own, at: iso, precision: 'millisecond', clock: 'own', seenAt: iso }];
}

/** A member is known to have stored it when it cosigned beyond it; its answers travel as records, so their time is the broker's. */
function memberHops({ member, signedSeconds, seenAt, openedT, refusal }: MemberPlace, own: string): PassportHop[] {
  const seen = seenAt?.toISOString() ?? null;
  const stored =
    signedSeconds === null || member === own
      ? []
      : [
          {
            hop: 'stored',
            member,
            at: isoOf(`${signedSeconds}000`),
            precision: 'second',
            clock: 'member',
            seenAt: seen,
          } as const,
        ];
  const answered = (hop: 'opened' | 'refused', t: string | null): PassportHop[] =>
    t === null ? [] : [{ hop, member, at: isoOf(t), precision: 'millisecond', clock: 'broker', seenAt: null }];
  return [...stored, ...answered('opened', openedT), ...answered('refused', refusal?.t ?? null)];
}

function refusalsOf(row: LoggedRow, members: readonly MemberPlace[], own: string): readonly PassportRefusal[] {
  const { verdict, refusedHere, refusedField, refusedRule, expected, found } = row;
  const byAll =
    verdict > 1
      ? [{ member: null, code: verdictName(verdict) ?? 'UNKNOWN', field: '', rule: '', expected, found }]
      : [];
  const where = { field: refusedField ?? '', rule: refusedRule ?? '', expected, found };
  const here = refusedHere === null ? [] : [{ member: own, code: refusalName(refusedHere), ...where }];
  const others = members.flatMap(({ member, refusal }) => {
    if (refusal === null || member === own) return [];
    const { code, field, rule } = refusal;
    return [{ member, code, field, rule, expected: null, found: null }];
  });
  return [...byAll, ...here, ...others];
}

function isoOf(ms: string): string {
  return new Date(Number(ms)).toISOString();
}
