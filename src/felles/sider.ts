/** Where one lands after logging out. */
export const LOGGET_UT = '/logget-ut';

/** Addresses that the portal shows something at; the browser finds out what. `:x` is one part of a path. */
export const SIDER = [
  '/',
  '/gjort',
  '/oppgave/:oppgaveId',
  '/tilgjengelighet',
  '/personvern',
  LOGGET_UT,
] as const;

/** Of these, those that show nothing to one who is not logged in: whoever asks for them is sent to log in. */
export const BAK_INNLOGGING = [
  '/gjort',
  '/oppgave/:oppgaveId',
] as const satisfies readonly (typeof SIDER)[number][];

export const erBakInnlogging = (side: string): boolean =>
  BAK_INNLOGGING.some((bak) => bak === side);

const gjenkjenner = (sider: readonly string[]): ((sti: string) => boolean) => {
  const monstre = sider.map((side) => new RegExp(`^${side.replace(/:\w+/g, '[\\w-]+')}$`));
  return (sti) => monstre.some((monster) => monster.test(sti));
};

export const erSide = gjenkjenner(SIDER);

/** Where administrators begin. */
export const FORVALTNING = '/forvaltning';

/** Where the kommuner of the installation are: for platform administrators. A kommune's own address is a UUID. */
export const PLATTFORM = '/forvaltning/kommuner';

/** Where one lands after logging out of the administrators' pages. */
export const FORVALTNING_LOGGET_UT = '/forvaltning/logget-ut';

/** The administrators' pages. Of these, all but the first two are nothing to one who is not logged in. */
export const FORVALTNINGSSIDER = [
  FORVALTNING,
  FORVALTNING_LOGGET_UT,
  PLATTFORM,
  '/forvaltning/kommuner/ny',
  '/forvaltning/kommuner/:fiksOrgId',
  '/forvaltning/:fiksOrgId',
  '/forvaltning/:fiksOrgId/tjenesten',
  '/forvaltning/:fiksOrgId/integrasjoner',
  '/forvaltning/:fiksOrgId/integrasjoner/ny',
  '/forvaltning/:fiksOrgId/integrasjoner/:integrasjonId',
  '/forvaltning/:fiksOrgId/varsling',
  '/forvaltning/:fiksOrgId/varsling/tekster',
  '/forvaltning/:fiksOrgId/innstillinger',
  '/forvaltning/:fiksOrgId/administratorer',
  '/forvaltning/:fiksOrgId/administratorer/ny',
  '/forvaltning/:fiksOrgId/administratorer/:administratorId',
  '/forvaltning/:fiksOrgId/oppslag',
  '/forvaltning/:fiksOrgId/oppslag/logg',
  '/forvaltning/:fiksOrgId/oppslag/:oppgaveId',
  '/forvaltning/:fiksOrgId/endringslogg',
] as const;

export const erForvaltningsside = gjenkjenner(FORVALTNINGSSIDER);

/** Whether an address is among the administrators' pages, also where there is none. */
export const erIForvaltningen = (sti: string): boolean => /^\/forvaltning(\/|\?|$)/i.test(sti);

const UT: readonly string[] = [LOGGET_UT, FORVALTNING_LOGGET_UT];

/** Whether one may come back here after logging in: a page of ours, and not one that says goodbye. */
export const erReturside = (sti: string): boolean =>
  !UT.includes(sti) && (erSide(sti) || erForvaltningsside(sti));
