import { annotateCommand } from './annotate';
import { annotationsCommand } from './annotations';
import { articleCommand } from './article';
import { checkCommand } from './check';
import { citationsCommand } from './citations';
import { UsageError, type Command, type CommandIo } from './command';
import { convertCommand } from './convert';
import { namesCommand } from './names';
import { referenceCommand } from './reference';

const commands: readonly Command[] = [
  articleCommand,
  convertCommand,
  citationsCommand,
  referenceCommand,
  namesCommand,
  checkCommand,
  annotateCommand,
  annotationsCommand,
];

const usage = (): string => ['usage:', ...commands.map((command) => `  jianbao ${command.usage}`)].join('\n');

/**
 * Runs `jianbao` with the arguments after its name. Resolves to the exit code: 0, 1 when a file failed, 2 for wrong
 * usage.
 */
export async function runProgram(args: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    io.write(`${usage()}\n  - in the place of a file is standard input\n`);
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    io.complain(name === undefined ? 'jianbao: no command given' : `jianbao: unknown command ${name}`);
    io.complain(usage());
    return 2;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.complain(`jianbao ${command.name}: ${error.message}`);
    io.complain(`usage: jianbao ${command.usage}`);
    return 2;
  }
}
