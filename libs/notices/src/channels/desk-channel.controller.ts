import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ParseIdPipe, RateLimited, RequestId } from '#libs/http';
import { CurrentPerson, type Person, RequireAction } from '#libs/people';
import type { ChannelTest, DeskChannels } from './desk-channel-view.js';
import { DeskChannelDto } from './dto/desk-channel.dto.js';
import { KeepChannels } from './keep-channels.service.js';

/** Where desks of this country are told, by mail and webhook, that something waits. */
@Controller('desk-channels')
export class DeskChannelController {
  constructor(private readonly keeping: KeepChannels) {}

  @Get()
  @RequireAction('desk-channel.keep')
  list(): Promise<DeskChannels> {
    return this.keeping.list();
  }

  @Put(':channelId')
  @RequireAction('desk-channel.keep')
  @HttpCode(204)
  put(
    @Param('channelId', ParseIdPipe) channelId: string,
    @Body() dto: DeskChannelDto,
    @CurrentPerson() by: Person,
    @RequestId() requestId: string,
  ): Promise<void> {
    return this.keeping.put(channelId, dto, { by, requestId });
  }

  @Delete(':channelId')
  @RequireAction('desk-channel.keep')
  @HttpCode(204)
  remove(
    @Param('channelId', ParseIdPipe) channelId: string,
    @CurrentPerson() by: Person,
    @RequestId() requestId: string,
  ): Promise<void> {
    return this.keeping.remove(channelId, { by, requestId });
  }

  @Post(':channelId/test')
  @RequireAction('desk-channel.keep')
  @RateLimited('channel-test')
  @HttpCode(200)
  test(
    @Param('channelId', ParseIdPipe) channelId: string,
    @CurrentPerson() by: Person,
    @RequestId() requestId: string,
  ): Promise<ChannelTest> {
    return this.keeping.test(channelId, { by, requestId });
  }
}
