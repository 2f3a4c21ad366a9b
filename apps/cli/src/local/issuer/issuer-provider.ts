import Provider, { type AccountClaims, type ClientMetadata, type Configuration } from 'oidc-provider';
import { peopleOf } from '../people.js';
import type { Person } from '../people.table.js';
import { passwordIn } from '../secrets.js';
import { cookieNames } from './cookie-names.js';
import { type IssuerFiles, readSigningKey } from './issuer-secrets.js';

/** Where an issuer is reached, and what its people sign in at. */
export interface IssuerPlace {
  /** A country, the practice of one, or the operator. */
  readonly owner: string;
  readonly issuerUrl: string;
  /** The gateway of the country, the desk of its practice, or the page of the operator. */
  readonly siteUrl: string;
}

const SCOPES = ['openid', 'profile'] as const;
const SERVICE_SCOPE = 'joinder';
const TOKEN_SECONDS = 600;
const COUNTRY = /^[a-z]{2}$/;

export function webClientId(owner: string): string {
  return `web-${owner}`;
}

export function serviceClientId(country: string): string {
  return `service-${country}`;
}

/** Where a site is called back after a sign-in. */
export function callbackUrl(siteUrl: string): string {
  return `${siteUrl}/api/v1/session/callback`;
}

/**
 * Makes one OpenID Connect issuer, with its people and the clients of its site.
 *
 * @param changing who has which role at this moment, where that changes: a site may ask again then. Here nobody's role changes, and an issuer
 *   that was started again would know none of the sessions that it is asked about; so sites get nothing to ask with, and sessions last an hour.
 */
export function issuerAt(place: IssuerPlace, files: IssuerFiles, changing?: () => readonly Person[]): Provider {
  const { owner, siteUrl } = place;
  const configuration: Configuration = {
    clients: clientsOf(place, files),
    jwks: { keys: [readSigningKey(files)] },
    cookies: { keys: [passwordIn(files.cookieKey)], names: cookieNames(owner) },
    pkce: { required: () => true },
    scopes: [...SCOPES, SERVICE_SCOPE],
    claims: { openid: ['sub'], profile: ['name', 'roles', 'desk'] },
    conformIdTokenClaims: false,
    // What a national case system may do that hands in records by itself.
    extraTokenClaims: (_, token) =>
      token.kind === 'ClientCredentials'
        ? { name: `Case system ${owner.toUpperCase()}`, desk: 'Automatic import', roles: ['investigator'] }
        : undefined,
    findAccount: (_, login) => accountOf(changing?.() ?? peopleOf(owner), login),
    issueRefreshToken: (_, client) => changing !== undefined && client.grantTypeAllowed('refresh_token'),
    interactions: { url: (_, interaction) => `/sign-in/${interaction.uid}` },
    loadExistingGrant: grantWithoutAsking,
    ttl: { AccessToken: TOKEN_SECONDS, ClientCredentials: TOKEN_SECONDS, IdToken: TOKEN_SECONDS },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        // A service gets a token for its gateway alone; people's tokens stay with the issuer.
        defaultResource: (_, client) => (client.clientId === serviceClientId(owner) ? siteUrl : []),
        getResourceServerInfo: () => ({
          scope: SERVICE_SCOPE,
          audience: siteUrl,
          accessTokenTTL: TOKEN_SECONDS,
          accessTokenFormat: 'jwt',
        }),
      },
    },
  };
  return new Provider(place.issuerUrl, configuration);
}

function clientsOf({ owner, siteUrl }: IssuerPlace, files: IssuerFiles): ClientMetadata[] {
  const people: ClientMetadata = {
    client_id: webClientId(owner),
    client_secret: passwordIn(files.webClientSecret),
    client_name: `Joinder ${owner.toUpperCase()}`,
    redirect_uris: [callbackUrl(siteUrl)],
    post_logout_redirect_uris: [`${siteUrl}/signed-out`],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
  };
  // No program signs in elsewhere: members prove who they are to the operator by their certificates, services to a desk likewise.
  return COUNTRY.test(owner) ? [people, serviceClientOf(owner, files)] : [people];
}

function serviceClientOf(country: string, files: IssuerFiles): ClientMetadata {
  return {
    client_id: serviceClientId(country),
    client_secret: passwordIn(files.serviceClientSecret),
    redirect_uris: [],
    grant_types: ['client_credentials'],
    response_types: [],
    scope: SERVICE_SCOPE,
  };
}

function accountOf(
  people: readonly Person[],
  login: string,
): { accountId: string; claims(): AccountClaims } | undefined {
  const person = people.find((candidate) => candidate.login === login);
  return person && { accountId: login, claims: () => claimsOf(person) };
}

function claimsOf(person: Person): AccountClaims {
  return { sub: person.login, name: person.name, roles: [...person.roles], desk: person.desk };
}

/** The site is the only client and its people are known to it: there is nothing to consent to. */
const grantWithoutAsking: Configuration['loadExistingGrant'] = async (ctx) => {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const known = session.grantIdFor(client.clientId);
  const existing = known === undefined ? undefined : await provider.Grant.find(known);
  if (existing) return existing;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(SCOPES.join(' '));
  await grant.save();
  return grant;
};
