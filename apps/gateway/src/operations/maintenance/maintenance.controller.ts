import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { RequestId } from '#libs/http';
import { CurrentPerson, type Person, RequireAction } from '#libs/people';
import { PostOperationsDto } from './dto/post-operations.dto.js';
import type { OperationsPost } from './operations-post.js';
import { PostOperations } from './post-operations.service.js';
import { ReadOperations } from './read-operations.service.js';

/** How operations of each member is reached, and when its gateway is silent. */
@Controller('flows/maintenance')
export class MaintenanceController {
  constructor(
    private readonly reading: ReadOperations,
    private readonly posting: PostOperations,
  ) {}

  @Get()
  @RequireAction('flows.read')
  list(@CurrentPerson() _person: Person): Promise<readonly OperationsPost[]> {
    return this.reading.posted();
  }

  @Put()
  @RequireAction('maintenance.post')
  @HttpCode(202)
  post(@Body() dto: PostOperationsDto, @CurrentPerson() by: Person, @RequestId() requestId: string): Promise<void> {
    return this.posting.post(dto, by, requestId);
  }
}
