/**
 * A notice that never got away (all was stopped, or the channel did not answer) is overtaken when a later one of the
 * same task waits, is sent, or is to be given out: one is enough. It is not where the later one would come after the
 * deadline, or is one that the kommune has switched off since, or where a process that died may have sent it already.
 * In `melding.les`: b is the message, v the notice, o its task, $7 now, $8 the date on which a notice that is late
 * comes and $9 the most reminders there are. Of those only the last may be kept for the day before the deadline; whether
 * it is, is not asked, and it overtakes nothing. The plan is found by its task, and not among all that are due (coalesce).
 */
export const FORBIGATT = `
  b.overtatt = 0 AND (
    EXISTS (
      SELECT FROM varslingsplan p
      WHERE p.fiks_org_id = v.fiks_org_id AND p.oppgave_id = v.oppgave_id
        AND coalesce(p.neste, 'infinity') <= $7 AND p.neste_nr > v.nr AND p.etter_person < v.person_id
        AND (p.neste_nr < $9 OR p.neste_nr = $9 AND (p.neste_type = 'SISTE_PURRING' OR o.frist IS NULL))
        AND (o.frist IS NULL OR o.frist >= $8)
    ) OR EXISTS (
      SELECT FROM varsel senere
      WHERE senere.fiks_org_id = v.fiks_org_id AND senere.person_id = v.person_id
        AND senere.oppgave_id = v.oppgave_id AND senere.tid > v.tid
        AND (
          senere.status IN ('SENDT', 'LEVERT') OR senere.status = 'VENTER' AND senere.nr <= $9
            AND (o.frist IS NULL OR o.frist >= (senere.tid AT TIME ZONE 'Europe/Oslo')::date)
        )
    )
  )`;
