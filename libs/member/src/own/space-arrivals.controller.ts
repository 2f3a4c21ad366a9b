import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { Wakes } from '#libs/exchange';
import { type Arrival, parseTopic, SPACE_EVENT } from '#libs/spacelog';

/** Where the log enters Nest: tells whoever follows a topic that records wait. */
@Controller()
export class SpaceArrivalsController {
  constructor(private readonly wakes: Wakes) {}

  @EventPattern(SPACE_EVENT)
  arrived(@Payload() { topic }: Arrival): void {
    this.wakes.now(parseTopic(topic)?.kind === 'notes' ? 'notes' : 'follower');
  }
}
