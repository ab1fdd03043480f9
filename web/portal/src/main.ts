import '@ks-digital/designsystem-themes/base.css';
import '@ks-digital/designsystem-themes/minkommune.css';
import '../../felles/stil/skrift.css';
import './stil/portal.css';
import { oppstartenFeilet } from '../../felles/oppstart/ny-oppstart.js';

/** To run the program takes a slow phone longer than to show what the server has drawn: the eye goes first. */
const nestePust = (): Promise<void> =>
  new Promise((ferdig) => {
    // What nobody sees is not painted either.
    if (document.hidden) ferdig();
    else requestAnimationFrame(() => setTimeout(ferdig));
  });

void nestePust()
  .then(() => import('./portal.js'))
  .catch(oppstartenFeilet);
