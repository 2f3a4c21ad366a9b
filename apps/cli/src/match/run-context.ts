import { Preparer, RecordStore } from '#libs/matching';
import { loadRecords, type LoadedFile } from './load-records.js';
import type { MatchOptions } from './match-options.js';
import { Progress } from './progress.js';
import { inOrder, type Problem } from './summary.js';

/** Records of one run with what was read of each file. */
export class RunContext<Options extends MatchOptions> {
  readonly store = new RecordStore();
  readonly preparer = new Preparer(this.store, { thisYear: new Date().getFullYear() });
  readonly loaded: LoadedFile[] = [];
  private readonly firstRecord: number[] = [];

  constructor(readonly options: Options) {}

  /** Reads one file; its records get the number of the file as source. */
  async load(file: string): Promise<LoadedFile> {
    const progress = new Progress(`reading ${file}`);
    this.firstRecord.push(this.store.count);
    const loaded = await loadRecords(file, {
      preparer: this.preparer,
      source: this.loaded.length,
      map: this.options.map,
      progress: (rows) => progress.at(rows),
      truth: this.options.truth,
    });
    progress.end();
    this.loaded.push(loaded);
    return loaded;
  }

  /** How many records of a file hold something that can be compared. */
  comparable(source: number): number {
    const from = this.firstRecord[source] ?? 0;
    const to = this.firstRecord[source + 1] ?? this.store.count;
    let empty = 0;
    for (const [record, issues] of this.store.issues)
      if (record >= from && record < to && issues.some(({ code }) => code === 'NOTHING_TO_COMPARE')) empty++;
    return to - from - empty;
  }

  /** File and line a record came from. */
  placeOf(record: number): { file: string; line: number } {
    let source = this.firstRecord.length - 1;
    while (source > 0 && (this.firstRecord[source] ?? 0) > record) source--;
    const loaded = this.loaded[source];
    return { file: loaded?.file ?? '', line: loaded?.lines[record - (this.firstRecord[source] ?? 0)] ?? 0 };
  }

  /** All rows with something odd, in order of file and line. */
  problems(): readonly Problem[] {
    const rows = this.loaded.flatMap(({ file, problems }) =>
      problems.map(({ line, code }) => ({ file, line, code: String(code) })),
    );
    const fields = [...this.store.issues].flatMap(([record, issues]) => {
      const { file, line } = this.placeOf(record);
      return issues.map(({ code, field }) => ({ file, line, code: String(code), field: field ?? undefined }));
    });
    return inOrder([...rows, ...fields]);
  }
}
