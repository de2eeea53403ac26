import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TEMPLATES, makeTemplate } from './templates/template';

/** Writes the empty template and the sample, in both languages, to `assets/samples`. */
async function writeTemplates(): Promise<void> {
  const folder = join(__dirname, '..', 'assets', 'samples');
  await mkdir(folder, { recursive: true });
  for (const { file, kind, language } of TEMPLATES) {
    await writeFile(join(folder, file), await makeTemplate(kind, language));
  }
}

writeTemplates().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
