import { Injectable } from '@nestjs/common';

/** How often a board began to show something else for a reason that no stored event tells. Written by the watch of the board alone. */
@Injectable()
export class BoardPulse {
  count = 0;
}
