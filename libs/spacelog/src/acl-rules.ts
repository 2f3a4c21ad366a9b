import type { AclRule } from './log-admin.js';

const OPERATIONS = {
  member: ['READ', 'WRITE', 'DESCRIBE'],
  operator: ['READ', 'DESCRIBE'],
} as const satisfies Record<string, readonly AclRule['operation'][]>;

/** Lets a member read, append to and find the topics of a space. */
export function memberRules(member: string, topics: readonly string[]): AclRule[] {
  return topicRules(member, topics, OPERATIONS.member);
}

/** Lets the operator read and find topics, and append to none. */
export function operatorRules(principal: string, topics: readonly string[]): AclRule[] {
  return topicRules(principal, topics, OPERATIONS.operator);
}

/** Lets a member, or the operator, join consumer groups of its own prefix and no others. */
export function groupRule(principal: string): AclRule {
  return { principal, resource: 'groupPrefix', name: groupPrefix(principal), operation: 'READ' };
}

/**
 * Prefix of the consumer groups of a principal. The dot at its end keeps `nl` out of the groups of `nl-nrm`:
 * no member id contains one.
 */
export function groupPrefix(principal: string): string {
  return `joinder.${principal}.`;
}

function topicRules(
  principal: string,
  topics: readonly string[],
  operations: readonly AclRule['operation'][],
): AclRule[] {
  return topics.flatMap((name) =>
    operations.map((operation) => ({ principal, resource: 'topic', name, operation }) as const),
  );
}
