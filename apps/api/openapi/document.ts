import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { completeOperations } from './complete.js';
import { componentSchemas, toOpenApi } from './components.js';

const DESCRIPTION = [
  'Sweeps over generative models: submit a spec, follow it, read its curves.',
  'Errors are RFC 9457 problem documents (`application/problem+json`); a 422 lists every problem with a JSON pointer.',
  'Listings are pages: pass `next` of one page as `cursor` of the next until it is null, or follow the `Link` header.',
  'A write with an `Idempotency-Key` is carried out once, however often it is sent.',
].join('\n\n');

/** The OpenAPI 3.1 document of the application. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Entroscope')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key: ent_...' })
    .build();
  const document = SwaggerModule.createDocument(app, config, { standardSchemaConverter: toOpenApi });
  const schemas = componentSchemas();
  completeOperations(document.paths, schemas);
  return { ...document, components: { ...document.components, schemas } };
}

/** Serves the document at /docs-json and its pages at /docs. It is made when it is first asked for, not while the API starts. */
export function registerDocs(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'docs-json', customSiteTitle: 'Entroscope API' });
}
