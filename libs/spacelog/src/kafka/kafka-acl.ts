import type { AclEntry, AclFilter, DescribeAclResource } from 'kafkajs';
import type { AclRule, Denial } from '../log-admin.js';
import { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } from './kafkajs.js';

const OPERATIONS = {
  READ: AclOperationTypes.READ,
  WRITE: AclOperationTypes.WRITE,
  DESCRIBE: AclOperationTypes.DESCRIBE,
} as const satisfies Record<AclRule['operation'], number>;

const RESOURCES = {
  topic: { resourceType: AclResourceTypes.TOPIC, resourcePatternType: ResourcePatternTypes.LITERAL },
  groupPrefix: { resourceType: AclResourceTypes.GROUP, resourcePatternType: ResourcePatternTypes.PREFIXED },
} as const satisfies Record<AclRule['resource'], object>;

const PRINCIPAL_TYPE = 'User:';

/** Matches every rule there is. */
export const ANY_RULE: AclFilter = {
  resourceType: AclResourceTypes.ANY,
  resourcePatternType: ResourcePatternTypes.ANY,
  operation: AclOperationTypes.ANY,
  permissionType: AclPermissionTypes.ANY,
};

/** A rule as Kafka has it, from any host; it serves as a filter that matches nothing else, too. */
export function toAcl(rule: AclRule): AclEntry {
  return {
    ...RESOURCES[rule.resource],
    resourceName: rule.name,
    principal: PRINCIPAL_TYPE + rule.principal,
    host: '*',
    operation: OPERATIONS[rule.operation],
    permissionType: AclPermissionTypes.ALLOW,
  };
}

/** The rules of one resource that are of our kinds; others, such as those of administrators, are passed over. */
export function fromAcls({ resourceType, resourcePatternType, resourceName, acls }: DescribeAclResource): AclRule[] {
  const resource = keyOf(
    RESOURCES,
    (kind) => kind.resourceType === resourceType && kind.resourcePatternType === resourcePatternType,
  );
  if (resource === null) return [];
  return acls.flatMap(({ principal, host, operation, permissionType }) => {
    const name = keyOf(OPERATIONS, (type) => type === operation);
    const isOurs = permissionType === AclPermissionTypes.ALLOW && host === '*' && principal.startsWith(PRINCIPAL_TYPE);
    if (name === null || !isOurs) return [];
    return [{ principal: principal.slice(PRINCIPAL_TYPE.length), resource, name: resourceName, operation: name }];
  });
}

const DENIED_RESOURCES = { topic: AclResourceTypes.TOPIC, group: AclResourceTypes.GROUP } as const;
const PATTERNS = { literal: ResourcePatternTypes.LITERAL, prefixed: ResourcePatternTypes.PREFIXED } as const;

/** The rules of one resource that forbid; of other resources than topics and groups none is told. */
export function denialsOf({ resourceType, resourcePatternType, resourceName, acls }: DescribeAclResource): Denial[] {
  const resource = keyOf(DENIED_RESOURCES, (type) => type === resourceType);
  const pattern = keyOf(PATTERNS, (type) => type === resourcePatternType);
  if (resource === null || pattern === null) return [];
  return acls
    .filter(({ permissionType }) => permissionType === AclPermissionTypes.DENY)
    .map(({ principal, host, operation }) => ({
      principal: principal.startsWith(PRINCIPAL_TYPE) ? principal.slice(PRINCIPAL_TYPE.length) : principal,
      resource,
      pattern,
      name: resourceName,
      host,
      operation,
    }));
}

/** A denial as Kafka has it: as a filter it matches itself and nothing else. */
export function toDenyAcl({ principal, resource, pattern, name, host, operation }: Denial): AclEntry {
  return {
    resourceType: DENIED_RESOURCES[resource],
    resourcePatternType: PATTERNS[pattern],
    resourceName: name,
    principal: PRINCIPAL_TYPE + principal,
    host,
    operation,
    permissionType: AclPermissionTypes.DENY,
  };
}

function keyOf<Key extends string, Value>(
  table: Readonly<Record<Key, Value>>,
  matches: (value: Value) => boolean,
): Key | null {
  for (const key in table) if (matches(table[key])) return key;
  return null;
}
