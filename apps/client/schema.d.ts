/* Generated from docs/openapi.json by `npm run generate`; do not edit. */

export interface paths {
    "/v1/sweeps/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check and count a sweep without starting it
         * @description Answers as a submission would be checked: cells, models, exclusions, price and warnings. A viewer may ask.
         */
        post: operations["planSweep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sweeps, newest first
         * @description Sweeps of the team. Deleted ones are listed only with `deleted=true`.
         */
        get: operations["listSweeps"];
        put?: never;
        /**
         * Submit a sweep
         * @description The row is written first, then its workflow is started; when Temporal is away, the sweep stays in state `planning` and is started later.
         */
        post: operations["submitSweep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a sweep and its progress
         * @description State, progress, settings, spec and amendments. The ETag is needed to change it.
         */
        get: operations["getSweep"];
        put?: never;
        post?: never;
        /**
         * Delete a sweep that has ended; it can be restored until it is purged
         * @description It answers 404 from then on and can be restored until the garbage collection has purged it. Cells that other sweeps refer to stay.
         */
        delete: operations["deleteSweep"];
        options?: never;
        head?: never;
        /**
         * Change priority and concurrency while a sweep runs
         * @description The change is an update of the running workflow and is in force when it is answered.
         */
        patch: operations["adjustSweep"];
        trace?: never;
    };
    "/v1/sweeps/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted sweep as it was
         * @description Brings a deleted sweep back with everything below it; one that is there is answered as it is.
         */
        post: operations["restoreSweep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a sweep; running cells are given up, complete cells stay
         * @description Answered once nothing of it runs any more. A sweep that is paused already is answered as it is.
         */
        post: operations["pauseSweep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a paused sweep
         * @description Cells that are missing go on. A sweep that runs already is answered as it is.
         */
        post: operations["resumeSweep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a sweep; complete cells stay
         * @description The sweep ends as `cancelled` within seconds. What is complete can be read as before.
         */
        post: operations["cancelSweep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add to the budget of a sweep; one that waits for that goes on
         * @description Counts against the quota of the team like a new budget. What a sweep does not use is given back when it ends.
         */
        post: operations["topUpBudget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add values to the axes of a sweep; only the new cells run
         * @description Stored as an amendment in a chain of hashes and applied by the workflow; a sweep that has ended starts again.
         */
        post: operations["extendSweep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/rerun": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run failed or selected cells of a sweep again
         * @description Stored as an amendment. Without a body every failed cell runs again; named cells may also be complete ones.
         */
        post: operations["rerunCells"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/asks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for points of a sweep that is open for an optimiser
         * @description The points become an amendment of the sweep; read the ask for what is measured of them.
         */
        post: operations["askPoints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/asks/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was asked for, and what is measured of it
         * @description Pooled values of its points so far, and whether all of them are decided.
         */
        get: operations["getAsk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for no more points: the sweep ends when its cells are decided
         * @description No more points can be asked for. The sweep ends as others do.
         */
        post: operations["closeSweep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the stopping rule of a sweep, its rounds, and where its points ended
         * @description Which points went on after each rung or look and which ended there. A sweep without rounds has the rule null.
         */
        get: operations["getRounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/curves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A metric against compute, pooled over seeds, with intervals and completeness
         * @description Also while the sweep runs: every point says how many of its cells are complete, failed or missing.
         */
        get: operations["getCurves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/pareto": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which settings no other one beats in both cost and error, with how often
         * @description With `share`, how often each point stays on the front when every value is drawn anew from its standard error.
         */
        get: operations["getPareto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/cheapest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cheapest setting within epsilon of the best, overall and of each series
         * @description Within epsilon means that the 95% interval of the difference to the best lies within it.
         */
        get: operations["getCheapest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/derived": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Steps to plateau, representation debt and its split, interest rate, area and Pareto frequency of every series
         * @description Derived from the curves as they stand, with intervals; what is beyond every measured point is null.
         */
        get: operations["getDerived"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Profile of each curve, the NELBO that it predicts for every step count, and the best schedules
         * @description From the longest run of each curve of an exact network. A prediction that disagrees with its measurement is part of the gate that is judged when a sweep ends.
         */
        get: operations["getProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a sweep says of the claims C1 to C14, by pre-registered tests
         * @description For each claim its prediction, effect, interval and verdict, or what is missing. Cells of amendments do not count.
         */
        get: operations["getClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/compare/{otherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Differences of a metric between two sweeps, aligned by setting and seed
         * @description Cells are aligned by setting and seed. Equal seeds share their noise, so intervals come from the differences seed by seed.
         */
        get: operations["compareSweeps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/diff/{otherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which cells two sweeps share, and which only one of them has
         * @description Counts of cells that both have, or only one of them, in all and by setting.
         */
        get: operations["diffSweeps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/diff/{otherId}/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cells of one part of the difference between two sweeps
         * @description `part` says of which side. Pages are in the order of the ids.
         */
        get: operations["listDiffCells"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the cells of a sweep, filtered and sorted
         * @description Filtered by axes and state, sorted by an axis or a metric. Sorted by a metric, only cells that have it are listed.
         */
        get: operations["listCells"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/cells/{cellId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a cell: trajectory, artifacts, checks, timing
         * @description With its spec, trajectory, checks, timing, artifacts and provenance.
         */
        get: operations["getCell"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cells/{cellId}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the attempts at a cell with their logs
         * @description Every attempt with its worker, outcome, device time and log.
         */
        get: operations["listAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cells/{cellId}/artifacts/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a file of a cell: samples (NPY; of datasets also as text or grid) or trajectory (JSON)
         * @description Streamed by the API, with ranges and an ETag; `artifacts` of the cell has presigned addresses for API clients.
         */
        get: operations["getArtifact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cells/{cellId}/attempts/{number}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the log of an attempt at a cell
         * @description Lines of the attempt and of those recorded with it, each with its cell id and attempt.
         */
        get: operations["getAttemptLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All cells of a sweep that match, as CSV, one row a cell
         * @description Takes the filters of cells and has no pages: all rows are streamed in constant memory.
         */
        get: operations["exportSweepCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/export.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All cells of a sweep that match, as NDJSON, as the listing has them, one row a cell
         * @description Takes the filters of cells and has no pages: all rows are streamed in constant memory.
         */
        get: operations["exportSweepNdjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/export.parquet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All cells of a sweep that match, as Parquet, one row a cell
         * @description Takes the filters of cells and has no pages: all rows are streamed in constant memory.
         */
        get: operations["exportSweepParquet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a sweep: server-sent events
         * @description Changes of state and progress. Goes on after `Last-Event-ID`; without it the stream begins now.
         */
        get: operations["streamSweepEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow all sweeps of the team: server-sent events
         * @description Events of every sweep of the team. Goes on after `Last-Event-ID`; without it the stream begins now.
         */
        get: operations["streamTeamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the webhooks of the team
         * @description All webhooks of the team, oldest first.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Have events sent to an address; the answer shows the signing secret once
         * @description Messages have the headers of Standard Webhooks. Private addresses and plain http are refused unless the installation allows them.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a webhook
         * @description Address, events and when it was made.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description Nothing more is sent to it, redeliveries included.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The delivery log of a webhook, newest first
         * @description Every message with the log of its attempts.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries/{deliveryId}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the message of a delivery again
         * @description A new delivery with the same payload, whether the first one arrived or not.
         */
        post: operations["redeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pin curves as they stand, with a manifest of the cells behind them
         * @description The answer and its manifest do not change any more, whatever becomes of the sweep while it is there.
         */
        post: operations["createSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/snapshots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read pinned curves
         * @description The curves exactly as they were pinned.
         */
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/snapshots/{id}/manifest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cells behind pinned curves: specs, values, digests of artifacts, versions
         * @description Canonical JSON whose SHA-256 is `manifest.digest`: a third party can check the curves from it.
         */
        get: operations["getManifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/snapshots/{id}/pareto": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The Pareto front of pinned curves
         * @description A function of the pinned curves alone: it stands as long as they do, and their manifest proves it.
         */
        get: operations["getPinnedPareto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/snapshots/{id}/cheapest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cheapest setting of pinned curves within epsilon of the best
         * @description A function of the pinned curves and epsilon alone: it stands as long as they do.
         */
        get: operations["getPinnedCheapest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/snapshots/{id}/derived": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Derived results of pinned curves
         * @description A function of the pinned curves and its parameters alone. The curves must be pinned with a cost and an error.
         */
        get: operations["getPinnedDerived"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List external results that were imported to be drawn beside a sweep
         * @description Curves, fronts, exports and claims never read them.
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Import external results from CSV, as W&B and MLflow export them
         * @description All rows or none: every bad field is named by `/csv/<line>/<column>`.
         */
        post: operations["importResults"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an import of external results
         * @description Removed for good; the file can be imported again.
         */
        delete: operations["deleteImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List models: built-in ones and the team’s own, newest first
         * @description Built-in models are listed beside the team’s own. Deleted ones only with `deleted=true`.
         */
        get: operations["listModels"];
        put?: never;
        /**
         * Start the upload of a new version of a model
         * @description Answers presigned addresses for the parts of each file. An upload that is not finalized within a day is given up.
         */
        post: operations["createModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{id}/finalize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the uploaded parts together and have the model checked
         * @description Checks sizes and checksums, then has a worker check the graphs and run them once in isolation.
         */
        post: operations["finalizeModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a model: card, mapping, report, and why it was refused
         * @description A refused model says in `refusal` everything that has to change.
         */
        get: operations["getModel"];
        put?: never;
        post?: never;
        /**
         * Delete a version of a model; what was measured of it stays
         * @description No new sweep can name it, and its number is not given again. It can always be restored.
         */
        delete: operations["deleteModel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted version of a model
         * @description Brings a deleted version back with its tags.
         */
        post: operations["restoreModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{id}/tags/{tag}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Move a tag to this version
         * @description A tag stands at one version of a name at a time. `latest` moves by itself.
         */
        put: operations["tagModel"];
        post?: never;
        /**
         * Take a tag off this version
         * @description The version itself stays.
         */
        delete: operations["untagModel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List exact worlds, built-in datasets and the team’s own
         * @description Exact worlds, built-in datasets and those of the team.
         */
        get: operations["listDatasets"];
        put?: never;
        /**
         * Register a dataset with its held-out items
         * @description Names are of the team; a dataset does not change, since results refer to its digest.
         */
        post: operations["createDataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an exact world or a dataset
         * @description Its card and digest; parameters for an exact world.
         */
        get: operations["getDataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List schedules, newest first
         * @description With the next run of each, which Temporal is asked for.
         */
        get: operations["listSchedules"];
        put?: never;
        /**
         * Run a sweep spec every night, or at any other times
         * @description The spec is checked as a submission is, now and at every run.
         */
        post: operations["createSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a schedule and its next run
         * @description With its next run, which Temporal is asked for.
         */
        get: operations["getSchedule"];
        put?: never;
        post?: never;
        /**
         * Delete a schedule; its sweeps stay
         * @description Nothing is started any more. Sweeps that it started stay.
         */
        delete: operations["deleteSchedule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules/{id}/trigger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a schedule now
         * @description The sweep appears shortly in the listing of sweeps, naming its schedule.
         */
        post: operations["triggerSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a schedule
         * @description Runs that are due meanwhile are left out.
         */
        post: operations["pauseSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a paused schedule
         * @description The next due run is the next one.
         */
        post: operations["resumeSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what the team's sweeps have used, the wasted share apart
         * @description Device time of attempts and bytes of files, over all sweeps that are there.
         */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sweeps/{id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a sweep has used, the wasted share apart
         * @description Device time of attempts and bytes of files, with what was reused from other sweeps.
         */
        get: operations["getSweepUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Worker processes seen within the last day
         * @description Workers serve all teams; the work that is shown is of your team only.
         */
        get: operations["listWorkers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a browser may sign in, beside a key and a link
         * @description Asked by the page that signs in, so it needs no key.
         */
        get: operations["listSignInMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link that signs a browser in, once
         * @description The link has the rights of the key that makes it, and works once.
         */
        post: operations["createSignInLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who the caller is, with the CSRF token of a session
         * @description Works with a key as well: it says whose it is.
         */
        get: operations["getSession"];
        put?: never;
        /**
         * Sign a browser in with a key or a link; sets the session cookie
         * @description Sets an HttpOnly cookie. Every write of a session has to send its CSRF token.
         */
        post: operations["signIn"];
        /**
         * Sign the browser out
         * @description Ends the session of the cookie. A request with a key has none to end (409).
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Begin a sign-in at the identity provider
         * @description Where no provider is configured there is no such address (404).
         */
        get: operations["beginOidcSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the identity provider sends the browser back to
         * @description Always leads to the dashboard, with the reason behind the # where the sign-in failed.
         */
        get: operations["finishOidcSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the API keys of the team, newest first
         * @description With their last use, never with the keys themselves.
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Make an API key; it is shown once
         * @description The role bounds what the key may do. Only its hash is stored.
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke an API key; it stops working at once
         * @description Sessions and links that were made with it end, too. The last admin key of a team stays.
         */
        post: operations["revokeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The team of the API key, its quotas and what it has used of them
         * @description Quotas and today’s use of them.
         */
        get: operations["getOwnTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all teams, newest first (operators)
         * @description Deleted ones only with `deleted=true`.
         */
        get: operations["listTeams"];
        put?: never;
        /**
         * Make a team with its first admin key (operators)
         * @description Names are unique in the installation, those of deleted teams included.
         */
        post: operations["createTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own team, or any team for the operators
         * @description Other ids answer 404 to everybody else.
         */
        get: operations["getTeam"];
        put?: never;
        post?: never;
        /**
         * Delete a team whose sweeps have ended (operators)
         * @description Its keys and sessions work no longer, its schedules start nothing, and its sweeps are purged when its window is over.
         */
        delete: operations["deleteTeam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted team with its keys (operators)
         * @description Its keys work again. Sweeps that have been purged meanwhile stay away.
         */
        post: operations["restoreTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{id}/quotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set quotas of a team (operators)
         * @description Null returns to the configured default; what is left out stays.
         */
        patch: operations["setQuotas"];
        trace?: never;
    };
    "/v1/bootstrap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the operators' team of a new installation with its one-time token
         * @description Works while there is no team, with the token that the installation is configured with.
         */
        post: operations["bootstrap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every write of the team: who, what, when, before and after; newest first
         * @description An entry is written before its write and completed after it: one that stays `started` was never heard of again.
         */
        get: operations["listAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Definitions of the metrics
         * @description Kind, unit and direction of each metric.
         */
        get: operations["listMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worlds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The exact worlds and their entropies
         * @description Parameters and exact entropies.
         */
        get: operations["listWorlds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/spec.schema.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * JSON Schema of a sweep spec
         * @description For editors: it completes and checks specs.
         */
        get: operations["getSpecSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process runs
         * @description Asks nothing else: a process that answers lives.
         */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * PostgreSQL, Temporal and S3 answer
         * @description Names what does not answer.
         */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An Entroscope sweep. */
        SweepSpec: {
            /** @description A name for people; need not be unique. */
            name: string;
            /** @description The sweep is the product of its axes, less the combinations that do not exist. */
            axes: {
                /** @description Exact worlds (m4, hmm3, pair, par, dyck, lc4s, agree, gmrf, gmm, noop), with other parameters as m4(forward=0.6;length=16), and datasets that models are registered for. */
                data: string[];
                /**
                 * @description Architectures; all by default.
                 * @default [
                 *       "autoregressive",
                 *       "masked-diffusion",
                 *       "gaussian-diffusion"
                 *     ]
                 */
                architecture?: ("autoregressive" | "masked-diffusion" | "gaussian-diffusion")[];
                /**
                 * @description Representation spaces; all by default.
                 * @default [
                 *       "token",
                 *       "token-embedding",
                 *       "sentence-latent",
                 *       "pixel",
                 *       "quantised-pixel",
                 *       "image-latent"
                 *     ]
                 */
                space?: ("token" | "token-embedding" | "sentence-latent" | "pixel" | "quantised-pixel" | "image-latent")[];
                /**
                 * @description `latest`, or model names, or `name@version`.
                 * @default [
                 *       "latest"
                 *     ]
                 */
                model?: string[];
                steps: number[] | {
                    from: number;
                    to: number;
                    factor?: number;
                    step?: number;
                };
                /**
                 * @description `default`, sampler names, or objects of a name and options; those that do not apply to a combination are left out of it, and the plan says so.
                 * @default [
                 *       "default"
                 *     ]
                 */
                sampler?: (({
                    /** @constant */
                    name: "ar_ancestral";
                    /**
                     * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                     * @default 1
                     */
                    temperature?: number;
                } | {
                    /** @constant */
                    name: "blocks";
                    /**
                     * @description `optimal`: the block sizes of least path KL, by dynamic programming on the exact entropy profile of the world.
                     * @default equal
                     * @enum {string}
                     */
                    sizes?: "equal" | "optimal";
                } | {
                    /** @constant */
                    name: "low_entropy_k";
                    /**
                     * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                     * @default 1
                     */
                    temperature?: number;
                } | {
                    /** @constant */
                    name: "eb";
                    /**
                     * @description Bound in bits on the sum of the entropies that a step decides, less the largest.
                     * @default 0.1
                     */
                    gamma?: number;
                    /**
                     * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                     * @default 1
                     */
                    temperature?: number;
                } | {
                    /** @constant */
                    name: "maskgit";
                    /**
                     * @description Of the choice among drawn tokens at the first step; it falls linearly to 0.
                     * @default 4.5
                     */
                    choiceTemperature?: number;
                } | {
                    /** @constant */
                    name: "remdm";
                    /**
                     * @description Cap on the probability that a revealed token is masked again in one step.
                     * @default 0.04
                     */
                    eta?: number;
                } | {
                    /** @constant */
                    name: "bd3lm";
                    /**
                     * @description Positions of a block; the steps of the sweep are those within each block.
                     * @default 4
                     * @enum {number}
                     */
                    block?: 4 | 8 | 16;
                }) | ("default" | "ar_ancestral" | "cholesky_one_shot" | "mdlm_ancestral" | "sedd_tweedie" | "fhs" | "blocks" | "low_entropy_k" | "eb" | "maskgit" | "remdm" | "bd3lm" | "ddpm" | "ddim" | "edm_heun" | "dpmpp_2m" | "euler_flow" | "noop"))[];
                /**
                 * @default {
                 *       "from": 1,
                 *       "count": 1
                 *     }
                 */
                seed?: number[] | {
                    from: number;
                    count?: number;
                    to?: number;
                    step?: number;
                };
            };
            /** @description Values that axes have in a part of the grid only, in addition to their own. */
            conditional?: {
                /** @description Where the values apply. */
                when: {
                    data?: string | string[];
                    architecture?: ("autoregressive" | "masked-diffusion" | "gaussian-diffusion") | ("autoregressive" | "masked-diffusion" | "gaussian-diffusion")[];
                    space?: ("token" | "token-embedding" | "sentence-latent" | "pixel" | "quantised-pixel" | "image-latent") | ("token" | "token-embedding" | "sentence-latent" | "pixel" | "quantised-pixel" | "image-latent")[];
                    model?: string | string[];
                    steps?: number | number[];
                    sampler?: (({
                        /** @constant */
                        name: "ar_ancestral";
                        /**
                         * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                         * @default 1
                         */
                        temperature?: number;
                    } | {
                        /** @constant */
                        name: "blocks";
                        /**
                         * @description `optimal`: the block sizes of least path KL, by dynamic programming on the exact entropy profile of the world.
                         * @default equal
                         * @enum {string}
                         */
                        sizes?: "equal" | "optimal";
                    } | {
                        /** @constant */
                        name: "low_entropy_k";
                        /**
                         * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                         * @default 1
                         */
                        temperature?: number;
                    } | {
                        /** @constant */
                        name: "eb";
                        /**
                         * @description Bound in bits on the sum of the entropies that a step decides, less the largest.
                         * @default 0.1
                         */
                        gamma?: number;
                        /**
                         * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                         * @default 1
                         */
                        temperature?: number;
                    } | {
                        /** @constant */
                        name: "maskgit";
                        /**
                         * @description Of the choice among drawn tokens at the first step; it falls linearly to 0.
                         * @default 4.5
                         */
                        choiceTemperature?: number;
                    } | {
                        /** @constant */
                        name: "remdm";
                        /**
                         * @description Cap on the probability that a revealed token is masked again in one step.
                         * @default 0.04
                         */
                        eta?: number;
                    } | {
                        /** @constant */
                        name: "bd3lm";
                        /**
                         * @description Positions of a block; the steps of the sweep are those within each block.
                         * @default 4
                         * @enum {number}
                         */
                        block?: 4 | 8 | 16;
                    }) | ("ar_ancestral" | "cholesky_one_shot" | "mdlm_ancestral" | "sedd_tweedie" | "fhs" | "blocks" | "low_entropy_k" | "eb" | "maskgit" | "remdm" | "bd3lm" | "ddpm" | "ddim" | "edm_heun" | "dpmpp_2m" | "euler_flow" | "noop")) | (({
                        /** @constant */
                        name: "ar_ancestral";
                        /**
                         * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                         * @default 1
                         */
                        temperature?: number;
                    } | {
                        /** @constant */
                        name: "blocks";
                        /**
                         * @description `optimal`: the block sizes of least path KL, by dynamic programming on the exact entropy profile of the world.
                         * @default equal
                         * @enum {string}
                         */
                        sizes?: "equal" | "optimal";
                    } | {
                        /** @constant */
                        name: "low_entropy_k";
                        /**
                         * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                         * @default 1
                         */
                        temperature?: number;
                    } | {
                        /** @constant */
                        name: "eb";
                        /**
                         * @description Bound in bits on the sum of the entropies that a step decides, less the largest.
                         * @default 0.1
                         */
                        gamma?: number;
                        /**
                         * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                         * @default 1
                         */
                        temperature?: number;
                    } | {
                        /** @constant */
                        name: "maskgit";
                        /**
                         * @description Of the choice among drawn tokens at the first step; it falls linearly to 0.
                         * @default 4.5
                         */
                        choiceTemperature?: number;
                    } | {
                        /** @constant */
                        name: "remdm";
                        /**
                         * @description Cap on the probability that a revealed token is masked again in one step.
                         * @default 0.04
                         */
                        eta?: number;
                    } | {
                        /** @constant */
                        name: "bd3lm";
                        /**
                         * @description Positions of a block; the steps of the sweep are those within each block.
                         * @default 4
                         * @enum {number}
                         */
                        block?: 4 | 8 | 16;
                    }) | ("ar_ancestral" | "cholesky_one_shot" | "mdlm_ancestral" | "sedd_tweedie" | "fhs" | "blocks" | "low_entropy_k" | "eb" | "maskgit" | "remdm" | "bd3lm" | "ddpm" | "ddim" | "edm_heun" | "dpmpp_2m" | "euler_flow" | "noop"))[];
                    seed?: number | number[];
                };
                /** @description Values in addition to those of `axes`. */
                axes: {
                    /** @description Exact worlds (m4, hmm3, pair, par, dyck, lc4s, agree, gmrf, gmm, noop), with other parameters as m4(forward=0.6;length=16), and datasets that models are registered for. */
                    data?: string[];
                    /** @description Architectures; all by default. */
                    architecture?: ("autoregressive" | "masked-diffusion" | "gaussian-diffusion")[];
                    /** @description Representation spaces; all by default. */
                    space?: ("token" | "token-embedding" | "sentence-latent" | "pixel" | "quantised-pixel" | "image-latent")[];
                    /** @description `latest`, or model names, or `name@version`. */
                    model?: string[];
                    steps?: number[] | {
                        from: number;
                        to: number;
                        factor?: number;
                        step?: number;
                    };
                    /** @description `default`, sampler names, or objects of a name and options; those that do not apply to a combination are left out of it, and the plan says so. */
                    sampler?: (({
                        /** @constant */
                        name: "ar_ancestral";
                        /**
                         * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                         * @default 1
                         */
                        temperature?: number;
                    } | {
                        /** @constant */
                        name: "blocks";
                        /**
                         * @description `optimal`: the block sizes of least path KL, by dynamic programming on the exact entropy profile of the world.
                         * @default equal
                         * @enum {string}
                         */
                        sizes?: "equal" | "optimal";
                    } | {
                        /** @constant */
                        name: "low_entropy_k";
                        /**
                         * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                         * @default 1
                         */
                        temperature?: number;
                    } | {
                        /** @constant */
                        name: "eb";
                        /**
                         * @description Bound in bits on the sum of the entropies that a step decides, less the largest.
                         * @default 0.1
                         */
                        gamma?: number;
                        /**
                         * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                         * @default 1
                         */
                        temperature?: number;
                    } | {
                        /** @constant */
                        name: "maskgit";
                        /**
                         * @description Of the choice among drawn tokens at the first step; it falls linearly to 0.
                         * @default 4.5
                         */
                        choiceTemperature?: number;
                    } | {
                        /** @constant */
                        name: "remdm";
                        /**
                         * @description Cap on the probability that a revealed token is masked again in one step.
                         * @default 0.04
                         */
                        eta?: number;
                    } | {
                        /** @constant */
                        name: "bd3lm";
                        /**
                         * @description Positions of a block; the steps of the sweep are those within each block.
                         * @default 4
                         * @enum {number}
                         */
                        block?: 4 | 8 | 16;
                    }) | ("default" | "ar_ancestral" | "cholesky_one_shot" | "mdlm_ancestral" | "sedd_tweedie" | "fhs" | "blocks" | "low_entropy_k" | "eb" | "maskgit" | "remdm" | "bd3lm" | "ddpm" | "ddim" | "edm_heun" | "dpmpp_2m" | "euler_flow" | "noop"))[];
                    seed?: number[] | {
                        from: number;
                        count?: number;
                        to?: number;
                        step?: number;
                    };
                };
            }[];
            /** @description Parts of the grid that are left out: every point that meets all conditions of an entry. */
            exclude?: {
                data?: string | string[];
                architecture?: ("autoregressive" | "masked-diffusion" | "gaussian-diffusion") | ("autoregressive" | "masked-diffusion" | "gaussian-diffusion")[];
                space?: ("token" | "token-embedding" | "sentence-latent" | "pixel" | "quantised-pixel" | "image-latent") | ("token" | "token-embedding" | "sentence-latent" | "pixel" | "quantised-pixel" | "image-latent")[];
                model?: string | string[];
                steps?: number | number[];
                sampler?: (({
                    /** @constant */
                    name: "ar_ancestral";
                    /**
                     * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                     * @default 1
                     */
                    temperature?: number;
                } | {
                    /** @constant */
                    name: "blocks";
                    /**
                     * @description `optimal`: the block sizes of least path KL, by dynamic programming on the exact entropy profile of the world.
                     * @default equal
                     * @enum {string}
                     */
                    sizes?: "equal" | "optimal";
                } | {
                    /** @constant */
                    name: "low_entropy_k";
                    /**
                     * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                     * @default 1
                     */
                    temperature?: number;
                } | {
                    /** @constant */
                    name: "eb";
                    /**
                     * @description Bound in bits on the sum of the entropies that a step decides, less the largest.
                     * @default 0.1
                     */
                    gamma?: number;
                    /**
                     * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                     * @default 1
                     */
                    temperature?: number;
                } | {
                    /** @constant */
                    name: "maskgit";
                    /**
                     * @description Of the choice among drawn tokens at the first step; it falls linearly to 0.
                     * @default 4.5
                     */
                    choiceTemperature?: number;
                } | {
                    /** @constant */
                    name: "remdm";
                    /**
                     * @description Cap on the probability that a revealed token is masked again in one step.
                     * @default 0.04
                     */
                    eta?: number;
                } | {
                    /** @constant */
                    name: "bd3lm";
                    /**
                     * @description Positions of a block; the steps of the sweep are those within each block.
                     * @default 4
                     * @enum {number}
                     */
                    block?: 4 | 8 | 16;
                }) | ("ar_ancestral" | "cholesky_one_shot" | "mdlm_ancestral" | "sedd_tweedie" | "fhs" | "blocks" | "low_entropy_k" | "eb" | "maskgit" | "remdm" | "bd3lm" | "ddpm" | "ddim" | "edm_heun" | "dpmpp_2m" | "euler_flow" | "noop")) | (({
                    /** @constant */
                    name: "ar_ancestral";
                    /**
                     * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                     * @default 1
                     */
                    temperature?: number;
                } | {
                    /** @constant */
                    name: "blocks";
                    /**
                     * @description `optimal`: the block sizes of least path KL, by dynamic programming on the exact entropy profile of the world.
                     * @default equal
                     * @enum {string}
                     */
                    sizes?: "equal" | "optimal";
                } | {
                    /** @constant */
                    name: "low_entropy_k";
                    /**
                     * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                     * @default 1
                     */
                    temperature?: number;
                } | {
                    /** @constant */
                    name: "eb";
                    /**
                     * @description Bound in bits on the sum of the entropies that a step decides, less the largest.
                     * @default 0.1
                     */
                    gamma?: number;
                    /**
                     * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                     * @default 1
                     */
                    temperature?: number;
                } | {
                    /** @constant */
                    name: "maskgit";
                    /**
                     * @description Of the choice among drawn tokens at the first step; it falls linearly to 0.
                     * @default 4.5
                     */
                    choiceTemperature?: number;
                } | {
                    /** @constant */
                    name: "remdm";
                    /**
                     * @description Cap on the probability that a revealed token is masked again in one step.
                     * @default 0.04
                     */
                    eta?: number;
                } | {
                    /** @constant */
                    name: "bd3lm";
                    /**
                     * @description Positions of a block; the steps of the sweep are those within each block.
                     * @default 4
                     * @enum {number}
                     */
                    block?: 4 | 8 | 16;
                }) | ("ar_ancestral" | "cholesky_one_shot" | "mdlm_ancestral" | "sedd_tweedie" | "fhs" | "blocks" | "low_entropy_k" | "eb" | "maskgit" | "remdm" | "bd3lm" | "ddpm" | "ddim" | "edm_heun" | "dpmpp_2m" | "euler_flow" | "noop"))[];
                seed?: number | number[];
            }[];
            /** @description Which points of the grid are run; all of them without it. */
            search?: {
                /**
                 * @description Draws points of the grid without replacement.
                 * @constant
                 */
                method: "random";
                /** @description Points to draw; each is run with every seed. */
                points: number;
                /**
                 * @description Seed of the draw. The same grid and seed give the same points.
                 * @default 0
                 */
                seed?: number;
            } | {
                /**
                 * @description The sweep stays open: an optimiser outside asks for points of the grid, until it closes the sweep.
                 * @constant
                 */
                method: "ask";
            };
            /** @description Successive halving over samples a cell. */
            halving?: {
                /**
                 * @description By which points are ranked: the mean over the seeds of a point.
                 * @enum {string}
                 */
                metric: "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
                /**
                 * @default minimise
                 * @enum {string}
                 */
                direction?: "minimise" | "maximise";
                /**
                 * @description The best 1/eta of the points of each world go on, with eta times the samples.
                 * @default 3
                 */
                eta?: number;
                /** @description Rung r of R has `samples` / eta^(R-r) samples a cell, so that the last one has those of the spec. */
                rungs: number;
            };
            /** @description Seeds are added where the interval is wider than asked for. */
            precision?: {
                /**
                 * @description Whose mean over seeds is to be known.
                 * @enum {string}
                 */
                metric: "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
                /** @description Half the width of the interval that is asked for, in the unit of the metric. */
                halfWidth: number;
                /**
                 * @description Of each interval, whenever its point stops.
                 * @default 0.95
                 */
                confidence?: number;
                /** @description Seeds of a point at most. */
                maxSeeds: number;
                /**
                 * @description Seeds that a point gets at once.
                 * @default 1
                 */
                batch?: number;
            };
            /**
             * @description Sequences or images a cell.
             * @default 500
             */
            samples?: number;
            /** @description Metrics to show; every applicable one is measured in any case. */
            metrics?: ("nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence")[];
            /**
             * @description Device class of the workers that run the cells.
             * @default cpu
             * @enum {string}
             */
            device?: "cpu" | "webgpu" | "cuda";
            /**
             * @description 1 goes first, 5 last. Can be changed while the sweep runs.
             * @default 3
             */
            priority?: number;
            /** @description Cells computed at the same time, at most; by default as many as the workers take. Can be changed while the sweep runs. */
            concurrency?: number;
            /**
             * @description When failed cells end the sweep early.
             * @default {
             *       "onFailure": "continue",
             *       "maxFailedShare": 1
             *     }
             */
            policy?: {
                /**
                 * @description `fail_fast` ends the sweep at the first failed cell; `continue` leaves a named gap.
                 * @default continue
                 * @enum {string}
                 */
                onFailure?: "continue" | "fail_fast";
                /**
                 * @description The sweep fails as soon as a larger share of its cells has failed. 1 never ends it.
                 * @default 1
                 */
                maxFailedShare?: number;
            };
            /** @description What the sweep may use; it pauses when that is used up, and can be topped up. Without limit by default. */
            budget?: {
                /** @description Device-seconds that its attempts may take. */
                deviceSeconds: number;
            };
        };
        /** @description Settings to change. */
        SweepSettings: {
            /** @description 1 goes first, 5 last. */
            priority?: number;
            /** @description Cells computed at the same time; null leaves it to the workers. */
            concurrency?: number | null;
        };
        /** @description An extension of a sweep. */
        SweepExtension: {
            /** @description Values to add. The sweep becomes the product of the longer axes; cells that it has already are not run again. */
            axes: {
                /** @description Exact worlds (m4, hmm3, pair, par, dyck, lc4s, agree, gmrf, gmm, noop), with other parameters as m4(forward=0.6;length=16), and datasets that models are registered for. */
                data?: string[];
                /** @description Architectures; all by default. */
                architecture?: ("autoregressive" | "masked-diffusion" | "gaussian-diffusion")[];
                /** @description Representation spaces; all by default. */
                space?: ("token" | "token-embedding" | "sentence-latent" | "pixel" | "quantised-pixel" | "image-latent")[];
                /** @description `latest`, or model names, or `name@version`. */
                model?: string[];
                steps?: number[] | {
                    from: number;
                    to: number;
                    factor?: number;
                    step?: number;
                };
                /** @description `default`, sampler names, or objects of a name and options; those that do not apply to a combination are left out of it, and the plan says so. */
                sampler?: (({
                    /** @constant */
                    name: "ar_ancestral";
                    /**
                     * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                     * @default 1
                     */
                    temperature?: number;
                } | {
                    /** @constant */
                    name: "blocks";
                    /**
                     * @description `optimal`: the block sizes of least path KL, by dynamic programming on the exact entropy profile of the world.
                     * @default equal
                     * @enum {string}
                     */
                    sizes?: "equal" | "optimal";
                } | {
                    /** @constant */
                    name: "low_entropy_k";
                    /**
                     * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                     * @default 1
                     */
                    temperature?: number;
                } | {
                    /** @constant */
                    name: "eb";
                    /**
                     * @description Bound in bits on the sum of the entropies that a step decides, less the largest.
                     * @default 0.1
                     */
                    gamma?: number;
                    /**
                     * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                     * @default 1
                     */
                    temperature?: number;
                } | {
                    /** @constant */
                    name: "maskgit";
                    /**
                     * @description Of the choice among drawn tokens at the first step; it falls linearly to 0.
                     * @default 4.5
                     */
                    choiceTemperature?: number;
                } | {
                    /** @constant */
                    name: "remdm";
                    /**
                     * @description Cap on the probability that a revealed token is masked again in one step.
                     * @default 0.04
                     */
                    eta?: number;
                } | {
                    /** @constant */
                    name: "bd3lm";
                    /**
                     * @description Positions of a block; the steps of the sweep are those within each block.
                     * @default 4
                     * @enum {number}
                     */
                    block?: 4 | 8 | 16;
                }) | ("default" | "ar_ancestral" | "cholesky_one_shot" | "mdlm_ancestral" | "sedd_tweedie" | "fhs" | "blocks" | "low_entropy_k" | "eb" | "maskgit" | "remdm" | "bd3lm" | "ddpm" | "ddim" | "edm_heun" | "dpmpp_2m" | "euler_flow" | "noop"))[];
                seed?: number[] | {
                    from: number;
                    count?: number;
                    to?: number;
                    step?: number;
                };
            };
        };
        /** @description An addition to the budget of a sweep. */
        BudgetInput: {
            /** @description Device-seconds to add. */
            deviceSeconds: number;
        };
        /** @description Cells to run again. */
        RerunInput: {
            /**
             * @description `failed`: every failed cell, and after the end also those that were never decided; or the ids of failed or complete cells.
             * @default failed
             */
            cells?: "failed" | string[];
        };
        /** @description Points of the grid to run. */
        AskInput: {
            /** @description Each is run with every seed of the sweep. */
            points: {
                data?: string;
                /** @enum {string} */
                architecture?: "autoregressive" | "masked-diffusion" | "gaussian-diffusion";
                /** @enum {string} */
                space?: "token" | "token-embedding" | "sentence-latent" | "pixel" | "quantised-pixel" | "image-latent";
                /** @description `name` or `name@version`. */
                model?: string;
                steps?: number;
                sampler?: ({
                    /** @constant */
                    name: "ar_ancestral";
                    /**
                     * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                     * @default 1
                     */
                    temperature?: number;
                } | {
                    /** @constant */
                    name: "blocks";
                    /**
                     * @description `optimal`: the block sizes of least path KL, by dynamic programming on the exact entropy profile of the world.
                     * @default equal
                     * @enum {string}
                     */
                    sizes?: "equal" | "optimal";
                } | {
                    /** @constant */
                    name: "low_entropy_k";
                    /**
                     * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                     * @default 1
                     */
                    temperature?: number;
                } | {
                    /** @constant */
                    name: "eb";
                    /**
                     * @description Bound in bits on the sum of the entropies that a step decides, less the largest.
                     * @default 0.1
                     */
                    gamma?: number;
                    /**
                     * @description Of the laws that tokens are drawn from; likelihoods are those of the tempered sampler.
                     * @default 1
                     */
                    temperature?: number;
                } | {
                    /** @constant */
                    name: "maskgit";
                    /**
                     * @description Of the choice among drawn tokens at the first step; it falls linearly to 0.
                     * @default 4.5
                     */
                    choiceTemperature?: number;
                } | {
                    /** @constant */
                    name: "remdm";
                    /**
                     * @description Cap on the probability that a revealed token is masked again in one step.
                     * @default 0.04
                     */
                    eta?: number;
                } | {
                    /** @constant */
                    name: "bd3lm";
                    /**
                     * @description Positions of a block; the steps of the sweep are those within each block.
                     * @default 4
                     * @enum {number}
                     */
                    block?: 4 | 8 | 16;
                }) | ("ar_ancestral" | "cholesky_one_shot" | "mdlm_ancestral" | "sedd_tweedie" | "fhs" | "blocks" | "low_entropy_k" | "eb" | "maskgit" | "remdm" | "bd3lm" | "ddpm" | "ddim" | "edm_heun" | "dpmpp_2m" | "euler_flow" | "noop");
            }[];
        };
        /** @description A schedule. */
        ScheduleInput: {
            name: string;
            spec: components["schemas"]["SweepSpec"];
            /** @description Five fields: minute, hour, day of month, month, day of week. */
            cron: string;
            /**
             * @description IANA time zone in which `cron` is read.
             * @default UTC
             */
            timeZone?: string;
            /**
             * @description A run missed while the server was down is made up for when it comes back within this many seconds.
             * @default 3600
             */
            catchupSeconds?: number;
            /**
             * @description What happens when a run is due while the one before is still going: leave it out, or start it right after.
             * @default skip
             * @enum {string}
             */
            overlap?: "skip" | "buffer_one";
            /** @default false */
            paused?: boolean;
        };
        WebhookInput: {
            /**
             * Format: uri
             * @description An https address that answers 2xx within 15 seconds.
             */
            url: string;
            /**
             * @description Events to send.
             * @default [
             *       "sweep.created",
             *       "sweep.started",
             *       "sweep.ended"
             *     ]
             */
            events?: ("sweep.created" | "sweep.started" | "sweep.ended")[];
        };
        /** @description Which curves to pin. */
        SnapshotInput: {
            /**
             * @description Horizontal axis.
             * @default nfe
             * @enum {string}
             */
            x?: "steps" | "nfe" | "lifts_per_token" | "flops" | "device_seconds";
            /**
             * @description Metric.
             * @default path_kl
             * @enum {string}
             */
            y?: "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
            /** @description Only these exact worlds and datasets. */
            data?: string[];
            /** @description Only these architectures. */
            architecture?: ("autoregressive" | "masked-diffusion" | "gaussian-diffusion")[];
            /** @description Only these spaces. */
            space?: ("token" | "token-embedding" | "sentence-latent" | "pixel" | "quantised-pixel" | "image-latent")[];
            /** @description Only these samplers, whatever their options. */
            sampler?: ("ar_ancestral" | "cholesky_one_shot" | "mdlm_ancestral" | "sedd_tweedie" | "fhs" | "blocks" | "low_entropy_k" | "eb" | "maskgit" | "remdm" | "bd3lm" | "ddpm" | "ddim" | "edm_heun" | "dpmpp_2m" | "euler_flow" | "noop")[];
            /** @description Only these models, as `name@version`. */
            model?: string[];
            /** @description Only these step counts. */
            steps?: number[];
            /** @description Only these seeds. */
            seed?: number[];
            /** @description Axes that tell series apart: all but the seed by default. What is not named is pooled. */
            group?: ("data" | "architecture" | "space" | "sampler" | "model" | "seed")[];
        };
        /** @description External results, as W&B and MLflow export them. */
        ImportInput: {
            /** @description Where the points come from; shown with them. */
            name: string;
            /** @description The file, with a header; at most 1000 rows. */
            csv: string;
            /**
             * @description What the values are; they must be in its unit.
             * @enum {string}
             */
            metric: "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
            /**
             * @description World of all rows. Left out, `columns.data` names the column that has it.
             * @enum {string}
             */
            data?: "m4" | "hmm3" | "pair" | "par" | "dyck" | "lc4s" | "agree" | "gmrf" | "gmm" | "noop";
            /** @description Columns of the file by what they hold; at least one of the horizontal axes of curves. */
            columns: {
                /** @description Values of the metric. */
                value: string;
                /** @description Their standard errors. */
                se?: string;
                /** @description What a row belongs to. Left out, the run names of W&B and MLflow exports are found; else all rows are one series. */
                series?: string;
                /** @description Worlds. */
                data?: string;
                steps?: string;
                nfe?: string;
                lifts_per_token?: string;
                flops?: string;
                device_seconds?: string;
            };
        };
        /** @description A new version of a model. */
        ModelInput: {
            /** @description The version number is given by the registry, counted from 1. */
            name: string;
            /**
             * @description What the graphs do not say themselves.
             * @default {}
             */
            card?: {
                /**
                 * @description Version of the graph contract.
                 * @default 1
                 */
                contractVersion?: 1;
                /** @enum {string} */
                architecture?: "autoregressive" | "masked-diffusion" | "gaussian-diffusion";
                /** @enum {string} */
                space?: "token" | "token-embedding" | "sentence-latent" | "pixel" | "quantised-pixel" | "image-latent";
                /** @description Exact world or dataset that the model was made for. */
                data?: string;
                /** @description Parameters of an exact world; its defaults when left out. */
                dataParameters?: {
                    [key: string]: number | string | boolean | number[];
                };
                /**
                 * @description What the step network predicts; read from its output where that says it.
                 * @enum {string}
                 */
                parameterisation?: "logits" | "x0" | "eps" | "v";
                /** @description Discrete noise schedule of a network that takes a time step; not needed for one that takes sigma. */
                schedule?: {
                    /** @enum {string} */
                    kind: "linear" | "scaled_linear" | "squaredcos_cap_v2";
                    /** @default 1000 */
                    trainSteps?: number;
                    /** @default 0.0001 */
                    betaStart?: number;
                    /** @default 0.02 */
                    betaEnd?: number;
                };
                /** @description V: data tokens are 0 .. V-1. */
                vocabulary?: number;
                /** @description L: tokens of a sequence. */
                length?: number;
                /** @description Id that the graph gives to data token 0; 0 by default. */
                firstToken?: number;
                /** @description Id that the graph expects before the first token; V by default. */
                beginToken?: number;
                /** @description Id of the mask; V by default. */
                maskToken?: number;
                latentShape?: number[];
                /** @description Latents are multiplied by this before the diffusion network sees them; 1 by default. */
                scaling?: number;
                /** @description SPDX identifier, or words. */
                license?: string;
                /** @description What it was trained on. */
                trainingData?: string;
                /** @description Tokens, or pixels, seen in training. */
                trainingTokens?: number;
                trainingSeed?: number;
                description?: string;
            };
            /**
             * @description Device class of the worker that checks it.
             * @default cpu
             * @enum {string}
             */
            device?: "cpu" | "webgpu" | "cuda";
            files: {
                /** @description Its name in the package; graphs refer to data files by it. */
                path: string;
                /**
                 * @description The part that the graph plays, or `data` for weights that graphs keep outside.
                 * @enum {string}
                 */
                role: "step" | "decoder" | "encoder" | "data";
                bytes: number;
                /** @description Of the file. */
                sha256: string;
            }[];
        };
        /** @description The parts that were put. */
        ModelParts: {
            files: {
                /** @description Its name in the package; graphs refer to data files by it. */
                path: string;
                parts: {
                    number: number;
                    /** @description Header of the answer to the PUT. */
                    etag: string;
                }[];
            }[];
        };
        /** @description A link that signs a browser in with the rights of the API key that makes it. */
        SignInLinkInput: {
            /**
             * @description How long the link may be opened, once.
             * @default 10
             */
            expiresInMinutes?: number;
        };
        /** @description What a browser signs in with. */
        SignInInput: {
            /** @description An API key. */
            key?: string;
            /** @description The token of a sign-in link. */
            link?: string;
        };
        /** @description A new API key. */
        KeyInput: {
            /** @description What the key is for, e.g. a person or a machine. */
            name: string;
            /**
             * @description viewer reads; submitter also starts and changes sweeps, models and schedules; admin also keys.
             * @enum {string}
             */
            role: "viewer" | "submitter" | "admin";
            /** @description Left out, the key does not expire. */
            expiresInDays?: number;
        };
        /** @description A new team. */
        TeamInput: {
            name: string;
        };
        /** @description Quotas to change; null returns to the configured default, a field left out stays as it is. */
        QuotaInput: {
            /** @description Sweeps that have not ended. */
            openSweeps?: number | null;
            /** @description Cells of one sweep. */
            sweepCells?: number | null;
            /** @description Device-seconds of a day in UTC. */
            deviceSecondsPerDay?: number | null;
            /** @description Cells that its sweeps compute at the same time. */
            cellsInFlight?: number | null;
        };
        /** @description The one-time token of a new installation (ENTROSCOPE_BOOTSTRAP_TOKEN). */
        BootstrapInput: {
            token: string;
            /** @description Name of the operators' team. */
            team: string;
        };
        /** @description A dataset of the team. It does not change: other items are another dataset. */
        DatasetInput: {
            /** @description How sweeps and models name it. */
            name: string;
            card: {
                /** @constant */
                kind: "sequence";
                title: string;
                /** @description SPDX identifier, or words. */
                license: string;
                /** @description Where the data come from and how they were split. */
                source: string;
                /** @description Tokens of an item. */
                length: number;
                /** @description The text of token 0, 1, ...; their number is the vocabulary. */
                tokenizer: string[];
                /**
                 * @description Autoregressive model for generative perplexity.
                 * @default null
                 */
                scorer?: string | null;
            } | {
                /** @constant */
                kind: "image";
                title: string;
                /** @description SPDX identifier, or words. */
                license: string;
                /** @description Where the data come from and how they were split. */
                source: string;
                /** @description Channels, height, width. */
                shape: [
                    number,
                    number,
                    number
                ];
                /** @description What bytes 0 and 255 stand for. */
                range: [
                    number,
                    number
                ];
                /**
                 * @description Model whose features the Fréchet distance uses.
                 * @default null
                 */
                featureNetwork?: string | null;
            };
            /**
             * Format: base64
             * @description Held-out items in base64: one byte a token or pixel, item after item, at most 700,000 bytes.
             */
            heldOut: string;
        };
        Exclusion: {
            data: string;
            architecture: string;
            space: string;
            /** @description Named when only this sampler is left out of the combination. */
            sampler: string | null;
            /** @description Named when the combination runs, but this metric is not defined for it. */
            metric: ("nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence") | null;
            reason: string;
        };
        PlanLine: {
            data: string;
            architecture: string;
            space: string;
            sampler: string;
            model: string;
            cells: number;
            metrics: ("nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence")[];
        };
        Plan: {
            name: string;
            /** @description Of the plan itself; with successive halving those of its first rung. */
            cells: number;
            /** @description Cells already complete in this team; they will be reused. Null where the plan is too large to look them up, or no worker has registered. */
            cellsKnown: number | null;
            /** @description Device time that the new cells would take, all rungs of successive halving included, but not the seeds that adaptive precision adds; fitted on the team's own history. Null while no worker has registered. */
            cost: {
                /** @description Of the priced cells, each at the 10th percentile, the median and the 90th percentile of what such cells took. Null where none has a price. */
                deviceSeconds: {
                    low: number;
                    median: number;
                    high: number;
                } | null;
                cellsPriced: number;
                /** @description Cells of models and samplers of which this team has no history on this runtime class. */
                cellsUnknown: number;
            } | null;
            /** @description Where the price meets what the sweep may use. Nothing of it stops a submission that the quotas allow. */
            warnings: {
                /**
                 * @description The spec's `budget`, or the team's quota of device-seconds of the day.
                 * @enum {string}
                 */
                about: "budget" | "quota";
                detail: string;
            }[];
            /** @description Precision and power before anything runs; null where no precision is asked for. */
            power: {
                halfWidth: number;
                confidence: number;
                effect: number | null;
                /** @description The 200 settings and metrics that need the most samples, those first. */
                settings: {
                    data: string;
                    architecture: string;
                    space: string;
                    sampler: string;
                    model: string;
                    steps: number | null;
                    /** @enum {string} */
                    metric: "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
                    seeds: number;
                    /** @description Over all seeds. */
                    samples: number;
                    /** @description Null where nothing is known of the spread. */
                    power: components["schemas"]["PlannedPower"] | null;
                }[];
                settingsInAll: number;
            } | null;
            /** @description Rungs of successive halving, as many as there are if no cell fails; empty without. */
            rungs: {
                /** @description Samples a cell. */
                samples: number;
                points: number;
                cells: number;
            }[];
            /** @description Cells with all rounds that may follow, of successive halving or adaptive precision. */
            cellsAtMost: number;
            /** @description Samples over all cells of the plan. */
            samples: number;
            /** @description Expected network calls over all cells and samples. */
            networkCalls: number;
            /** @description Null while no worker of the device class has registered. */
            runtimeClass: string | null;
            lines: components["schemas"]["PlanLine"][];
            excluded: components["schemas"]["Exclusion"][];
            /** @description Points that are run, each with its seeds. */
            points: number;
            /** @description Points of the grid, less what `exclude` leaves out; a random search draws from them. */
            gridPoints: number;
            /** @description Cells that each entry of `exclude` leaves out; one that several entries name counts for the first. */
            ruledOut: {
                pointer: string;
                cells: number;
            }[];
        };
        PlannedPower: {
            /** @description Standard deviation of one sample, in the unit of the metric. */
            sd: number;
            /**
             * @description `measured`: in the team's newest sweeps; `given`: in the request; `assumed`: the prior of the documentation.
             * @enum {string}
             */
            source: "measured" | "given" | "assumed";
            /** @description Half the width of the interval that the planned samples give. */
            halfWidth: number;
            /** @description Samples over all seeds that give the asked half-width. */
            samplesNeeded: number;
            /** @description Seeds of the planned samples after which Student's interval over seeds is as narrow. */
            seedsNeeded: number;
            /** @description Probability that the interval of the planned samples tells the truth from a margin that is `effect` away. */
            power: number | null;
        };
        Gate: {
            /** @enum {string} */
            status: "green" | "red" | "none";
            familyWiseError: number;
            checks: number;
            rejected: number;
            /** @description The checks with the smallest p-values, at most 20. */
            worst: {
                cellId: string;
                check: string;
                observed: number;
                expected: number;
                se: number;
                pValue: number;
            }[];
        };
        Sweep: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            state: "planning" | "running" | "paused" | "completed" | "completed_with_gaps" | "failed" | "cancelled";
            /** @description `budget`: paused because its budget is used up. Null unless it is paused. */
            pauseReason: ("request" | "budget") | null;
            device: string;
            runtimeClass: string | null;
            cells: {
                total: number;
                complete: number;
                failed: number;
                reused: number;
            };
            /** @description 1 goes first, 5 last. */
            priority: number;
            /** @description Cells computed at the same time, at most; null leaves it to the workers. */
            concurrency: number | null;
            /** @description Null is without limit. */
            budget: {
                /** @description What its attempts may take, top-ups included. */
                deviceSeconds: number;
                /** @description What they have taken, device-seconds. */
                charged: number;
                /** @description 0 when it is used up: batches that ran then have still finished. */
                remaining: number;
            } | null;
            /** @description Counts changes of settings and amendments; the ETag that `If-Match` names. */
            revision: number;
            schedule: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            gate: components["schemas"]["Gate"] | null;
            error: string | null;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            /** @description When it was deleted; null for what is there. */
            deletedAt: string | null;
            links: {
                self: string;
                curves: string;
                cells: string;
                csv: string;
                ndjson: string;
                parquet: string;
                temporal: string | null;
            };
        };
        Amendment: {
            /** @description 0 is the plan as registered. */
            number: number;
            /** @enum {string} */
            kind: "registered" | "extend" | "rerun" | "ask" | "close" | "round";
            /** @enum {string} */
            state: "requested" | "applied" | "withdrawn";
            /** @description What was asked for. */
            change: unknown;
            /** @description Cells that it added or ran again; null until it is applied. */
            cells: number | null;
            previousHash: string | null;
            /** @description SHA-256 of the amendment, its spec and `previousHash`: a chain that starts at the registered plan. */
            hash: string;
            /** Format: date-time */
            createdAt: string;
        };
        Ask: {
            /** @description Its number among the amendments of the sweep. */
            number: number;
            /**
             * @description `done`: all cells of its points are decided. `withdrawn`: the sweep ended before that.
             * @enum {string}
             */
            state: "running" | "done" | "withdrawn";
            /** @description In the order asked for. */
            points: {
                data: string;
                architecture: string;
                space: string;
                sampler: string;
                /** @description `name@version`. */
                model: string;
                /** @description Null where steps do not apply. */
                steps: number | null;
                /** @description One cell a seed; all 0 until the sweep has taken the point up. */
                cells: {
                    total: number;
                    complete: number;
                    failed: number;
                };
                /** @description Pooled over the complete cells. */
                metrics: {
                    [key: string]: {
                        value: number;
                        /** @description Standard error over samples. */
                        se: number;
                        cells: number;
                    };
                };
            }[];
        };
        Rounds: {
            /** @description The stopping rule; null for a plan that stands. */
            rule: ({
                /** @constant */
                method: "halving";
                /** @enum {string} */
                metric: "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
                /** @enum {string} */
                direction: "minimise" | "maximise";
                eta: number;
                /** @description Samples a cell of each rung. */
                samples: number[];
            } | {
                /** @constant */
                method: "precision";
                /** @enum {string} */
                metric: "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
                halfWidth: number;
                confidence: number;
                maxSeeds: number;
                batch: number;
                /** @description How intervals are made that stay valid although the data decide when to stop. */
                interval: string;
            }) | null;
            finished: boolean;
            rounds: {
                round: number;
                /** @description Points that were decided. */
                points: number;
                goOn: number;
                /** @description Cells that were added; null until they are. */
                cells: number | null;
                amendment: number;
                hash: string;
            }[];
            /** @description Points that have ended, those of the last round first and then the better ones. */
            items: {
                /** Format: uuid */
                pointId: string;
                data: string;
                architecture: string;
                space: string;
                sampler: string;
                model: string;
                steps: number | null;
                /** @description Samples a cell where it ended. */
                samples: number;
                /** @description The rung or look at which it ended, from 0. */
                round: number;
                /**
                 * @description `dropped`: others were better. `finished`: in the last rung. `precise`: its interval is as narrow as asked for. `capped`: it is not, with all seeds that it may have. `gap`: a cell of it has failed.
                 * @enum {string}
                 */
                outcome: "dropped" | "finished" | "precise" | "capped" | "gap";
                seeds: number;
                /** @description Mean of the metric over the seeds. */
                value: number | null;
                /** @description Of an interval that is valid under the stopping rule; null with successive halving, and for fewer than two seeds. */
                halfWidth: number | null;
            }[];
            next: string | null;
        };
        SweepDetail: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            state: "planning" | "running" | "paused" | "completed" | "completed_with_gaps" | "failed" | "cancelled";
            /** @description `budget`: paused because its budget is used up. Null unless it is paused. */
            pauseReason: ("request" | "budget") | null;
            device: string;
            runtimeClass: string | null;
            cells: {
                total: number;
                complete: number;
                failed: number;
                reused: number;
            };
            /** @description 1 goes first, 5 last. */
            priority: number;
            /** @description Cells computed at the same time, at most; null leaves it to the workers. */
            concurrency: number | null;
            /** @description Null is without limit. */
            budget: {
                /** @description What its attempts may take, top-ups included. */
                deviceSeconds: number;
                /** @description What they have taken, device-seconds. */
                charged: number;
                /** @description 0 when it is used up: batches that ran then have still finished. */
                remaining: number;
            } | null;
            /** @description Counts changes of settings and amendments; the ETag that `If-Match` names. */
            revision: number;
            schedule: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            gate: components["schemas"]["Gate"] | null;
            error: string | null;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            /** @description When it was deleted; null for what is there. */
            deletedAt: string | null;
            links: {
                self: string;
                curves: string;
                cells: string;
                csv: string;
                ndjson: string;
                parquet: string;
                temporal: string | null;
            };
            /** @description The spec in force, extensions included. */
            spec: unknown;
            excluded: components["schemas"]["Exclusion"][];
            /** @description True while an optimiser may ask for points of it: `search: { method: ask }`, and not closed. */
            open: boolean;
            /** @description Empty while the plan is as registered. */
            amendments: components["schemas"]["Amendment"][];
        };
        SweepPage: {
            items: components["schemas"]["Sweep"][];
            next: string | null;
        };
        CurvePoint: {
            /** @description Null while no cell of the point is complete, or where x is not defined. */
            x: number | null;
            steps: number | null;
            nfe: number | null;
            y: number | null;
            se: number | null;
            /** @description Lower end of the 95% interval. */
            lo: number | null;
            hi: number | null;
            /** @description Samples behind the point. */
            n: number;
            /** @description Closed-form value, where the world has one. */
            expected: number | null;
            cells: {
                expected: number;
                complete: number;
                failed: number;
                excluded: number;
            };
            /** @description The smallest ids of the cells behind the point, at most 10; the cell listing has all. */
            cellIds: string[];
            /** @description Sum of the ids of all cells behind the point, modulo 2^256, in hexadecimal: which cells they are. */
            fingerprint: string;
        };
        CurveSeries: {
            data: string;
            /** @description Where an axis is pooled, its values, separated by ", "; so with space, sampler and model. */
            architecture: string;
            space: string;
            sampler: string;
            model: string;
            /** @description Null where seeds are pooled. */
            seed: number | null;
            unit: string;
            points: components["schemas"]["CurvePoint"][];
        };
        Curves: {
            /** Format: uuid */
            sweepId: string;
            /** @enum {string} */
            x: "steps" | "nfe" | "lifts_per_token" | "flops" | "device_seconds";
            /** @enum {string} */
            y: "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
            /** @enum {string} */
            kind: "path" | "marginal" | "sample";
            worlds: {
                data: string;
                title: string;
                /** @description bits/token or bits/dim */
                unit: string;
                /** @description Exact entropy rate of the world (the exact limit of nelbo), in `unit`. */
                entropy: number | null;
            }[];
            series: components["schemas"]["CurveSeries"][];
            group: ("data" | "architecture" | "space" | "sampler" | "model" | "seed")[];
            /** @description True when every expected cell of every point is complete. */
            complete: boolean;
            /** @description SHA-256 of the scientific projection of this answer (no times, attempts or hosts). */
            digest: string;
        };
        Setting: {
            data: string;
            /** @description Where an axis is pooled, its values, separated by ", "; so with space, sampler and model. */
            architecture: string;
            space: string;
            sampler: string;
            model: string;
            unit: string;
            steps: number | null;
            /** @description Null while no cell of the point is complete, or where x is not defined. */
            x: number | null;
            y: number | null;
            se: number | null;
            /** @description Lower end of the 95% interval. */
            lo: number | null;
            hi: number | null;
            /** @description Samples behind the point. */
            n: number;
            cells: {
                expected: number;
                complete: number;
                failed: number;
                excluded: number;
            };
        };
        Pareto: {
            /** Format: uuid */
            sweepId: string;
            /** @enum {string} */
            x: "steps" | "nfe" | "lifts_per_token" | "flops" | "device_seconds";
            /** @enum {string} */
            y: "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
            /** @description True when every expected cell of every point is complete. */
            complete: boolean;
            worlds: {
                data: string;
                points: {
                    data: string;
                    /** @description Where an axis is pooled, its values, separated by ", "; so with space, sampler and model. */
                    architecture: string;
                    space: string;
                    sampler: string;
                    model: string;
                    unit: string;
                    steps: number | null;
                    /** @description Null while no cell of the point is complete, or where x is not defined. */
                    x: number | null;
                    y: number | null;
                    se: number | null;
                    /** @description Lower end of the 95% interval. */
                    lo: number | null;
                    hi: number | null;
                    /** @description Samples behind the point. */
                    n: number;
                    cells: {
                        expected: number;
                        complete: number;
                        failed: number;
                        excluded: number;
                    };
                    /** @description No other point of the world has at most its x and a y at least as good, one of them better. */
                    onFront: boolean;
                    /** @description Share of 1000 redraws of all y from their standard errors in which the point is on the front. */
                    share: number;
                }[];
            }[];
        };
        Cheapest: {
            /** Format: uuid */
            sweepId: string;
            /** @enum {string} */
            x: "steps" | "nfe" | "lifts_per_token" | "flops" | "device_seconds";
            /** @enum {string} */
            y: "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
            /** @description True when every expected cell of every point is complete. */
            complete: boolean;
            epsilon: number;
            worlds: {
                data: string;
                best: components["schemas"]["Setting"];
                /** @description The point with the smallest x whose 95% interval of the difference to the best is within epsilon. */
                cheapest: components["schemas"]["Setting"] | null;
                series: {
                    data: string;
                    /** @description Where an axis is pooled, its values, separated by ", "; so with space, sampler and model. */
                    architecture: string;
                    space: string;
                    sampler: string;
                    model: string;
                    unit: string;
                    /** @description Null: not reached. */
                    cheapest: components["schemas"]["Setting"] | null;
                }[];
            }[];
        };
        DerivedSeries: {
            data: string;
            /** @description Where an axis is pooled, its values, separated by ", "; so with space, sampler and model. */
            architecture: string;
            space: string;
            sampler: string;
            model: string;
            unit: string;
            /** @description The lift-once sampler that debts of its world are counted against. */
            baseline: boolean;
            /** @description Null for samplers without steps. */
            plateau: {
                reached: boolean;
                /** @description Smallest step count from which nothing moves by delta; null where the curve moves at its end. */
                steps: number | null;
                /** @description The same by the fitted power law; null without one. */
                fitted: number | null;
                /** @description y = limit + scale K^-exponent by weighted least squares; null with fewer than four step counts. */
                law: {
                    limit: number;
                    scale: number;
                    exponent: number;
                } | null;
            } | null;
            /** @description One entry for each tau. */
            at: {
                /** @description Error that is reached, in the unit of the metric. */
                tau: number;
                /** @description Cheapest x within tau, on the lower envelope; null where no point reaches it. */
                cost: {
                    value: number | null;
                    lo: number | null;
                    hi: number | null;
                };
                /** @description Network calls within tau. */
                nfe: number | null;
                /** @description Doublings of cost over the lift-once baseline; null without a baseline that reaches tau. Value null: tau is not reached. */
                debt: {
                    value: number | null;
                    lo: number | null;
                    hi: number | null;
                    /** @description log2 of the network calls. */
                    steps: number | null;
                    /** @description log2 of the cost of one call over the whole pass of the baseline. */
                    perPass: number | null;
                } | null;
            }[];
            /** @description Mean debt over the ladder; null without a baseline that reaches all of it. */
            integratedDebt: {
                value: number;
                /** @description Thresholds not reached: the mean is a lower bound. */
                censored: number[];
            } | null;
            /** @description d log2 x / d log2(1/tau) over the ladder; null where a threshold is not reached, or for a single point. */
            interestRate: {
                value: number | null;
                lo: number | null;
                hi: number | null;
            } | null;
            /** @description Mean over log2 x of the smallest error so far, over `range`; null where the series begins later. */
            area: number | null;
            points: {
                steps: number | null;
                x: number;
                /** @description Excess over the exact limit. */
                error: number;
                onFront: boolean;
                /** @description Share of 1000 redraws of all errors in which the point is on the Pareto front of its world. */
                share: number;
            }[];
        };
        Derived: {
            /** Format: uuid */
            sweepId: string;
            /** @enum {string} */
            y: "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
            /** @description True when every expected cell of every point is complete. */
            complete: boolean;
            /** @enum {string} */
            x: "nfe" | "lifts_per_token" | "flops" | "device_seconds";
            delta: number;
            tau: number[];
            worlds: {
                data: string;
                unit: string;
                /** @description Costs over which areas are taken; null where they leave no range. */
                range: {
                    from: number;
                    to: number;
                } | null;
                series: components["schemas"]["DerivedSeries"][];
            }[];
        };
        ProfileLine: {
            data: string;
            architecture: string;
            space: string;
            sampler: string;
            model: string;
            unit: string;
            /**
             * @description `masked`: bits of a masked token by the share of tokens that is masked; `gaussian`: squared error an element by noise level.
             * @enum {string}
             */
            kind: "masked" | "gaussian";
            /** @description Step count of the run that the profile is of: the longest one. */
            reference: number;
            /** @description The profile. */
            states: {
                noiseLevel: number;
                value: number;
            }[];
            predictions: {
                steps: number;
                /** @description NELBO of K steps that the profile predicts. */
                predicted: number;
                /** @description Measured directly; null where K was not run. */
                measured: number | null;
                /** @description Of the difference, an upper bound; null for the run that the profile is of. */
                se: number | null;
                /** @description Of no difference. */
                pValue: number | null;
                /** @description True when every state that is read was measured: only such predictions are part of the gate. */
                exact: boolean;
            }[];
            /** @description For each K that was run the schedule with the smallest predicted NELBO, by dynamic programming over the states. */
            best: {
                steps: number;
                nelbo: number;
                /** @description Shares of revealed tokens after each step, from 0 to 1; or noise levels of the calls. */
                nodes: number[];
            }[];
        };
        Profile: {
            /** Format: uuid */
            sweepId: string;
            /** @description Curves with a profile: exact networks, masked or with an ancestral Gaussian kernel. */
            lines: components["schemas"]["ProfileLine"][];
        };
        ClaimTest: {
            id: string;
            /**
             * @description What the tested networks are.
             * @enum {string}
             */
            scope: "oracle" | "trained_toy" | "released_model";
            family: ("primary" | "exploratory") | null;
            prediction: string;
            metric: string;
            formula: string | null;
            unit: string | null;
            margin: number | null;
            cells: {
                needed: number;
                complete: number;
                /** @description Settings of which a seed is missing, or which lack a quantity. */
                missing: string[];
            };
            /** @description Ends of the interval are null where they are infinite. */
            effect: {
                value: number | null;
                lo: number | null;
                hi: number | null;
                level: number;
                pValue: number;
                adjustedPValue: number;
                /** @description Independent units: blocks of sampling seeds for exact networks, training seeds for trained ones. */
                seeds: number;
            } | null;
            /** @enum {string} */
            verdict: "supported" | "contradicted" | "inconclusive" | "untestable" | "by_construction";
            detail: ("reversed" | "equivalent" | "underpowered") | null;
            /** @description Why there is no verdict, or why it is one by construction. */
            reason: string | null;
            /** @enum {string} */
            expected: "supported" | "contradicted" | "inconclusive" | "untestable" | "by_construction";
            because: string;
            asExpected: boolean;
            wouldChange: string;
        };
        Claims: {
            /** Format: uuid */
            sweepId: string;
            title: string;
            registration: {
                /** @description Hash of the plan stored with the sweep before its first cell. */
                registered: string | null;
                /** @description Hash of the plan and the analysis behind this report. */
                current: string;
                /** @description True when the two agree: only then are the verdicts those of a pre-registered plan. */
                holds: boolean;
            };
            seeds: number;
            gates: {
                /** @enum {string} */
                world: "m4" | "hmm3" | "pair" | "par" | "dyck" | "lc4s" | "agree" | "gmrf" | "gmm" | "noop";
                /** @enum {string} */
                status: "green" | "red" | "none";
                checks: number;
                rejected: number;
            }[];
            claims: {
                /** @enum {string} */
                id: "C1" | "C2" | "C3" | "C4" | "C5" | "C6" | "C7" | "C8" | "C9" | "C10" | "C11" | "C12" | "C13" | "C14";
                title: string;
                /** @description What the essay says; null for claims of our own. */
                essay: string | null;
                section: string | null;
                tests: components["schemas"]["ClaimTest"][];
            }[];
        };
        Comparison: {
            /** Format: uuid */
            left: string;
            /** Format: uuid */
            right: string;
            /** @enum {string} */
            y: "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
            points: {
                data: string;
                architecture: string;
                space: string;
                sampler: string;
                leftModel: string | null;
                rightModel: string | null;
                steps: number | null;
                samples: number;
                unit: string;
                /** @description Measured cells of each side, seeds that both have, and pairs that are the same cell. */
                cells: {
                    left: number;
                    right: number;
                    pairs: number;
                    same: number;
                };
                /** @description Mean over the seeds that both have. */
                left: number | null;
                right: number | null;
                /** @description Right minus left; null where no seed is measured on both sides. */
                difference: {
                    value: number;
                    se: number;
                    lo: number;
                    hi: number;
                    /**
                     * @description `paired`: from the differences seed by seed, in which shared noise cancels (t interval). `independent`: one seed only.
                     * @enum {string}
                     */
                    method: "paired" | "independent" | "same";
                } | null;
            }[];
        };
        SweepDiff: {
            /** Format: uuid */
            left: string;
            /** Format: uuid */
            right: string;
            both: number;
            onlyLeft: number;
            onlyRight: number;
            points: {
                data: string;
                architecture: string;
                space: string;
                sampler: string;
                model: string;
                steps: number | null;
                both: number;
                onlyLeft: number;
                onlyRight: number;
            }[];
        };
        Snapshot: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sweepId: string;
            /** @description The parameters of the curves. */
            query: unknown;
            answer: components["schemas"]["Curves"];
            manifest: {
                /** @description SHA-256 of the manifest. */
                digest: string;
                bytes: number;
                cells: number;
                path: string;
            };
            /** Format: date-time */
            createdAt: string;
        };
        ExternalPoint: {
            series: string;
            /** @enum {string} */
            data: "m4" | "hmm3" | "pair" | "par" | "dyck" | "lc4s" | "agree" | "gmrf" | "gmm" | "noop";
            x: {
                steps: number | null;
                nfe: number | null;
                lifts_per_token: number | null;
                flops: number | null;
                device_seconds: number | null;
            };
            y: number;
            se: number | null;
        };
        Import: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sweepId: string;
            name: string;
            /**
             * @description Measured by somebody else: no verdict, front or curve rests on it.
             * @constant
             */
            external: true;
            /** @enum {string} */
            metric: "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
            points: components["schemas"]["ExternalPoint"][];
            /** Format: date-time */
            createdAt: string;
        };
        ImportList: {
            items: components["schemas"]["Import"][];
        };
        Webhook: {
            /** Format: uuid */
            id: string;
            url: string;
            events: ("sweep.created" | "sweep.started" | "sweep.ended")[];
            /** Format: date-time */
            createdAt: string;
        };
        NewWebhook: {
            /** Format: uuid */
            id: string;
            url: string;
            events: ("sweep.created" | "sweep.started" | "sweep.ended")[];
            /** Format: date-time */
            createdAt: string;
            /** @description Signs messages (Standard Webhooks, `whsec_...`). It is shown once: null in the answer to a repeated request. */
            secret: string | null;
        };
        WebhookList: {
            items: components["schemas"]["Webhook"][];
        };
        Delivery: {
            /** Format: uuid */
            id: string;
            type: string;
            /** @enum {string} */
            state: "pending" | "delivered" | "failed";
            /** @description The body that is sent. */
            payload: unknown;
            attempts: {
                /** Format: date-time */
                at: string;
                status: number | null;
                error: string | null;
                milliseconds: number | null;
            }[];
            /** Format: date-time */
            createdAt: string;
        };
        DeliveryPage: {
            items: components["schemas"]["Delivery"][];
            next: string | null;
        };
        MetricValue: {
            /** @enum {string} */
            metric: "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
            value: number;
            se: number;
            n: number;
            expected: number | null;
        };
        Cell: {
            id: string;
            /** @enum {string} */
            state: "pending" | "running" | "complete" | "failed";
            data: string;
            architecture: string;
            space: string;
            model: string;
            sampler: string;
            steps: number | null;
            seed: number;
            samples: number;
            nfe: number | null;
            liftsPerToken: number | null;
            /** @description FLOPs a sample, counted from the graphs; null for oracles, where they mean nothing. */
            flops: number | null;
            metrics: components["schemas"]["MetricValue"][];
            failure: {
                /** @enum {string} */
                class: "invalid_model_output" | "error" | "out_of_memory" | "crash" | "timeout" | "worker_lost" | "infrastructure" | "runtime_class_changed";
                message: string;
            } | null;
        };
        CellPage: {
            items: components["schemas"]["Cell"][];
            next: string | null;
        };
        TrajectoryStep: {
            step: number;
            nfe: number;
            noiseLevel: number;
            predictiveEntropyOnSamples: number | null;
            predictiveEntropyOnData: number | null;
            mmse: number | null;
            remainingEntropy: number | null;
            flops: number | null;
            wallMs: number;
        };
        CellDetail: {
            id: string;
            /** @enum {string} */
            state: "pending" | "running" | "complete" | "failed";
            data: string;
            architecture: string;
            space: string;
            model: string;
            sampler: string;
            steps: number | null;
            seed: number;
            samples: number;
            nfe: number | null;
            liftsPerToken: number | null;
            /** @description FLOPs a sample, counted from the graphs; null for oracles, where they mean nothing. */
            flops: number | null;
            metrics: components["schemas"]["MetricValue"][];
            failure: {
                /** @enum {string} */
                class: "invalid_model_output" | "error" | "out_of_memory" | "crash" | "timeout" | "worker_lost" | "infrastructure" | "runtime_class_changed";
                message: string;
            } | null;
            spec: unknown;
            checks: {
                check: string;
                observed: number;
                expected: number;
                se: number;
                pValue: number;
            }[];
            trajectory: components["schemas"]["TrajectoryStep"][];
            artifacts: {
                kind: string;
                key: string;
                bytes: number;
                contentType: string;
                /** @description Presigned; valid for 15 minutes. */
                url: string;
            }[];
            /** @description Contended: measured inside a sweep. */
            timing: {
                networkMs: number;
                samplingMs: number;
                measurementMs: number;
                wallMs: number;
            } | null;
            provenance: {
                runtimeClass: string;
                worker: string | null;
                attempts: number;
                committedAt: string | null;
            };
        };
        Attempt: {
            /** @description Counts the attempts at the cell from 1. */
            number: number;
            /** @description The claim that made it; a claim retries a cell whose process died. */
            fence: number;
            /**
             * Format: uuid
             * @description The sweep that computed the cell then.
             */
            sweepId: string;
            worker: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            endedAt: string;
            /** @description Time that it held a slot; null for an attempt whose worker was lost. */
            deviceSeconds: number | null;
            /** @description Share of the cell that earlier attempts had done, whose state this one went on from. */
            resumedShare: number;
            /** @enum {string} */
            outcome: "complete" | "returned" | "cancelled" | "invalid_model_output" | "error" | "out_of_memory" | "crash" | "timeout" | "worker_lost" | "infrastructure" | "runtime_class_changed";
            message: string | null;
            /** @description Lines of this attempt and of those recorded with it, each with its cell id and attempt. Null where the worker was lost. */
            log: {
                bytes: number;
                /** @description Presigned; valid for 15 minutes. */
                url: string;
            } | null;
        };
        AttemptList: {
            items: components["schemas"]["Attempt"][];
        };
        Usage: {
            deviceSeconds: {
                /** @description Attempts whose result counts, with the time of earlier ones whose kept state they went on from. */
                complete: number;
                /** @description Attempts that failed or were given back by a stopping worker, less what was taken up of them. */
                retried: number;
                /** @description Attempts that were broken off because their sweep was stopped, less what was taken up of them. */
                cancelled: number;
            };
            /** @description Retried and cancelled device-seconds over all; 0 where there are none. */
            wastedShare: number;
            attempts: {
                complete: number;
                retried: number;
                cancelled: number;
                /** @description Attempts whose worker was lost: their device time is not known and not in the sums. */
                lost: number;
            };
            /** @description Samples and trajectories that were stored, each cell counted by itself. */
            bytes: number;
            /** @description Cells that sweeps asked for and that were complete already: they cost nothing. */
            cellsReused: number;
        };
        Schedule: {
            /** Format: uuid */
            id: string;
            name: string;
            cron: string;
            timeZone: string;
            catchupSeconds: number;
            /** @enum {string} */
            overlap: "skip" | "buffer_one";
            paused: boolean;
            nextRunAt: string | null;
            lastSweepId: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        SchedulePage: {
            items: components["schemas"]["Schedule"][];
            next: string | null;
        };
        Trigger: {
            /** Format: uuid */
            scheduleId: string;
            /** Format: date-time */
            triggeredAt: string;
        };
        MetricDefinition: {
            /** @enum {string} */
            name: "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
            title: string;
            /** @enum {string} */
            kind: "path" | "marginal" | "sample";
            tokenUnit: string | null;
            dimensionUnit: string | null;
            lowerIsBetter: boolean;
            description: string;
        };
        MetricList: {
            items: components["schemas"]["MetricDefinition"][];
        };
        World: {
            /** @enum {string} */
            data: "m4" | "hmm3" | "pair" | "par" | "dyck" | "lc4s" | "agree" | "gmrf" | "gmm" | "noop";
            title: string;
            /** @enum {string} */
            kind: "sequence" | "image" | "noop";
            /** @description Unit of path and marginal metrics: bits/token or bits/dim. */
            unit: string;
            /** @description Exact entropy rate in `unit`; null where the world has none. */
            entropy: number | null;
            /** @description Exact entropy in bits a sequence; for images above the noise level sigmaRef. */
            entropyBits: number | null;
            /** @description Numerical error of `entropyBits`; 0 where it has a closed form. */
            entropyError: number | null;
            /** @description Lost when all tokens are decided at once, bits a sequence; null where it is not known. */
            totalCorrelationBits: number | null;
            /** @description What a latent must carry that leaves no dependence between tokens, bits a sequence; null where it is not known. */
            dualTotalCorrelationBits: number | null;
            parameters: {
                [key: string]: unknown;
            };
        };
        WorldList: {
            items: components["schemas"]["World"][];
        };
        Worker: {
            id: string;
            role: string;
            device: string | null;
            runtimeClass: string | null;
            host: string;
            pid: number;
            /** @description Of Entroscope; empty for a worker that says none. */
            version: string;
            /** @description Batches of cells that it runs at once. */
            slots: number;
            /** @description Slots that run a batch, of whatever team. */
            busySlots: number;
            memory: {
                /** @description Of its machine. */
                totalBytes: number;
                /** @description Resident memory of its process and of its inference processes. */
                rssBytes: number;
            };
            /** @description What it works on now, of the sweeps of your team. */
            work: {
                /** Format: uuid */
                sweepId: string;
                /** @description Cells of its batches. */
                cells: number;
                /** @description Those that are done. */
                done: number;
            }[];
            /**
             * @description `draining`: told to stop, it takes no new work; `gone`: not seen for a minute.
             * @enum {string}
             */
            state: "ready" | "draining" | "gone";
            /** @description Seen within the last minute. */
            alive: boolean;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            lastSeenAt: string;
        };
        WorkerList: {
            items: components["schemas"]["Worker"][];
        };
        SignInLink: {
            /** @description Append it to the address of the API. What signs in stands behind the #, which browsers do not send. Null in the answer to a repeated request. */
            path: string | null;
            /** Format: date-time */
            expiresAt: string;
        };
        Session: {
            /** @description Name of the API key, or of the person as the identity provider knows them. */
            name: string;
            /** @enum {string} */
            role: "viewer" | "submitter" | "admin";
            team: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @description Administrators of the operators' team administer the other teams. */
                operator: boolean;
            };
            /**
             * @description What the request was made with.
             * @enum {string}
             */
            kind: "key" | "session";
            /** @description When the session ends; null for a request with an API key. */
            expiresAt: string | null;
            /** @description To be sent as X-CSRF-Token with every write of a session. */
            csrfToken: string | null;
        };
        SignInMethods: {
            /** @description The identity provider, with the path that begins the sign-in; null where none is configured. */
            oidc: {
                name: string;
                path: string;
            } | null;
        };
        Health: {
            /** @enum {string} */
            status: "ok" | "unavailable";
            checks: {
                [key: string]: {
                    /** @enum {string} */
                    status: "ok" | "failed";
                    detail: string | null;
                };
            };
        };
        Key: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            role: "viewer" | "submitter" | "admin";
            /** @description The beginning of the key, to tell keys apart. */
            prefix: string;
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            revokedAt: string | null;
            /** @description To the minute. */
            lastUsedAt: string | null;
        };
        NewKey: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            role: "viewer" | "submitter" | "admin";
            /** @description The beginning of the key, to tell keys apart. */
            prefix: string;
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            revokedAt: string | null;
            /** @description To the minute. */
            lastUsedAt: string | null;
            /** @description The key itself. It is shown once: null in the answer to a repeated request. */
            key: string | null;
        };
        KeyPage: {
            items: components["schemas"]["Key"][];
            next: string | null;
        };
        Team: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description The operators' team administers the other teams. */
            operator: boolean;
            /** @description Raised by every change; the ETag. */
            revision: number;
            /** Format: date-time */
            createdAt: string;
            /** @description When it was deleted; null for what is there. */
            deletedAt: string | null;
            quotas: {
                openSweeps: {
                    /** @description Null is without limit. */
                    limit: number | null;
                    used: number;
                };
                sweepCells: {
                    /** @description Cells of one sweep. */
                    limit: number;
                };
                /** @description Of the current day in UTC. */
                deviceSecondsPerDay: {
                    /** @description Null is without limit. */
                    limit: number | null;
                    used: number;
                    /** @description What open sweeps with a budget may still use; it counts as used. */
                    reserved: number;
                };
                /** @description Cells that its sweeps compute at the same time. */
                cellsInFlight: {
                    /** @description The team's own limit; null takes the one of the workers. */
                    limit: number | null;
                };
            };
        };
        NewTeam: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description The operators' team administers the other teams. */
            operator: boolean;
            /** @description Raised by every change; the ETag. */
            revision: number;
            /** Format: date-time */
            createdAt: string;
            /** @description When it was deleted; null for what is there. */
            deletedAt: string | null;
            quotas: {
                openSweeps: {
                    /** @description Null is without limit. */
                    limit: number | null;
                    used: number;
                };
                sweepCells: {
                    /** @description Cells of one sweep. */
                    limit: number;
                };
                /** @description Of the current day in UTC. */
                deviceSecondsPerDay: {
                    /** @description Null is without limit. */
                    limit: number | null;
                    used: number;
                    /** @description What open sweeps with a budget may still use; it counts as used. */
                    reserved: number;
                };
                /** @description Cells that its sweeps compute at the same time. */
                cellsInFlight: {
                    /** @description The team's own limit; null takes the one of the workers. */
                    limit: number | null;
                };
            };
            /** @description The first admin key of the team. It is shown once: null in the answer to a repeated request. */
            key: string | null;
        };
        TeamPage: {
            items: components["schemas"]["Team"][];
            next: string | null;
        };
        AuditEntry: {
            /** Format: uuid */
            id: string;
            actor: {
                /** Format: uuid */
                keyId: string;
                name: string;
            };
            /** @description The operation of this API, e.g. cancelSweep. */
            operation: string;
            target: {
                kind: string;
                id: string | null;
            };
            /**
             * @description `started`: it was never heard how it ended.
             * @enum {string}
             */
            outcome: "started" | "succeeded" | "refused";
            status: number | null;
            /** @description The target before; null where there was none. */
            before: unknown;
            /** @description The target after; null where there is none, or the request was refused. */
            after: unknown;
            requestId: string;
            /** Format: date-time */
            at: string;
        };
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            next: string | null;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            instance?: string;
            errors?: {
                pointer: string;
                detail: string;
            }[];
        };
        Dataset: {
            /** @description Null for exact worlds. */
            id: string | null;
            name: string;
            /** @enum {string} */
            origin: "exact-world" | "built-in" | "team";
            /** @enum {string} */
            kind: "sequence" | "image" | "noop";
            title: string;
            license: string | null;
            /** @description Held-out items; null for exact worlds, which draw as many as are asked for. */
            items: number | null;
            /** @description SHA-256 over what decides a measurement: kind, sizes, tokenizer or range, scorer, feature network, items. */
            digest: string | null;
            /** @description Parameters of an exact world; the card of a dataset. */
            card: {
                [key: string]: unknown;
            };
            createdAt: string | null;
        };
        DatasetList: {
            items: components["schemas"]["Dataset"][];
        };
        Model: {
            /** Format: uuid */
            id: string;
            name: string;
            version: number;
            /** @enum {string} */
            origin: "oracle" | "reference" | "upload";
            /**
             * @description A `ready` version never changes; a `refused` one says why.
             * @enum {string}
             */
            state: "uploading" | "checking" | "ready" | "refused";
            tags: string[];
            data: string | null;
            architecture: string | null;
            space: string | null;
            /** @description SHA-256 over graphs, interface and card. */
            digest: string | null;
            /** @description Elements of all weights. */
            parameters: number | null;
            /** @description FLOPs of one call of the step graph for one sample (of a decoder with a cache: one token, the mean over its positions); null where they are not known or mean nothing. */
            flops: number | null;
            license: string | null;
            /** @enum {string} */
            device: "cpu" | "webgpu" | "cuda";
            /** Format: date-time */
            createdAt: string;
            checkedAt: string | null;
            /** @description When it was deleted; null for what is there. */
            deletedAt: string | null;
        };
        ModelDetail: {
            /** Format: uuid */
            id: string;
            name: string;
            version: number;
            /** @enum {string} */
            origin: "oracle" | "reference" | "upload";
            /**
             * @description A `ready` version never changes; a `refused` one says why.
             * @enum {string}
             */
            state: "uploading" | "checking" | "ready" | "refused";
            tags: string[];
            data: string | null;
            architecture: string | null;
            space: string | null;
            /** @description SHA-256 over graphs, interface and card. */
            digest: string | null;
            /** @description Elements of all weights. */
            parameters: number | null;
            /** @description FLOPs of one call of the step graph for one sample (of a decoder with a cache: one token, the mean over its positions); null where they are not known or mean nothing. */
            flops: number | null;
            license: string | null;
            /** @enum {string} */
            device: "cpu" | "webgpu" | "cuda";
            /** Format: date-time */
            createdAt: string;
            checkedAt: string | null;
            /** @description When it was deleted; null for what is there. */
            deletedAt: string | null;
            /** @description Declared, and completed from the graphs once it was checked. */
            card: {
                [key: string]: unknown;
            };
            /** @description SHA-256 of each graph by role. */
            graphs: {
                [key: string]: string;
            };
            files: {
                path: string;
                role: string;
                bytes: number;
                sha256: string;
            }[];
            /** @description What the check found: the mapping that was inferred, sizes, operators, the trial run. */
            report: components["schemas"]["ModelReport"] | null;
            /** @description Why it was refused: one entry of `errors` for everything that must change. */
            refusal: components["schemas"]["Problem"] | null;
        };
        ModelPage: {
            items: components["schemas"]["Model"][];
            next: string | null;
        };
        ModelReport: {
            graphs: {
                role: string;
                opset: number;
                operators: string[];
                parameters: number;
                /** @description `all` of its cost, or why that is not known. */
                flops: number | string;
                /** @description Null where it is not known, and for what was checked before it was counted. */
                cost: {
                    /** @description FLOPs of matrix products; a multiply-accumulate is 2. */
                    matmul: number;
                    /** @description FLOPs of everything. */
                    all: number;
                    /** @description The part of `all` that is exponentials, roots and the like, 1 each. */
                    transcendental: number;
                    /** @description Bytes of weights that a call reads, whatever its batch. */
                    weightBytes: number;
                    /** @description Bytes of everything else that is read and written, as if nothing were fused. */
                    activationBytes: number;
                    /** @description 1 pJ a FLOP and 20 pJ a byte: a proxy, for relative use only. */
                    energyProxyJoules: number;
                    /** @description The same by operator, the costliest first. */
                    operators: {
                        operator: string;
                        nodes: number;
                        flops: number;
                        bytes: number;
                    }[];
                } | null;
            }[];
            notes: string[];
            trial: {
                calls: number;
                networkMs: number;
            } | null;
            /** @description How the graphs are fed and read; inferred from them and from the card. */
            interface: {
                contractVersion: number;
                /** @enum {string} */
                parameterisation: "logits" | "x0" | "eps" | "v";
                schedule: {
                    /** @enum {string} */
                    kind: "linear" | "scaled_linear" | "squaredcos_cap_v2";
                    /** @default 1000 */
                    trainSteps: number;
                    /** @default 0.0001 */
                    betaStart: number;
                    /** @default 0.02 */
                    betaEnd: number;
                } | null;
                vocabulary: number | null;
                length: number | null;
                firstToken: number;
                beginToken: number | null;
                maskToken: number | null;
                scaling: number;
                graphs: {
                    [key: string]: {
                        /** @enum {string} */
                        dialect: "native" | "optimum" | "diffusers";
                        /** @enum {string} */
                        layout: "belief-state" | "decoder" | "one-shot" | "masked-tokens" | "denoiser" | "latent-to-tokens" | "latent-to-image" | "tokens-to-state" | "image-to-latent";
                        inputs: {
                            [key: string]: {
                                /** @description Name in the graph. */
                                name: string;
                                type: string;
                                /** @description As the graph declares it. */
                                shape: (number | string)[];
                            };
                        };
                        outputs: {
                            [key: string]: {
                                /** @description Name in the graph. */
                                name: string;
                                type: string;
                                /** @description As the graph declares it. */
                                shape: (number | string)[];
                            };
                        };
                        length: number | null;
                        logits: number | null;
                        stateShape: number[] | null;
                        cache: {
                            layers: number;
                            heads: number;
                            headSize: number;
                        } | null;
                    };
                };
            };
            /** @description Where the trial ran; null where there was none. */
            runtimeClass: string | null;
        };
        ModelUpload: {
            model: components["schemas"]["ModelDetail"];
            /** @description Cut every file into parts of this size; the last one is what remains. */
            partBytes: number;
            /**
             * Format: date-time
             * @description When the addresses stop working.
             */
            expiresAt: string;
            uploads: {
                path: string;
                parts: {
                    number: number;
                    /** @description PUT the part here, without further headers, and keep the ETag of the answer. */
                    url: string;
                }[];
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    planSweep: {
        parameters: {
            query?: {
                /** @description Half the width that a 95% interval may have, in the unit of the metric; that of `precision` in the spec without it. */
                halfWidth?: number;
                /** @description The metric that is asked for; all by default. */
                metric?: "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
                /** @description Distance of the truth from a margin: how probable is it that the plan tells them apart? */
                effect?: number;
                /** @description Standard deviation of one sample where the team has measured none. */
                sd?: number;
            };
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SweepSpec"];
                "application/yaml": components["schemas"]["SweepSpec"];
            };
        };
        responses: {
            /** @description The plan. */
            200: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "what does a step buy",
                     *       "cells": 1,
                     *       "cellsKnown": 1,
                     *       "cost": {
                     *         "deviceSeconds": {
                     *           "low": 0.25,
                     *           "median": 0.25,
                     *           "high": 0.25
                     *         },
                     *         "cellsPriced": 1,
                     *         "cellsUnknown": 1
                     *       },
                     *       "warnings": [
                     *         {
                     *           "about": "budget",
                     *           "detail": "text"
                     *         }
                     *       ],
                     *       "power": {
                     *         "halfWidth": 0.25,
                     *         "confidence": 0.25,
                     *         "effect": 0.25,
                     *         "settings": [
                     *           {
                     *             "data": "m4",
                     *             "architecture": "masked-diffusion",
                     *             "space": "token",
                     *             "sampler": "default",
                     *             "model": "m4-masked@1",
                     *             "steps": 1,
                     *             "metric": "nelbo",
                     *             "seeds": 1,
                     *             "samples": 1,
                     *             "power": {
                     *               "sd": 0.25,
                     *               "source": "measured",
                     *               "halfWidth": 0.25,
                     *               "samplesNeeded": 0.25,
                     *               "seedsNeeded": 0.25,
                     *               "power": 0.25
                     *             }
                     *           }
                     *         ],
                     *         "settingsInAll": 1
                     *       },
                     *       "rungs": [
                     *         {
                     *           "samples": 1,
                     *           "points": 1,
                     *           "cells": 1
                     *         }
                     *       ],
                     *       "cellsAtMost": 1,
                     *       "samples": 1,
                     *       "networkCalls": 0.25,
                     *       "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64",
                     *       "lines": [
                     *         {
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "sampler": "default",
                     *           "model": "m4-masked@1",
                     *           "cells": 1,
                     *           "metrics": [
                     *             "nelbo"
                     *           ]
                     *         }
                     *       ],
                     *       "excluded": [
                     *         {
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "sampler": "default",
                     *           "metric": "nelbo",
                     *           "reason": "text"
                     *         }
                     *       ],
                     *       "points": 1,
                     *       "gridPoints": 1,
                     *       "ruledOut": [
                     *         {
                     *           "pointer": "text",
                     *           "cells": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSweeps: {
        parameters: {
            query?: {
                /** @description `next` of the previous page. */
                cursor?: string;
                /** @description Items a page, at most 100. */
                limit?: number;
                /** @description `true` lists what was deleted and can be restored, and nothing else. */
                deleted?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sweeps. */
            200: {
                headers: {
                    /** @description The first page and, unless this is the last, the next one (RFC 8288). */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199a1b2-0000-7000-8000-000000000000",
                     *           "name": "what does a step buy",
                     *           "state": "planning",
                     *           "pauseReason": "request",
                     *           "device": "cpu",
                     *           "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64",
                     *           "cells": {
                     *             "total": 1,
                     *             "complete": 1,
                     *             "failed": 1,
                     *             "reused": 1
                     *           },
                     *           "priority": 1,
                     *           "concurrency": 1,
                     *           "budget": {
                     *             "deviceSeconds": 0.25,
                     *             "charged": 0.25,
                     *             "remaining": 0.25
                     *           },
                     *           "revision": 1,
                     *           "schedule": {
                     *             "id": "0199a1b2-0000-7000-8000-000000000000",
                     *             "name": "what does a step buy"
                     *           },
                     *           "gate": {
                     *             "status": "green",
                     *             "familyWiseError": 0.25,
                     *             "checks": 1,
                     *             "rejected": 1,
                     *             "worst": [
                     *               {
                     *                 "cellId": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *                 "check": "text",
                     *                 "observed": 0.25,
                     *                 "expected": 0.25,
                     *                 "se": 0.25,
                     *                 "pValue": 0.25
                     *               }
                     *             ]
                     *           },
                     *           "error": "text",
                     *           "createdAt": "2026-11-25T12:00:00.000Z",
                     *           "startedAt": "2026-11-25T12:00:00.000Z",
                     *           "finishedAt": "2026-11-25T12:00:00.000Z",
                     *           "deletedAt": "2026-11-25T12:00:00.000Z",
                     *           "links": {
                     *             "self": "text",
                     *             "curves": "text",
                     *             "cells": "text",
                     *             "csv": "text",
                     *             "ndjson": "text",
                     *             "parquet": "text",
                     *             "temporal": "text"
                     *           }
                     *         }
                     *       ],
                     *       "next": "WyIwMTk5YTFiMiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["SweepPage"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitSweep: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SweepSpec"];
                "application/yaml": components["schemas"]["SweepSpec"];
            };
        };
        responses: {
            /** @description The sweep is stored and starts. */
            201: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    /** @description The revision, for `If-Match`. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "state": "planning",
                     *       "pauseReason": "request",
                     *       "device": "cpu",
                     *       "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64",
                     *       "cells": {
                     *         "total": 1,
                     *         "complete": 1,
                     *         "failed": 1,
                     *         "reused": 1
                     *       },
                     *       "priority": 1,
                     *       "concurrency": 1,
                     *       "budget": {
                     *         "deviceSeconds": 0.25,
                     *         "charged": 0.25,
                     *         "remaining": 0.25
                     *       },
                     *       "revision": 1,
                     *       "schedule": {
                     *         "id": "0199a1b2-0000-7000-8000-000000000000",
                     *         "name": "what does a step buy"
                     *       },
                     *       "gate": {
                     *         "status": "green",
                     *         "familyWiseError": 0.25,
                     *         "checks": 1,
                     *         "rejected": 1,
                     *         "worst": [
                     *           {
                     *             "cellId": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *             "check": "text",
                     *             "observed": 0.25,
                     *             "expected": 0.25,
                     *             "se": 0.25,
                     *             "pValue": 0.25
                     *           }
                     *         ]
                     *       },
                     *       "error": "text",
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "startedAt": "2026-11-25T12:00:00.000Z",
                     *       "finishedAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "links": {
                     *         "self": "text",
                     *         "curves": "text",
                     *         "cells": "text",
                     *         "csv": "text",
                     *         "ndjson": "text",
                     *         "parquet": "text",
                     *         "temporal": "text"
                     *       },
                     *       "spec": {},
                     *       "excluded": [
                     *         {
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "sampler": "default",
                     *           "metric": "nelbo",
                     *           "reason": "text"
                     *         }
                     *       ],
                     *       "open": false,
                     *       "amendments": [
                     *         {
                     *           "number": 1,
                     *           "kind": "registered",
                     *           "state": "requested",
                     *           "change": {},
                     *           "cells": 1,
                     *           "previousHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "createdAt": "2026-11-25T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SweepDetail"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description The API key may not do this
             *
             *     A quota of the team is used up
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:quota-exceeded",
                     *       "title": "A quota of the team is used up",
                     *       "status": 403,
                     *       "detail": "A quota of the team is used up",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSweep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sweep. */
            200: {
                headers: {
                    /** @description The revision, for `If-Match`. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "state": "planning",
                     *       "pauseReason": "request",
                     *       "device": "cpu",
                     *       "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64",
                     *       "cells": {
                     *         "total": 1,
                     *         "complete": 1,
                     *         "failed": 1,
                     *         "reused": 1
                     *       },
                     *       "priority": 1,
                     *       "concurrency": 1,
                     *       "budget": {
                     *         "deviceSeconds": 0.25,
                     *         "charged": 0.25,
                     *         "remaining": 0.25
                     *       },
                     *       "revision": 1,
                     *       "schedule": {
                     *         "id": "0199a1b2-0000-7000-8000-000000000000",
                     *         "name": "what does a step buy"
                     *       },
                     *       "gate": {
                     *         "status": "green",
                     *         "familyWiseError": 0.25,
                     *         "checks": 1,
                     *         "rejected": 1,
                     *         "worst": [
                     *           {
                     *             "cellId": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *             "check": "text",
                     *             "observed": 0.25,
                     *             "expected": 0.25,
                     *             "se": 0.25,
                     *             "pValue": 0.25
                     *           }
                     *         ]
                     *       },
                     *       "error": "text",
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "startedAt": "2026-11-25T12:00:00.000Z",
                     *       "finishedAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "links": {
                     *         "self": "text",
                     *         "curves": "text",
                     *         "cells": "text",
                     *         "csv": "text",
                     *         "ndjson": "text",
                     *         "parquet": "text",
                     *         "temporal": "text"
                     *       },
                     *       "spec": {},
                     *       "excluded": [
                     *         {
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "sampler": "default",
                     *           "metric": "nelbo",
                     *           "reason": "text"
                     *         }
                     *       ],
                     *       "open": false,
                     *       "amendments": [
                     *         {
                     *           "number": 1,
                     *           "kind": "registered",
                     *           "state": "requested",
                     *           "change": {},
                     *           "cells": 1,
                     *           "previousHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "createdAt": "2026-11-25T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SweepDetail"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSweep: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adjustSweep: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the sweep as it was read, or `*`. */
                "if-match": string;
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "priority": 1,
                 *       "concurrency": 4
                 *     }
                 */
                "application/json": components["schemas"]["SweepSettings"];
            };
        };
        responses: {
            /** @description The settings are in force. */
            200: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    /** @description The revision, for `If-Match`. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "state": "planning",
                     *       "pauseReason": "request",
                     *       "device": "cpu",
                     *       "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64",
                     *       "cells": {
                     *         "total": 1,
                     *         "complete": 1,
                     *         "failed": 1,
                     *         "reused": 1
                     *       },
                     *       "priority": 1,
                     *       "concurrency": 1,
                     *       "budget": {
                     *         "deviceSeconds": 0.25,
                     *         "charged": 0.25,
                     *         "remaining": 0.25
                     *       },
                     *       "revision": 1,
                     *       "schedule": {
                     *         "id": "0199a1b2-0000-7000-8000-000000000000",
                     *         "name": "what does a step buy"
                     *       },
                     *       "gate": {
                     *         "status": "green",
                     *         "familyWiseError": 0.25,
                     *         "checks": 1,
                     *         "rejected": 1,
                     *         "worst": [
                     *           {
                     *             "cellId": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *             "check": "text",
                     *             "observed": 0.25,
                     *             "expected": 0.25,
                     *             "se": 0.25,
                     *             "pValue": 0.25
                     *           }
                     *         ]
                     *       },
                     *       "error": "text",
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "startedAt": "2026-11-25T12:00:00.000Z",
                     *       "finishedAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "links": {
                     *         "self": "text",
                     *         "curves": "text",
                     *         "cells": "text",
                     *         "csv": "text",
                     *         "ndjson": "text",
                     *         "parquet": "text",
                     *         "temporal": "text"
                     *       },
                     *       "spec": {},
                     *       "excluded": [
                     *         {
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "sampler": "default",
                     *           "metric": "nelbo",
                     *           "reason": "text"
                     *         }
                     *       ],
                     *       "open": false,
                     *       "amendments": [
                     *         {
                     *           "number": 1,
                     *           "kind": "registered",
                     *           "state": "requested",
                     *           "change": {},
                     *           "cells": 1,
                     *           "previousHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "createdAt": "2026-11-25T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SweepDetail"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The resource has changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:precondition-failed",
                     *       "title": "The resource has changed since it was read",
                     *       "status": 412,
                     *       "detail": "The resource has changed since it was read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has to say which version it changes */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:precondition-required",
                     *       "title": "The request has to say which version it changes",
                     *       "status": 428,
                     *       "detail": "The request has to say which version it changes",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A server that this needs is not reachable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unavailable",
                     *       "title": "A server that this needs is not reachable",
                     *       "status": 503,
                     *       "detail": "A server that this needs is not reachable",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreSweep: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sweep is there again. */
            200: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    /** @description The revision, for `If-Match`. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "state": "planning",
                     *       "pauseReason": "request",
                     *       "device": "cpu",
                     *       "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64",
                     *       "cells": {
                     *         "total": 1,
                     *         "complete": 1,
                     *         "failed": 1,
                     *         "reused": 1
                     *       },
                     *       "priority": 1,
                     *       "concurrency": 1,
                     *       "budget": {
                     *         "deviceSeconds": 0.25,
                     *         "charged": 0.25,
                     *         "remaining": 0.25
                     *       },
                     *       "revision": 1,
                     *       "schedule": {
                     *         "id": "0199a1b2-0000-7000-8000-000000000000",
                     *         "name": "what does a step buy"
                     *       },
                     *       "gate": {
                     *         "status": "green",
                     *         "familyWiseError": 0.25,
                     *         "checks": 1,
                     *         "rejected": 1,
                     *         "worst": [
                     *           {
                     *             "cellId": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *             "check": "text",
                     *             "observed": 0.25,
                     *             "expected": 0.25,
                     *             "se": 0.25,
                     *             "pValue": 0.25
                     *           }
                     *         ]
                     *       },
                     *       "error": "text",
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "startedAt": "2026-11-25T12:00:00.000Z",
                     *       "finishedAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "links": {
                     *         "self": "text",
                     *         "curves": "text",
                     *         "cells": "text",
                     *         "csv": "text",
                     *         "ndjson": "text",
                     *         "parquet": "text",
                     *         "temporal": "text"
                     *       },
                     *       "spec": {},
                     *       "excluded": [
                     *         {
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "sampler": "default",
                     *           "metric": "nelbo",
                     *           "reason": "text"
                     *         }
                     *       ],
                     *       "open": false,
                     *       "amendments": [
                     *         {
                     *           "number": 1,
                     *           "kind": "registered",
                     *           "state": "requested",
                     *           "change": {},
                     *           "cells": 1,
                     *           "previousHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "createdAt": "2026-11-25T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SweepDetail"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseSweep: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sweep is paused. */
            200: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    /** @description The revision, for `If-Match`. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "state": "planning",
                     *       "pauseReason": "request",
                     *       "device": "cpu",
                     *       "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64",
                     *       "cells": {
                     *         "total": 1,
                     *         "complete": 1,
                     *         "failed": 1,
                     *         "reused": 1
                     *       },
                     *       "priority": 1,
                     *       "concurrency": 1,
                     *       "budget": {
                     *         "deviceSeconds": 0.25,
                     *         "charged": 0.25,
                     *         "remaining": 0.25
                     *       },
                     *       "revision": 1,
                     *       "schedule": {
                     *         "id": "0199a1b2-0000-7000-8000-000000000000",
                     *         "name": "what does a step buy"
                     *       },
                     *       "gate": {
                     *         "status": "green",
                     *         "familyWiseError": 0.25,
                     *         "checks": 1,
                     *         "rejected": 1,
                     *         "worst": [
                     *           {
                     *             "cellId": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *             "check": "text",
                     *             "observed": 0.25,
                     *             "expected": 0.25,
                     *             "se": 0.25,
                     *             "pValue": 0.25
                     *           }
                     *         ]
                     *       },
                     *       "error": "text",
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "startedAt": "2026-11-25T12:00:00.000Z",
                     *       "finishedAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "links": {
                     *         "self": "text",
                     *         "curves": "text",
                     *         "cells": "text",
                     *         "csv": "text",
                     *         "ndjson": "text",
                     *         "parquet": "text",
                     *         "temporal": "text"
                     *       },
                     *       "spec": {},
                     *       "excluded": [
                     *         {
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "sampler": "default",
                     *           "metric": "nelbo",
                     *           "reason": "text"
                     *         }
                     *       ],
                     *       "open": false,
                     *       "amendments": [
                     *         {
                     *           "number": 1,
                     *           "kind": "registered",
                     *           "state": "requested",
                     *           "change": {},
                     *           "cells": 1,
                     *           "previousHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "createdAt": "2026-11-25T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SweepDetail"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A server that this needs is not reachable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unavailable",
                     *       "title": "A server that this needs is not reachable",
                     *       "status": 503,
                     *       "detail": "A server that this needs is not reachable",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeSweep: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sweep runs. */
            200: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    /** @description The revision, for `If-Match`. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "state": "planning",
                     *       "pauseReason": "request",
                     *       "device": "cpu",
                     *       "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64",
                     *       "cells": {
                     *         "total": 1,
                     *         "complete": 1,
                     *         "failed": 1,
                     *         "reused": 1
                     *       },
                     *       "priority": 1,
                     *       "concurrency": 1,
                     *       "budget": {
                     *         "deviceSeconds": 0.25,
                     *         "charged": 0.25,
                     *         "remaining": 0.25
                     *       },
                     *       "revision": 1,
                     *       "schedule": {
                     *         "id": "0199a1b2-0000-7000-8000-000000000000",
                     *         "name": "what does a step buy"
                     *       },
                     *       "gate": {
                     *         "status": "green",
                     *         "familyWiseError": 0.25,
                     *         "checks": 1,
                     *         "rejected": 1,
                     *         "worst": [
                     *           {
                     *             "cellId": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *             "check": "text",
                     *             "observed": 0.25,
                     *             "expected": 0.25,
                     *             "se": 0.25,
                     *             "pValue": 0.25
                     *           }
                     *         ]
                     *       },
                     *       "error": "text",
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "startedAt": "2026-11-25T12:00:00.000Z",
                     *       "finishedAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "links": {
                     *         "self": "text",
                     *         "curves": "text",
                     *         "cells": "text",
                     *         "csv": "text",
                     *         "ndjson": "text",
                     *         "parquet": "text",
                     *         "temporal": "text"
                     *       },
                     *       "spec": {},
                     *       "excluded": [
                     *         {
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "sampler": "default",
                     *           "metric": "nelbo",
                     *           "reason": "text"
                     *         }
                     *       ],
                     *       "open": false,
                     *       "amendments": [
                     *         {
                     *           "number": 1,
                     *           "kind": "registered",
                     *           "state": "requested",
                     *           "change": {},
                     *           "cells": 1,
                     *           "previousHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "createdAt": "2026-11-25T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SweepDetail"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A server that this needs is not reachable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unavailable",
                     *       "title": "A server that this needs is not reachable",
                     *       "status": 503,
                     *       "detail": "A server that this needs is not reachable",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelSweep: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sweep stops. */
            202: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    /** @description The revision, for `If-Match`. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "state": "planning",
                     *       "pauseReason": "request",
                     *       "device": "cpu",
                     *       "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64",
                     *       "cells": {
                     *         "total": 1,
                     *         "complete": 1,
                     *         "failed": 1,
                     *         "reused": 1
                     *       },
                     *       "priority": 1,
                     *       "concurrency": 1,
                     *       "budget": {
                     *         "deviceSeconds": 0.25,
                     *         "charged": 0.25,
                     *         "remaining": 0.25
                     *       },
                     *       "revision": 1,
                     *       "schedule": {
                     *         "id": "0199a1b2-0000-7000-8000-000000000000",
                     *         "name": "what does a step buy"
                     *       },
                     *       "gate": {
                     *         "status": "green",
                     *         "familyWiseError": 0.25,
                     *         "checks": 1,
                     *         "rejected": 1,
                     *         "worst": [
                     *           {
                     *             "cellId": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *             "check": "text",
                     *             "observed": 0.25,
                     *             "expected": 0.25,
                     *             "se": 0.25,
                     *             "pValue": 0.25
                     *           }
                     *         ]
                     *       },
                     *       "error": "text",
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "startedAt": "2026-11-25T12:00:00.000Z",
                     *       "finishedAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "links": {
                     *         "self": "text",
                     *         "curves": "text",
                     *         "cells": "text",
                     *         "csv": "text",
                     *         "ndjson": "text",
                     *         "parquet": "text",
                     *         "temporal": "text"
                     *       },
                     *       "spec": {},
                     *       "excluded": [
                     *         {
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "sampler": "default",
                     *           "metric": "nelbo",
                     *           "reason": "text"
                     *         }
                     *       ],
                     *       "open": false,
                     *       "amendments": [
                     *         {
                     *           "number": 1,
                     *           "kind": "registered",
                     *           "state": "requested",
                     *           "change": {},
                     *           "cells": 1,
                     *           "previousHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "createdAt": "2026-11-25T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SweepDetail"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A server that this needs is not reachable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unavailable",
                     *       "title": "A server that this needs is not reachable",
                     *       "status": 503,
                     *       "detail": "A server that this needs is not reachable",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topUpBudget: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "deviceSeconds": 600
                 *     }
                 */
                "application/json": components["schemas"]["BudgetInput"];
            };
        };
        responses: {
            /** @description The budget is larger. */
            200: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    /** @description The revision, for `If-Match`. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "state": "planning",
                     *       "pauseReason": "request",
                     *       "device": "cpu",
                     *       "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64",
                     *       "cells": {
                     *         "total": 1,
                     *         "complete": 1,
                     *         "failed": 1,
                     *         "reused": 1
                     *       },
                     *       "priority": 1,
                     *       "concurrency": 1,
                     *       "budget": {
                     *         "deviceSeconds": 0.25,
                     *         "charged": 0.25,
                     *         "remaining": 0.25
                     *       },
                     *       "revision": 1,
                     *       "schedule": {
                     *         "id": "0199a1b2-0000-7000-8000-000000000000",
                     *         "name": "what does a step buy"
                     *       },
                     *       "gate": {
                     *         "status": "green",
                     *         "familyWiseError": 0.25,
                     *         "checks": 1,
                     *         "rejected": 1,
                     *         "worst": [
                     *           {
                     *             "cellId": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *             "check": "text",
                     *             "observed": 0.25,
                     *             "expected": 0.25,
                     *             "se": 0.25,
                     *             "pValue": 0.25
                     *           }
                     *         ]
                     *       },
                     *       "error": "text",
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "startedAt": "2026-11-25T12:00:00.000Z",
                     *       "finishedAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "links": {
                     *         "self": "text",
                     *         "curves": "text",
                     *         "cells": "text",
                     *         "csv": "text",
                     *         "ndjson": "text",
                     *         "parquet": "text",
                     *         "temporal": "text"
                     *       },
                     *       "spec": {},
                     *       "excluded": [
                     *         {
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "sampler": "default",
                     *           "metric": "nelbo",
                     *           "reason": "text"
                     *         }
                     *       ],
                     *       "open": false,
                     *       "amendments": [
                     *         {
                     *           "number": 1,
                     *           "kind": "registered",
                     *           "state": "requested",
                     *           "change": {},
                     *           "cells": 1,
                     *           "previousHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "createdAt": "2026-11-25T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SweepDetail"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description The API key may not do this
             *
             *     A quota of the team is used up
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:quota-exceeded",
                     *       "title": "A quota of the team is used up",
                     *       "status": 403,
                     *       "detail": "A quota of the team is used up",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A server that this needs is not reachable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unavailable",
                     *       "title": "A server that this needs is not reachable",
                     *       "status": 503,
                     *       "detail": "A server that this needs is not reachable",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendSweep: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "axes": {
                 *         "steps": [
                 *           64
                 *         ],
                 *         "seed": {
                 *           "from": 4,
                 *           "count": 3
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SweepExtension"];
            };
        };
        responses: {
            /** @description The amendment is stored and will be applied. */
            202: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    /** @description The revision, for `If-Match`. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "state": "planning",
                     *       "pauseReason": "request",
                     *       "device": "cpu",
                     *       "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64",
                     *       "cells": {
                     *         "total": 1,
                     *         "complete": 1,
                     *         "failed": 1,
                     *         "reused": 1
                     *       },
                     *       "priority": 1,
                     *       "concurrency": 1,
                     *       "budget": {
                     *         "deviceSeconds": 0.25,
                     *         "charged": 0.25,
                     *         "remaining": 0.25
                     *       },
                     *       "revision": 1,
                     *       "schedule": {
                     *         "id": "0199a1b2-0000-7000-8000-000000000000",
                     *         "name": "what does a step buy"
                     *       },
                     *       "gate": {
                     *         "status": "green",
                     *         "familyWiseError": 0.25,
                     *         "checks": 1,
                     *         "rejected": 1,
                     *         "worst": [
                     *           {
                     *             "cellId": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *             "check": "text",
                     *             "observed": 0.25,
                     *             "expected": 0.25,
                     *             "se": 0.25,
                     *             "pValue": 0.25
                     *           }
                     *         ]
                     *       },
                     *       "error": "text",
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "startedAt": "2026-11-25T12:00:00.000Z",
                     *       "finishedAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "links": {
                     *         "self": "text",
                     *         "curves": "text",
                     *         "cells": "text",
                     *         "csv": "text",
                     *         "ndjson": "text",
                     *         "parquet": "text",
                     *         "temporal": "text"
                     *       },
                     *       "spec": {},
                     *       "excluded": [
                     *         {
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "sampler": "default",
                     *           "metric": "nelbo",
                     *           "reason": "text"
                     *         }
                     *       ],
                     *       "open": false,
                     *       "amendments": [
                     *         {
                     *           "number": 1,
                     *           "kind": "registered",
                     *           "state": "requested",
                     *           "change": {},
                     *           "cells": 1,
                     *           "previousHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "createdAt": "2026-11-25T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SweepDetail"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rerunCells: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cells": "failed"
                 *     }
                 */
                "application/json": components["schemas"]["RerunInput"];
            };
        };
        responses: {
            /** @description The amendment is stored and will be applied. */
            202: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    /** @description The revision, for `If-Match`. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "state": "planning",
                     *       "pauseReason": "request",
                     *       "device": "cpu",
                     *       "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64",
                     *       "cells": {
                     *         "total": 1,
                     *         "complete": 1,
                     *         "failed": 1,
                     *         "reused": 1
                     *       },
                     *       "priority": 1,
                     *       "concurrency": 1,
                     *       "budget": {
                     *         "deviceSeconds": 0.25,
                     *         "charged": 0.25,
                     *         "remaining": 0.25
                     *       },
                     *       "revision": 1,
                     *       "schedule": {
                     *         "id": "0199a1b2-0000-7000-8000-000000000000",
                     *         "name": "what does a step buy"
                     *       },
                     *       "gate": {
                     *         "status": "green",
                     *         "familyWiseError": 0.25,
                     *         "checks": 1,
                     *         "rejected": 1,
                     *         "worst": [
                     *           {
                     *             "cellId": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *             "check": "text",
                     *             "observed": 0.25,
                     *             "expected": 0.25,
                     *             "se": 0.25,
                     *             "pValue": 0.25
                     *           }
                     *         ]
                     *       },
                     *       "error": "text",
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "startedAt": "2026-11-25T12:00:00.000Z",
                     *       "finishedAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "links": {
                     *         "self": "text",
                     *         "curves": "text",
                     *         "cells": "text",
                     *         "csv": "text",
                     *         "ndjson": "text",
                     *         "parquet": "text",
                     *         "temporal": "text"
                     *       },
                     *       "spec": {},
                     *       "excluded": [
                     *         {
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "sampler": "default",
                     *           "metric": "nelbo",
                     *           "reason": "text"
                     *         }
                     *       ],
                     *       "open": false,
                     *       "amendments": [
                     *         {
                     *           "number": 1,
                     *           "kind": "registered",
                     *           "state": "requested",
                     *           "change": {},
                     *           "cells": 1,
                     *           "previousHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "createdAt": "2026-11-25T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SweepDetail"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askPoints: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "points": [
                 *         {
                 *           "data": "m4",
                 *           "architecture": "masked-diffusion",
                 *           "space": "token",
                 *           "steps": 8
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AskInput"];
            };
        };
        responses: {
            /** @description The points are stored and will be run. */
            202: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": 1,
                     *       "state": "running",
                     *       "points": [
                     *         {
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "sampler": "default",
                     *           "model": "m4-masked@1",
                     *           "steps": 1,
                     *           "cells": {
                     *             "total": 1,
                     *             "complete": 1,
                     *             "failed": 1
                     *           },
                     *           "metrics": {}
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Ask"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description The API key may not do this
             *
             *     A quota of the team is used up
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:quota-exceeded",
                     *       "title": "A quota of the team is used up",
                     *       "status": 403,
                     *       "detail": "A quota of the team is used up",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAsk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ask. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": 1,
                     *       "state": "running",
                     *       "points": [
                     *         {
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "sampler": "default",
                     *           "model": "m4-masked@1",
                     *           "steps": 1,
                     *           "cells": {
                     *             "total": 1,
                     *             "complete": 1,
                     *             "failed": 1
                     *           },
                     *           "metrics": {}
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Ask"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeSweep: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sweep is closed. */
            202: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    /** @description The revision, for `If-Match`. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "state": "planning",
                     *       "pauseReason": "request",
                     *       "device": "cpu",
                     *       "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64",
                     *       "cells": {
                     *         "total": 1,
                     *         "complete": 1,
                     *         "failed": 1,
                     *         "reused": 1
                     *       },
                     *       "priority": 1,
                     *       "concurrency": 1,
                     *       "budget": {
                     *         "deviceSeconds": 0.25,
                     *         "charged": 0.25,
                     *         "remaining": 0.25
                     *       },
                     *       "revision": 1,
                     *       "schedule": {
                     *         "id": "0199a1b2-0000-7000-8000-000000000000",
                     *         "name": "what does a step buy"
                     *       },
                     *       "gate": {
                     *         "status": "green",
                     *         "familyWiseError": 0.25,
                     *         "checks": 1,
                     *         "rejected": 1,
                     *         "worst": [
                     *           {
                     *             "cellId": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *             "check": "text",
                     *             "observed": 0.25,
                     *             "expected": 0.25,
                     *             "se": 0.25,
                     *             "pValue": 0.25
                     *           }
                     *         ]
                     *       },
                     *       "error": "text",
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "startedAt": "2026-11-25T12:00:00.000Z",
                     *       "finishedAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "links": {
                     *         "self": "text",
                     *         "curves": "text",
                     *         "cells": "text",
                     *         "csv": "text",
                     *         "ndjson": "text",
                     *         "parquet": "text",
                     *         "temporal": "text"
                     *       },
                     *       "spec": {},
                     *       "excluded": [
                     *         {
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "sampler": "default",
                     *           "metric": "nelbo",
                     *           "reason": "text"
                     *         }
                     *       ],
                     *       "open": false,
                     *       "amendments": [
                     *         {
                     *           "number": 1,
                     *           "kind": "registered",
                     *           "state": "requested",
                     *           "change": {},
                     *           "cells": 1,
                     *           "previousHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "createdAt": "2026-11-25T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SweepDetail"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRounds: {
        parameters: {
            query?: {
                /** @description `next` of the previous page. */
                cursor?: string;
                /** @description Items a page, at most 500. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rounds so far. */
            200: {
                headers: {
                    /** @description The first page and, unless this is the last, the next one (RFC 8288). */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rule": {
                     *         "method": "halving",
                     *         "metric": "nelbo",
                     *         "direction": "minimise",
                     *         "eta": 1,
                     *         "samples": [
                     *           1
                     *         ]
                     *       },
                     *       "finished": false,
                     *       "rounds": [
                     *         {
                     *           "round": 1,
                     *           "points": 1,
                     *           "goOn": 1,
                     *           "cells": 1,
                     *           "amendment": 1,
                     *           "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *         }
                     *       ],
                     *       "items": [
                     *         {
                     *           "pointId": "0199a1b2-0000-7000-8000-000000000000",
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "sampler": "default",
                     *           "model": "m4-masked@1",
                     *           "steps": 1,
                     *           "samples": 1,
                     *           "round": 1,
                     *           "outcome": "dropped",
                     *           "seeds": 1,
                     *           "value": 0.25,
                     *           "halfWidth": 0.25
                     *         }
                     *       ],
                     *       "next": "WyIwMTk5YTFiMiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["Rounds"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCurves: {
        parameters: {
            query?: {
                /** @description Horizontal axis. */
                x?: "steps" | "nfe" | "lifts_per_token" | "flops" | "device_seconds";
                /** @description Metric. */
                y?: "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
                /** @description Only these exact worlds and datasets. */
                data?: string[];
                /** @description Only these architectures. */
                architecture?: ("autoregressive" | "masked-diffusion" | "gaussian-diffusion")[];
                /** @description Only these spaces. */
                space?: ("token" | "token-embedding" | "sentence-latent" | "pixel" | "quantised-pixel" | "image-latent")[];
                /** @description Only these samplers, whatever their options. */
                sampler?: ("ar_ancestral" | "cholesky_one_shot" | "mdlm_ancestral" | "sedd_tweedie" | "fhs" | "blocks" | "low_entropy_k" | "eb" | "maskgit" | "remdm" | "bd3lm" | "ddpm" | "ddim" | "edm_heun" | "dpmpp_2m" | "euler_flow" | "noop")[];
                /** @description Only these models, as `name@version`. */
                model?: string[];
                /** @description Only these step counts. */
                steps?: number[];
                /** @description Only these seeds. */
                seed?: number[];
                /** @description Axes that tell series apart: all but the seed by default. What is not named is pooled. */
                group?: ("data" | "architecture" | "space" | "sampler" | "model" | "seed")[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The curves as they stand now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *       "x": "steps",
                     *       "y": "nelbo",
                     *       "kind": "path",
                     *       "worlds": [
                     *         {
                     *           "data": "m4",
                     *           "title": "text",
                     *           "unit": "bits/token",
                     *           "entropy": 0.25
                     *         }
                     *       ],
                     *       "series": [
                     *         {
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "sampler": "default",
                     *           "model": "m4-masked@1",
                     *           "seed": 1,
                     *           "unit": "bits/token",
                     *           "points": [
                     *             {
                     *               "x": 0.25,
                     *               "steps": 1,
                     *               "nfe": 0.25,
                     *               "y": 0.25,
                     *               "se": 0.25,
                     *               "lo": 0.25,
                     *               "hi": 0.25,
                     *               "n": 1,
                     *               "expected": 0.25,
                     *               "cells": {
                     *                 "expected": 1,
                     *                 "complete": 1,
                     *                 "failed": 1,
                     *                 "excluded": 1
                     *               },
                     *               "cellIds": [
                     *                 "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *               ],
                     *               "fingerprint": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "group": [
                     *         "data"
                     *       ],
                     *       "complete": false,
                     *       "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *     }
                     */
                    "application/json": components["schemas"]["Curves"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPareto: {
        parameters: {
            query?: {
                /** @description Horizontal axis. */
                x?: "steps" | "nfe" | "lifts_per_token" | "flops" | "device_seconds";
                /** @description Metric. */
                y?: "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
                /** @description Only these exact worlds and datasets. */
                data?: string[];
                /** @description Only these architectures. */
                architecture?: ("autoregressive" | "masked-diffusion" | "gaussian-diffusion")[];
                /** @description Only these spaces. */
                space?: ("token" | "token-embedding" | "sentence-latent" | "pixel" | "quantised-pixel" | "image-latent")[];
                /** @description Only these samplers, whatever their options. */
                sampler?: ("ar_ancestral" | "cholesky_one_shot" | "mdlm_ancestral" | "sedd_tweedie" | "fhs" | "blocks" | "low_entropy_k" | "eb" | "maskgit" | "remdm" | "bd3lm" | "ddpm" | "ddim" | "edm_heun" | "dpmpp_2m" | "euler_flow" | "noop")[];
                /** @description Only these models, as `name@version`. */
                model?: string[];
                /** @description Only these step counts. */
                steps?: number[];
                /** @description Only these seeds. */
                seed?: number[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The front of each world. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *       "x": "steps",
                     *       "y": "nelbo",
                     *       "complete": false,
                     *       "worlds": [
                     *         {
                     *           "data": "m4",
                     *           "points": [
                     *             {
                     *               "data": "m4",
                     *               "architecture": "masked-diffusion",
                     *               "space": "token",
                     *               "sampler": "default",
                     *               "model": "m4-masked@1",
                     *               "unit": "bits/token",
                     *               "steps": 1,
                     *               "x": 0.25,
                     *               "y": 0.25,
                     *               "se": 0.25,
                     *               "lo": 0.25,
                     *               "hi": 0.25,
                     *               "n": 1,
                     *               "cells": {
                     *                 "expected": 1,
                     *                 "complete": 1,
                     *                 "failed": 1,
                     *                 "excluded": 1
                     *               },
                     *               "onFront": false,
                     *               "share": 0.25
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Pareto"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCheapest: {
        parameters: {
            query?: {
                /** @description Horizontal axis. */
                x?: "steps" | "nfe" | "lifts_per_token" | "flops" | "device_seconds";
                /** @description Metric. */
                y?: "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
                /** @description Only these exact worlds and datasets. */
                data?: string[];
                /** @description Only these architectures. */
                architecture?: ("autoregressive" | "masked-diffusion" | "gaussian-diffusion")[];
                /** @description Only these spaces. */
                space?: ("token" | "token-embedding" | "sentence-latent" | "pixel" | "quantised-pixel" | "image-latent")[];
                /** @description Only these samplers, whatever their options. */
                sampler?: ("ar_ancestral" | "cholesky_one_shot" | "mdlm_ancestral" | "sedd_tweedie" | "fhs" | "blocks" | "low_entropy_k" | "eb" | "maskgit" | "remdm" | "bd3lm" | "ddpm" | "ddim" | "edm_heun" | "dpmpp_2m" | "euler_flow" | "noop")[];
                /** @description Only these models, as `name@version`. */
                model?: string[];
                /** @description Only these step counts. */
                steps?: number[];
                /** @description Only these seeds. */
                seed?: number[];
                /** @description How far from the best value is good enough, in the unit of the metric. */
                epsilon?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings of each world. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *       "x": "steps",
                     *       "y": "nelbo",
                     *       "complete": false,
                     *       "epsilon": 0.25,
                     *       "worlds": [
                     *         {
                     *           "data": "m4",
                     *           "best": {
                     *             "data": "m4",
                     *             "architecture": "masked-diffusion",
                     *             "space": "token",
                     *             "sampler": "default",
                     *             "model": "m4-masked@1",
                     *             "unit": "bits/token",
                     *             "steps": 1,
                     *             "x": 0.25,
                     *             "y": 0.25,
                     *             "se": 0.25,
                     *             "lo": 0.25,
                     *             "hi": 0.25,
                     *             "n": 1,
                     *             "cells": {
                     *               "expected": 1,
                     *               "complete": 1,
                     *               "failed": 1,
                     *               "excluded": 1
                     *             }
                     *           },
                     *           "cheapest": {
                     *             "data": "m4",
                     *             "architecture": "masked-diffusion",
                     *             "space": "token",
                     *             "sampler": "default",
                     *             "model": "m4-masked@1",
                     *             "unit": "bits/token",
                     *             "steps": 1,
                     *             "x": 0.25,
                     *             "y": 0.25,
                     *             "se": 0.25,
                     *             "lo": 0.25,
                     *             "hi": 0.25,
                     *             "n": 1,
                     *             "cells": {
                     *               "expected": 1,
                     *               "complete": 1,
                     *               "failed": 1,
                     *               "excluded": 1
                     *             }
                     *           },
                     *           "series": [
                     *             {
                     *               "data": "m4",
                     *               "architecture": "masked-diffusion",
                     *               "space": "token",
                     *               "sampler": "default",
                     *               "model": "m4-masked@1",
                     *               "unit": "bits/token",
                     *               "cheapest": {
                     *                 "data": "m4",
                     *                 "architecture": "masked-diffusion",
                     *                 "space": "token",
                     *                 "sampler": "default",
                     *                 "model": "m4-masked@1",
                     *                 "unit": "bits/token",
                     *                 "steps": 1,
                     *                 "x": 0.25,
                     *                 "y": 0.25,
                     *                 "se": 0.25,
                     *                 "lo": 0.25,
                     *                 "hi": 0.25,
                     *                 "n": 1,
                     *                 "cells": {
                     *                   "expected": 1,
                     *                   "complete": 1,
                     *                   "failed": 1,
                     *                   "excluded": 1
                     *                 }
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Cheapest"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDerived: {
        parameters: {
            query?: {
                /** @description Cost. */
                x?: "nfe" | "lifts_per_token" | "flops" | "device_seconds";
                /** @description Metric; of nelbo the excess over the entropy. */
                y?: "nelbo" | "path_kl" | "marginal_kl" | "adjacent_pair_kl" | "class_kl" | "frechet_distance" | "sequence_error_rate";
                /** @description Only these exact worlds and datasets. */
                data?: string[];
                /** @description Only these architectures. */
                architecture?: ("autoregressive" | "masked-diffusion" | "gaussian-diffusion")[];
                /** @description Only these spaces. */
                space?: ("token" | "token-embedding" | "sentence-latent" | "pixel" | "quantised-pixel" | "image-latent")[];
                /** @description Only these samplers, whatever their options. */
                sampler?: ("ar_ancestral" | "cholesky_one_shot" | "mdlm_ancestral" | "sedd_tweedie" | "fhs" | "blocks" | "low_entropy_k" | "eb" | "maskgit" | "remdm" | "bd3lm" | "ddpm" | "ddim" | "edm_heun" | "dpmpp_2m" | "euler_flow" | "noop")[];
                /** @description Only these models, as `name@version`. */
                model?: string[];
                /** @description Only these step counts. */
                steps?: number[];
                /** @description Only these seeds. */
                seed?: number[];
                /** @description Errors at which costs and debts are read: 0.1, 0.03, 0.01 and 0.003 by default. */
                tau?: number[];
                /** @description A curve has reached its plateau where it moves by less than this. */
                delta?: number;
                /** @description Cost from which areas are taken: the first at which every series of the world has a point by default. */
                from?: number;
                /** @description Cost up to which areas are taken: the largest of the world by default. */
                to?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The derived results of each world. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *       "y": "nelbo",
                     *       "complete": false,
                     *       "x": "nfe",
                     *       "delta": 0.25,
                     *       "tau": [
                     *         0.25
                     *       ],
                     *       "worlds": [
                     *         {
                     *           "data": "m4",
                     *           "unit": "bits/token",
                     *           "range": {
                     *             "from": 0.25,
                     *             "to": 0.25
                     *           },
                     *           "series": [
                     *             {
                     *               "data": "m4",
                     *               "architecture": "masked-diffusion",
                     *               "space": "token",
                     *               "sampler": "default",
                     *               "model": "m4-masked@1",
                     *               "unit": "bits/token",
                     *               "baseline": false,
                     *               "plateau": {
                     *                 "reached": false,
                     *                 "steps": 1,
                     *                 "fitted": 0.25,
                     *                 "law": {
                     *                   "limit": 0.25,
                     *                   "scale": 0.25,
                     *                   "exponent": 0.25
                     *                 }
                     *               },
                     *               "at": [
                     *                 {
                     *                   "tau": 0.25,
                     *                   "cost": {
                     *                     "value": 0.25,
                     *                     "lo": 0.25,
                     *                     "hi": 0.25
                     *                   },
                     *                   "nfe": 0.25,
                     *                   "debt": {
                     *                     "value": 0.25,
                     *                     "lo": 0.25,
                     *                     "hi": 0.25,
                     *                     "steps": 0.25,
                     *                     "perPass": 0.25
                     *                   }
                     *                 }
                     *               ],
                     *               "integratedDebt": {
                     *                 "value": 0.25,
                     *                 "censored": [
                     *                   0.25
                     *                 ]
                     *               },
                     *               "interestRate": {
                     *                 "value": 0.25,
                     *                 "lo": 0.25,
                     *                 "hi": 0.25
                     *               },
                     *               "area": 0.25,
                     *               "points": [
                     *                 {
                     *                   "steps": 1,
                     *                   "x": 0.25,
                     *                   "error": 0.25,
                     *                   "onFront": false,
                     *                   "share": 0.25
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Derived"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Predictions beside direct measurements. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *       "lines": [
                     *         {
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "sampler": "default",
                     *           "model": "m4-masked@1",
                     *           "unit": "bits/token",
                     *           "kind": "masked",
                     *           "reference": 1,
                     *           "states": [
                     *             {
                     *               "noiseLevel": 0.25,
                     *               "value": 0.25
                     *             }
                     *           ],
                     *           "predictions": [
                     *             {
                     *               "steps": 1,
                     *               "predicted": 0.25,
                     *               "measured": 0.25,
                     *               "se": 0.25,
                     *               "pValue": 0.25,
                     *               "exact": false
                     *             }
                     *           ],
                     *           "best": [
                     *             {
                     *               "steps": 1,
                     *               "nelbo": 0.25,
                     *               "nodes": [
                     *                 0.25
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClaims: {
        parameters: {
            query?: {
                /** @description JSON, Markdown, or one self-contained HTML page; without it what `Accept` prefers, and JSON where it has no preference. */
                format?: "json" | "markdown" | "html";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report as it stands now, in the form that `format` or else `Accept` asks for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *       "title": "text",
                     *       "registration": {
                     *         "registered": "text",
                     *         "current": "text",
                     *         "holds": false
                     *       },
                     *       "seeds": 1,
                     *       "gates": [
                     *         {
                     *           "world": "m4",
                     *           "status": "green",
                     *           "checks": 1,
                     *           "rejected": 1
                     *         }
                     *       ],
                     *       "claims": [
                     *         {
                     *           "id": "C1",
                     *           "title": "text",
                     *           "essay": "text",
                     *           "section": "text",
                     *           "tests": [
                     *             {
                     *               "id": "text",
                     *               "scope": "oracle",
                     *               "family": "primary",
                     *               "prediction": "text",
                     *               "metric": "text",
                     *               "formula": "text",
                     *               "unit": "bits/token",
                     *               "margin": 0.25,
                     *               "cells": {
                     *                 "needed": 1,
                     *                 "complete": 1,
                     *                 "missing": [
                     *                   "text"
                     *                 ]
                     *               },
                     *               "effect": {
                     *                 "value": 0.25,
                     *                 "lo": 0.25,
                     *                 "hi": 0.25,
                     *                 "level": 0.25,
                     *                 "pValue": 0.25,
                     *                 "adjustedPValue": 0.25,
                     *                 "seeds": 1
                     *               },
                     *               "verdict": "supported",
                     *               "detail": "reversed",
                     *               "reason": "text",
                     *               "expected": "supported",
                     *               "because": "text",
                     *               "asExpected": false,
                     *               "wouldChange": "text"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Claims"];
                    /**
                     * @example # Claims
                     *
                     *     C1: supported.
                     */
                    "text/markdown": string;
                    /** @example <!doctype html><title>Claims</title> */
                    "text/html": string;
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareSweeps: {
        parameters: {
            query?: {
                /** @description Metric. */
                y?: "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
                /** @description Only these exact worlds and datasets. */
                data?: string[];
                /** @description Only these architectures. */
                architecture?: ("autoregressive" | "masked-diffusion" | "gaussian-diffusion")[];
                /** @description Only these spaces. */
                space?: ("token" | "token-embedding" | "sentence-latent" | "pixel" | "quantised-pixel" | "image-latent")[];
                /** @description Only these samplers, whatever their options. */
                sampler?: ("ar_ancestral" | "cholesky_one_shot" | "mdlm_ancestral" | "sedd_tweedie" | "fhs" | "blocks" | "low_entropy_k" | "eb" | "maskgit" | "remdm" | "bd3lm" | "ddpm" | "ddim" | "edm_heun" | "dpmpp_2m" | "euler_flow" | "noop")[];
                /** @description Only these models, as `name@version`. */
                model?: string[];
                /** @description Only these step counts. */
                steps?: number[];
                /** @description Only these seeds. */
                seed?: number[];
            };
            header?: never;
            path: {
                id: string;
                otherId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Other minus this, point by point. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "left": "0199a1b2-0000-7000-8000-000000000000",
                     *       "right": "0199a1b2-0000-7000-8000-000000000000",
                     *       "y": "nelbo",
                     *       "points": [
                     *         {
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "sampler": "default",
                     *           "leftModel": "m4-masked@1",
                     *           "rightModel": "m4-masked@2",
                     *           "steps": 1,
                     *           "samples": 1,
                     *           "unit": "bits/token",
                     *           "cells": {
                     *             "left": 1,
                     *             "right": 1,
                     *             "pairs": 1,
                     *             "same": 1
                     *           },
                     *           "left": 0.25,
                     *           "right": 0.25,
                     *           "difference": {
                     *             "value": 0.25,
                     *             "se": 0.25,
                     *             "lo": 0.25,
                     *             "hi": 0.25,
                     *             "method": "paired"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    diffSweeps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                otherId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts, in all and by setting. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "left": "0199a1b2-0000-7000-8000-000000000000",
                     *       "right": "0199a1b2-0000-7000-8000-000000000000",
                     *       "both": 1,
                     *       "onlyLeft": 1,
                     *       "onlyRight": 1,
                     *       "points": [
                     *         {
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "sampler": "default",
                     *           "model": "m4-masked@1",
                     *           "steps": 1,
                     *           "both": 1,
                     *           "onlyLeft": 1,
                     *           "onlyRight": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SweepDiff"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDiffCells: {
        parameters: {
            query?: {
                /** @description `next` of the previous page. */
                cursor?: string;
                /** @description Items a page, at most 500. */
                limit?: number;
                /** @description Which cells. */
                part?: "both" | "only_left" | "only_right";
            };
            header?: never;
            path: {
                id: string;
                otherId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of cells, by id. */
            200: {
                headers: {
                    /** @description The first page and, unless this is the last, the next one (RFC 8288). */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "text",
                     *           "state": "pending",
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "model": "m4-masked@1",
                     *           "sampler": "default",
                     *           "steps": 1,
                     *           "seed": 1,
                     *           "samples": 1,
                     *           "nfe": 0.25,
                     *           "liftsPerToken": 0.25,
                     *           "flops": 0.25,
                     *           "metrics": [
                     *             {
                     *               "metric": "nelbo",
                     *               "value": 0.25,
                     *               "se": 0.25,
                     *               "n": 1,
                     *               "expected": 0.25
                     *             }
                     *           ],
                     *           "failure": {
                     *             "class": "invalid_model_output",
                     *             "message": "text"
                     *           }
                     *         }
                     *       ],
                     *       "next": "WyIwMTk5YTFiMiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["CellPage"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCells: {
        parameters: {
            query?: {
                /** @description `next` of the previous page. */
                cursor?: string;
                /** @description Items a page, at most 500. */
                limit?: number;
                /** @description Only these exact worlds and datasets. */
                data?: string[];
                /** @description Only these architectures. */
                architecture?: ("autoregressive" | "masked-diffusion" | "gaussian-diffusion")[];
                /** @description Only these spaces. */
                space?: ("token" | "token-embedding" | "sentence-latent" | "pixel" | "quantised-pixel" | "image-latent")[];
                /** @description Only these samplers, whatever their options. */
                sampler?: ("ar_ancestral" | "cholesky_one_shot" | "mdlm_ancestral" | "sedd_tweedie" | "fhs" | "blocks" | "low_entropy_k" | "eb" | "maskgit" | "remdm" | "bd3lm" | "ddpm" | "ddim" | "edm_heun" | "dpmpp_2m" | "euler_flow" | "noop")[];
                /** @description Only these models, as `name@version`. */
                model?: string[];
                /** @description Only these step counts. */
                steps?: number[];
                /** @description Only these seeds. */
                seed?: number[];
                /** @description Only cells in these states. */
                state?: ("pending" | "running" | "complete" | "failed")[];
                /** @description `position` is the order of the plan. Sorted by a metric, only cells that have it are listed. */
                sort?: "position" | "data" | "architecture" | "space" | "sampler" | "model" | "steps" | "seed" | "nelbo" | "path_kl" | "marginal_kl" | "gen_nll" | "sample_entropy" | "adjacent_pair_kl" | "class_kl" | "sequence_error_rate" | "frechet_distance" | "classifier_confidence";
                order?: "asc" | "desc";
                /** @description Only cells whose value of the metric that `sort` names is at least this. */
                min?: number;
                /** @description Only cells whose value of the metric that `sort` names is at most this. */
                max?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of cells. */
            200: {
                headers: {
                    /** @description The first page and, unless this is the last, the next one (RFC 8288). */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "text",
                     *           "state": "pending",
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "model": "m4-masked@1",
                     *           "sampler": "default",
                     *           "steps": 1,
                     *           "seed": 1,
                     *           "samples": 1,
                     *           "nfe": 0.25,
                     *           "liftsPerToken": 0.25,
                     *           "flops": 0.25,
                     *           "metrics": [
                     *             {
                     *               "metric": "nelbo",
                     *               "value": 0.25,
                     *               "se": 0.25,
                     *               "n": 1,
                     *               "expected": 0.25
                     *             }
                     *           ],
                     *           "failure": {
                     *             "class": "invalid_model_output",
                     *             "message": "text"
                     *           }
                     *         }
                     *       ],
                     *       "next": "WyIwMTk5YTFiMiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["CellPage"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                cellId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cell. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "text",
                     *       "state": "pending",
                     *       "data": "m4",
                     *       "architecture": "masked-diffusion",
                     *       "space": "token",
                     *       "model": "m4-masked@1",
                     *       "sampler": "default",
                     *       "steps": 1,
                     *       "seed": 1,
                     *       "samples": 1,
                     *       "nfe": 0.25,
                     *       "liftsPerToken": 0.25,
                     *       "flops": 0.25,
                     *       "metrics": [
                     *         {
                     *           "metric": "nelbo",
                     *           "value": 0.25,
                     *           "se": 0.25,
                     *           "n": 1,
                     *           "expected": 0.25
                     *         }
                     *       ],
                     *       "failure": {
                     *         "class": "invalid_model_output",
                     *         "message": "text"
                     *       },
                     *       "spec": {},
                     *       "checks": [
                     *         {
                     *           "check": "text",
                     *           "observed": 0.25,
                     *           "expected": 0.25,
                     *           "se": 0.25,
                     *           "pValue": 0.25
                     *         }
                     *       ],
                     *       "trajectory": [
                     *         {
                     *           "step": 1,
                     *           "nfe": 0.25,
                     *           "noiseLevel": 0.25,
                     *           "predictiveEntropyOnSamples": 0.25,
                     *           "predictiveEntropyOnData": 0.25,
                     *           "mmse": 0.25,
                     *           "remainingEntropy": 0.25,
                     *           "flops": 0.25,
                     *           "wallMs": 0.25
                     *         }
                     *       ],
                     *       "artifacts": [
                     *         {
                     *           "kind": "text",
                     *           "key": "ent_example",
                     *           "bytes": 1,
                     *           "contentType": "text",
                     *           "url": "https://example.org/hooks/entroscope"
                     *         }
                     *       ],
                     *       "timing": {
                     *         "networkMs": 0.25,
                     *         "samplingMs": 0.25,
                     *         "measurementMs": 0.25,
                     *         "wallMs": 0.25
                     *       },
                     *       "provenance": {
                     *         "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64",
                     *         "worker": "cells-1",
                     *         "attempts": 1,
                     *         "committedAt": "2026-11-25T12:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CellDetail"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAttempts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cellId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attempts, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "number": 1,
                     *           "fence": 1,
                     *           "sweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *           "worker": "cells-1",
                     *           "startedAt": "2026-11-25T12:00:00.000Z",
                     *           "endedAt": "2026-11-25T12:00:00.000Z",
                     *           "deviceSeconds": 0.25,
                     *           "resumedShare": 0.25,
                     *           "outcome": "complete",
                     *           "message": "text",
                     *           "log": {
                     *             "bytes": 1,
                     *             "url": "https://example.org/hooks/entroscope"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AttemptList"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getArtifact: {
        parameters: {
            query?: never;
            header?: {
                /** @description One range of bytes; several at once answer the whole file. */
                range?: string;
                /** @description ETags that the client has: 304 for one of them. */
                "if-none-match"?: string;
            };
            path: {
                cellId: string;
                name: "samples" | "text" | "grid" | "trajectory";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, streamed, to be saved. */
            200: {
                headers: {
                    /** @description SHA-256 of the whole file, in quotes. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    /** @example {"state":"complete","data":"m4","steps":8,"seed":1} */
                    "application/x-ndjson": string;
                    "image/png": string;
                    /** @example text */
                    "application/json": string;
                };
            };
            /** @description The range of the file. */
            206: {
                headers: {
                    /** @description SHA-256 of the whole file, in quotes. */
                    etag?: string;
                    /** @description Which bytes of how many. */
                    "content-range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    /** @example {"state":"complete","data":"m4","steps":8,"seed":1} */
                    "application/x-ndjson": string;
                    "image/png": string;
                    /** @example text */
                    "application/json": string;
                };
            };
            /** @description The client has the file. */
            304: {
                headers: {
                    /** @description SHA-256 of the whole file, in quotes. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The range lies outside the file */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:range-not-satisfiable",
                     *       "title": "The range lies outside the file",
                     *       "status": 416,
                     *       "detail": "The range lies outside the file",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAttemptLog: {
        parameters: {
            query?: never;
            header?: {
                /** @description One range of bytes; several at once answer the whole file. */
                range?: string;
                /** @description ETags that the client has: 304 for one of them. */
                "if-none-match"?: string;
            };
            path: {
                cellId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, streamed, to be saved. */
            200: {
                headers: {
                    /** @description SHA-256 of the whole file, in quotes. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /** @example {"level":"info","msg":"measured","attempt":1} */
                    "text/plain": string;
                };
            };
            /** @description The range of the file. */
            206: {
                headers: {
                    /** @description SHA-256 of the whole file, in quotes. */
                    etag?: string;
                    /** @description Which bytes of how many. */
                    "content-range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /** @example {"level":"info","msg":"measured","attempt":1} */
                    "text/plain": string;
                };
            };
            /** @description The client has the file. */
            304: {
                headers: {
                    /** @description SHA-256 of the whole file, in quotes. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The range lies outside the file */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:range-not-satisfiable",
                     *       "title": "The range lies outside the file",
                     *       "status": 416,
                     *       "detail": "The range lies outside the file",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportSweepCsv: {
        parameters: {
            query?: {
                /** @description Only these exact worlds and datasets. */
                data?: string[];
                /** @description Only these architectures. */
                architecture?: ("autoregressive" | "masked-diffusion" | "gaussian-diffusion")[];
                /** @description Only these spaces. */
                space?: ("token" | "token-embedding" | "sentence-latent" | "pixel" | "quantised-pixel" | "image-latent")[];
                /** @description Only these samplers, whatever their options. */
                sampler?: ("ar_ancestral" | "cholesky_one_shot" | "mdlm_ancestral" | "sedd_tweedie" | "fhs" | "blocks" | "low_entropy_k" | "eb" | "maskgit" | "remdm" | "bd3lm" | "ddpm" | "ddim" | "edm_heun" | "dpmpp_2m" | "euler_flow" | "noop")[];
                /** @description Only these models, as `name@version`. */
                model?: string[];
                /** @description Only these step counts. */
                steps?: number[];
                /** @description Only these seeds. */
                seed?: number[];
                /** @description Only cells in these states. */
                state?: ("pending" | "running" | "complete" | "failed")[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows, streamed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example cell_id,state,data,steps,seed,path_kl
                     *     9f86d081,complete,m4,8,1,0.25
                     */
                    "text/csv": string;
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportSweepNdjson: {
        parameters: {
            query?: {
                /** @description Only these exact worlds and datasets. */
                data?: string[];
                /** @description Only these architectures. */
                architecture?: ("autoregressive" | "masked-diffusion" | "gaussian-diffusion")[];
                /** @description Only these spaces. */
                space?: ("token" | "token-embedding" | "sentence-latent" | "pixel" | "quantised-pixel" | "image-latent")[];
                /** @description Only these samplers, whatever their options. */
                sampler?: ("ar_ancestral" | "cholesky_one_shot" | "mdlm_ancestral" | "sedd_tweedie" | "fhs" | "blocks" | "low_entropy_k" | "eb" | "maskgit" | "remdm" | "bd3lm" | "ddpm" | "ddim" | "edm_heun" | "dpmpp_2m" | "euler_flow" | "noop")[];
                /** @description Only these models, as `name@version`. */
                model?: string[];
                /** @description Only these step counts. */
                steps?: number[];
                /** @description Only these seeds. */
                seed?: number[];
                /** @description Only cells in these states. */
                state?: ("pending" | "running" | "complete" | "failed")[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows, streamed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {"state":"complete","data":"m4","steps":8,"seed":1} */
                    "application/x-ndjson": string;
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportSweepParquet: {
        parameters: {
            query?: {
                /** @description Only these exact worlds and datasets. */
                data?: string[];
                /** @description Only these architectures. */
                architecture?: ("autoregressive" | "masked-diffusion" | "gaussian-diffusion")[];
                /** @description Only these spaces. */
                space?: ("token" | "token-embedding" | "sentence-latent" | "pixel" | "quantised-pixel" | "image-latent")[];
                /** @description Only these samplers, whatever their options. */
                sampler?: ("ar_ancestral" | "cholesky_one_shot" | "mdlm_ancestral" | "sedd_tweedie" | "fhs" | "blocks" | "low_entropy_k" | "eb" | "maskgit" | "remdm" | "bd3lm" | "ddpm" | "ddim" | "edm_heun" | "dpmpp_2m" | "euler_flow" | "noop")[];
                /** @description Only these models, as `name@version`. */
                model?: string[];
                /** @description Only these step counts. */
                steps?: number[];
                /** @description Only these seeds. */
                seed?: number[];
                /** @description Only cells in these states. */
                state?: ("pending" | "running" | "complete" | "failed")[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows, streamed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.apache.parquet": string;
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamSweepEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event received: the stream goes on after it. */
                "last-event-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id: 812-7
                     *     event: sweep.ended
                     *     data: {"state":"completed"}
                     */
                    "text/event-stream": string;
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A server that this needs is not reachable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unavailable",
                     *       "title": "A server that this needs is not reachable",
                     *       "status": 503,
                     *       "detail": "A server that this needs is not reachable",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamTeamEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event received: the stream goes on after it. */
                "last-event-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id: 812-7
                     *     event: sweep.ended
                     *     data: {"state":"completed"}
                     */
                    "text/event-stream": string;
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A server that this needs is not reachable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unavailable",
                     *       "title": "A server that this needs is not reachable",
                     *       "status": 503,
                     *       "detail": "A server that this needs is not reachable",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhooks, without secrets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199a1b2-0000-7000-8000-000000000000",
                     *           "url": "https://example.org/hooks/entroscope",
                     *           "events": [
                     *             "sweep.created"
                     *           ],
                     *           "createdAt": "2026-11-25T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://example.org/hooks/entroscope",
                 *       "events": [
                 *         "sweep.ended"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WebhookInput"];
            };
        };
        responses: {
            /** @description The webhook. */
            201: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "url": "https://example.org/hooks/entroscope",
                     *       "events": [
                     *         "sweep.created"
                     *       ],
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "secret": "whsec_example"
                     *     }
                     */
                    "application/json": components["schemas"]["NewWebhook"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook, without its secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "url": "https://example.org/hooks/entroscope",
                     *       "events": [
                     *         "sweep.created"
                     *       ],
                     *       "createdAt": "2026-11-25T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description `next` of the previous page. */
                cursor?: string;
                /** @description Items a page, at most 100. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries. */
            200: {
                headers: {
                    /** @description The first page and, unless this is the last, the next one (RFC 8288). */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199a1b2-0000-7000-8000-000000000000",
                     *           "type": "sweep.ended",
                     *           "state": "pending",
                     *           "payload": {},
                     *           "attempts": [
                     *             {
                     *               "at": "2026-11-25T12:00:00.000Z",
                     *               "status": 1,
                     *               "error": "text",
                     *               "milliseconds": 0.25
                     *             }
                     *           ],
                     *           "createdAt": "2026-11-25T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": "WyIwMTk5YTFiMiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    redeliver: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new delivery. */
            202: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "type": "sweep.ended",
                     *       "state": "pending",
                     *       "payload": {},
                     *       "attempts": [
                     *         {
                     *           "at": "2026-11-25T12:00:00.000Z",
                     *           "status": 1,
                     *           "error": "text",
                     *           "milliseconds": 0.25
                     *         }
                     *       ],
                     *       "createdAt": "2026-11-25T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSnapshot: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "x": "nfe",
                 *       "y": "path_kl",
                 *       "architecture": [
                 *         "masked-diffusion"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SnapshotInput"];
            };
        };
        responses: {
            /** @description The snapshot; its address is a permalink. */
            201: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "sweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *       "query": {},
                     *       "answer": {
                     *         "sweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *         "x": "steps",
                     *         "y": "nelbo",
                     *         "kind": "path",
                     *         "worlds": [
                     *           {
                     *             "data": "m4",
                     *             "title": "text",
                     *             "unit": "bits/token",
                     *             "entropy": 0.25
                     *           }
                     *         ],
                     *         "series": [
                     *           {
                     *             "data": "m4",
                     *             "architecture": "masked-diffusion",
                     *             "space": "token",
                     *             "sampler": "default",
                     *             "model": "m4-masked@1",
                     *             "seed": 1,
                     *             "unit": "bits/token",
                     *             "points": [
                     *               {
                     *                 "x": 0.25,
                     *                 "steps": 1,
                     *                 "nfe": 0.25,
                     *                 "y": 0.25,
                     *                 "se": 0.25,
                     *                 "lo": 0.25,
                     *                 "hi": 0.25,
                     *                 "n": 1,
                     *                 "expected": 0.25,
                     *                 "cells": {
                     *                   "expected": 1,
                     *                   "complete": 1,
                     *                   "failed": 1,
                     *                   "excluded": 1
                     *                 },
                     *                 "cellIds": [
                     *                   "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *                 ],
                     *                 "fingerprint": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "group": [
                     *           "data"
                     *         ],
                     *         "complete": false,
                     *         "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *       },
                     *       "manifest": {
                     *         "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "bytes": 1,
                     *         "cells": 1,
                     *         "path": "step.onnx"
                     *       },
                     *       "createdAt": "2026-11-25T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "sweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *       "query": {},
                     *       "answer": {
                     *         "sweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *         "x": "steps",
                     *         "y": "nelbo",
                     *         "kind": "path",
                     *         "worlds": [
                     *           {
                     *             "data": "m4",
                     *             "title": "text",
                     *             "unit": "bits/token",
                     *             "entropy": 0.25
                     *           }
                     *         ],
                     *         "series": [
                     *           {
                     *             "data": "m4",
                     *             "architecture": "masked-diffusion",
                     *             "space": "token",
                     *             "sampler": "default",
                     *             "model": "m4-masked@1",
                     *             "seed": 1,
                     *             "unit": "bits/token",
                     *             "points": [
                     *               {
                     *                 "x": 0.25,
                     *                 "steps": 1,
                     *                 "nfe": 0.25,
                     *                 "y": 0.25,
                     *                 "se": 0.25,
                     *                 "lo": 0.25,
                     *                 "hi": 0.25,
                     *                 "n": 1,
                     *                 "expected": 0.25,
                     *                 "cells": {
                     *                   "expected": 1,
                     *                   "complete": 1,
                     *                   "failed": 1,
                     *                   "excluded": 1
                     *                 },
                     *                 "cellIds": [
                     *                   "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *                 ],
                     *                 "fingerprint": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "group": [
                     *           "data"
                     *         ],
                     *         "complete": false,
                     *         "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *       },
                     *       "manifest": {
                     *         "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "bytes": 1,
                     *         "cells": 1,
                     *         "path": "step.onnx"
                     *       },
                     *       "createdAt": "2026-11-25T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getManifest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The manifest, canonical JSON. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": Record<string, never>;
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPinnedPareto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The front of each world. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *       "x": "steps",
                     *       "y": "nelbo",
                     *       "complete": false,
                     *       "worlds": [
                     *         {
                     *           "data": "m4",
                     *           "points": [
                     *             {
                     *               "data": "m4",
                     *               "architecture": "masked-diffusion",
                     *               "space": "token",
                     *               "sampler": "default",
                     *               "model": "m4-masked@1",
                     *               "unit": "bits/token",
                     *               "steps": 1,
                     *               "x": 0.25,
                     *               "y": 0.25,
                     *               "se": 0.25,
                     *               "lo": 0.25,
                     *               "hi": 0.25,
                     *               "n": 1,
                     *               "cells": {
                     *                 "expected": 1,
                     *                 "complete": 1,
                     *                 "failed": 1,
                     *                 "excluded": 1
                     *               },
                     *               "onFront": false,
                     *               "share": 0.25
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Pareto"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPinnedCheapest: {
        parameters: {
            query?: {
                /** @description How far from the best value is good enough, in the unit of the metric. */
                epsilon?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings of each world. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *       "x": "steps",
                     *       "y": "nelbo",
                     *       "complete": false,
                     *       "epsilon": 0.25,
                     *       "worlds": [
                     *         {
                     *           "data": "m4",
                     *           "best": {
                     *             "data": "m4",
                     *             "architecture": "masked-diffusion",
                     *             "space": "token",
                     *             "sampler": "default",
                     *             "model": "m4-masked@1",
                     *             "unit": "bits/token",
                     *             "steps": 1,
                     *             "x": 0.25,
                     *             "y": 0.25,
                     *             "se": 0.25,
                     *             "lo": 0.25,
                     *             "hi": 0.25,
                     *             "n": 1,
                     *             "cells": {
                     *               "expected": 1,
                     *               "complete": 1,
                     *               "failed": 1,
                     *               "excluded": 1
                     *             }
                     *           },
                     *           "cheapest": {
                     *             "data": "m4",
                     *             "architecture": "masked-diffusion",
                     *             "space": "token",
                     *             "sampler": "default",
                     *             "model": "m4-masked@1",
                     *             "unit": "bits/token",
                     *             "steps": 1,
                     *             "x": 0.25,
                     *             "y": 0.25,
                     *             "se": 0.25,
                     *             "lo": 0.25,
                     *             "hi": 0.25,
                     *             "n": 1,
                     *             "cells": {
                     *               "expected": 1,
                     *               "complete": 1,
                     *               "failed": 1,
                     *               "excluded": 1
                     *             }
                     *           },
                     *           "series": [
                     *             {
                     *               "data": "m4",
                     *               "architecture": "masked-diffusion",
                     *               "space": "token",
                     *               "sampler": "default",
                     *               "model": "m4-masked@1",
                     *               "unit": "bits/token",
                     *               "cheapest": {
                     *                 "data": "m4",
                     *                 "architecture": "masked-diffusion",
                     *                 "space": "token",
                     *                 "sampler": "default",
                     *                 "model": "m4-masked@1",
                     *                 "unit": "bits/token",
                     *                 "steps": 1,
                     *                 "x": 0.25,
                     *                 "y": 0.25,
                     *                 "se": 0.25,
                     *                 "lo": 0.25,
                     *                 "hi": 0.25,
                     *                 "n": 1,
                     *                 "cells": {
                     *                   "expected": 1,
                     *                   "complete": 1,
                     *                   "failed": 1,
                     *                   "excluded": 1
                     *                 }
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Cheapest"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPinnedDerived: {
        parameters: {
            query?: {
                /** @description Errors at which costs and debts are read: 0.1, 0.03, 0.01 and 0.003 by default. */
                tau?: number[];
                /** @description A curve has reached its plateau where it moves by less than this. */
                delta?: number;
                /** @description Cost from which areas are taken: the first at which every series of the world has a point by default. */
                from?: number;
                /** @description Cost up to which areas are taken: the largest of the world by default. */
                to?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The derived results of each world. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *       "y": "nelbo",
                     *       "complete": false,
                     *       "x": "nfe",
                     *       "delta": 0.25,
                     *       "tau": [
                     *         0.25
                     *       ],
                     *       "worlds": [
                     *         {
                     *           "data": "m4",
                     *           "unit": "bits/token",
                     *           "range": {
                     *             "from": 0.25,
                     *             "to": 0.25
                     *           },
                     *           "series": [
                     *             {
                     *               "data": "m4",
                     *               "architecture": "masked-diffusion",
                     *               "space": "token",
                     *               "sampler": "default",
                     *               "model": "m4-masked@1",
                     *               "unit": "bits/token",
                     *               "baseline": false,
                     *               "plateau": {
                     *                 "reached": false,
                     *                 "steps": 1,
                     *                 "fitted": 0.25,
                     *                 "law": {
                     *                   "limit": 0.25,
                     *                   "scale": 0.25,
                     *                   "exponent": 0.25
                     *                 }
                     *               },
                     *               "at": [
                     *                 {
                     *                   "tau": 0.25,
                     *                   "cost": {
                     *                     "value": 0.25,
                     *                     "lo": 0.25,
                     *                     "hi": 0.25
                     *                   },
                     *                   "nfe": 0.25,
                     *                   "debt": {
                     *                     "value": 0.25,
                     *                     "lo": 0.25,
                     *                     "hi": 0.25,
                     *                     "steps": 0.25,
                     *                     "perPass": 0.25
                     *                   }
                     *                 }
                     *               ],
                     *               "integratedDebt": {
                     *                 "value": 0.25,
                     *                 "censored": [
                     *                   0.25
                     *                 ]
                     *               },
                     *               "interestRate": {
                     *                 "value": 0.25,
                     *                 "lo": 0.25,
                     *                 "hi": 0.25
                     *               },
                     *               "area": 0.25,
                     *               "points": [
                     *                 {
                     *                   "steps": 1,
                     *                   "x": 0.25,
                     *                   "error": 0.25,
                     *                   "onFront": false,
                     *                   "share": 0.25
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Derived"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The imports with their points, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199a1b2-0000-7000-8000-000000000000",
                     *           "sweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *           "name": "what does a step buy",
                     *           "external": true,
                     *           "metric": "nelbo",
                     *           "points": [
                     *             {
                     *               "series": "text",
                     *               "data": "m4",
                     *               "x": {
                     *                 "steps": 0.25,
                     *                 "nfe": 0.25,
                     *                 "lifts_per_token": 0.25,
                     *                 "flops": 0.25,
                     *                 "device_seconds": 0.25
                     *               },
                     *               "y": 0.25,
                     *               "se": 0.25
                     *             }
                     *           ],
                     *           "createdAt": "2026-11-25T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ImportList"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importResults: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "W&B, June",
                 *       "csv": "Name,num_steps,val/kl\nsweet-lake-1,8,0.25\n",
                 *       "metric": "path_kl",
                 *       "data": "m4",
                 *       "columns": {
                 *         "steps": "num_steps",
                 *         "value": "val/kl"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ImportInput"];
            };
        };
        responses: {
            /** @description All rows are imported. */
            201: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "sweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "external": true,
                     *       "metric": "nelbo",
                     *       "points": [
                     *         {
                     *           "series": "text",
                     *           "data": "m4",
                     *           "x": {
                     *             "steps": 0.25,
                     *             "nfe": 0.25,
                     *             "lifts_per_token": 0.25,
                     *             "flops": 0.25,
                     *             "device_seconds": 0.25
                     *           },
                     *           "y": 0.25,
                     *           "se": 0.25
                     *         }
                     *       ],
                     *       "createdAt": "2026-11-25T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listModels: {
        parameters: {
            query?: {
                /** @description `next` of the previous page. */
                cursor?: string;
                /** @description Items a page, at most 100. */
                limit?: number;
                /** @description Only versions of this model. */
                name?: string;
                /** @description Only models in this state. */
                state?: "uploading" | "checking" | "ready" | "refused";
                /** @description `true` lists what was deleted and can be restored, and nothing else. */
                deleted?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of models. */
            200: {
                headers: {
                    /** @description The first page and, unless this is the last, the next one (RFC 8288). */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199a1b2-0000-7000-8000-000000000000",
                     *           "name": "what does a step buy",
                     *           "version": 1,
                     *           "origin": "oracle",
                     *           "state": "uploading",
                     *           "tags": [
                     *             "text"
                     *           ],
                     *           "data": "m4",
                     *           "architecture": "masked-diffusion",
                     *           "space": "token",
                     *           "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "parameters": 0.25,
                     *           "flops": 0.25,
                     *           "license": "Apache-2.0",
                     *           "device": "cpu",
                     *           "createdAt": "2026-11-25T12:00:00.000Z",
                     *           "checkedAt": "2026-11-25T12:00:00.000Z",
                     *           "deletedAt": "2026-11-25T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": "WyIwMTk5YTFiMiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["ModelPage"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "my-model",
                 *       "card": {},
                 *       "files": [
                 *         {
                 *           "path": "step.onnx",
                 *           "role": "step",
                 *           "bytes": 1048576,
                 *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ModelInput"];
            };
        };
        responses: {
            /** @description Where to put the files. Finalize the model when they are there. */
            201: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "model": {
                     *         "id": "0199a1b2-0000-7000-8000-000000000000",
                     *         "name": "what does a step buy",
                     *         "version": 1,
                     *         "origin": "oracle",
                     *         "state": "uploading",
                     *         "tags": [
                     *           "text"
                     *         ],
                     *         "data": "m4",
                     *         "architecture": "masked-diffusion",
                     *         "space": "token",
                     *         "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "parameters": 0.25,
                     *         "flops": 0.25,
                     *         "license": "Apache-2.0",
                     *         "device": "cpu",
                     *         "createdAt": "2026-11-25T12:00:00.000Z",
                     *         "checkedAt": "2026-11-25T12:00:00.000Z",
                     *         "deletedAt": "2026-11-25T12:00:00.000Z",
                     *         "card": {},
                     *         "graphs": {},
                     *         "files": [
                     *           {
                     *             "path": "step.onnx",
                     *             "role": "step",
                     *             "bytes": 1,
                     *             "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *           }
                     *         ],
                     *         "report": {
                     *           "graphs": [
                     *             {
                     *               "role": "step",
                     *               "opset": 1,
                     *               "operators": [
                     *                 "text"
                     *               ],
                     *               "parameters": 0.25,
                     *               "flops": 0.25,
                     *               "cost": {
                     *                 "matmul": 0.25,
                     *                 "all": 0.25,
                     *                 "transcendental": 0.25,
                     *                 "weightBytes": 0.25,
                     *                 "activationBytes": 0.25,
                     *                 "energyProxyJoules": 0.25,
                     *                 "operators": [
                     *                   {
                     *                     "operator": "text",
                     *                     "nodes": 1,
                     *                     "flops": 0.25,
                     *                     "bytes": 0.25
                     *                   }
                     *                 ]
                     *               }
                     *             }
                     *           ],
                     *           "notes": [
                     *             "text"
                     *           ],
                     *           "trial": {
                     *             "calls": 1,
                     *             "networkMs": 0.25
                     *           },
                     *           "interface": {
                     *             "contractVersion": 1,
                     *             "parameterisation": "logits",
                     *             "schedule": {
                     *               "kind": "linear",
                     *               "trainSteps": 1,
                     *               "betaStart": 0.25,
                     *               "betaEnd": 0.25
                     *             },
                     *             "vocabulary": 1,
                     *             "length": 1,
                     *             "firstToken": 1,
                     *             "beginToken": 1,
                     *             "maskToken": 1,
                     *             "scaling": 0.25,
                     *             "graphs": {}
                     *           },
                     *           "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64"
                     *         },
                     *         "refusal": {
                     *           "type": "sweep.ended",
                     *           "title": "text",
                     *           "status": 1,
                     *           "detail": "text",
                     *           "instance": "text",
                     *           "errors": [
                     *             {
                     *               "pointer": "text",
                     *               "detail": "text"
                     *             }
                     *           ]
                     *         }
                     *       },
                     *       "partBytes": 1,
                     *       "expiresAt": "2026-11-25T12:00:00.000Z",
                     *       "uploads": [
                     *         {
                     *           "path": "step.onnx",
                     *           "parts": [
                     *             {
                     *               "number": 1,
                     *               "url": "https://example.org/hooks/entroscope"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ModelUpload"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finalizeModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "files": [
                 *         {
                 *           "path": "step.onnx",
                 *           "parts": [
                 *             {
                 *               "number": 1,
                 *               "etag": "\"9b2cf535f27731c974343645a3985328\""
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ModelParts"];
            };
        };
        responses: {
            /** @description The model is being checked; read it until its state is `ready` or `refused`. */
            202: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "version": 1,
                     *       "origin": "oracle",
                     *       "state": "uploading",
                     *       "tags": [
                     *         "text"
                     *       ],
                     *       "data": "m4",
                     *       "architecture": "masked-diffusion",
                     *       "space": "token",
                     *       "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "parameters": 0.25,
                     *       "flops": 0.25,
                     *       "license": "Apache-2.0",
                     *       "device": "cpu",
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "checkedAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "card": {},
                     *       "graphs": {},
                     *       "files": [
                     *         {
                     *           "path": "step.onnx",
                     *           "role": "step",
                     *           "bytes": 1,
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *         }
                     *       ],
                     *       "report": {
                     *         "graphs": [
                     *           {
                     *             "role": "step",
                     *             "opset": 1,
                     *             "operators": [
                     *               "text"
                     *             ],
                     *             "parameters": 0.25,
                     *             "flops": 0.25,
                     *             "cost": {
                     *               "matmul": 0.25,
                     *               "all": 0.25,
                     *               "transcendental": 0.25,
                     *               "weightBytes": 0.25,
                     *               "activationBytes": 0.25,
                     *               "energyProxyJoules": 0.25,
                     *               "operators": [
                     *                 {
                     *                   "operator": "text",
                     *                   "nodes": 1,
                     *                   "flops": 0.25,
                     *                   "bytes": 0.25
                     *                 }
                     *               ]
                     *             }
                     *           }
                     *         ],
                     *         "notes": [
                     *           "text"
                     *         ],
                     *         "trial": {
                     *           "calls": 1,
                     *           "networkMs": 0.25
                     *         },
                     *         "interface": {
                     *           "contractVersion": 1,
                     *           "parameterisation": "logits",
                     *           "schedule": {
                     *             "kind": "linear",
                     *             "trainSteps": 1,
                     *             "betaStart": 0.25,
                     *             "betaEnd": 0.25
                     *           },
                     *           "vocabulary": 1,
                     *           "length": 1,
                     *           "firstToken": 1,
                     *           "beginToken": 1,
                     *           "maskToken": 1,
                     *           "scaling": 0.25,
                     *           "graphs": {}
                     *         },
                     *         "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64"
                     *       },
                     *       "refusal": {
                     *         "type": "sweep.ended",
                     *         "title": "text",
                     *         "status": 1,
                     *         "detail": "text",
                     *         "instance": "text",
                     *         "errors": [
                     *           {
                     *             "pointer": "text",
                     *             "detail": "text"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ModelDetail"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The model. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "version": 1,
                     *       "origin": "oracle",
                     *       "state": "uploading",
                     *       "tags": [
                     *         "text"
                     *       ],
                     *       "data": "m4",
                     *       "architecture": "masked-diffusion",
                     *       "space": "token",
                     *       "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "parameters": 0.25,
                     *       "flops": 0.25,
                     *       "license": "Apache-2.0",
                     *       "device": "cpu",
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "checkedAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "card": {},
                     *       "graphs": {},
                     *       "files": [
                     *         {
                     *           "path": "step.onnx",
                     *           "role": "step",
                     *           "bytes": 1,
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *         }
                     *       ],
                     *       "report": {
                     *         "graphs": [
                     *           {
                     *             "role": "step",
                     *             "opset": 1,
                     *             "operators": [
                     *               "text"
                     *             ],
                     *             "parameters": 0.25,
                     *             "flops": 0.25,
                     *             "cost": {
                     *               "matmul": 0.25,
                     *               "all": 0.25,
                     *               "transcendental": 0.25,
                     *               "weightBytes": 0.25,
                     *               "activationBytes": 0.25,
                     *               "energyProxyJoules": 0.25,
                     *               "operators": [
                     *                 {
                     *                   "operator": "text",
                     *                   "nodes": 1,
                     *                   "flops": 0.25,
                     *                   "bytes": 0.25
                     *                 }
                     *               ]
                     *             }
                     *           }
                     *         ],
                     *         "notes": [
                     *           "text"
                     *         ],
                     *         "trial": {
                     *           "calls": 1,
                     *           "networkMs": 0.25
                     *         },
                     *         "interface": {
                     *           "contractVersion": 1,
                     *           "parameterisation": "logits",
                     *           "schedule": {
                     *             "kind": "linear",
                     *             "trainSteps": 1,
                     *             "betaStart": 0.25,
                     *             "betaEnd": 0.25
                     *           },
                     *           "vocabulary": 1,
                     *           "length": 1,
                     *           "firstToken": 1,
                     *           "beginToken": 1,
                     *           "maskToken": 1,
                     *           "scaling": 0.25,
                     *           "graphs": {}
                     *         },
                     *         "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64"
                     *       },
                     *       "refusal": {
                     *         "type": "sweep.ended",
                     *         "title": "text",
                     *         "status": 1,
                     *         "detail": "text",
                     *         "instance": "text",
                     *         "errors": [
                     *           {
                     *             "pointer": "text",
                     *             "detail": "text"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ModelDetail"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The model is there again. */
            200: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "version": 1,
                     *       "origin": "oracle",
                     *       "state": "uploading",
                     *       "tags": [
                     *         "text"
                     *       ],
                     *       "data": "m4",
                     *       "architecture": "masked-diffusion",
                     *       "space": "token",
                     *       "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "parameters": 0.25,
                     *       "flops": 0.25,
                     *       "license": "Apache-2.0",
                     *       "device": "cpu",
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "checkedAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "card": {},
                     *       "graphs": {},
                     *       "files": [
                     *         {
                     *           "path": "step.onnx",
                     *           "role": "step",
                     *           "bytes": 1,
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *         }
                     *       ],
                     *       "report": {
                     *         "graphs": [
                     *           {
                     *             "role": "step",
                     *             "opset": 1,
                     *             "operators": [
                     *               "text"
                     *             ],
                     *             "parameters": 0.25,
                     *             "flops": 0.25,
                     *             "cost": {
                     *               "matmul": 0.25,
                     *               "all": 0.25,
                     *               "transcendental": 0.25,
                     *               "weightBytes": 0.25,
                     *               "activationBytes": 0.25,
                     *               "energyProxyJoules": 0.25,
                     *               "operators": [
                     *                 {
                     *                   "operator": "text",
                     *                   "nodes": 1,
                     *                   "flops": 0.25,
                     *                   "bytes": 0.25
                     *                 }
                     *               ]
                     *             }
                     *           }
                     *         ],
                     *         "notes": [
                     *           "text"
                     *         ],
                     *         "trial": {
                     *           "calls": 1,
                     *           "networkMs": 0.25
                     *         },
                     *         "interface": {
                     *           "contractVersion": 1,
                     *           "parameterisation": "logits",
                     *           "schedule": {
                     *             "kind": "linear",
                     *             "trainSteps": 1,
                     *             "betaStart": 0.25,
                     *             "betaEnd": 0.25
                     *           },
                     *           "vocabulary": 1,
                     *           "length": 1,
                     *           "firstToken": 1,
                     *           "beginToken": 1,
                     *           "maskToken": 1,
                     *           "scaling": 0.25,
                     *           "graphs": {}
                     *         },
                     *         "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64"
                     *       },
                     *       "refusal": {
                     *         "type": "sweep.ended",
                     *         "title": "text",
                     *         "status": 1,
                     *         "detail": "text",
                     *         "instance": "text",
                     *         "errors": [
                     *           {
                     *             "pointer": "text",
                     *             "detail": "text"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ModelDetail"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tagModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                tag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The model with its tags. */
            200: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "version": 1,
                     *       "origin": "oracle",
                     *       "state": "uploading",
                     *       "tags": [
                     *         "text"
                     *       ],
                     *       "data": "m4",
                     *       "architecture": "masked-diffusion",
                     *       "space": "token",
                     *       "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "parameters": 0.25,
                     *       "flops": 0.25,
                     *       "license": "Apache-2.0",
                     *       "device": "cpu",
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "checkedAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "card": {},
                     *       "graphs": {},
                     *       "files": [
                     *         {
                     *           "path": "step.onnx",
                     *           "role": "step",
                     *           "bytes": 1,
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *         }
                     *       ],
                     *       "report": {
                     *         "graphs": [
                     *           {
                     *             "role": "step",
                     *             "opset": 1,
                     *             "operators": [
                     *               "text"
                     *             ],
                     *             "parameters": 0.25,
                     *             "flops": 0.25,
                     *             "cost": {
                     *               "matmul": 0.25,
                     *               "all": 0.25,
                     *               "transcendental": 0.25,
                     *               "weightBytes": 0.25,
                     *               "activationBytes": 0.25,
                     *               "energyProxyJoules": 0.25,
                     *               "operators": [
                     *                 {
                     *                   "operator": "text",
                     *                   "nodes": 1,
                     *                   "flops": 0.25,
                     *                   "bytes": 0.25
                     *                 }
                     *               ]
                     *             }
                     *           }
                     *         ],
                     *         "notes": [
                     *           "text"
                     *         ],
                     *         "trial": {
                     *           "calls": 1,
                     *           "networkMs": 0.25
                     *         },
                     *         "interface": {
                     *           "contractVersion": 1,
                     *           "parameterisation": "logits",
                     *           "schedule": {
                     *             "kind": "linear",
                     *             "trainSteps": 1,
                     *             "betaStart": 0.25,
                     *             "betaEnd": 0.25
                     *           },
                     *           "vocabulary": 1,
                     *           "length": 1,
                     *           "firstToken": 1,
                     *           "beginToken": 1,
                     *           "maskToken": 1,
                     *           "scaling": 0.25,
                     *           "graphs": {}
                     *         },
                     *         "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64"
                     *       },
                     *       "refusal": {
                     *         "type": "sweep.ended",
                     *         "title": "text",
                     *         "status": 1,
                     *         "detail": "text",
                     *         "instance": "text",
                     *         "errors": [
                     *           {
                     *             "pointer": "text",
                     *             "detail": "text"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ModelDetail"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    untagModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                tag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The model with its tags. */
            200: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "version": 1,
                     *       "origin": "oracle",
                     *       "state": "uploading",
                     *       "tags": [
                     *         "text"
                     *       ],
                     *       "data": "m4",
                     *       "architecture": "masked-diffusion",
                     *       "space": "token",
                     *       "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "parameters": 0.25,
                     *       "flops": 0.25,
                     *       "license": "Apache-2.0",
                     *       "device": "cpu",
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "checkedAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "card": {},
                     *       "graphs": {},
                     *       "files": [
                     *         {
                     *           "path": "step.onnx",
                     *           "role": "step",
                     *           "bytes": 1,
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *         }
                     *       ],
                     *       "report": {
                     *         "graphs": [
                     *           {
                     *             "role": "step",
                     *             "opset": 1,
                     *             "operators": [
                     *               "text"
                     *             ],
                     *             "parameters": 0.25,
                     *             "flops": 0.25,
                     *             "cost": {
                     *               "matmul": 0.25,
                     *               "all": 0.25,
                     *               "transcendental": 0.25,
                     *               "weightBytes": 0.25,
                     *               "activationBytes": 0.25,
                     *               "energyProxyJoules": 0.25,
                     *               "operators": [
                     *                 {
                     *                   "operator": "text",
                     *                   "nodes": 1,
                     *                   "flops": 0.25,
                     *                   "bytes": 0.25
                     *                 }
                     *               ]
                     *             }
                     *           }
                     *         ],
                     *         "notes": [
                     *           "text"
                     *         ],
                     *         "trial": {
                     *           "calls": 1,
                     *           "networkMs": 0.25
                     *         },
                     *         "interface": {
                     *           "contractVersion": 1,
                     *           "parameterisation": "logits",
                     *           "schedule": {
                     *             "kind": "linear",
                     *             "trainSteps": 1,
                     *             "betaStart": 0.25,
                     *             "betaEnd": 0.25
                     *           },
                     *           "vocabulary": 1,
                     *           "length": 1,
                     *           "firstToken": 1,
                     *           "beginToken": 1,
                     *           "maskToken": 1,
                     *           "scaling": 0.25,
                     *           "graphs": {}
                     *         },
                     *         "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64"
                     *       },
                     *       "refusal": {
                     *         "type": "sweep.ended",
                     *         "title": "text",
                     *         "status": 1,
                     *         "detail": "text",
                     *         "instance": "text",
                     *         "errors": [
                     *           {
                     *             "pointer": "text",
                     *             "detail": "text"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ModelDetail"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDatasets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199a1b2-0000-7000-8000-000000000000",
                     *           "name": "what does a step buy",
                     *           "origin": "exact-world",
                     *           "kind": "sequence",
                     *           "title": "text",
                     *           "license": "Apache-2.0",
                     *           "items": 1,
                     *           "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "card": {},
                     *           "createdAt": "2026-11-25T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetList"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDataset: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "letters",
                 *       "card": {
                 *         "kind": "sequence",
                 *         "title": "Letters",
                 *         "license": "CC0-1.0",
                 *         "source": "made up",
                 *         "length": 4,
                 *         "tokenizer": [
                 *           "a",
                 *           "b"
                 *         ],
                 *         "scorer": null
                 *       },
                 *       "heldOut": "AAEAAQEAAQA="
                 *     }
                 */
                "application/json": components["schemas"]["DatasetInput"];
            };
        };
        responses: {
            /** @description The dataset. */
            201: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "origin": "exact-world",
                     *       "kind": "sequence",
                     *       "title": "text",
                     *       "license": "Apache-2.0",
                     *       "items": 1,
                     *       "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "card": {},
                     *       "createdAt": "2026-11-25T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Dataset"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDataset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dataset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "origin": "exact-world",
                     *       "kind": "sequence",
                     *       "title": "text",
                     *       "license": "Apache-2.0",
                     *       "items": 1,
                     *       "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "card": {},
                     *       "createdAt": "2026-11-25T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Dataset"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSchedules: {
        parameters: {
            query?: {
                /** @description `next` of the previous page. */
                cursor?: string;
                /** @description Items a page, at most 100. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of schedules. */
            200: {
                headers: {
                    /** @description The first page and, unless this is the last, the next one (RFC 8288). */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199a1b2-0000-7000-8000-000000000000",
                     *           "name": "what does a step buy",
                     *           "cron": "30 3 * * *",
                     *           "timeZone": "Europe/Oslo",
                     *           "catchupSeconds": 1,
                     *           "overlap": "skip",
                     *           "paused": false,
                     *           "nextRunAt": "2026-11-25T12:00:00.000Z",
                     *           "lastSweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *           "createdAt": "2026-11-25T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": "WyIwMTk5YTFiMiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["SchedulePage"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A server that this needs is not reachable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unavailable",
                     *       "title": "A server that this needs is not reachable",
                     *       "status": 503,
                     *       "detail": "A server that this needs is not reachable",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSchedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "nightly",
                 *       "spec": {
                 *         "name": "nightly",
                 *         "axes": {
                 *           "data": [
                 *             "m4"
                 *           ],
                 *           "steps": [
                 *             1,
                 *             2,
                 *             4
                 *           ]
                 *         }
                 *       },
                 *       "cron": "30 3 * * *",
                 *       "timeZone": "Europe/Oslo"
                 *     }
                 */
                "application/json": components["schemas"]["ScheduleInput"];
                /**
                 * @example {
                 *       "name": "nightly",
                 *       "spec": {
                 *         "name": "nightly",
                 *         "axes": {
                 *           "data": [
                 *             "m4"
                 *           ],
                 *           "steps": [
                 *             1,
                 *             2,
                 *             4
                 *           ]
                 *         }
                 *       },
                 *       "cron": "30 3 * * *",
                 *       "timeZone": "Europe/Oslo"
                 *     }
                 */
                "application/yaml": components["schemas"]["ScheduleInput"];
            };
        };
        responses: {
            /** @description The schedule is in force. */
            201: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "cron": "30 3 * * *",
                     *       "timeZone": "Europe/Oslo",
                     *       "catchupSeconds": 1,
                     *       "overlap": "skip",
                     *       "paused": false,
                     *       "nextRunAt": "2026-11-25T12:00:00.000Z",
                     *       "lastSweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *       "createdAt": "2026-11-25T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A server that this needs is not reachable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unavailable",
                     *       "title": "A server that this needs is not reachable",
                     *       "status": 503,
                     *       "detail": "A server that this needs is not reachable",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "cron": "30 3 * * *",
                     *       "timeZone": "Europe/Oslo",
                     *       "catchupSeconds": 1,
                     *       "overlap": "skip",
                     *       "paused": false,
                     *       "nextRunAt": "2026-11-25T12:00:00.000Z",
                     *       "lastSweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *       "createdAt": "2026-11-25T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A server that this needs is not reachable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unavailable",
                     *       "title": "A server that this needs is not reachable",
                     *       "status": 503,
                     *       "detail": "A server that this needs is not reachable",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSchedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A server that this needs is not reachable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unavailable",
                     *       "title": "A server that this needs is not reachable",
                     *       "status": 503,
                     *       "detail": "A server that this needs is not reachable",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triggerSchedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run starts. */
            202: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "scheduleId": "0199a1b2-0000-7000-8000-000000000000",
                     *       "triggeredAt": "2026-11-25T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Trigger"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A server that this needs is not reachable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unavailable",
                     *       "title": "A server that this needs is not reachable",
                     *       "status": 503,
                     *       "detail": "A server that this needs is not reachable",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseSchedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule is paused. */
            200: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "cron": "30 3 * * *",
                     *       "timeZone": "Europe/Oslo",
                     *       "catchupSeconds": 1,
                     *       "overlap": "skip",
                     *       "paused": false,
                     *       "nextRunAt": "2026-11-25T12:00:00.000Z",
                     *       "lastSweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *       "createdAt": "2026-11-25T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A server that this needs is not reachable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unavailable",
                     *       "title": "A server that this needs is not reachable",
                     *       "status": 503,
                     *       "detail": "A server that this needs is not reachable",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeSchedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule is in force. */
            200: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "cron": "30 3 * * *",
                     *       "timeZone": "Europe/Oslo",
                     *       "catchupSeconds": 1,
                     *       "overlap": "skip",
                     *       "paused": false,
                     *       "nextRunAt": "2026-11-25T12:00:00.000Z",
                     *       "lastSweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *       "createdAt": "2026-11-25T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A server that this needs is not reachable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unavailable",
                     *       "title": "A server that this needs is not reachable",
                     *       "status": 503,
                     *       "detail": "A server that this needs is not reachable",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Device-seconds and bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deviceSeconds": {
                     *         "complete": 0.25,
                     *         "retried": 0.25,
                     *         "cancelled": 0.25
                     *       },
                     *       "wastedShare": 0.25,
                     *       "attempts": {
                     *         "complete": 1,
                     *         "retried": 1,
                     *         "cancelled": 1,
                     *         "lost": 1
                     *       },
                     *       "bytes": 0.25,
                     *       "cellsReused": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Usage"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSweepUsage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Device-seconds and bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deviceSeconds": {
                     *         "complete": 0.25,
                     *         "retried": 0.25,
                     *         "cancelled": 0.25
                     *       },
                     *       "wastedShare": 0.25,
                     *       "attempts": {
                     *         "complete": 1,
                     *         "retried": 1,
                     *         "cancelled": 1,
                     *         "lost": 1
                     *       },
                     *       "bytes": 0.25,
                     *       "cellsReused": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Usage"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workers, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "text",
                     *           "role": "step",
                     *           "device": "cpu",
                     *           "runtimeClass": "cpu/ort-1.30.0/avx2/linux/x64",
                     *           "host": "text",
                     *           "pid": 1,
                     *           "version": "text",
                     *           "slots": 1,
                     *           "busySlots": 1,
                     *           "memory": {
                     *             "totalBytes": 0.25,
                     *             "rssBytes": 0.25
                     *           },
                     *           "work": [
                     *             {
                     *               "sweepId": "0199a1b2-0000-7000-8000-000000000000",
                     *               "cells": 1,
                     *               "done": 1
                     *             }
                     *           ],
                     *           "state": "ready",
                     *           "alive": false,
                     *           "startedAt": "2026-11-25T12:00:00.000Z",
                     *           "lastSeenAt": "2026-11-25T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WorkerList"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSignInMethods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The methods. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "oidc": {
                     *         "name": "what does a step buy",
                     *         "path": "step.onnx"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SignInMethods"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSignInLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "expiresInMinutes": 10
                 *     }
                 */
                "application/json": components["schemas"]["SignInLinkInput"];
            };
        };
        responses: {
            /** @description The link. It is shown once. */
            201: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "path": "step.onnx",
                     *       "expiresAt": "2026-11-25T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SignInLink"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "what does a step buy",
                     *       "role": "viewer",
                     *       "team": {
                     *         "id": "0199a1b2-0000-7000-8000-000000000000",
                     *         "name": "what does a step buy",
                     *         "operator": false
                     *       },
                     *       "kind": "key",
                     *       "expiresAt": "2026-11-25T12:00:00.000Z",
                     *       "csrfToken": "example"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "ent_example"
                 *     }
                 */
                "application/json": components["schemas"]["SignInInput"];
            };
        };
        responses: {
            /** @description The browser is signed in. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "what does a step buy",
                     *       "role": "viewer",
                     *       "team": {
                     *         "id": "0199a1b2-0000-7000-8000-000000000000",
                     *         "name": "what does a step buy",
                     *         "operator": false
                     *       },
                     *       "kind": "key",
                     *       "expiresAt": "2026-11-25T12:00:00.000Z",
                     *       "csrfToken": "example"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended. */
            204: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginOidcSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the provider. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A server that this needs is not reachable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unavailable",
                     *       "title": "A server that this needs is not reachable",
                     *       "status": 503,
                     *       "detail": "A server that this needs is not reachable",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishOidcSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the dashboard, signed in, or with the reason why not behind the #. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: {
                /** @description `next` of the previous page. */
                cursor?: string;
                /** @description Items a page, at most 100. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of keys. */
            200: {
                headers: {
                    /** @description The first page and, unless this is the last, the next one (RFC 8288). */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199a1b2-0000-7000-8000-000000000000",
                     *           "name": "what does a step buy",
                     *           "role": "viewer",
                     *           "prefix": "ent_exam",
                     *           "createdAt": "2026-11-25T12:00:00.000Z",
                     *           "expiresAt": "2026-11-25T12:00:00.000Z",
                     *           "revokedAt": "2026-11-25T12:00:00.000Z",
                     *           "lastUsedAt": "2026-11-25T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": "WyIwMTk5YTFiMiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["KeyPage"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "notebook",
                 *       "role": "submitter",
                 *       "expiresInDays": 90
                 *     }
                 */
                "application/json": components["schemas"]["KeyInput"];
            };
        };
        responses: {
            /** @description The key. Keep it: it cannot be shown again. */
            201: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "role": "viewer",
                     *       "prefix": "ent_exam",
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "expiresAt": "2026-11-25T12:00:00.000Z",
                     *       "revokedAt": "2026-11-25T12:00:00.000Z",
                     *       "lastUsedAt": "2026-11-25T12:00:00.000Z",
                     *       "key": "ent_example"
                     *     }
                     */
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key is revoked. */
            200: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "role": "viewer",
                     *       "prefix": "ent_exam",
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "expiresAt": "2026-11-25T12:00:00.000Z",
                     *       "revokedAt": "2026-11-25T12:00:00.000Z",
                     *       "lastUsedAt": "2026-11-25T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Key"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOwnTeam: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The team. */
            200: {
                headers: {
                    /** @description The revision, for `If-Match`. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "operator": false,
                     *       "revision": 1,
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "quotas": {
                     *         "openSweeps": {
                     *           "limit": 0.25,
                     *           "used": 0.25
                     *         },
                     *         "sweepCells": {
                     *           "limit": 1
                     *         },
                     *         "deviceSecondsPerDay": {
                     *           "limit": 0.25,
                     *           "used": 0.25,
                     *           "reserved": 0.25
                     *         },
                     *         "cellsInFlight": {
                     *           "limit": 1
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTeams: {
        parameters: {
            query?: {
                /** @description `next` of the previous page. */
                cursor?: string;
                /** @description Items a page, at most 100. */
                limit?: number;
                /** @description `true` lists what was deleted and can be restored, and nothing else. */
                deleted?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of teams. */
            200: {
                headers: {
                    /** @description The first page and, unless this is the last, the next one (RFC 8288). */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199a1b2-0000-7000-8000-000000000000",
                     *           "name": "what does a step buy",
                     *           "operator": false,
                     *           "revision": 1,
                     *           "createdAt": "2026-11-25T12:00:00.000Z",
                     *           "deletedAt": "2026-11-25T12:00:00.000Z",
                     *           "quotas": {
                     *             "openSweeps": {
                     *               "limit": 0.25,
                     *               "used": 0.25
                     *             },
                     *             "sweepCells": {
                     *               "limit": 1
                     *             },
                     *             "deviceSecondsPerDay": {
                     *               "limit": 0.25,
                     *               "used": 0.25,
                     *               "reserved": 0.25
                     *             },
                     *             "cellsInFlight": {
                     *               "limit": 1
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "next": "WyIwMTk5YTFiMiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "research"
                 *     }
                 */
                "application/json": components["schemas"]["TeamInput"];
            };
        };
        responses: {
            /** @description The team and its first key, which is shown once. */
            201: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    /** @description The revision, for `If-Match`. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "operator": false,
                     *       "revision": 1,
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "quotas": {
                     *         "openSweeps": {
                     *           "limit": 0.25,
                     *           "used": 0.25
                     *         },
                     *         "sweepCells": {
                     *           "limit": 1
                     *         },
                     *         "deviceSecondsPerDay": {
                     *           "limit": 0.25,
                     *           "used": 0.25,
                     *           "reserved": 0.25
                     *         },
                     *         "cellsInFlight": {
                     *           "limit": 1
                     *         }
                     *       },
                     *       "key": "ent_example"
                     *     }
                     */
                    "application/json": components["schemas"]["NewTeam"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The team; its ETag is needed to change it. */
            200: {
                headers: {
                    /** @description The revision, for `If-Match`. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "operator": false,
                     *       "revision": 1,
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "quotas": {
                     *         "openSweeps": {
                     *           "limit": 0.25,
                     *           "used": 0.25
                     *         },
                     *         "sweepCells": {
                     *           "limit": 1
                     *         },
                     *         "deviceSecondsPerDay": {
                     *           "limit": 0.25,
                     *           "used": 0.25,
                     *           "reserved": 0.25
                     *         },
                     *         "cellsInFlight": {
                     *           "limit": 1
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted: its keys work no longer. */
            204: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The team is there again. */
            200: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    /** @description The revision, for `If-Match`. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "operator": false,
                     *       "revision": 1,
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "quotas": {
                     *         "openSweeps": {
                     *           "limit": 0.25,
                     *           "used": 0.25
                     *         },
                     *         "sweepCells": {
                     *           "limit": 1
                     *         },
                     *         "deviceSecondsPerDay": {
                     *           "limit": 0.25,
                     *           "used": 0.25,
                     *           "reserved": 0.25
                     *         },
                     *         "cellsInFlight": {
                     *           "limit": 1
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setQuotas: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the team as it was read. */
                "if-match": string;
                /** @description A write with a key is carried out once: the same request again is answered with the stored answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "openSweeps": 10,
                 *       "cellsInFlight": 64
                 *     }
                 */
                "application/json": components["schemas"]["QuotaInput"];
            };
        };
        responses: {
            /** @description The team with its new quotas. */
            200: {
                headers: {
                    /** @description `true` when the answer was stored: the request had been carried out before. */
                    "idempotency-replayed"?: string;
                    /** @description The revision, for `If-Match`. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "operator": false,
                     *       "revision": 1,
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "quotas": {
                     *         "openSweeps": {
                     *           "limit": 0.25,
                     *           "used": 0.25
                     *         },
                     *         "sweepCells": {
                     *           "limit": 1
                     *         },
                     *         "deviceSecondsPerDay": {
                     *           "limit": 0.25,
                     *           "used": 0.25,
                     *           "reserved": 0.25
                     *         },
                     *         "cellsInFlight": {
                     *           "limit": 1
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The resource has changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:precondition-failed",
                     *       "title": "The resource has changed since it was read",
                     *       "status": 412,
                     *       "detail": "The resource has changed since it was read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has to say which version it changes */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:precondition-required",
                     *       "title": "The request has to say which version it changes",
                     *       "status": 428,
                     *       "detail": "The request has to say which version it changes",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bootstrap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "the token of the installation",
                 *       "team": "operators"
                 *     }
                 */
                "application/json": components["schemas"]["BootstrapInput"];
            };
        };
        responses: {
            /** @description The operators' team and its first admin key, which is shown once. */
            201: {
                headers: {
                    /** @description The revision, for `If-Match`. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199a1b2-0000-7000-8000-000000000000",
                     *       "name": "what does a step buy",
                     *       "operator": false,
                     *       "revision": 1,
                     *       "createdAt": "2026-11-25T12:00:00.000Z",
                     *       "deletedAt": "2026-11-25T12:00:00.000Z",
                     *       "quotas": {
                     *         "openSweeps": {
                     *           "limit": 0.25,
                     *           "used": 0.25
                     *         },
                     *         "sweepCells": {
                     *           "limit": 1
                     *         },
                     *         "deviceSecondsPerDay": {
                     *           "limit": 0.25,
                     *           "used": 0.25,
                     *           "reserved": 0.25
                     *         },
                     *         "cellsInFlight": {
                     *           "limit": 1
                     *         }
                     *       },
                     *       "key": "ent_example"
                     *     }
                     */
                    "application/json": components["schemas"]["NewTeam"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:malformed-request",
                     *       "title": "The request cannot be read",
                     *       "status": 400,
                     *       "detail": "The request cannot be read",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "Not found",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:conflict",
                     *       "title": "The request conflicts with the present state",
                     *       "status": 409,
                     *       "detail": "The request conflicts with the present state",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:payload-too-large",
                     *       "title": "The request body is too large",
                     *       "status": 413,
                     *       "detail": "The request body is too large",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unsupported-media-type",
                     *       "title": "The content type is not supported",
                     *       "status": 415,
                     *       "detail": "The content type is not supported",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditLog: {
        parameters: {
            query?: {
                /** @description `next` of the previous page. */
                cursor?: string;
                /** @description Items a page, at most 100. */
                limit?: number;
                /** @description Only this operation, e.g. cancelSweep. */
                operation?: string;
                /** @description Only writes that ended so. */
                outcome?: "started" | "succeeded" | "refused";
                /** @description Only writes of keys and people of exactly this name. */
                actor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    /** @description The first page and, unless this is the last, the next one (RFC 8288). */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199a1b2-0000-7000-8000-000000000000",
                     *           "actor": {
                     *             "keyId": "0199a1b2-0000-7000-8000-000000000000",
                     *             "name": "what does a step buy"
                     *           },
                     *           "operation": "cancelSweep",
                     *           "target": {
                     *             "kind": "text",
                     *             "id": "text"
                     *           },
                     *           "outcome": "started",
                     *           "status": 1,
                     *           "before": {},
                     *           "after": {},
                     *           "requestId": "text",
                     *           "at": "2026-11-25T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": "WyIwMTk5YTFiMiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:invalid",
                     *       "title": "The request is not valid",
                     *       "status": 422,
                     *       "detail": "2 problems; see errors",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000",
                     *       "errors": [
                     *         {
                     *           "pointer": "/axes/steps/0",
                     *           "detail": "Too small: expected number to be >=1"
                     *         },
                     *         {
                     *           "pointer": "/colour",
                     *           "detail": "unknown field"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metrics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "name": "nelbo",
                     *           "title": "text",
                     *           "kind": "path",
                     *           "tokenUnit": "text",
                     *           "dimensionUnit": "text",
                     *           "lowerIsBetter": false,
                     *           "description": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MetricList"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorlds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The worlds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "data": "m4",
                     *           "title": "text",
                     *           "kind": "sequence",
                     *           "unit": "bits/token",
                     *           "entropy": 0.25,
                     *           "entropyBits": 0.25,
                     *           "entropyError": 0.25,
                     *           "totalCorrelationBits": 0.25,
                     *           "dualTotalCorrelationBits": 0.25,
                     *           "parameters": {}
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WorldList"];
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSpecSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/schema+json": Record<string, never>;
                };
            };
            /** @description No valid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:unauthenticated",
                     *       "title": "No valid API key",
                     *       "status": 401,
                     *       "detail": "No valid API key",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:forbidden",
                     *       "title": "The API key may not do this",
                     *       "status": 403,
                     *       "detail": "The API key may not do this",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Too many requests",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:entroscope:problem:internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Internal error",
                     *       "instance": "urn:entroscope:request:0199a1b2-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alive. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "checks": {}
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "checks": {}
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description A server does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "checks": {}
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
}
