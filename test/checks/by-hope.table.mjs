/** Files whose rows are typed by hope still. None joins them. */
export const BY_HOPE = new Set([]);
