interface From {
  readonly row: number;
  readonly count: number;
  /** Rows of a screen. */
  readonly page: number;
}

/** Where a key leads from a row; null for keys that lead nowhere. */
export function rowAfter(key: string, { row, count, page }: From): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined || count === 0 ? null : Math.min(Math.max(to, 0), count - 1);
}
