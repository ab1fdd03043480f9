import { dagerMellom, osloDato } from '../felles/klokke/oslodato.js';
import type { Skjema } from '../kontrakt/typer.js';
import { advarsler, erGjort } from './domene/advarsel.js';
import type { Innbyggerrad } from './lagring/innbyggeroppgave.repository.js';
import { advarselstekst } from './tekster/advarselstekst.js';
import type { Sprak } from './tekster/dato.js';

/** The contract's answer, field by field; never who the other recipients are. */
export const tilInnbyggeroppgave = (
  rad: Innbyggerrad,
  sprak: Sprak,
  iDag: string,
): Skjema<'innbygger', 'Oppgave'> => ({
  id: rad.id,
  status: erGjort(rad) ? 'FULLFORT' : 'NY',
  advarsler: advarsler(rad, iDag).map((advarsel) => advarselstekst(advarsel, sprak)),
  opprettetDato: osloDato(rad.opprettet),
  ...(rad.gjort !== null && { fullfortDato: osloDato(rad.gjort) }),
  ...(rad.frist !== null && { frist: rad.frist, dagerTilFrist: dagerMellom(iDag, rad.frist) }),
  tittel: rad.tittel,
  beskrivelse: rad.beskrivelse,
  handling: rad.handling,
  url: rad.url,
  sprak: rad.sprak,
  gjortAvAnnen: rad.egen === 'NY' && rad.helheten,
  kanBekreftesAvInnbygger: rad.kanBekreftes,
  apnet: rad.apnet,
  ...(rad.antallMottakere > 1 && {
    deling: {
      antallMottakere: rad.antallMottakere,
      antallFullfort: rad.antallFullfort,
      utfortKriterie: rad.utfortKriterie,
    },
  }),
  kommunenr: rad.kommunenr,
  kommunenavn: rad.kommunenavn,
  ...(rad.tilgjengelighetserklaering !== null && {
    tilgjengelighetserklaering: rad.tilgjengelighetserklaering,
  }),
});
