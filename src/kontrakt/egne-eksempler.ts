import {
  VERB,
  type Dokument,
  type Eksempler,
  type Operasjonsdok,
  type Svardok,
} from './dokumenter.js';

/**
 * The contract as it is shown: every answer stands at its operation, and an example of an error has that operation's
 * address. In the contract itself operations share their answers, and an example can be of one of them only.
 */
export function medEgneEksempler(dokument: Dokument): Dokument {
  const paths = Object.entries(dokument.paths).map(([sti, verb]) => {
    const vist = VERB.flatMap((v) => {
      const operasjon = verb[v];
      return operasjon ? [[v, medEgneSvar(dokument, sti, operasjon)] as const] : [];
    });
    return [sti, { ...verb, ...Object.fromEntries(vist) }] as const;
  });
  return { ...dokument, paths: Object.fromEntries(paths) };
}

function medEgneSvar(dokument: Dokument, sti: string, operasjon: Operasjonsdok): Operasjonsdok {
  const { parameters = [], responses } = operasjon;
  const verdier = new Map(parameters.map(({ name, example }) => [name, String(example)]));
  const svar = Object.entries(responses).map(([status, ett]) => {
    const funnet = dokument.components.responses[ett.$ref?.split('/').at(-1) ?? ''] ?? ett;
    return [status, status.startsWith('2') ? ett : medEgenAdresse(funnet, { sti, verdier })];
  });
  return { ...operasjon, responses: Object.fromEntries(svar) as Operasjonsdok['responses'] };
}

interface Adresse {
  /** As the contract writes it: `/oppgaver/{oppgaveId}`. */
  readonly sti: string;
  /** The example of each parameter. */
  readonly verdier: ReadonlyMap<string, string>;
}

function medEgenAdresse(svar: Svardok, adresse: Adresse): Svardok {
  const content = Object.entries(svar.content ?? {}).map(([type, innhold]) => {
    const examples = Object.entries(innhold.examples ?? {}).map(([kode, eksempel]) => {
      const path = fyllUt(adresse, eksempel.value['path'] as string);
      return [kode, { ...eksempel, value: { ...eksempel.value, path, originalPath: path } }];
    });
    return [type, { ...innhold, examples: Object.fromEntries(examples) as Eksempler }];
  });
  return { ...svar, content: Object.fromEntries(content) as NonNullable<Svardok['content']> };
}

/** As far as the example's own address goes the same way, its values are kept: one of them may be what is wrong. */
function fyllUt({ sti, verdier }: Adresse, vist: string): string {
  const viste = vist.split('/');
  let sammeVei = true;
  const ledd = sti.split('/').map((ett, nr) => {
    const navn = /^\{(\w+)\}$/.exec(ett)?.[1];
    if (navn !== undefined) return (sammeVei ? viste[nr] : undefined) ?? verdier.get(navn) ?? ett;
    sammeVei &&= ett === viste[nr];
    return ett;
  });
  return ledd.join('/');
}
