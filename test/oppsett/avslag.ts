import { STATUS_CODES } from 'node:http';

export interface Svar {
  readonly response: Response;
  readonly error?: unknown;
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** One fault of a field, as `errorJson` tells it. */
export interface Feltfeil {
  readonly felt: string;
  readonly melding: string;
}

interface Detaljer extends Readonly<Record<string, unknown>> {
  readonly feil?: readonly Feltfeil[];
}

/**
 * Holds a refusal against the whole published error body, with every field and no other.
 * Answers its details, which the contract sends as JSON in a string.
 */
export function forventAvslag(
  { response, error }: Svar,
  status: number,
  errorCode: string,
): Detaljer {
  const sti = expect.stringMatching(/^(\/|$)/) as string;
  expect(error).toEqual({
    timestamp: expect.any(Number) as number,
    status,
    error: STATUS_CODES[status],
    errorId: expect.stringMatching(UUID) as string,
    path: sti,
    originalPath: sti,
    message: expect.stringMatching(/\.$/) as string,
    errorCode,
    errorJson: expect.stringMatching(/^\{.*\}$/) as string,
  });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(response.headers.get('x-correlation-id')).toMatch(/^[\w.-]{8,64}$/);
  return JSON.parse((error as { errorJson: string }).errorJson) as Detaljer;
}

/** The fields that the refusal points at. */
export const feltene = ({ feil = [] }: Detaljer): string[] => feil.map(({ felt }) => felt);
