import { postJson, type Jsontjeneste, type Svar } from './json-tjeneste.js';
import type { Melding } from './varselkanal.js';
import type { Driftslogg, Vei, Veiutfall } from './vei.js';

export interface Smsoppsett extends Jsontjeneste {
  readonly kontoId: string;
  readonly logg: Driftslogg;
}

const NUMMER = /^\+?\d{8,15}$/;
/** Fiks does not publish what it answers to a bad number: a 400 that speaks of it, in any of its fields. */
const OM_NUMMERET = /telefon|mobil|nummer|mottaker|phone|recipient/i;

/** SMS by Fiks varsling (norge.md §4), and by whatever answers as it does. */
export class FiksSms implements Vei {
  constructor(private readonly oppsett: Smsoppsett) {}

  async send(adresse: string, { sms: tekst }: Melding): Promise<Veiutfall> {
    const telefonnummer = adresse.replace(/\s/g, '');
    if (!NUMMER.test(telefonnummer)) return { type: 'AVVIST' };
    const sti = `/varsling/api/v2/sms/${encodeURIComponent(this.oppsett.kontoId)}/send`;
    return this.utfall(await postJson(this.oppsett, sti, { tekst, telefonnummer }));
  }

  async lukk(): Promise<void> {
    // Nothing is kept open between messages.
  }

  private utfall(svar: Svar): Veiutfall {
    if (svar.type === 'BORTE') return this.provIgjen({ arsak: svar.arsak });
    const { status, kropp, ventMs } = svar;
    if (status >= 200 && status < 300) return this.sendt(status, kropp);
    if (status === 400 && OM_NUMMERET.test(JSON.stringify({ kropp }))) return { type: 'AVVIST' };
    if (status === 429) return { type: 'PROV_IGJEN', ...(ventMs !== undefined && { ventMs }) };
    return { ...this.provIgjen({ status }), ...(ventMs !== undefined && { ventMs }) };
  }

  /** Taken is taken: asked again because we cannot read the receipt, the person would get two. */
  private sendt(status: number, kropp: unknown): Veiutfall {
    const { id } = Object(kropp) as { id?: unknown };
    if (typeof id === 'string') return { type: 'SENDT', referanse: id };
    this.oppsett.logg.warn({ status }, 'SMS-tjenesten tok imot, men ga ingen id.');
    return { type: 'SENDT' };
  }

  private provIgjen(hvorfor: { arsak: string } | { status: number }): Veiutfall {
    this.oppsett.logg.warn(hvorfor, 'SMS-tjenesten tok ikke imot.');
    return { type: 'PROV_IGJEN' };
  }
}
