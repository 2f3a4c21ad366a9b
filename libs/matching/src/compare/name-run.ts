/** Where the words of a name stand among the items of all records; reused for each name. */
export class NameRun {
  start = 0;
  count = 0;

  set(start: number, count: number): void {
    this.start = start;
    this.count = count;
  }
}
