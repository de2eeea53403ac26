/** @jest-environment jsdom */

/** A stand-in for what office.js puts in a page; the genuine one is in tests/office. */
interface FakeOffice {
  host: string | null;
  commands: Map<string, (event: { completed: () => void }) => void>;
  show: () => Promise<void>;
}

function office(host: string | null): FakeOffice {
  const fake: FakeOffice = { host, commands: new Map(), show: async () => undefined };
  Object.assign(globalThis, {
    Office: {
      HostType: { Excel: 'Excel' },
      onReady: async () => ({ host: fake.host }),
      context: { displayLanguage: 'da-DK', officeTheme: { bodyBackgroundColor: '#262626' } },
      actions: {
        associate: (name: string, command: (event: { completed: () => void }) => void) =>
          fake.commands.set(name, command),
      },
      addin: { showAsTaskpane: () => fake.show() },
    },
  });
  return fake;
}

const asked: string[] = [];
class PaneDouble {
  validate = async (): Promise<void> => void asked.push('validate');
  showHelp = (): void => void asked.push('help');
}

async function started(pane: () => object = () => ({ Pane: PaneDouble })): Promise<void> {
  jest.resetModules();
  jest.doMock('../../src/taskpane/pane', pane);
  jest.doMock('../../src/workbook/excel/excelWorkbook', () => ({ openExcelWorkbook: () => ({}) }), {
    virtual: true,
  });
  await import('../../src/taskpane/start');
  await settled();
}

/** Every promise that is under way has come to its end. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const shown = (): string => document.getElementById('pane')?.textContent ?? '';

beforeEach(() => {
  asked.length = 0;
  const root = document.createElement('div');
  root.id = 'pane';
  root.textContent = 'starter';
  document.body.replaceChildren(root);
  Reflect.deleteProperty(globalThis, 'Office');
});

describe('the page', () => {
  it('opened outside Excel says so and what to do', async () => {
    office(null);
    await started();
    expect(shown()).toContain('runs inside Excel');
    expect(shown()).toContain('puljetjek check FILE');
  });

  it('opened in another Office program says the same', async () => {
    office('Word');
    await started();
    expect(shown()).toContain('runs inside Excel');
  });

  it('without office.js says what was not fetched', async () => {
    await started();
    expect(shown()).toContain('office.js from Microsoft is not loaded');
  });

  it('says that the pane could not be shown when one of its files does not come', async () => {
    office('Excel');
    await started(() => {
      throw new Error('ChunkLoadError');
    });
    expect(shown()).toContain('Ruden kunne ikke vises');
  });

  it('follows the theme of Office', async () => {
    office('Excel');
    await started();
    expect(document.documentElement.dataset.theme).toBe('dark');
  });
});

describe('a ribbon command', () => {
  async function press(name: string, fake: FakeOffice): Promise<number> {
    let completed = 0;
    fake.commands.get(name)?.({ completed: () => completed++ });
    await settled();
    return completed;
  }

  it.each(['validate', 'help'])(
    '%s opens the pane, does its thing, and tells Excel that it is done',
    async (name) => {
      const fake = office('Excel');
      await started();
      let opened = 0;
      fake.show = async () => void opened++;
      expect(await press(name, fake)).toBe(1);
      expect([opened, asked]).toEqual([1, [name]]);
    },
  );

  it('tells Excel that it is done also when the pane cannot be opened', async () => {
    const fake = office('Excel');
    await started();
    fake.show = () => Promise.reject(new Error('no'));
    expect(await press('validate', fake)).toBe(1);
    expect(asked).toEqual([]);
  });

  it('tells Excel that it is done also when the pane never came', async () => {
    const fake = office('Excel');
    await started(() => {
      throw new Error('ChunkLoadError');
    });
    expect(await press('validate', fake)).toBe(1);
  });
});
