import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '../..');
const IGNORED = new Set(['node_modules', 'dist', 'coverage', '.entroscope', '.venv', '.git']);
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** Text without code blocks and inline code, in which brackets are no links. */
function withoutCode(markdown: string): string {
  return markdown.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '');
}

/** Targets of links and pictures, those of other sites left out. */
function targets(markdown: string): string[] {
  const found = [...withoutCode(markdown).matchAll(/\]\(\s*<?([^)\s>]+)/g)].map(([, target]) => target);
  return found.filter((target) => !/^[a-z]+:/.test(target));
}

/** Anchors of the headings: lower case, punctuation dropped, spaces to hyphens, repeated ones numbered, as GitHub makes them. */
function anchors(markdown: string): Set<string> {
  const seen = new Map<string, number>();
  const headings = [...markdown.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)];
  return new Set(
    headings.map(([, title]) => {
      const plain = title.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
      const slug = plain
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-');
      const repeated = seen.get(slug) ?? 0;
      seen.set(slug, repeated + 1);
      return repeated === 0 ? slug : `${slug}-${String(repeated)}`;
    }),
  );
}

/** The links of `file` that lead nowhere, as `file: target`. */
function deadLinks(file: string, markdown: string): string[] {
  const dead = targets(markdown).filter((target) => {
    const [place, anchor] = target.split('#');
    const linked = place === '' ? file : path.posix.join(path.posix.dirname(file), decodeURI(place));
    if (linked !== file && !existsSync(path.join(ROOT, linked))) return true;
    return anchor !== undefined && linked.endsWith('.md') && !anchors(linked === file ? markdown : read(linked)).has(anchor);
  });
  return dead.map((target) => `${file}: ${target}`);
}

const pages = globSync('**/*.md', { cwd: ROOT, exclude: (name) => IGNORED.has(path.basename(String(name))) });

describe('the pages of the repository', () => {
  it('are there to be checked', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/science.md']));
  });

  it.each(pages)('%s links to files and headings that exist', (page) => {
    expect(deadLinks(page, read(page))).toEqual([]);
  });

  it('would be caught with a dead link, a dead picture or a dead anchor', () => {
    const page =
      'x [a](docs/none.md) ![b](docs/none.png) [c](README.md#no-such-heading) [d](#here) [e](README.md#two-commands)\n# Here\n`[f](none)`';
    expect(deadLinks('page.md', page)).toEqual(['page.md: docs/none.md', 'page.md: docs/none.png', 'page.md: README.md#no-such-heading']);
  });
});
