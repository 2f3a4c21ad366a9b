import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IsOptional } from '#libs/http';
import { HoldingDto } from '#libs/member';
import { MOMENT } from '#libs/vocabulary';
import type { MoveName } from '../commitment-moves.table.js';
import { NamedValueDto } from './named-value.dto.js';

/** What gateways say by themselves, people do not. */
export type PeopleMove = Exclude<MoveName, 'overdue'>;

const PEOPLE_MOVES = [
  'acknowledge',
  'accept',
  'pause',
  'resume',
  'part',
  'done',
  'decline',
  'extend',
  'cancel',
] as const satisfies readonly PeopleMove[];

/** What is said to a request. */
export class MoveDto extends HoldingDto {
  @IsIn(PEOPLE_MOVES)
  move!: PeopleMove;

  /** Of the list of the move and the kind of the request. */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  code?: string;

  @IsOptional()
  @IsString()
  @Length(1, 4000)
  text?: string;

  /** Of `done` with `released`: the values that who asks gets, with this answer and under the same approval. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique(({ messageId, index }: NamedValueDto) => `${messageId} ${index}`)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => NamedValueDto)
  release?: NamedValueDto[];

  /** Of `extend`. */
  @IsOptional()
  @IsString()
  @Matches(MOMENT)
  until?: string;
}
