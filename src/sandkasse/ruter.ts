import type { FastifyPluginAsync } from 'fastify';
import { lagAdresser } from './adresser.js';
import type { Hemmeligheter } from './hemmeligheter.js';
import { lagIdporten } from './idporten.js';
import { lagInnbyggertokenutsteder } from './innbyggertoken.js';
import type { Innboks } from './innboks.js';
import { lagKlar, SCOPE } from './klar.js';
import type { Klokkeflytting } from './klokkeflytting.js';
import { leverandor, maskinportenKlientId } from './kommuner.js';
import { lagMaskinporten, type Maskinporten } from './maskinporten.js';
import { apiRuter } from './ruter-api.js';
import { innboksRuter } from './ruter-innboks.js';
import { kontaktRuter } from './ruter-kontakt.js';
import { idportenRuter } from './ruter-idporten.js';
import { maskinportenRuter } from './ruter-maskinporten.js';
import { sideRuter } from './ruter-sider.js';

export interface Sandkasseopsjoner {
  /** The address that browsers and clients use, without a path. */
  readonly adresse: string;
  readonly hemmeligheter: Hemmeligheter;
  /** The real time, also where the sandbox's clock is moved: tokens are dated by their users' clocks. */
  readonly na: () => Date;
  readonly flytting: Klokkeflytting;
  readonly innboks: Innboks;
}

/**
 * The whole sandbox as one plugin, to be registered with the prefix `/sandkasse`. Each part is a
 * plugin of its own, so that none of its parsers or error answers reach the rest of the product.
 */
export function sandkasseRuter(opsjoner: Sandkasseopsjoner): FastifyPluginAsync {
  const { adresse, hemmeligheter, na, flytting, innboks } = opsjoner;
  const { rot, idporten } = lagAdresser(adresse);
  const maskinporten = settOppMaskinporten(opsjoner);
  const klar = lagKlar(adresse, hemmeligheter);
  const utstedInnbyggertoken = lagInnbyggertokenutsteder(
    idporten,
    hemmeligheter.idportenSignering,
    na,
  );

  return async (app) => {
    const idp = lagIdporten(
      {
        issuer: idporten,
        rot,
        signering: hemmeligheter.idportenSignering,
        portalKlient: hemmeligheter.portalKlient,
        informasjonskapsel: hemmeligheter.informasjonskapsel,
      },
      (err) => app.log.error({ err }, 'sandkassens ID-porten feilet'),
    );
    await app.register(sideRuter(klar));
    await app.register(
      apiRuter({ klar, maskinporten, utstedInnbyggertoken, na, flytting, innboks }),
      { prefix: '/api' },
    );
    await app.register(kontaktRuter({ innboks, na: () => flytting.klokke.na() }));
    await app.register(innboksRuter({ flytting, innboks }), { prefix: '/innboks' });
    await app.register(maskinportenRuter(maskinporten), { prefix: '/maskinporten' });
    await app.register(idportenRuter(idp), { prefix: '/idporten' });
  };
}

const settOppMaskinporten = ({ adresse, hemmeligheter, na }: Sandkasseopsjoner): Maskinporten =>
  lagMaskinporten({
    issuer: lagAdresser(adresse).maskinporten,
    signering: hemmeligheter.maskinportenSignering,
    klienter: [
      {
        klientId: maskinportenKlientId,
        nokkel: hemmeligheter.maskinportenKlient,
        orgnr: leverandor.orgnr,
        scopes: [SCOPE],
      },
    ],
    na,
  });
