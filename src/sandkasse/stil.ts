/** The look of the sandbox's own pages: one column, one radius, light and dark. A string, so that it follows the build. */
export const STIL = `
:root {
  color-scheme: light dark;
  --bunn: #fbfaf8; --flate: #ffffff; --blekk: #1b2430; --dempet: #55606e; --strek: #d9d6cf;
  --lenke: #0a4f86; --hoved: #0a4f86; --pa-hoved: #ffffff; --fokus: #1b2430; --fokus-ytre: #ffc83d;
  --radius: 8px;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bunn: #12171e; --flate: #1b222b; --blekk: #e9edf1; --dempet: #a9b4c0; --strek: #36404c;
    --lenke: #8fc7f3; --hoved: #8fc7f3; --pa-hoved: #10202e; --fokus: #12171e; --fokus-ytre: #ffc83d;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--bunn); color: var(--blekk);
  font: 1.0625rem/1.55 Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  overflow-wrap: break-word;
}
main { max-width: 44rem; margin: 0 auto; padding: 2.5rem 1rem 5rem; }
h1, h2, h3 { line-height: 1.2; letter-spacing: -0.01em; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 1.4rem + 1.8vw, 2.5rem); margin: 0 0 .75rem; }
h2 { font-size: 1.5rem; margin: 3.5rem 0 .5rem; }
h3 { font-size: 1.125rem; margin: 2rem 0 .25rem; }
p { margin: 0 0 1rem; }
a { color: var(--lenke); text-underline-offset: .2em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 3px; }
:focus-visible { outline: 3px solid var(--fokus); outline-offset: 0; box-shadow: 0 0 0 6px var(--fokus-ytre); border-radius: 2px; }
.ingress { font-size: 1.1875rem; color: var(--dempet); margin-bottom: 1.5rem; }
code { font: .875em/1.5 ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }

.band { margin: 0; background: repeating-linear-gradient(-45deg, #ffc83d 0 14px, #1b2430 14px 28px); }
.band span {
  display: block; width: fit-content; margin: 0 auto; padding: .25rem 1rem; background: #1b2430; color: #ffc83d;
  font-weight: 700; font-size: .8125rem; letter-spacing: .16em; text-transform: uppercase;
}

.kode { margin: 1rem 0 1.5rem; }
.kode pre {
  margin: 0; padding: 1rem; overflow-x: auto; background: var(--flate);
  border: 1px solid var(--strek); border-radius: var(--radius);
}
.kopirad { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin: .5rem 0 0; min-height: 2.75rem; }
.melding { color: var(--dempet); }

button { font: inherit; color: inherit; cursor: pointer; min-height: 2.75rem; border-radius: var(--radius); }
.kopier, .stille { background: none; border: 1px solid var(--dempet); padding: .375rem 1rem; }
.kopier:hover, .stille:hover { border-color: var(--blekk); background: var(--flate); }
.hoved { background: var(--hoved); color: var(--pa-hoved); border: 0; padding: .625rem 1.5rem; font-weight: 600; }
.hoved:hover { text-decoration: underline; }

.valg { list-style: none; margin: 0 0 1.5rem; padding: 0; display: grid; gap: .5rem; }
.valg button {
  width: 100%; padding: .75rem 1rem; text-align: left;
  background: var(--flate); border: 1px solid var(--strek);
}
.valg button:hover { border-color: var(--lenke); }
.valg button:hover strong { text-decoration: underline; text-underline-offset: .2em; }
.valg strong { display: block; color: var(--lenke); }
.valg span { color: var(--dempet); }

.innbokser { list-style: none; margin: 1rem 0; padding: 0; }
.innbokser li { padding: .75rem 0; border-bottom: 1px solid var(--strek); }
.innbokser a { display: inline-block; min-height: 1.75rem; font-weight: 600; }
.innbokser span { display: block; color: var(--dempet); }
.klokke { padding: 1rem; background: var(--flate); border: 1px solid var(--strek); border-radius: var(--radius); }
.klokkevalg { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; }
.mottatt { padding: 1rem 0 .5rem; border-bottom: 1px solid var(--strek); }
.mottatt h3 { margin: 0 0 .25rem; }
.mottatt iframe { width: 100%; height: 24rem; border: 1px solid var(--strek); border-radius: var(--radius); background: Canvas; }
.mottatt summary { min-height: 2.75rem; padding-top: .5rem; cursor: pointer; }
.mottatt pre { margin: 0 0 1rem; white-space: pre-wrap; font: inherit; }
.fra { color: var(--dempet); }
.sms { max-width: 28rem; padding: .75rem 1rem; background: var(--flate); border: 1px solid var(--strek); border-radius: var(--radius); }

dl { margin: 1rem 0; }
dt { font-weight: 600; margin-top: .75rem; }
dd { margin: 0; }
.par { display: grid; grid-template-columns: max-content 1fr; gap: .125rem 1.5rem; margin: .5rem 0 0; }
.par dt { font-weight: 400; color: var(--dempet); margin: 0; }

table { width: 100%; border-collapse: collapse; margin: 1rem 0; }
th, td { text-align: left; vertical-align: baseline; padding: .625rem 1rem .625rem 0; border-bottom: 1px solid var(--strek); }
thead th { font-size: .875rem; color: var(--dempet); }
tbody th { font-weight: 600; width: 33%; }
td code { white-space: nowrap; }
@media (max-width: 40rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, tbody th, td { display: block; width: auto; }
  tr { padding: .75rem 0; border-bottom: 1px solid var(--strek); }
  th, td { border: 0; padding: .0625rem 0; }
}
@media (max-width: 26rem) { .par { display: block; } .par dd { margin-bottom: .375rem; } }
@media print { .band, .kopirad { display: none; } }
`.trimStart();
