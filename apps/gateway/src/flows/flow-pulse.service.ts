import { Injectable } from '@nestjs/common';

/** Tells how often the board began to show something else for a reason that no stored event tells. Written by the flow watch alone. */
@Injectable()
export class FlowPulse {
  count = 0;
}
