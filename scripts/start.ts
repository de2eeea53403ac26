import { spawn } from 'node:child_process';
import { buildSmallScripts, buildStep, missing, STEP_NAMES } from './workbench/build';
import { serve, type Progress } from './workbench/server';

/**
 * The workbench: `npm start`. Builds what is missing or out of date, serves it on this machine and opens the
 * browser. PORT chooses another port; BROWSER=none leaves the browser alone.
 */
const PORT = Number(process.env.PORT ?? 4310);

async function start(): Promise<void> {
  await buildSmallScripts();
  const steps = missing();
  const progress: Progress = { state: 'building', step: 0, steps: steps.length };
  const { address } = await serve(PORT, progress);
  console.log(`Puljetjek: ${address}`);
  openBrowser(address);
  try {
    for (const [index, step] of steps.entries()) {
      progress.step = index + 1;
      const began = Date.now();
      process.stdout.write(`Building ${STEP_NAMES[step]} (${index + 1} of ${steps.length}) ... `);
      await buildStep(step);
      console.log(`${((Date.now() - began) / 1000).toFixed(1)} s`);
    }
    progress.state = 'ready';
    console.log('Ready. Ctrl+C stops it.');
  } catch (error) {
    progress.state = 'failed';
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}

/** Where there is no browser to open, the address on the terminal is enough. */
function openBrowser(address: string): void {
  const { BROWSER, CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  const headless = process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
  if (BROWSER === 'none' || CI || headless) return;
  const [command, ...before] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '']
      : [process.platform === 'darwin' ? 'open' : 'xdg-open'];
  const child = spawn(command, [...before, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

start().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
