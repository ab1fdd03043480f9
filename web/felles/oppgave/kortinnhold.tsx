import type { ReactNode } from 'react';

interface Props {
  /** With its heading, and the way to the task where there is one. */
  readonly tittel: ReactNode;
  readonly kommunenavn: string;
  /** Empty where there is nothing to say. */
  readonly status?: ReactNode;
  readonly deling?: string | undefined;
}

/** What is on the card of a task: what, from whom, until when. */
export const Kortinnhold = ({ tittel, kommunenavn, status, deling }: Props): ReactNode => (
  <>
    {tittel}
    <p className="dempet">{kommunenavn}</p>
    {Boolean(status) && <p className="kort-status">{status}</p>}
    {deling && <p className="dempet">{deling}</p>}
  </>
);
