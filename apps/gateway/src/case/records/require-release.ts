import type { ToldValue } from '#libs/approval';
import { Sensitivity, type Statement } from '#libs/contracts';
import { type CaseDoor, type CaseEntry, type Refusal, refusalOf } from '#libs/member';

/** What is to be released: statements of a record of this type, as named at the API. */
export interface Released {
  readonly type: string;
  readonly statements: readonly Statement[];
}

/** Statements that stay at home need no release. @throws AccessError ACCESS_DENIED */
export function requireRelease(door: CaseDoor, entry: CaseEntry, { type, statements }: Released): void {
  const released = statements.filter(({ release }) => release.length > 0);
  if (released.length === 0) return;
  door.require(entry, 'record.release', releaseOf(type, released));
}

/** As `requireRelease`, with its no as a value, and with what it is about: the values that would be refused alone, or else all. */
export function releaseRefusal(door: CaseDoor, entry: CaseEntry, released: Released): Refusal | null {
  return refusalOf(
    () => requireRelease(door, entry, released),
    () => {
      const alone = released.statements.flatMap((statement) => refusedAlone(door, entry, { ...released, statement }));
      return alone.length > 0 ? alone : toldOf(released.statements);
    },
  );
}

/** Values with those that they are released to. */
export function toldOf(
  statements: readonly { readonly property: string; readonly release: readonly string[] }[],
): readonly ToldValue[] {
  return statements
    .filter(({ release }) => release.length > 0)
    .map(({ property, release }) => ({ property, members: release }));
}

function refusedAlone(
  door: CaseDoor,
  entry: CaseEntry,
  { type, statement }: { readonly type: string; readonly statement: Statement },
): readonly ToldValue[] {
  const about = releaseOf(type, [statement]);
  const members = statement.release.filter(
    (member) => !door.decide(entry, 'record.release', { ...about, recipients: [member] }).allowed,
  );
  return members.length === 0 ? [] : [{ property: statement.property, members }];
}

function releaseOf(type: string, released: readonly Statement[]) {
  const marks = new Set(released.flatMap(({ sensitivities }) => sensitivities));
  return {
    type,
    recipients: [...new Set(released.flatMap(({ release }) => release))],
    handling: Math.max(...released.map(({ handling }) => (handling?.code ?? 1) - 1)),
    purposes: [...new Set(released.map(({ purpose }) => purpose))],
    sensitive: marks.size > 0,
    victimIdentity: marks.has(Sensitivity.VICTIM_IDENTITY),
  };
}
