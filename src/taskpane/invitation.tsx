import { TABLES, TABLE_NAMES } from '../ledger/tables';
import newBook from '@fluentui/svg-icons/icons/document_add_20_regular.svg';
import sample from '@fluentui/svg-icons/icons/document_table_20_regular.svg';
import own from '@fluentui/svg-icons/icons/table_link_20_regular.svg';
import { Drawn, Icon } from './icons';
import type { PaneModel } from './model';

/** What a workbook without our tables is met with: three ways to begin. */
export function Invitation({ model }: { readonly model: PaneModel }) {
  const { empty, files } = model.texts;
  const needed = TABLE_NAMES.filter((name) => TABLES[name].needed);
  return (
    <section class="invitation">
      <h2>{empty.title}</h2>
      <p>{empty.about}</p>
      <FileChoice
        name="newBook"
        file={newBook}
        href={files.empty}
        title={empty.newBook}
        about={empty.newAbout}
      />
      <FileChoice
        name="sample"
        file={sample}
        href={files.sample}
        title={empty.sample}
        about={empty.sampleAbout}
      />
      <div class="choice">
        <Drawn name="own" file={own} />
        <div>
          <h3>{empty.own}</h3>
          <p>{empty.ownAbout(model.format.list(needed))}</p>
        </div>
      </div>
    </section>
  );
}

interface FileChoiceProps {
  readonly name: string;
  readonly file: string;
  readonly href: string;
  readonly title: string;
  readonly about: string;
}

/** A file of the build, opened outside the pane so that the pane itself stays where it is. */
function FileChoice({ name, file, href, title, about }: FileChoiceProps) {
  return (
    <a class="choice" href={href} download="" target="_blank" rel="noopener">
      <Drawn name={name} file={file} />
      <div>
        <h3>{title}</h3>
        <p>{about}</p>
      </div>
      <Icon name="closed" />
    </a>
  );
}
