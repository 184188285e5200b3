import { METRICS } from '../../../core/cells/metrics.js';
import { Prisma } from '../../../prisma/generated/client.js';

/** A column of the tables: its name, its type in Parquet, and its value in a row of `cells c` with the metrics in `m`. */
export interface ExportColumn {
  readonly name: string;
  readonly type: 'STRING' | 'INT32' | 'DOUBLE';
  readonly nullable: boolean;
  readonly value: Prisma.Sql;
  /** Whether the text can hold a comma, a quote or a line end. */
  readonly free?: true;
}

const ATTRIBUTES: readonly ExportColumn[] = [
  { name: 'cell_id', type: 'STRING', nullable: false, value: Prisma.sql`c.id::text` },
  { name: 'state', type: 'STRING', nullable: false, value: Prisma.sql`c.state::text` },
  { name: 'data', type: 'STRING', nullable: false, value: Prisma.sql`c.world` },
  { name: 'architecture', type: 'STRING', nullable: false, value: Prisma.sql`c.architecture` },
  { name: 'space', type: 'STRING', nullable: false, value: Prisma.sql`c.space` },
  { name: 'model', type: 'STRING', nullable: false, value: Prisma.sql`c.model_name`, free: true },
  { name: 'sampler', type: 'STRING', nullable: false, value: Prisma.sql`c.sampler` },
  { name: 'steps', type: 'INT32', nullable: true, value: Prisma.sql`c.steps` },
  { name: 'seed', type: 'INT32', nullable: false, value: Prisma.sql`c.seed` },
  { name: 'samples', type: 'INT32', nullable: false, value: Prisma.sql`c.samples` },
  { name: 'nfe', type: 'DOUBLE', nullable: true, value: Prisma.sql`c.nfe` },
  { name: 'lifts_per_token', type: 'DOUBLE', nullable: true, value: Prisma.sql`c.lifts_per_token` },
  { name: 'flops', type: 'DOUBLE', nullable: true, value: Prisma.sql`c.flops` },
  { name: 'device_seconds', type: 'DOUBLE', nullable: true, value: Prisma.sql`(c.timing ->> 'networkMs')::float8 / 1000` },
  { name: 'failure_class', type: 'STRING', nullable: true, value: Prisma.sql`c.failure ->> 'class'`, free: true },
];

/** Value, standard error and closed form of a metric. */
const MEASURED: readonly ExportColumn[] = METRICS.flatMap((metric, index) => {
  const place = Prisma.raw(String(index + 1));
  return [
    { name: metric, type: 'DOUBLE', nullable: true, value: Prisma.sql`m.value_${place}` },
    { name: `${metric}_se`, type: 'DOUBLE', nullable: true, value: Prisma.sql`m.se_${place}` },
    { name: `${metric}_expected`, type: 'DOUBLE', nullable: true, value: Prisma.sql`m.expected_${place}` },
  ] as const satisfies readonly ExportColumn[];
});

/** Columns of the CSV and the Parquet file: one row a cell, its attributes, then value, standard error and closed form of each metric. */
export const EXPORT_COLUMNS: readonly ExportColumn[] = [...ATTRIBUTES, ...MEASURED];

/** The columns before those of metrics. */
export const ATTRIBUTE_COLUMNS: readonly ExportColumn[] = ATTRIBUTES;

/** The metrics of cell `c` as one row of columns. */
export const METRIC_COLUMNS: Prisma.Sql = Prisma.sql`
  select ${Prisma.join(
    METRICS.flatMap((metric, index) => {
      const place = Prisma.raw(String(index + 1));
      return (['value', 'se', 'expected'] as const).map(
        (field) => Prisma.sql`max(x.${Prisma.raw(field)}) filter (where x.metric = ${metric}) as ${Prisma.raw(field)}_${place}`,
      );
    }),
  )}
  from cell_metrics x where x.team_id = c.team_id and x.cell_id = c.id`;

/** As METRIC_COLUMNS, but one CSV text a metric: value, standard error and closed form, each after a comma. A fifth less work. */
export const METRIC_TEXTS: Prisma.Sql = Prisma.sql`
  select ${Prisma.join(
    METRICS.map(
      (metric, index) =>
        Prisma.sql`max(',' || x.value || ',' || x.se || ',' || coalesce(x.expected::text, ''))
                   filter (where x.metric = ${metric}) as text_${Prisma.raw(String(index + 1))}`,
    ),
  )}
  from cell_metrics x where x.team_id = c.team_id and x.cell_id = c.id`;

/** The end of a CSV line: the texts of METRIC_TEXTS, with empty fields for metrics that the cell does not have. */
export const METRIC_FIELDS: Prisma.Sql = Prisma.join(
  METRICS.map((_, index) => Prisma.sql`coalesce(m.text_${Prisma.raw(String(index + 1))}, ',,,')`),
  ' || ',
);
