import type { Innringere } from './innringer.js';
import type { components as EksternDeler, operations as Ekstern } from './generert/ekstern.js';
import type {
  components as InnbyggerDeler,
  operations as Innbygger,
} from './generert/innbygger.js';
import type {
  components as KonfigurasjonDeler,
  operations as Konfigurasjon,
} from './generert/konfigurasjon.js';

/** Every operation of the three contracts, by operationId. */
export type Operasjoner = Ekstern & Innbygger & Konfigurasjon;
export type OperasjonsId = keyof Operasjoner;

interface Skjemaer {
  ekstern: EksternDeler['schemas'];
  innbygger: InnbyggerDeler['schemas'];
  konfigurasjon: KonfigurasjonDeler['schemas'];
}
export type Kontraktnavn = keyof Skjemaer;
/** A schema by its published name: `Skjema<'ekstern', 'OppgaveOpprettRequest'>`. */
export type Skjema<A extends Kontraktnavn, N extends keyof Skjemaer[A]> = Skjemaer[A][N];

type Ingen = Readonly<Record<string, never>>;
type Json<T> = T extends { content: { 'application/json': infer B } }
  ? B
  : T extends { content: { 'text/calendar': infer B } }
    ? B
    : undefined;
type Del<O, P extends 'path' | 'query' | 'header'> = O extends {
  parameters: Partial<Record<P, infer D>>;
}
  ? [NonNullable<D>] extends [never]
    ? Ingen
    : Readonly<NonNullable<D>>
  : Ingen;
type Kropp<O> = O extends { requestBody: infer B }
  ? Json<B>
  : O extends { requestBody?: infer B }
    ? [NonNullable<B>] extends [never]
      ? undefined
      : Json<NonNullable<B>> | undefined
    : undefined;
type Suksess = 200 | 201 | 202 | 204;
type Suksesskropp<R> = { [S in keyof R & Suksess]: Json<R[S]> }[keyof R & Suksess];

type Innringer<K extends OperasjonsId> = K extends keyof Ekstern
  ? Innringere['ekstern']
  : K extends keyof Innbygger
    ? Innringere['innbygger']
    : Innringere['konfigurasjon'];

/** What a method gets: who calls, and all that the contract says about the request, already validated. */
export interface Kall<K extends OperasjonsId> {
  readonly params: Del<Operasjoner[K], 'path'>;
  readonly query: Del<Operasjoner[K], 'query'>;
  /** By the names that the contract gives them. */
  readonly headers: Del<Operasjoner[K], 'header'>;
  readonly body: Kropp<Operasjoner[K]>;
  readonly innringer: Innringer<K>;
}

/** What it owes: the contract's success answer, `void` when that has no body. */
export type Svar<K extends OperasjonsId> = [Suksesskropp<Operasjoner[K]['responses']>] extends [
  undefined,
]
  ? void
  : Suksesskropp<Operasjoner[K]['responses']>;

export type Handler<K extends OperasjonsId> = (kall: Kall<K>) => Promise<Svar<K>>;
