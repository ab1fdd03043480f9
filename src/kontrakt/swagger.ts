import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { dokumenter, filnavn, KONTRAKTNAVN, type Kontraktnavn } from './dokumenter.js';
import { medEgneEksempler } from './egne-eksempler.js';

const adresse = (navn: Kontraktnavn): string => `openapi/${filnavn(navn)}`;

const dokument = (navn: Kontraktnavn): OpenAPIObject =>
  medEgneEksempler(dokumenter[navn]) as unknown as OpenAPIObject;

/** Nothing is sent to others: the validator's badge would tell its maker the address. */
const valg = { validatorUrl: null, tryItOutEnabled: true };

/**
 * Swagger UI for each audience, showing the contract as it is run, the contract as JSON, and all on one page.
 * @param huskInnlogging keep passwords and tokens in the browser; only where they open nothing real
 */
export function visKontrakter(
  app: NestFastifyApplication,
  { huskInnlogging }: { readonly huskInnlogging: boolean },
): void {
  const swaggerOptions = { ...valg, persistAuthorization: huskInnlogging };
  for (const navn of KONTRAKTNAVN) {
    SwaggerModule.setup(`swagger/${navn}`, app, dokument(navn), {
      customSiteTitle: dokumenter[navn].info.title,
      jsonDocumentUrl: adresse(navn),
      raw: ['json'],
      swaggerOptions,
    });
  }
  const urls = KONTRAKTNAVN.map((navn) => ({ name: navn, url: `/${adresse(navn)}` }));
  SwaggerModule.setup('swagger', app, dokument('ekstern'), {
    customSiteTitle: 'Min Kommune Oppgave: kontraktene',
    explorer: true,
    raw: false,
    swaggerOptions: { ...swaggerOptions, urls },
  });
}
