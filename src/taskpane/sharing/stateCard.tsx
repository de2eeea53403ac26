import changedFile from '@fluentui/svg-icons/icons/shield_error_20_filled.svg';
import doubtFile from '@fluentui/svg-icons/icons/shield_question_20_filled.svg';
import noSealFile from '@fluentui/svg-icons/icons/shield_20_regular.svg';
import unchangedFile from '@fluentui/svg-icons/icons/shield_checkmark_20_filled.svg';
import { parseIsoDate } from '../../ledger/dates';
import { changePlace, changeWhat, sealDoubtWords } from '../../report/sealWords';
import type { SealChange, SealNote } from '../../sharing/verify';
import { sealTexts } from '../../text/sealTexts';
import { Drawn, Icon } from '../icons';
import { LongList, Place, SealCode, Stale, type ShareProps } from './parts';
import type { ShareModel } from './shareModel';

/** Whether the open workbook is as it was sealed. What is not known is never "unchanged". */
export function StateCard({ model }: ShareProps) {
  const { words, examined, pane } = model;
  const { seal, signer, status, changes = [], doubts = [], earlier = [] } = examined?.verification ?? {};
  const { language } = pane.options;
  const { file, tone, title, about } = lookOf(model);
  if (examined === null && model.working !== null) return null;
  return (
    <section class={`state-card ${tone}`} aria-labelledby="seal-state">
      <div class="state-title">
        <Drawn name="state" file={file} />
        <div>
          <h2 id="seal-state">{title}</h2>
          <p class="named">{about}</p>
        </div>
      </div>
      {doubts.length > 0 && (
        <ul class="doubts">
          {doubts.map((doubt, at) => (
            <li key={at}>{sealDoubtWords(doubt, language)}</li>
          ))}
        </ul>
      )}
      {changes.length > 0 && (
        <LongList
          model={model}
          name="changes"
          items={changes}
          draw={(change) => <Changed model={model} change={change} />}
        />
      )}
      {seal && <SealCode model={model} code={seal.code} />}
      {seal && status !== 'bad-signature' && (
        <p class="iconed">
          <Icon name="info" />
          <span>
            {signer ? words.state.signedWith(signer.key.key, signer.key.owner) : words.state.notSigned}
          </span>
        </p>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{words.state.earlier(pane.format.number(earlier.length))}</summary>
          <ul>
            {earlier.map((note) => (
              <li key={note.code}>
                {[momentWords(note, model), note.by].filter(Boolean).join(' · ')} <code>{note.code}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Stale
        model={model}
        stale={examined === null ? 'no' : model.stale}
        label={pane.texts.again}
        again={() => void model.examine()}
      />
      {examined === null && (
        <button type="button" class="secondary" onClick={() => void model.examine()}>
          <Icon name="again" />
          {pane.texts.again}
        </button>
      )}
    </section>
  );
}

interface Look {
  readonly file: string;
  readonly tone: 'ok' | 'warn' | 'err' | 'plain';
  readonly title: string;
  readonly about: string;
}

function lookOf(model: ShareModel): Look {
  const { examined, pane } = model;
  const words = model.words.state;
  if (examined === null)
    return { file: doubtFile, tone: 'warn', title: words.cannotTell, about: words.notRead };
  const { language } = pane.options;
  const { verification, pack } = examined;
  const { status, seal, changes } = verification;
  const moment = seal ? momentWords(seal, model) : '';
  const by = seal ? (seal.by === '' ? words.byNobody : words.by(seal.by)) : '';
  const said = (...parts: string[]): string => parts.filter(Boolean).join(' · ');
  switch (status) {
    case 'unchanged':
      return {
        file: unchangedFile,
        tone: 'ok',
        title: words.unchanged(moment),
        about: said(words.accordingToFile, by),
      };
    case 'changed':
      return {
        file: changedFile,
        tone: 'warn',
        title: words.changed(moment),
        about: said(pane.format.count(changes.length, ...words.changes), by),
      };
    case 'other-pack': {
      const named = seal ? `${seal.pack.id} ${seal.pack.version}` : '';
      return {
        file: doubtFile,
        tone: 'warn',
        title: words.otherPack(moment),
        about: said(
          words.accordingToFile,
          by,
          sealTexts(language).packs(named, `${pack.id} ${pack.version}`),
        ),
      };
    }
    case 'no-seal':
      return { file: noSealFile, tone: 'plain', title: words.noSeal, about: words.noSealAbout };
    case 'bad-signature':
      return { file: changedFile, tone: 'err', title: words.badSignature, about: words.badSignatureAbout };
    case 'unknown-key':
      return {
        file: doubtFile,
        tone: 'warn',
        title: words.unknownKey,
        about: said(by, words.unknownKeyAbout),
      };
    case 'cannot-verify':
      return {
        file: doubtFile,
        tone: 'warn',
        title: words.cannotTell,
        about: said(sealTexts(language).status.cannotVerify, by),
      };
  }
}

/** The moment of a seal on the clock of whoever reads it. A seal that states none that can be read says its own words. */
function momentWords({ on }: SealNote, { words, pane }: ShareModel): string {
  const at = new Date(on);
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = parseIsoDate(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`);
  if (day === null) return on;
  return words.state.moment(
    pane.format.date(day),
    pane.texts.at(String(at.getHours()), two(at.getMinutes())),
  );
}

function Changed({ model, change }: ShareProps & { readonly change: SealChange }) {
  const { language } = model.pane.options;
  const { sheet, cell } = change;
  return (
    <p class="place">
      <Place
        model={model}
        place={changePlace(change, language)}
        spot={sheet !== null && cell !== null ? { sheet, cell } : null}
      />
      <span>{changeWhat(change, language)}</span>
    </p>
  );
}
