import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { dokumenter, filnavn, KONTRAKTNAVN } from './dokumenter.js';

/** Swagger UI for each audience, showing the contract as it is, and the contract itself as JSON. */
export function visKontrakter(app: NestFastifyApplication): void {
  for (const navn of KONTRAKTNAVN) {
    SwaggerModule.setup(`swagger/${navn}`, app, dokumenter[navn] as unknown as OpenAPIObject, {
      customSiteTitle: dokumenter[navn].info.title,
      jsonDocumentUrl: `openapi/${filnavn(navn)}`,
      raw: ['json'],
      swaggerOptions: { validatorUrl: null, persistAuthorization: true, tryItOutEnabled: true },
    });
  }
}
