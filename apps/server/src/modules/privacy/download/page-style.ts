/** The looks of the copy, all of them: it opens without anything from elsewhere, and on paper too. The tokens are those of packages/ui. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1c2b2e;--quiet:#55656a;--paper:#fbfaf7;--card:#fff;--line:#dfe3e0;--river:#0f5e63;--tint:#e8f1f1}
@media (prefers-color-scheme:dark){:root{--ink:#e7ecea;--quiet:#a3b2b3;--paper:#121a1b;--card:#1a2425;--line:#324041;--river:#7cc4c8;--tint:#1d3032}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.65 "IBM Plex Sans Thai Looped","IBM Plex Sans Thai","Noto Sans Thai Looped","Noto Sans Thai",Sarabun,Tahoma,sans-serif;overflow-wrap:anywhere}
main{max-width:44rem;margin:0 auto;padding:28px 20px 64px}
h1{font-size:1.75rem;line-height:1.35;margin:0 0 8px;color:var(--river)}
h2{font-size:1.25rem;line-height:1.45;margin:48px 0 12px;padding-top:4px}
h3{font-size:1rem;line-height:1.5;margin:0 0 8px}
p{margin:0 0 10px}
a{color:var(--river)}
.quiet{color:var(--quiet);font-size:.94rem}
nav{margin:24px 0 0;padding:14px 18px;background:var(--tint);border-radius:10px}
nav p{font-weight:600;margin:0 0 2px}
nav ul{list-style:none;margin:0;padding:0}
nav a{display:flex;justify-content:space-between;gap:16px;padding:9px 0;min-height:44px;text-decoration:none}
nav li+li a{border-top:1px solid var(--line)}
.count{color:var(--quiet);font-variant-numeric:tabular-nums}
.item{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:16px 18px;margin:0 0 12px;break-inside:avoid}
dl{display:grid;align-items:baseline;grid-template-columns:minmax(7.5rem,32%) 1fr;gap:7px 16px;margin:0}
dt{color:var(--quiet);font-size:.94rem}
dd{margin:0;white-space:pre-line;font-variant-numeric:tabular-nums}
.pictures{display:flex;flex-wrap:wrap;gap:8px;margin:14px 0 0;padding:0;list-style:none}
.pictures img{display:block;width:112px;height:112px;object-fit:cover;border-radius:8px;border:1px solid var(--line)}
footer{margin-top:56px;padding-top:20px;border-top:1px solid var(--line)}
@media (max-width:26rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:9px}}
@media print{:root{color-scheme:light;--ink:#000;--quiet:#444;--paper:#fff;--card:#fff;--line:#bbb;--river:#0f5e63;--tint:#fff}body{font-size:11pt}main{max-width:none;padding:0}nav{border:1px solid var(--line)}h2{break-after:avoid}}
`;
