import { DAY_MS } from '#libs/vocabulary';

/**
 * The settings of every topic of a space, as docs/protocol.md, Topics, has them. The broker stamps records, compresses nothing and drops
 * segments after 28 days: the archive of each member is the lasting copy.
 */
export function topicConfig(replication: number): ReadonlyMap<string, string> {
  return new Map([
    ['cleanup.policy', 'delete'],
    ['retention.ms', String(28 * DAY_MS)],
    ['retention.bytes', '-1'],
    ['segment.ms', String(DAY_MS)],
    ['message.timestamp.type', 'LogAppendTime'],
    ['compression.type', 'uncompressed'],
    ['max.message.bytes', String(1024 * 1024)],
    ['min.insync.replicas', replication >= 3 ? '2' : '1'],
    ['unclean.leader.election.enable', 'false'],
  ]);
}
