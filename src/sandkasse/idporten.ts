import type { IncomingMessage, ServerResponse } from 'node:http';
import { Provider, type KoaContextWithOIDC } from 'oidc-provider';
import { lagOidcOppsett, UTLOGGING, type Idportenoppsett } from './idporten-oppsett.js';
import { lesSkjema } from './idporten-skjema.js';
import { velgPerson } from './idporten-velg.js';
import { feilside } from './idporten-sider.js';
import { sidehoder } from './side.js';

export interface Idporten {
  /** Answers a request; `sti` is its path and query below the issuer. */
  behandle(foresporsel: IncomingMessage, svar: ServerResponse, sti: string): void;
}

/**
 * Looks like ID-porten to a client: code flow with PKCE, PAR, single sign-on and both kinds of logout,
 * with a list of test persons where the real one has BankID.
 */
export function lagIdporten(oppsett: Idportenoppsett, vedFeil: (feil: Error) => void): Idporten {
  const provider = new Provider(oppsett.issuer, lagOidcOppsett(oppsett));
  provider.proxy = true;
  // ID-porten puts `sid` in every ID token; oidc-provider only for back-channel clients.
  provider.Client.prototype.includeSid = () => true;
  provider.on('server_error', (_ctx, feil) => vedFeil(feil));
  provider.use(async (ctx, next) => {
    ctx.set(sidehoder());
    await next();
    if (ctx.status === 404 && !ctx.body) visIkkeFunnet(ctx);
  });
  provider.use(taImotUtlogging);
  provider.use(velgPerson(provider));
  const svarPa = provider.callback();
  return { behandle: (req, res, sti) => void svarPa(monter(req, oppsett.issuer, sti), res) };
}

/**
 * Logging out may be asked for with a form, as at the real one: what it holds tells who the person is, and
 * belongs in no address. oidc-provider takes forms only with cookies that follow along from other sites.
 */
async function taImotUtlogging(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  if (ctx.method === 'POST' && ctx.path === UTLOGGING) {
    const skjema = await lesSkjema(ctx.req);
    ctx.querystring = skjema;
    // From the two together oidc-provider finds out where it is mounted.
    const req = ctx.req as IncomingMessage & { originalUrl: string };
    req.originalUrl += `?${skjema}`;
    ctx.method = 'GET';
  }
  await next();
}

interface Sidekontekst {
  status: number;
  type: string;
  body: unknown;
}

function visIkkeFunnet(ctx: Sidekontekst): void {
  ctx.type = 'html';
  ctx.body = feilside('not_found', 'ID-porten has no such address.');
  ctx.status = 404;
}

/**
 * Tells oidc-provider where it lives. It makes its addresses from the request's host; ours must be those
 * of the issuer whatever the client wrote, so headers that came from outside are overwritten.
 */
function monter(req: IncomingMessage, issuer: string, sti: string): IncomingMessage {
  const { host, protocol, pathname } = new URL(issuer);
  req.headers['x-forwarded-host'] = host;
  req.headers['x-forwarded-proto'] = protocol.replace(':', '');
  return Object.assign(req, { originalUrl: `${pathname}${sti}`, url: sti });
}
