import { Command, Option } from 'commander';
import type { Exposed } from '../../core/onnx/index.js';
import { DEVICES } from '../../core/grid/vocabulary.js';
import { deleteModel, restoreModel } from './commands/deletion.js';
import { listModels, tagModel } from './commands/models.js';
import { pushModel, type PushOptions } from './commands/push-model.js';
import type { CommandContext } from './context.js';

const FILES = 'step.onnx, decoder.onnx, encoder.onnx (a single .onnx file of any name is the step graph); files of other kinds are weights';

/** `entroscope models ...`. */
export function modelsProgram(context: () => CommandContext): Command {
  const models = new Command('models').description('models that sweeps measure: upload, check, list, tag');
  models
    .command('push')
    .description('upload a new version of a model and wait for its check; prints its name and version')
    .argument('<name>')
    .argument('<files...>', FILES)
    .option('--card <file>', 'what the graphs do not say themselves, YAML or JSON')
    .addOption(new Option('--device <class>', 'where it is checked').choices(DEVICES).default('cpu'))
    .action((name: string, files: string[], options: PushOptions) => pushModel(context(), name, files, options));
  models
    .command('check')
    .description('look at graphs on this machine, without an API and without running them')
    .argument('<files...>', FILES)
    .option('--card <file>', 'what the graphs do not say themselves, YAML or JSON')
    .action(async (files: string[], options: { card?: string }) => {
      const { checkModel } = await import('./commands/check-model.js');
      checkModel(files, options.card);
    });
  models
    .command('expose')
    .description('write a graph with outputs more, of tensors that it has inside: hidden states, and the logits of layers')
    .argument('<file>', 'step.onnx')
    .argument('<out>', 'the file to write')
    .option('--hidden <tensor>', 'what the output head reads, by its name in the file: output hidden_states')
    .option('--width <n>', 'width of the hidden states, where it does not follow from the file', Number)
    .option('--layers <tensors...>', 'hidden states after each layer, the last one being what the output head reads: output layer_logits')
    .action(async (file: string, out: string, options: Exposed) => {
      const { exposeModel } = await import('./commands/expose-model.js');
      exposeModel(file, out, options);
    });
  models
    .command('ls')
    .description('list models, newest first')
    .option('--name <name>', 'only versions of this model')
    .option('--deleted', 'those that were deleted and can be restored', false)
    .action((options: { name?: string; deleted: boolean }) => listModels(context(), options));
  models
    .command('tag')
    .description('move a tag to a version')
    .argument('<name@version>')
    .argument('<tag>')
    .action((reference: string, tag: string) => tagModel(context(), reference, tag));
  models
    .command('delete')
    .description('delete a version; what was measured of it stays')
    .argument('<name@version>')
    .action((reference: string) => deleteModel(context(), reference));
  models
    .command('restore')
    .description('restore a deleted version')
    .argument('<name@version>')
    .action((reference: string) => restoreModel(context(), reference));
  return models;
}
