/**
 * Makes something once for each key, such as a language, and keeps it: a formatter costs a hundred times what it formats, and a list shows
 * one in each row.
 */
export function onceFor<T>(make: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    const made = kept.get(key) ?? make(key);
    kept.set(key, made);
    return made;
  };
}
