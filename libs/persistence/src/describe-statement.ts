import type pg from 'pg';

/** A column of an answer: table and number are those where it comes from, zero for an expression. */
export interface Described {
  readonly name: string;
  readonly oid: number;
  readonly table: number;
  readonly number: number;
}

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
  readonly tableID: number;
  readonly columnID: number;
}

/**
 * Asks the server what a statement would give (Parse and Describe, PostgreSQL documentation 55.2.3). Nothing is executed.
 *
 * @throws what the server finds wrong with the text
 */
export function describeStatement(client: pg.ClientBase, text: string): Promise<readonly Described[]> {
  return new Promise((resolve, reject) => {
    client.query(new Description(text, { resolve, reject }));
  });
}

/** Speaks for one statement on a connection of pg, which hands it the messages of the server. */
class Description implements pg.Submittable {
  private fields: readonly Described[] = [];

  constructor(
    private readonly text: string,
    private readonly told: {
      readonly resolve: (fields: readonly Described[]) => void;
      readonly reject: (error: Error) => void;
    },
  ) {}

  readonly submit = (connection: pg.Connection): void => {
    connection.parse({ name: '', text: this.text, types: [] }, true);
    connection.describe({ type: 'S', name: '' }, true);
    connection.sync();
  };

  handleRowDescription({ fields }: { readonly fields: readonly Field[] }): void {
    this.fields = fields.map(({ name, dataTypeID: oid, tableID: table, columnID: number }) => ({
      name,
      oid,
      table,
      number,
    }));
  }

  handleError(error: Error): void {
    this.told.reject(error);
  }

  handleReadyForQuery(): void {
    this.told.resolve(this.fields);
  }
}
