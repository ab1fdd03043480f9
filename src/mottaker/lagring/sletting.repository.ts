import { Injectable } from '@nestjs/common';
import type { Setning, Transaksjon } from '../../felles/database/transaksjon.js';
import type { Oppgavenokkel } from './mottaker.repository.js';

@Injectable()
export class SlettingRepository {
  neste(tx: Transaksjon, oppgave: Oppgavenokkel, hoyst: number): Promise<string[]> {
    return ider(tx, NESTE, [oppgave.fiksOrgId, oppgave.oppgaveId, hoyst]);
  }

  async slettMottakere(
    tx: Transaksjon,
    oppgave: Oppgavenokkel,
    personIder: readonly string[],
  ): Promise<void> {
    await tx.antall(SLETT_MOTTAKERE, [oppgave.fiksOrgId, oppgave.oppgaveId, personIder]);
  }

  /** As of the statement; whoever must be sure has locked them before. */
  utenOppgaver(tx: Transaksjon, personIder: readonly string[]): Promise<string[]> {
    return ider(tx, UTEN_OPPGAVER, [personIder]);
  }

  personerEtter(tx: Transaksjon, etter: string, hoyst: number): Promise<string[]> {
    return ider(tx, PERSONER_ETTER, [etter, hoyst]);
  }

  /** By look-up value, as whoever adds recipients does: in another order we would lock each other. */
  async lasPersoner(tx: Transaksjon, personIder: readonly string[]): Promise<void> {
    await tx.antall(LAS_PERSONER, [personIder]);
  }

  async slettPersoner(tx: Transaksjon, personIder: readonly string[]): Promise<void> {
    await tx.antall(SLETT_PERSONER, [personIder]);
  }
}

const ider = async (tx: Transaksjon, setning: Setning, verdier: unknown[]): Promise<string[]> =>
  (await tx.rader<{ id: string }>(setning, verdier)).map(({ id }) => id);

const NESTE: Setning = {
  name: 'sletting.neste',
  text: `
    SELECT person_id AS id FROM mottaker WHERE fiks_org_id = $1 AND oppgave_id = $2
    ORDER BY person_id LIMIT $3`,
};

const SLETT_MOTTAKERE: Setning = {
  name: 'sletting.slett-mottakere',
  text: `
    DELETE FROM mottaker
    WHERE fiks_org_id = $1 AND oppgave_id = $2 AND person_id = ANY ($3::bigint[])`,
};

const UTEN_OPPGAVER: Setning = {
  name: 'sletting.uten-oppgaver',
  text: `
    SELECT p.id FROM unnest($1::bigint[]) p (id)
    WHERE NOT EXISTS (SELECT FROM mottaker m WHERE m.person_id = p.id)`,
};

const PERSONER_ETTER: Setning = {
  name: 'sletting.personer-etter',
  text: 'SELECT id FROM person WHERE id > $1 ORDER BY id LIMIT $2',
};

const LAS_PERSONER: Setning = {
  name: 'sletting.las-personer',
  text: 'SELECT FROM person WHERE id = ANY ($1::bigint[]) ORDER BY oppslag FOR UPDATE',
};

const SLETT_PERSONER: Setning = {
  name: 'sletting.slett-personer',
  text: 'DELETE FROM person WHERE id = ANY ($1::bigint[])',
};
