/**
 * Whether nothing may leave from that kommune now: operators have stopped it, or the kommune itself.
 * @param kommune a column that holds its fiksOrgId
 */
export const erStanset = (kommune: string): string => `
  (EXISTS (
    SELECT FROM varslingsstopp stopp
    WHERE stopp.opphevet IS NULL AND (stopp.fiks_org_id IS NULL OR stopp.fiks_org_id = ${kommune})
  ) OR EXISTS (
    SELECT FROM kommune selv
    WHERE selv.fiks_org_id = ${kommune} AND selv.status IN ('PAUSET', 'TATT_UT')
  ))`;
