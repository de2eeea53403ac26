import { workbenchTexts } from '../../text/workbenchTexts';
import { Notice } from './notice';
import { lookOf } from './look';

/** The first script of the page: says how far the build is, and starts the workbench when it is done. */
const ASK_AGAIN_MS = 250;

interface Progress {
  readonly state: 'building' | 'ready' | 'failed';
  readonly step: number;
  readonly steps: number;
}

async function progress(): Promise<Progress> {
  const answer = await fetch('/progress');
  return (await answer.json()) as Progress;
}

async function load(): Promise<void> {
  const { language, dark } = lookOf(location.href);
  const texts = workbenchTexts(language);
  const notice = new Notice(texts);
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  try {
    for (;;) {
      const { state, step, steps } = await progress();
      if (state === 'ready') break;
      if (state === 'failed') throw new Error(state);
      notice.working(texts.building(step, steps));
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    }
    notice.working(texts.starting);
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = '/build/main.css';
    document.head.prepend(style);
    const main = '/build/main.js';
    await import(main);
  } catch {
    notice.say(texts.notBuilt);
  }
}

void load();
