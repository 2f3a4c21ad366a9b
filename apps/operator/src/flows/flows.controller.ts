import { Controller, Get, Header } from '@nestjs/common';
import { SpaceDirectory } from '../known/space-directory.js';
import { OperatorContext } from '../operator.context.js';
import { type PairView, type SpaceView, spaceView, totalPairs } from './flow.view.js';

/** All spaces and, over all of them, all pairs of members. */
export interface FlowsView {
  readonly at: string;
  readonly pairs: readonly PairView[];
  readonly spaces: readonly SpaceView[];
}

/** Shows people of the host who exchanges how much with whom: from headers and notes, never from content. */
@Controller('v1/flows')
export class FlowsController {
  constructor(
    private readonly directory: SpaceDirectory,
    private readonly context: OperatorContext,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  show(): FlowsView {
    const nowMs = this.context.nowMs();
    const spaces = this.directory.all();
    return {
      at: new Date(nowMs).toISOString(),
      pairs: totalPairs(spaces),
      spaces: spaces.map((space) => spaceView(space, nowMs)),
    };
  }
}
