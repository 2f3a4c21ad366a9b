/** Longest cell that is kept whole; a longer one is cut and reported. */
export const MAX_CELL = 100_000;

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

/** Takes each record of a CSV text: its cells and the line it started on; `cut` when a cell was too long. */
export type CsvSink = (cells: string[], line: number, cut: boolean) => void;

/**
 * Parses CSV (RFC 4180) from pieces of text, whatever their borders. A quote inside an unquoted cell is a letter, as
 * spreadsheets read it.
 */
export class CsvParser {
  private cells: string[] = [];
  private cell = '';
  private inQuotes = false;
  private quoteEnded = false;
  private cut = false;
  private line = 1;
  private recordLine = 1;

  constructor(
    private readonly separator: number,
    private readonly sink: CsvSink,
  ) {}

  /** Parses the next piece of text. */
  write(text: string): void {
    let start = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === NEWLINE) this.line++;
      if (this.inQuotes) {
        if (code !== QUOTE) continue;
        this.take(text, start, i);
        this.inQuotes = false;
        this.quoteEnded = true;
        start = i + 1;
      } else if (code === QUOTE && this.opensCell(text, start, i)) {
        if (this.quoteEnded) this.cell += '"';
        this.inQuotes = true;
        this.quoteEnded = false;
        start = i + 1;
      } else if (code === this.separator || code === NEWLINE) {
        this.take(text, start, i);
        this.endCell();
        if (code === NEWLINE) this.endRecord();
        start = i + 1;
      }
    }
    this.take(text, start, text.length);
  }

  /** Ends the text; false when a quote was still open. */
  end(): boolean {
    const closed = !this.inQuotes;
    if (this.cell !== '' || this.cells.length > 0 || this.quoteEnded) {
      this.endCell();
      this.endRecord();
    }
    return closed;
  }

  private opensCell(text: string, start: number, at: number): boolean {
    return this.quoteEnded ? at === start : this.cell === '' && at === start;
  }

  private take(text: string, start: number, end: number): void {
    if (end <= start) return;
    if (this.cell.length + end - start <= MAX_CELL) this.cell += text.slice(start, end);
    else {
      this.cell += text.slice(start, start + Math.max(0, MAX_CELL - this.cell.length));
      this.cut = true;
    }
  }

  private endCell(): void {
    const { cell } = this;
    this.cells.push(cell.charCodeAt(cell.length - 1) === RETURN ? cell.slice(0, -1) : cell);
    this.cell = '';
    this.quoteEnded = false;
  }

  private endRecord(): void {
    const blank = this.cells.length === 1 && this.cells[0] === '';
    if (!blank) this.sink(this.cells, this.recordLine, this.cut);
    this.cells = [];
    this.cut = false;
    this.recordLine = this.line;
  }
}
