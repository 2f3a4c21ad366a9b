import { isRegiven, newlyGiven } from '../../case/record/regiven.js';
import type { Change, Statement } from './api/record.js';
import { statementKey } from './statements.js';

/** One version of a record: the messages that made it, and what it changed. */
export interface Version {
  readonly version: number;
  /** Newest first. A change is several messages where its statements go to different countries. */
  readonly messages: readonly Change[];
  /** All of it came as a snapshot of what held before. */
  readonly isSnapshot: boolean;
  readonly differences: readonly Difference[];
}

/** What one version says otherwise than the one before. */
export interface Difference {
  readonly property: string;
  /** Null where nothing was said before. */
  readonly before: Statement | null;
  /** Null where nothing is said any more. */
  readonly after: Statement | null;
}

/** Versions of a record, newest first, with those between of which nothing came here. */
export function versionsOf(history: readonly Change[], statements: readonly Statement[]): readonly Version[] {
  const numbers = history.map(({ version }) => version);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const between = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => last - i);
  return between.map((version) => {
    const messages = history.filter((change) => change.version === version).toReversed();
    const isSnapshot = messages.length > 0 && messages.every(({ snapshot }) => snapshot);
    return { version, messages, isSnapshot, differences: isSnapshot ? [] : differencesIn(statements, version) };
  });
}

/** Countries that get a value and had it not, where that is all that is different; null where more is. */
export function givenTo({ before, after }: Difference): readonly string[] | null {
  return before && after && isRegiven(before, after) ? newlyGiven(before, after) : null;
}

/** Names a difference among those of its version. */
export function differenceKey({ before, after }: Difference): string {
  return [before, after].map((one) => (one ? statementKey(one) : '')).join(' ');
}

/** What is on its way from here and not in the history yet. */
export function pendingDifferences(statements: readonly Statement[]): readonly Difference[] {
  const coming = statements.filter(({ pending }) => pending);
  return paired(
    coming.filter(({ retractedIn }) => retractedIn !== null),
    coming.filter(({ retractedIn }) => retractedIn === null),
  );
}

function differencesIn(statements: readonly Statement[], version: number): readonly Difference[] {
  return paired(
    statements.filter((one) => one.retractedIn === version && !one.pending),
    statements.filter((one) => one.sinceVersion === version && !(one.pending && one.retractedIn === null)),
  );
}

/** A value that goes and one that comes of the same property are a change of it. */
function paired(gone: readonly Statement[], come: readonly Statement[]): readonly Difference[] {
  const left = [...gone];
  const changes = come.map((after) => {
    const same = left.findIndex((one) => isRegiven(one, after));
    const at = same < 0 ? left.findIndex(({ property }) => property === after.property) : same;
    const [before = null] = at < 0 ? [] : left.splice(at, 1);
    return { property: after.property, before, after };
  });
  return [...changes, ...left.map((before) => ({ property: before.property, before, after: null }))];
}

/** What a record said in a version. */
export function statementsIn(statements: readonly Statement[], version: number): readonly Statement[] {
  return statements.filter(
    ({ sinceVersion, retractedIn }) => sinceVersion <= version && (retractedIn === null || retractedIn > version),
  );
}

/** A property as two versions have it. */
export interface ComparedProperty {
  readonly property: string;
  readonly from: readonly Statement[];
  readonly to: readonly Statement[];
  readonly same: boolean;
}

/** Puts two versions side by side. */
export function compareVersions(
  statements: readonly Statement[],
  from: number,
  to: number,
): readonly ComparedProperty[] {
  const [left, right] = [statementsIn(statements, from), statementsIn(statements, to)];
  const names = [...new Set([...left, ...right].map(({ property }) => property))];
  return names.map((property) => {
    const of = (side: readonly Statement[]) => side.filter((one) => one.property === property);
    return { property, from: of(left), to: of(right), same: namesIn(of(left)) === namesIn(of(right)) };
  });
}

function namesIn(statements: readonly Statement[]): string {
  return statements.map(statementKey).toSorted().join();
}

/** The message that brought a statement here; where the copy began with a snapshot, that. Null while it is on its way. */
export function broughtBy(statement: Statement, history: readonly Change[]): Change | null {
  const own = history.find(({ messageId }) => messageId === statement.messageId);
  return own ?? history.find(({ snapshot, version }) => snapshot && version >= statement.sinceVersion) ?? null;
}
