import type { SecurityHeadersOptions } from '@nestjs/common';
import type { Miljo } from './miljo/miljo.js';

/**
 * The headers that tell a browser what our pages may do: nothing from other hosts, no frames around
 * them. HTTPS is demanded where the installation has it; the sandbox runs on plain http.
 */
export function sikkerhetshoder({ OFFENTLIG_ADRESSE }: Miljo): SecurityHeadersOptions {
  const harHttps = OFFENTLIG_ADRESSE.startsWith('https://');
  return {
    contentSecurityPolicy: {
      directives: {
        'font-src': ["'self'", 'data:'],
        'frame-ancestors': ["'none'"],
        // Swagger UI writes styles into its page.
        'style-src': ["'self'", "'unsafe-inline'"],
        'upgrade-insecure-requests': harHttps,
      },
    },
    xFrameOptions: { action: 'deny' },
    // For browsers that are gone.
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    strictTransportSecurity: harHttps,
  };
}
