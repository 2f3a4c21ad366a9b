import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { Wakes } from '#libs/exchange';
import { LOG_ARRIVED, NOTES_ARRIVED, type SpaceArrival } from '#libs/spacelog';

/** Where the log enters Nest, and the only place: an arrival wakes what follows that space. */
@Controller()
export class WakeOnArrivalController {
  constructor(private readonly wakes: Wakes) {}

  @EventPattern(LOG_ARRIVED)
  recordsArrived(@Payload() { spaceId }: SpaceArrival): void {
    this.wakes.space('follower', spaceId);
  }

  @EventPattern(NOTES_ARRIVED)
  notesArrived(@Payload() { spaceId }: SpaceArrival): void {
    this.wakes.space('notes', spaceId);
  }
}
