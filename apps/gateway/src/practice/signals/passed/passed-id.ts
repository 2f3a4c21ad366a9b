const ID = /^([a-z]{2}(?:-[a-z0-9]{1,13})?)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A signal by the member that passed it and the id that is unique there. */
export interface PassedName {
  readonly sender: string;
  readonly id: string;
}

/** Reads `<sender>.<uuid>`; null for anything else, which names nothing. */
export function readPassedName(text: string): PassedName | null {
  const [, sender, id] = ID.exec(text) ?? [];
  return sender === undefined || id === undefined ? null : { sender, id };
}

export function passedName({ sender, id }: PassedName): string {
  return `${sender}.${id}`;
}

/** Name of it as the subject of pending messages: one answer of a country is on its way at a time. */
export function passedSubject(name: PassedName): string {
  return `passed-signal:${passedName(name)}`;
}
