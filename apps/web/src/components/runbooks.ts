import { queryOptions } from '@tanstack/react-query';

/** The files of docs/runbooks, each loaded when it is first read. */
const FILES = import.meta.glob<string>('../../../../docs/runbooks/*.md', { query: '?raw', import: 'default' });

/** The text of a runbook; null where there is none of this name. */
export const runbookQuery = (name: string) =>
  queryOptions({
    queryKey: ['runbook', name],
    staleTime: Infinity,
    queryFn: async () => (await FILES[`../../../../docs/runbooks/${name}.md`]?.()) ?? null,
  });
