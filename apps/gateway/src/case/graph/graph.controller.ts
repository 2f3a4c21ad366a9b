import { Controller, Get, Query } from '@nestjs/common';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import { GraphPathQuery, GraphQuery } from './dto/graph.query.js';
import { FindPath } from './find-path.service.js';
import type { GraphPath, GraphView } from './graph-view.js';
import { ReadGraph } from './read-graph.service.js';

/** How the records of a case are connected. */
@Controller('spaces/:spaceId/graph')
export class GraphController {
  constructor(
    private readonly read: ReadGraph,
    private readonly paths: FindPath,
  ) {}

  @Get()
  @CaseRoute('record.read', { act: 'graph.open', saw: shownIn })
  around(@Entry() entry: CaseEntry, @Query() query: GraphQuery): Promise<GraphView> {
    return this.read.around(entry, query);
  }

  @Get('path')
  @CaseRoute('record.read', { act: 'graph.open', saw: shownIn })
  path(@Entry() entry: CaseEntry, @Query() query: GraphPathQuery): Promise<GraphPath> {
    return this.paths.between(entry, query);
  }
}

function shownIn({ nodes }: GraphView): readonly string[] {
  const records = nodes.filter(({ kind }) => kind === 'record');
  return records.flatMap(({ id, same }) => [id, ...same.map(({ recordId }) => recordId)]).map((id) => `record:${id}`);
}
