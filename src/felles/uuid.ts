/** As generators make them (RFC 9562: a version and a variant), within a text. */
export const UUID_I_TEKST =
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b/;

/** A UUID as PostgreSQL reads it and as we write it: five groups, and no `urn:uuid:` in front. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
