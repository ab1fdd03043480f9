import { Injectable } from '@nestjs/common';
import type { Leser, Setning, Transaksjon } from '../../felles/database/transaksjon.js';
import type { Varslingsvalg } from '../domene/varslingsvalg.js';
import { VarslingsvalgEntity } from './varslingsvalg.entity.js';

@Injectable()
export class VarslingsvalgRepository {
  /** Undefined where the kommune has decided nothing. */
  async hent(tx: Leser, fiksOrgId: string): Promise<Varslingsvalg | undefined> {
    const [rad] = await tx.rader<VarslingsvalgEntity>(HENT, [fiksOrgId]);
    return rad && tilValg(rad);
  }

  async lagre(tx: Transaksjon, fiksOrgId: string, valg: Varslingsvalg): Promise<void> {
    const { sendetid, ...resten } = valg;
    await tx.manager.upsert(VarslingsvalgEntity, { fiksOrgId, ...resten, ...sendetid }, [
      'fiksOrgId',
    ]);
  }
}

const tilValg = ({ fraTime, tilTime, ...rad }: VarslingsvalgEntity): Varslingsvalg => ({
  forstegangsvarsel: rad.forstegangsvarsel,
  maksPurringer: rad.maksPurringer,
  sendetid: { fraTime, tilTime },
  visTittel: rad.visTittel,
  varsleReserverte: rad.varsleReserverte,
  tekster: rad.tekster,
});

const HENT: Setning = {
  name: 'varslingsvalg.hent',
  text: `
    SELECT forstegangsvarsel, maks_purringer AS "maksPurringer", fra_time AS "fraTime",
      til_time AS "tilTime", vis_tittel AS "visTittel", varsle_reserverte AS "varsleReserverte", tekster
    FROM varslingsvalg WHERE fiks_org_id = $1`,
};
