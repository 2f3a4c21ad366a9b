import { Module } from '@nestjs/common';
import { SpaceArrivalsController } from './space-arrivals.controller.js';

/** Where the log enters Nest. */
@Module({ controllers: [SpaceArrivalsController] })
export class SpaceArrivalsModule {}
