import { HandlingCode, Sensitivity } from '#libs/contracts';

/** Whether labels keep a record back whole from who only asks about a number: what stays at home, victims and minors. */
export const KEPT_BACK = `(labels -> 'handling' ->> 'code')::integer = ${HandlingCode.H3}
  or labels -> 'sensitivities' @> '[${Sensitivity.VICTIM_IDENTITY}]' or labels -> 'sensitivities' @> '[${Sensitivity.MINOR}]'`;
