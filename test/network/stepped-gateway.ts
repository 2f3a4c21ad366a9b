import { ExchangeRuntime } from '#libs/exchange';
import { ReactorWorker, SessionRunner, SessionWorkers, ShardHolderWorker } from '#libs/exchange/testing';
import type { Worker } from '#libs/work';
import { ServiceRuntime } from '../../libs/service/src/service.runtime.js';
import type { TestGateway } from './test-network.js';

const MAX_ROUNDS = 200;

/** A gateway whose loops stand still: a test calls every step, so that nothing reaches the database but what it looks at. */
export class SteppedGateway {
  private constructor(private readonly workers: readonly Worker[]) {}

  /** Ends the loops of a gateway that runs, and takes its spaces over for single steps. */
  static async of({ app }: TestGateway): Promise<SteppedGateway> {
    const part = <T>(type: abstract new (...args: never[]) => T): T => app.get<T>(type, { strict: false });
    await part(ServiceRuntime).beforeApplicationShutdown();
    await part(ExchangeRuntime).beforeApplicationShutdown();
    const holder = part(ShardHolderWorker);
    await holder.step();
    const [session] = holder.sessions.values();
    if (!session) throw new Error('the gateway holds no spaces');
    await part(SessionRunner).stop(session);
    const workers = part(SessionWorkers)
      .make(session)
      .map(({ worker }) => worker);
    return new SteppedGateway([holder, part(ReactorWorker), ...workers]);
  }

  /** Does one step of a worker that is named as in the log. */
  async step(name: string): Promise<void> {
    await this.worker(name).step();
  }

  /** Lets some workers, or all, step until none of them has anything to do. */
  async settle(names = this.workers.map(({ name }) => name)): Promise<void> {
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const results = [];
      for (const name of names) results.push(await this.worker(name).step());
      if (!results.some((result) => result === 'worked' || result === 'full')) return;
    }
    throw new Error(`the workers ${names.join(', ')} do not come to rest`);
  }

  private worker(name: string): Worker {
    const found = this.workers.find((worker) => worker.name === name);
    if (!found) throw new Error(`no worker ${name}; there are ${this.workers.map((worker) => worker.name).join(', ')}`);
    return found;
  }
}
