import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jwtVerify, SignJWT } from 'jose';
import { AVSENDERMERKE } from './altinnordre.js';
import { jsonsvar, lesKropp, Maskinportenprove, type Oppforsel } from './maskinporten.testhjelp.js';

const HEMMELIGHET = new TextEncoder().encode('altinn signerer med denne i testen');
const ORDRER = '/notifications/api/v1/future/orders';
const FEED = '/notifications/api/v1/future/shipment/feed';

export interface Ordre {
  readonly idempotencyId: string;
  readonly sendersReference: string;
  readonly requestedSendTime: string;
  readonly recipient: { readonly recipientPerson: Personmottaker };
  readonly [annet: string]: unknown;
}

interface Personmottaker {
  readonly nationalIdentityNumber: string;
  readonly channelSchema: string;
  readonly ignoreReservation: boolean;
  readonly emailSettings?: Record<string, string>;
  readonly smsSettings?: Record<string, string>;
}

/**
 * Maskinporten and Altinn behind one real port, each as its published interface says. Takes the order as Altinn's own
 * validators do, and keeps one for each `idempotencyId`.
 */
export class Altinnprove {
  readonly ordrer = new Map<string, { ordre: Ordre; shipmentId: string }>();
  readonly mottatt: Ordre[] = [];
  readonly feed: Record<string, unknown>[] = [];
  readonly feedsporringer: string[] = [];
  readonly utenKontaktinformasjon = new Set<string>();
  readonly altinntokener: string[] = [];
  /** What the next requests to a path meet instead of the real answer, in order. */
  readonly uhell = new Map<string, Oppforsel[]>();
  tokenVarerS = 1800;
  /** Nothing comes through. */
  erNede = false;
  /** What the receipts of the next orders become on their way; the orders are taken. */
  readonly kvitteringer: ((shipmentId: string) => Oppforsel)[] = [];
  maskinporten!: Maskinportenprove;
  private readonly tilbakekalte = new Set<string>();
  private tjener!: Server;
  private fast: number | undefined = Date.now();

  static async start(): Promise<Altinnprove> {
    const altinn = new Altinnprove();
    altinn.maskinporten = await Maskinportenprove.lag(() => altinn.na);
    altinn.tjener = createServer((request, svar) => {
      void altinn.svar(request).then((oppforsel) => oppforsel(svar, request));
    });
    await new Promise<void>((klar) => altinn.tjener.listen(0, '127.0.0.1', klar));
    return altinn;
  }

  /** The clock that both sides of the test go by: it stands still until it is set, or let go. */
  get na(): number {
    return this.fast ?? Date.now();
  }

  set na(tid: number) {
    this.fast = tid;
  }

  slippKlokken(): void {
    this.fast = undefined;
  }

  get base(): string {
    return `http://127.0.0.1:${(this.tjener.address() as AddressInfo).port}`;
  }

  get issuer(): string {
    return `${this.base}/maskinporten/`;
  }

  /** Altinn stops taking the tokens it has given; new ones are good. */
  kallTilbakeTokener(): void {
    for (const token of this.altinntokener) this.tilbakekalte.add(token);
  }

  vedNeste(sti: 'orders' | 'feed' | 'exchange' | 'token' | 'metadata', ...hva: Oppforsel[]): void {
    this.uhell.set(sti, hva);
  }

  async stopp(): Promise<void> {
    this.tjener.closeAllConnections();
    await new Promise((ferdig) => this.tjener.close(ferdig));
  }

  private async svar(request: IncomingMessage): Promise<Oppforsel> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.base);
    if (this.erNede) return (svar) => svar.socket?.destroy();
    const uhell = this.uhell.get(stinavn(pathname))?.shift();
    if (uhell) {
      await lesKropp(request);
      return uhell;
    }
    switch (stinavn(pathname)) {
      case 'metadata':
        return this.maskinporten.metadata(this.issuer);
      case 'jwks':
        return this.maskinporten.nokkelsett();
      case 'token':
        return this.maskinporten.token(this.issuer, request);
      case 'exchange':
        return this.veksle(request);
      default:
        return this.notifications(request, pathname, searchParams);
    }
  }

  private async notifications(
    request: IncomingMessage,
    sti: string,
    sporring: URLSearchParams,
  ): Promise<Oppforsel> {
    if (!(await this.erInnlogget(request))) return jsonsvar(401, '');
    if (sti === ORDRER && request.method === 'POST') return this.bestill(request);
    return sti === FEED ? this.lesFeed(sporring) : jsonsvar(404, '');
  }

  private async veksle(request: IncomingMessage): Promise<Oppforsel> {
    if (!(await this.maskinporten.erGyldig(bearer(request), this.issuer))) return jsonsvar(401, '');
    const iat = Math.floor(this.na / 1000);
    const token = await new SignJWT({ 'urn:altinn:org': 'prove', nr: this.altinntokener.length })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt(iat)
      .setExpirationTime(iat + this.tokenVarerS)
      .sign(HEMMELIGHET);
    this.altinntokener.push(token);
    return (svar) => svar.setHeader('content-type', 'text/plain').end(token);
  }

  private async erInnlogget(request: IncomingMessage): Promise<boolean> {
    const token = bearer(request);
    if (this.tilbakekalte.has(token)) return false;
    return jwtVerify(token, HEMMELIGHET, { currentDate: new Date(this.na) }).then(
      () => true,
      () => false,
    );
  }

  private async bestill(request: IncomingMessage): Promise<Oppforsel> {
    const ordre = JSON.parse(await lesKropp(request)) as Ordre;
    this.mottatt.push(ordre);
    const errors = feilI(ordre, this.na);
    if (Object.keys(errors).length > 0) {
      return jsonsvar(400, {
        title: 'One or more validation errors occurred.',
        status: 400,
        errors,
      });
    }
    if (this.utenKontaktinformasjon.has(ordre.recipient.recipientPerson.nationalIdentityNumber)) {
      const detail = 'Missing contact information for recipient(s)';
      return jsonsvar(422, { code: 'NOT-00001', status: 422, detail });
    }
    const finnes = this.ordrer.get(ordre.idempotencyId);
    const shipmentId = finnes?.shipmentId ?? randomUUID();
    if (!finnes) this.ordrer.set(ordre.idempotencyId, { ordre, shipmentId });
    const kvittering = jsonsvar(finnes ? 200 : 201, {
      notificationOrderId: randomUUID(),
      notification: { shipmentId, sendersReference: ordre.sendersReference },
    });
    return this.kvitteringer.shift()?.(shipmentId) ?? kvittering;
  }

  /** Ascending, after `seq`, and never more than 500. */
  private lesFeed(sporring: URLSearchParams): Oppforsel {
    this.feedsporringer.push(sporring.toString());
    const antall = Math.min(500, Math.max(1, Number(sporring.get('pageSize') ?? 500)));
    const etter = this.feed.filter(
      (en) => Number(en['sequenceNumber']) > Number(sporring.get('seq')),
    );
    return jsonsvar(200, etter.slice(0, antall));
  }
}

/** An entry of the feed, as in Altinn's documentation. */
export const feedoppforing = (
  sequenceNumber: number,
  shipmentId: string,
  ...statuser: string[]
): Record<string, unknown> => ({
  sequenceNumber,
  shipmentId,
  sendersReference: AVSENDERMERKE + randomUUID(),
  shipmentType: 'Notification',
  status: 'Order_Completed',
  lastUpdate: '2026-02-04T11:33:09.64992Z',
  recipients: statuser.map((status) => ({
    destination: status.startsWith('SMS') ? '+4799999999' : 'noen@example.com',
    status,
    lastUpdate: '2026-02-04T11:33:09.64992Z',
  })),
});

const bearer = ({ headers }: IncomingMessage): string =>
  (headers.authorization ?? '').replace(/^Bearer /, '');

const STIER: Readonly<Record<string, string>> = {
  '/maskinporten/.well-known/oauth-authorization-server': 'metadata',
  '/maskinporten/jwks': 'jwks',
  '/maskinporten/token': 'token',
  '/authentication/api/v1/exchange/maskinporten': 'exchange',
  [ORDRER]: 'orders',
  [FEED]: 'feed',
};

const stinavn = (sti: string): string => STIER[sti] ?? '';

/** Altinn's validators, those that an order to a person can meet. */
function feilI(ordre: Ordre, na: number): Record<string, string[]> {
  const person = ordre.recipient.recipientPerson;
  const { channelSchema: valg, emailSettings: epost, smsSettings: sms } = person;
  const tid = ordre.requestedSendTime;
  const regler: [boolean, string][] = [
    [Boolean(ordre.idempotencyId), 'IdempotencyId'],
    [/(Z|[+-]\d\d:\d\d)$/.test(tid) && Date.parse(tid) >= na, 'RequestedSendTime'],
    [/^\d{11}$/.test(person.nationalIdentityNumber), 'Recipient.RecipientPerson'],
    [valg === 'Sms' || Boolean(epost?.['subject'] && epost['body']), 'EmailSettings'],
    [valg === 'Email' || Boolean(sms?.['body']), 'SmsSettings'],
  ];
  const brutt = regler.filter(([holder]) => !holder);
  return Object.fromEntries(brutt.map(([, felt]) => [felt, [`${felt} is wrong`]]));
}
