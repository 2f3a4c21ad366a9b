import { setTimeout as delay } from 'node:timers/promises';

const FIRST_MS = 250;
const MOST_MS = 5_000;

/** Lets passwords of one login be tried one after the other, and makes each wrong one cost twice as long as the one before. */
export class PasswordTurns {
  private readonly turns = new Map<string, Promise<unknown>>();
  private readonly wrong = new Map<string, number>();

  constructor(private readonly wait: (ms: number) => Promise<unknown> = delay) {}

  /** Answers what `attempt` does, when it is its turn; a wrong one is answered late. */
  async take<T>(login: string, attempt: () => T | undefined): Promise<T | undefined> {
    const before = this.turns.get(login) ?? Promise.resolve();
    const turn = before.then(() => this.attempt(login, attempt));
    this.turns.set(login, turn);
    return turn;
  }

  private async attempt<T>(login: string, attempt: () => T | undefined): Promise<T | undefined> {
    const found = attempt();
    const count = found === undefined ? (this.wrong.get(login) ?? 0) + 1 : 0;
    this.wrong.set(login, count);
    if (count > 0) await this.wait(Math.min(MOST_MS, FIRST_MS * 2 ** (count - 1)));
    return found;
  }
}
