/** Several values of a filter, as the address has them: `person,vehicle`; a comma inside of one is written otherwise. */
export function joined(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.map((value) => encodeURIComponent(value)).join(',');
}

/** The values of a filter; what nobody wrote this way is left out. */
export function valuesOf(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').flatMap((part) => {
    try {
      return part === '' ? [] : [decodeURIComponent(part)];
    } catch {
      return [];
    }
  });
}
