import { Controller, Get, Query } from '@nestjs/common';
import { CurrentPerson, type Person, RequireAction } from '#libs/people';
import { CurvesQuery } from './dto/curves.query.js';
import type { FlowCurves } from './flow-curves.js';
import { ReadCurves } from './read-curves.service.js';

/** How many messages went, and how long they took, over the last hours. */
@Controller('flows/curves')
export class CurvesController {
  constructor(private readonly curves: ReadCurves) {}

  @Get()
  @RequireAction('flows.read')
  read(@Query() query: CurvesQuery, @CurrentPerson() person: Person): Promise<FlowCurves> {
    return this.curves.read(query, person);
  }
}
