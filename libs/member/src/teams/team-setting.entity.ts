import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was said of the team of a case; a space without one is as the gateway is set. */
@Entity('case_team')
export class TeamSetting {
  @PrimaryColumn('integer', { name: 'space_no' })
  spaceNo: number;

  @Column('text')
  mode: 'everybody' | 'team';

  @Column('bigint')
  version: string;

  @Column('text', { name: 'set_by' })
  setBy: string;

  @Column('timestamp with time zone', { name: 'set_at' })
  setAt: Date;
}
