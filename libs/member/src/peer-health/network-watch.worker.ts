import { Injectable } from '@nestjs/common';
import { EventStreams } from '#libs/inbox';
import { type StepResult, Worker } from '#libs/work';
import { NetworkHealth } from './network-health.service.js';

type Streams = ReturnType<EventStreams['all']>;

/** Looks at the network again and again, and sends open pages what changed; new ones get how it stands. */
@Injectable()
export class NetworkWatchWorker extends Worker {
  override readonly name = 'network-watch';
  private told: string | null = null;
  private readonly toldStreams = new WeakSet<Streams[number]>();

  constructor(
    private readonly health: NetworkHealth,
    private readonly streams: EventStreams,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    await this.health.refresh();
    const event = {
      kind: 'network-changed',
      sendingWaits: this.health.ofBroker().state === 'not-reached',
      members: Object.fromEntries(this.health.members().map(({ member, state }) => [member, state])),
    } as const;
    const state = JSON.stringify(event);
    const changed = state !== this.told;
    this.told = state;
    for (const stream of this.streams.all()) {
      if (!changed && this.toldStreams.has(stream)) continue;
      this.toldStreams.add(stream);
      stream.send({ id: null, spaceNo: 0, event, audience: { kind: 'everybody' } });
    }
    return 'idle';
  }
}
