import 'reflect-metadata';
import { Transform, Type } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { SMS_AVSENDER, tilKlientnokkel, tilListe, type Klientnokkel } from './miljoverdier.js';

const HTTP = /^https?:\/\/.*[^/]$/;

const direkte = ({ VARSLING }: Varslingsmiljo): boolean => VARSLING === 'DIREKTE';
/** The sandbox has a mail server, a register and a gateway of its own. */
const iDrift = (miljo: object): boolean => !('SANDKASSE' in miljo && miljo.SANDKASSE === true);
const direkteIDrift = (miljo: Varslingsmiljo): boolean => direkte(miljo) && iDrift(miljo);
const medSms = (miljo: Varslingsmiljo): boolean =>
  direkte(miljo) && miljo.SMS_ADRESSE !== undefined;
const medFiks = (miljo: Varslingsmiljo): boolean =>
  direkteIDrift(miljo) && (miljo.KRR === 'FIKS' || miljo.SMS_ADRESSE !== undefined);
const altinn = ({ VARSLING }: Varslingsmiljo): boolean => VARSLING === 'ALTINN';
const medAltinnsms = (miljo: Varslingsmiljo): boolean =>
  altinn(miljo) && miljo.ALTINN_SMS_AVSENDER !== undefined;
const medMaskinporten = (miljo: Varslingsmiljo): boolean =>
  direkteIDrift(miljo) || (altinn(miljo) && iDrift(miljo));

/** How this installation reaches citizens; part of `Miljo`. */
export class Varslingsmiljo {
  @IsIn(['INGEN', 'DIREKTE', 'ALTINN'], {
    message: 'VARSLING må være INGEN, DIREKTE eller ALTINN',
  })
  readonly VARSLING: 'INGEN' | 'DIREKTE' | 'ALTINN' = 'INGEN';

  @Type(() => Number)
  @IsInt({ message: 'VARSLING_PER_SEKUND må være et helt tall' })
  @Min(1, { message: 'VARSLING_PER_SEKUND må være minst 1' })
  @Max(10_000, { message: 'VARSLING_PER_SEKUND kan høyst være 10000' })
  readonly VARSLING_PER_SEKUND: number = 20;

  @Transform(tilListe)
  @IsArray({
    message: 'VARSLING_REKKEFOLGE må være EPOST,SMS eller SMS,EPOST, eller bare én av dem',
  })
  @IsIn(['EPOST', 'SMS'], { each: true, message: 'VARSLING_REKKEFOLGE kan bare ha EPOST og SMS' })
  @ArrayUnique({ message: 'VARSLING_REKKEFOLGE har det samme to ganger' })
  readonly VARSLING_REKKEFOLGE: readonly ('EPOST' | 'SMS')[] = ['EPOST', 'SMS'];

  @ValidateIf(direkteIDrift)
  @Matches(/^smtps?:\/\/[^/?#]+(\?tls=ingen)?$/, {
    message:
      'SMTP_ADRESSE må være som smtp://bruker:passord@vert:587 (STARTTLS) eller smtps://bruker:passord@vert:465',
  })
  readonly SMTP_ADRESSE?: string;

  @ValidateIf(direkte)
  @IsEmail({}, { message: 'EPOST_AVSENDER må være en e-postadresse' })
  readonly EPOST_AVSENDER?: string;

  @IsIn(['DIGDIR', 'FIKS'], { message: 'KRR må være DIGDIR eller FIKS' })
  readonly KRR: 'DIGDIR' | 'FIKS' = 'DIGDIR';

  @ValidateIf(direkte)
  @Matches(HTTP, {
    message: 'KRR_ADRESSE må være som https://kontaktregisteret.no, uten skråstrek til slutt',
  })
  readonly KRR_ADRESSE?: string;

  @IsOptional()
  @Matches(HTTP, {
    message: 'SMS_ADRESSE må være som https://api.fiks.ks.no, uten skråstrek til slutt',
  })
  readonly SMS_ADRESSE?: string;

  @ValidateIf(medSms)
  @IsNotEmpty({ message: 'SMS_KONTO_ID må være id-en til kontoen i Fiks varsling' })
  readonly SMS_KONTO_ID?: string;

  @ValidateIf(medFiks)
  @IsNotEmpty({
    message: 'FIKS_INTEGRASJON_ID må være id-en til installasjonens integrasjon i Fiks',
  })
  readonly FIKS_INTEGRASJON_ID?: string;

  @ValidateIf(medFiks)
  @IsNotEmpty({ message: 'FIKS_INTEGRASJON_PASSORD må være passordet til den integrasjonen' })
  readonly FIKS_INTEGRASJON_PASSORD?: string;

  @ValidateIf(altinn)
  @Matches(HTTP, {
    message: 'ALTINN_ADRESSE må være som https://platform.altinn.no, uten skråstrek til slutt',
  })
  readonly ALTINN_ADRESSE: string = 'https://platform.altinn.no';

  @ValidateIf(medAltinnsms)
  @Matches(SMS_AVSENDER, {
    message:
      'ALTINN_SMS_AVSENDER må være 1–11 bokstaver (A–Z), sifre og mellomrom, og minst én bokstav',
  })
  readonly ALTINN_SMS_AVSENDER?: string;

  @ValidateIf(medMaskinporten)
  @IsNotEmpty({ message: 'MASKINPORTEN_KLIENT_ID må være id-en til klienten i Maskinporten' })
  readonly MASKINPORTEN_KLIENT_ID?: string;

  @ValidateIf(medMaskinporten)
  @Transform(tilKlientnokkel)
  @IsObject({
    message:
      'MASKINPORTEN_KLIENTNOKKEL må være den private RSA-nøkkelen til klienten i Maskinporten (minst 2048 bit), hele, som JWK med kid; den i .env.example er bare et eksempel',
  })
  readonly MASKINPORTEN_KLIENTNOKKEL?: Klientnokkel;
}
