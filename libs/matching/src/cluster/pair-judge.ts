/** Judges any two records, whether a block brought them together or not. */
export interface PairJudge {
  /** Log-odds in 1/100 bit. */
  score(left: number, right: number): number;
  /** Whether the pair is two things all the same, so that it may not be what brings groups together. */
  contradicts(left: number, right: number): boolean;
  /** Whether two records can never stand in one group. */
  excludes(left: number, right: number): boolean;
  /** Whether the numbers or the generation of two records alone keep them apart: cheap enough to ask of every pair. */
  haveConflict(left: number, right: number): boolean;
  /** Whether two records look like two people of one family. */
  areRelatives(left: number, right: number): boolean;
  /** Whether both records state a birth date. */
  hasDates(left: number, right: number): boolean;
}
