import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { HoldingDto } from '#libs/member';
import { MOMENT } from '#libs/vocabulary';
import type { MoveName } from '../commitment-moves.table.js';

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

  /** Of `extend`. */
  @IsOptional()
  @IsString()
  @Matches(MOMENT)
  until?: string;
}
