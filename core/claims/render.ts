import type { ClaimsReport, ReportedClaim, ReportedTest } from './report.js';
import type { Titled } from './registration.js';

const VERDICT_WORDS = {
  supported: 'supported',
  contradicted: 'contradicted',
  inconclusive: 'inconclusive',
  untestable: 'untestable',
  by_construction: 'by construction',
} as const;

const SCOPE_WORDS = { oracle: 'exact networks', trained_toy: 'trained toy', released_model: 'released model' } as const;

/** A verdict in words, its sub-label after a comma. */
export function verdictWords({ verdict, detail }: Pick<ReportedTest, 'verdict' | 'detail'>): string {
  return detail === null ? VERDICT_WORDS[verdict] : `${VERDICT_WORDS[verdict]}, ${detail}`;
}

/** `value [lo, hi]`, or a dash. */
export function effectWords({ effect }: ReportedTest): string {
  if (effect === null) return '-';
  const number = (value: number | null, unbounded: string): string => (value === null ? unbounded : value.toPrecision(3));
  return `${number(effect.value, 'not reached')} [${number(effect.lo, '-inf')}, ${number(effect.hi, 'inf')}]`;
}

function registrationWords({ registered, current, holds }: Titled['registration']): string {
  if (holds) return `Plan registered before the first cell: ${current}.`;
  if (registered === null) return 'No plan was registered for this sweep: read every verdict as exploratory.';
  return `The plan registered before the first cell (${registered}) is not the one of this report (${current}): read every verdict as exploratory.`;
}

function gateWords({ gates }: ClaimsReport): string {
  return gates.map(({ world, status, checks }) => `${world} ${status} (${checks} checks)`).join(', ') || 'no world was checked';
}

/** The report as Markdown: one section a claim, one table row a test. */
export function claimsMarkdown(report: ClaimsReport, { title, registration }: Titled): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const lines = [
    `# Claims: ${title}`,
    '',
    `${registrationWords(registration)} Seeds: ${report.seeds}. Gates: ${gateWords(report)}.`,
    '',
    "Intervals of primary tests are at their levels of Holm's test; those of exploratory tests at 95%.",
  ];
  for (const claim of report.claims) {
    lines.push(
      '',
      `## ${claim.id} ${claim.title}`,
      '',
      essayWords(claim),
      '',
      '| test | prediction | effect | margin | verdict | expected |',
      '| --- | --- | --- | --- | --- | --- |',
    );
    for (const test of claim.tests) {
      const margin = test.margin === null ? '-' : `${test.margin.toPrecision(3)} ${test.unit ?? ''}`;
      const row = [testName(test), test.prediction, effectWords(test), margin, verdictWords(test), VERDICT_WORDS[test.expected]];
      lines.push(`| ${row.map(cell).join(' | ')} |`);
    }
    for (const test of claim.tests) lines.push('', `- \`${test.id}\`: ${noteWords(test)}`);
  }
  return `${lines.join('\n')}\n`;
}

function testName({ id, scope, family }: ReportedTest): string {
  return `${id} (${SCOPE_WORDS[scope]}${family === null ? '' : `, ${family}`})`;
}

function essayWords({ essay, section }: ReportedClaim): string {
  return essay === null ? 'A claim of our own.' : `> ${essay} (section ${section ?? ''})`;
}

function noteWords(test: ReportedTest): string {
  const parts = [`Metric: ${test.metric}.`];
  if (test.formula !== null) parts.push(`Effect: ${test.formula}.`);
  if (test.reason !== null) parts.push(test.reason);
  else parts.push(`${test.cells.complete} cells.`);
  if (!test.asExpected) parts.push(`Expected ${VERDICT_WORDS[test.expected]}: ${test.because}`);
  parts.push(`Would change it: ${test.wouldChange}`);
  return parts.join(' ');
}

/** The report as one HTML page without scripts or references to anything outside itself. */
export function claimsHtml(report: ClaimsReport, { title, registration }: Titled): string {
  const sections = report.claims.map(
    (claim) => `<section><h2>${escape(`${claim.id} ${claim.title}`)}</h2>
<${claim.essay === null ? 'p' : 'blockquote'}>${escape(essayWords(claim).replace(/^> /, ''))}</${claim.essay === null ? 'p' : 'blockquote'}>
<table><thead><tr><th>test</th><th>prediction</th><th>effect and margin</th><th>verdict</th><th>expected</th></tr></thead><tbody>
${claim.tests.map(htmlRow).join('\n')}
</tbody></table></section>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(`Claims: ${title}`)}</title>
<style>${STYLE}</style></head><body><h1>${escape(`Claims: ${title}`)}</h1>
<p>${escape(registrationWords(registration))} Seeds: ${report.seeds}. Gates: ${escape(gateWords(report))}.</p>
${sections.join('\n')}
</body></html>
`;
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-top:1px solid #d0d7de}
blockquote{margin:.5rem 0;padding-left:1rem;border-left:3px solid #d0d7de;color:#57606a}small{color:#57606a;display:block}
.verdict{white-space:nowrap;font-weight:600}.supported{color:#116329}.contradicted{color:#a40e26}.inconclusive{color:#7d4e00}`;

function htmlRow(test: ReportedTest): string {
  return `<tr><td>${escape(testName(test))}</td><td>${escape(test.prediction)}<small>${escape(noteWords(test))}</small></td>
<td>${intervalPlot(test)}<small>${escape(effectWords(test))}${test.margin === null ? '' : escape(`; margin ${test.margin.toPrecision(3)} ${test.unit ?? ''}`)}</small></td>
<td class="verdict ${test.verdict}">${escape(verdictWords(test))}</td><td>${escape(VERDICT_WORDS[test.expected])}</td></tr>`;
}

const PLOT = { width: 160, height: 24, pad: 8 } as const;

/** The interval as a bar, the estimate as a dot, the margin as a line; nothing where an end is infinite. */
function intervalPlot({ effect, margin }: ReportedTest): string {
  if (effect === null || effect.lo === null || effect.hi === null || effect.value === null || margin === null) return '';
  const low = Math.min(0, effect.lo, margin);
  const high = Math.max(0, effect.hi, margin);
  const x = (value: number): string => (PLOT.pad + ((value - low) / (high - low)) * (PLOT.width - 2 * PLOT.pad)).toFixed(1);
  const middle = PLOT.height / 2;
  return `<svg width="${PLOT.width}" height="${PLOT.height}" role="img" aria-label="interval against margin"><line x1="${x(margin)}" x2="${x(margin)}" y1="2" y2="${PLOT.height - 2}" stroke="#a40e26"/><line x1="${x(effect.lo)}" x2="${x(effect.hi)}" y1="${middle}" y2="${middle}" stroke="#1b1f24" stroke-width="2"/><circle cx="${x(effect.value)}" cy="${middle}" r="3.5" fill="#1b1f24"/></svg>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
