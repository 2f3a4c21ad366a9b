import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentStaff } from '../staff/current-staff.service.js';
import { AcknowledgeDto } from './dto/acknowledge.dto.js';
import type { OperatorBoard } from './flow-board.js';
import { ReadBoard } from './read-board.service.js';

/** Shows people of the host who exchanges how much with whom: from headers and notes, never from content. */
@Controller('flows')
export class FlowsController {
  constructor(
    private readonly board: ReadBoard,
    private readonly staff: CurrentStaff,
  ) {}

  @Get()
  show(): OperatorBoard {
    return this.board.read();
  }

  /** The board is calm about the cause until it ends or grows; name and reason stand in its place. */
  @Post('causes/acknowledge')
  @HttpCode(204)
  async acknowledge(@Req() request: Request, @Body() { key, reason }: AcknowledgeDto): Promise<void> {
    this.board.acknowledge(key, reason, await this.staff.of(request));
  }
}
