/** A UUID as PostgreSQL reads it and as we write it: five groups, and no `urn:uuid:` in front. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
