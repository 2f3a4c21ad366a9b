/** A moment to the millisecond in UTC, as tickets need it. */
export function ExactTime({ at }: { readonly at: string }) {
  const iso = new Date(at).toISOString();
  return <time dateTime={iso}>{iso.replace('T', ' ').replace('Z', ' UTC')}</time>;
}
