/** The page's look, in the pane's colours; light and dark follow the reader's system, paper is always light. */
export const STYLE = `
:root{color-scheme:light dark;--canvas:#fafafa;--card:#fff;--sunken:#f3f3f3;--line:#c8c8c8;--text:#242424;--text2:#545454;--err:#b10e1c;--warn:#8a4b00;--info:#0f548c;--waive:#4f4a63}
@media (prefers-color-scheme:dark){:root{--canvas:#1f1f1f;--card:#292929;--sunken:#202020;--line:#5c5c5c;--text:#f5f5f5;--text2:#c7c7c7;--err:#f4a3aa;--warn:#f5c26b;--info:#9cc8f0;--waive:#cfc8e6}}
@media print{:root{color-scheme:light;--canvas:#fff;--card:#fff;--sunken:#fff;--line:#888;--text:#000;--text2:#333;--err:#b10e1c;--warn:#8a4b00;--info:#0f548c;--waive:#4f4a63}}
*{box-sizing:border-box}
body{margin:0;background:var(--canvas);color:var(--text);font:1rem/1.5 'Segoe UI',system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:52rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0 1rem}
h2{font-size:1.25rem;margin:1.5rem 0 .25rem}
h3{font-size:1.0625rem;margin:1.5rem 0 .5rem}
h3 span{color:var(--text2);font-weight:400}
h4{font-size:1rem;margin:0}
p{margin:.25rem 0}
.about,.place{color:var(--text2)}
.place{font-weight:600}
.counts{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;margin:.5rem 0;padding:0}
.counts li{border:1px solid;border-radius:.25rem;padding:.125rem .5rem;font-weight:600}
.error{color:var(--err)}.warning{color:var(--warn)}.info{color:var(--info)}.waived{color:var(--waive)}
article{background:var(--card);border:1px solid var(--line);border-left:4px solid currentColor;border-radius:.375rem;margin:.5rem 0;padding:.5rem .75rem;break-inside:avoid}
article>*{color:var(--text)}
article>.about,article>.place{color:var(--text2)}
.new{border:1px solid var(--info);border-radius:1rem;color:var(--info);font-size:.8125rem;padding:0 .5rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:0 1rem;background:var(--sunken);border-radius:.25rem;margin:.375rem 0;padding:.25rem .5rem}
dt{color:var(--text2)}
dd{margin:0;text-align:right;font-variant-numeric:tabular-nums}
.refused{border:1px solid var(--err);border-radius:.375rem;padding:.5rem .75rem}
table{border-collapse:collapse;width:100%;font-size:.875rem}
th,td{border-bottom:1px solid var(--line);padding:.25rem .5rem;text-align:left;vertical-align:top}
th[scope=row]{font-weight:400}
.number{text-align:right;font-variant-numeric:tabular-nums}
@media (max-width:30rem){th,td{padding:.25rem}main{padding:.75rem}}
@page{margin:15mm}
@media print{main{max-width:none;padding:0}h2,h3{break-after:avoid}tr{break-inside:avoid}}
`;
