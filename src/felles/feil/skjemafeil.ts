/** One fault that ajv found. */
export interface Skjemafeil {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Feltfeil {
  /** JSON pointer in the body, or in the parameters. */
  readonly felt: string;
  readonly melding: string;
}

/** Says each fault in Norwegian. ajv's texts are English, and none of them may repeat the value. */
export const tilFeltfeil = (feil: readonly Skjemafeil[]): Feltfeil[] =>
  feil.map((f) => ({ felt: felt(f), melding: melding(f) }));

function felt({ instancePath, keyword, params }: Skjemafeil): string {
  const navn = keyword === 'required' ? params['missingProperty'] : params['additionalProperty'];
  return typeof navn === 'string' ? `${instancePath}/${navn}` : instancePath;
}

function melding({ keyword, params }: Skjemafeil): string {
  const grense = String(params['limit']);
  switch (keyword) {
    case 'required':
      return 'mangler';
    case 'additionalProperties':
      return 'er ikke et felt i kontrakten';
    case 'type':
      return `må være av typen ${TYPER[String(params['type'])] ?? String(params['type'])}`;
    case 'enum':
      return `må være en av ${(params['allowedValues'] as unknown[]).join(', ')}`;
    case 'minLength':
      return grense === '1' ? 'kan ikke være tom' : `må ha minst ${grense} tegn`;
    case 'maxLength':
      return `kan ha høyst ${grense} tegn`;
    case 'minItems':
      return `må ha minst ${grense} element`;
    case 'maxItems':
      return `kan ha høyst ${grense} elementer`;
    case 'minimum':
      return `må være minst ${grense}`;
    case 'maximum':
      return `kan høyst være ${grense}`;
    case 'format':
      return FORMATER[String(params['format'])] ?? 'har feil format';
    case 'pattern':
      return params['pattern'] === '^[0-9]{11}$' ? 'må være elleve siffer' : 'har feil form';
    default:
      return 'er ikke som kontrakten sier';
  }
}

const TYPER: Readonly<Record<string, string>> = {
  string: 'tekst',
  integer: 'helt tall',
  number: 'tall',
  boolean: 'true eller false',
  array: 'liste',
  object: 'objekt',
};

const FORMATER: Readonly<Record<string, string>> = {
  uuid: 'må være en UUID',
  date: 'må være en dato som finnes, skrevet ÅÅÅÅ-MM-DD',
  'date-time':
    'må være et tidspunkt med tidssone, for eksempel 2027-05-03T09:00:00Z (et plusstegn skrives %2B i en adresse)',
  uri: 'må være en hel adresse som begynner med https://',
  int32: 'må være et helt tall på høyst 32 bit',
};
