import { Injectable } from '@nestjs/common';
import type { CaseEntry } from '#libs/member';
import type { SavedViewDto } from './dto/saved-view.dto.js';
import type { SavedViews } from './saved-view.js';
import { SavedViewRepository } from './saved-view.repository.js';
import { ViewError } from './view.errors.js';

/** Keeps pictures of a case for who drew them, and for their desk. */
@Injectable()
export class KeepViews {
  constructor(private readonly views: SavedViewRepository) {}

  async list(entry: CaseEntry): Promise<SavedViews> {
    return { views: await this.views.of(entry) };
  }

  /** @throws ViewError VIEW_NOT_KEPT */
  async keep(entry: CaseEntry, viewId: string, dto: SavedViewDto): Promise<void> {
    if (!(await this.views.put(entry, viewId, dto)))
      throw new ViewError('VIEW_NOT_KEPT', 'not the own view, or too many');
  }

  remove(entry: CaseEntry, viewId: string): Promise<void> {
    return this.views.remove(entry, viewId);
  }
}
