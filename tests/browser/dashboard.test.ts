import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import type { Schema } from '../../apps/client/index.js';
import { createPrismaClient } from '../../platform/database/index.js';
import { recordSweepEvent } from '../../platform/events/index.js';
import { endOfSweep, submitSweep } from '../support/sweeps.js';
import { startApplication, type Application } from '../support/application.js';
import { findChromium, launchChromium } from './chromium.js';
import { plotPoints } from './plot-points.js';
import { shapeOf, type Shape } from './shape.js';

const SPEC = `name: browser test
axes:
  data: [m4]
  architecture: [autoregressive, masked-diffusion]
  space: [token]
  steps: [1, 2, 4]
  seed: {from: 1, count: 2}
samples: 300
`;
const STEPS = 2;
const SWEEP_MS = 120_000;
const DESKTOP = { width: 1440, height: 900 };
/** `--bg` of apps/web/src/styles/tokens.css. */
const BACKGROUNDS = { light: 'rgb(245, 247, 249)', dark: 'rgb(14, 20, 27)' } as const;
const PHONE = { width: 390, height: 844 };

const executable = findChromium();
const suite = executable === null ? describe.skip : describe;
if (executable === null) process.stderr.write('Browser tests skipped: no Chromium is installed (Debian: apt-get install chromium).\n');

suite('the dashboard in Chromium, on the real stack', () => {
  let application: Application;
  let browser: Browser;
  let sweepId: string;
  let otherId: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    application = await startApplication({ bucket: 'browser-tests', extra: { ENTROSCOPE_PRIVATE_WEBHOOKS: 'true' } });
    browser = await launchChromium(executable ?? '');
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await application?.stop();
  }, 60_000);

  /** Opens a page in a browser profile of its own; what the page complains about on its console fails the tests at the end. */
  async function open(path: string, options: BrowserContextOptions, signedIn = true): Promise<Page> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(`${application.url}${path}${signedIn ? await signInFragment() : ''}`);
    return page;
  }

  /** The part of a fresh sign-in link that signs in. */
  async function signInFragment(): Promise<string> {
    const { data } = await application.client.POST('/v1/sign-in-links', { body: {} });
    return data?.path?.slice(1) ?? '';
  }

  it('asks for a key, says when it is refused, and keeps the accepted one out of reach of scripts until sign-out', async () => {
    const page = await open('/sweeps', { viewport: DESKTOP }, false);
    await page.getByLabel('API key').fill('ent_wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('The API refuses this key').waitFor();
    await page.getByLabel('API key').fill(application.key);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Sweeps', exact: true }).waitFor();
    expect(await page.evaluate('document.cookie + JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toMatch(/ent_|session/);
    const cookies = await page.context().cookies();
    expect(cookies).toMatchObject([{ httpOnly: true, sameSite: 'Strict' }]);

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('API key').waitFor();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    expect((await fetch(`${application.url}/v1/session`, { headers: { cookie } })).status).toBe(401);
    // Nobody is signed in at first, one key is refused, and nobody is signed in at the end: these 401 are meant.
    expect(complaints.splice(0).filter((text) => !text.includes('401'))).toEqual([]);
    await page.context().close();
  });

  it('takes a sign-in link out of the address, stays signed in on reload, and says that a used link is used', async () => {
    const fragment = await signInFragment();
    const page = await open(`/sweeps${fragment}`, { viewport: DESKTOP }, false);
    await page.getByRole('heading', { name: 'Sweeps', exact: true }).waitFor();
    expect(page.url()).toBe(`${application.url}/sweeps`);
    await page.reload();
    await page.getByRole('heading', { name: 'Sweeps', exact: true }).waitFor();
    await page.context().close();

    const again = await open(`/sweeps${fragment}`, { viewport: DESKTOP }, false);
    await again.getByText('was used before or has expired').waitFor();
    expect(complaints.splice(0).filter((text) => !text.includes('401'))).toEqual([]);
    await again.context().close();
  });

  it('names every problem of a bad spec with its line, and starts nothing', async () => {
    const page = await open('/sweeps/new', { viewport: DESKTOP });
    await page.getByLabel('Sweep spec').fill(SPEC.replace('[1, 2, 4]', '[0]').replace('samples', 'sampels'));
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('/axes/steps/0').waitFor();
    expect(await page.getByText('/sampels').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'line 6' }).count()).toBe(1);
    expect((await application.client.GET('/v1/sweeps')).data?.items).toEqual([]);
    expect(complaints.splice(0).filter((text) => !text.includes('422'))).toEqual([]);
    await page.context().close();
  });

  it(
    'plans and submits a sweep, shows it until it completes, and draws the values of the API',
    async () => {
      const page = await open('/sweeps/new', { viewport: DESKTOP });
      await page.getByLabel('Sweep spec').fill(SPEC);
      await page.getByRole('button', { name: 'Plan' }).click();
      await page.getByRole('cell', { name: 'm4-masked@2' }).waitFor();
      await page.getByRole('button', { name: 'Submit' }).click();
      await page.waitForURL(/\/sweeps\/[0-9a-f-]{36}/);
      sweepId = new URL(page.url()).pathname.split('/').pop() ?? '';
      await page.getByText('completed', { exact: true }).waitFor({ timeout: SWEEP_MS });
      await page.getByText('8 / 8').waitFor();

      const { data: curves } = await application.client.GET('/v1/sweeps/{id}/curves', {
        params: { path: { id: sweepId }, query: { x: 'nfe', y: 'marginal_kl' } },
      });
      const masked = curves?.series.find((series) => series.sampler === 'mdlm_ancestral')?.points.find((point) => point.steps === STEPS);
      const drawn = (await plotPoints(page, 'm4')).filter((point) => point.trace.includes('MDLM ancestral, Marginal KL'));
      expect(drawn).toHaveLength(3);
      expect(drawn[1]).toMatchObject({ x: masked?.nfe, y: masked?.y });
      expect(drawn[1]?.upper).toBeCloseTo(masked?.hi ?? NaN, 12);
      await page.context().close();
    },
    SWEEP_MS + 30_000,
  );

  it('shows what server-sent events tell of a live sweep, and reads its curves again', async () => {
    const prisma = createPrismaClient(application.database.url, { connections: 1 });
    const { teamId } = await prisma.sweep.findUniqueOrThrow({ where: { id: sweepId } });
    const id = uuidv7();
    const spec = { name: 'live', axes: { data: ['m4'], architecture: ['autoregressive'], space: ['token'], seed: [1] } };
    const data = { id, teamId, spec, name: 'live', state: 'running', device: 'cpu', startedAt: new Date(), cellsTotal: 10 } as const;
    await prisma.sweep.create({ data });
    const page = await open('/sweeps', { viewport: DESKTOP });
    await page.getByRole('heading', { name: 'Sweeps', exact: true }).waitFor();
    const stream = page.waitForResponse((response) => response.url().endsWith(`/v1/sweeps/${id}/events`));
    await page.goto(`${application.url}/sweeps/${id}`);
    expect((await stream).headers()['content-type']).toContain('text/event-stream');
    await page.getByText('0 / 10').waitFor();
    // From here the sweep itself is not answered any more: what the page shows comes from the stream.
    await page.route(`**/v1/sweeps/${id}`, () => undefined);
    const curves = page.waitForRequest((request) => request.url().includes(`/v1/sweeps/${id}/curves`));
    await prisma.$transaction(async (transaction) => {
      await transaction.sweep.update({ where: { id }, data: { cellsComplete: 4 } });
      await recordSweepEvent(transaction, 'sweep.progress', id, teamId);
    });
    await page.getByText('4 / 10').waitFor();
    await curves;
    await page.context().close();
    await prisma.sweep.update({ where: { id }, data: { state: 'cancelled', finishedAt: new Date() } });
    await prisma.$disconnect();
  });

  it('opens a cell from the grid with its checks, trajectory and files', async () => {
    const page = await open(`/sweeps/${sweepId}`, { viewport: DESKTOP });
    await page.getByRole('button', { name: /MDLM ancestral.*K=4:/ }).click();
    const panel = page.getByRole('dialog', { name: 'Cell' });
    await panel.getByRole('rowheader', { name: 'Path KL', exact: true }).waitFor();
    expect(await panel.getByRole('img', { name: /^Trajectory/ }).isVisible()).toBe(true);
    await panel.getByText('Show samples').click();
    await panel.getByText(/, the first \d+:/).waitFor();
    await panel.getByText('Show trajectory').click();
    await panel.getByText(/"noiseLevel"/).waitFor();
    await panel.getByText('Show log 1').click();
    await panel
      .getByText(/started on/)
      .first()
      .waitFor();
    const download = page.waitForEvent('download');
    await panel.getByRole('link', { name: 'samples' }).click();
    expect((await download).suggestedFilename()).toMatch(/^[0-9a-f]{12}-samples\.npy$/);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it(
    'shows the samples of a dataset as text with the entropy of each token',
    async () => {
      const id = await submitSweep(application.client, {
        name: 'text',
        axes: { data: ['kjv'], model: ['kjv-autoregressive-s1'], steps: [1] },
        samples: 8,
      });
      await endOfSweep(application.client, id, SWEEP_MS);
      const page = await open(`/sweeps/${id}`, { viewport: DESKTOP });
      await page
        .getByRole('button', { name: /ancestral/ })
        .last()
        .click();
      const samples = page.getByRole('dialog', { name: 'Cell' }).getByRole('list', { name: 'Samples' });
      await samples.waitFor();
      expect(await samples.getByRole('listitem').allTextContents()).toEqual(Array(6).fill(expect.stringMatching(/^[a-z ]{64}$/)));
      expect(await samples.locator('[title^="entropy"]').count()).toBe(6 * 64);
      await page.context().close();
    },
    SWEEP_MS + 30_000,
  );

  it(
    'compares two sweeps by intervals, shows what follows from the curves, and judges the claims',
    async () => {
      const body = {
        name: 'one seed more',
        samples: 300,
        axes: {
          ...{ data: ['m4'], architecture: ['autoregressive', 'masked-diffusion'], space: ['token'], steps: [1, 2, 4] },
          seed: { from: 2, count: 2 },
        },
      } satisfies Schema<'SweepSpec'>;
      const { data } = await application.client.POST('/v1/sweeps', { params: { header: { 'idempotency-key': uuidv7() } }, body });
      otherId = data?.id ?? '';
      const page = await open(`/sweeps/${otherId}`, { viewport: DESKTOP });
      await page.getByText('completed', { exact: true }).waitFor({ timeout: SWEEP_MS });
      await page.getByRole('navigation', { name: 'Sweep' }).getByRole('link', { name: 'Compare' }).click();
      await page.getByLabel('Other sweep').selectOption({ label: `browser test (${sweepId.slice(0, 8)})` });
      await page.getByRole('cell', { name: 'same cells' }).first().waitFor();
      expect(page.url()).toContain(`with=${sweepId}`);
      expect(await page.getByText('In both').locator('xpath=following-sibling::dd').textContent()).toBe('4');

      await page.getByRole('navigation', { name: 'Sweep' }).getByRole('link', { name: 'Derived' }).click();
      await page.getByLabel('Error', { exact: true }).selectOption('marginal_kl');
      await page.getByRole('heading', { name: 'm4: the curves as a whole' }).waitFor();
      const { data: derived } = await application.client.GET('/v1/sweeps/{id}/derived', {
        params: { path: { id: otherId }, query: { x: 'nfe', y: 'marginal_kl' } },
      });
      const masked = derived?.worlds[0]?.series.find((series) => series.sampler === 'mdlm_ancestral');
      const share = Math.round(100 * Math.max(...(masked?.points ?? []).map((point) => point.share)));
      await page
        .getByRole('region', { name: 'Curves as a whole' })
        .getByRole('row', { name: /MDLM ancestral/ })
        .getByRole('cell', { name: `${share}%` })
        .waitFor();

      await page.getByRole('navigation', { name: 'Sweep' }).getByRole('link', { name: 'Claims' }).click();
      await page.getByRole('heading', { name: 'C8 Token diffusion pays in steps' }).waitFor();
      await page.getByRole('article', { name: 'C8-path' }).getByText('untestable').waitFor();
      await page.getByText('The plan was registered before the first cell').waitFor();
      await page.context().close();
    },
    SWEEP_MS + 60_000,
  );

  it('shows all teams to operators, deletes one after asking, and restores it', async () => {
    await application.client.POST('/v1/teams', { body: { name: 'visitors' } });
    const page = await open('/team', { viewport: DESKTOP });
    await page.getByRole('navigation', { name: 'Team' }).getByRole('link', { name: 'All teams' }).click();
    await page.getByRole('button', { name: 'Delete visitors' }).click();
    await page.getByRole('dialog', { name: 'Delete the team “visitors”?' }).getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('rowheader', { name: 'visitors' }).waitFor({ state: 'hidden' });
    await page.getByText('Deleted teams').click();
    await page.getByRole('button', { name: 'Restore visitors' }).click();
    await page.getByRole('rowheader', { name: 'visitors' }).waitFor();
    await page.context().close();
  });

  it('deletes a sweep after asking, and restores it', async () => {
    const page = await open(`/sweeps/${sweepId}`, { viewport: DESKTOP });
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog', { name: 'Delete the sweep?' }).getByRole('button', { name: 'Delete' }).click();
    await page.waitForURL(/\/sweeps$/);
    await page.getByText('Deleted sweeps').click();
    await page.getByRole('button', { name: /^Restore / }).click();
    await page.getByText('Nothing is deleted.').waitFor();
    await page.locator(`a[href="/sweeps/${sweepId}"]`).waitFor();
    await page.context().close();
  });

  it('draws imported results as external, and deletes them after asking', async () => {
    await application.client.POST('/v1/sweeps/{id}/imports', {
      params: { path: { id: sweepId } },
      body: { name: 'Paper', csv: 'k,kl\n2,0.3\n', metric: 'marginal_kl', data: 'm4', columns: { value: 'kl', nfe: 'k' } },
    });
    const page = await open(`/sweeps/${sweepId}`, { viewport: DESKTOP });
    await page.getByText(/^✕ external.*Paper/).waitFor();
    expect((await plotPoints(page, 'm4')).filter((point) => point.trace === 'Paper (external)')).toMatchObject([{ x: 2, y: 0.3 }]);
    await page.getByRole('button', { name: 'Delete the import Paper' }).click();
    await page.getByRole('dialog', { name: 'Delete the import “Paper”?' }).getByRole('button', { name: 'Delete' }).click();
    await page.getByText(/^✕ external/).waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('creates, pauses and deletes a schedule', async () => {
    const page = await open('/schedules', { viewport: DESKTOP });
    await page.getByRole('button', { name: 'New schedule' }).click();
    await page.getByLabel('Name').fill('every night');
    await page.getByLabel('Time zone').fill('Europe/Oslo');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('button', { name: 'Pause every night' }).click();
    await page.getByText('paused', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Delete every night' }).click();
    const question = page.getByRole('dialog', { name: 'Delete the schedule “every night”?' });
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Delete every night' }).click();
    await question.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('No schedule yet').waitFor();
    await page.context().close();
  });

  it('makes a key, shows it once, and revokes it after asking; the audit log tells of both', async () => {
    const page = await open('/team/keys', { viewport: DESKTOP });
    await page.getByRole('button', { name: 'New key' }).click();
    await page.getByLabel('Name').fill('notebook');
    await page.getByRole('button', { name: 'Create' }).click();
    const key = await page.getByLabel('Secret').inputValue();
    const statusOf = async () => (await fetch(`${application.url}/v1/session`, { headers: { authorization: `Bearer ${key}` } })).status;
    expect(await statusOf()).toBe(200);
    await page.getByRole('button', { name: 'Done' }).click();
    expect(await page.getByLabel('Secret').count()).toBe(0);

    await page.getByRole('button', { name: 'Revoke notebook' }).click();
    const question = page.getByRole('dialog', { name: 'Revoke the key “notebook”?' });
    await question.getByRole('button', { name: 'Revoke' }).click();
    await page
      .getByRole('row', { name: /notebook/ })
      .getByText('revoked')
      .waitFor();
    expect(await statusOf()).toBe(401);

    await page.getByRole('link', { name: 'Audit log' }).click();
    await page.getByLabel('Operation').fill('revokeKey');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByText('createKey').waitFor({ state: 'hidden' });
    await page.getByText('revokeKey', { exact: true }).click();
    await page
      .getByRole('row', { name: /revokedAt/ })
      .last()
      .waitFor();
    await page.context().close();
  });

  it('makes a webhook, shows its secret once and its deliveries, and says why an address is refused', async () => {
    const page = await open('/team/webhooks', { viewport: DESKTOP });
    await page.getByRole('button', { name: 'New webhook' }).click();
    await page.getByLabel('Address').fill('ftp://example.org/');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByText('The webhook was not made').waitFor();
    expect(complaints.splice(0).filter((text) => !text.includes('422'))).toEqual([]);
    await page.getByLabel('Address').fill(`${application.url}/hook`);
    await page.getByRole('button', { name: 'Create' }).click();
    expect(await page.getByLabel('Secret').inputValue()).toMatch(/^whsec_/);
    await page.getByRole('button', { name: /^Deliveries to/ }).click();
    await page.getByText('Nothing was sent yet').waitFor();
    await page.getByRole('button', { name: /^Delete/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('No webhook yet').waitFor();
    await page.context().close();
  });

  it('offers a viewer what a viewer may do', async () => {
    const { data } = await application.client.POST('/v1/keys', {
      params: { header: { 'idempotency-key': uuidv7() } },
      body: { name: 'reader', role: 'viewer' },
    });
    const page = await open('/team', { viewport: DESKTOP }, false);
    await page.getByLabel('API key').fill(data?.key ?? '');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('You are reader, viewer').waitFor();
    expect(await page.getByRole('navigation', { name: 'Team' }).getByRole('link').allTextContents()).toEqual(['Overview', 'Webhooks']);
    await page.getByRole('link', { name: 'Sweeps' }).click();
    await page.getByRole('link', { name: 'browser test' }).first().waitFor();
    expect(await page.getByRole('link', { name: 'New sweep' }).count()).toBe(0);
    expect(complaints.splice(0).filter((text) => !text.includes('401'))).toEqual([]);
    await page.context().close();
  });

  /** Loads one page after the other in one profile, as a visitor does. @returns The shape of each. */
  async function shapesOf(paths: readonly string[], options: BrowserContextOptions) {
    const page = await open('/sweeps', options);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const shapes: (Shape & { readonly path: string })[] = [];
    for (const path of paths) {
      await page.goto(`${application.url}${path}`, { waitUntil: 'networkidle' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      shapes.push({ path, ...(await shapeOf(page)) });
    }
    await page.context().close();
    return shapes;
  }

  it.each(['light', 'dark'] as const)(
    'fits a phone and a desktop in the %s theme',
    async (colorScheme) => {
      const paths = [
        '/sweeps',
        `/sweeps/${sweepId}`,
        `/sweeps/${sweepId}/derived?y=marginal_kl`,
        `/sweeps/${sweepId}/claims`,
        `/sweeps/${sweepId}/compare?with=${otherId}`,
        '/sweeps/new',
        '/models',
        '/schedules',
        '/workers',
        '/team',
        '/team/keys',
        '/team/webhooks',
        '/team/audit',
        '/team/all',
      ];
      const found = await Promise.all([PHONE, DESKTOP].map((viewport) => shapesOf(paths, { viewport, colorScheme })));
      const fitting = { overflow: 0, background: BACKGROUNDS[colorScheme] };
      expect(found).toEqual([PHONE, DESKTOP].map(() => paths.map((path) => ({ path, ...fitting }))));
    },
    240_000,
  );

  it('has left no error on the console', () => {
    expect(complaints).toEqual([]);
  });
});
