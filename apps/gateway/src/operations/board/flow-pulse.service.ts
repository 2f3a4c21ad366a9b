import { Injectable } from '@nestjs/common';
import { BoardPulse } from '#libs/inbox';

/** Counts for the feed of events. Written by the flow watch alone. */
@Injectable()
export class FlowPulse extends BoardPulse {
  override count = 0;
}
