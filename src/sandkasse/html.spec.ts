import { describe, expect, it } from '@jest/globals';
import { markup } from './html.js';

describe('markup', () => {
  it('gjør tegn med mening i HTML ufarlige, også i attributter', () => {
    const side = markup`<a title="${`"><script>'&`}">x</a>`;

    expect(side.tekst).toBe('<a title="&quot;&gt;&lt;script&gt;&#39;&amp;">x</a>');
  });

  it('setter inn det markup selv har laget, uendret og uten komma i lister', () => {
    const rader = ['<', 'b'].map((tekst) => markup`<li>${tekst}</li>`);

    expect(markup`<ul>${rader}</ul>`.tekst).toBe('<ul><li>&lt;</li><li>b</li></ul>');
  });

  it('utelater det som ikke gjelder', () => {
    expect(markup`a${false}${undefined}b${0}`.tekst).toBe('ab0');
  });

  it('lar en omvendt skråstrek i teksten stå', () => {
    expect(markup`<pre>${'curl \\\n  -d'}</pre>`.tekst).toBe('<pre>curl \\\n  -d</pre>');
  });
});
