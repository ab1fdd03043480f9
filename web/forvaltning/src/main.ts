import '@ks-digital/designsystem-themes/base.css';
import '@ks-digital/designsystem-themes/forvaltning.css';
import '../../felles/stil/skrift.css';
import './stil/forvaltning.css';
import { oppstartenFeilet } from '../../felles/oppstart/ny-oppstart.js';

import('./forvaltning.js').catch(oppstartenFeilet);
