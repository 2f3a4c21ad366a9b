import { queryOptions } from '@tanstack/react-query';

const FOLDER = '../../../../docs/guide/';

/** The files of docs/guide, each loaded when it is first read. */
const FILES = import.meta.glob<string>('../../../../docs/guide/*.md', { query: '?raw', import: 'default' });
const PICTURES = import.meta.glob<string>('../../../../docs/guide/images/*.png', { query: '?url', import: 'default' });

/** `README`: what all pages share. */
export type GuideName =
  | 'README'
  | 'investigator'
  | 'prosecutor'
  | 'team'
  | 'operations'
  | 'operator'
  | 'triage'
  | 'national-prosecutor'
  | 'contact-officer'
  | 'reporter';

/** A guide with the addresses of the pictures that it shows. */
export const guideQuery = (name: GuideName) =>
  queryOptions({
    queryKey: ['guide', name],
    staleTime: Infinity,
    queryFn: async () => {
      const text = (await FILES[`${FOLDER}${name}.md`]?.()) ?? '';
      const paths = [...text.matchAll(/\]\((images\/[^)]+)\)/g)].map(([, path = '']) => path);
      const urls = await Promise.all(
        paths.map(async (path) => [path, (await PICTURES[`${FOLDER}${path}`]?.()) ?? ''] as const),
      );
      return { text, pictures: Object.fromEntries(urls.filter(([, url]) => url !== '')) };
    },
  });
