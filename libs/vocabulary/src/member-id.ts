/** The id of a member: two letters of a country, and for a further service a dash and a short name. */
export const MEMBER_ID = /^[a-z]{2}(-[a-z0-9]{1,13})?$/;
