/** The type of each controller: one interface a tag, one method an operation. */
import { operasjoner, type Dokument } from './dokument.js';

function grensesnitt(dokument: Dokument, tagg: string): string {
  const metoder = operasjoner(dokument)
    .filter(({ operasjon }) => operasjon.tags?.includes(tagg))
    .map(({ operasjon }) => operasjon.operationId)
    .map((id) => `  ${id}: Handler<'${id}'>;`);
  return `export interface ${tagg}Kontroller {\n${metoder.join('\n')}\n}\n`;
}

export function kontrollere(dokumenter: readonly Dokument[]): string {
  const deler = dokumenter.flatMap((dokument) =>
    (dokument.tags ?? []).map(({ name }) => grensesnitt(dokument, name)),
  );
  return `import type { Handler } from '../typer.js';\n\n${deler.join('\n')}`;
}
