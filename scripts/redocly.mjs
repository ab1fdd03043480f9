// Redocly without the network: no telemetry, and no question about a newer version.
process.env['REDOCLY_TELEMETRY'] = 'off';
process.env['REDOCLY_SUPPRESS_UPDATE_NOTICE'] = 'true';

await import('../node_modules/@redocly/cli/bin/cli.js');
