import addFile from '@fluentui/svg-icons/icons/add_16_regular.svg';
import mergeFile from '@fluentui/svg-icons/icons/merge_16_regular.svg';
import { useRef } from 'preact/hooks';
import { Drawn, Icon, type IconName } from '../icons';
import { ConflictBox, EntryLine } from './conflictBox';
import type { AddedFile } from './collectModel';
import { LongList, Stale, type ShareProps } from './parts';

/** What came back from recipients, and what is to be decided before it is merged into a copy. */
export function CollectSection({ model }: ShareProps) {
  const { pane, words, collecting } = model;
  const { collect } = words;
  const { files, mergeable, hindrance, merged } = collecting;
  const busy = model.working !== null;
  const input = useRef<HTMLInputElement>(null);
  const picked = (): void => {
    const chosen = [...(input.current?.files ?? [])];
    // The same file can be chosen again, as it is by then.
    if (chosen.length > 0)
      void collecting.add(chosen).finally(() => input.current && (input.current.value = ''));
  };
  const workbooks = (count: number): string => pane.format.count(count, ...collect.workbooks);
  return (
    <section class="collect">
      <div class="between">
        <h2 id="collect" tabIndex={-1}>
          {collect.heading} {files.length > 0 && <span class="named">{workbooks(files.length)}</span>}
        </h2>
        <button
          type="button"
          class="secondary"
          aria-disabled={busy}
          onClick={() => !busy && input.current?.click()}
        >
          <Drawn name="add" file={addFile} />
          {collect.add}
        </button>
        <input ref={input} type="file" accept=".xlsx,.xlsm" multiple hidden onChange={picked} />
      </div>
      {files.length === 0 && <p class="named">{collect.about}</p>}
      <Stale
        model={model}
        stale={collecting.stale}
        label={collect.again}
        again={() => void collecting.holdAgain()}
      />
      {files.length > 0 && (
        <LongList
          model={model}
          name="returned"
          items={files}
          draw={(file) => <Returned model={model} file={file} />}
        />
      )}
      {mergeable > 0 && (
        <div class="merge">
          <button
            type="button"
            class="primary"
            aria-disabled={busy || hindrance !== ''}
            aria-describedby="merge-about"
            onClick={() => void collecting.merge()}
          >
            <Drawn name="merge" file={mergeFile} />
            {collect.merge(workbooks(mergeable))}
          </button>
          <p class="named" id="merge-about">
            {hindrance || collect.nothingOverwritten}
          </p>
        </div>
      )}
      {merged && (
        <div class="merged">
          <p class="iconed">
            <Icon name="passed" />
            <span>{collect.opened}</span>
          </p>
          {merged.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
    </section>
  );
}

function Returned({ model, file }: ShareProps & { readonly file: AddedFile }) {
  const { pane, words, collecting } = model;
  const { collect } = words;
  const refusal = collecting.refusalOf(file);
  const conflicts = refusal ? [] : collecting.conflictsOf(file);
  const { cells, rows } = collecting.takenOf(file);
  const changed = pane.format.count(rows, ...collect.rows);
  const icon: IconName = refusal ? 'error' : conflicts.length > 0 ? 'warning' : 'passed';
  const state = refusal
    ? `${collect.refused}: ${refusal.words}`
    : `${conflicts.length > 0 ? pane.format.count(conflicts.length, ...collect.conflicts) : collect.ready} · ${changed}`;
  return (
    <div class="returned">
      <Icon name={icon} />
      <div class="grow">
        <p class="between">
          <b>{file.name}</b>
          <button
            type="button"
            class="plain"
            aria-label={collect.removeFile(file.name)}
            aria-disabled={model.working !== null}
            onClick={() => void collecting.remove(file)}
          >
            {collect.remove}
          </button>
        </p>
        <p class="named">{state}</p>
        {refusal?.isOlder && (
          <button
            type="button"
            class="secondary"
            aria-disabled={model.working !== null}
            onClick={() => void collecting.takeOlder()}
          >
            {collect.takeOlder}
          </button>
        )}
        {cells.length > 0 && (
          <details>
            <summary>{collect.taken}</summary>
            <LongList
              model={model}
              name={`taken ${file.name}`}
              items={cells}
              draw={(entry) => <EntryLine model={model} entry={entry} />}
            />
          </details>
        )}
        {conflicts.length > 0 && (
          <LongList
            model={model}
            name={`conflicts ${file.name}`}
            items={conflicts}
            draw={(conflict) => <ConflictBox model={model} conflict={conflict} />}
          />
        )}
      </div>
    </div>
  );
}
