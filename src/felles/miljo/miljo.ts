import 'reflect-metadata';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import {
  tilBoolsk,
  tilKlientnokkel,
  tilKommuner,
  tilNokler,
  tilPlattformadministratorer,
  type Klientnokkel,
  type Kommuneoppsett,
  type Nokkel,
  type Personoppsett,
} from './miljoverdier.js';
import { Varslingsmiljo } from './varslingsmiljo.js';

const LOGGNIVAER = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Only the sandbox has an embedded database to fall back on. SANDKASSE may still be a faulty text here. */
const trengerServer = ({
  SANDKASSE,
  DATABASE_URL,
}: {
  SANDKASSE: unknown;
  DATABASE_URL?: string;
}) => SANDKASSE !== true || DATABASE_URL !== undefined;

/** The sandbox's ID-porten knows the sandbox's own client. */
const erIDrift = ({ SANDKASSE }: { SANDKASSE: unknown }) => SANDKASSE !== true;

/**
 * Everything the process reads from its environment, validated once at start by `lesMiljo`.
 * What each one is for stands in `.env.example`; a test keeps the two in step.
 */
export class Miljo extends Varslingsmiljo {
  @IsIn(['development', 'test', 'production'], {
    message: 'NODE_ENV må være development, test eller production',
  })
  readonly NODE_ENV: 'development' | 'test' | 'production' = 'development';

  @Transform(tilBoolsk)
  @IsBoolean({ message: 'SANDKASSE må være true eller false' })
  readonly SANDKASSE!: boolean;

  @Type(() => Number)
  @IsInt({ message: 'PORT må være et helt tall' })
  @Min(1, { message: 'PORT må være minst 1' })
  @Max(65535, { message: 'PORT kan høyst være 65535' })
  readonly PORT: number = 3000;

  @IsNotEmpty({ message: 'VERT må være et vertsnavn eller en IP-adresse' })
  readonly VERT!: string;

  @Matches(/^https?:\/\/[^/]+$/, {
    message: 'OFFENTLIG_ADRESSE må være som https://min.kommune.no, uten skråstrek til slutt',
  })
  readonly OFFENTLIG_ADRESSE!: string;

  @IsNotEmpty({ message: 'DATAMAPPE må være en mappe' })
  readonly DATAMAPPE: string = './.data';

  @ValidateIf(trengerServer)
  @Matches(/^postgres(ql)?:\/\/.+/, {
    message: 'DATABASE_URL må være som postgres://bruker:passord@vert:5432/database',
  })
  readonly DATABASE_URL?: string;

  @Type(() => Number)
  @IsInt({ message: 'DATABASE_TILKOBLINGER må være et helt tall' })
  @Min(2, { message: 'DATABASE_TILKOBLINGER må være minst 2' })
  @Max(200, { message: 'DATABASE_TILKOBLINGER kan høyst være 200' })
  readonly DATABASE_TILKOBLINGER: number = 10;

  @IsIn(LOGGNIVAER, { message: `LOGGNIVA må være en av ${LOGGNIVAER.join(', ')}` })
  readonly LOGGNIVA!: (typeof LOGGNIVAER)[number];

  @Matches(/^https?:\/\/.+\/$/, {
    message: 'MASKINPORTEN_ISSUER må være som https://maskinporten.no/, med skråstrek til slutt',
  })
  readonly MASKINPORTEN_ISSUER!: string;

  @Matches(/^https?:\/\/.*[^/]$/, {
    message: 'IDPORTEN_ISSUER må være som https://idporten.no, uten skråstrek til slutt',
  })
  readonly IDPORTEN_ISSUER!: string;

  @IsNotEmpty({ message: 'IDPORTEN_KLIENT_ID må være id-en til klienten i ID-porten' })
  readonly IDPORTEN_KLIENT_ID!: string;

  @ValidateIf(erIDrift)
  @Transform(tilKlientnokkel)
  @IsObject({
    message:
      'IDPORTEN_KLIENTNOKKEL må være den private RSA-nøkkelen til klienten i ID-porten (minst 2048 bit), hele, som JWK med kid; den i .env.example er bare et eksempel',
  })
  readonly IDPORTEN_KLIENTNOKKEL?: Klientnokkel;

  @Transform(tilNokler)
  @IsArray({
    message:
      'PERSON_KRYPTERINGSNOKLER må være «id:nøkkel», flere med komma mellom; nøkkelen er 32 byte i base64',
  })
  readonly PERSON_KRYPTERINGSNOKLER!: readonly Nokkel[];

  @Transform(tilNokler)
  @IsArray({ message: 'PERSON_OPPSLAGSNOKKEL må være «id:nøkkel»; nøkkelen er 32 byte i base64' })
  @ArrayMaxSize(1, { message: 'PERSON_OPPSLAGSNOKKEL må være bare én nøkkel, og alltid den samme' })
  readonly PERSON_OPPSLAGSNOKKEL!: readonly Nokkel[];

  @Transform(tilBoolsk)
  @IsBoolean({ message: 'TILLAT_SYNTETISKE må være true eller false' })
  readonly TILLAT_SYNTETISKE!: boolean;

  @Transform(tilKommuner)
  @IsArray({ message: 'KOMMUNER må være en JSON-liste med kommuner, se .env.example' })
  readonly KOMMUNER: readonly Kommuneoppsett[] = [];

  @Transform(tilPlattformadministratorer)
  @IsArray({
    message: 'PLATTFORMADMINISTRATORER må være en JSON-liste med personId og navn, se .env.example',
  })
  readonly PLATTFORMADMINISTRATORER: readonly Personoppsett[] = [];
}
