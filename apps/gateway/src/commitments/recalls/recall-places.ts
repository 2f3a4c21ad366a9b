import type { MessagePlace } from '#libs/exchange';
import { groundName } from '../../vocabulary/recall-reasons.table.js';
import { type RecallAnswerRow, SILENT_MS } from '../machine/recall-answers.service.js';
import type { RecallPart } from './recall.repository.js';
import type { RecallAnswer, RecallPlace } from './recall-view.js';

/** What is known of a recall: its parts, where they are, and what was said to them. */
interface Known {
  readonly parts: readonly RecallPart[];
  readonly places: readonly MessagePlace[];
  readonly answers: readonly RecallAnswerRow[];
}

/** Who looks, and when. */
interface Seen {
  readonly own: string;
  readonly now: Date;
}

/** A member is where the last of its parts is, and has answered once it said the same of all of them. */
export function placesOf({ parts, places, answers }: Known, { own, now }: Seen): readonly RecallPlace[] {
  const found = new Map<string, Place>();
  for (const part of parts) {
    const place = places.find(({ position }) => position === part.position);
    for (const member of part.letting) {
      const at = place === undefined ? null : placeOf(member, place, own);
      if (at === null) continue;
      found.set(member, laterOf(found.get(member), at));
    }
  }
  const isDanger = parts.some(({ ground }) => groundName(ground) === 'safety');
  return [...found.values()]
    .map((place) => ({
      ...place,
      answer: answerOf(
        answers.filter(({ member }) => member === place.member),
        isDanger ? now : null,
      ),
    }))
    .toSorted((one, other) => (one.member < other.member ? -1 : 1));
}

type Place = Omit<RecallPlace, 'answer'>;

function placeOf(member: string, place: MessagePlace, own: string): Place | null {
  if (member === own) return { member, state: 'hidden', at: place.storedAt.toISOString() };
  const there = place.members.find((one) => one.member === member);
  if (!there) return null;
  if (there.refusal) return { member, state: 'refused', at: null };
  if (there.signedSeconds === null) return { member, state: 'on-its-way', at: null };
  return { member, state: 'hidden', at: (there.seenAt ?? new Date(Number(there.signedSeconds) * 1000)).toISOString() };
}

const ORDER = ['refused', 'on-its-way', 'hidden'] as const;

function laterOf(one: Place | undefined, other: Place): Place {
  if (one === undefined) return other;
  if (one.state !== other.state) return ORDER.indexOf(one.state) < ORDER.indexOf(other.state) ? one : other;
  return (one.at ?? '') > (other.at ?? '') ? one : other;
}

/** @param now null where silence is no danger */
function answerOf(said: readonly RecallAnswerRow[], now: Date | null): RecallAnswer | null {
  const [first] = said;
  if (!first) return null;
  const dueAt = timeOf(Math.min(...said.map(({ dueT }) => Number(dueT))));
  const isLate = said.some((one) => one.isLate);
  const kept = said.find((one) => one.said === 'kept');
  if (kept) return { state: 'kept', at: timeOf(Number(kept.settledT)), reference: kept.reference ?? '', dueAt, isLate };
  if (said.every((one) => one.said === 'purged')) {
    const at = timeOf(Math.max(...said.map(({ settledT }) => Number(settledT))));
    return { state: 'purged', at, reference: null, dueAt, isLate };
  }
  const isSilent =
    now !== null && said.some((one) => one.said === 'nothing' && now.getTime() - Number(one.t) >= SILENT_MS);
  return { state: isSilent ? 'silent' : 'awaited', at: null, reference: null, dueAt, isLate };
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString();
}
