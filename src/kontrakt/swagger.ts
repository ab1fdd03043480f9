import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject, type SwaggerCustomOptions } from '@nestjs/swagger';
import { dokumenter, filnavn, KONTRAKTNAVN, type Kontraktnavn } from './dokumenter.js';

const adresse = (navn: Kontraktnavn): string => `openapi/${filnavn(navn)}`;

/** Nothing is sent to others: the validator badge would ship the address to its maker. */
const felles = { validatorUrl: null, persistAuthorization: true, tryItOutEnabled: true };

/** Swagger UI for each audience, showing the contract as it is, and the contract itself as JSON. */
export function visKontrakter(app: NestFastifyApplication): void {
  for (const navn of KONTRAKTNAVN) {
    sett(app, `swagger/${navn}`, navn, { jsonDocumentUrl: adresse(navn), raw: ['json'] });
  }
  const urls = KONTRAKTNAVN.map((navn) => ({ name: navn, url: `/${adresse(navn)}` }));
  sett(app, 'swagger', 'ekstern', {
    explorer: true,
    raw: false,
    customSiteTitle: 'Min Kommune Oppgave: kontraktene',
    swaggerOptions: { ...felles, urls },
  });
}

function sett(
  app: NestFastifyApplication,
  sti: string,
  navn: Kontraktnavn,
  valg: SwaggerCustomOptions,
): void {
  const dokument = dokumenter[navn];
  SwaggerModule.setup(sti, app, dokument as unknown as OpenAPIObject, {
    customSiteTitle: dokument.info.title,
    swaggerOptions: felles,
    ...valg,
  });
}
