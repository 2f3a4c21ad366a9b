import { type AclRule, groupRule, holderOf, memberRules, operatorRules } from '#libs/spacelog';
import type { Principals } from './member-principals.js';

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
  /** Members of the newest trust list and their certificates; null while it is not known which one that is. */
  readonly listed: Principals | null;
  readonly spaces: readonly SpaceAccess[];
  /** Members, or single certificates, whose right to append was taken by people of the host. */
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
 * Compares the rules of the broker with what charters and trust list call for: each topic is open to the certificates that the newest trust
 * list gives the members in force, and to the operator for reading. A successor that is only published opens nothing: those who join publish it
 * after it acts, and until then one member alone must not be able to show the log to others. Where it is not known who the members are,
 * whoever was let in stays, as far as the list names it. Rules about anything but spaces and groups of this network are not touched.
 */
export function planAccess({ operator, listed, spaces, taken, live }: AccessRequest): AccessPlan {
  const ours = live.filter(isOurs);
  const expected = distinct([
    groupRule(operator),
    ...groupRules(listed, ours, operator),
    ...spaces.flatMap(({ topics, members }) => [
      ...operatorRules(operator, topics),
      ...(members === null || listed === null
        ? heldRules(
            ours.filter(({ principal }) => principal !== operator),
            topics,
            listed,
          )
        : rulesOf(members, topics, listed)),
    ]),
  ]).filter(({ principal, operation }) => operation !== 'WRITE' || !isTaken(principal, taken));
  return { expected, missing: without(expected, ours), extra: without(ours, expected), wide: live.filter(isWide) };
}

/** Names a rule: two rules with the same name are the same rule. */
export function ruleName({ principal, resource, name, operation }: AclRule): string {
  return [principal, resource, name, operation].join(' ');
}

/** Whether people took the right of a member, or of this certificate of it. */
export function isTaken(principal: string, taken: { has(writer: string): boolean }): boolean {
  return taken.has(principal) || taken.has(holderOf(principal));
}

function rulesOf(members: readonly string[], topics: readonly string[], listed: Principals): readonly AclRule[] {
  return members.flatMap((member) => listed.get(member) ?? []).flatMap((principal) => memberRules(principal, topics));
}

/**
 * Who was let in to one topic of a space belongs into the next one as well: the members wait for it after a lost tail. So does a member with
 * its next certificate, and nobody with one that the list names no more.
 */
function heldRules(ours: readonly AclRule[], topics: readonly string[], listed: Principals | null): readonly AclRule[] {
  const held = ours.filter(({ name }) => topics.includes(name));
  const names = new Set(held.map(ruleName));
  // Who may write to the log was taken by people of the host for a while; who may read it and find it is let in.
  const isLetIn = (principal: string): boolean =>
    topics.some((topic) =>
      memberRules(principal, [topic]).every((rule) => rule.operation === 'WRITE' || names.has(ruleName(rule))),
    );
  const principals = [...new Set(held.map(({ principal }) => principal))].filter(isLetIn);
  if (listed === null) return [...held, ...principals.flatMap((principal) => memberRules(principal, topics))];
  return rulesOf([...new Set(principals.map(holderOf))], topics, listed);
}

function groupRules(listed: Principals | null, ours: readonly AclRule[], operator: string): readonly AclRule[] {
  if (listed !== null) return [...listed.values()].flat().map(groupRule);
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
