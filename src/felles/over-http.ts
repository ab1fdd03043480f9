import { allowInsecureRequests, type Configuration } from 'openid-client';

/** Lets the portal's client meet an ID-porten on plain http: the sandbox's, and that of a test. */
export const overHttp: (config: Configuration) => void =
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so only to be noticed
  allowInsecureRequests;
