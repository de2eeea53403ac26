import { writeSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { main } from './main';

// Until a command has come to its end, whatever ends the process ends it with "not read".
process.exitCode = 2;

// A command runs for a second or two, in several threads at a time: compiling as early as a server would takes longer
// than it saves. Asked of engines that are known to have the setting: another would complain of it aloud.
if (/^2[0-4]\./.test(process.versions.node)) setFlagsFromString('--interrupt-budget=300000');

/** Writes all of a text, also to a slow pipe. */
function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(2);
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
}

void main(process.argv.slice(2), {
  out: (text) => write(1, text),
  error: (text) => write(2, text),
  isTerminal: process.stdout.isTTY === true && !process.env.NO_COLOR,
}).then((code) => {
  process.exitCode = code;
});
