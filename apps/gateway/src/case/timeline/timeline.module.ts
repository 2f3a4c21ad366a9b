import { Module } from '@nestjs/common';
import { ReadTimeline } from './read-timeline.service.js';
import { TimelineController } from './timeline.controller.js';
import { TimelineRepository } from './timeline.repository.js';

@Module({ controllers: [TimelineController], providers: [ReadTimeline, TimelineRepository] })
export class TimelineModule {}
