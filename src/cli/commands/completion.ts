import { Command } from 'commander';
import { fault } from '../../errors/index.js';

const shells = ['bash', 'zsh', 'fish'] as const;

type Register = (program: Command) => void;

/** `completion bash|zsh|fish`: what the shell needs to complete the commands given and their options. */
export const completionOf =
  (commands: Readonly<Record<string, () => Promise<Register>>>): Register =>
  (program) => {
    program
      .command('completion')
      .description("completion of commands and options in the shell: 'bash', 'zsh' or 'fish'")
      .argument('<shell>', 'bash, zsh or fish')
      .addHelpText('after', '\nExample:\n  ledervilkar completion bash >> ~/.bashrc')
      .action(async (shell: string) => {
        if (!(shells as readonly string[]).includes(shell)) {
          fault(
            {
              code: 'LV-CLI-SHELL',
              what: 'this shell is not known',
              found: shell,
              expected: shells.join(', '),
            },
            { exitCode: 2 },
          );
        }
        const whole = new Command('ledervilkar');
        for (const load of Object.values(commands)) (await load())(whole);
        process.stdout.write(scripts[shell as (typeof shells)[number]](wordsOf(whole, '')));
      });
  };

/** What may follow a command: its own commands and options, with their descriptions. */
interface Words {
  /** The command's name, with its parents' before it; '' for the program. */
  path: string;
  words: { name: string; description: string }[];
}

function wordsOf(command: Command, path: string): Words[] {
  const visible = command.createHelp().visibleCommands(command as Command);
  const options = command.createHelp().visibleOptions(command as Command);
  const own: Words = {
    path,
    words: [
      ...visible.map((c) => ({ name: c.name(), description: c.description() })),
      ...options.flatMap((o) => (o.long == null ? [] : [{ name: o.long, description: o.description }])),
    ],
  };
  const below = command.commands.flatMap((c) => wordsOf(c as Command, `${path} ${c.name()}`.trim()));
  return [own, ...below];
}

const scripts: Record<(typeof shells)[number], (all: Words[]) => string> = {
  bash: (all) => `# ledervilkar: completion for bash
_ledervilkar() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path="" words
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) ;; *) case " ${paths(all)} " in *" \${path:+$path/}$word "*) path="\${path:+$path/}$word" ;; esac ;; esac
  done
  case "$path" in
${all.map(({ path, words }) => `    "${path.replace(' ', '/')}") words="${words.map(({ name }) => name).join(' ')}" ;;`).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  [ \${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=($(compgen -f -- "$current"))
}
complete -o filenames -F _ledervilkar ledervilkar
`,
  zsh: (all) => `#compdef ledervilkar
# ledervilkar: completion for zsh
autoload -U +X bashcompinit && bashcompinit
${scripts.bash(all)}`,
  fish: (all) =>
    `# ledervilkar: completion for fish
${all
  .flatMap(({ path, words }) =>
    words.map(({ name, description }) => {
      const where =
        path === '' ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${path.split(' ').at(-1)}`;
      const what = name.startsWith('--') ? `-l ${name.slice(2)}` : `-a ${name}`;
      return `complete -c ledervilkar -n '${where}' ${what} -d '${description.replaceAll("'", '’')}'`;
    }),
  )
  .join('\n')}
`,
};

const paths = (all: Words[]): string =>
  all.flatMap(({ path }) => (path === '' ? [] : [path.replace(' ', '/')])).join(' ');
