import { groupBy } from './group-by.js';
import type { Applied, Held, History, Submission } from './history.js';

/** I1 to I5: nothing is lost, doubled, invented or reordered, and each sender was told what is true. */
export function deliveryViolations({ submissions, held }: History): readonly string[] {
  const known = new Map(submissions.map((submission) => [submission.marker, submission]));
  return [
    ...held.flatMap((member) => effectViolations(member, known)),
    ...held.flatMap((member) => orderViolations(member, known)),
    ...held.flatMap((member) => toldViolations(member, { submissions, held })),
  ];
}

/** Each accepted submission has one effect at its sender and each recipient; one of unknown outcome has one everywhere or none anywhere. */
function effectViolations({ member, applied }: Held, known: ReadonlyMap<string, Submission>): string[] {
  const effects = groupBy(applied, ({ marker }) => marker);
  const due = [...known.values()].filter(({ from, release }) => from === member || release.includes(member));
  const lost = due.filter(({ marker, outcome }) => outcome === 'ok' && !effects.has(marker));
  return [
    ...lost.map(({ marker, from }) => `I1 ${member} has no effect of ${marker}, which ${from} accepted`),
    ...[...effects].flatMap(([marker, found]) => effectViolation(member, found, known.get(marker))),
  ];
}

function effectViolation(member: string, found: readonly Applied[], submission: Submission | undefined): string[] {
  const [first] = found;
  if (!first) return [];
  if (!submission) return [`I2 ${member} applied ${first.marker}, which nobody submitted`];
  const { marker, from, release, outcome, recordId } = submission;
  const wrong: string[] = [];
  if (found.length > 1) wrong.push(`I3 ${member} applied ${marker} ${found.length} times, at ${positions(found)}`);
  if (outcome === 'fail') wrong.push(`I1 ${member} applied ${marker}, which was refused with ${submission.said}`);
  if (first.sender !== from)
    wrong.push(`I2 ${member} applied ${marker} as of ${first.sender}, and ${from} submitted it`);
  if (from !== member && !release.some((one) => one === member))
    wrong.push(`I2 ${member} applied ${marker}, which ${from} did not release to it`);
  if (recordId !== null && first.recordId !== recordId)
    wrong.push(`I5 ${member} applied ${marker} to ${first.recordId}, and its sender was told ${recordId}`);
  return wrong;
}

function positions(found: readonly Applied[]): string {
  return found.map(({ position }) => position).join(' and ');
}

/** One person enters one thing after the other, so that they stand on the log in this order. */
function orderViolations({ member, applied }: Held, known: ReadonlyMap<string, Submission>): string[] {
  const senders = groupBy(applied, ({ sender }) => sender);
  return [...senders].flatMap(([sender, effects]) => {
    const entered = effects
      .flatMap(({ marker }) => known.get(marker) ?? [])
      .filter(({ outcome, repeated }) => outcome === 'ok' && !repeated);
    const late = entered.findIndex((submission, i) => submission.beganMs < (entered[i - 1]?.beganMs ?? 0));
    if (late === -1) return [];
    return [
      `I4 ${member} applied ${entered[late]?.marker} of ${sender} behind ${entered[late - 1]?.marker}, which was entered later`,
    ];
  });
}

/** What a sender says is stored by a member stands in the archive of that member, under the same message. */
function toldViolations({ member, told }: Held, { held }: Pick<History, 'submissions' | 'held'>): string[] {
  return told.flatMap(({ messageId, state, position, stored }) => {
    if (state !== 'published' || position === null)
      return [`I5 ${member} says that its message ${messageId} is ${state}`];
    const missing = held.filter((other) => !stored.includes(other.member));
    const untrue = held.filter(
      (other) => stored.includes(other.member) && other.log.every((row) => row.position !== position),
    );
    return [
      ...missing.map((other) => `I5 ${member} was not told that ${other.member} stored its message ${messageId}`),
      ...untrue.map(
        (other) => `I5 ${member} was told that ${other.member} stored its message ${messageId}, which it did not`,
      ),
    ];
  });
}
