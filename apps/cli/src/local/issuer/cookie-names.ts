/** Cookies know no ports: on one address their names must keep the issuers apart. */
export function cookieNames(owner: string): { interaction: string; resume: string; session: string } {
  return {
    interaction: `issuer_${owner}_interaction`,
    resume: `issuer_${owner}_resume`,
    session: `issuer_${owner}_session`,
  };
}
