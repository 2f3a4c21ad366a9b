import { HttpError } from '#libs/http';

/** So many names are told to somebody to be protected, in so long a time; who writes of a case meets few. */
const MOST = 10;
const WITHIN_MS = 600_000;

/** Which names people were told to be protected, so that nobody asks for a list of them. Counts are of one process, as those of all limits. */
export class ToldNames {
  private readonly byPerson = new Map<string, Map<string, number>>();

  /** @throws HttpError TOO_MANY_REQUESTS to who was told of many: their texts are not looked through before some time is over */
  requireFew(person: string, now: number): void {
    if (this.lately(person, now).size >= MOST)
      throw new HttpError('TOO_MANY_REQUESTS', `${MOST} names were told to be protected within ten minutes`);
  }

  /** The same name is one, however often it is said: who types on is refused again and again. */
  note(person: string, said: string, now: number): void {
    for (const one of this.byPerson.keys()) this.lately(one, now);
    const told = this.byPerson.get(person) ?? new Map<string, number>();
    this.byPerson.set(person, told.set(said, told.get(said) ?? now));
  }

  private lately(person: string, now: number): ReadonlyMap<string, number> {
    const told = this.byPerson.get(person) ?? new Map<string, number>();
    for (const [said, at] of told) if (now - at >= WITHIN_MS) told.delete(said);
    if (told.size === 0) this.byPerson.delete(person);
    return told;
  }
}
