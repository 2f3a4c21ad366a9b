import type { AclRule } from './log-admin.js';

const OPERATIONS = {
  member: ['READ', 'WRITE', 'DESCRIBE'],
  operator: ['READ', 'DESCRIBE'],
} as const satisfies Record<string, readonly AclRule['operation'][]>;

/** Lets a certificate of a member read, append to and find the topics of a space. */
export function memberRules(principal: string, topics: readonly string[]): AclRule[] {
  return topicRules(principal, topics, OPERATIONS.member);
}

/** Lets the operator read and find topics, and append to none. */
export function operatorRules(principal: string, topics: readonly string[]): AclRule[] {
  return topicRules(principal, topics, OPERATIONS.operator);
}

/** Lets a certificate of a member, or of the operator, join consumer groups of its holder's prefix and no others. */
export function groupRule(principal: string): AclRule {
  return { principal, resource: 'groupPrefix', name: groupPrefix(principal), operation: 'READ' };
}

/**
 * Prefix of the consumer groups of a member, or of whoever a principal belongs to. The dot at its end keeps `nl` out of the groups of `nl-nrm`:
 * no member id contains one.
 */
export function groupPrefix(principal: string): string {
  return `joinder.${holderOf(principal)}.`;
}

/** Whose principal it is: a principal is a member id, or the name of a service, with a dot and what names a key of it. */
export function holderOf(principal: string): string {
  const [holder = principal] = principal.split('.');
  return holder;
}

/** Names a rule: two rules with the same key are the same rule. */
export function ruleKey({ principal, resource, name, operation }: AclRule): string {
  return [principal, resource, name, operation].join('\n');
}

/** Sorts rules by who, what and which operation. */
export function inOrder(rules: readonly AclRule[]): AclRule[] {
  return [...rules].sort((left, right) => (ruleKey(left) < ruleKey(right) ? -1 : 1));
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
