/** Lower-case ISO 3166 alpha-2 code. Any country may be named; only some have a pack. */
export type Country = string;
