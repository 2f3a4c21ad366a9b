import { type AclRule, holderOf } from '#libs/spacelog';
import type { TopicView } from './flow-board.js';

/** The last comparison of access rules, as far as a topic is concerned. */
export interface AccessReport {
  readonly plan: {
    readonly expected: readonly AclRule[];
    readonly missing: readonly AclRule[];
    readonly extra: readonly AclRule[];
  };
  readonly held: readonly string[];
}

/** Says of a topic how its access rules were found, and who may write. */
export function topicAccess(
  { topic, space }: { topic: string; space: string },
  report: AccessReport | null,
): TopicView {
  if (report === null) return { topic, access: 'unchecked', writers: [] };
  const { expected, missing, extra } = report.plan;
  const isOf = ({ resource, name }: AclRule): boolean => resource === 'topic' && name === topic;
  const writers = expected
    .filter((rule) => isOf(rule) && rule.operation === 'WRITE')
    .map(({ principal }) => holderOf(principal));
  const isCorrected = [...missing, ...extra].some(isOf);
  const access = report.held.includes(space) ? 'held' : isCorrected ? 'corrected' : 'right';
  return { topic, access, writers: [...new Set(writers)].sort() };
}
