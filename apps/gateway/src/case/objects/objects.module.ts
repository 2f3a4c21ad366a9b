import { Module } from '@nestjs/common';
import { AnswerNumbers } from './answer-numbers.service.js';
import { NumbersElsewhere } from './numbers-elsewhere.service.js';
import { ObjectKeyRepository } from './object-key.repository.js';
import { ObjectProjection } from './object.projection.js';

/** Numbers by which records speak of one object. */
@Module({
  providers: [AnswerNumbers, NumbersElsewhere, ObjectKeyRepository, ObjectProjection],
  exports: [AnswerNumbers, NumbersElsewhere, ObjectProjection],
})
export class ObjectsModule {}
