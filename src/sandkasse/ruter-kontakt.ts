import type { FastifyPluginAsync } from 'fastify';
import { AAPEN } from './apen.js';
import type { Innboks } from './innboks.js';
import { finnVedMobil, kontakter, type Kontakt } from './kontakter.js';

export interface Kontaktoppsett {
  readonly innboks: Innboks;
  /** The sandbox's clock. */
  readonly na: () => Date;
}

const STORSTE_KROPP = 100_000;

/** Plays the contact register and the SMS gateway, as the real ones look from outside. */
export const kontaktRuter =
  ({ innboks, na }: Kontaktoppsett): FastifyPluginAsync =>
  async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      'application/json',
      { parseAs: 'string', bodyLimit: STORSTE_KROPP },
      app.getDefaultJsonParser('error', 'error'),
    );

    app.post('/krr/rest/v2/personer', AAPEN, async ({ body }, svar) => {
      const { personidentifikatorer: numre } = Object(body) as { personidentifikatorer?: unknown };
      if (!Array.isArray(numre)) return svar.status(400).send({ error: 'personidentifikatorer' });
      return { personer: numre.map(String).map(tilRegisterperson) };
    });

    app.post('/sms/varsling/api/v2/sms/:kontoId/send', AAPEN, async ({ id, body }, svar) => {
      const { tekst, telefonnummer: til } = Object(body) as {
        tekst?: unknown;
        telefonnummer?: unknown;
      };
      if (typeof tekst !== 'string' || typeof til !== 'string') {
        return svar.status(400).send({ message: 'tekst og telefonnummer må være med' });
      }
      const kontakt = finnVedMobil(til);
      if (kontakt) {
        const felles = { kanal: 'SMS', emne: null, html: null } as const;
        innboks.taImot(kontakt.personId, { ...felles, til, tekst, sendt: na().toISOString() });
      }
      return { id };
    });
  };

function tilRegisterperson(personidentifikator: string): object {
  const kontakt = kontakter.find(({ personId }) => personId === personidentifikator);
  if (!kontakt) {
    return {
      personidentifikator,
      reservasjon: 'NEI',
      status: 'IKKE_REGISTRERT',
      varslingsstatus: 'KAN_IKKE_VARSLES',
    };
  }
  const { reservert, sprak: spraak, epost, mobil } = kontakt;
  const kanVarsles = !reservert && (epost !== undefined || mobil !== undefined);
  return {
    personidentifikator,
    reservasjon: reservert ? 'JA' : 'NEI',
    status: 'AKTIV',
    varslingsstatus: kanVarsles ? 'KAN_VARSLES' : 'KAN_IKKE_VARSLES',
    kontaktinformasjon: kontaktinformasjon(kontakt),
    spraak,
  };
}

function kontaktinformasjon({ epost, mobil }: Kontakt): object {
  return {
    ...(epost !== undefined && { epostadresse: epost }),
    ...(mobil !== undefined && { mobiltelefonnummer: mobil }),
  };
}
