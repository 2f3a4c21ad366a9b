import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { renderExplanation, type Explanation } from '#libs/matching';
import type { Language } from '#libs/national';
import type { ListOptions } from './match-options.js';
import { openOut } from './out-file.js';
import { safeRow } from './safe-csv.js';

/** One pair as it is written; `label` only where the input had one. */
export interface PairResult {
  readonly leftId: string;
  readonly rightId: string;
  readonly leftLine: number;
  readonly rightLine: number;
  readonly label?: boolean | undefined;
  readonly explanation: Explanation;
}

const HEADER = [
  'left_id',
  'right_id',
  'left_line',
  'right_line',
  'score',
  'probability',
  'band',
  'label',
  'explanation',
];

/** Makes the output of a run; null where one JSON object on standard output is all that is asked for. */
export function outputOf({ json, out, language }: ListOptions): PairOutput | null {
  return json === true && out === undefined ? null : new PairOutput(out ?? null, language);
}

/** Writes pairs as CSV, or as JSON lines when the file is called `.jsonl`, `.ndjson` or `.json`. Null file: standard output. */
export class PairOutput {
  private readonly stream: WriteStream | typeof process.stdout;
  private readonly isJson: boolean;

  constructor(
    private readonly file: string | null,
    private readonly language: Language,
  ) {
    this.stream = file === null ? process.stdout : createWriteStream(file, { fd: openOut(file) });
    this.isJson = file !== null && /\.jsonl?$|\.ndjson$/i.test(file);
    if (!this.isJson) this.stream.write(safeRow(HEADER));
  }

  /** Writes one pair and waits when the disk is slower. */
  async write(pair: PairResult): Promise<void> {
    const text = this.isJson ? `${JSON.stringify(pair)}\n` : this.row(pair);
    if (!this.stream.write(text)) await once(this.stream, 'drain');
  }

  /** Ends the file. */
  async end(): Promise<void> {
    if (this.file === null || this.stream === process.stdout) return;
    this.stream.end();
    await finished(this.stream);
  }

  private row(pair: PairResult): string {
    const { explanation } = pair;
    return safeRow([
      pair.leftId,
      pair.rightId,
      pair.leftLine,
      pair.rightLine,
      explanation.score,
      explanation.probability,
      explanation.band,
      pair.label === undefined ? '' : pair.label ? 1 : 0,
      renderExplanation(explanation, this.language),
    ]);
  }
}
