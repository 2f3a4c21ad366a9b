import { Module } from '@nestjs/common';
import { KeepViews } from './keep-views.service.js';
import { SavedViewRepository } from './saved-view.repository.js';
import { ViewController } from './view.controller.js';

@Module({ controllers: [ViewController], providers: [KeepViews, SavedViewRepository] })
export class ViewsModule {}
