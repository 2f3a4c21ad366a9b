/** What a desk is asked for. */
export const DESK_DUTY_NAMES = ['front', 'night', 'approval', 'information', 'identity', 'recall', 'check'] as const;

export type DeskDutyName = (typeof DESK_DUTY_NAMES)[number];
