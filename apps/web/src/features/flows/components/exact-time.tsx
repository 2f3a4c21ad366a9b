interface ExactTimeProps {
  readonly at: string;
  /** A clock that was read to the second says no more. */
  readonly precision?: 'second' | 'millisecond';
}

/** A moment in UTC as fine as it was read, as tickets need it. */
export function ExactTime({ at, precision = 'millisecond' }: ExactTimeProps) {
  const iso = new Date(at).toISOString();
  const shown = precision === 'second' ? iso.replace(/\.\d{3}Z$/, 'Z') : iso;
  return <time dateTime={shown}>{shown.replace('T', ' ').replace('Z', ' UTC')}</time>;
}
