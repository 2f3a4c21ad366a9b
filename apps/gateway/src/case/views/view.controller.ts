import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ParseIdPipe } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import { SavedViewDto } from './dto/saved-view.dto.js';
import { KeepViews } from './keep-views.service.js';
import type { SavedViews } from './saved-view.js';

/** Pictures of a case that people keep under a title. */
@Controller('spaces/:spaceId/views')
export class ViewController {
  constructor(private readonly views: KeepViews) {}

  @Get()
  @CaseRoute('record.read', { act: 'view.list' })
  list(@Entry() entry: CaseEntry): Promise<SavedViews> {
    return this.views.list(entry);
  }

  @Put(':viewId')
  @CaseRoute('record.read', { content: false })
  @HttpCode(204)
  put(
    @Entry() entry: CaseEntry,
    @Param('viewId', ParseIdPipe) viewId: string,
    @Body() dto: SavedViewDto,
  ): Promise<void> {
    return this.views.keep(entry, viewId, dto);
  }

  @Delete(':viewId')
  @CaseRoute('record.read', { content: false })
  @HttpCode(204)
  remove(@Entry() entry: CaseEntry, @Param('viewId', ParseIdPipe) viewId: string): Promise<void> {
    return this.views.remove(entry, viewId);
  }
}
