/** What a parked record waits for: a sealing key, a database that takes it, or a build without the defect. */
export type ParkedCause = (typeof PARKED_CAUSES)[number];

/** In the order of what people can do about it. */
export const PARKED_CAUSES = ['KEY_MISSING', 'DATABASE', 'DEFECT'] as const;
