import { Kommuneregister, type Kommunenavn } from '../konfigurasjon/kommuneregister.service.js';
import { Bruksfeil, type Tjenester } from './kommando.js';

/** @throws Bruksfeil where there is none by that orgnr or fiksOrgId, or several */
export async function finnKommune(tjenester: Tjenester, kommune: string): Promise<Kommunenavn> {
  const [forste, ...flere] = await tjenester.get(Kommuneregister).finn(kommune);
  if (!forste) {
    throw new Bruksfeil(
      `Installasjonen har ingen kommune med orgnr eller fiksOrgId ${kommune}. Ingenting er endret.`,
    );
  }
  if (flere.length > 0) {
    throw new Bruksfeil(
      `Flere kommuner har orgnr ${kommune}. Bruk fiksOrgId. Ingenting er endret.`,
    );
  }
  return forste;
}
