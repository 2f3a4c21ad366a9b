import { groupBy } from './group-by.js';
import { type Applied, type Held, type History, RECEIVED_FROM, type Submission } from './history.js';

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

interface Entered {
  readonly effect: Applied;
  readonly submission: Submission;
}

/**
 * One person enters one thing after the other, so that they stand on the log in this order. What the log refused is sealed anew, and comes behind
 * what was sent meanwhile about other records.
 */
function orderViolations({ member, applied, log }: Held, known: ReadonlyMap<string, Submission>): string[] {
  const refused = log.filter(({ verdict }) => verdict >= RECEIVED_FROM);
  return [...groupBy(applied, ({ sender }) => sender)].flatMap(([sender, effects]) => {
    const entered = effects.flatMap((effect): Entered[] => {
      const submission = known.get(effect.marker);
      return submission?.outcome === 'ok' && !submission.repeated ? [{ effect, submission }] : [];
    });
    const own = refused.filter((one) => one.sender === sender).map(({ position }) => position);
    const late = entered.findIndex((one, i) => isLate(one, entered.slice(0, i), own));
    if (late === -1) return [];
    return [
      `I4 ${member} applied ${entered[late]?.effect.marker} of ${sender} behind ${entered[late - 1]?.effect.marker}, which was entered later`,
    ];
  });
}

function isLate({ effect, submission }: Entered, before: readonly Entered[], refused: readonly number[]): boolean {
  const overtook = before.filter((one) => one.submission.beganMs > submission.beganMs);
  const [first] = overtook;
  if (!first) return false;
  if (overtook.some((one) => one.effect.recordId === effect.recordId)) return true;
  const since = before.findLast((one) => one.submission.beganMs < submission.beganMs)?.effect.position ?? -1;
  return !refused.some((position) => position > since && position < first.effect.position);
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
