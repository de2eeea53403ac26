import { workbenchTexts } from '../../text/workbenchTexts';
import { lookOf } from './look';
import { Notice } from './notice';
import { Workbench } from './workbench';

/** Starts the page when everything is built: the sample workbook is open. */
async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

const look = lookOf(location.href);
const texts = workbenchTexts(look.language);
const [manifest, { functions, allowErrorForDataTypeAny }] = await Promise.all([
  fetched('/addin/manifest.xml').then((answer) => answer.text()),
  fetched('/addin/functions.json').then(
    (answer) =>
      answer.json() as Promise<{ functions: readonly { name: string }[]; allowErrorForDataTypeAny: boolean }>,
  ),
]);
const offered = functions.map(({ name }) => ({
  name: `PULJE.${name}`,
  takesErrors: allowErrorForDataTypeAny,
}));
const workbench = new Workbench(look, texts, { manifest, functions: offered }, new Notice(texts));
await workbench.open(texts.sample, async () => {
  const answer = await fetched(`/addin/samples/sample.${look.language}.xlsx`);
  return new Uint8Array(await answer.arrayBuffer());
});
