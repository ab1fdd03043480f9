import type { IncomingMessage } from 'node:http';
import { errors, type KoaContextWithOIDC, type Provider } from 'oidc-provider';
import { feilside, VALGFELT, velgPersonside } from './idporten-sider.js';
import { ACR_HOY } from './innbyggertoken.js';
import { lesSkjema } from './idporten-skjema.js';
import { finnPerson } from './personer.js';

const STI = /^\/velg\/[\w-]+$/;

/** The page where one chooses who to be, in front of oidc-provider's own routes. */
export function velgPerson(provider: Provider) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    if (!STI.test(ctx.path)) return next();
    try {
      await svar(provider, ctx);
    } catch (feil) {
      if (!(feil instanceof errors.SessionNotFound)) throw feil;
      ctx.status = 400;
      vis(
        ctx,
        feilside('session_not_found', 'The login has expired, or has been finished already.'),
      );
    }
  };
}

async function svar(provider: Provider, ctx: KoaContextWithOIDC): Promise<void> {
  const { params } = await provider.interactionDetails(ctx.req, ctx.res);
  const valgt = ctx.method === 'POST' ? await lesValg(ctx.req) : undefined;
  const person = finnPerson(valgt ?? '');
  if (!person && valgt !== '') return visListen(provider, ctx, params['client_id']);
  const resultat = person
    ? { login: { accountId: person.personId, acr: ACR_HOY, amr: ['TestID'], remember: false } }
    : { error: 'access_denied', error_description: 'The person cancelled the login' };
  ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, resultat));
  ctx.status = 303;
}

async function visListen(
  provider: Provider,
  ctx: KoaContextWithOIDC,
  klientId: unknown,
): Promise<void> {
  const klient = await provider.Client.find(String(klientId));
  ctx.status = 200;
  vis(ctx, velgPersonside(klient?.clientName ?? String(klientId)));
}

function vis(ctx: KoaContextWithOIDC, side: string): void {
  ctx.type = 'html';
  ctx.body = side;
}

/** The person chosen; undefined when the form says nothing. */
const lesValg = async (req: IncomingMessage): Promise<string | undefined> =>
  new URLSearchParams(await lesSkjema(req)).get(VALGFELT) ?? undefined;
