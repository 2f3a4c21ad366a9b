import { IsString, Matches } from 'class-validator';

/** A question of the list that the desk may ask. */
export class QuestionDto {
  @IsString()
  @Matches(/^[a-z-]{2,40}$/)
  readonly question!: string;
}
