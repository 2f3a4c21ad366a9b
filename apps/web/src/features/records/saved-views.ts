import { useLocalStorage } from '@mantine/hooks';
import { usePerson } from '../../lib/session.js';
import { parseRecordsSearch, type RecordsSearch } from './records-search.js';

/**
 * Filters and order under a name; the case is the one that is open. Words that were searched for are not part of it: they are content
 * of a case, which is never written where it stays.
 */
export interface SavedView {
  readonly name: string;
  readonly search: RecordsSearch;
}

interface SavedViews {
  readonly views: readonly SavedView[];
  /** Takes the place of one with the same name. */
  readonly save: (view: SavedView) => void;
  readonly remove: (name: string) => void;
}

/** Views of a person, kept in the browser. */
export function useSavedViews(): SavedViews {
  const { id } = usePerson();
  const [views, setViews] = useLocalStorage<readonly SavedView[]>({
    key: `joinder.record-views.${id}`,
    defaultValue: [],
    getInitialValueInEffect: false,
    deserialize: parseViews,
  });
  const without = (name: string): readonly SavedView[] => views.filter((view) => view.name !== name);
  return {
    views,
    save: ({ name, search }) =>
      setViews([...without(name), { name, search: withoutWords(search) }].sort((a, b) => a.name.localeCompare(b.name))),
    remove: (name) => setViews(without(name)),
  };
}

/** What a browser keeps may be older than this page; what does not fit any more is left out. */
export function parseViews(stored: string | undefined): readonly SavedView[] {
  const views = parseJson(stored);
  if (!Array.isArray(views)) return [];
  return views.flatMap((view: unknown) => {
    if (!isObject(view) || typeof view['name'] !== 'string' || !isObject(view['search'])) return [];
    return [{ name: view['name'], search: withoutWords(view['search']) }];
  });
}

function withoutWords(search: object): RecordsSearch {
  return parseRecordsSearch({ ...search, s: undefined, peek: undefined });
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
