import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { CurrentPerson, type Person, RequireAction } from '#libs/people';
import { PublishListDto } from './dto/publish-list.dto.js';
import { type ListPublished, PublishList } from './publish-list.service.js';
import { ReadTrust, type TrustView } from './read-trust.service.js';

/** Who is trusted with which keys. Lists are signed offline by the admin keys of the members; here they are read and brought in. */
@Controller('trust')
export class TrustController {
  constructor(
    private readonly read: ReadTrust,
    private readonly publishList: PublishList,
  ) {}

  @Get()
  @RequireAction('keys.read')
  view(@CurrentPerson() _person: Person): Promise<TrustView> {
    return this.read.view();
  }

  @Post('lists')
  @RequireAction('trust.publish')
  @HttpCode(202)
  publish(@Body() dto: PublishListDto, @CurrentPerson() _person: Person): Promise<ListPublished> {
    return this.publishList.publish(Buffer.from(dto.list, 'base64'));
  }
}
