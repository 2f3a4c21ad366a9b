import type { OwnedTable, OwnedView } from './owned-tables.js';

const HEAD = `# State of a gateway

Written by \`npm run schema\` from the descriptors of the features, the list of \`apps/gateway/src/gateway.features.ts\`. A table
has one owner; [schema.sql](schema.sql) shows its columns.

| class | holds | written by | in a rebuild |
|---|---|---|---|
| A archive | what came over the log | follower, as applier | read |
| B public state | what is equal at all members at the same size | follower, as applier | made again; digest \`public\` |
| C own derived state | what this member made of the messages that it opened | appliers, in the transaction of the follower | made again; digest \`own\` |
| D decisions | what people decided, each at a position | services, append only | replayed at its position |
| E local truth | what stands nowhere else | services and workers | kept |
| F caches | what is made of the other classes | follower, projections and services, pruned by jobs | made again where lists read it; in no digest |

| table | class | owner |
|---|---|---|
`;

const VIEWS = `
## Published views

What SQL of others may name; tables are named by files of their owner alone.

| view | owner |
|---|---|
`;

/** Prints which table belongs to which feature, what its class means, and which views others may read. */
export function statePage(tables: readonly OwnedTable[], views: readonly OwnedView[]): string {
  const owned = tables.map(({ table, stateClass, owner }) => `| \`${table}\` | ${stateClass} | ${owner} |\n`);
  return [HEAD, ...owned, VIEWS, ...views.map(({ view, owner }) => `| \`${view}\` | ${owner} |\n`)].join('');
}
