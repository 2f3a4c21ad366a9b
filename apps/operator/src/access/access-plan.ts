import { type AclRule, groupRule, memberRules, operatorRules } from '#libs/spacelog';

/** Every consumer group of this network begins so. */
const GROUPS = 'joinder.';

/** Who may use the topics of one space. */
export interface SpaceAccess {
  readonly topics: readonly string[];
  /** Members of the charter in force; before one acts, the member that opens the space. Null where this is not known now. */
  readonly members: readonly string[] | null;
}

/** What the rules of the broker are compared with. */
export interface AccessRequest {
  /** The operator's own principal. */
  readonly operator: string;
  /** Members of the newest trust list; null while it is not known which one that is. */
  readonly listed: ReadonlySet<string> | null;
  readonly spaces: readonly SpaceAccess[];
  /** Members whose right to append was taken by people of the host. */
  readonly taken: ReadonlySet<string>;
  /** Rules as the broker holds them. */
  readonly live: readonly AclRule[];
}

/** The rules that should stand, and what has to change for it. */
export interface AccessPlan {
  readonly expected: readonly AclRule[];
  readonly missing: readonly AclRule[];
  readonly extra: readonly AclRule[];
  /** Rules of somebody else that reach into this network because they name everything; left alone and shown to people. */
  readonly wide: readonly AclRule[];
}

/**
 * Compares the rules of the broker with what charters and trust list call for: each topic is open to the members in force that are also
 * in the newest trust list, and to the operator for reading. A successor that is only published opens nothing: those who join publish it
 * after it acts, and until then one member alone must not be able to show the log to others. Where it is not known who the members are,
 * whoever was let in stays. Rules about anything but spaces and groups of this network are not touched.
 */
export function planAccess({ operator, listed, spaces, taken, live }: AccessRequest): AccessPlan {
  const ours = live.filter(isOurs);
  const expected = distinct([
    groupRule(operator),
    ...groupRules(listed, ours, operator),
    ...spaces.flatMap(({ topics, members }) => [
      ...operatorRules(operator, topics),
      ...(members === null || listed === null
        ? heldRules(ours, topics, operator)
        : members.filter((member) => listed.has(member)).flatMap((member) => memberRules(member, topics))),
    ]),
  ]).filter(({ principal, operation }) => operation !== 'WRITE' || !taken.has(principal));
  return { expected, missing: without(expected, ours), extra: without(ours, expected), wide: live.filter(isWide) };
}

/** Names a rule: two rules with the same name are the same rule. */
export function ruleName({ principal, resource, name, operation }: AclRule): string {
  return [principal, resource, name, operation].join(' ');
}

/** Who was let in to one topic of a space belongs into the next one as well: the members wait for it after a lost tail. */
function heldRules(ours: readonly AclRule[], topics: readonly string[], operator: string): readonly AclRule[] {
  const held = ours.filter(({ name, principal }) => topics.includes(name) && principal !== operator);
  const names = new Set(held.map(ruleName));
  const isWhole = (member: string): boolean =>
    topics.some((topic) => memberRules(member, [topic]).every((rule) => names.has(ruleName(rule))));
  const members = [...new Set(held.map(({ principal }) => principal))].filter(isWhole);
  return [...held, ...members.flatMap((member) => memberRules(member, topics))];
}

function groupRules(
  listed: ReadonlySet<string> | null,
  ours: readonly AclRule[],
  operator: string,
): readonly AclRule[] {
  if (listed !== null) return [...listed].map(groupRule);
  return ours.filter(({ resource, principal }) => resource === 'groupPrefix' && principal !== operator);
}

/** Other programs may share the cluster; their rules are none of ours. */
function isOurs({ resource, name }: AclRule): boolean {
  return name.startsWith(resource === 'topic' ? 'space.' : GROUPS);
}

function isWide({ resource, name }: AclRule): boolean {
  return resource === 'topic' ? name === '*' : name.length < GROUPS.length && GROUPS.startsWith(name);
}

function distinct(rules: readonly AclRule[]): AclRule[] {
  return [...new Map(rules.map((rule) => [ruleName(rule), rule])).values()];
}

function without(rules: readonly AclRule[], others: readonly AclRule[]): AclRule[] {
  const names = new Set(others.map(ruleName));
  return rules.filter((rule) => !names.has(ruleName(rule)));
}
