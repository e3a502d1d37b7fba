import { hueColours } from '../hue-colours.ts'

const hues = Object.entries(hueColours)
const colours = (theme: 'light' | 'dark'): string =>
  hues.map(([hue, of]) => `--${hue}:${of[theme]}`).join(';')

/** The style of the page: light or dark as the reader's system has it, notes beside the text where there is room. */
export const pageStyle = `
:root{color-scheme:light dark;--paper:#fffefb;--ink:#211e1a;--quiet:#6b645a;--line:#e4dfd5;--link:#1f5fa8;${colours('light')}}
@media (prefers-color-scheme:dark){:root{--paper:#1b1c1e;--ink:#e6e2da;--quiet:#a39d93;--line:#3a3b3e;--link:#8ab8ec;${colours('dark')}}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:2.5rem 1.5rem 6rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 "Source Serif 4",Charter,Georgia,serif;overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:.15em}
h1,h2{line-height:1.25;text-wrap:balance;font-weight:600}
h1{font-size:1.75rem;margin:0 0 .25rem}
h2{font-size:1.375rem;margin:0 0 .5rem}
.about,.facts,.legend,.aside{font-family:"Source Sans 3",system-ui,sans-serif;font-size:.9rem;line-height:1.5}
.about,.facts{color:var(--quiet)}
.facts,.filed{margin:0 0 1rem}
.legend{display:flex;flex-wrap:wrap;gap:.5rem 1rem;margin:1rem 0 2.5rem;padding:0;list-style:none}
article{display:grid;grid-template-columns:minmax(0,38rem) minmax(0,1fr);gap:0 3rem;padding:2rem 0;border-top:1px solid var(--line)}
.text{grid-column:1}
.text p{margin:0 0 .75em}
.aside{grid-column:2;min-width:0}
.aside ol{margin:0;padding:0 0 0 1.25rem}
.aside li{margin:0 0 1rem}
.aside blockquote{margin:0 0 .25rem;color:var(--quiet)}
.note{white-space:pre-wrap;margin:0 0 1rem}
.by{color:var(--quiet);font-size:.85em}
.chip{display:inline-block;color:var(--ink);padding:0 .4em;border-radius:.2em}
mark{color:inherit;border-radius:.15em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.d1{padding-bottom:.14em}mark.d2{padding-bottom:.28em}mark.d3{padding-bottom:.42em}
${hues.map(([hue]) => `mark.${hue},.chip.${hue}{background:var(--${hue})}`).join('')}
:target{outline:2px solid var(--link);outline-offset:2px}
sup{line-height:0}
sup a{text-decoration:none;font-family:"Source Sans 3",system-ui,sans-serif}
math[display=block]{margin:.5em 0}
time{white-space:nowrap}
@media (max-width:56rem){article{display:block}.aside{margin-top:1.25rem;padding-left:1rem;border-left:2px solid var(--line)}}
@media print{:root{color-scheme:light}body{max-width:none;padding:0;font-size:10.5pt}article{break-inside:auto}h2{break-after:avoid}mark,.chip{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`.trim()
