const fs = require('node:fs');

/** For jest: a workbook as a module, as webpack makes it: its bytes in base64. */
module.exports = {
  process: (_, file) => ({
    code: `module.exports = { __esModule: true, default: ${JSON.stringify(fs.readFileSync(file).toString('base64'))} };`,
  }),
};
