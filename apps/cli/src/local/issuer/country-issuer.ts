import Provider, { type AccountClaims, type ClientMetadata, type Configuration } from 'oidc-provider';
import { peopleOf } from '../people.js';
import type { Person } from '../people.table.js';
import { passwordIn } from '../secrets.js';
import { type IssuerFiles, readSigningKey } from './issuer-secrets.js';

/** Where a country's issuer and gateway are reached. */
export interface IssuerPlace {
  readonly country: string;
  readonly issuerUrl: string;
  readonly gatewayUrl: string;
}

const SCOPES = ['openid', 'profile'] as const;
const SERVICE_SCOPE = 'joinder';
const TOKEN_SECONDS = 600;

export function webClientId(country: string): string {
  return `gateway-${country}`;
}

export function serviceClientId(country: string): string {
  return `service-${country}`;
}

/** Where a gateway is called back after a sign-in. */
export function callbackUrl(gatewayUrl: string): string {
  return `${gatewayUrl}/api/v1/session/callback`;
}

/** Makes the OpenID Connect issuer of one country, with its people and the two clients of its gateway. */
export function countryIssuer(place: IssuerPlace, files: IssuerFiles): Provider {
  const { country, gatewayUrl } = place;
  const configuration: Configuration = {
    clients: clientsOf(place, files),
    jwks: { keys: [readSigningKey(files)] },
    cookies: { keys: [passwordIn(files.cookieKey)], names: cookieNames(country) },
    pkce: { required: () => true },
    scopes: [...SCOPES, SERVICE_SCOPE],
    claims: { openid: ['sub'], profile: ['name', 'roles', 'desk'] },
    conformIdTokenClaims: false,
    // What a national case system may do that hands in records by itself.
    extraTokenClaims: (_, token) =>
      token.kind === 'ClientCredentials'
        ? { name: `Case system ${country.toUpperCase()}`, desk: 'Automatic import', roles: ['investigator'] }
        : undefined,
    findAccount: (_, login) => accountOf(country, login),
    interactions: { url: (_, interaction) => `/sign-in/${interaction.uid}` },
    loadExistingGrant: grantWithoutAsking,
    ttl: { AccessToken: TOKEN_SECONDS, ClientCredentials: TOKEN_SECONDS, IdToken: TOKEN_SECONDS },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        // A service gets a token for its gateway alone; people's tokens stay with the issuer.
        defaultResource: (_, client) => (client.clientId === serviceClientId(country) ? gatewayUrl : []),
        getResourceServerInfo: () => ({
          scope: SERVICE_SCOPE,
          audience: gatewayUrl,
          accessTokenTTL: TOKEN_SECONDS,
          accessTokenFormat: 'jwt',
        }),
      },
    },
  };
  return new Provider(place.issuerUrl, configuration);
}

/** Cookies know no ports: on one address their names must keep the countries apart. */
function cookieNames(country: string): { interaction: string; resume: string; session: string } {
  return {
    interaction: `issuer_${country}_interaction`,
    resume: `issuer_${country}_resume`,
    session: `issuer_${country}_session`,
  };
}

function clientsOf({ country, gatewayUrl }: IssuerPlace, files: IssuerFiles): ClientMetadata[] {
  return [
    {
      client_id: webClientId(country),
      client_secret: passwordIn(files.webClientSecret),
      client_name: `Joinder gateway ${country.toUpperCase()}`,
      redirect_uris: [callbackUrl(gatewayUrl)],
      post_logout_redirect_uris: [`${gatewayUrl}/signed-out`],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
    {
      client_id: serviceClientId(country),
      client_secret: passwordIn(files.serviceClientSecret),
      redirect_uris: [],
      grant_types: ['client_credentials'],
      response_types: [],
      scope: SERVICE_SCOPE,
    },
  ];
}

function accountOf(country: string, login: string): { accountId: string; claims(): AccountClaims } | undefined {
  const person = peopleOf(country).find((candidate) => candidate.login === login);
  return person && { accountId: login, claims: () => claimsOf(person) };
}

function claimsOf(person: Person): AccountClaims {
  return { sub: person.login, name: person.name, roles: [...person.roles], desk: person.desk };
}

/** The gateway is the only client and its people are known to it: there is nothing to consent to. */
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
