/** Looks of a report: readable on a telephone, on paper, and in the dark. */
export const STYLE = `:root{color-scheme:light dark}
body{font:15px/1.5 system-ui,sans-serif;margin:0;color:#1b1f24;background:#fff}
main{max-width:70rem;margin:1.5rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem;margin:.2rem 0;overflow-wrap:anywhere}
article{border:1px solid #c9ced6;border-left-width:5px;border-radius:6px;padding:.6rem 1rem;margin:.8rem 0;break-inside:avoid}
article.conflict{border-left-color:#b4423c}article.very-likely{border-left-color:#1a7f5a}article.possible{border-left-color:#3b6ea8}
table{border-collapse:collapse;width:100%;table-layout:fixed;margin:.5rem 0}
th,td{padding:.15rem .5rem .15rem 0;vertical-align:top;text-align:left;overflow-wrap:anywhere;font-weight:400}
thead th{font-weight:600;border-bottom:1px solid #c9ced6}tfoot th,tfoot td{font-weight:600;border-top:1px solid #c9ced6}
td.n{text-align:right;white-space:nowrap}.evidence th:last-child{width:4.5rem;text-align:right}
.bar{display:block;height:.4rem;border-radius:2px}.for{background:#1a7f5a}.against{background:#b4423c}
svg{display:block;max-width:100%;height:auto}text{font:11px system-ui,sans-serif;fill:currentColor}
@media(max-width:30rem){main{padding:0 .6rem}article{padding:.5rem .6rem}body{font-size:14px}}
@media(prefers-color-scheme:dark){body{background:#14171b;color:#e6e9ee}article,thead th,tfoot th,tfoot td{border-color:#3a414b}}
@media print{body{background:#fff;color:#000}main{max-width:none;margin:0}}`;
