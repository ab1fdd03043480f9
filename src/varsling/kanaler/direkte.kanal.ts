import type { Kontakt, Kontaktregister } from './kontaktregister.js';
import type { Kanal, Melding, Mottakervalg, Utfall, Varselkanal } from './varselkanal.js';
import type { Vei, Veiutfall } from './vei.js';

type Direktevei = Exclude<Kanal, 'ALTINN'>;

export interface Direkteoppsett {
  readonly register: Kontaktregister;
  readonly veier: Readonly<Partial<Record<Direktevei, Vei>>>;
  /** What is tried first. */
  readonly prioritet?: readonly Direktevei[];
}

const ADRESSEFELT = { EPOST: 'epost', SMS: 'mobil' } as const;

/** Straight to the citizen's own address, as the contact register knows it at the moment. */
export class DirekteKanal implements Varselkanal {
  private readonly prioritet: readonly Direktevei[];

  constructor(private readonly oppsett: Direkteoppsett) {
    this.prioritet = oppsett.prioritet ?? ['EPOST', 'SMS'];
  }

  async send(
    nummer: string,
    melding: Parameters<Varselkanal['send']>[1],
    { varsleReserverte }: Mottakervalg,
  ): Promise<Utfall> {
    const kontakt = await this.oppsett.register.slaOpp(nummer);
    if (kontakt === 'SVARER_IKKE') return { type: 'PROV_IGJEN', grunn: 'KANALEN_SVARER_IKKE' };
    if (kontakt.reservert && !varsleReserverte) return { type: 'IKKE_NADD', grunn: 'RESERVERT' };
    return this.sendTil(kontakt, melding(kontakt.sprak));
  }

  async lukk(): Promise<void> {
    await Promise.all(Object.values(this.oppsett.veier).map((vei) => vei.lukk()));
  }

  /** The next way is tried only where this one surely did not deliver; after a «later» there could be two messages. */
  private async sendTil(kontakt: Kontakt, melding: Melding): Promise<Utfall> {
    let avvist: Direktevei | undefined;
    for (const kanal of this.prioritet) {
      const adresse = kontakt[ADRESSEFELT[kanal]];
      const vei = this.oppsett.veier[kanal];
      if (!adresse || !vei) continue;
      const utfall = await vei.send(adresse, melding);
      if (utfall.type !== 'AVVIST') return somUtfall(kanal, utfall);
      avvist = kanal;
    }
    return avvist
      ? { type: 'IKKE_NADD', grunn: 'AVVIST_AV_MOTTAKER', kanal: avvist }
      : { type: 'IKKE_NADD', grunn: 'INGEN_KONTAKTINFORMASJON' };
  }
}

const somUtfall = (kanal: Kanal, utfall: Exclude<Veiutfall, { type: 'AVVIST' }>): Utfall =>
  utfall.type === 'SENDT' ? { ...utfall, kanal } : { ...utfall, grunn: 'KANALEN_SVARER_IKKE' };
