/** Splits a table cell of words parted by blanks or line ends. */
export function words(cell: string): readonly string[] {
  return cell.split(/\s+/).filter(Boolean);
}
