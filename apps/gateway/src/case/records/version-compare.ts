import type { StoredRecord, StoredStatement, VersionCompare } from './record-views.js';

/** Puts two versions of a record beside each other, in the order in which the statements came. */
export function compareVersions({ statements }: StoredRecord, base: number | null, current: number): VersionCompare {
  return {
    base,
    current,
    statements: statements.flatMap((statement) => {
      const inBase = base !== null && isIn(statement, base);
      const inCurrent = isIn(statement, current);
      if (!inBase && !inCurrent) return [];
      const { messageId, index, property, value, labels } = statement;
      return [{ messageId, index, property, value, author: labels.author, inBase, inCurrent }];
    }),
  };
}

function isIn({ sinceVersion, retractedIn }: StoredStatement, version: number): boolean {
  return sinceVersion <= version && (retractedIn === null || retractedIn > version);
}

/** Reads a version of an entity tag or a query; null where the record never had it. */
export function versionOf(text: string, current: number): number | null {
  const version = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
  return version !== null && version <= current ? version : null;
}
