import { runInMemory } from './bench/memory';
import { runPane, type Work } from './bench/pane';

const ROWS = 100_000;

/** How fast it is, as ratios of one run: absolute times are those of a machine. */
async function main(): Promise<void> {
  const memory = runInMemory(ROWS);
  const pane = await runPane(ROWS);
  const ms = (value: number): string => `${Math.round(value)} ms`;
  const ofWork = ({ time, thread, longestTask }: Work): string =>
    `${ms(time)}, of the thread ${ms(thread)}, longest task ${ms(longestTask)}`;
  console.log(
    [
      `${ROWS} commitments`,
      `in memory: ledger ${ms(memory.ledger)}, ledger and check ${ms(memory.full)}`,
      `in memory after one edit: ledger ${ms(memory.ledgerAgain)}, ledger and check ${ms(memory.again)} (${ratio(memory.again, memory.full)})`,
      `in the pane: ${ofWork(pane.full)}`,
      ...(['amount', 'title'] as const).map(
        (edit) =>
          `in the pane after one ${edit} was edited: ${ofWork(pane[edit])} (${ratio(pane[edit].time, pane.full.time)}, of the thread ${ratio(pane[edit].thread, pane.full.thread)})`,
      ),
      JSON.stringify({ rows: ROWS, memory, pane }),
    ].join('\n'),
  );
}

function ratio(part: number, whole: number): string {
  return `1/${(whole / part).toFixed(1)}`;
}

void main();
