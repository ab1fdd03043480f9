import type { Logger } from 'pino';
import { SMS_AVSENDER } from '../../felles/miljo/miljoverdier.js';
import type { Sprak } from '../../felles/sprak.js';
import { lagOrdre, type Adressevalg } from './altinnordre.js';
import { tolkStatusside, type Statusside } from './altinnstatus.js';
import { provIgjen, tolkOrdresvar } from './altinnsvar.js';
import { Altinntoken } from './altinntoken.js';
import { sporMedToken, type Tokenkilde } from './tokenlager.js';
import type { Melding, Mottakervalg, Utfall, Varselkanal } from './varselkanal.js';
import { lesJson, medVentetid, spor, YtreFeil, type Svar } from './ytre-kall.js';

const STI = '/notifications/api/v1/future/';
const SVARFRIST_MS = 10_000;
/** The most that Altinn gives at a time. */
const SIDESTORRELSE = 500;

export interface Altinnoppsett {
  /** `https://platform.altinn.no`, without a slash at the end. */
  readonly base: string;
  /** For the scope `altinn:serviceowner/notifications.create`. */
  readonly maskinporten: Tokenkilde;
  readonly logg: Pick<Logger, 'warn'>;
  readonly adressevalg?: Adressevalg;
  /** At most eleven letters, digits and spaces; Altinn's own where there is none. */
  readonly smsAvsender?: string;
  readonly svarfristMs?: number;
  /** The real time; Altinn knows of no other. */
  readonly na?: () => Date;
}

type Tjeneste = 'orders' | 'shipment/feed';

/** Sends through Altinn Notifications, which looks up the address and chooses between e-mail and SMS (norge.md §5). */
export class AltinnKanal implements Varselkanal {
  private readonly token: Altinntoken;
  private readonly na: () => Date;
  private readonly svarfristMs: number;
  private readonly ukjenteOrd = new Set<string>();
  /** Orders and statuses fail each for itself. */
  private readonly sisteFeil = new Map<Tjeneste, string | undefined>();

  constructor(private readonly oppsett: Altinnoppsett) {
    const { base, maskinporten, smsAvsender, svarfristMs = SVARFRIST_MS } = oppsett;
    if (smsAvsender !== undefined && !SMS_AVSENDER.test(smsAvsender)) {
      throw new Error(
        'SMS-avsenderen må være 1–11 bokstaver, sifre og mellomrom, minst én bokstav.',
      );
    }
    this.na = oppsett.na ?? (() => new Date());
    this.svarfristMs = svarfristMs;
    this.token = new Altinntoken({ base, maskinporten, svarfristMs, na: this.na });
  }

  get kilde(): string {
    return this.oppsett.base;
  }

  /** In no particular language: Altinn reads the contact register, and does not tell what it says. */
  async send(
    nummer: string,
    skriv: (sprak: Sprak | undefined) => Melding,
    valg: Mottakervalg,
  ): Promise<Utfall> {
    const { adressevalg = 'EmailPreferred', smsAvsender } = this.oppsett;
    const melding = skriv(undefined);
    const ordre = lagOrdre({ nummer, melding, valg, na: this.na() }, { adressevalg, smsAvsender });
    const svar = await this.spor('orders', { ordre });
    if (svar instanceof YtreFeil) return provIgjen(svar.ventMs);
    const { utfall, feil, felter } = tolkOrdresvar(svar);
    if (feil && felter) this.oppsett.logg.warn({ melding: melding.id, felter }, feil);
    else this.merk('orders', feil);
    return utfall;
  }

  /**
   * How it went with what was sent, after the place `fra`; 0 is the beginning. The same place may be read again. Where
   * Altinn does not answer, or not as agreed, nothing is had and the place is the same.
   */
  async hentStatuser(fra: number): Promise<Statusside> {
    const sporring = `?seq=${fra}&pageSize=${SIDESTORRELSE}`;
    const svar = await this.spor('shipment/feed', { sporring });
    const ingenting = {
      neste: fra,
      statuser: [],
      feilet: true,
      ...medVentetid(svar.ventMs),
    } as const;
    if (svar instanceof YtreFeil) return ingenting;
    const oppforinger = svar.status === 200 ? lesJson(svar.kropp) : undefined;
    if (!Array.isArray(oppforinger)) {
      this.merk('shipment/feed', `Altinn svarte ${svar.status} uten statuser`);
      return ingenting;
    }
    const { side, ukjente, uleselige } = tolkStatusside(fra, oppforinger);
    for (const ord of ukjente) this.meldUkjent(ord);
    const feil = uleselige > 0 ? 'Altinn svarte med statuser som ikke kan leses' : undefined;
    this.merk('shipment/feed', feil);
    return side;
  }

  /** Nothing is held between sendings, and each has its own time. */
  lukk(): Promise<void> {
    return Promise.resolve();
  }

  private async spor(
    tjeneste: Tjeneste,
    { ordre, sporring = '' }: { readonly ordre?: object; readonly sporring?: string },
  ): Promise<Svar | YtreFeil> {
    try {
      return await sporMedToken(this.token, (token) =>
        spor(this.oppsett.base + STI + tjeneste + sporring, {
          ...(ordre && { method: 'POST', body: JSON.stringify(ordre) }),
          headers: {
            authorization: `Bearer ${token}`,
            accept: 'application/json',
            'content-type': 'application/json',
          },
          fristMs: this.svarfristMs,
        }),
      );
    } catch (feil) {
      if (!(feil instanceof YtreFeil)) throw feil;
      this.merk(tjeneste, feil.message);
      return feil;
    }
  }

  /** An outage is told when it begins, not once for every message that waits. */
  private merk(tjeneste: Tjeneste, feil: string | undefined): void {
    if (feil && feil !== this.sisteFeil.get(tjeneste)) this.oppsett.logg.warn(feil);
    this.sisteFeil.set(tjeneste, feil);
  }

  private meldUkjent(ord: string): void {
    // A status is letters only; anything else could be of a person.
    const status = /^[A-Za-z_]{1,60}$/.test(ord) ? ord : '(ikke et ord)';
    if (this.ukjenteOrd.has(status)) return;
    this.ukjenteOrd.add(status);
    this.oppsett.logg.warn({ status }, 'Altinn har en status som vi ikke kjenner');
  }
}
