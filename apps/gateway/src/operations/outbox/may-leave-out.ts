/**
 * Members that may be taken off a message that waits for keys, so that it goes to the others. What merely rests on another that waits is
 * not among their mail: it leaves behind the other.
 */
export function mayLeaveOut(
  { waitsFor, recipients }: { readonly waitsFor: readonly string[]; readonly recipients: readonly string[] },
  own: string,
): readonly string[] {
  return waitsFor.filter((member) => member !== own && recipients.includes(member));
}
