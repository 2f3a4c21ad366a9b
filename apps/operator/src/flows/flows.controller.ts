import { Controller, Get } from '@nestjs/common';
import type { OperatorBoard } from './flow-board.js';
import { ReadBoard } from './read-board.service.js';

/** Shows people of the host who exchanges how much with whom: from headers and notes, never from content. */
@Controller('flows')
export class FlowsController {
  constructor(private readonly board: ReadBoard) {}

  @Get()
  show(): OperatorBoard {
    return this.board.read();
  }
}
