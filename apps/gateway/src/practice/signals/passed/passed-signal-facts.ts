import { isMessage } from '@bufbuild/protobuf';
import { SignalAnsweredSchema, SignalPassedSchema, uuidText } from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { all, big, filled, bool, type RowOf, statement, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';

const STANDING_COLUMNS = {
  sender: text,
  signal_id: uuid,
  recipient: text,
  position: big,
  message_id: uuid,
};

type Standing = RowOf<typeof STANDING_COLUMNS>;
type Named = Pick<Standing, 'sender' | 'signal_id'>;

/** What a chunk of signals and answers is judged by: the signals that they name. */
export class PassedSignalFacts {
  private constructor(
    /** This member. */
    readonly own: string,
    private readonly standing: Map<string, Standing>,
    private readonly answers: Set<string>,
  ) {}

  /** One statement. All messages are of one space. */
  static async of(tx: EntityManager, said: readonly OpenedMessage[], own: string): Promise<PassedSignalFacts> {
    const ids = said.flatMap(({ message }) =>
      isMessage(message, SignalPassedSchema) || isMessage(message, SignalAnsweredSchema)
        ? uuidText(message.signal)
        : [],
    );
    const rows = await all(tx, STANDING, [said[0]?.spaceNo, ids]);
    return new PassedSignalFacts(
      own,
      new Map(rows.map((row) => [keyOf(row), row])),
      new Set(rows.filter(({ answered }) => answered).map(keyOf)),
    );
  }

  passed(name: Named): Standing | null {
    return this.standing.get(keyOf(name)) ?? null;
  }

  note(standing: Standing): void {
    this.standing.set(keyOf(standing), standing);
  }

  isAnswered(name: Named): boolean {
    return this.answers.has(keyOf(name));
  }

  noteAnswer(name: Named): void {
    this.answers.add(keyOf(name));
  }
}

const STANDING = statement(
  { ...STANDING_COLUMNS, answered: filled(bool) },
  `select p.sender, p.signal_id, p.recipient, p.position, p.message_id,
     exists (select from passed_signal_answer a
       where a.space_no = p.space_no and a.origin = p.sender and a.signal_id = p.signal_id and a.answerer = p.recipient) as answered
   from passed_signal p where p.space_no = $1 and p.signal_id = any($2::uuid[])`,
);

function keyOf({ sender, signal_id: id }: Named): string {
  return `${sender} ${id}`;
}
