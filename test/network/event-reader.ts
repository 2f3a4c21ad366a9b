/** Reads an answer of server-sent events as a browser does. */
export class EventReader {
  /** Everything that came, as it came. */
  text = '';
  lastId = '';
  /** Whether the other side, or this one, has ended it. */
  isOver = false;
  private readonly events: { readonly name: string; readonly data: Record<string, unknown> }[] = [];
  private unread = '';

  private constructor(private readonly reader: ReadableStreamDefaultReader<Uint8Array>) {}

  static async open(answer: Response): Promise<EventReader> {
    const type = answer.headers.get('content-type');
    if (answer.status !== 200 || type !== 'text/event-stream' || !answer.body) {
      throw new Error(`expected a stream of events, came ${answer.status} ${type}`);
    }
    const reader = new EventReader(answer.body.getReader());
    void reader.run();
    return reader;
  }

  has(name: string): boolean {
    return this.events.some((event) => event.name === name);
  }

  of(name: string): readonly Record<string, unknown>[] {
    return this.events.filter((event) => event.name === name).map(({ data }) => data);
  }

  close(): void {
    void this.reader.cancel().catch(() => undefined);
  }

  private async run(): Promise<void> {
    await this.readAll();
    this.isOver = true;
  }

  private async readAll(): Promise<void> {
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await this.reader.read().catch(() => ({ done: true, value: undefined }));
      if (done) return;
      const text = decoder.decode(value, { stream: true });
      this.text += text;
      this.unread += text;
      this.take();
    }
  }

  private take(): void {
    const blocks = this.unread.split('\n\n');
    this.unread = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(
        block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      );
      this.lastId = fields.get('id') ?? this.lastId;
      const [name, data] = [fields.get('event'), fields.get('data')];
      if (name !== undefined && data !== undefined) this.events.push({ name, data: JSON.parse(data) });
    }
  }
}
