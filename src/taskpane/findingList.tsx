import searchFile from '@fluentui/svg-icons/icons/search_16_regular.svg';
import toSheets from '@fluentui/svg-icons/icons/table_add_16_regular.svg';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { isolated } from '../text/isolated';
import { FindingCard } from './findingCard';
import { searchedWaived, SEVERITIES, type FindingGroup } from './findingGroups';
import { Drawn, Icon } from './icons';
import { windowOf } from './listWindow';
import type { PaneModel } from './model';
import type { Shown } from './state';
import { moveInList } from './walk';
import { WaivedGroup, waivedRows } from './waivedGroup';
import { Windowed, windowRows } from './windowed';
import { writeToSheets } from './writeToSheets';

const PLACES = 3;

interface ListProps {
  readonly model: PaneModel;
  readonly shown: Shown;
}

/**
 * Findings by severity, then by rule and matter, then cell by cell. They are drawn anew after any change but of what is
 * told above them: that something was edited, and that it is looked at, leaves every card as it is.
 */
export function FindingList({ model, shown }: ListProps) {
  const told = { running: null, stale: null, live: null, alert: null };
  return useMemo(() => drawn({ model, shown }), [shown, ...Object.values({ ...model.state, ...told })]);
}

function drawn({ model, shown }: ListProps): JSX.Element {
  const { state } = model;
  const { report } = shown.texts;
  const groups = model.groups();
  const waived =
    state.filter === null || state.filter === 'waived'
      ? searchedWaived(shown.result.waived, state.query, shown.texts)
      : [];
  const rows = [
    ...groups.flatMap(({ key, findings }) => [
      key,
      ...(state.open.has(key)
        ? windowRows(key, findings, windowOf(state.drawn.get(key), findings.length), ({ id }) => id)
        : []),
    ]),
    ...waivedRows(waived, state),
  ];
  // One stop for Tab: the row that was last gone to, and from it on into its card.
  const stop = (state.row !== null && rows.includes(state.row) ? state.row : rows[0]) ?? '';
  const follow = (event: FocusEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset.row;
    if (row !== undefined && row !== model.state.row) model.set({ row });
  };
  const isNothing = groups.length === 0 && waived.length === 0;
  const isAll = shown.result.findings.length + shown.result.waived.length === 0;
  return (
    <div class="results">
      {!isAll && <Tools model={model} shown={shown} />}
      {isNothing && (
        <p class="none">
          {isAll ? <Icon name="passed" /> : <Drawn name="search" file={searchFile} />}{' '}
          {isAll ? shown.parts.words.nothingFound : shown.parts.words.nothingMatches}
        </p>
      )}
      <div onKeyDown={moveInList} onFocusIn={follow}>
        {SEVERITIES.map((severity) => {
          const own = groups.filter((group) => group.severity === severity);
          if (own.length === 0) return null;
          const count = own.reduce((sum, { findings }) => sum + findings.length, 0);
          return (
            <section key={severity}>
              <h2 class={`severity ${severity}`} id={`severity-${severity}`}>
                <Icon name={severity} />
                {report.severity[severity][2]} <span class="count">{model.format.number(count)}</span>
              </h2>
              <ul class="groups" aria-labelledby={`severity-${severity}`}>
                {own.map((group) => (
                  <Group key={group.key} model={model} shown={shown} group={group} stop={stop} />
                ))}
              </ul>
            </section>
          );
        })}
        {waived.length > 0 && <WaivedGroup model={model} shown={shown} waived={waived} stop={stop} />}
      </div>
    </div>
  );
}

/** What can be done with all of the findings. */
function Tools({ model, shown }: ListProps) {
  const { state } = model;
  return (
    <div class="tools">
      <label class="search">
        <Drawn name="search" file={searchFile} />
        <input
          type="search"
          aria-label={shown.parts.words.search}
          placeholder={shown.parts.words.search}
          value={state.query}
          onInput={(event) => model.set({ query: event.currentTarget.value })}
        />
      </label>
      <button
        type="button"
        class="secondary"
        aria-pressed={state.isHighlighted}
        onClick={() => void model.highlight(!state.isHighlighted)}
      >
        <Icon name="highlight" />
        {state.isHighlighted ? shown.parts.words.unhighlight : shown.parts.words.highlight}
      </button>
      <button type="button" class="secondary to-sheets" onClick={() => void writeToSheets(model)}>
        <Drawn name="to-sheets" file={toSheets} />
        {shown.parts.words.toSheets.button}
      </button>
    </div>
  );
}

interface GroupProps extends ListProps {
  readonly group: FindingGroup;
  readonly stop: string;
}

/** A group is a button that opens and closes it; its cards are made while it is open. */
function Group({ model, shown, group, stop }: GroupProps) {
  const { state, format } = model;
  const { key, title, severity, findings } = group;
  const isOpen = state.open.has(key);
  const setOpen = (open: boolean): void => {
    const keys = new Set(state.open);
    if (open) keys.add(key);
    else keys.delete(key);
    model.set({ open: keys, ...(open ? { current: findings[0]?.id ?? null } : {}) });
  };
  const id = `group-${key.replaceAll(' ', '-')}`;
  const isNew = findings.some((finding) => shown.history?.new.has(finding.id));
  return (
    <li class={`group-box ${severity}${isOpen ? ' open' : ''}`}>
      <h3>
        <button
          type="button"
          class="group"
          data-row={key}
          tabIndex={key === stop ? 0 : -1}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') setOpen(true);
            if (event.key === 'ArrowLeft') setOpen(false);
          }}
        >
          <Icon name={isOpen ? 'opened' : 'closed'} />
          <span class="grow">
            {title}
            {!isOpen && <small>{placesOf(group, model)}</small>}
          </span>
          {isNew && <span class="new">{shown.parts.words.isNew}</span>}
          <span class="count">{format.number(findings.length)}</span>
        </button>
      </h3>
      <div class="group-body" id={id} hidden={!isOpen}>
        {isOpen && (
          <Windowed
            model={model}
            shown={shown}
            groupKey={key}
            items={findings}
            keyOf={({ id: findingId }) => findingId}
            stop={stop}
            draw={(finding) => (
              <FindingCard
                key={finding.id}
                model={model}
                shown={shown}
                finding={finding}
                isStop={finding.id === stop}
                groupTitle={title}
                closeGroup={() => setOpen(false)}
              />
            )}
          />
        )}
      </div>
    </li>
  );
}

/** `Projekter!G6, G9, G11 · MedCom, KL m.fl.`: where a closed group's cells stand. */
function placesOf({ findings }: FindingGroup, { state, format }: PaneModel): string {
  const shown = findings.slice(0, PLACES);
  const places = shown.map(({ spot }, index) => {
    const before = shown[index - 1]?.spot.sheet;
    return spot.sheet === before || spot.sheet === '' ? spot.cell : `${spot.sheet}!${spot.cell}`;
  });
  const rows = shown.flatMap(({ spot }) => (spot.row ? [isolated(spot.row)] : []));
  const left = findings.length - shown.length;
  const report = state.shown?.texts.report;
  const more = left > 0 && report ? ` ${report.andMore(left)}` : '';
  const difference = findings.length === 1 ? findings[0]?.difference : null;
  const by = difference?.type === 'amount' ? [format.difference(difference.ore)] : [];
  return [places.filter(Boolean).join(', ') + more, rows.join(', '), ...by].filter(Boolean).join(' · ');
}
