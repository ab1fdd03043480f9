import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { lagFeilsvar } from './feilsvar.js';
import type { Avslag } from './avslag.js';
import { KORRELASJONSHODE } from '../logg/korrelasjon.js';
import { API_HODER } from '../sikkerhetshoder.js';

/** What Node could not read as HTTP never becomes a request, so the answer is written by hand. */
export function svarPaUleseligForesporsel(feil: Error & { code?: string }, socket: Socket): void {
  if (feil.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, melding } = lagFeilsvar(tilAvslag(feil.code), '', new Date());
  const innhold = JSON.stringify(melding);
  socket.end(
    `HTTP/1.1 ${status} ${melding.error}\r\n` +
      `Content-Type: application/json; charset=utf-8\r\n` +
      `${KORRELASJONSHODE}: ${randomUUID()}\r\n${Object.entries(API_HODER)
        .map(([navn, verdi]) => `${navn}: ${verdi}\r\n`)
        .join('')}Content-Length: ${Buffer.byteLength(innhold)}\r\n` +
      `Connection: close\r\n\r\n${innhold}`,
  );
}

function tilAvslag(code: string | undefined): Avslag {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return {
        kode: 'FOR_STORE_HODER',
        melding: 'Hodene er for store. Send færre eller kortere hoder.',
      };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return {
        kode: 'TIDSAVBRUDD',
        melding: 'Forespørselen kom ikke fram i tide. Send den på nytt.',
      };
    default:
      return { kode: 'UGYLDIG_ADRESSE', melding: 'Forespørselen er ikke gyldig HTTP.' };
  }
}
