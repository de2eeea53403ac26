// src/ledger/answer.ts
var NoAnswer = class extends Error {
  constructor(code, reason) {
    super(reason.id);
    this.code = code;
    this.reason = reason;
  }
  code;
  reason;
};
function notAvailable(id, params) {
  return new NoAnswer("#N/A", { id, params });
}
function notUsable(id, params) {
  return new NoAnswer("#VALUE!", { id, params });
}
function ifAnswered(question) {
  try {
    return question();
  } catch (error) {
    if (error instanceof NoAnswer) return null;
    throw error;
  }
}

// src/ledger/columns.ts
var BLANK = 0;
var READ = 1;
var UNREADABLE = 2;
var NO_CODE = -1;

// src/ledger/keyIndex.ts
var NO_ROW = -1;
var NONE = [];
var made = /* @__PURE__ */ new WeakMap();
var KeyIndex = class _KeyIndex {
  constructor(column) {
    this.column = column;
    const { state, values } = column;
    let codes = 0;
    for (let row = 0; row < values.length; row += 1) codes = Math.max(codes, values[row] + 1);
    this.first = new Int32Array(codes).fill(NO_ROW);
    this.next = new Int32Array(values.length);
    for (let row = values.length - 1; row >= 0; row -= 1) {
      if (state[row] !== READ) continue;
      const code = values[row];
      this.next[row] = this.first[code];
      this.first[code] = row;
    }
  }
  column;
  /** Made once for a column, which stays the same as long as nothing in it is edited. */
  static of(column) {
    const known = made.get(column);
    if (known) return known;
    const index = new _KeyIndex(column);
    made.set(column, index);
    return index;
  }
  /** By code, its first row. */
  first;
  /** By row, the next one of the same code. */
  next;
  joined = /* @__PURE__ */ new WeakMap();
  /** In order. */
  rows(code) {
    if (!this.has(code)) return NONE;
    const found = [];
    for (let row = this.firstRow(code); row !== NO_ROW; row = this.next[row]) found.push(row);
    return found;
  }
  has(code) {
    return this.firstRow(code) !== NO_ROW;
  }
  /** True where more than one row has the code. */
  isTwice(code) {
    const row = this.firstRow(code);
    return row !== NO_ROW && this.next[row] !== NO_ROW;
  }
  /**
   * For each row of a column that refers to this one, the row that is meant; -1 where the cell is not read, or no row
   * or more than one has its code. Made once, as long as nothing in either column is edited.
   */
  rowsMeant(references) {
    const known = this.joined.get(references);
    if (known) return known;
    const { values } = references;
    const rows = new Int32Array(values.length);
    for (let row = 0; row < rows.length; row += 1) {
      const found = this.firstRow(values[row]);
      rows[row] = found !== NO_ROW && this.next[found] === NO_ROW ? found : NO_ROW;
    }
    this.joined.set(references, rows);
    return rows;
  }
  /** In the order of their first rows. */
  *codes() {
    const { state, values } = this.column;
    for (let row = 0; row < values.length; row += 1) {
      if (state[row] === READ && this.first[values[row]] === row) yield values[row];
    }
  }
  /** -1 where no row has the code. */
  firstRow(code) {
    return code < 0 ? NO_ROW : this.first[code] ?? NO_ROW;
  }
};

// src/ledger/pairIndex.ts
var made2 = /* @__PURE__ */ new WeakMap();
var PairIndex = class _PairIndex {
  constructor(one, other) {
    this.one = one;
    this.other = other;
    this.pairs = new Int32Array(one.length);
    for (let row = 0; row < one.length; row += 1) {
      const place = this.placeOf(one[row], other[row]);
      const taken = this.places[place];
      this.pairs[row] = taken === 0 ? this.firstRows.length : taken - 1;
      if (taken !== 0) continue;
      this.firstRows.push(row);
      this.places[place] = this.firstRows.length;
      if (2 * this.firstRows.length >= this.places.length) this.grow();
    }
  }
  one;
  other;
  /** Made once for two columns, which stay the same as long as nothing in them is edited. */
  static of(one, other) {
    const known = made2.get(one)?.get(other);
    if (known) return known;
    const index = new _PairIndex(one.values, other.values);
    made2.set(one, (made2.get(one) ?? /* @__PURE__ */ new WeakMap()).set(other, index));
    return index;
  }
  /** By row, the number of its pair. */
  pairs;
  /** By pair, the first row that has it. */
  firstRows = [];
  /** Open addressing: a pair + 1 in each place that is taken, at most half of them; their number is a power of two. */
  places = new Int32Array(64);
  byOne = null;
  /** -1 where no row has the two. */
  find(one, other) {
    return this.places[this.placeOf(one, other)] - 1;
  }
  /** By pair, its rows in order. */
  rows() {
    const found = this.firstRows.map(() => []);
    for (let row = 0; row < this.pairs.length; row += 1) found[this.pairs[row]]?.push(row);
    return found;
  }
  /** The pairs of a value of the first column. */
  with(one) {
    this.byOne ??= this.sorted();
    return this.byOne.get(one) ?? [];
  }
  sorted() {
    const byOne = /* @__PURE__ */ new Map();
    this.firstRows.forEach((row, pair) => {
      const one = this.one[row];
      const pairs = byOne.get(one);
      if (pairs) pairs.push(pair);
      else byOne.set(one, [pair]);
    });
    return byOne;
  }
  /** Where a pair is, or would be put. */
  placeOf(one, other) {
    const last = this.places.length - 1;
    let place = Math.imul(Math.imul(one, 2654435761) ^ other, 2246822507) >>> 9 & last;
    for (let taken = this.places[place]; taken !== 0; taken = this.places[place]) {
      const row = this.firstRows[taken - 1];
      if (this.one[row] === one && this.other[row] === other) break;
      place = place + 1 & last;
    }
    return place;
  }
  grow() {
    this.places = new Int32Array(2 * this.places.length);
    this.firstRows.forEach((row, pair) => {
      this.places[this.placeOf(this.one[row], this.other[row])] = pair + 1;
    });
  }
};

// src/ledger/address.ts
function columnLetters(column) {
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + (left - 1) % 26) + letters;
  }
  return letters;
}
function cellAddress(row, column) {
  return `${columnLetters(column)}${row}`;
}

// src/ledger/place.ts
function sheetRow(table3, row) {
  return (table3.source?.firstRow ?? 1) + (table3.offsets[row] ?? 0);
}
function placeOf(table3, row, field) {
  const column = table3.column(field);
  const line = sheetRow(table3, row);
  return {
    table: table3.name,
    field,
    caption: column.caption ?? "",
    sheet: table3.source?.sheet ?? "",
    cell: column.position > 0 ? cellAddress(line, column.position) : "",
    row: line
  };
}
function unknownReference({ interner }, table3, row, field) {
  const value = interner.text(table3.column(field).values[row]);
  return notUsable("unknown-reference", { place: placeOf(table3, row, field), value });
}
function cannotRead(table3, row, field) {
  const blank2 = table3.column(field).state[row] === BLANK;
  return notUsable(blank2 ? "blank-cell" : "unreadable-cell", { place: placeOf(table3, row, field) });
}
function firstAstray(ledger, table3, field, isKnown) {
  const { state, values } = table3.column(field);
  for (let row = 0; row < table3.rowCount; row += 1) {
    if (state[row] !== READ) return cannotRead(table3, row, field);
    if (!isKnown(values[row])) return unknownReference(ledger, table3, row, field);
  }
  return null;
}

// src/ledger/decimal.ts
var WRITTEN = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/;
function toDecimal(value) {
  const match2 = WRITTEN.exec(value.toExponential(14));
  if (!match2) throw new RangeError(`not a finite number: ${value}`);
  const [, sign = "", first = "0", rest = "", power = "0"] = match2;
  const fraction = rest.replace(/0+$/, "");
  const digits = BigInt(first + fraction);
  return { digits: sign ? -digits : digits, exponent: Number(power) - fraction.length };
}
function tenTo(power) {
  return 10n ** BigInt(power);
}
function divide(numerator, denominator, rounding) {
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const whole = top / bottom;
  const left = top % bottom;
  const up = rounding === "up" ? left > 0n : rounding === "half-up" ? 2n * left >= bottom : false;
  const size = up ? whole + 1n : whole;
  return negative ? -size : size;
}
var latest = { rate: 0, fraction: { top: 0n, bottom: 1n } };
function toFraction(rate) {
  if (latest.rate === rate) return latest.fraction;
  const { digits, exponent } = toDecimal(rate);
  const fraction = exponent < 0 ? { top: digits, bottom: tenTo(-exponent) } : { top: digits * tenTo(exponent), bottom: 1n };
  latest = { rate, fraction };
  return fraction;
}
var ZERO = { top: 0n, bottom: 1n };
function plus(one, other) {
  if (one.bottom === other.bottom) return { top: one.top + other.top, bottom: one.bottom };
  return {
    top: one.top * other.bottom + other.top * one.bottom,
    bottom: one.bottom * other.bottom
  };
}
function product(...factors) {
  return factors.reduce((all, { top, bottom }) => ({ top: all.top * top, bottom: all.bottom * bottom }), {
    top: 1n,
    bottom: 1n
  });
}

// src/ledger/money.ts
var POWER_OF_UNIT = { kr: 0, thousand: 3, million: 6 };
function readAmount(value, unit = "kr") {
  if (!Number.isFinite(value)) return null;
  const guess = Math.round(value * 100);
  if (unit === "kr" && guess / 100 === value && Math.abs(guess) < 1e15) {
    return { ore: guess + 0, whole: true };
  }
  const { digits, exponent } = toDecimal(value);
  const power = exponent + POWER_OF_UNIT[unit] + 2;
  const exact = power >= 0 ? digits * tenTo(power) : divide(digits, tenTo(-power), "half-up");
  const ore = Number(exact);
  if (!Number.isSafeInteger(ore)) return null;
  return { ore: ore + 0, whole: power >= 0 };
}
function kroner(amount2) {
  const read = readAmount(amount2);
  if (!read?.whole) throw new RangeError(`not a whole number of \xF8re: ${amount2}`);
  return read.ore;
}
function toKroner(ore) {
  return ore / 100;
}
function exactOre(ore) {
  if (!Number.isSafeInteger(ore)) throw notUsable("amount-too-large", {});
  return ore;
}
function times(amount2, { top, bottom }, rounding = "half-up") {
  return exactOre(Number(divide(BigInt(amount2) * top, bottom, rounding)));
}
function split(amount2, weights) {
  if (weights.some((weight) => !Number.isFinite(weight) || weight < 0)) return null;
  const decimals = weights.map(toDecimal);
  const lowest = decimals.reduce((least2, { exponent }) => Math.min(least2, exponent), 0);
  const shares = decimals.map(({ digits, exponent }) => digits * tenTo(exponent - lowest));
  const sum = shares.reduce((total, share2) => total + share2, 0n);
  if (sum === 0n) return null;
  const size = BigInt(Math.abs(amount2));
  const parts = shares.map((share2, index) => ({
    index,
    whole: size * share2 / sum,
    remainder: size * share2 % sum
  }));
  const left = Number(size - parts.reduce((total, { whole }) => total + whole, 0n));
  const gainers = new Set(
    [...parts].sort((a, b) => Number(b.remainder > a.remainder) - Number(a.remainder > b.remainder)).slice(0, left).map(({ index }) => index)
  );
  const sign = Math.sign(amount2);
  return parts.map(({ index, whole }) => exactOre(sign * (Number(whole) + (gainers.has(index) ? 1 : 0)) + 0));
}

// src/ledger/selection.ts
function selectWhere(table3, candidates, whyNot, known = null) {
  const counted = () => candidates().filter((row) => whyNot(row) === null);
  const leftOut = () => candidates().flatMap((row) => {
    const why = whyNot(row);
    return why === null ? [] : [{ row, why }];
  });
  if (known === null) return { ...select(table3, counted()), leftOut };
  let rows = null;
  return {
    table: table3,
    get rows() {
      return rows ??= counted();
    },
    total: exactOre(known.total),
    count: known.count,
    field: "amount",
    amountOf: (row) => table3.column("amount").values[row],
    leftOut
  };
}
function select(table3, rows, field = "amount") {
  const { values } = table3.column(field);
  const total = totalOf(table3, rows, field);
  return { table: table3, rows, count: rows.length, total, field, amountOf: (row) => values[row] };
}
function totalOf(table3, rows, field = "amount") {
  const { state, values } = table3.column(field);
  let total = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (state[row] !== READ) throw cannotRead(table3, row, field);
    total += values[row];
  }
  return exactOre(total);
}

// src/ledger/approvals.ts
var NONE2 = [];
var Approvals = class {
  constructor(ledger) {
    this.ledger = ledger;
    this.table = ledger.need("Approvals", "approvalId", "total");
    this.lines = ledger.table("ApprovalLines");
    this.byId = KeyIndex.of(this.table.codes("approvalId"));
  }
  ledger;
  table;
  lines;
  /** Its rows by their own ids. */
  byId;
  linesByApproval = null;
  byPair = null;
  sorted = /* @__PURE__ */ new Map();
  stray;
  has(approval) {
    return this.byId.has(approval);
  }
  name(approval) {
    return this.ledger.interner.text(approval);
  }
  named(text2) {
    const code = this.ledger.interner.find(text2);
    if (code !== void 0 && this.has(code)) return code;
    const known = [...this.byId.codes()].map((approval) => this.name(approval));
    throw notAvailable("unknown-approval", { asked: text2, known });
  }
  /** The rows that bear an approval's id: one, unless the id was used twice. */
  rowsOf(approval) {
    return this.byId.rows(approval);
  }
  /** The lines of an approval. `#VALUE!` while any line's approval is not known: it may be this one's. */
  linesOf(approval) {
    this.ledger.need("ApprovalLines", "approvalId", "amount");
    if (this.stray === void 0) this.stray = this.findStray();
    if (this.stray) throw this.stray;
    this.linesByApproval ??= KeyIndex.of(this.lines.codes("approvalId"));
    return this.linesByApproval.rows(approval);
  }
  /** Those for one project. `#VALUE!` while a line's project cannot be read: it may be this one. */
  linesForProject(approval, project) {
    const rows = this.linesOf(approval);
    const stated2 = this.lines.codes("projectId");
    const index = PairIndex.of(this.lines.codes("approvalId"), stated2);
    this.byPair ??= { rows: index.rows(), areAllRead: !stated2.state.includes(UNREADABLE) };
    if (!this.byPair.areAllRead && rows.length > 0) {
      const { unreadable } = this.linesBy(approval);
      if (unreadable) throw unreadable;
    }
    return this.byPair.rows[index.find(approval, project)] ?? NONE2;
  }
  /** The lines of an approval that are for no project, by recipient. */
  linesBy(approval) {
    const known = this.sorted.get(approval);
    if (known) return known;
    const found = this.sortLines(this.linesOf(approval));
    this.sorted.set(approval, found);
    return found;
  }
  sortLines(rows) {
    const { projects: projects2 } = this.ledger;
    const project = this.lines.codes("projectId");
    const recipient = this.lines.codes("recipient");
    const byRecipient = /* @__PURE__ */ new Map();
    let unreadable = null;
    let astray = null;
    for (const row of rows) {
      const named = recipient.values[row];
      const isKnown = projects2.has(project.values[row]);
      if (project.state[row] === UNREADABLE) unreadable ??= cannotRead(this.lines, row, "projectId");
      else if (project.state[row] === READ) {
        if (!isKnown) astray ??= unknownReference(this.ledger, this.lines, row, "projectId");
      } else if (recipient.state[row] !== READ) astray ??= cannotRead(this.lines, row, "recipient");
      else if (byRecipient.has(named)) byRecipient.get(named)?.push(row);
      else byRecipient.set(named, [row]);
    }
    return { byRecipient, unreadable, astray };
  }
  findStray() {
    return firstAstray(this.ledger, this.lines, "approvalId", (approval) => this.has(approval));
  }
  /** The only row of an approval; `#VALUE!` where its id stands in two. */
  rowOf(approval) {
    if (this.has(approval) && !this.byId.isTwice(approval)) return this.byId.firstRow(approval);
    const [, other] = this.rowsOf(approval);
    if (other === void 0)
      throw notAvailable("unknown-approval", { asked: this.name(approval), known: [] });
    const place = placeOf(this.table, other, "approvalId");
    throw notUsable("id-twice", { place, value: this.name(approval) });
  }
  /** What was approved in all. `#N/A` where the total is not stated. */
  total(approval) {
    return this.statedTotal(approval).total;
  }
  /** The same with the row that states it. */
  statedTotal(approval) {
    const row = this.rowOf(approval);
    const totals = this.table.numbers("total");
    if (totals.state[row] === BLANK) throw notAvailable("no-total", { approval: this.name(approval) });
    return select(this.table, [row], "total");
  }
};

// src/ledger/ids.ts
var PLAIN = /^[!-~]*$/;
var ZERO_WIDTH = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
var BLANKS = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
function tidyText(text2) {
  if (PLAIN.test(text2)) return text2;
  return text2.replace(ZERO_WIDTH, "").normalize("NFC").replace(BLANKS, " ").trim();
}
function normaliseId(text2) {
  return tidyText(text2).toLowerCase().replaceAll("\u03C2", "\u03C3");
}
var LOOKS_LATIN = new Map(
  Object.entries({
    \u0430: "a",
    \u0432: "b",
    \u0441: "c",
    "\u0501": "d",
    \u0435: "e",
    \u04BB: "h",
    \u0456: "i",
    \u0458: "j",
    \u043A: "k",
    \u043C: "m",
    \u043D: "h",
    \u043E: "o",
    \u0440: "p",
    "\u051B": "q",
    \u0455: "s",
    \u0442: "t",
    \u0443: "y",
    \u0475: "v",
    "\u051D": "w",
    \u0445: "x",
    \u03B1: "a",
    \u03B5: "e",
    \u03B9: "i",
    \u03BA: "k",
    \u03BD: "v",
    \u03BF: "o",
    \u03C1: "p",
    \u03C4: "t",
    \u03C5: "u",
    \u03C7: "x"
  })
);
function lookOf(text2) {
  if (PLAIN.test(text2)) return withoutLeadingZeros(text2.toLowerCase());
  const folded = normaliseId(text2.normalize("NFKC"));
  const latin = [...folded].map((letter) => LOOKS_LATIN.get(letter) ?? letter).join("");
  return withoutLeadingZeros(latin).replace(/[‐‑‒–—−]/g, "-");
}
function withoutLeadingZeros(text2) {
  return text2.includes("0") ? text2.replace(/(?<![\d.,])0+(?=\d)/g, "") : text2;
}

// src/ledger/tables/spec.ts
function table(spec) {
  return spec;
}
function choice(value, da, en) {
  return { value, da: [da].flat(), en: [en].flat() };
}
var YES_NO = [choice("yes", "ja", "yes"), choice("no", "nej", "no")];
var RECIPIENT_TYPES = [
  choice("municipality", "kommune", "municipality"),
  choice("region", "region", "region"),
  choice("association", "forening", "association"),
  choice("state", "stat", "state"),
  choice("other", "andet", "other")
];

// src/ledger/tables/pools.ts
var pools = table({
  name: "Pools",
  da: "Puljer",
  en: "Pools",
  row: { da: "en pulje eller en \xF8rem\xE6rkning i en pulje", en: "a pool or an earmark inside a pool" },
  needed: true,
  fields: {
    poolId: { type: "id", da: "Pulje-id", en: "Pool ID", key: true },
    name: { type: "text", da: "Navn", en: "Name", required: true },
    parentId: { type: "ref", da: "Del af", en: "Part of", refersTo: "Pools" },
    account: { type: "account", da: "Konto", en: "Account" },
    appropriationType: {
      type: "choice",
      da: "Bevillingstype",
      en: "Appropriation type",
      mark: true,
      choices: [
        choice("reservation", "reservationsbevilling", "reservation"),
        choice("other", "anden bevilling", "other")
      ]
    },
    from: { type: "year", da: "Fra \xE5r", en: "From year" },
    to: { type: "year", da: "Til \xE5r", en: "To year" }
  }
});

// src/ledger/tables/frames.ts
var frames = table({
  name: "Frames",
  da: "Rammer",
  en: "Frames",
  row: { da: "penge, der er sat af", en: "money set aside" },
  needed: true,
  fields: {
    poolId: { type: "ref", da: "Pulje-id", en: "Pool ID", required: true, refersTo: "Pools" },
    year: { type: "year", da: "Finans\xE5r", en: "Finance year" },
    appropriation: { type: "amount", da: "Bevilling", en: "Appropriation", required: true, mark: true },
    carriedIn: { type: "amount", da: "Videref\xF8rt", en: "Carried in" },
    account: { type: "account", da: "Konto", en: "Account" },
    source: { type: "text", da: "Kilde", en: "Source" }
  }
});

// src/ledger/tables/approvals.ts
var approvals = table({
  name: "Approvals",
  da: "Hjemler",
  en: "Approvals",
  row: { da: "en beslutning i det bevilgende udvalg", en: "a decision of the granting committee" },
  fields: {
    approvalId: { type: "id", da: "Hjemmel-id", en: "Approval ID", key: true },
    requestedOn: { type: "date", da: "Forelagt", en: "Requested on" },
    approvedOn: { type: "date", da: "Tiltr\xE5dt", en: "Approved on" },
    year: { type: "year", da: "Finans\xE5r", en: "Finance year" },
    account: { type: "account", da: "Konto", en: "Account" },
    total: { type: "amount", da: "I alt", en: "Total", mark: true },
    futureYears: { type: "choice", da: "Fremtidige finans\xE5r", en: "Future years", choices: YES_NO }
  }
});

// src/ledger/tables/approvalLines.ts
var approvalLines = table({
  name: "ApprovalLines",
  da: "Hjemmelslinjer",
  en: "Approval lines",
  row: { da: "en modtager og et bel\xF8b i en beslutning", en: "one recipient and amount inside a decision" },
  fields: {
    lineId: { type: "id", da: "Hjemmelslinje-id", en: "Approval line ID", mark: true },
    approvalId: { type: "ref", da: "Hjemmel-id", en: "Approval ID", required: true, refersTo: "Approvals" },
    projectId: { type: "ref", da: "Projekt-id", en: "Project ID", refersTo: "Projects" },
    recipient: { type: "text", da: "Tilsagnsmodtager", en: "Recipient" },
    amount: { type: "amount", da: "Bel\xF8b", en: "Amount", required: true },
    year: { type: "year", da: "Finans\xE5r", en: "Finance year" }
  }
});

// src/ledger/tables/projects.ts
var projects = table({
  name: "Projects",
  da: "Projekter",
  en: "Projects",
  row: { da: "et projekt", en: "a project" },
  needed: true,
  fields: {
    projectId: { type: "id", da: "Projekt-id", en: "Project ID", key: true },
    title: { type: "text", da: "Titel", en: "Title", mark: true },
    poolId: { type: "ref", da: "Pulje-id", en: "Pool ID", refersTo: "Pools" },
    partOf: { type: "ref", da: "Indg\xE5r i", en: "Included in", refersTo: "Projects" },
    recipient: { type: "text", da: "Tilsagnsmodtager", en: "Recipient" },
    recipientNo: { type: "cvr", da: "CVR-nr.", en: "CVR no." },
    recipientType: { type: "choice", da: "Modtagertype", en: "Recipient type", choices: RECIPIENT_TYPES },
    matchBearer: { type: "text", da: "Medfinansieres af", en: "Match borne by" },
    start: { type: "date", da: "Start", en: "Start" },
    end: { type: "date", da: "Slut", en: "End" },
    minParticipants: { type: "count", da: "Min. deltagere", en: "Min. participants" },
    maxParticipants: { type: "count", da: "Maks. deltagere", en: "Max. participants" },
    eligibleCost: { type: "amount", da: "Tilskudsberettiget udgift", en: "Eligible cost" },
    indirectCost: { type: "amount", da: "Heraf overhead", en: "Of which indirect" },
    otherGrants: { type: "amount", da: "Andre tilskud", en: "Other grants" }
  }
});

// src/ledger/tables/allocations.ts
var allocations = table({
  name: "Allocations",
  da: "Tilsagn",
  en: "Allocations",
  row: { da: "et tilsagn", en: "a commitment" },
  needed: true,
  fields: {
    allocationId: { type: "id", da: "Tilsagns-id", en: "Allocation ID", key: true },
    projectId: { type: "ref", da: "Projekt-id", en: "Project ID", required: true, refersTo: "Projects" },
    poolId: { type: "ref", da: "Pulje-id", en: "Pool ID", required: true, refersTo: "Pools" },
    approvalId: { type: "ref", da: "Hjemmel-id", en: "Approval ID", refersTo: "Approvals" },
    year: { type: "year", da: "Finans\xE5r", en: "Finance year", required: true },
    committedOn: { type: "date", da: "Tilsagnsdato", en: "Committed on" },
    amount: { type: "amount", da: "Bel\xF8b", en: "Amount", required: true },
    source: { type: "text", da: "Kilde", en: "Source" },
    status: {
      type: "choice",
      da: "Status",
      en: "Status",
      required: true,
      mark: true,
      choices: [
        choice("planned", "planlagt", "planned"),
        choice("committed", ["givet", "tilsagn"], ["committed", "granted"]),
        choice("cancelled", "annulleret", "cancelled")
      ]
    }
  }
});

// src/ledger/tables/returns.ts
var returns = table({
  name: "Returns",
  da: "Tilbagel\xF8b",
  en: "Returns",
  row: { da: "penge, der kommer tilbage", en: "money coming back" },
  fields: {
    returnId: { type: "id", da: "Tilbagel\xF8bs-id", en: "Return ID" },
    allocationId: {
      type: "ref",
      da: "Tilsagns-id",
      en: "Allocation ID",
      required: true,
      refersTo: "Allocations"
    },
    amount: { type: "amount", da: "Bel\xF8b", en: "Amount", required: true },
    year: { type: "year", da: "Finans\xE5r", en: "Finance year", required: true },
    kind: {
      type: "choice",
      da: "Art",
      en: "Kind",
      choices: [choice("annulled", "annulleret", "annulled"), choice("repaid", "tilbagebetalt", "repaid")]
    },
    realisedOn: { type: "date", da: "Realiseret", en: "Realised on" },
    cause: {
      type: "choice",
      da: "\xC5rsag",
      en: "Cause",
      required: true,
      mark: true,
      choices: [
        choice("changed-assumptions", "\xE6ndrede foruds\xE6tninger", "changed assumptions"),
        choice("basis-error", "fejl i grundlaget", "error in the basis"),
        choice("other", "andet", "other")
      ]
    }
  }
});

// src/ledger/tables/match.ts
var match = table({
  name: "Match",
  da: "Medfinansiering",
  en: "Match",
  row: { da: "egne penge eller eget arbejde", en: "own money or work put in" },
  fields: {
    matchId: { type: "id", da: "Medfinansierings-id", en: "Match ID", key: true },
    projectId: { type: "ref", da: "Projekt-id", en: "Project ID", required: true, refersTo: "Projects" },
    contributor: { type: "text", da: "Bidragyder", en: "Contributor" },
    contributorType: {
      type: "choice",
      da: "Bidragydertype",
      en: "Contributor type",
      choices: RECIPIENT_TYPES
    },
    kind: {
      type: "choice",
      da: "Art",
      en: "Kind",
      choices: [choice("cash", "kontant", "cash"), choice("in-kind", "arbejdstid", "in kind")]
    },
    amount: { type: "amount", da: "Bel\xF8b", en: "Amount" },
    hours: { type: "number", da: "Timer", en: "Hours" },
    hourlyRate: { type: "amount", da: "Timepris", en: "Hourly rate" },
    year: { type: "year", da: "Finans\xE5r", en: "Finance year" },
    stage: {
      type: "choice",
      da: "Trin",
      en: "Stage",
      mark: true,
      choices: [choice("pledged", "lovet", "pledged"), choice("documented", "dokumenteret", "documented")]
    }
  }
});

// src/ledger/tables/payments.ts
var payments = table({
  name: "Payments",
  da: "Udbetalinger",
  en: "Payments",
  row: { da: "en rate", en: "an instalment" },
  fields: {
    paymentId: { type: "id", da: "Udbetalings-id", en: "Payment ID", key: true, mark: true },
    allocationId: {
      type: "ref",
      da: "Tilsagns-id",
      en: "Allocation ID",
      required: true,
      refersTo: "Allocations"
    },
    dueOn: { type: "date", da: "Forfalder", en: "Due on" },
    paidOn: { type: "date", da: "Betalt", en: "Paid on" },
    amount: { type: "amount", da: "Bel\xF8b", en: "Amount", required: true },
    condition: { type: "text", da: "Betingelse", en: "Condition" }
  }
});

// src/ledger/tables/participants.ts
var participants = table({
  name: "Participants",
  da: "Deltagere",
  en: "Participants",
  row: { da: "en organisation i et projekt", en: "an organisation in a project" },
  fields: {
    projectId: { type: "ref", da: "Projekt-id", en: "Project ID", required: true, refersTo: "Projects" },
    organisation: { type: "text", da: "Organisation", en: "Organisation", required: true, mark: true },
    type: { type: "choice", da: "Type", en: "Type", choices: RECIPIENT_TYPES },
    wave: { type: "count", da: "Runde", en: "Wave" },
    from: { type: "date", da: "Fra", en: "From" },
    to: { type: "date", da: "Til", en: "To" },
    named: { type: "choice", da: "Navngivet", en: "Named", choices: YES_NO }
  }
});

// src/ledger/tables/reports.ts
var reports = table({
  name: "Reports",
  da: "Rapporter",
  en: "Reports",
  row: {
    da: "et regnskab, en revision eller en rapport, der skyldes",
    en: "an account, audit or report owed"
  },
  fields: {
    reportId: { type: "id", da: "Rapport-id", en: "Report ID" },
    allocationId: {
      type: "ref",
      da: "Tilsagns-id",
      en: "Allocation ID",
      required: true,
      refersTo: "Allocations"
    },
    kind: {
      type: "choice",
      da: "Art",
      en: "Kind",
      required: true,
      choices: [
        choice("accounts", "regnskab", "accounts"),
        choice("audit", "revision", "audit"),
        choice("status", "status", "status"),
        choice("final", "slutrapport", "final report")
      ]
    },
    dueOn: { type: "date", da: "Frist", en: "Due on" },
    receivedOn: { type: "date", da: "Modtaget", en: "Received on", mark: true },
    approvedOn: { type: "date", da: "Godkendt", en: "Approved on" },
    periodTo: { type: "date", da: "Opgjort til", en: "Period to" },
    cost: { type: "amount", da: "Forbrug", en: "Expenditure" },
    approvedCost: { type: "amount", da: "Godkendt udgift", en: "Approved cost" }
  }
});

// src/ledger/tables/savings.ts
var savings = table({
  name: "Savings",
  da: "Potentialer",
  en: "Savings",
  row: { da: "et potentiale for frigjort arbejdskraft", en: "a labour-saving potential" },
  fields: {
    savingId: { type: "id", da: "Potentiale-id", en: "Saving ID", key: true, mark: true },
    projectId: { type: "ref", da: "Projekt-id", en: "Project ID", required: true, refersTo: "Projects" },
    basis: { type: "text", da: "Grundlag", en: "Basis" },
    low: { type: "number", da: "Lavt (\xE5rsv\xE6rk)", en: "Low (FTE)" },
    expected: { type: "number", da: "Forventet (\xE5rsv\xE6rk)", en: "Expected (FTE)" },
    high: { type: "number", da: "H\xF8jt (\xE5rsv\xE6rk)", en: "High (FTE)" },
    fullFrom: { type: "year", da: "Fuld virkning fra", en: "Full from" },
    hoursPerFte: { type: "number", da: "Timer pr. \xE5rsv\xE6rk", en: "Hours per FTE" },
    hourlyCost: { type: "amount", da: "Timeomkostning", en: "Hourly cost" },
    oneOffCost: { type: "amount", da: "Engangsudgift", en: "One-off cost" },
    runningCost: { type: "amount", da: "\xC5rlig drift", en: "Running cost" },
    benefitOwner: { type: "text", da: "Gevinstejer", en: "Benefit owner" }
  }
});

// src/ledger/tables/phasing.ts
var phasing = table({
  name: "Phasing",
  da: "Indfasning",
  en: "Phasing",
  row: {
    da: "et \xE5rs indfasning af et projekts potentiale",
    en: "one year of phase-in of a saving of a project"
  },
  fields: {
    projectId: { type: "ref", da: "Projekt-id", en: "Project ID", required: true, refersTo: "Projects" },
    year: { type: "year", da: "Finans\xE5r", en: "Finance year", required: true },
    share: { type: "share", da: "Indfasning", en: "Phase-in", required: true, mark: true }
  }
});

// src/ledger/tables/rules.ts
var rules = table({
  name: "Rules",
  da: "Regler",
  en: "Rules",
  row: { da: "en regel med sine v\xE6rdier", en: "a rule switched on with its parameters" },
  fields: {
    ruleId: { type: "text", da: "Regel", en: "Rule", required: true, mark: true },
    pool: { type: "ref", da: "Pulje-id", en: "Pool ID", refersTo: "Pools" },
    value: { type: "number", da: "V\xE6rdi", en: "Value" },
    base: { type: "text", da: "Grundlag", en: "Base" },
    appliesTo: { type: "text", da: "G\xE6lder for", en: "Applies to" },
    from: { type: "date", da: "Fra", en: "From" },
    to: { type: "date", da: "Til", en: "To" },
    severity: {
      type: "choice",
      da: "Alvor",
      en: "Severity",
      choices: [
        choice("error", "fejl", "error"),
        choice("warning", "advarsel", "warning"),
        choice("info", "oplysning", "info"),
        choice("off", "fra", "off")
      ]
    },
    tolerance: { type: "amount", da: "Tolerance", en: "Tolerance" },
    rounding: {
      type: "choice",
      da: "Afrunding",
      en: "Rounding",
      choices: [
        choice("half-up", "almindelig", "half up"),
        choice("up", "op", "up"),
        choice("down", "ned", "down")
      ]
    },
    source: { type: "text", da: "Kilde", en: "Source" }
  }
});

// src/ledger/tables/waivers.ts
var waivers = table({
  name: "Waivers",
  da: "Frafald",
  en: "Waivers",
  row: { da: "et fund, der er frafaldet med en grund", en: "a finding accepted for a reason" },
  fields: {
    findingId: { type: "text", da: "Fund-id", en: "Finding ID", key: true, mark: true },
    fingerprint: { type: "text", da: "Fingeraftryk", en: "Fingerprint", required: true },
    reason: { type: "text", da: "Begrundelse", en: "Reason", required: true },
    by: { type: "text", da: "Af", en: "By", required: true },
    on: { type: "date", da: "Dato", en: "Date", required: true },
    expires: { type: "date", da: "Udl\xF8ber", en: "Expires" }
  }
});

// src/ledger/tables/index.ts
var TABLES = {
  Pools: pools,
  Frames: frames,
  Approvals: approvals,
  ApprovalLines: approvalLines,
  Projects: projects,
  Allocations: allocations,
  Returns: returns,
  Match: match,
  Payments: payments,
  Participants: participants,
  Reports: reports,
  Savings: savings,
  Phasing: phasing,
  Rules: rules,
  Waivers: waivers
};
var TABLE_NAMES = Object.keys(TABLES);
function fieldsOf(name) {
  return Object.entries(TABLES[name].fields);
}
function fieldSpec(name, field) {
  return TABLES[name].fields[field];
}

// src/ledger/captions.ts
var UNIT_WORDS = [
  ["kr", ["kr", "dkk", "kroner", "dkr"]],
  [
    "thousand",
    [
      "tkr",
      "1000kr",
      "tusindkr",
      "tusindekr",
      "tdkk",
      "dkk1000",
      "1000dkk",
      "thousandkr",
      "dkkthousand",
      "thousanddkk"
    ]
  ],
  [
    "million",
    [
      "miokr",
      "mkr",
      "millkr",
      "millionerkr",
      "mdkk",
      "miodkk",
      "dkkmio",
      "dkkmillion",
      "dkkm",
      "milliondkk",
      "millionkr"
    ]
  ]
];
var UNITS = new Map(UNIT_WORDS.flatMap(([unit, words]) => words.map((word) => [word, unit])));
function unitOf(words) {
  const bare = normaliseId(words).replace(/^in? /, "");
  return UNITS.get(bare.replace(/[\s.,]/g, "")) ?? null;
}
function captionKey(caption) {
  return normaliseId(caption).replaceAll(" ", "");
}
var INDEX = new Map(
  TABLE_NAMES.map((name) => [
    name,
    new Map(
      fieldsOf(name).flatMap(
        ([field, spec]) => [spec.da, spec.en].map((caption) => [captionKey(caption), { field, spec }])
      )
    )
  ])
);
function recogniseCaption(table3, caption) {
  const index = INDEX.get(table3);
  const known = index?.get(captionKey(caption));
  if (known) return { field: known.field, unit: "kr" };
  const parted = /^(.+?) ?[([]([^()[\]]*)[)\]]$/u.exec(tidyText(caption));
  if (parted) {
    const amount2 = index?.get(captionKey(parted[1] ?? ""));
    if (amount2?.spec.type === "amount") return { field: amount2.field, unit: unitOf(parted[2] ?? "") };
  }
  return index ? withoutParentheses(index, caption) : null;
}
function fieldOfColumn(table3, column) {
  return column.mapped === void 0 ? recogniseCaption(table3, column.caption) : column.mapped;
}
var LONGEST_UNIT = 4;
function withoutParentheses(index, caption) {
  const words = tidyText(caption).split(" ");
  for (let count = Math.max(1, words.length - LONGEST_UNIT); count < words.length; count += 1) {
    const unit = unitOf(words.slice(count).join(" "));
    if (unit === null) continue;
    const amount2 = index.get(
      captionKey(
        words.slice(0, count).join(" ").replace(/[,:;–-]+$/, "")
      )
    );
    if (amount2?.spec.type === "amount") return { field: amount2.field, unit };
  }
  return null;
}
var TABLE_BY_NAME = new Map(TABLE_NAMES.map((name) => [name.toLowerCase(), name]));
function tableNamed(name) {
  return TABLE_BY_NAME.get(name.trim().toLowerCase()) ?? null;
}

// src/ledger/commitmentSums.ts
function sumCommitments(by, statuses, wanted, amounts) {
  let size = 0;
  for (let row = 0; row < by.length; row += 1) size = Math.max(size, by[row] + 1);
  const totals = new Float64Array(size);
  const counts = new Int32Array(size);
  const firstRows = new Int32Array(size).fill(-1);
  const { state, values } = amounts;
  for (let row = 0; row < by.length; row += 1) {
    const number2 = by[row];
    if (statuses[row] !== wanted || number2 < 0) continue;
    if (counts[number2] === 0) firstRows[number2] = row;
    counts[number2] = counts[number2] + 1;
    totals[number2] = totals[number2] + (state[row] === READ ? values[row] : NaN);
  }
  return { totals, counts, firstRows };
}

// src/ledger/commitments.ts
var STATUSES = ["planned", "committed", "cancelled"];
var Commitments = class {
  constructor(ledger) {
    this.ledger = ledger;
    const table3 = ledger.need(
      "Allocations",
      "allocationId",
      "projectId",
      "poolId",
      "year",
      "amount",
      "status"
    );
    this.table = table3;
    this.ids = table3.codes("allocationId");
    this.projectIds = table3.codes("projectId");
    this.poolIds = table3.codes("poolId");
    this.approvalIds = table3.codes("approvalId");
    this.years = table3.numbers("year");
    this.statuses = table3.codes("status");
    const codeOf = (status) => ledger.interner.codeOf(status);
    this.statusCodes = {
      planned: codeOf("planned"),
      committed: codeOf("committed"),
      cancelled: codeOf("cancelled")
    };
  }
  ledger;
  table;
  /** The columns that row by row checks look at most. */
  ids;
  projectIds;
  poolIds;
  approvalIds;
  years;
  statuses;
  indexes = {};
  meant = {};
  unclear = null;
  statusCodes;
  within = /* @__PURE__ */ new Map();
  /** By what is asked, then by whom it is asked of. */
  answers = /* @__PURE__ */ new Map();
  summed = { inAll: {}, byYear: {} };
  doubts = {
    inAll: {},
    byYear: {}
  };
  /** By commitment, the row in Pools that it is charged to; -1 where that is not one that is known. */
  get poolRows() {
    return this.meant.pools ??= this.rowsMeant(() => this.ledger.pools, this.poolIds);
  }
  /** By commitment, the row in Approvals of the decision that it rests on; -1 where that is not one that is known. */
  get approvalRows() {
    return this.meant.approvals ??= this.rowsMeant(() => this.ledger.approvals, this.approvalIds);
  }
  /** By commitment, the row in Projects; -1 where that is not one that is known. */
  get projectRows() {
    return this.meant.projects ??= this.rowsMeant(() => this.ledger.projects, this.projectIds);
  }
  rowsMeant(part, references) {
    const known = ifAnswered(() => part().byId.rowsMeant(references));
    return known ?? new Int32Array(references.values.length).fill(-1);
  }
  get byPool() {
    return this.indexes.pool ??= KeyIndex.of(this.poolIds);
  }
  get byProject() {
    return this.indexes.project ??= KeyIndex.of(this.projectIds);
  }
  get byApproval() {
    return this.indexes.approval ??= KeyIndex.of(this.approvalIds);
  }
  get byId() {
    return this.indexes.id ??= KeyIndex.of(this.ids);
  }
  /** Commitments of a pool and every earmark inside it. */
  ofPool(pool, query) {
    const doubt = () => this.ledger.pools.doubt(pool) ?? this.doubt("poolId", query);
    return this.remember("pool", pool, query, {
      field: "poolId",
      doubt,
      owners: () => [...this.ledger.pools.within(pool)],
      rows: () => this.rowsWithin(pool)
    });
  }
  /** Rows of a pool and every earmark inside it; each year of a frame asks for them. */
  rowsWithin(pool) {
    const known = this.within.get(pool);
    if (known) return known;
    const members = [...this.ledger.pools.within(pool)];
    const rows = members.length === 1 ? this.byPool.rows(pool) : members.flatMap((member) => this.byPool.rows(member));
    this.within.set(pool, rows);
    return rows;
  }
  /** Commitments charged to the pool itself, its earmarks apart. */
  ofPoolItself(pool, query) {
    return this.remember("itself", pool, query, this.ownedBy("poolId", pool, query));
  }
  ofProject(project, query) {
    return this.remember("project", project, query, this.ownedBy("projectId", project, query));
  }
  ofApproval(approval, query) {
    this.ledger.need("Allocations", "approvalId");
    return this.remember("approval", approval, query, this.ownedBy("approvalId", approval, query));
  }
  rowsOfProject(project) {
    return this.byProject.rows(project);
  }
  rowsOfApproval(approval) {
    return this.byApproval.rows(approval);
  }
  /** Rows that bear an allocation id: one, unless the id was used twice. */
  rowsOfId(allocation) {
    return this.byId.rows(allocation);
  }
  /** True where the id of a commitment stands in another row as well. */
  isIdTwice(allocation) {
    return this.byId.isTwice(allocation);
  }
  /** By row, 1 where the id of a commitment does not tell it from the others: it is not read, or stands in another row. */
  get unclearIds() {
    return this.unclear ??= this.ids.state.map(
      (state, row) => state === READ && !this.isIdTwice(this.ids.values[row]) ? 0 : 1
    );
  }
  isStatus(row, status) {
    return this.statuses.values[row] === this.statusCodes[status];
  }
  /** A row whose status is not read stands in the way of every answer before this is asked. */
  statusOf(row) {
    return STATUSES.find((status) => this.isStatus(row, status)) ?? "cancelled";
  }
  /** What of the binding commitments of a pool itself is charged to which finance year, in the order of the rows. */
  yearsOfPoolItself(pool) {
    const charged4 = PairIndex.of(this.poolIds, this.years);
    const { totals, counts, firstRows } = this.sums("poolId", true, "committed");
    return charged4.with(pool).filter((pair) => counts[pair] > 0).map((pair) => {
      const firstRow = firstRows[pair];
      if (this.years.state[firstRow] !== READ) throw cannotRead(this.table, firstRow, "year");
      const year = this.years.values[firstRow];
      return { year, firstRow, rows: counts[pair], total: totals[pair] };
    }).sort((a, b) => a.firstRow - b.firstRow);
  }
  /** The finance years in which a pool, earmarks included, has binding commitments; in order. */
  yearsOf(pool) {
    this.ofPool(pool, { year: null, asOf: null, status: "committed" });
    const found = [...this.ledger.pools.within(pool)].flatMap((member) => this.yearsOfPoolItself(member));
    return [...new Set(found.map(({ year }) => year))].sort((a, b) => a - b);
  }
  remember(of, owner, query, asked) {
    if (query.asOf !== null) this.ledger.need("Allocations", "committedOn");
    const doubt = asked.doubt();
    if (doubt) throw doubt;
    const sum = this.sumOf(asked, query);
    if (sum) return selectWhere(this.table, asked.rows, this.whyNot(query), sum);
    const question = `${of} ${query.status} ${query.year} ${query.asOf}`;
    const answers = this.answers.get(question) ?? /* @__PURE__ */ new Map();
    const known = answers.get(owner);
    if (known) return known;
    const answer = selectWhere(this.table, asked.rows, this.whyNot(query));
    this.answers.set(question, answers.set(owner, answer));
    return answer;
  }
  ownedBy(field, owner, query) {
    return {
      field,
      doubt: () => this.doubt(field, query),
      owners: () => [owner],
      rows: () => KeyIndex.of(this.table.codes(field)).rows(owner)
    };
  }
  /** What the answer comes to, from sums that are kept; `null` where it takes a look at the rows. */
  sumOf({ field, owners }, { year, asOf, status }) {
    if (asOf !== null) return null;
    const { totals, counts } = this.sums(field, year !== null, status);
    const pairs = year === null ? null : PairIndex.of(this.table.codes(field), this.years);
    let total = 0;
    let count = 0;
    for (const owner of owners()) {
      const number2 = pairs && year !== null ? pairs.find(owner, year) : owner;
      if (number2 < 0 || number2 >= totals.length) continue;
      total += totals[number2];
      count += counts[number2];
    }
    return Number.isNaN(total) ? null : { total, count };
  }
  /** By owner, or by pair of owner and finance year. */
  sums(field, byYear2, status) {
    const summed = this.summed[byYear2 ? "byYear" : "inAll"];
    const known = summed[field]?.[status];
    if (known) return known;
    const owners = this.table.codes(field);
    const by = byYear2 ? PairIndex.of(owners, this.years).pairs : owners.values;
    const amounts = this.table.numbers("amount");
    const sums = sumCommitments(by, this.statuses.values, this.statusCodes[status], amounts);
    summed[field] = { ...summed[field], [status]: sums };
    return sums;
  }
  /** Why a row is none of those asked for; `null` where it is one. */
  whyNot({ year, asOf, status }) {
    const wanted = this.statusCodes[status];
    const statuses = this.statuses.values;
    const years = this.years.values;
    const dates = this.table.numbers("committedOn");
    return (row) => {
      if (statuses[row] !== wanted) return this.statusOf(row);
      if (year !== null && years[row] !== year) return "other-year";
      if (asOf === null) return null;
      if (dates.state[row] !== READ) throw cannotRead(this.table, row, "committedOn");
      return dates.values[row] <= asOf ? null : "later";
    };
  }
  /**
   * A row whose owner, status or asked year is not known may belong to anyone, so it stands in the way
   * of every answer. Found once and kept.
   */
  doubt(field, { year }) {
    const doubts = this.doubts[year === null ? "inAll" : "byYear"];
    const known = doubts[field];
    if (known !== void 0) return known;
    return doubts[field] = this.findDoubt(this.table.codes(field), field, year !== null);
  }
  findDoubt(owner, field, yearAsked) {
    const { table: table3, statuses: status, years } = this;
    const { pools: pools2 } = this.ledger;
    const mayBeBlank = field === "approvalId";
    for (let row = 0; row < table3.rowCount; row += 1) {
      if (status.state[row] !== READ) return cannotRead(table3, row, "status");
      const unread = owner.state[row] !== READ && !(mayBeBlank && owner.state[row] === BLANK);
      if (unread) return cannotRead(table3, row, field);
      if (yearAsked && years.state[row] !== READ) return cannotRead(table3, row, "year");
      if (field !== "poolId" || pools2.has(owner.values[row])) continue;
      return unknownReference(this.ledger, table3, row, field);
    }
    return null;
  }
};

// src/ledger/frames.ts
var Frames = class {
  constructor(ledger) {
    this.ledger = ledger;
    this.table = ledger.need("Frames", "poolId", "year", "appropriation", "carriedIn");
    const pools2 = this.table.codes("poolId");
    const years = this.table.numbers("year");
    this.index = KeyIndex.of(pools2);
    for (let row = 0; row < this.table.rowCount; row += 1) {
      const pool = pools2.values[row];
      if (years.state[row] === UNREADABLE && !this.yearless.has(pool)) this.yearless.set(pool, row);
    }
  }
  ledger;
  table;
  index;
  /** For a pool, its first row whose year is neither blank nor readable. */
  yearless = /* @__PURE__ */ new Map();
  homeless;
  rowsOf(pool) {
    return this.index.rows(pool);
  }
  /** Rows of a pool for a year, or for its whole period where `year` is null. */
  rowsFor(pool, year) {
    const years = this.table.numbers("year");
    return this.rowsOf(pool).filter(
      (row) => year === null ? years.state[row] === BLANK : years.state[row] === READ && years.values[row] === year
    );
  }
  /** The years for which a pool has a frame row, in order. `#VALUE!` where one of its rows may be any year's. */
  yearsOf(pool) {
    this.needReadable(pool);
    const years = this.table.numbers("year");
    const found = this.rowsOf(pool).filter((row) => years.state[row] === READ);
    return [...new Set(found.map((row) => years.values[row]))].sort((a, b) => a - b);
  }
  /** What a pool has frames for: its whole period (`null`) where that is stated, and its years in order. */
  statedFor(pool) {
    const years = this.yearsOf(pool);
    return this.rowsFor(pool, null).length > 0 ? [null, ...years] : years;
  }
  /**
   * Appropriation and what was carried in. Without a year: the row with a blank year; where there is
   * none, all years' appropriations and the first year's carried in (carrying money from one year to the
   * next does not make more of it). `#N/A` where there is no frame, also for a single year.
   */
  budget(pool, year) {
    this.needReadable(pool);
    const own = this.rowsFor(pool, year);
    if (own.length > 0) return this.add(own, own);
    const name = this.ledger.pools.name(pool);
    if (year !== null) throw notAvailable("no-frame", { pool: name, year });
    const years = this.yearsOf(pool);
    const [first] = years;
    if (first === void 0) throw notAvailable("no-frame", { pool: name, year: null });
    const missing2 = this.ledger.commitments.yearsOf(pool).filter((used) => !years.includes(used));
    if (missing2.length > 0) throw notAvailable("years-without-frame", { pool: name, years: missing2 });
    return this.add(
      years.flatMap((each) => this.rowsFor(pool, each)),
      this.rowsFor(pool, first)
    );
  }
  /** A frame row whose pool or year is not known may be the one that was asked for. */
  needReadable(pool) {
    if (this.homeless === void 0) this.homeless = this.findHomeless();
    if (this.homeless) throw this.homeless;
    const row = this.yearless.get(pool);
    if (row !== void 0) throw cannotRead(this.table, row, "year");
  }
  /** The first row whose pool is blank, unreadable or not in Pools. */
  findHomeless() {
    return firstAstray(this.ledger, this.table, "poolId", (pool) => this.ledger.pools.has(pool));
  }
  add(rows, carrying) {
    const carried4 = this.table.numbers("carriedIn");
    const appropriations = select(this.table, rows, "appropriation");
    const stated2 = carrying.filter((row) => carried4.state[row] !== BLANK);
    const carriedIn = select(this.table, stated2, "carriedIn");
    return {
      rows,
      appropriation: appropriations.total,
      carriedIn: carriedIn.total,
      total: exactOre(appropriations.total + carriedIn.total),
      parts: [appropriations, carriedIn]
    };
  }
};

// src/ledger/plainHash.ts
var NOT_PLAIN = -1;
var BLANK2 = 32;
var ZERO2 = 48;
var NINE = 57;
var POINT = 46;
var COMMA = 44;
var BITS = 1073741823;
function plainHash(text2) {
  let hash = 0;
  let before = BLANK2;
  let isInNumber = false;
  const { length } = text2;
  for (let at = 0; at < length; at += 1) {
    let code = text2.charCodeAt(at);
    if (code < BLANK2 || code > 126 || code === BLANK2 && before === BLANK2) return NOT_PLAIN;
    before = code;
    const isDigit = code >= ZERO2 && code <= NINE;
    if (code === ZERO2 && !isInNumber && isDigitAt(text2, at + 1)) continue;
    isInNumber = isDigit || code === POINT || code === COMMA;
    if (code >= 65 && code <= 90) code += 32;
    hash = mixed(hash, code);
  }
  return before === BLANK2 && length > 0 ? NOT_PLAIN : hash & BITS;
}
function textHash(text2) {
  let hash = 0;
  for (let at = 0; at < text2.length; at += 1) hash = mixed(hash, text2.charCodeAt(at));
  return hash & BITS;
}
function isDigitAt(text2, at) {
  const code = text2.charCodeAt(at);
  return code >= ZERO2 && code <= NINE;
}
function mixed(hash, code) {
  const next = Math.imul(hash ^ code, 16777619);
  return next ^ next >>> 15;
}

// src/ledger/interner.ts
var Interner = class {
  spellings = [];
  /** By code, the hash of its normalised text. */
  hashes = new Int32Array(512);
  /** Open addressing: a code + 1 in each place that is taken, at most half of them; their number is a power of two. */
  places = new Int32Array(1024);
  /** Texts that are not plain, which takes longer to find out than to look them up. */
  rewritten = /* @__PURE__ */ new Map();
  varied = /* @__PURE__ */ new Set();
  alike = /* @__PURE__ */ new Set();
  get size() {
    return this.spellings.length;
  }
  codeOf(text2) {
    const hash = plainHash(text2);
    if (hash !== NOT_PLAIN) return this.codeOfTidy(text2, hash);
    const before = this.rewritten.get(text2);
    if (before !== void 0) return before;
    const code = this.codeOfTidy(tidyText(text2), keyHash(text2));
    this.rewritten.set(text2, code);
    return code;
  }
  /** The code of a text that some cell held, or `undefined`. */
  find(text2) {
    const taken = this.places[this.placeOf(tidyText(text2), keyHash(text2))];
    return taken === 0 ? void 0 : taken - 1;
  }
  /** True where texts of the code were spelled in more than one way, so that it matters which came first. */
  isVaried(code) {
    return this.varied.has(code);
  }
  /** False where the text certainly looks like none that came before it. Asked of every id of a table. */
  mayLookAlike(code) {
    return this.hashes[code] < 0 || this.alike.has(code);
  }
  /** The text as its first cell spelled it. */
  text(code) {
    return this.spellings[code] ?? "";
  }
  codeOfTidy(text2, hash) {
    const place = this.placeOf(text2, hash);
    const taken = this.places[place];
    if (taken !== 0) {
      const code2 = taken - 1;
      if (this.spellings[code2] !== text2) this.varied.add(code2);
      return code2;
    }
    const code = this.spellings.length;
    if (this.hasLookOf(text2, hash)) this.alike.add(code);
    this.spellings.push(text2);
    this.hashes[code] = hash;
    this.places[place] = code + 1;
    if (2 * code >= this.places.length - 2) this.grow();
    return code;
  }
  /** Where the code of a text is, or would be put. */
  placeOf(text2, hash) {
    const { places, hashes, spellings: spellings2 } = this;
    const last = places.length - 1;
    let place = hash & last;
    for (let taken = places[place]; taken !== 0; taken = places[place]) {
      const code = taken - 1;
      if (hashes[code] === hash) {
        const spelling = spellings2[code];
        if (spelling === text2 || normaliseId(spelling) === normaliseId(text2)) break;
      }
      place = place + 1 & last;
    }
    return place;
  }
  /** Whether a new plain text looks like one that is here: then both have one hash. */
  hasLookOf(text2, hash) {
    const last = this.places.length - 1;
    let place = hash & last;
    for (let taken = this.places[place]; taken !== 0; taken = this.places[place]) {
      if (this.hashes[taken - 1] === hash && lookOf(this.text(taken - 1)) === lookOf(text2)) return true;
      place = place + 1 & last;
    }
    return false;
  }
  grow() {
    const places = new Int32Array(2 * this.places.length);
    const hashes = new Int32Array(places.length / 2);
    hashes.set(this.hashes);
    const last = places.length - 1;
    for (let code = 0; code < this.size; code += 1) {
      let place = hashes[code] & last;
      while (places[place] !== 0) place = place + 1 & last;
      places[place] = code + 1;
    }
    this.places = places;
    this.hashes = hashes;
  }
};
function keyHash(text2) {
  const key = normaliseId(text2);
  const hash = plainHash(key);
  return hash === NOT_PLAIN ? -2 - textHash(key) : hash;
}

// src/ledger/matchAmounts.ts
var KNOWN = 0;
var MISSING = 1;
var CONTRADICTED = 2;
var NOT_READ = 3;
function findMatchAmounts(ledger) {
  const table3 = ledger.table("Match");
  const amounts = table3.numbers("amount");
  const hours = table3.numbers("hours");
  const rates = table3.numbers("hourlyRate");
  const values = new Float64Array(table3.rowCount);
  const products = new Float64Array(table3.rowCount);
  const state = new Uint8Array(table3.rowCount);
  for (let row = 0; row < table3.rowCount; row += 1) {
    const [amount2, hour, rate] = [amounts.state[row], hours.state[row], rates.state[row]];
    if (amount2 === UNREADABLE || hour === UNREADABLE || rate === UNREADABLE) {
      state[row] = NOT_READ;
      continue;
    }
    values[row] = amounts.values[row];
    if (hour !== READ || rate !== READ) {
      state[row] = amount2 === READ ? KNOWN : MISSING;
      continue;
    }
    const product2 = productOf(hours.values[row], rates.values[row]);
    if (product2 === null) {
      state[row] = NOT_READ;
      continue;
    }
    products[row] = product2;
    if (amount2 === BLANK) values[row] = product2;
    else if (values[row] !== product2) state[row] = CONTRADICTED;
  }
  const why = (row) => {
    switch (state[row]) {
      case MISSING:
        ledger.need("Match", "hours", "hourlyRate");
        return cannotRead(table3, row, "amount");
      case CONTRADICTED:
        return notUsable("match-amounts-disagree", { place: placeOf(table3, row, "amount") });
      case NOT_READ: {
        const field = ["amount", "hours", "hourlyRate"].find(
          (each) => table3.column(each).state[row] === UNREADABLE
        );
        return field ? cannotRead(table3, row, field) : notUsable("amount-too-large", {});
      }
      default:
        return null;
    }
  };
  return { values, state, products, why };
}
function productOf(hours, rate) {
  try {
    return Number.isInteger(hours) ? exactOre(hours * rate) : times(rate, toFraction(hours));
  } catch (error) {
    if (error instanceof NoAnswer) return null;
    throw error;
  }
}

// src/ledger/match.ts
var Match = class {
  constructor(ledger) {
    this.ledger = ledger;
    this.table = ledger.need("Match", "projectId", "amount");
    this.byProject = KeyIndex.of(this.table.codes("projectId"));
    this.documentedCode = ledger.interner.codeOf("documented");
    this.inKindCode = ledger.interner.codeOf("in-kind");
  }
  ledger;
  table;
  byProject;
  documentedCode;
  inKindCode;
  found = null;
  ownerDoubt;
  /** What each row is worth, or why that is not known. */
  get amounts() {
    this.found ??= findMatchAmounts(this.ledger);
    return this.found;
  }
  /** Own money and work of a project, pledged (documented rows included) or documented only. */
  pledged(project, stage = "pledged") {
    const rows = this.ownRows(project);
    return this.add(stage === "pledged" ? rows : rows.filter((row) => this.isDocumented(row)));
  }
  /** The part of it that is put in as work and not in cash. */
  inKind(project, stage = "pledged") {
    const kinds = this.ledger.need("Match", "kind").codes("kind");
    const rows = this.pledged(project, stage).rows.filter((row) => {
      if (kinds.state[row] !== READ) throw cannotRead(this.table, row, "kind");
      return kinds.values[row] === this.inKindCode;
    });
    return this.add(rows);
  }
  /** The names of those who put in, in the order of the rows; a row without a name adds none. */
  contributors(project) {
    const names = this.ledger.need("Match", "contributor").codes("contributor");
    const codes = this.ownRows(project).flatMap((row) => {
      if (names.state[row] === READ) return [names.values[row]];
      if (names.state[row] !== BLANK) throw cannotRead(this.table, row, "contributor");
      return [];
    });
    return [...new Set(codes)].map((code) => this.ledger.interner.text(code));
  }
  /** Rows of a project; those of its parts too where it is a joint row. */
  rowsOf(project) {
    const parts = this.ledger.projects.partsOf(project);
    if (parts.length === 0) return this.byProject.rows(project);
    return [.../* @__PURE__ */ new Set([project, ...parts])].flatMap((each) => this.byProject.rows(each));
  }
  /** What one row is worth. `#VALUE!` naming the cell where it cannot be told. */
  amountOf(row) {
    const { values, why } = this.amounts;
    const doubt = why(row);
    if (doubt) throw doubt;
    return values[row];
  }
  /** Rows that an answer about the project rests on; throws where they are not known. */
  ownRows(project) {
    if (this.ownerDoubt === void 0) this.ownerDoubt = this.findOwnerDoubt();
    if (this.ownerDoubt) throw this.ownerDoubt;
    this.ledger.projects.needOwnFigures(project);
    return this.rowsOf(project);
  }
  isDocumented(row) {
    const stages = this.ledger.need("Match", "stage").codes("stage");
    if (stages.state[row] === READ) return stages.values[row] === this.documentedCode;
    if (stages.state[row] !== BLANK) throw cannotRead(this.table, row, "stage");
    return false;
  }
  add(rows) {
    let total = 0;
    for (const row of rows) total += this.amountOf(row);
    const amountOf2 = (row) => this.amountOf(row);
    return {
      table: this.table,
      rows,
      count: rows.length,
      total: exactOre(total),
      field: "amount",
      amountOf: amountOf2
    };
  }
  /** A contribution whose project is not known may belong to any of them. */
  findOwnerDoubt() {
    return firstAstray(this.ledger, this.table, "projectId", (project) => this.ledger.projects.has(project));
  }
};

// src/ledger/ownedRows.ts
var OwnedRows = class {
  constructor(ledger, table3) {
    this.ledger = ledger;
    this.table = table3;
    this.byAllocation = KeyIndex.of(this.codes());
  }
  ledger;
  table;
  byAllocation;
  doubt;
  owning = null;
  /** The rows of a commitment, whatever stands in the way of others. */
  rows(allocation) {
    return this.byAllocation.rows(allocation);
  }
  /** The same where none may be missing: a row whose commitment is not known may belong to any of them. */
  allRows(allocation) {
    this.needOwners();
    return this.rows(allocation);
  }
  /** Every row of these rows of `Allocations`, none of which may be missing. */
  ofCommitments(commitmentRows) {
    this.needOwners();
    const { table: table3 } = this.ledger.commitments;
    const ids = table3.codes("allocationId");
    return commitmentRows.flatMap((commitment) => {
      if (ids.state[commitment] !== READ) throw cannotRead(table3, commitment, "allocationId");
      return this.rows(ids.values[commitment]);
    });
  }
  /** By row of Allocations, 0 where it is certain that the commitment has no rows here. */
  get mayOwn() {
    this.owning ??= this.findOwning();
    return this.owning;
  }
  findOwning() {
    const { commitments } = this.ledger;
    if (this.ownerDoubt()) return commitments.unclearIds.map(() => 1);
    const owning = commitments.unclearIds.slice();
    const ids = this.codes();
    for (let row = 0; row < this.table.rowCount; row += 1) {
      for (const owner of commitments.rowsOfId(ids.values[row])) owning[owner] = 1;
    }
    return owning;
  }
  /** `#VALUE!` while some row's commitment is not known. */
  needOwners() {
    const doubt = this.ownerDoubt();
    if (doubt) throw doubt;
  }
  ownerDoubt() {
    if (this.doubt === void 0) this.doubt = this.findDoubt();
    return this.doubt;
  }
  codes() {
    return this.table.codes("allocationId");
  }
  findDoubt() {
    const ids = this.codes();
    for (let row = 0; row < this.table.rowCount; row += 1) {
      if (ids.state[row] !== READ) return cannotRead(this.table, row, "allocationId");
      const code = ids.values[row];
      const owners = this.ledger.commitments.rowsOfId(code);
      if (owners.length === 1) continue;
      const place = placeOf(this.table, row, "allocationId");
      const value = this.ledger.interner.text(code);
      return notUsable(owners.length === 0 ? "unknown-reference" : "id-twice", { place, value });
    }
    return null;
  }
};

// src/ledger/payments.ts
var Payments = class {
  table;
  owned;
  constructor(ledger) {
    this.table = ledger.need("Payments", "allocationId", "amount", "paidOn");
    this.owned = new OwnedRows(ledger, this.table);
  }
  /** What was paid on these commitments, up to a day where one is given. A blank date is unpaid. */
  paid(commitmentRows, asOf) {
    const instalments2 = this.owned.ofCommitments(commitmentRows);
    return selectWhere(
      this.table,
      () => instalments2,
      (row) => this.whyNot(row, asOf)
    );
  }
  /** Why an instalment does not count as paid; `null` where it does. */
  whyNot(row, asOf) {
    const paidOn2 = this.table.numbers("paidOn");
    if (paidOn2.state[row] === BLANK) return "not-paid";
    if (paidOn2.state[row] !== READ) throw cannotRead(this.table, row, "paidOn");
    return asOf === null || paidOn2.values[row] <= asOf ? null : "later";
  }
  /** By row of Allocations, 0 where it is certain that the commitment has no instalments. */
  get mayOwn() {
    return this.owned.mayOwn;
  }
  /** Every instalment of a commitment, paid or not. `#VALUE!` while a payment's commitment is not known. */
  rowsOf(allocation) {
    return this.owned.allRows(allocation);
  }
};

// src/ledger/phasing.ts
var Phasing = class {
  constructor(ledger) {
    this.ledger = ledger;
    this.table = ledger.need("Phasing", "projectId", "year", "share");
    this.byProject = KeyIndex.of(this.table.codes("projectId"));
    const owners = this.table.codes("projectId");
    for (let row = 0; row < this.table.rowCount; row += 1) {
      if (owners.state[row] !== READ) throw cannotRead(this.table, row, "projectId");
    }
  }
  ledger;
  table;
  byProject;
  known = /* @__PURE__ */ new Map();
  /**
   * The share (0-1) of a saving that has effect in a year; `fullFrom` is the year from which it has full
   * effect, where that is stated. A year without a row has an answer only where it follows from the others,
   * since a phase-in never falls: 1 after a 1 and from `fullFrom`, 0 before a 0, what stands on both sides
   * when it is the same. Everything else is `#N/A`: nothing is interpolated.
   */
  share(project, year, fullFrom) {
    const stated2 = this.of(project);
    let least2 = fullFrom !== null && year >= fullFrom ? 1 : 0;
    let most = 1;
    for (const [each, { row, share: share2 }] of stated2) {
      if (fullFrom !== null && each >= fullFrom !== (share2 === 1)) {
        throw notUsable("phasing-disagrees", { place: placeOf(this.table, row, "share") });
      }
      if (each < year) least2 = Math.max(least2, share2);
      else most = Math.min(most, share2);
    }
    const own = stated2.get(year);
    if (own) return toFraction(own.share);
    if (least2 === most) return toFraction(least2);
    throw notAvailable("no-phasing", { project: this.ledger.projects.name(project), year });
  }
  /** What is stated for a project, by year. `#VALUE!` where a row cannot be read or stands twice. */
  of(project) {
    const known = this.known.get(project);
    if (known) return known;
    const years = this.table.numbers("year");
    const shares = this.table.numbers("share");
    const found = /* @__PURE__ */ new Map();
    for (const row of this.byProject.rows(project)) {
      if (years.state[row] !== READ) throw cannotRead(this.table, row, "year");
      if (shares.state[row] !== READ) throw cannotRead(this.table, row, "share");
      const year = years.values[row];
      const share2 = shares.values[row];
      if (share2 > 1) throw notUsable("phasing-above-one", { place: placeOf(this.table, row, "share") });
      if (found.has(year)) {
        const value = `${this.ledger.projects.name(project)} ${year}`;
        throw notUsable("id-twice", { place: placeOf(this.table, row, "year"), value });
      }
      found.set(year, { row, share: share2 });
    }
    this.known.set(project, found);
    return found;
  }
};

// src/ledger/pools.ts
var Pools = class {
  constructor(ledger) {
    this.ledger = ledger;
    this.table = ledger.need("Pools", "poolId", "parentId");
    const ids = this.table.codes("poolId");
    const parent = this.table.codes("parentId");
    this.byId = KeyIndex.of(ids);
    const misplaced = [];
    const stated2 = /* @__PURE__ */ new Map();
    let nameless = null;
    for (let row = 0; row < this.table.rowCount; row += 1) {
      if (ids.state[row] !== READ) {
        nameless ??= cannotRead(this.table, row, "poolId");
        continue;
      }
      const pool = ids.values[row];
      const above = parent.values[row];
      if (parent.state[row] === UNREADABLE) misplaced.push({ row, pool, kind: "unreadable" });
      else if (parent.state[row] === READ && !this.byId.has(above))
        misplaced.push({ row, pool, kind: "unknown" });
      else if (!stated2.has(pool)) stated2.set(pool, above);
      else if (stated2.get(pool) !== above) misplaced.push({ row, pool, kind: "twice" });
    }
    this.nameless = nameless;
    for (const [pool, above] of stated2) if (above !== NO_CODE) this.parents.set(pool, above);
    for (const pool of [...this.parents.keys()]) {
      if (this.climb(pool) !== "circle") continue;
      misplaced.push({ row: this.rowOf(pool), pool, kind: "circle" });
    }
    for (const { pool, kind } of misplaced) if (kind === "circle") this.parents.delete(pool);
    for (const [pool, above] of this.parents) {
      const siblings = this.children.get(above);
      if (siblings) siblings.push(pool);
      else this.children.set(above, [pool]);
    }
    this.misplaced = misplaced;
  }
  ledger;
  table;
  /** Its rows by their own ids. */
  byId;
  parents = /* @__PURE__ */ new Map();
  children = /* @__PURE__ */ new Map();
  misplaced;
  /** The first row whose own id is not known: it may be any pool's earmark. */
  nameless;
  inside = /* @__PURE__ */ new Map();
  /** Walks upwards and tells whether the pool comes back to itself. */
  climb(pool) {
    const seen = /* @__PURE__ */ new Set();
    for (let above = this.parents.get(pool); above !== void 0; above = this.parents.get(above)) {
      if (above === pool) return "circle";
      if (seen.has(above)) return "top";
      seen.add(above);
    }
    return "top";
  }
  has(pool) {
    return this.byId.has(pool);
  }
  all() {
    return [...this.byId.codes()];
  }
  name(pool) {
    return this.ledger.interner.text(pool);
  }
  /** The first row that declares the pool. */
  rowOf(pool) {
    return this.byId.firstRow(pool);
  }
  parent(pool) {
    return this.parents.get(pool);
  }
  earmarks(pool) {
    return this.children.get(pool) ?? [];
  }
  /** The pool itself and every pool around it, nearest first. */
  upwards(pool) {
    const path = [pool];
    for (let above = this.parents.get(pool); above !== void 0; above = this.parents.get(above)) {
      if (path.includes(above)) break;
      path.push(above);
    }
    return path;
  }
  /** The pool and every earmark inside it, at any depth. */
  within(pool) {
    const known = this.inside.get(pool);
    if (known) return known;
    const found = /* @__PURE__ */ new Set([pool]);
    for (const member of found) for (const child of this.earmarks(member)) found.add(child);
    this.inside.set(pool, found);
    return found;
  }
  /** The pool that a user named; `#N/A` with the known ones when there is none. */
  named(text2) {
    const code = this.ledger.interner.find(text2);
    if (code !== void 0 && this.has(code)) return code;
    throw notAvailable("unknown-pool", { asked: text2, known: this.all().map((pool) => this.name(pool)) });
  }
  /** Throws where it is not known which pools lie around this one, so that what it inherits is not known. */
  needPath(pool) {
    if (this.misplaced.length === 0) return;
    const path = this.upwards(pool);
    const astray = this.misplaced.find((each) => path.includes(each.pool));
    if (astray) throw this.misplacement(astray);
  }
  /**
   * The reason why the tree cannot be trusted for this pool, or `null`. A pool whose own place is not
   * known may belong anywhere, so it stands in the way of every pool but those inside it.
   */
  doubt(pool) {
    if (this.nameless) return this.nameless;
    for (const astray of this.misplaced) {
      if (astray.kind !== "circle" && this.within(astray.pool).has(pool)) continue;
      return this.misplacement(astray);
    }
    return null;
  }
  misplacement({ row, pool, kind }) {
    if (kind === "unreadable") return cannotRead(this.table, row, "parentId");
    if (kind === "twice") {
      return notUsable("id-twice", { place: placeOf(this.table, row, "poolId"), value: this.name(pool) });
    }
    const place = placeOf(this.table, row, "parentId");
    const value = this.ledger.interner.text(this.table.codes("parentId").values[row] ?? -1);
    return notUsable(kind === "circle" ? "pools-in-a-circle" : "unknown-reference", { place, value });
  }
  /**
   * The nearest value of a setting, from the pool upwards: its row in Pools, or `null` when no pool
   * around it states one. Holds for account and appropriation type.
   */
  settingRow(pool, field) {
    const column = this.table.codes(field);
    for (const member of this.upwards(pool)) {
      const row = this.rowOf(member);
      if (column.state[row] !== BLANK) return row;
    }
    return null;
  }
};

// src/ledger/projects.ts
var NOBODY = ["ingen", "none"];
var Projects = class {
  constructor(ledger) {
    this.ledger = ledger;
    this.table = ledger.need("Projects", "projectId", "partOf");
    this.byId = KeyIndex.of(this.table.codes("projectId"));
    this.parts = KeyIndex.of(this.table.codes("partOf"));
    this.ownBearers = new Set(["municipality", "region"].map((type) => ledger.interner.codeOf(type)));
  }
  ledger;
  table;
  /** Its rows by their own ids. */
  byId;
  parts;
  ownBearers;
  /** What was proven to be there: asked for every project. */
  given = {};
  has(project) {
    return this.byId.has(project);
  }
  name(project) {
    return this.ledger.interner.text(project);
  }
  /** The project that a user named; `#N/A` with the known ones when there is none. */
  named(text2) {
    const code = this.ledger.interner.find(text2);
    if (code !== void 0 && this.has(code)) return code;
    const known = [...this.byId.codes()].map((project) => this.name(project));
    throw notAvailable("unknown-project", { asked: text2, known });
  }
  rowsOf(project) {
    return this.byId.rows(project);
  }
  /** The project's only row; `#VALUE!` when its id stands in two. */
  rowOf(project) {
    if (this.has(project) && !this.byId.isTwice(project)) return this.byId.firstRow(project);
    const [, other] = this.byId.rows(project);
    if (other === void 0) throw notAvailable("unknown-project", { asked: this.name(project), known: [] });
    throw notUsable("id-twice", {
      place: placeOf(this.table, other, "projectId"),
      value: this.name(project)
    });
  }
  /** True for a joint row, whose parts were granted together. */
  isJoint(project) {
    return this.parts.has(project);
  }
  /** The parts of a joint row; none for any other project. */
  partsOf(project) {
    return this.parts.rows(project).flatMap((row) => {
      const ids = this.table.codes("projectId");
      return ids.state[row] === READ ? [ids.values[row]] : [];
    });
  }
  /** `#N/A` for a project that was granted together with others: its own figures are not known. */
  needOwnFigures(project) {
    const row = this.rowOf(project);
    const partOf = this.table.codes("partOf");
    if (partOf.state[row] === BLANK) return;
    if (partOf.state[row] !== READ) throw cannotRead(this.table, row, "partOf");
    throw notAvailable("granted-together", {
      project: this.name(project),
      joint: this.name(partOf.values[row])
    });
  }
  /** Rows of a recipient's projects; `#N/A` with the known recipients when there is none. */
  rowsOfRecipient(text2) {
    this.ledger.need("Projects", "recipient");
    const column = this.table.codes("recipient");
    for (let row = 0; row < this.table.rowCount; row += 1) {
      if (column.state[row] !== READ && column.state[row] !== BLANK)
        throw cannotRead(this.table, row, "recipient");
    }
    const code = this.ledger.interner.find(text2);
    const index = KeyIndex.of(column);
    const rows = code === void 0 ? [] : index.rows(code);
    if (rows.length > 0) return rows;
    const known = [...index.codes()].map((recipient) => this.ledger.interner.text(recipient));
    throw notAvailable("unknown-recipient", { asked: text2, known });
  }
  /** Who bears the match of the project in this row. */
  bearer(row) {
    this.given.bearers ??= this.ledger.need("Projects", "recipient", "recipientType", "matchBearer");
    const stated2 = this.table.codes("matchBearer");
    const id = this.table.codes("projectId").values[row];
    if (stated2.state[row] === READ) {
      const name = this.ledger.interner.text(stated2.values[row]);
      return NOBODY.includes(name.toLowerCase()) ? { kind: "nobody" } : { kind: "named", name };
    }
    if (stated2.state[row] !== BLANK) throw cannotRead(this.table, row, "matchBearer");
    if (this.isJoint(id)) return { kind: "of-parts" };
    const type = this.table.codes("recipientType");
    const recipient = this.table.codes("recipient");
    if (type.state[row] === READ && this.ownBearers.has(type.values[row])) {
      if (recipient.state[row] === READ) {
        return { kind: "named", name: this.ledger.interner.text(recipient.values[row]) };
      }
      if (recipient.state[row] !== BLANK) throw cannotRead(this.table, row, "recipient");
    }
    if (type.state[row] !== READ && type.state[row] !== BLANK)
      throw cannotRead(this.table, row, "recipientType");
    return { kind: "not-stated" };
  }
  /** The pool of a project: its own, else the only one that its commitments are charged to. */
  poolOf(row) {
    this.given.pools ??= this.ledger.need("Projects", "poolId");
    const pool = this.table.codes("poolId");
    if (pool.state[row] === READ) return pool.values[row];
    if (pool.state[row] !== BLANK) throw cannotRead(this.table, row, "poolId");
    const project = this.table.codes("projectId").values[row];
    const { commitments } = this.ledger;
    const pools2 = new Set(
      commitments.rowsOfProject(project).map((commitment) => {
        const column = commitments.table.codes("poolId");
        if (column.state[commitment] !== READ) throw cannotRead(commitments.table, commitment, "poolId");
        return column.values[commitment];
      })
    );
    return pools2.size === 1 ? [...pools2][0] ?? null : null;
  }
};

// src/ledger/amountText.ts
var MAGNITUDES = [
  [/^(?:mio|mill|million|millioner|m)\.?$/i, 6],
  [/^(?:mia|milliard|milliarder|bn|billion)\.?$/i, 9],
  [/^(?:t|tusind|tusinde|thousand|k)\.?$/i, 3]
];
var LONGEST = 100;
var NAMES_KRONER = /kr|dkk|,-/i;
function withoutCurrency(text2) {
  return text2.replace(/^(?:kr\.?|dkk)\s*/i, "").replace(/\s*(?:kr\.?|kroner|dkk|,-)$/i, "");
}
function unsigned(text2) {
  const bare = withoutCurrency(text2);
  const negative = /^\((.*)\)$/.exec(bare) ?? /^-(.*)$/.exec(bare) ?? /^(.*\d)\s*-$/.exec(bare);
  return negative ? { text: withoutCurrency((negative[1] ?? "").trim()), negative: true } : { text: withoutCurrency(bare.replace(/^\+\s*/, "")), negative: false };
}
function bareNumber(text2) {
  const parted = /^(\d|\d[\d.,\s'’]*\d)\s*([a-z]+\.?)?$/iu.exec(text2);
  if (!parted) return null;
  const [, number2 = "", word] = parted;
  if (!word) return { number: number2, power: 0 };
  const magnitude = MAGNITUDES.find(([pattern]) => pattern.test(word));
  return magnitude ? { number: number2, power: magnitude[1] } : null;
}
function reading(whole, fraction) {
  return { digits: BigInt(whole + fraction), decimals: fraction.length };
}
function readingsOf(number2) {
  const spaced = number2.replace(/[\s'’]/g, " ");
  if (spaced.includes(" ") && !/^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(spaced)) return [];
  const text2 = spaced.replaceAll(" ", "");
  const plain = /^\d+$/.exec(text2);
  if (plain) return [reading(text2, "")];
  const readings = [];
  for (const [point, group] of [
    [",", "."],
    [".", ","]
  ]) {
    const [whole = "", fraction, ...more] = text2.split(point);
    if (more.length > 0) continue;
    const grouped = new RegExp(`^[1-9]\\d{0,2}(?:\\${group}\\d{3})+$`).test(whole);
    if (!grouped && !/^\d+$/.test(whole)) continue;
    if (fraction !== void 0 && !/^\d+$/.test(fraction)) continue;
    readings.push(reading(whole.replaceAll(group, ""), fraction ?? ""));
  }
  return readings;
}
function readNumberText(text2) {
  const tidy = tidyText(text2);
  if (tidy.length > LONGEST) return null;
  const { text: rest, negative } = unsigned(tidy.replaceAll("\u2212", "-"));
  const bare = bareNumber(rest);
  if (!bare) return null;
  const readings = readingsOf(bare.number).map(({ digits, decimals }) => ({
    digits: negative ? -digits : digits,
    decimals
  }));
  return readings.length > 0 ? { readings, power: bare.power, currency: NAMES_KRONER.test(tidy) } : null;
}
function oreOf({ digits, decimals }, power) {
  const shift = power + 2 - decimals;
  const scale = tenTo(Math.abs(shift));
  if (shift < 0 && digits % scale !== 0n) return null;
  const ore = Number(shift < 0 ? digits / scale : digits * scale);
  return Number.isSafeInteger(ore) ? ore : null;
}
function numberOf({ digits, decimals }, power) {
  return Number(`${digits}e${power - decimals}`);
}

// src/ledger/dates.ts
var DAY_MS = 864e5;
var LAST_SERIAL = 2958465;
var OFFSET_1904 = 1462;
function dayOf(year, month, date2) {
  const moment = /* @__PURE__ */ new Date(0);
  moment.setUTCFullYear(year, month - 1, date2);
  const same = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date2;
  return same ? moment.getTime() / DAY_MS : null;
}
function partsOf(day) {
  const moment = new Date(day * DAY_MS);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, date: moment.getUTCDate() };
}
function financeYear(day) {
  const guess = 1970 + Math.floor(day / DAYS_A_YEAR);
  if (day < newYear(guess)) return guess - 1;
  return day < newYear(guess + 1) ? guess : guess + 1;
}
var DAYS_A_YEAR = 365.2425;
function newYear(year) {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return 365 * (year - 1970) + leapDays - LEAP_DAYS_TO_1970;
}
var LEAP_DAYS_TO_1970 = 477;
function daysOfYear(year) {
  return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
}
function isoDate(day) {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
function parseIsoDate(text2) {
  const match2 = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text2);
  return match2 ? dayOf(Number(match2[1]), Number(match2[2]), Number(match2[3])) : null;
}
function dayOfSerial(serial, date1904 = false) {
  if (!Number.isFinite(serial)) return null;
  const whole = Math.floor(serial) + (date1904 ? OFFSET_1904 : 0);
  if (whole < (date1904 ? OFFSET_1904 : 1) || whole > LAST_SERIAL) return null;
  if (whole === 60) return null;
  return whole - (whole < 60 ? 25568 : 25569);
}
function serialOfDay(day, date1904 = false) {
  const serial = day + 25569;
  return date1904 ? serial - OFFSET_1904 : serial <= 60 ? serial - 1 : serial;
}

// src/ledger/dateText.ts
var MONTHS = new Map(
  [
    ["jan", "januar", "january"],
    ["feb", "februar", "february"],
    ["mar", "marts", "march"],
    ["apr", "april"],
    ["maj", "may"],
    ["jun", "juni", "june"],
    ["jul", "juli", "july"],
    ["aug", "august"],
    ["sep", "sept", "september"],
    ["okt", "oct", "oktober", "october"],
    ["nov", "november"],
    ["dec", "december"]
  ].flatMap((names, index) => names.map((name) => [name, index + 1]))
);
function readDateText(text2) {
  const tidy = normaliseId(text2);
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[t ]\d{1,2}:[\d:.]+z?)?$/.exec(tidy);
  if (iso) return days([[iso[1], iso[3], iso[4]]]);
  const worded = /^(?:den |d\. ?)?(\d{1,2})\.? ?([a-z]+)\.?,? (\d{4})$/.exec(tidy);
  const month = worded && MONTHS.get(worded[2] ?? "");
  if (worded && month) return days([[worded[3], String(month), worded[1]]]);
  const english = /^([a-z]+)\.? (\d{1,2}),? (\d{4})$/.exec(tidy);
  const named = english && MONTHS.get(english[1] ?? "");
  if (english && named) return days([[english[3], String(named), english[2]]]);
  const numeric = /^(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4})$/.exec(tidy);
  if (!numeric) return [];
  const [, first, separator, second, year] = numeric;
  const danish = [year, second, first];
  return separator === "/" ? days([danish, [year, first, second]]) : days([danish]);
}
function days(candidates) {
  const found = candidates.flatMap(([year, month, date2]) => {
    const day = Number(year) < 1900 ? null : dayOf(Number(year), Number(month), Number(date2));
    return day === null ? [] : [day];
  });
  return [...new Set(found)];
}

// src/ledger/source.ts
var CellError = class {
  constructor(code) {
    this.code = code;
  }
  code;
  toString() {
    return this.code;
  }
};
function sameLayout(one, other) {
  return one.name === other.name && one.sheet === other.sheet && one.firstRow === other.firstRow && one.firstColumn === other.firstColumn && one.rowCount === other.rowCount && one.columns.length === other.columns.length && one.columns.every(({ caption }, at) => caption === other.columns[at]?.caption);
}
function sameCell(one, other) {
  if (one instanceof CellError) return other instanceof CellError && one.code === other.code;
  return one === other;
}

// src/ledger/readCell.ts
var FIRST_YEAR = 1990;
var LAST_YEAR = 2100;
var DIGITS_KEPT = 1e15;
function refused(kind, more = {}) {
  return { value: null, remark: { kind, ...more } };
}
function isBlank(cell) {
  if (typeof cell !== "string") return cell === null;
  const first = cell.charCodeAt(0);
  return !(first > 32 && first < 127) && tidyText(cell) === "";
}
function readNumberCell(cell, spec, context) {
  if (cell instanceof CellError) return refused("error-value");
  if (typeof cell === "number") return readTypedNumber(cell, spec, context);
  if (typeof cell !== "string") return refused("wrong-type");
  if (spec.type === "date") return readTypedDateText(cell);
  return refuseNumberText(cell, spec, context);
}
function readTypedNumber(value, spec, context) {
  if (spec.type !== "date" && looksLikeDate(context.format)) return refused("wrong-type");
  switch (spec.type) {
    case "amount": {
      if (value < 0) return refused("negative");
      const amount2 = readAmount(value, context.unit);
      if (amount2 === null) return refused("too-large");
      return amount2.whole ? { value: amount2.ore } : { value: amount2.ore, remark: { kind: "part-of-ore" } };
    }
    case "date": {
      if (Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR)
        return refused("year-for-date");
      const day = dayOfSerial(value, context.date1904);
      return day === null ? refused("wrong-type") : { value: day };
    }
    case "year":
      return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR ? { value } : refused("wrong-type");
    case "count":
      return Number.isInteger(value) && value >= 0 && value <= 1e9 ? { value } : refused("wrong-type");
    default:
      if (!Number.isFinite(value)) return refused("too-large");
      return value < 0 ? refused("negative") : { value };
  }
}
function refuseNumberText(text2, spec, context) {
  const found = readNumberText(text2);
  if (!found) return refused("wrong-type");
  const isAmount2 = spec.type === "amount";
  const unit = isAmount2 && found.power === 0 ? POWER_OF_UNIT[context.unit] : found.power;
  const powers = found.currency && unit !== found.power ? [unit, 0] : [unit];
  const readings = powers.flatMap(
    (power) => found.readings.map((reading2) => {
      const ore = isAmount2 ? oreOf(reading2, power) : null;
      return ore === null ? numberOf(reading2, power) : toKroner(ore);
    })
  );
  return refused("text-number", { readings, negative: readings.some((reading2) => reading2 < 0) });
}
function readTypedDateText(cell) {
  const days2 = readDateText(cell);
  if (days2.length > 0) return refused("text-date", { days: days2 });
  const year = /^\d{4}$/.test(tidyText(cell)) ? Number(tidyText(cell)) : 0;
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return refused("year-for-date");
  return refused("wrong-type");
}
function readTextCell(cell, spec, context) {
  if (cell === null) return { value: null };
  if (cell instanceof CellError) return refused("error-value");
  if (typeof cell === "boolean") {
    return spec.type === "text" ? { value: cell ? "TRUE" : "FALSE" } : refused("wrong-type");
  }
  const isId2 = spec.type === "id" || spec.type === "ref";
  if (typeof cell === "number" && isId2) {
    if (Math.abs(cell) >= DIGITS_KEPT || !Number.isFinite(cell)) return refused("id-digits-lost");
    const value = String(Number(cell.toPrecision(15)));
    return looksLikeDate(context.format) ? { value, remark: { kind: "id-as-date" } } : { value };
  }
  const text2 = tidyText(String(cell));
  if (spec.type === "account") return readAccount(cell, text2);
  if (spec.type === "cvr") return isCvrNumber(text2) ? { value: cvrDigits(text2) } : refused("cvr-number");
  return { value: text2 };
}
function readAccount(cell, text2) {
  const bare = text2.replace(/^§\s*/, "").replace(/\.$/, "");
  const known = typeof cell === "string" && /^\d{2}(?:\.\d{2}){2,4}$/.test(bare);
  return known ? { value: bare } : refused("account-pattern");
}
var CVR_WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];
function cvrDigits(text2) {
  return text2.replace(/^DK[\s-]?/i, "").replaceAll(" ", "");
}
function isCvrNumber(text2) {
  const digits = cvrDigits(text2);
  if (!/^[1-9]\d{7}$/.test(digits)) return false;
  const sum = CVR_WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum % 11 === 0;
}
function readChoiceCell(cell, spec) {
  if (cell instanceof CellError) return refused("error-value");
  const word = typeof cell === "boolean" ? cell ? "yes" : "no" : String(cell);
  const values = valuesOf(spec);
  const value = values.get(word) ?? values.get(normaliseId(word));
  return value === void 0 ? refused("wrong-choice") : { value };
}
var WORDS = /* @__PURE__ */ new WeakMap();
function valuesOf(spec) {
  const known = WORDS.get(spec);
  if (known) return known;
  const words = (spec.choices ?? []).flatMap(
    ({ value, da, en }) => [value, ...da, ...en].map((word) => [normaliseId(word), value])
  );
  const values = new Map(words);
  WORDS.set(spec, values);
  return values;
}
function looksLikeDate(format) {
  if (format === lastFormat.format) return lastFormat.looksLikeDate;
  const bare = format.replace(/"[^"]*"|\\.|\[[^[\]]*\]|[_*]./g, "");
  const answer = /[dmyhs]/i.test(bare) && !/[#0?]|general|standard/i.test(bare);
  lastFormat = { format, looksLikeDate: answer };
  return answer;
}
var lastFormat = { format: "", looksLikeDate: false };

// src/ledger/problem.ts
function hidesRows({ kind }) {
  return kind === "mapping-row" || kind === "mapped-range" || kind === "rows-below";
}

// src/ledger/readColumn.ts
var NUMBER_TYPES = /* @__PURE__ */ new Set(["amount", "date", "year", "count", "number", "share"]);
var ZERO_WHERE_REQUIRED = /* @__PURE__ */ new Set(["amount", "share"]);
var TEXT_TYPES = /* @__PURE__ */ new Set(["id", "ref", "text"]);
var CELLS_A_STEP = 1e4;
function isEmpty(cell, { blankIsZero }) {
  return isBlank(cell) || blankIsZero === true && cell === 0;
}
function* readColumn(placed, offsets, options, before) {
  const { source } = placed;
  if (before?.source === source) return before;
  const column = blankColumn(placed, offsets, before);
  const rows = before ? changedRows(before, column) : null;
  if (rows?.length === 0) return before;
  const problems = [];
  const readRow = rowReader(column, placed, options, problems);
  const count = source === null ? 0 : (rows ?? offsets).length;
  for (let at = 0; at < count; at += 1) {
    if (at % CELLS_A_STEP === CELLS_A_STEP - 1) yield;
    readRow(rows ? rows[at] : at);
  }
  if (!before || !rows) return { ...column, problems };
  const isRead = new Set(rows);
  const kept = before.problems.filter(({ row }) => !isRead.has(row));
  return { ...column, problems: [...kept, ...problems].sort((one, other) => one.row - other.row) };
}
function blankColumn(placed, offsets, before) {
  const { field, spec, source, position, unit } = placed;
  const rows = offsets.length;
  const base = {
    field,
    spec,
    source,
    caption: source?.caption ?? null,
    position,
    unit,
    state: before ? before.state.slice() : new Uint8Array(rows),
    problems: [],
    cell: (row) => source?.cells[offsets[row] ?? -1] ?? null,
    format: (row) => source?.formats?.get(offsets[row] ?? -1) ?? ""
  };
  if (before?.kind === "number") return { ...base, kind: "number", values: before.values.slice() };
  if (before?.kind === "code") return { ...base, kind: "code", values: before.values.slice() };
  return NUMBER_TYPES.has(spec.type) ? { ...base, kind: "number", values: new Float64Array(rows) } : { ...base, kind: "code", values: new Int32Array(rows).fill(NO_CODE) };
}
function changedRows(before, now) {
  const rows = [];
  const sameFormats = before.source?.formats === now.source?.formats;
  for (let row = 0; row < now.state.length; row += 1) {
    const isSame = sameCell(before.cell(row), now.cell(row));
    if (!isSame || !sameFormats && before.format(row) !== now.format(row)) rows.push(row);
  }
  return rows;
}
function rowReader(column, { field, spec, unit, doubtful }, options, problems) {
  const { values, state, kind } = column;
  const { interner, date1904, blankIsZero } = options;
  const nothing = kind === "number" ? 0 : NO_CODE;
  const mandatory = spec.key === true || spec.required === true;
  const blankIsRead = blankIsZero && spec.required && ZERO_WHERE_REQUIRED.has(spec.type);
  const isAnyText = TEXT_TYPES.has(spec.type);
  const words = /* @__PURE__ */ new Map();
  const tell = (row, remark) => void problems.push({ ...remark, row, field });
  let current = 0;
  const context = {
    unit,
    date1904,
    get format() {
      return column.format(current);
    }
  };
  return (row) => {
    current = row;
    const raw = column.cell(row);
    state[row] = BLANK;
    values[row] = nothing;
    if (doubtful) {
      state[row] = UNREADABLE;
      return;
    }
    if (isEmpty(raw, options)) {
      if (blankIsRead && typeof raw !== "string") state[row] = READ;
      else if (mandatory) tell(row, { kind: "required-blank" });
      return;
    }
    if (kind === "number") {
      const { value: value2, remark: remark2 } = readNumberCell(raw, spec, context);
      if (remark2) tell(row, remark2);
      state[row] = value2 === null ? UNREADABLE : READ;
      values[row] = (value2 ?? 0) + 0;
      return;
    }
    const known = isAnyText && typeof raw === "string" ? interner.codeOf(raw) : words.get(raw);
    if (known !== void 0) {
      state[row] = READ;
      values[row] = known;
      return;
    }
    const { value, remark } = spec.type === "choice" ? readChoiceCell(raw, spec) : readTextCell(raw, spec, context);
    if (remark) tell(row, remark);
    state[row] = value === null ? UNREADABLE : READ;
    values[row] = value === null ? NO_CODE : interner.codeOf(value);
    if (spec.type === "choice" && value !== null) words.set(raw, values[row]);
  };
}

// src/ledger/steps.ts
function straight(steps) {
  for (; ; ) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

// src/ledger/readTable.ts
function* readTableSteps(name, source, options, before = null) {
  const tableProblems = [];
  const placed = placeColumns(name, source, tableProblems);
  const used = usedRows(placed, source?.rowCount ?? 0, options);
  const kept = before && standsAsBefore(before, source, used) ? before : null;
  const offsets = kept?.offsets ?? used;
  const columns2 = [];
  for (const column2 of placed) {
    columns2.push(yield* readColumn(column2, offsets, options, kept?.column(column2.field) ?? null));
  }
  const byField = new Map(columns2.map((column2) => [column2.field, column2]));
  const column = (field) => {
    const found = byField.get(field);
    if (!found) throw new Error(`${name} declares no field ${field}`);
    return found;
  };
  return {
    name,
    spec: TABLES[name],
    source,
    rowCount: offsets.length,
    offsets,
    columns: columns2,
    column,
    numbers: (field) => column(field),
    codes: (field) => column(field),
    tableProblems
  };
}
function placeColumns(name, source, problems) {
  const broken = source?.problems ?? [];
  problems.push(...broken);
  const found = /* @__PURE__ */ new Map();
  source?.columns.forEach((column, index) => {
    const recognised = fieldOfColumn(name, column);
    if (!recognised) return;
    const position = column.mapped?.position ?? source.firstColumn + index;
    const entry = { source: column, position, unit: recognised.unit };
    found.set(recognised.field, [...found.get(recognised.field) ?? [], entry]);
  });
  if (source && found.size === 0 && broken.length === 0) problems.push({ kind: "no-captions" });
  return fieldsOf(name).map(([field, spec]) => {
    const candidates = found.get(field) ?? [];
    const [first] = candidates;
    const captions = candidates.map(({ source: { caption } }) => caption);
    const positions = candidates.map(({ position }) => position);
    if (candidates.length > 1) problems.push({ kind: "column-twice", field, captions, positions });
    else if (first?.unit === null) problems.push({ kind: "unknown-unit", field, captions, positions });
    else if (!first && source && found.size > 0 && (spec.key || spec.required)) {
      problems.push({ kind: "column-missing", field });
    }
    return {
      field,
      spec,
      source: first?.source ?? null,
      position: first?.position ?? 0,
      unit: first?.unit ?? "kr",
      doubtful: candidates.length > 1 || first?.unit === null || broken.some((problem) => problem.field === field)
    };
  });
}
function usedRows(columns2, rowCount, options) {
  const isUsed = new Uint8Array(rowCount);
  let count = 0;
  for (const { source } of columns2) {
    if (count === rowCount) break;
    if (!source) continue;
    for (let row = 0; row < rowCount; row += 1) {
      if (isUsed[row] || isEmpty(source.cells[row] ?? null, options)) continue;
      isUsed[row] = 1;
      count += 1;
    }
  }
  const offsets = new Int32Array(count);
  for (let row = 0, next = 0; row < rowCount; row += 1) if (isUsed[row]) offsets[next++] = row;
  return offsets;
}
function standsAsBefore(before, source, used) {
  const was = before.source;
  if (!was || !source || !sameLayout(was, source)) return false;
  if ([...was.columns, ...source.columns].some(({ mapped }) => mapped !== void 0)) return false;
  const { offsets } = before;
  if (offsets.length !== used.length) return false;
  for (let row = 0; row < used.length; row += 1) if (offsets[row] !== used[row]) return false;
  return true;
}

// src/ledger/stated.ts
function stated(table3, row, field) {
  const { state, values } = table3.column(field);
  if (state[row] === BLANK) return null;
  if (state[row] !== READ) throw cannotRead(table3, row, field);
  return values[row];
}
function needed(table3, row, field) {
  const value = stated(table3, row, field);
  if (value === null) throw cannotRead(table3, row, field);
  return value;
}

// src/ledger/reports.ts
var Reports = class {
  constructor(ledger) {
    this.ledger = ledger;
    this.table = ledger.need("Reports", "allocationId", "kind");
    this.owned = new OwnedRows(ledger, this.table);
  }
  ledger;
  table;
  owned;
  /** By row of Allocations, 0 where it is certain that the commitment has no reports. */
  get mayOwn() {
    return this.owned.mayOwn;
  }
  /** Every report of a commitment. `#VALUE!` while a report's commitment is not known. */
  rowsOf(allocation) {
    return this.owned.allRows(allocation);
  }
  /** Those of one kind. `#VALUE!` where a kind cannot be read: it may be the one that is asked for. */
  rowsOfKind(allocation, kind) {
    const code = this.ledger.interner.codeOf(kind);
    return this.rowsOf(allocation).filter((row) => needed(this.table, row, "kind") === code);
  }
};

// src/ledger/returns.ts
var Returns = class {
  constructor(ledger) {
    this.ledger = ledger;
    this.table = ledger.need("Returns", "allocationId", "amount", "year", "cause");
    this.owned = new OwnedRows(ledger, this.table);
    this.reusableCauses = new Set(
      ["changed-assumptions", "basis-error"].map((cause) => ledger.interner.codeOf(cause))
    );
  }
  ledger;
  table;
  owned;
  reusableCauses;
  found = null;
  /** What a pool, earmarks included, may commit again. */
  reusable(pool, query) {
    const { pools: pools2 } = this.ledger;
    this.found ??= this.findReusable();
    const doubt = pools2.doubt(pool) ?? this.found.doubt ?? (query.year === null ? null : this.found.yearDoubt);
    if (doubt) throw doubt;
    const { byPool } = this.found;
    const reusable = [...pools2.within(pool)].flatMap((member) => byPool.get(member) ?? []).sort((a, b) => a - b);
    return selectWhere(
      this.table,
      () => reusable,
      (row) => this.whyNot(row, query)
    );
  }
  /** Why a reusable row is none of those asked for; `null` where it is one. */
  whyNot(row, { year, asOf }) {
    if (year !== null && this.table.numbers("year").values[row] !== year) return "other-year";
    return asOf === null || this.isRealised(row, asOf) ? null : "later";
  }
  findReusable() {
    const { table: table3 } = this;
    const { commitments } = this.ledger;
    const causes = table3.codes("cause");
    const years = table3.numbers("year");
    const byPool = /* @__PURE__ */ new Map();
    let yearDoubt = null;
    try {
      for (let row = 0; row < table3.rowCount; row += 1) {
        const commitment = this.commitmentOf(row);
        if (causes.state[row] !== READ) throw cannotRead(table3, row, "cause");
        if (years.state[row] !== READ) yearDoubt ??= cannotRead(table3, row, "year");
        if (!commitments.isStatus(commitment, "committed") || !this.isReusable(row)) continue;
        const pool = commitments.table.codes("poolId").values[commitment];
        const rows = byPool.get(pool);
        if (rows) rows.push(row);
        else byPool.set(pool, [row]);
      }
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      return { byPool, doubt: error, yearDoubt };
    }
    return { byPool, doubt: null, yearDoubt };
  }
  /** What was annulled of these commitments, so that it will never be paid. */
  annulled(commitmentRows, asOf) {
    return this.ofKind(commitmentRows, "annulled", asOf);
  }
  /** What recipients have paid back of these commitments. */
  repaid(commitmentRows, asOf) {
    return this.ofKind(commitmentRows, "repaid", asOf);
  }
  ofKind(commitmentRows, kind, asOf) {
    const kinds = this.ledger.need("Returns", "kind").codes("kind");
    const code = this.ledger.interner.codeOf(kind);
    const rows = this.owned.ofCommitments(commitmentRows).filter((row) => {
      if (kinds.state[row] !== READ) throw cannotRead(this.table, row, "kind");
      return kinds.values[row] === code && (asOf === null || this.isRealised(row, asOf));
    });
    return select(this.table, rows);
  }
  rowsOf(allocation) {
    return this.owned.rows(allocation);
  }
  isReusable(row) {
    const causes = this.table.codes("cause");
    return causes.state[row] === READ && this.reusableCauses.has(causes.values[row]);
  }
  isRealised(row, asOf) {
    const realised = this.ledger.need("Returns", "realisedOn").numbers("realisedOn");
    if (realised.state[row] !== READ) throw cannotRead(this.table, row, "realisedOn");
    return realised.values[row] <= asOf;
  }
  ownerOf(row) {
    const { commitments, interner } = this.ledger;
    const ids = this.table.codes("allocationId");
    if (ids.state[row] !== READ) throw cannotRead(this.table, row, "allocationId");
    const code = ids.values[row];
    const owners = commitments.rowsOfId(code);
    const [commitment] = owners;
    if (commitment === void 0 || owners.length > 1) {
      const place = placeOf(this.table, row, "allocationId");
      const value = interner.text(code);
      throw notUsable(commitment === void 0 ? "unknown-reference" : "id-twice", { place, value });
    }
    return commitment;
  }
  /**
   * The row of the commitment that a return belongs to. When it, its status or its pool is not known,
   * no pool's figure is.
   */
  commitmentOf(row) {
    const { commitments, pools: pools2 } = this.ledger;
    const commitment = this.ownerOf(row);
    const pool = commitments.table.codes("poolId");
    if (commitments.table.codes("status").state[commitment] !== READ)
      throw cannotRead(commitments.table, commitment, "status");
    if (pool.state[commitment] !== READ) throw cannotRead(commitments.table, commitment, "poolId");
    if (!pools2.has(pool.values[commitment])) {
      throw unknownReference(this.ledger, commitments.table, commitment, "poolId");
    }
    return commitment;
  }
};

// src/ledger/savings.ts
var Savings = class {
  constructor(ledger) {
    this.ledger = ledger;
    this.table = ledger.need("Savings", "projectId");
    this.byProject = KeyIndex.of(this.table.codes("projectId"));
  }
  ledger;
  table;
  byProject;
  stray;
  /** The components of a project, perhaps none. `#VALUE!` while any row's project is not known: it may be this one's. */
  rowsOf(project) {
    if (this.stray === void 0) this.stray = this.findStray();
    if (this.stray) throw this.stray;
    return this.byProject.rows(project);
  }
  /** FTE (årsværk) at full implementation. `#N/A` where no potential or not this estimate is stated. */
  fteAtFull(project, estimate) {
    return this.sum(project, (row) => this.stated(project, row, estimate));
  }
  /** FTE in a year, phased in. */
  fte(project, year, estimate) {
    return this.sum(project, (row) => this.fteOf(project, row, year, estimate));
  }
  /** Hours in a year: the FTE by the hours norm that each component states. There is no default norm. */
  hours(project, year, estimate) {
    return this.sum(project, (row) => this.hoursOf(project, row, year, estimate));
  }
  /** What the hours of a year are worth, in øre and parts of them, before any cost. */
  value(project, year, estimate) {
    return this.sum(
      project,
      (row) => product(this.hoursOf(project, row, year, estimate), this.positive(project, row, "hourlyCost"))
    );
  }
  /** What the project costs once, in øre. `#N/A` where none of its rows states it. */
  oneOffCost(project) {
    return this.cost(project, "oneOffCost", this.components(project));
  }
  /**
   * What the solution costs to run in a year, in øre: in full from the first year in which a component has
   * effect, for that component. `#N/A` where none of the project's rows states it.
   */
  runningCost(project, year) {
    const running = this.components(project).filter((row) => this.shareOf(project, row, year).top > 0n);
    return this.cost(project, "runningCost", running);
  }
  fteOf(project, row, year, estimate) {
    return product(this.stated(project, row, estimate), this.shareOf(project, row, year));
  }
  hoursOf(project, row, year, estimate) {
    return product(this.fteOf(project, row, year, estimate), this.positive(project, row, "hoursPerFte"));
  }
  /** How far a component is phased in (0-1). */
  shareOf(project, row, year) {
    const fullFrom = stated(this.ledger.need("Savings", "fullFrom"), row, "fullFrom");
    return this.ledger.phasing.share(project, year, fullFrom);
  }
  components(project) {
    const rows = this.rowsOf(project);
    if (rows.length === 0)
      throw notAvailable("no-potential", { project: this.ledger.projects.name(project) });
    return rows;
  }
  sum(project, figure2) {
    return this.components(project).map(figure2).reduce(plus, ZERO);
  }
  /** A figure that every component must state. */
  stated(project, row, field) {
    const figure2 = stated(this.ledger.need("Savings", field), row, field);
    if (figure2 === null) throw this.missing(project, field);
    return toFraction(figure2);
  }
  /** The same for a figure that 0 is no value of. */
  positive(project, row, field) {
    const figure2 = this.stated(project, row, field);
    if (figure2.top === 0n) throw this.missing(project, field);
    return figure2;
  }
  /** A cost may stand on one component for all of them; none at all is not the same as free. */
  cost(project, field, counted) {
    const table3 = this.ledger.need("Savings", field);
    const costs = new Map(this.components(project).map((row) => [row, stated(table3, row, field)]));
    if ([...costs.values()].every((cost) => cost === null)) throw this.missing(project, field);
    return exactOre(counted.reduce((sum, row) => sum + (costs.get(row) ?? 0), 0));
  }
  missing(project, field) {
    return notAvailable("saving-not-stated", { project: this.ledger.projects.name(project), field });
  }
  findStray() {
    return firstAstray(this.ledger, this.table, "projectId", (project) => this.ledger.projects.has(project));
  }
};

// src/ledger/ledger.ts
var CUT_OFF = "cutoff";
var Ledger = class _Ledger {
  constructor(workbook, options = { whole: true }, read = straight(readTables(workbook, options))) {
    this.workbook = workbook;
    this.options = options;
    this.interner = read.interner;
    this.tables = read.tables;
    this.repeated = sourcesOf(workbook).repeated;
    const cutOff = [...workbook.names].find(([name]) => name.toLowerCase() === CUT_OFF)?.[1] ?? null;
    this.cutOff = options.cutOff ?? cutOffOf(cutOff, workbook.date1904);
  }
  workbook;
  options;
  interner;
  tables;
  /** Tables of ours that stand in the workbook more than once, the second and later ones. */
  repeated;
  cutOff;
  parts = {};
  /** The same in steps. Of an earlier ledger that is given, with its interner, what is still the same is kept. */
  static *read(workbook, options, before) {
    const stated2 = options ?? before?.options ?? { whole: true };
    return new _Ledger(workbook, stated2, yield* readTables(workbook, stated2, before));
  }
  table(name) {
    return this.tables.get(name);
  }
  /**
   * The table, proven to hold what a question needs; else `#N/A` naming what was not given. Without
   * fields, only the table itself must be there.
   */
  need(name, ...fields) {
    const table3 = this.table(name);
    if (this.repeated.some((source) => tableNamed(source.name) === name)) {
      throw notUsable("table-twice", { table: name });
    }
    if (table3.tableProblems.some(hidesRows)) throw notUsable("mapping-not-followed", { table: name });
    if (!table3.source) {
      if (this.options.whole && !TABLES[name].needed) return table3;
      throw notAvailable("table-not-given", { table: name });
    }
    for (const field of fields) {
      const { caption, spec } = table3.column(field);
      if (caption !== null) continue;
      if (this.options.whole && !isMandatory(spec)) continue;
      throw notAvailable("column-not-given", { table: name, field });
    }
    return table3;
  }
  get pools() {
    return this.parts.pools ??= new Pools(this);
  }
  get frames() {
    return this.parts.frames ??= new Frames(this);
  }
  get projects() {
    return this.parts.projects ??= new Projects(this);
  }
  get approvals() {
    return this.parts.approvals ??= new Approvals(this);
  }
  get commitments() {
    return this.parts.commitments ??= new Commitments(this);
  }
  get returns() {
    return this.parts.returns ??= new Returns(this);
  }
  get payments() {
    return this.parts.payments ??= new Payments(this);
  }
  get reports() {
    return this.parts.reports ??= new Reports(this);
  }
  get match() {
    return this.parts.match ??= new Match(this);
  }
  get savings() {
    return this.parts.savings ??= new Savings(this);
  }
  get phasing() {
    return this.parts.phasing ??= new Phasing(this);
  }
  /** The same tables with another cut-off date. */
  withCutOff(cutOff) {
    return new _Ledger(this.workbook, { ...this.options, cutOff });
  }
};
function* readTables(workbook, options, before) {
  const { sources } = sourcesOf(workbook);
  const interner = before?.interner ?? new Interner();
  const tables = /* @__PURE__ */ new Map();
  for (const name of TABLE_NAMES) {
    const known = before?.table(name) ?? null;
    const source = sources.get(name) ?? null;
    const { date1904 } = workbook;
    const reading2 = { interner, date1904, ...options.blankIsZero ? { blankIsZero: true } : {} };
    tables.set(
      name,
      known && known.source === source ? known : yield* readTableSteps(name, source, reading2, known)
    );
    yield;
  }
  return { interner, tables };
}
function sourcesOf({ tables }) {
  const sources = /* @__PURE__ */ new Map();
  const repeated = [];
  for (const source of tables) {
    const name = tableNamed(source.name);
    if (!name) continue;
    if (sources.has(name)) repeated.push(source);
    else sources.set(name, source);
  }
  return { sources, repeated };
}
function cutOffOf(cell, date1904) {
  if (isBlank(cell)) return null;
  const spec = { type: "date", da: "", en: "" };
  return readNumberCell(cell, spec, { unit: "kr", date1904, format: "" }).value;
}
function isMandatory(spec) {
  return spec.key === true || spec.required === true;
}

// src/ledger/laterLedger.ts
function* laterLedger(before, workbook) {
  const fromNothing = function* () {
    return { ledger: yield* Ledger.read(workbook, before.options), changed: null };
  };
  if (before.workbook.date1904 !== workbook.date1904) return yield* fromNothing();
  const ledger = yield* Ledger.read(workbook, before.options, before);
  const changed = /* @__PURE__ */ new Map();
  for (const [name, table3] of ledger.tables) {
    const was = before.table(name);
    if (was === table3) continue;
    const fields = table3.columns.filter((column, at) => column !== was.columns[at]).map(({ field }) => field);
    changed.set(name, new Set(fields));
    if (spelledAnew(ledger.interner, was, table3)) return yield* fromNothing();
    yield;
  }
  const same = before.cutOff === ledger.cutOff && sameFile(before, ledger);
  return { ledger, changed: same ? changed : null };
}
function sameFile(before, { workbook }) {
  return fileOf(before.workbook) === fileOf(workbook);
}
function fileOf({ tables, notices }) {
  const places = tables.map(({ name, sheet, firstRow, firstColumn, columns: columns2, problems }) => [
    [name, sheet, firstRow, firstColumn, problems],
    columns2.map(({ caption }) => caption)
  ]);
  return JSON.stringify([places, notices]);
}
function spelledAnew(interner, was, now) {
  const sameRows = was.rowCount === now.rowCount;
  return now.columns.some((column, at) => {
    const old = was.columns[at];
    if (column === old || column.kind !== "code" || old?.kind !== "code") return false;
    const isVaried = ({ values }, row) => interner.isVaried(values[row] ?? -1);
    const differs = (row) => !sameRows || !sameCell(column.cell(row), old.cell(row));
    for (let row = 0; row < Math.max(was.rowCount, now.rowCount); row += 1) {
      if (differs(row) && (isVaried(column, row) || isVaried(old, row))) return true;
    }
    return false;
  });
}

// src/rules/values.ts
var amount = (ore) => ({ type: "amount", ore });
var date = (day) => ({ type: "date", day });
var number = (value) => ({ type: "number", number: value });
var share = (value) => ({ type: "share", share: value });
var text = (value) => ({ type: "text", text: value });
var blank = { type: "blank" };
function rawValue(cell) {
  if (cell === null) return blank;
  if (cell instanceof CellError) return text(cell.code);
  if (typeof cell === "boolean") return text(cell ? "TRUE" : "FALSE");
  return typeof cell === "number" ? number(cell) : text(cell);
}

// src/rules/kinds/approval/notStated.ts
function namesOf({ ledger }, rows) {
  const ids = ledger.approvals.table.codes("approvalId");
  return rows.map((row) => ledger.interner.text(ids.values[row])).sort();
}
function reportNotStated(run, field, rows, message) {
  const [first, ...others] = [...rows].sort((a, b) => a - b);
  if (first === void 0) return;
  const setting = run.setting(null);
  run.report({
    at: { table: "Approvals", row: first, field },
    also: others.map((row) => ({ table: "Approvals", row, field })),
    keys: [field],
    severity: "info",
    received: text(namesOf(run, rows).join(", ")),
    message,
    ...setting ? { setting } : {}
  });
}

// src/rules/inForce.ts
function holdsFor({ from, to }, committedOn, year) {
  if (from === null && to === null) return true;
  const days2 = year === null ? null : daysOfYear(year);
  const first = committedOn ?? days2?.first;
  const last = committedOn ?? days2?.last;
  if (first === void 0 || last === void 0) return null;
  if (to !== null && first > to || from !== null && last < from) return false;
  const inside2 = (from === null || first >= from) && (to === null || last <= to);
  return inside2 ? true : null;
}

// src/rules/run.ts
var OFF = 0;
var ALWAYS = 1;
var IT_DEPENDS = 2;
var Run = class {
  constructor(ledger, kind, allSettings, catalogue, notUnderstood2) {
    this.ledger = ledger;
    this.kind = kind;
    this.allSettings = allSettings;
    this.catalogue = catalogue;
    this.notUnderstood = notUnderstood2;
  }
  ledger;
  kind;
  allSettings;
  catalogue;
  notUnderstood;
  hits = [];
  rows = 0;
  /** Tables of which something told names a row by everything in it. */
  namedByRow = /* @__PURE__ */ new Set();
  unreadable = /* @__PURE__ */ new Map();
  noAnswers = /* @__PURE__ */ new Map();
  inForce = /* @__PURE__ */ new Map();
  standing = null;
  cutOffMissing = false;
  report(hit) {
    this.hits.push(hit);
  }
  /** Counts rows that the check looked at, also those that were in order. */
  cover(rows = 1) {
    this.rows += rows;
  }
  /** The settings in force for a pool; none when the kind is off there or `Rules` cannot be read. */
  settings(pool) {
    const known = this.inForce.get(pool);
    if (known) return known;
    const found = this.attempt(() => this.allSettings.of(this.kind.id, pool));
    if (found) this.inForce.set(pool, found);
    return found ?? [];
  }
  /** By row of Pools, whether the kind is off for it, or on for all that is charged to it: `OFF`, `ALWAYS`, `IT_DEPENDS`. */
  get onByPool() {
    this.standing ??= this.findStanding();
    return this.standing;
  }
  findStanding() {
    const { rowCount } = this.ledger.table("Pools");
    const { state, values } = this.ledger.table("Pools").codes("poolId");
    const standing = new Uint8Array(rowCount).fill(IT_DEPENDS);
    for (let row = 0; row < rowCount; row += 1) {
      if (state[row] !== READ) continue;
      const settings = ifAnswered(() => this.allSettings.of(this.kind.id, values[row]));
      if (!settings) continue;
      const [first] = settings;
      if (!first) standing[row] = OFF;
      else if (first.from === null && first.to === null) standing[row] = ALWAYS;
    }
    return standing;
  }
  /** The settings of another kind, for a check that hangs on it (who owes match?). */
  settingsOf(rule, pool) {
    return this.attempt(() => this.allSettings.of(rule, pool)) ?? [];
  }
  setting(pool) {
    return this.settings(pool)[0] ?? null;
  }
  /**
   * The answer of a question, or `null` when there is none. An answer that fails because something
   * cannot be read, or was not given, makes the rule "not run" for this row: the cell has its own
   * finding, and a limit is never passed on half the rows.
   */
  attempt(question, rows = 1) {
    try {
      return question();
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      this.skip(error, rows);
      return null;
    }
  }
  /** Notes rows that the check could not be run for. A fact that is simply not there (`#N/A`) is no such case. */
  skip(why, rows = 1) {
    const { reason } = why;
    if (reason.id === "rule-not-understood") {
      const { place, rule } = reason.params;
      this.notUnderstood.set(`${rule} ${place.field} ${place.row}`, reason.params);
    }
    if ("place" in reason.params) {
      const { sheet, cell, table: table3 } = reason.params.place;
      const at = `${sheet || table3}!${cell}`;
      this.unreadable.set(at, (this.unreadable.get(at) ?? 0) + rows);
      return;
    }
    const known = why.code === "#N/A" && reason.id !== "table-not-given" && reason.id !== "column-not-given";
    if (known) return;
    const key = JSON.stringify(reason);
    this.noAnswers.set(key, { why, rows: (this.noAnswers.get(key)?.rows ?? 0) + rows });
  }
  /** The kind that a row of `Rules` names, also one that this check leaves out. */
  kindOf(rule) {
    return this.catalogue.get(normaliseId(rule));
  }
  /** For a rule about dates in a workbook that states no cut-off date. */
  needsCutOff() {
    this.cutOffMissing = true;
  }
  reasons() {
    const reasons = [];
    if (this.unreadable.size > 0) {
      const rows = [...this.unreadable.values()].reduce((sum, count) => sum + count, 0);
      reasons.push({ kind: "unreadable", cells: [...this.unreadable.keys()], rows });
    }
    for (const { why, rows } of this.noAnswers.values()) {
      reasons.push({ kind: "no-answer", reason: why.reason, rows });
    }
    if (this.cutOffMissing) reasons.push({ kind: "no-cut-off" });
    return reasons;
  }
};

// src/rules/kinds/approval/bindingRows.ts
function eachBinding(run, visit) {
  const { commitments } = run.ledger;
  const status = commitments.statuses;
  for (let row = 0; row < commitments.table.rowCount; row += 1) {
    if (status.state[row] !== READ) run.skip(cannotRead(commitments.table, row, "status"));
    else if (commitments.isStatus(row, "committed")) visit(row);
  }
}
function eachUnderRule(run, isInOrder, visit) {
  const { onByPool } = run;
  const { poolRows } = run.ledger.commitments;
  let inOrder2 = 0;
  eachBinding(run, (row) => {
    const standing = onByPool[poolRows[row]];
    if (standing === OFF) return;
    if (standing === ALWAYS && isInOrder(row)) {
      inOrder2 += 1;
      return;
    }
    const setting = settingFor(run, row);
    if (setting) run.attempt(() => visit(row, setting));
  });
  run.cover(inOrder2);
}
function settingFor(run, row) {
  const pool = run.attempt(() => poolOfCommitment(run, row));
  const settings = pool === null ? [] : run.settings(pool);
  return settings.find((setting) => isInForce(run, setting, row)) ?? null;
}
function poolOfCommitment({ ledger }, row) {
  const { table: table3, poolIds: pools2 } = ledger.commitments;
  if (pools2.state[row] !== READ) throw cannotRead(table3, row, "poolId");
  const pool = pools2.values[row];
  if (ledger.pools.has(pool)) return pool;
  throw unknownReference(ledger, table3, row, "poolId");
}
function projectOfCommitment(ledger, row) {
  const { table: table3, projectIds: projects2 } = ledger.commitments;
  if (projects2.state[row] !== READ) throw cannotRead(table3, row, "projectId");
  const project = projects2.values[row];
  if (ledger.projects.has(project)) return project;
  throw unknownReference(ledger, table3, row, "projectId");
}
function isInForce(run, setting, row) {
  if (setting.from === null && setting.to === null) return true;
  const { table: table3 } = run.ledger.commitments;
  const days2 = table3.numbers("committedOn");
  const years = table3.numbers("year");
  const day = days2.state[row] === READ ? days2.values[row] : null;
  const year = years.state[row] === READ ? years.values[row] : null;
  const holds = days2.state[row] === UNREADABLE ? null : holdsFor(setting, day, year);
  if (holds === null) run.skip(cannotRead(table3, row, "committedOn"));
  return holds === true;
}
function approvalOf(run, row) {
  const { commitments, approvals: approvals2 } = run.ledger;
  const stated2 = commitments.approvalIds;
  if (stated2.state[row] === BLANK) return null;
  if (stated2.state[row] !== READ) throw cannotRead(commitments.table, row, "approvalId");
  const approval = stated2.values[row];
  if (!approvals2.has(approval)) throw unknownReference(run.ledger, commitments.table, row, "approvalId");
  approvals2.rowOf(approval);
  return approval;
}
function commitmentName(run, row) {
  const { table: table3, ids } = run.ledger.commitments;
  if (ids.state[row] !== READ) throw cannotRead(table3, row, "allocationId");
  return run.ledger.interner.text(ids.values[row]);
}

// src/rules/kinds/approval/approvalDate.ts
var committed = (on, approvedOn) => ({
  Pools: [{ poolId: "P", appropriationType: "reservation" }],
  Frames: [{ poolId: "P", year: 2024, appropriation: 1e3 }],
  Approvals: [{ approvalId: "H1", total: 100, ...approvedOn ? { approvedOn } : {} }],
  Projects: [{ projectId: "A" }],
  Allocations: [
    {
      allocationId: "T1",
      projectId: "A",
      poolId: "P",
      approvalId: "H1",
      year: 2024,
      committedOn: on,
      amount: 100,
      status: "committed"
    }
  ]
});
var approvalDate = {
  id: "approval-date",
  family: "approval",
  version: 1,
  severity: "error",
  parameters: ["period"],
  reads: {
    Allocations: ["allocationId", "poolId", "approvalId", "year", "committedOn", "status"],
    Approvals: ["approvalId", "approvedOn"],
    Pools: ["poolId", "parentId"]
  },
  check(run) {
    const { commitments, approvals: approvals2 } = run.ledger;
    const committedOn = commitments.table.numbers("committedOn");
    const approvedOn = approvals2.table.numbers("approvedOn");
    const { approvalRows } = commitments;
    const undated = /* @__PURE__ */ new Set();
    const isInOrder = (row) => {
      const decision = approvalRows[row];
      const areStated = approvedOn.state[decision] === READ && committedOn.state[row] === READ;
      return areStated && committedOn.values[row] >= approvedOn.values[decision];
    };
    eachUnderRule(run, isInOrder, (row, setting) => {
      const approval = approvalOf(run, row);
      if (approval === null) return;
      const decision = approvals2.rowOf(approval);
      if (approvedOn.state[decision] === UNREADABLE)
        throw cannotRead(approvals2.table, decision, "approvedOn");
      if (committedOn.state[row] === UNREADABLE) throw cannotRead(commitments.table, row, "committedOn");
      if (approvedOn.state[decision] === BLANK) undated.add(decision);
      if (approvedOn.state[decision] !== READ || committedOn.state[row] !== READ) return;
      run.cover();
      const day = committedOn.values[row];
      const approved2 = approvedOn.values[decision];
      if (day >= approved2) return;
      const allocation = commitmentName(run, row);
      run.report({
        at: { table: "Allocations", row, field: "committedOn" },
        keys: [allocation],
        received: date(day),
        expected: date(approved2),
        message: {
          id: "committed-before-approval",
          params: { allocation, approval: approvals2.name(approval), committedOn: day, approvedOn: approved2 }
        },
        setting
      });
    });
    const names = namesOf(run, [...undated]);
    reportNotStated(run, "approvedOn", [...undated], {
      id: "approval-dates-not-stated",
      params: { approvals: names }
    });
  },
  examples: [
    {
      title: { da: "Tilsagn samme dag som tiltr\xE6delsen", en: "Committed on the day of the approval" },
      workbook: committed("2024-12-05", "2024-12-05"),
      findings: []
    },
    {
      title: { da: "Tilsagn dagen f\xF8r tiltr\xE6delsen", en: "Committed the day before the approval" },
      workbook: committed("2024-12-04", "2024-12-05"),
      findings: [
        {
          message: "committed-before-approval",
          severity: "error",
          table: "Allocations",
          cell: "F2",
          received: "2024-12-04",
          expected: "2024-12-05"
        }
      ]
    },
    {
      title: { da: "Dagen for tiltr\xE6delsen er ikke oplyst", en: "The day of the approval is not stated" },
      workbook: committed("2024-12-04"),
      findings: [
        {
          message: "approval-dates-not-stated",
          severity: "info",
          table: "Approvals",
          cell: "C2",
          received: "H1"
        }
      ]
    }
  ]
};

// src/rules/lowered.ts
function loweredBy(table3, rows, over, choice2 = "only these") {
  const amounts = table3.numbers("amount");
  const enough = rows.filter((row2) => amounts.state[row2] === READ && amounts.values[row2] > over);
  const row = enough.at(-1);
  if (row === void 0) return {};
  const to = amount(amounts.values[row] - over);
  const one = { table: table3.name, row, field: "amount", to };
  return { change: rows.length === 1 && choice2 === "only these" ? one : { ...one, orOthers: true } };
}

// src/rules/kinds/approval/approvalLine.examples.ts
function granted(amounts, { commitment = {}, line = {}, approval = {}, project = {} } = {}) {
  return {
    Pools: [{ poolId: "P", account: "\xA7 25.12.03.70", appropriationType: "reservation" }],
    Frames: [2023, 2024, 2025].map((year) => ({ poolId: "P", year, appropriation: 9e3 })),
    Projects: [{ projectId: "A", recipient: "KL", ...project }, { projectId: "B" }],
    Approvals: [
      {
        approvalId: "H1",
        year: 2024,
        account: "\xA7 25.12.03",
        total: 1e3,
        approvedOn: "2024-03-01",
        ...approval
      }
    ],
    ApprovalLines: [
      { lineId: "L1", approvalId: "H1", projectId: "A", recipient: "KL", amount: 1e3, ...line }
    ],
    Allocations: amounts.map((amount2, index) => ({
      allocationId: `T${index + 1}`,
      projectId: "A",
      poolId: "P",
      approvalId: "H1",
      year: 2024,
      amount: amount2,
      status: "committed",
      ...commitment
    }))
  };
}
var without = (workbook) => ({ ...workbook, ApprovalLines: [] });
var examples = [
  {
    title: { da: "To tilsagn fylder linjen ud", en: "Two commitments fill the line exactly" },
    workbook: granted([600, 400]),
    findings: []
  },
  {
    title: {
      da: "To tilsagn er tilsammen \xE9n \xF8re over linjen",
      en: "Two commitments are one \xF8re above the line"
    },
    workbook: granted([600, 400.01]),
    findings: [
      {
        message: "above-approval-line",
        severity: "error",
        table: "Allocations",
        cell: "G3",
        received: 1000.01,
        expected: 1e3,
        difference: 0.01
      }
    ]
  },
  {
    title: {
      da: "\xC9n \xF8re under linjen er kun en oplysning",
      en: "One \xF8re below the line is information only"
    },
    workbook: granted([999.99]),
    findings: [
      {
        message: "below-approval-lines",
        severity: "info",
        table: "ApprovalLines",
        cell: "E2",
        received: 999.99,
        expected: 1e3,
        difference: -0.01
      }
    ]
  },
  {
    title: { da: "Hjemlen har ingen linje til projektet", en: "The approval has no line for the project" },
    workbook: granted([1e3], { line: { projectId: "B", amount: 1e3 } }),
    findings: [
      {
        message: "not-in-approval",
        severity: "error",
        table: "Allocations",
        cell: "G2",
        received: 1e3,
        expected: 0,
        difference: 1e3
      },
      { message: "below-approval-lines", severity: "info", table: "ApprovalLines", cell: "E2" }
    ]
  },
  {
    title: {
      da: "Modtageren staves med andre bogstaver og blanke",
      en: "The recipient in other case and blanks"
    },
    workbook: granted([1e3], { line: { recipient: " kl " } }),
    findings: []
  },
  {
    title: { da: "En anden modtager end den tiltr\xE5dte", en: "Another recipient than the approved one" },
    workbook: granted([1e3], { line: { recipient: "Danske Regioner" } }),
    findings: [
      {
        message: "recipient-differs",
        severity: "error",
        table: "Projects",
        cell: "E2",
        received: "KL",
        expected: "Danske Regioner"
      }
    ]
  },
  {
    title: { da: "Et andet \xE5r end linjens", en: "Another year than the line\u2019s" },
    workbook: granted([1e3], { line: { year: 2025 }, approval: { futureYears: "yes" } }),
    findings: [
      {
        message: "year-differs-from-approval",
        severity: "error",
        table: "Allocations",
        cell: "E2",
        received: 2024,
        expected: 2025
      }
    ]
  },
  {
    title: { da: "Et senere \xE5r uden hjemmel til det", en: "A later year without authority for it" },
    workbook: granted([1e3], { commitment: { year: 2025 }, approval: { futureYears: "no" } }),
    findings: [
      {
        message: "year-differs-from-approval",
        severity: "error",
        table: "Allocations",
        cell: "E2",
        received: 2025,
        expected: 2024
      }
    ]
  },
  {
    title: { da: "Et senere \xE5r med hjemmel til det", en: "A later year with authority for it" },
    workbook: granted([1e3], { commitment: { year: 2025 }, approval: { futureYears: "yes" } }),
    findings: []
  },
  {
    title: {
      da: "Uden linjer: tilsagn pr\xE6cis op til hjemlens total",
      en: "Without lines: commitments exactly up to the approval\u2019s total"
    },
    workbook: without(granted([600, 400])),
    findings: []
  },
  {
    title: { da: "Uden linjer: \xE9n \xF8re over totalen", en: "Without lines: one \xF8re above the total" },
    workbook: without(granted([600, 400.01])),
    findings: [
      {
        message: "above-approval-total",
        severity: "error",
        table: "Allocations",
        cell: "G3",
        received: 1000.01,
        expected: 1e3,
        difference: 0.01
      }
    ]
  },
  {
    title: {
      da: "Hjemlen er p\xE5 en anden konto end puljen",
      en: "The approval is on another account than the pool"
    },
    workbook: granted([1e3], { approval: { account: "\xA7 25.12.04" } }),
    findings: [
      {
        message: "account-differs",
        severity: "error",
        table: "Approvals",
        cell: "E2",
        received: "\xA7 25.12.04",
        expected: "\xA7 25.12.03.70"
      }
    ]
  }
];

// src/rules/kinds/approval/approvalAccounts.ts
function checkAccounts(run, { covered, outside: outside2, lineless }) {
  const { table: table3 } = run.ledger.commitments;
  const pools2 = table3.codes("poolId");
  const seen = /* @__PURE__ */ new Map();
  const check = (approval, rows) => {
    const known = seen.get(approval) ?? /* @__PURE__ */ new Set();
    seen.set(approval, known);
    let last = null;
    for (const row of rows) {
      if (pools2.state[row] === READ && pools2.values[row] === last) continue;
      if (pools2.state[row] !== READ) {
        if (row !== rows.at(-1)) run.skip(cannotRead(table3, row, "poolId"));
        continue;
      }
      const pool = pools2.values[row];
      last = pool;
      if (known.has(pool)) continue;
      known.add(pool);
      run.attempt(() => checkAccount(run, approval, row), 0);
    }
  };
  for (const { approval, rows } of [...covered, ...outside2]) check(approval, rows);
  for (const [approval, rows] of lineless) check(approval, rows);
}
function checkAccount(run, approval, row) {
  const { approvals: approvals2, pools: pools2, commitments, interner } = run.ledger;
  const setting = settingFor(run, row);
  if (!setting) return;
  const pool = commitments.table.codes("poolId").values[row];
  const decision = approvals2.rowOf(approval);
  const accounts2 = approvals2.table.codes("account");
  const stated2 = pools2.settingRow(pool, "account");
  if (accounts2.state[decision] === BLANK || stated2 === null) return;
  if (accounts2.state[decision] !== READ) throw cannotRead(approvals2.table, decision, "account");
  const poolAccounts = pools2.table.codes("account");
  if (poolAccounts.state[stated2] !== READ) throw cannotRead(pools2.table, stated2, "account");
  const account = interner.text(accounts2.values[decision]);
  const poolAccount = interner.text(poolAccounts.values[stated2]);
  if (isBeginning(account, poolAccount) || isBeginning(poolAccount, account)) return;
  const names = { approval: approvals2.name(approval), pool: pools2.name(pool) };
  run.report({
    at: { table: "Approvals", row: decision, field: "account" },
    keys: [names.approval, names.pool, "account"],
    received: text(`\xA7 ${account}`),
    expected: text(`\xA7 ${poolAccount}`),
    message: { id: "account-differs", params: { ...names, account, poolAccount } },
    setting
  });
}
function isBeginning(short, long) {
  return `${long}.`.startsWith(`${short}.`);
}

// src/rules/kinds/approval/spelling.ts
function spellings(column, rows) {
  return [...new Set(rows.map((row) => tidyText(String(column.cell(row) ?? ""))))].sort();
}

// src/rules/kinds/approval/approvalRecipients.ts
function checkRecipients(run, { inside: inside2 }) {
  for (const grant of inside2) run.attempt(() => checkRecipient(run, grant), 0);
}
function checkRecipient(run, { approval, project, lines, rows }) {
  const { approvals: approvals2, projects: projects2 } = run.ledger;
  const owners = approvals2.lines.codes("projectId");
  const named = approvals2.lines.codes("recipient");
  const own = projects2.table.codes("recipient");
  if (owners.values[lines[0]] !== project) return;
  const row = projects2.rowOf(project);
  const setting = settingFor(run, rows.at(-1));
  if (!setting) return;
  const unread = lines.find((line) => named.state[line] === UNREADABLE);
  if (unread !== void 0) throw cannotRead(approvals2.lines, unread, "recipient");
  if (own.state[row] === UNREADABLE) throw cannotRead(projects2.table, row, "recipient");
  const theirs = lines.filter((line) => named.state[line] === READ);
  if (own.state[row] !== READ || theirs.length === 0) return;
  if (theirs.some((line) => named.values[line] === own.values[row])) return;
  const recipient = spellings(own, [row]).join();
  const names = spellings(named, theirs);
  const approved2 = names.join(", ");
  const at = { table: "Projects", row, field: "recipient" };
  run.report({
    at,
    keys: [approvals2.name(approval), projects2.name(project), "recipient"],
    received: text(recipient),
    expected: text(approved2),
    ...names.length === 1 ? { change: { ...at, to: text(approved2), orOthers: true } } : {},
    message: {
      id: "recipient-differs",
      params: { approval: approvals2.name(approval), project: projects2.name(project), recipient, approved: approved2 }
    },
    setting
  });
}

// src/rules/kinds/approval/approvedLines.ts
function linesFor(ledger, approval, project) {
  const { approvals: approvals2, projects: projects2 } = ledger;
  const own = approvals2.linesForProject(approval, project);
  const row = projects2.rowOf(project);
  const partOf = projects2.table.codes("partOf");
  if (partOf.state[row] === UNREADABLE) throw cannotRead(projects2.table, row, "partOf");
  const joint2 = partOf.values[row];
  if (own.length > 0) return own;
  const together = projects2.has(joint2) ? approvals2.linesForProject(approval, joint2) : [];
  if (together.length > 0) return together;
  const { byRecipient, astray } = approvals2.linesBy(approval);
  if (astray) throw astray;
  if (byRecipient.size === 0) return [];
  const recipients2 = projects2.table.codes("recipient");
  if (recipients2.state[row] !== READ) throw cannotRead(projects2.table, row, "recipient");
  return byRecipient.get(recipients2.values[row]) ?? [];
}
function yearOfLine({ approvals: approvals2 }, line) {
  const year = stated(approvals2.lines, line, "year");
  return year ?? yearOfApproval(approvals2.lines.codes("approvalId").values[line], approvals2);
}
function yearOfApproval(approval, approvals2) {
  return stated(approvals2.table, approvals2.rowOf(approval), "year");
}
var sorted = /* @__PURE__ */ new WeakMap();
function linesByYear(ledger, lines) {
  const known = sorted.get(lines);
  if (known) return known;
  const byYear2 = /* @__PURE__ */ new Map();
  for (const line of lines) {
    const year = yearOfLine(ledger, line);
    const same = byYear2.get(year);
    if (same) same.push(line);
    else byYear2.set(year, [line]);
  }
  sorted.set(lines, byYear2);
  return byYear2;
}
function linesOfYear(ledger, lines, commitment) {
  const [line] = lines;
  if (line !== void 0 && lines.length === 1) return [yearOfLine(ledger, line), lines];
  const byYear2 = linesByYear(ledger, lines);
  const [only, another] = byYear2;
  if (only && !another) return only;
  const { table: table3 } = ledger.commitments;
  const years = table3.numbers("year");
  if (years.state[commitment] !== READ) throw cannotRead(table3, commitment, "year");
  const charged4 = years.values[commitment];
  const stated2 = [...byYear2.keys()].filter((year) => year !== null).sort((a, b) => a - b);
  const chosen = stated2.filter((year) => year <= charged4).at(-1) ?? stated2[0] ?? null;
  return [chosen, byYear2.get(chosen) ?? []];
}
function approvedYear(ledger, commitment) {
  const { approvals: approvals2, commitments } = ledger;
  const approval = commitments.table.codes("approvalId").values[commitment];
  if (approvals2.linesOf(approval).length === 0) return yearOfApproval(approval, approvals2);
  const lines = linesFor(ledger, approval, projectOfCommitment(ledger, commitment));
  return lines.length === 0 ? null : linesOfYear(ledger, lines, commitment)[0];
}

// src/rules/kinds/approval/grants.ts
function collectGrants(run) {
  const { commitments } = run.ledger;
  const { statuses, approvalIds, projectIds, approvalRows, projectRows } = commitments;
  const { pairs, firstRows } = PairIndex.of(approvalIds, projectIds);
  const counts = new Int32Array(firstRows.length);
  const granted3 = [];
  const isGranted = new Uint8Array(pairs.length);
  let whole = !statuses.state.includes(BLANK) && !statuses.state.includes(UNREADABLE);
  eachBinding(run, (row) => {
    if (approvalRows[row] === -1 || projectRows[row] === -1) {
      const isPlaced = run.attempt(() => {
        if (approvalOf(run, row) === null) return false;
        projectOfCommitment(run.ledger, row);
        return true;
      });
      if (isPlaced === null) whole = false;
      if (isPlaced !== true) return;
    }
    const pair = pairs[row];
    isGranted[row] = 1;
    if (counts[pair] === 0) granted3.push(pair);
    counts[pair] = counts[pair] + 1;
  });
  const rowsOf = groupedRows(pairs, isGranted, counts);
  const grants2 = granted3.map((pair) => {
    const first = firstRows[pair];
    const approval = approvalIds.values[first];
    return { approval, project: projectIds.values[first], rows: rowsOf(pair) };
  });
  return { grants: grants2, whole };
}
function groupedRows(pairs, isGranted, counts) {
  const ends = new Int32Array(counts.length);
  let end = 0;
  for (let pair = 0; pair < counts.length; pair += 1) ends[pair] = end += counts[pair];
  const rows = new Int32Array(end);
  const next = ends.map((each, pair) => each - counts[pair]);
  for (let row = 0; row < pairs.length; row += 1) {
    if (isGranted[row] === 0) continue;
    const pair = pairs[row];
    const at = next[pair];
    rows[at] = row;
    next[pair] = at + 1;
  }
  return (pair) => rows.subarray(ends[pair] - counts[pair], ends[pair]);
}
function standingOf(run) {
  const { ledger } = run;
  const collected = collectGrants(run);
  let { whole } = collected;
  const covered = [];
  const byLine = new Int32Array(ledger.approvals.lines.rowCount).fill(-1);
  const merged = /* @__PURE__ */ new Map();
  const inside2 = [];
  const outside2 = [];
  const lineless = /* @__PURE__ */ new Map();
  for (const grant of collected.grants) {
    const { approval, project, rows } = grant;
    try {
      if (ledger.approvals.linesOf(approval).length === 0) {
        const others = lineless.get(approval);
        if (others) others.push(rows);
        else lineless.set(approval, [rows]);
        continue;
      }
      const lines = linesFor(ledger, approval, project);
      if (lines.length === 0) {
        outside2.push(grant);
        continue;
      }
      const single = lines.length === 1 || linesByYear(ledger, lines).size === 1;
      for (const batch of single ? [rows] : Array.from(rows, (row) => Int32Array.of(row))) {
        const [year, own] = linesOfYear(ledger, lines, batch[0]);
        const line = own[0];
        const known = byLine[line];
        if (known === -1) {
          byLine[line] = covered.length;
          covered.push({ approval, lines: own, year, rows: batch });
        } else if (merged.has(known)) merged.get(known)?.push(batch);
        else merged.set(known, [covered[known].rows, batch]);
      }
      inside2.push({ ...grant, lines });
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      run.skip(error, rows.length);
      whole = false;
    }
  }
  for (const [known, parts] of merged)
    covered[known] = { ...covered[known], rows: inOrder(parts) };
  const joined = new Map([...lineless].map(([approval, parts]) => [approval, inOrder(parts)]));
  return { covered, inside: inside2, outside: outside2, lineless: joined, whole };
}
function inOrder(parts) {
  const rows = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    rows.set(part, at);
    at += part.length;
  }
  return rows.sort();
}

// src/rules/kinds/approval/linesBelow.ts
function reportBelow(run, { covered }) {
  const { approvals: approvals2, commitments, projects: projects2 } = run.ledger;
  const { lines } = approvals2;
  const setting = run.setting(null);
  const below = [];
  const used = /* @__PURE__ */ new Set();
  let committed3 = 0;
  let approved2 = 0;
  for (const each of covered) {
    for (const line of each.lines) used.add(line);
    if (!settingFor(run, each.rows.at(-1))) continue;
    const sum = totalOf(commitments.table, each.rows);
    const limit = totalOf(lines, each.lines);
    if (sum >= limit) continue;
    below.push(...each.lines);
    committed3 += sum;
    approved2 += limit;
  }
  const stated2 = lines.codes("projectId");
  for (let line = 0; setting && line < lines.rowCount; line += 1) {
    if (used.has(line) || stated2.state[line] !== READ || !projects2.has(stated2.values[line]))
      continue;
    const limit = totalOf(lines, [line]);
    if (limit === 0) continue;
    below.push(line);
    approved2 += limit;
  }
  const [first, ...others] = below.sort((a, b) => a - b);
  if (first === void 0) return;
  const difference = exactOre(committed3 - approved2);
  run.report({
    at: { table: "ApprovalLines", row: first, field: "amount" },
    also: others.map((row) => ({ table: "ApprovalLines", row, field: "amount" })),
    keys: ["amount"],
    severity: "info",
    received: amount(committed3),
    expected: amount(approved2),
    difference: amount(difference),
    message: {
      id: "below-approval-lines",
      params: { lines: below.length, committed: exactOre(committed3), approved: exactOre(approved2) }
    },
    ...setting ? { setting } : {}
  });
}

// src/rules/kinds/approval/approvalLine.ts
var approvalLine = {
  id: "approval-line",
  family: "approval",
  version: 1,
  severity: "error",
  parameters: ["tolerance", "period"],
  reads: {
    Allocations: [
      "allocationId",
      "projectId",
      "poolId",
      "approvalId",
      "year",
      "committedOn",
      "amount",
      "status"
    ],
    Approvals: ["approvalId", "year", "account", "total", "futureYears"],
    ApprovalLines: ["lineId", "approvalId", "projectId", "recipient", "amount", "year"],
    Projects: ["projectId", "partOf", "recipient"],
    Pools: ["poolId", "parentId", "account"]
  },
  check(run) {
    const { approvals: approvals2 } = run.ledger;
    const standing = standingOf(run);
    for (const covered of standing.covered) {
      run.cover(covered.rows.length);
      run.attempt(() => checkAmount(run, covered), covered.rows.length);
      checkYears(run, covered.approval, covered.rows, covered.year);
    }
    for (const { approval, project, rows } of standing.outside) {
      run.cover(rows.length);
      run.attempt(() => reportOutside(run, approval, project, rows), rows.length);
    }
    for (const [approval, rows] of standing.lineless) {
      run.cover(rows.length);
      run.attempt(() => checkTotal(run, approval, rows), rows.length);
      const decision = approvals2.rowOf(approval);
      const year = run.attempt(
        () => ({ approved: stated(approvals2.table, decision, "year") }),
        rows.length
      );
      if (year) checkYears(run, approval, rows, year.approved);
    }
    checkRecipients(run, standing);
    checkAccounts(run, standing);
    if (standing.whole) run.attempt(() => reportBelow(run, standing));
  },
  examples
};
function checkAmount(run, { approval, lines, rows, year }) {
  const { approvals: approvals2, commitments } = run.ledger;
  const last = rows.at(-1);
  const setting = settingFor(run, last);
  if (!setting) return;
  const committed3 = totalOf(commitments.table, rows);
  const line = totalOf(approvals2.lines, lines);
  const over = exactOre(committed3 - line);
  if (over <= setting.tolerance) return;
  const name = nameOfLine(run, lines);
  run.report({
    at: { table: "Allocations", row: last, field: "amount" },
    also: amountsIn(rows),
    keys: [approvals2.name(approval), name, ...year === null ? [] : [year]],
    received: amount(committed3),
    expected: amount(line),
    difference: amount(over),
    ...loweredBy(commitments.table, [...rows], over),
    message: {
      id: "above-approval-line",
      params: {
        approval: approvals2.name(approval),
        to: recipientOr(run, lines, name),
        commitments: rows.length,
        committed: committed3,
        line,
        over
      }
    },
    setting
  });
}
function nameOfLine({ ledger }, [line = 0]) {
  const { lines } = ledger.approvals;
  const project = lines.codes("projectId");
  const named = project.state[line] === READ ? project : lines.codes("recipient");
  return ledger.interner.text(named.values[line]);
}
function recipientOr({ ledger }, rows, otherwise) {
  const { lines } = ledger.approvals;
  const { projects: projects2 } = ledger;
  const [line = 0] = rows;
  const stated2 = lines.codes("projectId");
  if (stated2.state[line] !== READ) return spellings(lines.column("recipient"), rows)[0] ?? otherwise;
  const project = projects2.rowOf(stated2.values[line]);
  return spellings(projects2.table.column("recipient"), [project])[0] || otherwise;
}
function checkTotal(run, approval, rows) {
  const { approvals: approvals2, commitments } = run.ledger;
  const last = rows.at(-1);
  const setting = settingFor(run, last);
  if (!setting) return;
  const total = approvals2.total(approval);
  const committed3 = totalOf(commitments.table, rows);
  const over = exactOre(committed3 - total);
  if (over <= setting.tolerance) return;
  run.report({
    at: { table: "Allocations", row: last, field: "amount" },
    also: amountsIn(rows),
    keys: [approvals2.name(approval)],
    received: amount(committed3),
    expected: amount(total),
    difference: amount(over),
    ...loweredBy(commitments.table, [...rows], over),
    message: {
      id: "above-approval-total",
      params: { approval: approvals2.name(approval), committed: committed3, total, over }
    },
    setting
  });
}
function reportOutside(run, approval, project, rows) {
  const { approvals: approvals2, commitments, projects: projects2 } = run.ledger;
  const last = rows.at(-1);
  const setting = settingFor(run, last);
  if (!setting) return;
  const committed3 = totalOf(commitments.table, rows);
  const names = { approval: approvals2.name(approval), project: projects2.name(project) };
  run.report({
    at: { table: "Allocations", row: last, field: "amount" },
    also: amountsIn(rows),
    keys: [names.approval, names.project, "projectId"],
    received: amount(committed3),
    expected: amount(0),
    difference: amount(committed3),
    message: { id: "not-in-approval", params: { ...names, committed: committed3 } },
    setting
  });
}
function amountsIn(rows) {
  return Array.from(rows, (row) => ({ table: "Allocations", row, field: "amount" }));
}
function checkYears(run, approval, rows, approved2) {
  if (approved2 === null) return;
  const { years } = run.ledger.commitments;
  for (const row of rows) {
    if (years.state[row] === READ && years.values[row] === approved2) continue;
    run.attempt(() => checkYear(run, approval, row, approved2));
  }
}
function checkYear(run, approval, row, approved2) {
  const { approvals: approvals2, commitments, interner } = run.ledger;
  const { years } = commitments;
  if (years.state[row] !== READ) throw cannotRead(commitments.table, row, "year");
  const year = years.values[row];
  const setting = settingFor(run, row);
  if (!setting) return;
  const future = approvals2.table.codes("futureYears");
  const decision = approvals2.rowOf(approval);
  if (future.state[decision] === UNREADABLE) throw cannotRead(approvals2.table, decision, "futureYears");
  const allowed = future.state[decision] === READ && future.values[decision] === interner.codeOf("yes");
  if (allowed && year > approved2) return;
  const allocation = commitmentName(run, row);
  run.report({
    at: { table: "Allocations", row, field: "year" },
    keys: [allocation, "year"],
    received: number(year),
    expected: number(approved2),
    change: { table: "Allocations", row, field: "year", to: number(approved2), orOthers: true },
    message: {
      id: "year-differs-from-approval",
      params: { allocation, approval: approvals2.name(approval), year, approved: approved2 }
    },
    setting
  });
}

// src/rules/kinds/approval/approvalMissing.ts
var stating = (status, approvalId) => ({
  Pools: [{ poolId: "P", appropriationType: "reservation" }],
  Frames: [{ poolId: "P", year: 2024, appropriation: 1e3 }],
  Approvals: [{ approvalId: "H1", total: 100, approvedOn: "2024-03-01" }],
  Projects: [{ projectId: "A" }],
  Allocations: [
    {
      allocationId: "T1",
      projectId: "A",
      poolId: "P",
      year: 2024,
      amount: 100,
      status,
      ...approvalId ? { approvalId } : {}
    }
  ]
});
var approvalMissing = {
  id: "approval-missing",
  family: "approval",
  version: 1,
  severity: "warning",
  parameters: ["period"],
  reads: {
    Allocations: ["allocationId", "poolId", "approvalId", "year", "committedOn", "amount", "status"],
    Approvals: ["approvalId"],
    Pools: ["poolId", "parentId"]
  },
  check(run) {
    const { commitments } = run.ledger;
    const { approvalRows } = commitments;
    const isInOrder = (row) => approvalRows[row] !== -1;
    eachUnderRule(run, isInOrder, (row, setting) => {
      run.cover();
      if (approvalOf(run, row) !== null) return;
      const allocation = commitmentName(run, row);
      const { total } = select(commitments.table, [row]);
      run.report({
        at: { table: "Allocations", row, field: "approvalId" },
        keys: [allocation],
        received: blank,
        message: { id: "approval-missing", params: { allocation, amount: total } },
        setting
      });
    });
  },
  examples: [
    {
      title: { da: "Tilsagnet n\xE6vner sin hjemmel", en: "The commitment states its approval" },
      workbook: stating("committed", "H1"),
      findings: []
    },
    {
      title: {
        da: "Et planlagt tilsagn beh\xF8ver endnu ingen hjemmel",
        en: "A planned commitment needs none yet"
      },
      workbook: stating("planned"),
      findings: []
    },
    {
      title: { da: "Et givet tilsagn uden hjemmel", en: "A commitment without an approval" },
      workbook: stating("committed"),
      findings: [
        {
          message: "approval-missing",
          severity: "warning",
          table: "Allocations",
          cell: "D2",
          received: null
        }
      ]
    }
  ]
};

// src/rules/kinds/approval/approvalTotal.ts
var adding = (total, ...lines) => ({
  Pools: [{ poolId: "P" }],
  Frames: [{ poolId: "P", appropriation: 1e3 }],
  Projects: [{ projectId: "A" }],
  Allocations: [],
  Approvals: [{ approvalId: "H1", ...total === null ? {} : { total } }],
  ApprovalLines: lines.map((kroner2, index) => ({
    lineId: `L${index}`,
    approvalId: "H1",
    projectId: "A",
    amount: kroner2
  }))
});
var approvalTotal = {
  id: "approval-total",
  family: "approval",
  version: 1,
  severity: "error",
  parameters: ["tolerance"],
  reads: {
    Approvals: ["approvalId", "total"],
    ApprovalLines: ["approvalId", "amount"],
    Allocations: ["approvalId", "poolId"]
  },
  check(run) {
    const { approvals: approvals2 } = run.ledger;
    const { table: table3 } = approvals2;
    const ids = table3.codes("approvalId");
    const totals = table3.numbers("total");
    const without2 = [];
    for (let row = 0; row < table3.rowCount; row += 1) {
      if (ids.state[row] !== READ) continue;
      const approval = ids.values[row];
      const setting = settingOf(run, approval);
      if (!setting) continue;
      run.attempt(() => {
        approvals2.rowOf(approval);
        run.cover();
        if (totals.state[row] === BLANK) without2.push(row);
        if (totals.state[row] === BLANK) return;
        const lines = approvals2.linesOf(approval);
        if (lines.length === 0) return;
        const total = approvals2.total(approval);
        const sum = totalOf(approvals2.lines, lines);
        const difference = exactOre(sum - total);
        if (Math.abs(difference) <= setting.tolerance) return;
        const name = approvals2.name(approval);
        run.report({
          at: { table: "Approvals", row, field: "total" },
          keys: [name],
          received: amount(sum),
          expected: amount(total),
          difference: amount(difference),
          change: { table: "Approvals", row, field: "total", to: amount(sum), orOthers: true },
          message: { id: "lines-differ-from-total", params: { approval: name, sum, total, difference } },
          setting
        });
      });
    }
    const names = namesOf(run, without2);
    reportNotStated(run, "total", without2, {
      id: "approval-totals-not-stated",
      params: { approvals: names }
    });
  },
  examples: [
    {
      title: { da: "Linjerne giver totalen", en: "The lines add up to the total" },
      workbook: adding(100, 60, 40),
      findings: []
    },
    {
      title: { da: "Linjerne er \xE9n \xF8re over totalen", en: "The lines are one \xF8re above the total" },
      workbook: adding(100, 60, 40.01),
      findings: [
        {
          message: "lines-differ-from-total",
          severity: "error",
          table: "Approvals",
          cell: "F2",
          received: 100.01,
          expected: 100,
          difference: 0.01
        }
      ]
    },
    {
      title: { da: "Linjerne er \xE9n \xF8re under totalen", en: "The lines are one \xF8re below the total" },
      workbook: adding(100, 60, 39.99),
      findings: [
        {
          message: "lines-differ-from-total",
          severity: "error",
          table: "Approvals",
          cell: "F2",
          received: 99.99,
          expected: 100,
          difference: -0.01
        }
      ]
    },
    {
      title: { da: "Totalen er ikke oplyst", en: "The total is not stated" },
      workbook: adding(null, 60, 40),
      findings: [
        {
          message: "approval-totals-not-stated",
          severity: "info",
          table: "Approvals",
          cell: "F2",
          received: "H1"
        }
      ]
    }
  ]
};
function settingOf(run, approval) {
  const { commitments, pools: pools2 } = run.ledger;
  const { state, values } = commitments.poolIds;
  const known = /* @__PURE__ */ new Set();
  let last = NO_CODE;
  for (const row of commitments.rowsOfApproval(approval)) {
    const pool = values[row];
    if (state[row] !== READ || pool === last) continue;
    last = pool;
    if (pools2.has(pool)) known.add(pool);
  }
  if (known.size === 0) return run.setting(null);
  return [...known].map((pool) => run.setting(pool)).find((setting) => setting !== null) ?? null;
}

// src/rules/kinds/approval/futureYear.ts
var charged = (year, futureYears) => ({
  Pools: [{ poolId: "P", appropriationType: "reservation" }],
  Frames: [{ poolId: "P", year, appropriation: 1e3 }],
  Approvals: [
    { approvalId: "H1", total: 100, approvedOn: "2024-03-01", ...futureYears ? { futureYears } : {} }
  ],
  Projects: [{ projectId: "A" }],
  Allocations: [
    {
      allocationId: "T1",
      projectId: "A",
      poolId: "P",
      approvalId: "H1",
      year,
      committedOn: "2024-12-31",
      amount: 100,
      status: "committed"
    }
  ]
});
var finding = (message) => ({ message, table: "Allocations", cell: "E2", expected: 2024 });
var futureYear = {
  id: "future-year",
  family: "approval",
  version: 1,
  severity: "error",
  parameters: ["period"],
  reads: {
    Allocations: ["allocationId", "projectId", "poolId", "approvalId", "year", "committedOn", "status"],
    Approvals: ["approvalId", "year", "futureYears"],
    ApprovalLines: ["approvalId", "projectId", "recipient", "year"],
    Projects: ["projectId", "partOf", "recipient"],
    Pools: ["poolId", "parentId"]
  },
  source: "BV 2.10",
  check(run) {
    const { commitments, approvals: approvals2, interner } = run.ledger;
    const days2 = commitments.table.numbers("committedOn");
    const years = commitments.table.numbers("year");
    const future = approvals2.table.codes("futureYears");
    const yes = interner.codeOf("yes");
    const { approvalRows } = commitments;
    const isInOrder = (row) => {
      const areStated = approvalRows[row] !== -1 && days2.state[row] === READ && years.state[row] === READ;
      return areStated && years.values[row] === financeYear(days2.values[row]);
    };
    eachUnderRule(run, isInOrder, (row, setting) => {
      const approval = approvalOf(run, row);
      if (approval === null || days2.state[row] === BLANK) return;
      if (days2.state[row] !== READ) throw cannotRead(commitments.table, row, "committedOn");
      if (years.state[row] !== READ) throw cannotRead(commitments.table, row, "year");
      run.cover();
      const year = years.values[row];
      const committedYear = financeYear(days2.values[row]);
      if (year === committedYear) return;
      const decision = approvals2.rowOf(approval);
      if (future.state[decision] === UNREADABLE) throw cannotRead(approvals2.table, decision, "futureYears");
      const allowed = future.state[decision] === READ && future.values[decision] === yes;
      if (allowed && year > committedYear) return;
      const pool = commitments.table.codes("poolId").values[row];
      const approved2 = approvedYear(run.ledger, row);
      const told = approved2 !== null && approved2 !== year && !(allowed && year > approved2);
      if (told && run.settingsOf("approval-line", pool).length > 0) return;
      const allocation = commitmentName(run, row);
      const params = { allocation, approval: approvals2.name(approval), year, committedYear };
      const unknown = future.state[decision] === BLANK && year > committedYear;
      run.report({
        at: { table: "Allocations", row, field: "year" },
        keys: [allocation],
        ...unknown ? { severity: "warning" } : {},
        received: number(year),
        expected: number(committedYear),
        change: { table: "Allocations", row, field: "year", to: number(committedYear), orOthers: true },
        message: year < committedYear ? { id: "charged-to-earlier-year", params } : { id: unknown ? "future-year-not-stated" : "future-year-not-allowed", params },
        setting
      });
    });
  },
  examples: [
    {
      title: {
        da: "Tilsagnet belaster det \xE5r, det er givet i",
        en: "Charged to the year in which it was made"
      },
      workbook: charged(2024, "no"),
      findings: []
    },
    {
      title: { da: "Hjemlen omfatter fremtidige finans\xE5r", en: "The approval covers future finance years" },
      workbook: charged(2025, "yes"),
      findings: []
    },
    {
      title: {
        da: "Hjemlen omfatter ikke fremtidige finans\xE5r",
        en: "The approval does not cover future years"
      },
      workbook: charged(2025, "no"),
      findings: [{ ...finding("future-year-not-allowed"), severity: "error", received: 2025 }]
    },
    {
      title: { da: "Det er ikke oplyst, om hjemlen g\xF8r det", en: "Whether it does is not stated" },
      workbook: charged(2025),
      findings: [{ ...finding("future-year-not-stated"), severity: "warning", received: 2025 }]
    },
    {
      title: { da: "Et tidligere \xE5r er aldrig tilladt", en: "An earlier year is never allowed" },
      workbook: charged(2023, "yes"),
      findings: [{ ...finding("charged-to-earlier-year"), severity: "error", received: 2023 }]
    }
  ]
};

// src/rules/kinds/approval/index.ts
var approvalKinds = [
  approvalMissing,
  approvalDate,
  approvalLine,
  approvalTotal,
  futureYear
];

// src/rules/rowKeys.ts
function rowKeys(run, table3, row) {
  const { interner } = run.ledger;
  for (const column of table3.columns) {
    const isOwnId2 = column.spec.key === true || column.spec.type === "id";
    if (isOwnId2 && column.kind === "code" && column.state[row] === READ) {
      return [interner.text(column.values[row])];
    }
  }
  run.namedByRow.add(table3.name);
  return table3.columns.map((column) => {
    if (column.state[row] === BLANK) return "";
    if (column.state[row] !== READ) return rawText(column.cell(row));
    const value = column.values[row];
    return column.kind === "code" ? interner.text(value) : String(value);
  });
}
function rawText(cell) {
  return cell instanceof CellError ? cell.code : String(cell ?? "");
}

// src/rules/kinds/integrity/cells.ts
function tellProblems(run, kinds, fields, tell) {
  for (const table3 of run.ledger.tables.values()) {
    if (!coverColumns(run, table3, fields)) continue;
    const columns2 = table3.columns.filter(({ spec }) => fields(spec));
    for (const problem of columns2.flatMap(({ problems }) => problems)) {
      if (!kinds.includes(problem.kind)) continue;
      const column = table3.column(problem.field);
      const raw = column.cell(problem.row);
      const { spec, caption } = column;
      const told = tell({ table: table3, problem, spec, caption: caption ?? "", raw, held: heldIn(raw) });
      if (!told) continue;
      const { to, orOthers, ...hit } = told;
      const { row, field } = problem;
      const change = to && { table: table3.name, row, field, to, ...orOthers ? { orOthers } : {} };
      run.report({ ...cellHit(run, table3, row, field), ...hit, ...change ? { change } : {} });
    }
  }
}
function coverColumns(run, table3, fields) {
  const columns2 = table3.columns.filter(({ caption, spec }) => caption !== null && fields(spec));
  if (columns2.length === 0) return false;
  run.cover(table3.rowCount);
  for (const { field } of columns2) {
    const doubtful = table3.tableProblems.some((problem) => problem.field === field);
    if (doubtful && table3.rowCount > 0) run.skip(cannotRead(table3, 0, field), table3.rowCount);
  }
  return true;
}
function cellHit(run, table3, row, field) {
  return {
    at: cellAt(table3.name, row, field),
    keys: [table3.name, ...rowKeys(run, table3, row), field],
    received: rawValue(table3.column(field).cell(row))
  };
}
function cellAt(table3, row, field) {
  return { table: table3, row, field };
}
function heldIn(cell) {
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return cell instanceof CellError ? cell.code : cell ?? "";
}
function fieldsWhere(wanted) {
  const found = Object.keys(TABLES).map((name) => [
    name,
    fieldsOf(name).filter(([, spec]) => wanted(spec)).map(([field]) => field)
  ]);
  return Object.fromEntries(
    found.filter(([, fields]) => fields.length > 0)
  );
}

// src/rules/kinds/integrity/accountPattern.ts
var isAccount = ({ type }) => type === "account";
var accountPattern = {
  id: "account-pattern",
  family: "integrity",
  version: 1,
  severity: "error",
  parameters: [],
  reads: fieldsWhere(isAccount),
  check(run) {
    tellProblems(run, ["account-pattern"], isAccount, ({ caption, held }) => ({
      message: { id: "account-pattern", params: { caption, held } }
    }));
  },
  examples: [
    {
      title: {
        da: "Hovedkonto og underkonto, med og uden \xA7",
        en: "Main account and sub-account, with and without \xA7"
      },
      workbook: {
        Pools: [
          { poolId: "P", account: "\xA7 25.12.03" },
          { poolId: "Q", account: "25.12.03.70." }
        ]
      },
      findings: []
    },
    {
      title: {
        da: "Et omr\xE5de i stedet for en konto, og en konto som tal",
        en: "An area for an account, and an account as a number"
      },
      workbook: {
        Pools: [
          { poolId: "P", account: "\xA7 25.12" },
          { poolId: "Q", account: 251203 }
        ]
      },
      findings: [
        { message: "account-pattern", severity: "error", table: "Pools", cell: "D2", received: "\xA7 25.12" },
        { message: "account-pattern", severity: "error", table: "Pools", cell: "D3", received: 251203 }
      ]
    }
  ]
};

// src/rules/kinds/integrity/columns.ts
var columns = {
  id: "columns",
  family: "integrity",
  version: 2,
  severity: "error",
  parameters: [],
  reads: {},
  check(run) {
    for (const { name: table3, source, rowCount, tableProblems } of run.ledger.tables.values()) {
      if (!source) continue;
      run.cover(rowCount);
      for (const { kind, field, captions = [], positions = [], spot, detail = "" } of tableProblems) {
        if (spot) {
          const reason = kind;
          run.report({
            at: { table: table3, place: spot },
            keys: [table3, kind, detail],
            message: { id: "mapping-not-followed", params: { table: table3, reason, detail } }
          });
          continue;
        }
        if (field === void 0) continue;
        const at = { table: table3, field };
        const keys = [table3, field];
        const [caption = ""] = captions;
        if (kind === "column-missing") {
          run.report({ at, keys, message: { id: "column-missing", params: { table: table3, field } } });
        } else if (kind === "unknown-unit") {
          const message = { id: "unknown-unit", params: { caption } };
          run.report({ at, keys, received: text(caption), message });
        } else if (kind === "column-twice") {
          const headers = positions.map(
            (position) => cellAddress(Math.max(1, source.firstRow - 1), position)
          );
          run.report({
            at,
            also: headers,
            keys,
            received: text([...captions].sort().join(", ")),
            message: { id: "column-twice", params: { table: table3, field, captions } }
          });
        }
      }
    }
  },
  examples: [
    {
      title: {
        da: "Danske overskrifter, egen r\xE6kkef\xF8lge, egne kolonner imellem",
        en: "Danish captions, any order, own columns in between"
      },
      workbook: {
        Pools: [{ poolId: "P" }],
        raw: {
          tables: [
            {
              name: "Frames",
              sheet: "Rammer",
              firstRow: 2,
              firstColumn: 1,
              rowCount: 1,
              columns: [
                { caption: "BEVILLING (mio. kr.)", cells: [40.6] },
                { caption: "Sagsbehandler", cells: ["MH"] },
                { caption: "Pulje-id", cells: ["P"] }
              ]
            }
          ]
        }
      },
      findings: []
    },
    {
      title: { da: "En n\xF8dvendig kolonne mangler", en: "A needed column is missing" },
      workbook: {
        Pools: [{ poolId: "P" }],
        raw: {
          tables: [
            {
              name: "Frames",
              sheet: "Frames",
              firstRow: 2,
              firstColumn: 1,
              rowCount: 1,
              columns: [{ caption: "Pool ID", cells: ["P"] }]
            }
          ]
        }
      },
      findings: [{ message: "column-missing", severity: "error", table: "Frames", cell: "A1" }]
    },
    {
      title: { da: "To kolonner betyder det samme", en: "Two columns of the same meaning" },
      workbook: {
        Pools: [{ poolId: "P" }],
        raw: {
          tables: [
            {
              name: "Frames",
              sheet: "Frames",
              firstRow: 2,
              firstColumn: 1,
              rowCount: 1,
              columns: [
                { caption: "Pool ID", cells: ["P"] },
                { caption: "Bevilling", cells: [1e3] },
                { caption: "Appropriation", cells: [2e3] }
              ]
            }
          ]
        }
      },
      findings: [
        {
          message: "column-twice",
          severity: "error",
          table: "Frames",
          cell: "B1",
          received: "Appropriation, Bevilling"
        }
      ]
    },
    {
      title: { da: "En enhed, der ikke er kroner", en: "A unit that is not kroner" },
      workbook: {
        Pools: [{ poolId: "P" }],
        raw: {
          tables: [
            {
              name: "Frames",
              sheet: "Frames",
              firstRow: 2,
              firstColumn: 1,
              rowCount: 1,
              columns: [
                { caption: "Pool ID", cells: ["P"] },
                { caption: "Appropriation (EUR)", cells: [1e3] }
              ]
            }
          ]
        }
      },
      findings: [
        {
          message: "unknown-unit",
          severity: "error",
          table: "Frames",
          cell: "B1",
          received: "Appropriation (EUR)"
        }
      ]
    },
    {
      title: {
        da: "En kolonne, som tilknytningen peger p\xE5, findes ikke mere",
        en: "A column that the mapping points to is no longer there"
      },
      workbook: {
        Pools: [{ poolId: "P" }],
        raw: {
          tables: [
            {
              name: "Frames",
              sheet: "Budget",
              firstRow: 4,
              firstColumn: 1,
              rowCount: 1,
              columns: [
                { caption: "Pulje", cells: ["P"], mapped: { field: "poolId", unit: "kr", position: 1 } },
                { caption: "Ramme", cells: [], mapped: { field: "appropriation", unit: "kr", position: 0 } }
              ],
              problems: [
                {
                  kind: "mapped-column",
                  field: "appropriation",
                  spot: { sheet: "Budget", cell: "A3" },
                  detail: "Ramme"
                }
              ]
            }
          ]
        }
      },
      findings: [{ message: "mapping-not-followed", severity: "error", table: "Frames", cell: "A3" }]
    },
    {
      title: {
        da: "Der st\xE5r r\xE6kker under dem, som tilknytningen l\xE6ser",
        en: "Rows stand below those that the mapping reads"
      },
      workbook: {
        Pools: [{ poolId: "P" }],
        raw: {
          tables: [
            {
              name: "Frames",
              sheet: "Budget",
              firstRow: 4,
              firstColumn: 1,
              rowCount: 1,
              columns: [
                { caption: "Pulje", cells: ["P"], mapped: { field: "poolId", unit: "kr", position: 1 } },
                { caption: "Ramme", cells: [5], mapped: { field: "appropriation", unit: "kr", position: 2 } }
              ],
              problems: [{ kind: "rows-below", spot: { sheet: "Budget", cell: "B5" }, detail: "Mapped_1" }]
            }
          ]
        }
      },
      findings: [{ message: "mapping-not-followed", severity: "error", table: "Frames", cell: "B5" }]
    }
  ]
};

// src/rules/kinds/integrity/dateOrder.ts
var PAIRS = [
  { table: "Pools", earlier: "from", later: "to" },
  { table: "Approvals", earlier: "requestedOn", later: "approvedOn" },
  { table: "Projects", earlier: "start", later: "end" },
  { table: "Participants", earlier: "from", later: "to" },
  { table: "Reports", earlier: "receivedOn", later: "approvedOn" },
  { table: "Rules", earlier: "from", later: "to" },
  { table: "Waivers", earlier: "on", later: "expires" }
];
var dateOrder = {
  id: "date-order",
  family: "integrity",
  version: 1,
  severity: "error",
  parameters: [],
  reads: {
    Pools: ["from", "to"],
    Approvals: ["requestedOn", "approvedOn"],
    Projects: ["start", "end"],
    Participants: ["from", "to"],
    Reports: ["receivedOn", "approvedOn"],
    Rules: ["from", "to"],
    Waivers: ["on", "expires"]
  },
  check(run) {
    for (const pair of PAIRS) tellReversed(run, run.ledger.table(pair.table), pair);
  },
  examples: [
    {
      title: { da: "Samme dag, og kun den ene dato", en: "The same day, and only one of the dates" },
      workbook: {
        Pools: [{ poolId: "P", from: 2024, to: 2024 }],
        Projects: [
          { projectId: "A", start: "2024-01-01", end: "2024-01-01" },
          { projectId: "B", end: "2024-01-01" }
        ]
      },
      findings: []
    },
    {
      title: {
        da: "Et projekt, der slutter dagen f\xF8r det begynder",
        en: "A project that ends the day before it begins"
      },
      workbook: { Projects: [{ projectId: "A", start: "2024-01-02", end: "2024-01-01" }] },
      findings: [
        {
          message: "date-order",
          severity: "error",
          table: "Projects",
          cell: "J2",
          received: "2024-01-01",
          expected: "2024-01-02"
        }
      ]
    },
    {
      title: { da: "En pulje, hvis \xE5r er byttet om", en: "A pool whose years are swapped" },
      workbook: { Pools: [{ poolId: "P", from: 2025, to: 2022 }] },
      findings: [
        {
          message: "year-order",
          severity: "error",
          table: "Pools",
          cell: "G2",
          received: 2022,
          expected: 2025
        }
      ]
    }
  ]
};
function tellReversed(run, table3, { earlier, later }) {
  const first = table3.column(earlier);
  const second = table3.column(later);
  if (first.caption === null || second.caption === null) return;
  run.cover(table3.rowCount);
  for (let row = 0; row < table3.rowCount; row += 1) {
    for (const { state, field } of [first, second]) {
      if (state[row] === UNREADABLE) run.skip(cannotRead(table3, row, field));
    }
    if (first.state[row] !== READ || second.state[row] !== READ) continue;
    const from = first.values[row];
    const to = second.values[row];
    if (from <= to) continue;
    const captions = { earlier: first.caption, later: second.caption };
    const told = first.spec.type === "year" ? {
      received: number(to),
      expected: number(from),
      message: { id: "year-order", params: { ...captions, earlierYear: from, laterYear: to } }
    } : {
      received: date(to),
      expected: date(from),
      message: {
        id: "date-order",
        params: { ...captions, earlierDay: from, laterDay: to }
      }
    };
    run.report({
      ...cellHit(run, table3, row, later),
      also: [{ table: table3.name, row, field: earlier }],
      ...told
    });
  }
}

// src/rules/kinds/integrity/duplicateKey.ts
var isOwnId = ({ key, type }) => key === true || type === "id";
var duplicateKey = {
  id: "duplicate-key",
  family: "integrity",
  version: 1,
  severity: "error",
  parameters: [],
  reads: fieldsWhere(isOwnId),
  check(run) {
    for (const table3 of run.ledger.tables.values()) {
      if (!coverColumns(run, table3, isOwnId) || table3.rowCount < 2) continue;
      for (const column of table3.columns) {
        if (column.kind === "code" && isOwnId(column.spec)) tellRepeats(run, table3, column);
      }
    }
  },
  examples: [
    {
      title: { da: "To id\u2019er, der er forskellige", en: "Two ids that differ" },
      workbook: { Pools: [{ poolId: "NT" }, { poolId: "NT-10Y" }] },
      findings: []
    },
    {
      title: {
        da: "Samme id med andre bogstavst\xF8rrelser og blanke",
        en: "The same id in another case and with other blanks"
      },
      workbook: {
        Projects: [{ projectId: "Rute vagt" }, { projectId: "TALE" }, { projectId: " rute\xA0 VAGT" }]
      },
      findings: [
        { message: "duplicate-key", severity: "error", table: "Projects", cell: "A4", received: "Rute vagt" }
      ]
    },
    {
      title: { da: "Tre r\xE6kker med samme id er \xE9t fund", en: "Three rows of one id are one finding" },
      workbook: { Projects: [{ projectId: "A" }, { projectId: "A" }, { projectId: "A" }] },
      findings: [
        { message: "duplicate-key", severity: "error", table: "Projects", cell: "A3", received: "A" }
      ]
    }
  ]
};
function tellRepeats(run, table3, { field, caption, state, values }) {
  const { interner } = run.ledger;
  const firstRow = new Int32Array(interner.size).fill(-1);
  const repeats = /* @__PURE__ */ new Map();
  for (let row = 0; row < table3.rowCount; row += 1) {
    if (state[row] !== READ) continue;
    const code = values[row];
    if (firstRow[code] === -1) firstRow[code] = row;
    else if (repeats.has(code)) repeats.get(code)?.push(row);
    else repeats.set(code, [row]);
  }
  for (const [code, [second = 0, ...later]] of repeats) {
    const id = interner.text(code);
    const first = firstRow[code];
    const { sheet, cell } = placeOf(table3, first, field);
    run.report({
      at: cellAt(table3.name, second, field),
      also: [...later, first].map((row) => ({ table: table3.name, row, field })),
      keys: [table3.name, field, id],
      received: text(id),
      message: {
        id: "duplicate-key",
        params: { caption: caption ?? "", id, first: `${sheet}!${cell}`, rows: later.length + 2 }
      }
    });
  }
}

// src/rules/kinds/integrity/errorValue.ts
var isAny = () => true;
var errorValue = {
  id: "error-value",
  family: "integrity",
  version: 1,
  severity: "error",
  parameters: [],
  reads: fieldsWhere(isAny),
  check(run) {
    tellProblems(run, ["error-value"], isAny, ({ caption, raw }) => ({
      message: { id: "error-value", params: { caption, code: String(heldIn(raw)) } }
    }));
  },
  examples: [
    {
      title: { da: "Teksten \xBB#N/A!\xAB er en tekst", en: "The text \u201C#N/A!\u201D is a text" },
      workbook: { Pools: [{ poolId: "P", name: "'#N/A!" }] },
      findings: []
    },
    {
      title: {
        da: "En henvisning, der er g\xE5et tabt, i en bevilling",
        en: "A lost reference in an appropriation"
      },
      workbook: { Pools: [{ poolId: "P" }], Frames: [{ poolId: "P", year: 2024, appropriation: "#REF!" }] },
      findings: [
        { message: "error-value", severity: "error", table: "Frames", cell: "C2", received: "#REF!" }
      ]
    }
  ]
};

// src/rules/kinds/integrity/fileNotice.ts
var fileNotice = {
  id: "file-notice",
  family: "integrity",
  version: 1,
  notInCells: true,
  severity: "info",
  parameters: [],
  reads: {},
  check(run) {
    const { notices } = run.ledger.workbook;
    tellMacros(
      run,
      notices.filter(({ kind }) => kind === "macros")
    );
    tellLinks(
      run,
      notices.filter(({ kind }) => kind === "external-links")
    );
    for (const { kind, sheet = "", cell = "" } of notices) {
      if (kind !== "long-text") continue;
      run.report({
        at: { place: { sheet, cell } },
        keys: ["long-text", sheet, cell],
        severity: "error",
        message: { id: "long-text", params: { sheet, cell } }
      });
    }
    tellHiddenRows(run);
  },
  examples: [
    {
      title: { da: "Ingen makroer, ingen skjulte r\xE6kker", en: "No macros, no hidden rows" },
      workbook: { Pools: [{ poolId: "P" }] },
      findings: []
    },
    {
      title: { da: "Makroer og k\xE6der, som ikke er k\xF8rt", en: "Macros and links, which were not run" },
      workbook: {
        Pools: [{ poolId: "P" }],
        raw: {
          notices: [
            { kind: "macros", detail: "xl/vbaProject.bin" },
            { kind: "external-links", detail: "xl/externalLinks/externalLink1.xml" },
            { kind: "external-links", detail: "xl/externalLinks/externalLink2.xml" }
          ]
        }
      },
      findings: [
        { message: "macros", severity: "warning", table: null, cell: "" },
        { message: "external-links", severity: "warning", table: null, cell: "", received: 2 }
      ]
    },
    {
      title: { da: "En tekst, der er l\xE6ngere end Excel kan holde", en: "A text longer than Excel can hold" },
      workbook: {
        Pools: [{ poolId: "P" }],
        raw: { notices: [{ kind: "long-text", sheet: "Pools", cell: "B2" }] }
      },
      findings: [{ message: "long-text", severity: "error", table: null, cell: "B2" }]
    },
    {
      title: {
        da: "Skjulte r\xE6kker i tabellen t\xE6ller med; en skjult tom r\xE6kke er ikke noget",
        en: "Hidden rows in a table count; a hidden empty row is nothing"
      },
      workbook: {
        raw: {
          tables: [
            {
              name: "Pools",
              sheet: "Puljer",
              firstRow: 8,
              firstColumn: 4,
              rowCount: 4,
              hiddenRows: [2, 9, 10, 11, 12],
              columns: [
                { caption: "Pool ID", cells: ["P", null, "Q", "R"] },
                { caption: "Name", cells: ["P", null, "Q", "R"] }
              ]
            }
          ]
        }
      },
      findings: [{ message: "hidden-rows", severity: "info", table: "Pools", cell: "D10", received: 2 }]
    }
  ]
};
function tellMacros(run, notices) {
  if (notices.length === 0) return;
  run.report({ at: {}, keys: ["macros"], severity: "warning", message: { id: "macros", params: {} } });
}
function tellLinks(run, notices) {
  if (notices.length === 0) return;
  run.report({
    at: {},
    keys: ["external-links"],
    severity: "warning",
    received: number(notices.length),
    message: { id: "external-links", params: { links: notices.length } }
  });
}
function tellHiddenRows(run) {
  const found = [];
  for (const table3 of run.ledger.tables.values()) {
    run.cover(table3.rowCount);
    const rows2 = hiddenRowsOf(table3);
    if (rows2.length > 0) found.push({ table: table3, rows: rows2 });
  }
  const [first] = found;
  if (!first) return;
  const tables = found.map(({ table: table3, rows: rows2 }) => ({ table: table3.name, rows: rows2.length }));
  const rows = tables.reduce((sum, each) => sum + each.rows, 0);
  const [column] = first.table.columns.filter(({ position }) => position > 0);
  run.report({
    at: { table: first.table.name, row: first.rows[0], field: column?.field },
    keys: ["hidden-rows"],
    received: number(rows),
    message: { id: "hidden-rows", params: { rows, tables } }
  });
}
function hiddenRowsOf(table3) {
  const hidden = new Set(table3.source?.hiddenRows ?? []);
  if (hidden.size === 0) return [];
  const rows = [];
  for (let row = 0; row < table3.rowCount; row += 1) if (hidden.has(sheetRow(table3, row))) rows.push(row);
  return rows;
}

// src/rules/kinds/integrity/formulaConstant.ts
var MOSTLY = { of: 5, formulas: 4 };
var formulaConstant = {
  id: "formula-constant",
  family: "integrity",
  version: 1,
  notInCells: true,
  severity: "warning",
  parameters: [],
  reads: {},
  check(run) {
    for (const table3 of run.ledger.tables.values()) {
      const formulas = table3.columns.map((column) => ({ column, rows: formulasOf(table3, column) }));
      if (formulas.every(({ rows }) => rows === null)) continue;
      run.cover(table3.rowCount);
      for (const { column, rows } of formulas) if (rows) tellConstants(run, table3, column, rows);
    }
  },
  examples: [
    {
      title: { da: "En kolonne med formler hele vejen", en: "A column of formulas all the way" },
      workbook: {
        raw: { tables: [calculated(["A", "B", "C", "D", "E"], [0, 1, 2, 3, 4])] }
      },
      findings: []
    },
    {
      title: {
        da: "Formler i tre af fire r\xE6kker er for lidt til at kalde kolonnen beregnet",
        en: "Formulas in three of four rows do not make a column calculated"
      },
      workbook: { raw: { tables: [calculated(["A", "B", "C", "D"], [0, 1, 2])] } },
      findings: []
    },
    {
      title: {
        da: "Et tal skrevet hen over en af fem formler",
        en: "A number typed over one of five formulas"
      },
      workbook: { raw: { tables: [calculated(["A", "B", "C", "D", "E"], [0, 1, 2, 4])] } },
      findings: [
        { message: "formula-constant", severity: "warning", table: "Projects", cell: "B5", received: 1e3 }
      ]
    }
  ]
};
function formulasOf(table3, { position }) {
  const { source } = table3;
  return position > 0 && source?.columns[position - source.firstColumn]?.formulas || null;
}
function tellConstants(run, table3, column, formulas) {
  const { field, caption, state } = column;
  const constants = [];
  let calculated2 = 0;
  for (let row = 0; row < table3.rowCount; row += 1) {
    if (formulas.has(table3.offsets[row])) calculated2 += 1;
    else if (state[row] === READ) constants.push(row);
  }
  const enough = calculated2 * MOSTLY.of >= table3.rowCount * MOSTLY.formulas;
  if (!enough) return;
  for (const row of constants) {
    run.report({
      ...cellHit(run, table3, row, field),
      message: {
        id: "formula-constant",
        params: { caption: caption ?? "", formulas: calculated2, rows: table3.rowCount }
      }
    });
  }
}
function calculated(ids, formulaRows) {
  return {
    name: "Projects",
    sheet: "Projects",
    firstRow: 2,
    firstColumn: 1,
    rowCount: ids.length,
    columns: [
      { caption: "Project ID", cells: ids },
      {
        caption: "Eligible cost",
        cells: ids.map(() => 1e3),
        formulas: new Map(formulaRows.map((row) => [row, `500+${row}+500`]))
      }
    ]
  };
}

// src/ledger/lookIndex.ts
function lookHash(id) {
  const hash = plainHash(id);
  return hash === NOT_PLAIN ? textHash(lookOf(id)) : hash;
}
function lookAlikes(interner, column) {
  const { state, values } = column;
  if (!mayHaveAny(interner, column)) return [];
  const found = [];
  const seen = new Uint8Array(interner.size);
  const bits = Math.ceil(Math.log2(2 * values.length + 2));
  const places = 2 ** bits;
  const rows = new Int32Array(places);
  const hashes = new Int32Array(places);
  const textOf = (row) => interner.text(values[row]);
  for (let row = 0; row < values.length; row += 1) {
    const code = values[row];
    if (state[row] !== READ || seen[code] === 1) continue;
    seen[code] = 1;
    const hash = lookHash(textOf(row));
    let place = Math.imul(hash, 2654435761) >>> 32 - bits;
    for (; rows[place] !== 0; place = place + 1 & places - 1) {
      if (hashes[place] !== hash) continue;
      const first = rows[place] - 1;
      if (lookOf(textOf(first)) !== lookOf(textOf(row))) continue;
      found.push({ row, first });
      break;
    }
    if (rows[place] !== 0) continue;
    rows[place] = row + 1;
    hashes[place] = hash;
  }
  return found;
}
function mayHaveAny(interner, { state, values }) {
  for (let row = 0; row < values.length; row += 1) {
    if (state[row] === READ && interner.mayLookAlike(values[row])) return true;
  }
  return false;
}

// src/rules/kinds/integrity/references.ts
function targetOf(ledger, name) {
  const table3 = ledger.need(name);
  const column = table3.columns.find(({ spec }) => spec.key === true);
  const { field } = column;
  if (!table3.source) throw notAvailable("table-not-given", { table: name });
  if (column.caption === null) throw notAvailable("column-not-given", { table: name, field });
  if (table3.tableProblems.some((problem) => problem.field === field)) throw cannotRead(table3, 0, field);
  const known = new Uint8Array(ledger.interner.size);
  let unreadRow = null;
  for (let row = 0; row < table3.rowCount; row += 1) {
    if (column.state[row] === READ) known[column.values[row] ?? NO_CODE] = 1;
    else unreadRow ??= row;
  }
  let looks = null;
  return {
    table: table3,
    field,
    unreadRow,
    has: (code) => known[code] === 1,
    lookAlike(text2) {
      looks ??= looksOf(ledger, column);
      return looks.get(lookOf(text2)) ?? null;
    }
  };
}
function looksOf({ interner }, { values, state }) {
  const looks = /* @__PURE__ */ new Map();
  for (let row = 0; row < values.length; row += 1) {
    if (state[row] !== READ) continue;
    const id = interner.text(values[row]);
    const look = lookOf(id);
    if (!looks.has(look)) looks.set(look, id);
  }
  return looks;
}
function targets(ledger, attempt) {
  const known = /* @__PURE__ */ new Map();
  return (name, rows) => {
    const before = known.get(name);
    if (before) return before;
    const target = attempt(() => targetOf(ledger, name), rows);
    if (target) known.set(name, target);
    return target;
  };
}

// src/rules/kinds/integrity/lookAlikeId.ts
var isId = ({ type }) => type === "id" || type === "ref";
var lookAlikeId = {
  id: "look-alike-id",
  family: "integrity",
  version: 1,
  notInCells: true,
  severity: "warning",
  parameters: [],
  reads: fieldsWhere(isId),
  check(run) {
    for (const table3 of run.ledger.tables.values()) {
      if (!coverColumns(run, table3, isId)) continue;
      for (const column of table3.columns) {
        if (column.kind === "code" && column.spec.type === "id") tellLookAlikes(run, table3, column);
      }
      tellDates(run, table3);
    }
  },
  examples: [
    {
      title: { da: "Id\u2019er, der ikke ligner hinanden", en: "Ids that do not look alike" },
      workbook: { Projects: [{ projectId: "10" }, { projectId: "100" }, { projectId: "P-10" }] },
      findings: []
    },
    {
      title: { da: "Et kyrillisk A, et foranstillet nul", en: "A Cyrillic A, a leading zero" },
      workbook: {
        Projects: [{ projectId: "AKT-1" }, { projectId: "7" }, { projectId: "\u0410KT-1" }, { projectId: "'007" }]
      },
      findings: [
        {
          message: "look-alike-id",
          severity: "warning",
          table: "Projects",
          cell: "A4",
          received: "\u0410KT-1",
          expected: "AKT-1"
        },
        {
          message: "look-alike-id",
          severity: "warning",
          table: "Projects",
          cell: "A5",
          received: "007",
          expected: "7"
        }
      ]
    },
    {
      title: { da: "Et id, som Excel har gjort til en dato", en: "An id that Excel has turned into a date" },
      workbook: {
        raw: {
          tables: [
            {
              name: "Projects",
              sheet: "Projects",
              firstRow: 2,
              firstColumn: 1,
              rowCount: 2,
              columns: [{ caption: "Project ID", cells: ["A", 45424], formats: /* @__PURE__ */ new Map([[1, "dd-mmm"]]) }]
            }
          ]
        }
      },
      findings: [
        { message: "id-as-date", severity: "warning", table: "Projects", cell: "A3", received: 45424 }
      ]
    }
  ]
};
function tellLookAlikes(run, table3, column) {
  const { interner } = run.ledger;
  for (const { row, first } of lookAlikes(interner, column)) {
    const id = interner.text(column.values[row]);
    if (lookOf(id) === normaliseId(id)) tellPair(run, table3, column, first, row);
    else tellPair(run, table3, column, row, first);
  }
}
function tellPair(run, table3, column, row, otherRow) {
  const { field, caption, values } = column;
  const { interner } = run.ledger;
  const id = interner.text(values[row]);
  const other = interner.text(values[otherRow]);
  const { sheet, cell } = placeOf(table3, otherRow, field);
  run.report({
    ...cellHit(run, table3, row, field),
    also: [{ table: table3.name, row: otherRow, field }],
    expected: text(other),
    message: {
      id: "look-alike-id",
      params: { caption: caption ?? "", id, other, otherCell: `${sheet}!${cell}` }
    }
  });
}
function tellDates(run, table3) {
  const find = targets(run.ledger, (question, rows) => run.attempt(question, rows));
  const ids = table3.columns.filter(({ spec }) => isId(spec));
  for (const { kind, row, field } of ids.flatMap(({ problems }) => problems)) {
    if (kind !== "id-as-date") continue;
    const { spec, caption, values } = table3.column(field);
    const target = spec.refersTo && find(spec.refersTo, 1);
    if (target && !target.has(values[row])) continue;
    const id = run.ledger.interner.text(values[row]);
    run.report({
      ...cellHit(run, table3, row, field),
      message: { id: "id-as-date", params: { caption: caption ?? "", id } }
    });
  }
}

// src/rules/kinds/integrity/missingReference.ts
var isReference = ({ refersTo }) => refersTo !== void 0;
var missingReference = {
  id: "missing-reference",
  family: "integrity",
  version: 1,
  severity: "error",
  parameters: [],
  reads: fieldsWhere((spec) => isReference(spec) || spec.key === true),
  check(run) {
    const find = targets(run.ledger, (question, rows) => run.attempt(question, rows));
    for (const table3 of run.ledger.tables.values()) {
      if (!coverColumns(run, table3, isReference)) continue;
      for (const column of table3.columns) {
        const { refersTo } = column.spec;
        const filled = refersTo ? filledRows(column) : 0;
        const target = refersTo && filled > 0 ? find(refersTo, filled) : null;
        if (target) tellMissing(run, table3, column, target);
      }
    }
  },
  examples: [
    {
      title: { da: "Det, der henvises til, findes", en: "What is referred to is there" },
      workbook: {
        Pools: [{ poolId: "NT" }, { poolId: "NT-10Y", parentId: "nt " }],
        Frames: [{ poolId: "NT-10Y", year: 2024, appropriation: 1e3 }]
      },
      findings: []
    },
    {
      title: { da: "En pulje, der ikke findes", en: "A pool that is not there" },
      workbook: {
        Pools: [{ poolId: "NT", parentId: "FINANSLOV" }],
        Projects: [{ projectId: "A", poolId: "NT-11Y" }]
      },
      findings: [
        {
          message: "missing-reference",
          severity: "error",
          table: "Pools",
          cell: "C2",
          received: "FINANSLOV"
        },
        {
          message: "missing-reference",
          severity: "error",
          table: "Projects",
          cell: "C2",
          received: "NT-11Y"
        }
      ]
    },
    {
      title: {
        da: "Et id, der kun ligner: kyrillisk T, og 7 for 007",
        en: "An id that only looks alike: a Cyrillic T, and 7 for 007"
      },
      workbook: {
        Pools: [{ poolId: "NT" }, { poolId: "007" }],
        Projects: [
          { projectId: "A", poolId: "N\u0422" },
          { projectId: "B", poolId: 7 }
        ]
      },
      findings: [
        {
          message: "missing-reference-look-alike",
          severity: "error",
          table: "Projects",
          cell: "C2",
          received: "N\u0422",
          expected: "NT"
        },
        {
          message: "missing-reference-look-alike",
          severity: "error",
          table: "Projects",
          cell: "C3",
          received: 7,
          expected: "007"
        }
      ]
    }
  ]
};
function filledRows({ state }) {
  let filled = 0;
  for (let row = 0; row < state.length; row += 1) if (state[row] !== BLANK) filled += 1;
  return filled;
}
function tellMissing(run, table3, column, target) {
  const { field, state, values } = column;
  let dates = null;
  for (let row = 0; row < table3.rowCount; row += 1) {
    if (state[row] === UNREADABLE) run.skip(cannotRead(table3, row, field));
    if (state[row] !== READ || target.has(values[row])) continue;
    if (target.unreadRow !== null) {
      run.skip(cannotRead(target.table, target.unreadRow, target.field));
      continue;
    }
    dates ??= rowsShownAsDates(table3, field);
    const id = run.ledger.interner.text(values[row]);
    const other = target.lookAlike(id);
    run.report({
      ...cellHit(run, table3, row, field),
      ...other === null ? {} : {
        expected: text(other),
        change: { table: table3.name, row, field, to: text(other), orOthers: true }
      },
      message: messageOf(column.caption ?? "", id, target.table.name, other, dates.has(row))
    });
  }
}
function messageOf(caption, id, table3, other, asDate) {
  const params = { caption, id, table: table3 };
  if (other !== null) return { id: "missing-reference-look-alike", params: { ...params, other } };
  return { id: asDate ? "missing-reference-date" : "missing-reference", params };
}
function rowsShownAsDates(table3, field) {
  const found = table3.column(field).problems.filter(({ kind }) => kind === "id-as-date");
  return new Set(found.map(({ row }) => row));
}

// src/rules/kinds/integrity/poolCycle.ts
var poolCycle = {
  id: "pool-cycle",
  family: "integrity",
  version: 2,
  severity: "error",
  parameters: [],
  reads: { Pools: ["poolId", "parentId"] },
  check(run) {
    const pools2 = run.attempt(() => run.ledger.pools);
    if (!pools2) return;
    run.cover(pools2.table.rowCount);
    for (const found of circlesOf(pools2)) {
      const circle = fromFirst(found, ({ pool }) => normaliseId(pools2.name(pool)));
      const names = circle.map(({ pool }) => pools2.name(pool));
      const [first, ...others] = circle;
      run.report({
        at: { table: "Pools", row: first?.row ?? 0, field: "parentId" },
        also: others.map(({ row }) => ({ table: "Pools", row, field: "parentId" })),
        keys: [...names].sort(),
        received: text([...names, names[0]].join(" \u2192 ")),
        message: { id: "pool-cycle", params: { pools: names } }
      });
    }
  },
  examples: [
    {
      title: { da: "\xD8rem\xE6rkning i \xF8rem\xE6rkning i pulje", en: "An earmark in an earmark in a pool" },
      workbook: { Pools: [{ poolId: "A" }, { poolId: "B", parentId: "A" }, { poolId: "C", parentId: "B" }] },
      findings: []
    },
    {
      title: { da: "Tre puljer i ring", en: "Three pools in a circle" },
      workbook: {
        Pools: [
          { poolId: "A", parentId: "C" },
          { poolId: "B", parentId: "A" },
          { poolId: "C", parentId: "B" },
          { poolId: "D", parentId: "C" }
        ]
      },
      findings: [
        { message: "pool-cycle", severity: "error", table: "Pools", cell: "C2", received: "A \u2192 C \u2192 B \u2192 A" }
      ]
    },
    {
      title: { da: "En pulje, der er del af sig selv", en: "A pool that is part of itself" },
      workbook: { Pools: [{ poolId: "A", parentId: "a" }] },
      findings: [{ message: "pool-cycle", severity: "error", table: "Pools", cell: "C2", received: "A \u2192 A" }]
    }
  ]
};
function fromFirst(circle, nameOf) {
  const names = circle.map(nameOf);
  const start = names.indexOf([...names].sort()[0] ?? "");
  return [...circle.slice(start), ...circle.slice(0, start)];
}
function circlesOf(pools2) {
  const parents = pools2.table.codes("parentId").values;
  const left = new Map(
    pools2.misplaced.filter(({ kind }) => kind === "circle").map(({ pool, row }) => [pool, row])
  );
  const circles = [];
  for (const start of [...left.keys()]) {
    const circle = [];
    let row = left.get(start);
    for (let pool = start; row !== void 0; row = left.get(pool)) {
      circle.push({ pool, row });
      left.delete(pool);
      pool = parents[row];
    }
    if (circle.length > 0) circles.push(circle);
  }
  return circles;
}

// src/rules/kinds/integrity/requiredField.ts
var isRequired = (spec) => spec.key === true || spec.required === true;
var requiredField = {
  id: "required-field",
  family: "integrity",
  version: 1,
  notInCells: true,
  severity: "error",
  parameters: [],
  reads: fieldsWhere(isRequired),
  check(run) {
    tellProblems(run, ["required-blank"], isRequired, ({ caption }) => ({
      message: { id: "required-blank", params: { caption } }
    }));
  },
  examples: [
    {
      title: { da: "En ramme p\xE5 0 kr. er udfyldt", en: "A frame of 0 kr. is filled in" },
      workbook: { Pools: [{ poolId: "P" }], Frames: [{ poolId: "P", year: 2024, appropriation: 0 }] },
      findings: []
    },
    {
      title: { da: "En ramme uden bevilling", en: "A frame without an appropriation" },
      workbook: {
        Pools: [{ poolId: "P" }],
        Frames: [
          { poolId: "P", year: 2024, appropriation: 1e3 },
          { poolId: "P", year: 2025 }
        ]
      },
      findings: [
        { message: "required-blank", severity: "error", table: "Frames", cell: "C3", received: null }
      ]
    },
    {
      title: { da: "En celle med mellemrum er tom", en: "A cell of blanks is empty" },
      workbook: { Pools: [{ poolId: "P", name: "' \xA0" }] },
      findings: [{ message: "required-blank", severity: "error", table: "Pools", cell: "B2" }]
    }
  ]
};

// src/rules/kinds/integrity/textDate.ts
var isDate = ({ type }) => type === "date";
var textDate = {
  id: "text-date",
  family: "integrity",
  version: 1,
  severity: "error",
  parameters: [],
  reads: fieldsWhere(isDate),
  check(run) {
    tellProblems(run, ["text-date", "year-for-date"], isDate, ({ problem, caption, held }) => {
      if (problem.kind === "year-for-date")
        return { message: { id: "year-for-date", params: { caption, held } } };
      const { days: days2 = [] } = problem;
      const [day, other] = days2;
      if (day === void 0) return null;
      return other === void 0 ? { expected: date(day), to: date(day), message: { id: "text-date", params: { caption, held, day } } } : { message: { id: "text-date-two-ways", params: { caption, held, days: days2 } } };
    });
  },
  examples: [
    {
      title: { da: "En dato", en: "A date" },
      workbook: { Projects: [{ projectId: "A", start: "2024-12-05" }] },
      findings: []
    },
    {
      title: { da: "Datoer skrevet som tekst", en: "Dates typed as text" },
      workbook: {
        Projects: [
          { projectId: "A", start: "'26.11.2024" },
          { projectId: "B", start: "'05/12/2024" }
        ]
      },
      findings: [
        {
          message: "text-date",
          severity: "error",
          table: "Projects",
          cell: "I2",
          received: "26.11.2024",
          expected: "2024-11-26"
        },
        {
          message: "text-date-two-ways",
          severity: "error",
          table: "Projects",
          cell: "I3",
          received: "05/12/2024",
          expected: null
        }
      ]
    },
    {
      title: { da: "Et \xE5r, hvor der skulle st\xE5 en dato", en: "A year where a date belongs" },
      workbook: { Projects: [{ projectId: "A", end: 2024 }] },
      findings: [
        { message: "year-for-date", severity: "error", table: "Projects", cell: "J2", received: 2024 }
      ]
    }
  ]
};

// src/rules/kinds/integrity/textNumber.ts
var TYPES = ["amount", "year", "count", "number", "share"];
var isNumber = ({ type }) => TYPES.includes(type);
var textNumber = {
  id: "text-number",
  family: "integrity",
  version: 1,
  severity: "error",
  parameters: [],
  reads: fieldsWhere(isNumber),
  check(run) {
    tellProblems(run, ["text-number"], isNumber, ({ problem, spec: { type }, caption, held }) => {
      if (problem.negative) return null;
      const { readings = [] } = problem;
      const [reading2, other] = readings;
      if (reading2 === void 0) return null;
      const cell = { caption, held, type };
      if (other !== void 0)
        return { message: { id: "text-number-two-ways", params: { ...cell, readings } } };
      const expected = valueOf(type, reading2);
      const right = type !== "amount" || expected.type === "amount";
      return {
        expected,
        ...right ? { to: expected } : {},
        message: { id: "text-number", params: { ...cell, reading: reading2 } }
      };
    });
  },
  examples: [
    {
      title: { da: "Bel\xF8bet er et tal", en: "The amount is a number" },
      workbook: { Projects: [{ projectId: "A", eligibleCost: 713472 }] },
      findings: []
    },
    {
      title: { da: "Tekster med \xE9n l\xE6sning", en: "Texts with one reading" },
      workbook: {
        Pools: [{ poolId: "P", from: "'2024" }],
        Projects: [
          { projectId: "A", eligibleCost: "'1.234,56" },
          { projectId: "B", eligibleCost: "'22,8 mio." }
        ]
      },
      findings: [
        {
          message: "text-number",
          severity: "error",
          table: "Pools",
          cell: "F2",
          received: "2024",
          expected: 2024
        },
        {
          message: "text-number",
          severity: "error",
          table: "Projects",
          cell: "M2",
          received: "1.234,56",
          expected: 1234.56
        },
        {
          message: "text-number",
          severity: "error",
          table: "Projects",
          cell: "M3",
          received: "22,8 mio.",
          expected: 228e5
        }
      ]
    },
    {
      title: { da: "En tekst, der kan l\xE6ses p\xE5 to m\xE5der", en: "A text that can be read in two ways" },
      workbook: { Projects: [{ projectId: "A", eligibleCost: "'713.472" }] },
      findings: [
        {
          message: "text-number-two-ways",
          severity: "error",
          table: "Projects",
          cell: "M2",
          received: "713.472",
          expected: null
        }
      ]
    }
  ]
};
function valueOf(type, reading2) {
  const read = type === "amount" ? readAmount(reading2) : null;
  return read?.whole ? amount(read.ore) : number(reading2);
}

// src/rules/kinds/integrity/approvedAmounts.ts
function approvedAmounts(ledger) {
  const approvals2 = ledger.need("Approvals");
  const lines = ledger.need("ApprovalLines");
  const allocations2 = ledger.need("Allocations");
  const ids = lines.codes("approvalId");
  const projects2 = lines.codes("projectId");
  const amounts = lines.numbers("amount");
  const linePairs = PairIndex.of(ids, projects2);
  const lineTotals = new Float64Array(linePairs.firstRows.length);
  for (let row = 0; row < lines.rowCount; row += 1) {
    const pair = linePairs.pairs[row];
    const each = amounts.state[row] === READ ? amounts.values[row] : NaN;
    lineTotals[pair] = lineTotals[pair] + each;
  }
  return {
    approvals: approvals2,
    lines,
    allocations: allocations2,
    linesByApproval: KeyIndex.of(ids),
    linePairs,
    lineTotals,
    totals: totalsOf(approvals2, ledger.interner.size),
    told: /* @__PURE__ */ new Set()
  };
}
function totalsOf(approvals2, codes) {
  const byId = KeyIndex.of(approvals2.codes("approvalId"));
  const { state, values } = approvals2.numbers("total");
  const totals = new Float64Array(codes).fill(NaN);
  for (const approval of byId.codes()) {
    const [row = 0, other] = byId.rows(approval);
    if (other === void 0 && state[row] === READ) totals[approval] = values[row];
  }
  return totals;
}

// src/rules/kinds/integrity/unitFactor.ts
var FACTORS = [1e3, 1e6];
function unitBetween(amount2, other) {
  if (amount2 <= 0 || other <= 0) return null;
  const above = amount2 > other;
  const ratio = above ? amount2 / other : other / amount2;
  if (ratio < FACTORS[0] / 2) return null;
  const factor = FACTORS.find((each) => ratio >= each / 2 && ratio <= each * 2);
  return factor === void 0 ? null : { factor, above };
}
var LEAST_AMOUNTS = 8;
var USUAL = 30;
var FAR = 300;
function unitOutlier(amounts) {
  if (!hasGap(amounts)) return null;
  const sorted2 = amounts.filter((amount2) => amount2 > 0).sort();
  if (sorted2.length < LEAST_AMOUNTS) return null;
  const median = sorted2[sorted2.length >> 1];
  const [lowest = 0, second = 0] = sorted2;
  const [nextHighest = 0, highest = 0] = sorted2.subarray(-2);
  const usual = (least2, most) => least2 >= median / USUAL && most <= median * USUAL;
  const above = highest >= median * FAR && usual(lowest, nextHighest);
  const below = lowest <= median / FAR && usual(second, highest);
  if (!above && !below) return null;
  const odd = above ? highest : lowest;
  const ratio = above ? odd / median : median / odd;
  const factor = ratio < Math.sqrt(FACTORS[0] * FACTORS[1]) ? FACTORS[0] : FACTORS[1];
  if (ratio > factor * USUAL) return null;
  return { index: amounts.indexOf(odd), median, factor, above };
}
function hasGap(amounts) {
  let lowest = Infinity;
  let second = Infinity;
  let highest = 0;
  let nextHighest = 0;
  for (let index = 0; index < amounts.length; index += 1) {
    const amount2 = amounts[index];
    if (amount2 <= 0) continue;
    if (amount2 < lowest) {
      second = lowest;
      lowest = amount2;
    } else if (amount2 < second) second = amount2;
    if (amount2 > highest) {
      nextHighest = highest;
      highest = amount2;
    } else if (amount2 > nextHighest) nextHighest = amount2;
  }
  const gap = FAR / USUAL;
  return highest >= nextHighest * gap || second >= lowest * gap;
}

// src/rules/kinds/integrity/unitSlip.ts
var unitSlip = {
  id: "unit-slip",
  family: "integrity",
  version: 1,
  severity: "error",
  parameters: [],
  reads: {
    Approvals: ["approvalId", "total"],
    ApprovalLines: ["approvalId", "projectId", "amount"],
    Allocations: ["projectId", "approvalId", "amount"],
    Projects: ["eligibleCost"]
  },
  check(run) {
    const approved2 = run.attempt(() => approvedAmounts(run.ledger), 0);
    if (approved2) {
      tellLines(run, approved2);
      tellCommitments(run, approved2);
    }
    tellNeighbours(run, run.ledger.table("Projects"), "eligibleCost", () => false);
  },
  examples: [
    {
      title: {
        da: "Et lille og et stort tilsagn under samme hjemmel",
        en: "A small and a large commitment under one approval"
      },
      workbook: {
        Pools: [{ poolId: "P" }],
        Projects: [{ projectId: "A" }, { projectId: "B" }],
        Approvals: [{ approvalId: "AKT-1", total: 2282e4 }],
        ApprovalLines: [
          { lineId: "1", approvalId: "AKT-1", projectId: "A", amount: 228e5 },
          { lineId: "2", approvalId: "AKT-1", projectId: "B", amount: 2e4 }
        ],
        Allocations: [
          {
            allocationId: "1",
            projectId: "A",
            poolId: "P",
            approvalId: "AKT-1",
            year: 2024,
            amount: 228e5,
            status: "planned"
          },
          {
            allocationId: "2",
            projectId: "B",
            poolId: "P",
            approvalId: "AKT-1",
            year: 2024,
            amount: 2e4,
            status: "planned"
          }
        ]
      },
      findings: []
    },
    {
      title: {
        da: "Et tilsagn p\xE5 22.800 kr. mod en hjemmel p\xE5 22,8 mio. kr.",
        en: "A commitment of DKK 22,800 against an approval of DKK 22.8 million"
      },
      workbook: {
        Pools: [{ poolId: "P" }],
        Projects: [{ projectId: "A" }],
        Approvals: [{ approvalId: "AKT-1", total: 228e5 }],
        ApprovalLines: [{ lineId: "1", approvalId: "AKT-1", projectId: "A", amount: 228e5 }],
        Allocations: [
          {
            allocationId: "1",
            projectId: "A",
            poolId: "P",
            approvalId: "AKT-1",
            year: 2024,
            amount: 22800,
            status: "planned"
          }
        ]
      },
      findings: [
        {
          message: "unit-slip-approval",
          severity: "error",
          table: "Allocations",
          cell: "G2",
          received: 22800,
          expected: 228e5
        }
      ]
    },
    {
      title: {
        da: "\xC9t bel\xF8b er en million gange st\xF8rre end de andre syv",
        en: "One amount is a million times larger than the other seven"
      },
      workbook: {
        Projects: [4, 5, 6, 7, 8, 9, 120, 5e6].map((cost, index) => ({
          projectId: `P${index}`,
          eligibleCost: cost * 1e6
        }))
      },
      findings: [
        {
          message: "unit-slip-neighbours",
          severity: "error",
          table: "Projects",
          cell: "M9",
          received: 5e12
        }
      ]
    },
    {
      title: {
        da: "Med syv bel\xF8b er der for f\xE5 til at kende et ved siden af",
        en: "With seven amounts there are too few to know one that is off"
      },
      workbook: {
        Projects: [4, 5, 6, 7, 8, 9, 5e6].map((cost, index) => ({
          projectId: `P${index}`,
          eligibleCost: cost * 1e6
        }))
      },
      findings: []
    }
  ]
};
function tellLines(run, approved2) {
  const { approvals: approvals2, lines, linesByApproval, linePairs, totals, told } = approved2;
  const ids = approvals2.codes("approvalId");
  const amounts = lines.numbers("amount");
  coverAmounts(run, approvals2, "total");
  coverAmounts(run, lines, "amount");
  for (let row = 0; row < approvals2.rowCount; row += 1) {
    const id = ids.values[row];
    const total = ids.state[row] === READ ? totals[id] : NaN;
    const own = linesByApproval.rows(id);
    if (Number.isNaN(total) || own.length === 0 || own.some((line) => amounts.state[line] !== READ)) continue;
    const approval = run.ledger.interner.text(id);
    const sum = own.reduce((all, line) => all + amounts.values[line], 0);
    const off = unitBetween(total, sum);
    const whole = off !== null && own.length > 1 && (off.above || own.every((line) => amounts.values[line] > total));
    if (whole) {
      told.add(`total ${id}`);
      run.report({
        ...cellHit(run, approvals2, row, "total"),
        received: amount(total),
        expected: amount(sum),
        message: {
          id: "unit-slip-lines",
          params: { total, lines: sum, approval, ...off }
        }
      });
      continue;
    }
    for (const line of own) {
      const each = amounts.values[line];
      const slip = unitBetween(each, total);
      if (slip && (slip.above || own.length === 1)) {
        told.add(`line ${linePairs.pairs[line]}`);
        tellApproval(run, lines, line, each, total, approval, slip);
      }
    }
  }
  const approvalOf2 = lines.codes("approvalId").values;
  const compared = (row) => !Number.isNaN(totals[approvalOf2[row]] ?? NaN);
  tellNeighbours(run, lines, "amount", compared);
  tellNeighbours(run, approvals2, "total", (row) => linesByApproval.has(ids.values[row]));
}
function tellCommitments(run, approved2) {
  const { allocations: allocations2, linesByApproval, linePairs, lineTotals, totals, told } = approved2;
  const ids = allocations2.codes("approvalId");
  const projects2 = allocations2.codes("projectId");
  const amounts = allocations2.numbers("amount");
  coverAmounts(run, allocations2, "amount");
  const isOnLine = (row) => ids.state[row] === READ && projects2.state[row] === READ;
  const { pairs, firstRows } = PairIndex.of(ids, projects2);
  const lineOf = firstRows.map(
    (row) => isOnLine(row) ? linePairs.find(ids.values[row], projects2.values[row]) : -1
  );
  const perPair = new Int32Array(firstRows.length);
  const perApproval = new Int32Array(totals.length);
  for (let row = 0; row < allocations2.rowCount; row += 1) {
    if (!isOnLine(row)) continue;
    const id = ids.values[row];
    perApproval[id] = perApproval[id] + 1;
    const pair = pairs[row];
    perPair[pair] = perPair[pair] + 1;
  }
  const compared = new Uint8Array(allocations2.rowCount);
  for (let row = 0; row < allocations2.rowCount; row += 1) {
    if (!isOnLine(row) || amounts.state[row] !== READ) continue;
    const id = ids.values[row];
    const pair = pairs[row];
    const line = lineOf[pair];
    const against = line === -1 ? totals[id] : lineTotals[line];
    if (Number.isNaN(against)) continue;
    compared[row] = 1;
    const value = amounts.values[row];
    const slip = unitBetween(value, against);
    if (!slip || told.has(line === -1 ? `total ${id}` : `line ${line}`)) continue;
    const alone = line === -1 ? !linesByApproval.has(id) && perApproval[id] === 1 : perPair[pair] === 1;
    if (!slip.above && !alone) continue;
    tellApproval(run, allocations2, row, value, against, run.ledger.interner.text(id), slip);
  }
  tellNeighbours(run, allocations2, "amount", (row) => compared[row] === 1);
}
function tellApproval(run, table3, row, value, against, approval, slip) {
  run.report({
    ...cellHit(run, table3, row, "amount"),
    received: amount(value),
    expected: amount(against),
    message: {
      id: "unit-slip-approval",
      params: { amount: value, approved: against, approval, ...slip }
    }
  });
}
function tellNeighbours(run, table3, field, compared) {
  const column = table3.column(field);
  if (table3.name === "Projects") coverAmounts(run, table3, field);
  if (column.kind !== "number") return;
  const outlier = unitOutlier(column.values);
  if (!outlier || compared(outlier.index)) return;
  const { index, median, factor, above } = outlier;
  const value = column.values[index];
  run.report({
    ...cellHit(run, table3, index, field),
    received: amount(value),
    message: {
      id: "unit-slip-neighbours",
      params: { caption: column.caption ?? "", amount: value, median, factor, above }
    }
  });
}
function coverAmounts(run, table3, field) {
  const { caption, state } = table3.column(field);
  if (caption === null) return;
  run.cover(table3.rowCount);
  if (!state.includes(UNREADABLE)) return;
  for (let row = 0; row < table3.rowCount; row += 1) {
    if (state[row] === UNREADABLE) run.skip(cannotRead(table3, row, field));
  }
}

// src/rules/ownPack.ts
var OWN_PACK = "rule-pack";
function ownPack(ledger, head, rows) {
  return {
    id: head.appliesTo,
    version: head.base,
    ...period(head.from, head.to),
    title: { da: head.appliesTo, en: head.appliesTo },
    rules: rows.filter((row) => row !== head).map((row) => packRule(ledger, row))
  };
}
function packRule(ledger, setting) {
  const { rule, pool, value, base, appliesTo, from, to, severity, tolerance, rounding, source } = setting;
  return {
    rule,
    ...pool === null ? {} : { pool: ledger.interner.text(pool) },
    ...value === null ? {} : { value },
    ...base === "" ? {} : { base },
    ...appliesTo === "" ? {} : { appliesTo },
    ...period(from, to),
    ...severity === null ? {} : { severity },
    ...tolerance === 0 ? {} : { tolerance: toKroner(tolerance) },
    ...rounding === "half-up" ? {} : { rounding },
    ...source === "" ? {} : { source }
  };
}
function period(from, to) {
  return {
    ...from === null ? {} : { from: isoDate(from) },
    ...to === null ? {} : { to: isoDate(to) }
  };
}

// src/rules/settingParameters.ts
var COLUMNS = {
  value: ["value"],
  base: ["base"],
  appliesTo: ["appliesTo"],
  period: ["from", "to"],
  tolerance: ["tolerance"],
  rounding: ["rounding"]
};
function unusedColumns(table3, row, parameters) {
  return Object.keys(COLUMNS).filter((parameter) => !parameters.includes(parameter)).flatMap((parameter) => COLUMNS[parameter]).filter((field) => table3.column(field).state[row] === READ);
}

// src/rules/exampleGrant.ts
function grantWith(more) {
  const { grant = 1e3 } = more;
  const recipient = more.project?.recipient ?? "Byby Kommune";
  return {
    Pools: [{ poolId: "P", name: "Pulje", appropriationType: "reservation", from: 2024, to: 2024 }],
    Frames: [{ poolId: "P", year: 2024, appropriation: grant }],
    Approvals: [
      { approvalId: "H", requestedOn: "2024-02-01", approvedOn: "2024-03-01", year: 2024, total: grant }
    ],
    ApprovalLines: [{ lineId: "H-1", approvalId: "H", projectId: "A", recipient, amount: grant, year: 2024 }],
    Projects: [
      {
        projectId: "A",
        title: "Projekt A",
        poolId: "P",
        recipient: "Byby Kommune",
        recipientType: "municipality",
        ...more.project
      }
    ],
    Allocations: [
      {
        allocationId: "T-1",
        projectId: "A",
        poolId: "P",
        approvalId: "H",
        year: 2024,
        committedOn: "2024-05-01",
        amount: grant,
        status: "committed"
      }
    ],
    ...more.match ? { Match: more.match } : {},
    ...more.rules ? { Rules: more.rules } : {},
    ...more.cutOff === void 0 ? {} : { cutOff: more.cutOff }
  };
}
function cash(amount2, more = {}) {
  return {
    matchId: "M-1",
    projectId: "A",
    contributor: "Byby Kommune",
    contributorType: "municipality",
    kind: "cash",
    amount: amount2,
    year: 2024,
    stage: "pledged",
    ...more
  };
}
var NO_RATIO = { ruleId: "match-ratio", pool: "P", severity: "off" };

// src/rules/kinds/integrity/unknownRule.ts
var unknownRule = {
  id: "unknown-rule",
  family: "integrity",
  version: 2,
  severity: "error",
  parameters: [],
  reads: { Rules: ["ruleId", "pool", "value", "base", "appliesTo", "from", "to", "tolerance", "rounding"] },
  runsLast: true,
  check(run) {
    const table3 = run.ledger.table("Rules");
    const rules2 = table3.codes("ruleId");
    run.cover(table3.rowCount);
    for (let row = 0; row < table3.rowCount; row += 1) {
      if (rules2.state[row] === READ) checkRow(run, row);
    }
    tellNotUnderstood(run);
    checkDays(run);
  },
  examples: [
    {
      title: { da: "En regel, der findes", en: "A rule that is there" },
      workbook: { Pools: [{ poolId: "P" }], Rules: [{ ruleId: "Date-Order", severity: "warning" }] },
      findings: []
    },
    {
      title: { da: "En regel, ingen kender", en: "A rule that nobody knows" },
      workbook: { Pools: [{ poolId: "P" }], Rules: [{ ruleId: "aarets-ramme" }] },
      findings: [
        { message: "unknown-rule", severity: "error", table: "Rules", cell: "A2", received: "aarets-ramme" }
      ]
    },
    {
      title: {
        da: "En regel om celler, sl\xE5et fra for en enkelt pulje",
        en: "A rule about cells, switched off for a single pool"
      },
      workbook: { Pools: [{ poolId: "P" }], Rules: [{ ruleId: "date-order", pool: "P", severity: "off" }] },
      findings: [
        { message: "rule-for-one-pool", severity: "error", table: "Rules", cell: "B2", received: "P" }
      ]
    },
    {
      title: {
        da: "En v\xE6rdi p\xE5 en regel, der ingen v\xE6rdi har",
        en: "A value on a rule that has none"
      },
      workbook: { Pools: [{ poolId: "P" }], Rules: [{ ruleId: "year-frame", pool: "P", value: 5 }] },
      findings: [
        { message: "rule-column-unused", severity: "error", table: "Rules", cell: "C2", received: 5 }
      ]
    },
    {
      title: {
        da: "Regler, der er en pakke, og som gjaldt til dagen f\xF8r sk\xE6ringsdatoen",
        en: "Rules that are a pack, in force until the day before the cut-off date"
      },
      workbook: {
        Pools: [{ poolId: "P" }],
        Rules: [{ ruleId: "rule-pack", appliesTo: "vores-pulje", base: "1.2", to: "2024-12-31" }],
        cutOff: "2025-01-01"
      },
      findings: [
        { message: "pack-not-in-force", severity: "warning", table: null, cell: "", received: "2025-01-01" }
      ]
    },
    {
      title: {
        da: "En andel over 100 % og et grundlag, reglen ikke kender",
        en: "A share above 100% and a base that the rule does not know"
      },
      workbook: grantWith({
        project: { eligibleCost: 2e3 },
        match: [cash(1e3)],
        rules: [
          { ruleId: "funding-rate", pool: "P", value: 50 },
          { ruleId: "match-ratio", pool: "P", value: 1, base: "udgiften" }
        ]
      }),
      findings: [
        { message: "rule-not-understood", severity: "error", table: "Rules", cell: "C2", received: 50 },
        {
          message: "rule-not-understood",
          severity: "error",
          table: "Rules",
          cell: "D3",
          received: "udgiften"
        }
      ]
    }
  ]
};
function checkRow(run, row) {
  const { interner } = run.ledger;
  const table3 = run.ledger.table("Rules");
  const pools2 = table3.codes("pool");
  const severity = table3.codes("severity");
  const rule = interner.text(table3.codes("ruleId").values[row]);
  if (normaliseId(rule) === OWN_PACK) return;
  const kind = run.kindOf(rule);
  if (!kind) {
    return run.report({
      ...cellHit(run, table3, row, "ruleId"),
      received: text(rule),
      message: { id: "unknown-rule", params: { rule } }
    });
  }
  if (kind.family === "integrity" && pools2.state[row] === READ) {
    const pool = interner.text(pools2.values[row]);
    run.report({
      ...cellHit(run, table3, row, "pool"),
      message: { id: "rule-for-one-pool", params: { rule, pool } }
    });
  }
  const isOff = severity.state[row] === READ && normaliseId(interner.text(severity.values[row])) === "off";
  for (const field of isOff ? [] : unusedColumns(table3, row, kind.parameters)) {
    const caption = table3.column(field).caption ?? "";
    run.report({
      ...cellHit(run, table3, row, field),
      message: { id: "rule-column-unused", params: { rule, caption } }
    });
  }
}
function tellNotUnderstood(run) {
  const table3 = run.ledger.table("Rules");
  const found = [...run.notUnderstood.values()];
  found.sort((a, b) => a.place.row - b.place.row || a.place.field.localeCompare(b.place.field));
  for (const { place, rule } of found) {
    const params = { rule, field: place.field };
    if (place.row === 0) {
      const message2 = { id: "pack-rule-not-understood", params };
      run.report({ at: {}, keys: ["pack", rule, place.field], message: message2 });
      continue;
    }
    const row = [...table3.offsets].findIndex((_, each) => sheetRow(table3, each) === place.row);
    const message = { id: "rule-not-understood", params };
    run.report({ ...cellHit(run, table3, row, place.field), message });
  }
}
function checkDays(run) {
  const { cutOff } = run.ledger;
  const { id, version, from, to } = run.allSettings.pack;
  const first = from === void 0 ? null : parseIsoDate(from);
  const last = to === void 0 ? null : parseIsoDate(to);
  if (cutOff === null || (first === null || first <= cutOff) && (last === null || cutOff <= last)) return;
  run.report({
    at: {},
    keys: ["pack", id, version],
    severity: "warning",
    received: date(cutOff),
    message: { id: "pack-not-in-force", params: { pack: id, version, cutOff, from: first, to: last } }
  });
}

// src/rules/kinds/integrity/wholeOre.ts
var isAmount = ({ type }) => type === "amount";
var wholeOre = {
  id: "whole-ore",
  family: "integrity",
  version: 1,
  severity: "error",
  parameters: [],
  reads: fieldsWhere(isAmount),
  check(run) {
    tellProblems(run, ["part-of-ore"], isAmount, ({ table: table3, problem: { row, field }, caption, raw }) => {
      const { unit } = table3.column(field);
      const rounded = table3.column(field).values[row];
      const kroner2 = kronerOf(raw, unit);
      return {
        received: number(kroner2),
        expected: amount(rounded),
        to: amount(rounded),
        orOthers: true,
        // what it was calculated from may be wrong, and not the last øre
        message: { id: "part-of-ore", params: { caption, kroner: kroner2, rounded } }
      };
    });
  },
  examples: [
    {
      title: { da: "Et bel\xF8b i hele \xF8re", en: "An amount in whole \xF8re" },
      workbook: { Projects: [{ projectId: "A", eligibleCost: 1000.01 }] },
      findings: []
    },
    {
      title: { da: "Et bel\xF8b med en halv \xF8re", en: "An amount with half an \xF8re" },
      workbook: { Projects: [{ projectId: "A", eligibleCost: 1000.005 }] },
      findings: [
        {
          message: "part-of-ore",
          severity: "error",
          table: "Projects",
          cell: "M2",
          received: 1000.005,
          expected: 1000.01
        }
      ]
    }
  ]
};
function kronerOf(cell, unit) {
  if (typeof cell !== "number") return 0;
  const { digits, exponent } = toDecimal(cell);
  return Number(`${digits}e${exponent + POWER_OF_UNIT[unit]}`);
}

// src/rules/kinds/integrity/workbookTables.ts
var workbookTables = {
  id: "workbook-tables",
  family: "integrity",
  version: 1,
  severity: "error",
  parameters: [],
  reads: {},
  check(run) {
    const tables = [...run.ledger.tables.values()];
    if (tables.every(({ source }) => source === null)) {
      run.report({ at: {}, keys: [], message: { id: "no-tables", params: {} } });
      return;
    }
    for (const { name, spec, source, rowCount, tableProblems } of tables) {
      run.cover(rowCount);
      if (spec.needed && !source) {
        run.report({
          at: { table: name },
          keys: [name],
          message: { id: "table-missing", params: { table: name } }
        });
      }
      if (tableProblems.some(({ kind }) => kind === "no-captions")) {
        run.report({
          at: { table: name },
          keys: [name],
          message: { id: "no-captions", params: { table: name } }
        });
      }
    }
    for (const source of run.ledger.repeated) {
      const table3 = tableNamed(source.name);
      const first = table3 && run.ledger.table(table3).source;
      if (!table3 || !first) continue;
      run.report({
        at: { table: table3, place: { sheet: source.sheet, cell: headerCell(source) } },
        keys: [table3, "repeated"],
        message: {
          id: "table-repeated",
          params: {
            table: table3,
            first: `${first.sheet}!${headerCell(first)}`,
            second: `${source.sheet}!${headerCell(source)}`
          }
        }
      });
    }
  },
  examples: [
    {
      title: { da: "De n\xF8dvendige tabeller er der", en: "The needed tables are there" },
      workbook: { Pools: [{ poolId: "P" }], Frames: [{ poolId: "P", appropriation: 1e3 }] },
      findings: []
    },
    {
      title: { da: "En projektmappe uden Puljetjeks tabeller", en: "A workbook without any of the tables" },
      workbook: {
        raw: {
          without: [
            "Pools",
            "Frames",
            "Approvals",
            "ApprovalLines",
            "Projects",
            "Allocations",
            "Returns",
            "Match",
            "Payments",
            "Participants",
            "Reports",
            "Savings",
            "Phasing",
            "Rules",
            "Waivers"
          ],
          tables: [
            {
              name: "Udgifter",
              sheet: "Ark1",
              firstRow: 2,
              firstColumn: 1,
              rowCount: 1,
              columns: [{ caption: "Bel\xF8b", cells: [1e3] }]
            }
          ]
        }
      },
      findings: [{ message: "no-tables", severity: "error", table: null, cell: "" }]
    },
    {
      title: { da: "Tabellen Frames mangler", en: "The table Frames is missing" },
      workbook: { Pools: [{ poolId: "P" }], raw: { without: ["Frames"] } },
      findings: [{ message: "table-missing", severity: "error", table: "Frames", cell: "" }]
    },
    {
      title: { da: "En tabel med fremmede overskrifter", en: "A table with other captions" },
      workbook: {
        Pools: [{ poolId: "P" }],
        raw: {
          tables: [
            {
              name: "Frames",
              sheet: "Budget",
              firstRow: 8,
              firstColumn: 4,
              rowCount: 1,
              columns: [
                { caption: "Hvad", cells: ["NT"] },
                { caption: "Hvor meget", cells: [1e3] }
              ]
            }
          ]
        }
      },
      findings: [{ message: "no-captions", severity: "error", table: "Frames", cell: "D7" }]
    },
    {
      title: { da: "To tabeller med samme navn", en: "Two tables of the same name" },
      workbook: {
        Pools: [{ poolId: "P" }],
        Participants: [],
        raw: {
          tables: [
            {
              name: "PARTICIPANTS",
              sheet: "Kopi",
              firstRow: 4,
              firstColumn: 2,
              rowCount: 0,
              columns: [{ caption: "Organisation", cells: [] }]
            }
          ]
        }
      },
      findings: [{ message: "table-repeated", severity: "error", table: "Participants", cell: "B3" }]
    }
  ]
};
function headerCell({ firstRow, firstColumn }) {
  return cellAddress(Math.max(1, firstRow - 1), firstColumn);
}

// src/rules/kinds/integrity/meantWord.ts
var SHORTEST = 5;
function meantWord(held, choices) {
  const look = lookOf(held);
  const near = choices.flatMap(({ value, da, en }) => {
    const word = [...da, ...en].find((each) => isNear(look, lookOf(each)));
    return word === void 0 ? [] : [{ value, word }];
  });
  return near.length === 1 ? near[0]?.word ?? null : null;
}
function isNear(held, word) {
  if (held === word) return true;
  if (word.length < SHORTEST) return false;
  let start = 0;
  while (start < held.length && held[start] === word[start]) start += 1;
  const rest = held.slice(start);
  const wanted = word.slice(start);
  const swapped = rest.slice(0, 2) === [...wanted.slice(0, 2)].reverse().join("");
  return rest.slice(1) === wanted.slice(1) || // another letter
  rest.slice(1) === wanted || // one too many
  rest === wanted.slice(1) || // one too few
  swapped && rest.slice(2) === wanted.slice(2);
}

// src/rules/kinds/integrity/wrongChoice.ts
var isChoice = ({ type }) => type === "choice";
var wrongChoice = {
  id: "wrong-choice",
  family: "integrity",
  version: 1,
  severity: "error",
  parameters: [],
  reads: fieldsWhere(isChoice),
  check(run) {
    tellProblems(run, ["wrong-choice"], isChoice, ({ spec: { choices = [] }, caption, held }) => {
      const word = typeof held === "string" ? meantWord(held, choices) : null;
      return {
        ...word === null ? {} : { to: text(word) },
        message: { id: "wrong-choice", params: { caption, held, choices } }
      };
    });
  },
  examples: [
    {
      title: {
        da: "Danske og engelske ord, store og sm\xE5 bogstaver",
        en: "Danish and English words, in any case"
      },
      workbook: {
        Pools: [
          { poolId: "P", appropriationType: "Reservationsbevilling" },
          { poolId: "Q", appropriationType: "OTHER" }
        ]
      },
      findings: []
    },
    {
      title: { da: "Et ord, kolonnen ikke kender", en: "A word that the column does not know" },
      workbook: { Pools: [{ poolId: "P", appropriationType: "driftsbevilling" }] },
      findings: [
        {
          message: "wrong-choice",
          severity: "error",
          table: "Pools",
          cell: "E2",
          received: "driftsbevilling"
        }
      ]
    },
    {
      title: {
        da: "Et ord med en sl\xE5fejl",
        en: "A word with a slip of the keys"
      },
      workbook: { Pools: [{ poolId: "P", appropriationType: "reservationsbeviling" }] },
      findings: [
        {
          message: "wrong-choice",
          severity: "error",
          table: "Pools",
          cell: "E2",
          received: "reservationsbeviling"
        }
      ]
    }
  ]
};

// src/rules/kinds/integrity/wrongType.ts
var isTyped = ({ type }) => type !== "text" && type !== "choice" && type !== "account";
var wrongType = {
  id: "wrong-type",
  family: "integrity",
  version: 1,
  severity: "error",
  parameters: [],
  reads: fieldsWhere(isTyped),
  check(run) {
    const kinds = [
      "wrong-type",
      "too-large",
      "id-digits-lost",
      "cvr-number",
      "negative",
      "text-number"
    ];
    tellProblems(run, kinds, isTyped, ({ problem: { kind, negative }, spec: { type }, caption, held }) => {
      const cell = { caption, held };
      switch (kind) {
        case "too-large":
        case "id-digits-lost":
        case "cvr-number":
          return { message: { id: kind, params: cell } };
        case "text-number":
          if (!negative) return null;
          break;
        case "wrong-type":
          return { message: { id: "wrong-type", params: { ...cell, type } } };
      }
      return { message: { id: type === "amount" ? "negative-amount" : "negative-number", params: cell } };
    });
  },
  examples: [
    {
      title: { da: "Tal, \xE5r og datoer i deres kolonner", en: "Numbers, years and dates in their columns" },
      workbook: {
        Pools: [{ poolId: "P", from: 1990, to: 2100 }],
        Projects: [
          { projectId: "A", start: "2024-01-01", minParticipants: 3, recipientNo: "'DK 61 12 62 28" }
        ]
      },
      findings: []
    },
    {
      title: {
        da: "Et \xE5r uden for 1990-2100 og et ord i en datokolonne",
        en: "A year outside 1990-2100 and a word for a date"
      },
      workbook: {
        Pools: [{ poolId: "P", from: 1989 }],
        Projects: [{ projectId: "A", start: "'i for\xE5ret" }]
      },
      findings: [
        { message: "wrong-type", severity: "error", table: "Pools", cell: "F2", received: 1989 },
        { message: "wrong-type", severity: "error", table: "Projects", cell: "I2", received: "i for\xE5ret" }
      ]
    },
    {
      title: {
        da: "Et id som tal med 15 og med 16 cifre",
        en: "An id typed as a number of 15 and of 16 digits"
      },
      workbook: { Projects: [{ projectId: 123456789012345 }, { projectId: 1234567890123456 }] },
      findings: [
        {
          message: "id-digits-lost",
          severity: "error",
          table: "Projects",
          cell: "A3",
          received: 1234567890123456
        }
      ]
    },
    {
      title: {
        da: "Bel\xF8b under nul, som tal og i parentes",
        en: "Amounts below zero, as a number and in parentheses"
      },
      workbook: {
        Projects: [
          { projectId: "A", eligibleCost: -0.01 },
          { projectId: "B", eligibleCost: "'(1.000,50)" }
        ]
      },
      findings: [
        { message: "negative-amount", severity: "error", table: "Projects", cell: "M2", received: -0.01 },
        {
          message: "negative-amount",
          severity: "error",
          table: "Projects",
          cell: "M3",
          received: "(1.000,50)"
        }
      ]
    },
    {
      title: { da: "Et CVR-nummer, hvis cifre ikke g\xE5r op", en: "A CVR number whose digits do not add up" },
      workbook: { Projects: [{ projectId: "A", recipientNo: 61126229 }] },
      findings: [
        { message: "cvr-number", severity: "error", table: "Projects", cell: "F2", received: 61126229 }
      ]
    },
    {
      title: {
        da: "Et bel\xF8b, der er for stort til at regnes p\xE5 \xF8ren",
        en: "An amount too large to hold in \xF8re"
      },
      workbook: { Projects: [{ projectId: "A", eligibleCost: 1e15 }] },
      findings: [{ message: "too-large", severity: "error", table: "Projects", cell: "M2", received: 1e15 }]
    }
  ]
};

// src/rules/kinds/integrity/index.ts
var integrityKinds = [
  workbookTables,
  columns,
  requiredField,
  wrongType,
  wrongChoice,
  errorValue,
  textNumber,
  textDate,
  wholeOre,
  accountPattern,
  duplicateKey,
  missingReference,
  poolCycle,
  lookAlikeId,
  unitSlip,
  formulaConstant,
  dateOrder,
  unknownRule,
  fileNotice
];

// src/rules/notUnderstood.ts
function notUnderstood(ledger, { rule, row }, field) {
  const nowhere = { table: "Rules", field, caption: "", sheet: "", cell: "", row: 0 };
  return notUsable("rule-not-understood", {
    place: row === null ? nowhere : placeOf(ledger.table("Rules"), row, field),
    rule
  });
}

// src/rules/projectSettings.ts
function settingsForProject(ledger, settings, rule, row) {
  settings.needRules();
  return forRecipientType(ledger, settings.of(rule, poolOfProject(ledger, row)), row);
}
function forRecipientType(ledger, all, row) {
  if (all.every(({ appliesTo }) => appliesTo === "")) return all;
  const { table: table3 } = ledger.projects;
  const types = table3.codes("recipientType");
  if (types.state[row] !== READ) throw cannotRead(table3, row, "recipientType");
  const type = ledger.interner.text(types.values[row]);
  const own = all.filter(
    (setting) => setting.appliesTo !== "" && typeOf(ledger, setting, setting.appliesTo) === type
  );
  return own.length > 0 ? own : all.filter(({ appliesTo }) => appliesTo === "");
}
function isForAlways({ from, to }) {
  return from === null && to === null;
}
function inForceFor(ledger, settings, commitment) {
  if (settings.every(isForAlways)) return settings;
  const { table: table3 } = ledger.commitments;
  ledger.need("Allocations", "committedOn");
  const days2 = table3.numbers("committedOn");
  const years = table3.numbers("year");
  if (days2.state[commitment] !== READ && days2.state[commitment] !== BLANK) {
    throw cannotRead(table3, commitment, "committedOn");
  }
  const day = days2.state[commitment] === READ ? days2.values[commitment] : null;
  const year = years.state[commitment] === READ ? years.values[commitment] : null;
  return settings.filter((setting) => {
    const holds = holdsFor(setting, day, year);
    if (holds === null) throw cannotRead(table3, commitment, "committedOn");
    return holds;
  });
}
function inForceForAny(ledger, settings, commitments) {
  if (commitments.count === 0) return [];
  if (settings.every(isForAlways)) return settings;
  const holding = new Set(commitments.rows.flatMap((commitment) => inForceFor(ledger, settings, commitment)));
  return settings.filter((setting) => holding.has(setting));
}
function baseOf(ledger, setting, words) {
  const found = words.find(([, known]) => known.includes(setting.base));
  if (found) return found[0];
  throw notUnderstood(ledger, setting, "base");
}
function shareOf(ledger, setting) {
  const { value } = setting;
  if (value !== null && value >= 0 && value <= 1) return value;
  throw notUnderstood(ledger, setting, "value");
}
function amountOf(ledger, setting) {
  const read = setting.value === null ? null : readAmount(setting.value);
  if (read?.whole && read.ore >= 0) return read.ore;
  throw notUnderstood(ledger, setting, "value");
}
function countOf(ledger, setting) {
  const { value } = setting;
  if (value !== null && Number.isInteger(value) && value > 0) return value;
  throw notUnderstood(ledger, setting, "value");
}
function typeOf(ledger, setting, named) {
  const found = RECIPIENT_TYPES.find(
    ({ value, da, en }) => [value, ...da, ...en].some((word) => normaliseId(word) === named)
  );
  if (found) return found.value;
  throw notUnderstood(ledger, setting, "appliesTo");
}
function poolOfProject(ledger, row) {
  const { projects: projects2, pools: pools2, commitments } = ledger;
  const pool = projects2.poolOf(row) ?? projects2.poolOf(grantRowOf(ledger, row));
  const project = projects2.table.codes("projectId").values[row];
  if (pool === null) throw notAvailable("no-pool-of-project", { project: projects2.name(project) });
  if (!pools2.has(pool)) {
    if (projects2.table.codes("poolId").state[row] === READ) {
      throw unknownReference(ledger, projects2.table, row, "poolId");
    }
    const [commitment = 0] = commitments.rowsOfProject(project);
    throw unknownReference(ledger, commitments.table, commitment, "poolId");
  }
  pools2.needPath(pool);
  return pool;
}
function grantRowOf(ledger, row) {
  const { projects: projects2 } = ledger;
  const joint2 = stated(projects2.table, row, "partOf");
  if (joint2 === null) return row;
  if (projects2.has(joint2)) return projects2.rowOf(joint2);
  throw unknownReference(ledger, projects2.table, row, "partOf");
}

// src/rules/matchShare.ts
var MATCH_SHARE = "match-share";
function leastOwnShares(ledger, settings, project) {
  const { projects: projects2, commitments } = ledger;
  const row = projects2.rowOf(project);
  const rules2 = settingsForProject(ledger, settings, MATCH_SHARE, row);
  if (rules2.length === 0 || projects2.bearer(row).kind === "nobody") return [];
  projects2.needOwnFigures(project);
  const granted3 = commitments.ofProject(project, { year: null, asOf: null, status: "committed" });
  return inForceForAny(ledger, rules2, granted3).map((setting) => {
    const share2 = shareOf(ledger, setting);
    const cost = needEligibleCost(ledger, row);
    const least2 = times(cost, toFraction(share2), "down");
    const rounded = times(cost, toFraction(share2), "up") === least2 ? null : "down";
    return { setting, share: share2, cost, least: least2, rounded };
  });
}
function needEligibleCost(ledger, row) {
  const table3 = ledger.need("Projects", "eligibleCost");
  const costs = table3.numbers("eligibleCost");
  if (costs.state[row] !== READ) throw cannotRead(table3, row, "eligibleCost");
  return costs.values[row];
}

// src/rules/eachProject.ts
function eachProject(run, visit, settingsOf = settingsForProject) {
  const { projects: projects2, commitments } = run.ledger;
  const ids = projects2.table.codes("projectId");
  for (let row = 0; row < projects2.table.rowCount; row += 1) {
    if (ids.state[row] !== READ) {
      run.skip(cannotRead(projects2.table, row, "projectId"));
      continue;
    }
    const project = ids.values[row];
    run.attempt(() => {
      try {
        projects2.rowOf(project);
        const settings = settingsOf(run.ledger, run.allSettings, run.kind.id, row);
        if (settings.length > 0) visit(project, row, settings);
      } catch (error) {
        const poolUnknown = error instanceof NoAnswer && error.reason.id === "no-pool-of-project";
        if (!poolUnknown) throw error;
        if (commitments.rowsOfProject(project).length > 0) throw cannotRead(projects2.table, row, "poolId");
      }
    });
  }
}
function committedOf(run, project) {
  return run.ledger.commitments.ofProject(project, { year: null, asOf: null, status: "committed" });
}
function everyProjectKnown(run) {
  const { commitments, projects: projects2 } = run.ledger;
  const { table: table3 } = commitments;
  const stated2 = table3.codes("projectId");
  let known = true;
  for (let row = 0; row < table3.rowCount; row += 1) {
    const project = stated2.values[row];
    if (stated2.state[row] !== READ || projects2.has(project)) continue;
    run.skip(unknownReference(run.ledger, table3, row, "projectId"));
    known = false;
  }
  return known;
}
function withSource(own, behind) {
  return own.source !== "" ? own : { ...own, source: behind[0]?.source ?? "" };
}
function recipientOf(run, row) {
  const { projects: projects2, interner } = run.ledger;
  const recipients2 = projects2.table.codes("recipient");
  const ids = projects2.table.codes("projectId");
  const named = recipients2.state[row] === READ ? recipients2 : ids;
  return interner.text(named.values[row]);
}
function bearerNamed(run, row) {
  const bearer = run.ledger.projects.bearer(row);
  return bearer.kind === "named" ? bearer.name : recipientOf(run, row);
}

// src/rules/kinds/match/fundingRate.ts
var BASES = [["grant", ["", "grant", "tilskud"]]];
var fundingRate = {
  id: "funding-rate",
  family: "match",
  version: 2,
  severity: "error",
  parameters: ["value", "base", "appliesTo", "period", "tolerance"],
  reads: {
    Projects: ["projectId", "poolId", "partOf", "recipientType", "eligibleCost"],
    Allocations: ["projectId", "poolId", "committedOn", "year", "amount", "status"]
  },
  check(run) {
    const { ledger } = run;
    const { projects: projects2 } = ledger;
    eachProject(run, (project, row, settings) => {
      const granted3 = committedOf(run, project);
      const [first, ...rest] = granted3.rows;
      if (first === void 0) return;
      projects2.needOwnFigures(project);
      for (const setting of inForceForAny(ledger, settings, granted3)) {
        run.attempt(() => {
          const rate = shareOf(ledger, setting);
          const cost = needEligibleCost(ledger, row);
          const most = times(cost, toFraction(rate), "up");
          baseOf(ledger, setting, BASES);
          const over = granted3.total - most;
          run.cover();
          if (over <= setting.tolerance) return;
          run.report({
            at: { table: "Allocations", row: first, field: "amount" },
            also: rest.map((each) => ({ table: "Allocations", row: each, field: "amount" })),
            keys: [projects2.name(project)],
            received: amount(granted3.total),
            expected: amount(most),
            difference: amount(over),
            ...loweredBy(ledger.commitments.table, granted3.rows, over, "or others"),
            message: {
              id: "funding-rate-exceeded",
              params: { project: projects2.name(project), grant: granted3.total, most, rate, cost, over }
            },
            setting
          });
        });
      }
    });
  },
  examples: [
    {
      title: { da: "Tilskud p\xE5 pr\xE6cis 70 % af udgiften", en: "A grant of exactly 70% of the cost" },
      workbook: grantWith({
        grant: 87.5,
        project: { eligibleCost: 125 },
        rules: [NO_RATIO, { ruleId: "funding-rate", pool: "P", value: 0.7 }]
      }),
      findings: []
    },
    {
      title: { da: "\xC9n \xF8re over 70 % af udgiften", en: "One \xF8re above 70% of the cost" },
      workbook: grantWith({
        grant: 87.51,
        project: { eligibleCost: 125 },
        rules: [NO_RATIO, { ruleId: "funding-rate", pool: "P", value: 0.7 }]
      }),
      findings: [
        {
          message: "funding-rate-exceeded",
          severity: "error",
          table: "Allocations",
          cell: "G2",
          received: 87.51,
          expected: 87.5,
          difference: 0.01
        }
      ]
    },
    {
      title: {
        da: "Kommuner m\xE5 f\xE5 85 %, alle andre 50 %",
        en: "Municipalities may have 85%, others 50%"
      },
      workbook: grantWith({
        grant: 850.01,
        project: { eligibleCost: 1e3 },
        rules: [
          NO_RATIO,
          { ruleId: "funding-rate", pool: "P", value: 0.5 },
          { ruleId: "funding-rate", pool: "P", value: 0.85, appliesTo: "kommune" }
        ]
      }),
      findings: [
        {
          message: "funding-rate-exceeded",
          severity: "error",
          table: "Allocations",
          cell: "G2",
          received: 850.01,
          expected: 850,
          difference: 0.01
        }
      ]
    }
  ]
};

// src/ledger/matchRatio.ts
function isMatchRatio(ratio, base) {
  return Number.isFinite(ratio) && ratio > 0 && (base === "grant" || ratio < 1);
}
function matchForGrant(grant, ratio, base = "grant", rounding = "half-up") {
  needNotNegative("grant", grant);
  return times(grant, perGrant(ratio, base), rounding);
}
function perGrant(ratio, base) {
  if (!isMatchRatio(ratio, base)) {
    const wanted = base === "grant" ? "> 0" : "> 0, < 1";
    throw notUsable("argument-wrong", { argument: "ratio", received: String(ratio), wanted });
  }
  const { top, bottom } = toFraction(ratio);
  return base === "grant" ? { top, bottom } : { top, bottom: bottom - top };
}
function needNotNegative(argument, ore) {
  if (ore >= 0) return;
  throw notUsable("argument-wrong", { argument, received: String(ore / 100), wanted: ">= 0" });
}

// src/rules/matchRequired.ts
var MATCH_RATIO = "match-ratio";
var BASES2 = [
  ["grant", ["", "grant", "tilskud"]],
  ["total", ["total", "i alt"]]
];
var NOTHING = { total: 0, rounded: null, settings: [], parts: () => [] };
function matchRequired(ledger, settings, project, year = null) {
  return matchRequirement(ledger, settings, project, year).total;
}
function matchBearer({ projects: projects2, interner }, project) {
  const row = projects2.rowOf(project);
  const bearer = projects2.bearer(row);
  const name = { project: projects2.name(project) };
  switch (bearer.kind) {
    case "named":
      return bearer.name;
    case "nobody":
      return interner.text(projects2.table.codes("matchBearer").values[row]);
    case "of-parts":
      throw notAvailable("bearers-of-parts", name);
    case "not-stated":
      throw notAvailable("no-bearer", name);
  }
}
function matchRequirement(ledger, settings, project, year = null) {
  const { projects: projects2, commitments } = ledger;
  const row = projects2.rowOf(project);
  if (projects2.bearer(row).kind === "nobody") return NOTHING;
  matchBearer(ledger, project);
  const name = { project: projects2.name(project) };
  const rules2 = settingsForProject(ledger, settings, MATCH_RATIO, row);
  if (rules2.length === 0) throw notAvailable("no-match-rule", name);
  projects2.needOwnFigures(project);
  const granted3 = commitments.ofProject(project, { year, asOf: null, status: "committed" });
  if (granted3.count === 0) return NOTHING;
  if (rules2.every(isForAlways)) {
    const setting = onlyOne(ledger, rules2);
    return demand(ledger, setting, row, granted3);
  }
  const bySetting = /* @__PURE__ */ new Map();
  for (const commitment of granted3.rows) {
    const setting = onlyOne(ledger, inForceFor(ledger, rules2, commitment));
    if (!setting) continue;
    const under = bySetting.get(setting);
    if (under) under.push(commitment);
    else bySetting.set(setting, [commitment]);
  }
  if (bySetting.size === 0) throw notAvailable("no-match-rule", name);
  return sumOf(
    [...bySetting].map(([setting, under]) => demand(ledger, setting, row, select(commitments.table, under)))
  );
}
function onlyOne(ledger, settings) {
  const [setting, other] = settings;
  if (other) throw notUnderstood(ledger, other, "value");
  return setting;
}
function demand(ledger, setting, row, grant) {
  const base = baseOf(ledger, setting, BASES2);
  const { value: ratio } = setting;
  if (ratio === null || !isMatchRatio(ratio, base)) throw notUnderstood(ledger, setting, "value");
  const cost = base === "total" ? eligibleCost(ledger, row, grant.rows) : null;
  const owed2 = (how) => cost === null ? matchForGrant(grant.total, ratio, base, how) : times(cost.total, toFraction(ratio), how);
  const exact = base === "grant" && Number.isInteger(ratio);
  const total = exact ? exactOre(grant.total * ratio) : owed2(setting.rounding);
  return {
    total,
    rounded: exact || owed2("up") === owed2("down") ? null : setting.rounding,
    settings: [setting],
    parts: () => [sharedOut(total, cost ?? grant)]
  };
}
function sharedOut(total, from) {
  let shares = null;
  const sharesOf = () => {
    const parts = split(total, from.rows.map(from.amountOf)) ?? [];
    return new Map(from.rows.map((row, index) => [row, parts[index] ?? 0]));
  };
  return {
    ...from,
    total,
    amountOf: (row) => (shares ??= sharesOf()).get(row) ?? 0,
    statedIn: from.amountOf
  };
}
function eligibleCost(ledger, row, under) {
  const { table: table3 } = ledger.projects;
  const costs = ledger.need("Projects", "eligibleCost").numbers("eligibleCost");
  if (costs.state[row] === BLANK) return null;
  if (costs.state[row] !== READ) throw cannotRead(table3, row, "eligibleCost");
  const project = table3.codes("projectId").values[row];
  const all = ledger.commitments.ofProject(project, { year: null, asOf: null, status: "committed" }).rows;
  if (all.length === under.length) return select(table3, [row], "eligibleCost");
  throw notAvailable("cost-not-divided", { project: ledger.projects.name(project) });
}
function sumOf(periods) {
  return {
    total: exactOre(periods.reduce((sum, { total }) => sum + total, 0)),
    rounded: periods.find(({ rounded }) => rounded !== null)?.rounded ?? null,
    settings: periods.flatMap(({ settings }) => settings),
    parts: () => periods.flatMap((each) => each.parts())
  };
}

// src/rules/kinds/match/matchRow.ts
function atWorth(run, rows) {
  const amounts = run.ledger.match.table.numbers("amount");
  const cellOf2 = (row) => ({
    table: "Match",
    row,
    field: amounts.state[row] === READ ? "amount" : "hours"
  });
  const [first = 0, ...others] = rows;
  return { at: cellOf2(first), also: others.map(cellOf2) };
}
function keysOfMatchRow(run, row) {
  const { table: table3 } = run.ledger.match;
  const text2 = (field) => {
    const column = table3.codes(field);
    return column.state[row] === READ ? run.ledger.interner.text(column.values[row]) : "";
  };
  const id = text2("matchId");
  return id === "" ? ["", text2("projectId"), text2("contributor")] : [id];
}
function settingForMatchRow(run, row) {
  const { match: match2, projects: projects2 } = run.ledger;
  const owners = match2.table.codes("projectId");
  const [project] = owners.state[row] === READ ? projects2.rowsOf(owners.values[row]) : [];
  if (project === void 0) return run.setting(null);
  try {
    return settingsForProject(run.ledger, run.allSettings, run.kind.id, project)[0] ?? null;
  } catch (error) {
    if (error instanceof NoAnswer) return run.setting(null);
    throw error;
  }
}

// src/rules/kinds/match/inKindCap.ts
var BASES3 = [
  ["match", ["", "match", "medfinansiering"]],
  ["required", ["required", "krav"]]
];
var inKindCap = {
  id: "in-kind-cap",
  family: "match",
  version: 1,
  severity: "error",
  parameters: ["value", "base", "appliesTo", "period", "tolerance"],
  reads: {
    Projects: ["projectId", "poolId", "partOf", "recipient", "recipientType", "matchBearer", "eligibleCost"],
    Allocations: ["projectId", "poolId", "committedOn", "year", "amount", "status"],
    Match: ["projectId", "kind", "amount", "hours", "hourlyRate"]
  },
  check(run) {
    const { ledger } = run;
    const { match: match2, projects: projects2 } = ledger;
    eachProject(run, (project, _row, settings) => {
      if (match2.rowsOf(project).length === 0) return;
      for (const setting of inForceForAny(ledger, settings, committedOf(run, project))) {
        run.attempt(() => {
          const share2 = shareOf(ledger, setting);
          const of = baseOf(ledger, setting, BASES3);
          const base = of === "match" ? match2.pledged(project).total : matchRequired(ledger, run.allSettings, project);
          const { total: inKind, rows } = match2.inKind(project);
          const most = times(base, toFraction(share2), "up");
          const over = inKind - most;
          run.cover();
          if (over <= setting.tolerance) return;
          run.report({
            ...atWorth(run, rows),
            keys: [projects2.name(project)],
            received: amount(inKind),
            expected: amount(most),
            difference: amount(over),
            message: {
              id: "in-kind-above-cap",
              params: { project: projects2.name(project), inKind, most, share: share2, of, base, over }
            },
            setting
          });
        });
      }
    });
  },
  examples: [
    {
      title: { da: "Arbejdstid er pr\xE6cis halvdelen", en: "Working time is exactly one half" },
      workbook: grantWith({
        match: [cash(500), cash(500, { matchId: "M-2", kind: "in-kind" })],
        rules: [{ ruleId: "in-kind-cap", pool: "P", value: 0.5 }]
      }),
      findings: []
    },
    {
      title: {
        da: "Arbejdstid er \xE9n \xF8re over halvdelen af kravet",
        en: "Working time is one \xF8re above one half of what is owed"
      },
      workbook: grantWith({
        match: [cash(700), cash(500.01, { matchId: "M-2", kind: "in-kind" })],
        rules: [{ ruleId: "in-kind-cap", pool: "P", value: 0.5, base: "required" }]
      }),
      findings: [
        {
          message: "in-kind-above-cap",
          severity: "error",
          table: "Match",
          cell: "F3",
          received: 500.01,
          expected: 500,
          difference: 0.01
        }
      ]
    },
    {
      title: { da: "Arbejdstid t\xE6ller slet ikke med", en: "Working time does not count at all" },
      workbook: grantWith({
        match: [
          cash(1e3),
          {
            matchId: "M-2",
            projectId: "A",
            contributor: "Byby Kommune",
            kind: "in-kind",
            hours: 1,
            hourlyRate: 1
          }
        ],
        rules: [{ ruleId: "in-kind-cap", pool: "P", value: 0 }]
      }),
      findings: [
        {
          message: "in-kind-above-cap",
          severity: "error",
          table: "Match",
          cell: "G3",
          received: 1,
          expected: 0,
          difference: 1
        }
      ]
    }
  ]
};

// src/rules/kinds/match/matchAmount.ts
var matchAmount = {
  id: "match-amount",
  family: "match",
  version: 1,
  severity: "error",
  parameters: ["appliesTo"],
  reads: {
    Match: ["matchId", "projectId", "contributor", "amount", "hours", "hourlyRate"],
    Projects: ["projectId", "poolId", "partOf", "recipientType"],
    Allocations: ["projectId", "poolId"]
  },
  check(run) {
    const { amounts, table: table3 } = run.ledger.match;
    run.cover(table3.rowCount);
    for (let row = 0; row < table3.rowCount; row += 1) {
      const state = amounts.state[row];
      if (state === KNOWN) continue;
      if (state !== MISSING && state !== CONTRADICTED) {
        const why = amounts.why(row);
        if (why) run.skip(why);
        continue;
      }
      const setting = settingForMatchRow(run, row);
      if (!setting) continue;
      const what = state === MISSING ? missing(run, row) : contradicted(run, row);
      run.report({
        at: { table: "Match", row, field: "amount" },
        keys: keysOfMatchRow(run, row),
        ...what,
        setting
      });
    }
  },
  examples: [
    {
      title: { da: "Et bel\xF8b, og timer gange timepris", en: "An amount, and hours times hourly rate" },
      workbook: grantWith({
        match: [
          cash(900),
          {
            matchId: "M-2",
            projectId: "A",
            contributor: "Byby Kommune",
            kind: "in-kind",
            hours: 2.5,
            hourlyRate: 40
          }
        ]
      }),
      findings: []
    },
    {
      title: { da: "Hverken bel\xF8b eller timer", en: "Neither an amount nor hours" },
      workbook: grantWith({
        match: [{ matchId: "M-1", projectId: "A", contributor: "Byby Kommune", kind: "cash", year: 2024 }],
        rules: [NO_RATIO]
      }),
      findings: [
        { message: "match-amount-missing", severity: "error", table: "Match", cell: "F2", received: null }
      ]
    },
    {
      title: {
        da: "Bel\xF8bet er \xE9n \xF8re fra timer gange timepris",
        en: "The amount is one \xF8re off hours times hourly rate"
      },
      workbook: grantWith({
        match: [cash(1000.01, { kind: "in-kind", hours: 2.5, hourlyRate: 400 })],
        rules: [NO_RATIO]
      }),
      findings: [
        {
          message: "match-amount-disagrees",
          severity: "error",
          table: "Match",
          cell: "F2",
          received: 1000.01,
          expected: 1e3,
          difference: 0.01
        }
      ]
    }
  ]
};
function missing(run, row) {
  const { match: match2, interner } = run.ledger;
  const name = (field) => {
    const column = match2.table.codes(field);
    return column.state[row] === READ ? interner.text(column.values[row]) : "";
  };
  return {
    received: blank,
    message: {
      id: "match-amount-missing",
      params: { project: name("projectId"), contributor: name("contributor") }
    }
  };
}
function contradicted(run, row) {
  const { table: table3, amounts } = run.ledger.match;
  const stated2 = amounts.values[row];
  const product2 = amounts.products[row];
  return {
    received: amount(stated2),
    expected: amount(product2),
    difference: amount(stated2 - product2),
    change: { table: "Match", row, field: "amount", to: amount(product2), orOthers: true },
    also: [
      { table: "Match", row, field: "hours" },
      { table: "Match", row, field: "hourlyRate" }
    ],
    message: {
      id: "match-amount-disagrees",
      params: {
        amount: stated2,
        product: product2,
        hours: table3.numbers("hours").values[row],
        hourlyRate: table3.numbers("hourlyRate").values[row]
      }
    }
  };
}

// src/rules/kinds/match/matchBearer.ts
var matchBearer2 = {
  id: "match-bearer",
  family: "match",
  version: 1,
  severity: "warning",
  parameters: ["appliesTo"],
  reads: {
    Projects: ["projectId", "poolId", "partOf", "recipient", "recipientType", "matchBearer"],
    Allocations: ["projectId", "poolId", "committedOn", "year", "amount", "status"]
  },
  check(run) {
    const { ledger } = run;
    const { projects: projects2 } = ledger;
    const ids = projects2.table.codes("projectId");
    eachProject(run, (project, row, [own]) => {
      const bearer = projects2.bearer(row);
      if (!own) return;
      const grant = ids.values[grantRowOf(ledger, row)];
      const granted3 = committedOf(run, grant);
      if (granted3.count === 0) return;
      const demands = [MATCH_RATIO, MATCH_SHARE].flatMap(
        (rule) => inForceForAny(ledger, settingsForProject(ledger, run.allSettings, rule, row), granted3)
      );
      if (demands.length === 0) return;
      run.cover();
      if (bearer.kind !== "not-stated") return;
      run.report({
        at: { table: "Projects", row, field: "matchBearer" },
        keys: [projects2.name(project)],
        received: blank,
        message: {
          id: "match-bearer-missing",
          params: {
            recipient: recipientOf(run, row),
            granted: granted3.total,
            joint: grant === project ? null : projects2.name(grant)
          }
        },
        setting: withSource(own, demands)
      });
    });
  },
  examples: [
    {
      title: {
        da: "En kommune b\xE6rer selv medfinansieringen, n\xE5r intet andet er oplyst",
        en: "A municipality bears the match itself unless it is stated otherwise"
      },
      workbook: grantWith({}),
      findings: []
    },
    {
      title: {
        da: "En forening har f\xE5et tilsagn, og den medfinansierende part er ikke oplyst",
        en: "An association has a commitment, and the match bearer is not stated"
      },
      workbook: grantWith({ project: { recipient: "Foreningen", recipientType: "association" } }),
      findings: [
        {
          message: "match-bearer-missing",
          severity: "warning",
          table: "Projects",
          cell: "H2",
          received: null
        }
      ]
    },
    {
      title: {
        da: "Deltagerne b\xE6rer medfinansieringen",
        en: "The participants bear the match"
      },
      workbook: grantWith({
        project: { recipient: "Foreningen", recipientType: "association", matchBearer: "deltagerne" }
      }),
      findings: []
    }
  ]
};

// src/rules/kinds/match/matchDocumented.ts
var matchDocumented = {
  id: "match-documented",
  family: "match",
  version: 1,
  severity: "error",
  parameters: ["appliesTo", "period", "tolerance"],
  reads: {
    Projects: ["projectId", "poolId", "partOf", "recipient", "recipientType", "matchBearer", "eligibleCost"],
    Allocations: ["projectId", "poolId", "committedOn", "year", "amount", "status"],
    Match: ["projectId", "stage", "amount", "hours", "hourlyRate"]
  },
  check(run) {
    const { ledger } = run;
    const { match: match2, projects: projects2, cutOff } = ledger;
    eachProject(run, (project, row, settings) => {
      const { by, setting } = earliest(ledger, settings);
      const requirement = matchRequirement(ledger, run.allSettings, project);
      const { total: required, rounded } = requirement;
      if (required === 0) return;
      if (cutOff === null) return run.needsCutOff();
      run.cover();
      if (cutOff < by) return;
      const documented = match2.pledged(project, "documented").total;
      const short = required - documented;
      if (short <= setting.tolerance) return;
      const what = {
        keys: [projects2.name(project)],
        received: amount(documented),
        expected: amount(required),
        difference: amount(-short),
        message: {
          id: "match-not-documented",
          params: {
            project: projects2.name(project),
            bearer: bearerNamed(run, row),
            documented,
            required,
            short,
            by,
            rounded
          }
        },
        setting: withSource(setting, requirement.settings)
      };
      const [first, ...others] = match2.rowsOf(project);
      if (first === void 0) {
        return run.report({ at: { table: "Projects", row, field: "projectId" }, ...what });
      }
      const also = others.map((each) => ({ table: "Match", row: each, field: "stage" }));
      run.report({ at: { table: "Match", row: first, field: "stage" }, also, ...what });
    });
  },
  examples: [
    {
      title: { da: "Alt er dokumenteret p\xE5 dagen", en: "All is documented on the day" },
      workbook: grantWith({
        match: [cash(1e3, { stage: "documented" })],
        rules: [{ ruleId: "match-documented", pool: "P", to: "2025-06-30" }],
        cutOff: "2025-06-30"
      }),
      findings: []
    },
    {
      title: { da: "Lovet, men \xE9n \xF8re er ikke dokumenteret", en: "Pledged, but one \xF8re is not documented" },
      workbook: grantWith({
        match: [cash(999.99, { stage: "documented" }), cash(0.01, { matchId: "M-2" })],
        rules: [{ ruleId: "match-documented", pool: "P", to: "2025-06-30" }],
        cutOff: "2025-06-30"
      }),
      findings: [
        {
          message: "match-not-documented",
          severity: "error",
          table: "Match",
          cell: "J2",
          received: 999.99,
          expected: 1e3,
          difference: -0.01
        }
      ]
    },
    {
      title: { da: "Dagen f\xF8r fristen", en: "The day before the date" },
      workbook: grantWith({
        match: [cash(1e3)],
        rules: [{ ruleId: "match-documented", pool: "P", to: "2025-06-30" }],
        cutOff: "2025-06-29"
      }),
      findings: []
    }
  ]
};
function earliest(ledger, settings) {
  const dated = settings.map((setting) => {
    if (setting.to === null) throw notUnderstood(ledger, setting, "to");
    if (setting.from !== null) throw notUnderstood(ledger, setting, "from");
    return { by: setting.to, setting };
  });
  return dated.reduce((first, each) => each.by < first.by ? each : first);
}

// src/rules/kinds/match/matchNotStated.ts
var matchNotStated = {
  id: "match-not-stated",
  family: "match",
  version: 1,
  severity: "warning",
  parameters: ["appliesTo"],
  reads: {
    Projects: ["projectId", "poolId", "partOf", "recipient", "recipientType", "matchBearer", "eligibleCost"],
    Allocations: ["projectId", "poolId", "committedOn", "year", "amount", "status"],
    Match: ["projectId"]
  },
  check(run) {
    const { ledger } = run;
    const { match: match2, projects: projects2 } = ledger;
    eachProject(run, (project, row, [own]) => {
      if (!own) return;
      const ratio = run.attempt(() => matchRequirement(ledger, run.allSettings, project));
      const shares = run.attempt(() => leastOwnShares(ledger, run.allSettings, project)) ?? [];
      const required = Math.max(ratio?.total ?? 0, ...shares.map(({ least: least2 }) => least2));
      if (required === 0) return;
      run.cover();
      if (match2.rowsOf(project).length > 0) return;
      match2.pledged(project);
      const byRatio = ratio !== null && ratio.total === required;
      const demanding = shares.filter(({ least: least2 }) => least2 === required);
      run.report({
        at: { table: "Projects", row, field: "projectId" },
        keys: [projects2.name(project)],
        received: blank,
        expected: amount(required),
        message: {
          id: "match-not-stated",
          params: {
            project: projects2.name(project),
            bearer: bearerNamed(run, row),
            required,
            rounded: byRatio ? ratio.rounded : demanding[0]?.rounded ?? null
          }
        },
        setting: withSource(own, byRatio ? ratio.settings : demanding.map(({ setting }) => setting))
      });
    });
  },
  examples: [
    {
      title: {
        da: "Kravet er kendt, og medfinansieringen er skrevet",
        en: "The match that is owed is stated"
      },
      workbook: grantWith({ match: [cash(1e3)] }),
      findings: []
    },
    {
      title: {
        da: "Kravet er kendt, og der er ingen medfinansiering p\xE5 projektet",
        en: "Match is owed, and the project has none"
      },
      workbook: grantWith({}),
      findings: [
        {
          message: "match-not-stated",
          severity: "warning",
          table: "Projects",
          cell: "A2",
          received: null,
          expected: 1e3
        }
      ]
    },
    {
      title: { da: "Ingen skal medfinansiere", en: "Nobody is to put in match" },
      workbook: grantWith({ project: { matchBearer: "ingen" } }),
      findings: []
    },
    {
      title: {
        da: "Kun en andel af den samlede udgift kr\xE6ves, og der er ingen medfinansiering",
        en: "Only a share of the total is demanded, and there is no match"
      },
      workbook: grantWith({
        project: { eligibleCost: 2e3 },
        rules: [NO_RATIO, { ruleId: "match-share", pool: "P", value: 0.1 }]
      }),
      findings: [
        { message: "match-not-stated", severity: "warning", table: "Projects", cell: "A2", expected: 200 }
      ]
    }
  ]
};

// src/rules/kinds/match/matchRatio.ts
var matchRatio = {
  id: MATCH_RATIO,
  family: "match",
  version: 1,
  severity: "error",
  parameters: ["value", "base", "appliesTo", "period", "tolerance", "rounding"],
  reads: {
    Projects: ["projectId", "poolId", "partOf", "recipient", "recipientType", "matchBearer", "eligibleCost"],
    Allocations: ["projectId", "poolId", "committedOn", "year", "amount", "status"],
    Match: ["projectId", "amount", "hours", "hourlyRate"]
  },
  check(run) {
    const { ledger } = run;
    const { match: match2, projects: projects2 } = ledger;
    eachProject(run, (project, row) => {
      if (match2.rowsOf(project).length === 0) return;
      const { total: required, settings, rounded } = matchRequirement(ledger, run.allSettings, project);
      const [setting] = settings;
      if (!setting) return;
      const pledged = match2.pledged(project).total;
      run.cover();
      const short = required - pledged;
      if (short <= Math.min(...settings.map(({ tolerance }) => tolerance))) return;
      run.report({
        ...atWorth(run, match2.rowsOf(project)),
        keys: [projects2.name(project)],
        received: amount(pledged),
        expected: amount(required),
        difference: amount(-short),
        message: {
          id: "match-below-requirement",
          params: {
            project: projects2.name(project),
            bearer: bearerNamed(run, row),
            pledged,
            required,
            short,
            rounded
          }
        },
        setting
      });
    });
  },
  examples: [
    {
      title: { da: "Medfinansiering pr\xE6cis krone for krone", en: "Match exactly krone for krone" },
      workbook: grantWith({ match: [cash(400), cash(600, { matchId: "M-2", stage: "documented" })] }),
      findings: []
    },
    {
      title: { da: "\xC9n \xF8re for lidt", en: "One \xF8re short" },
      workbook: grantWith({ match: [cash(999.99)] }),
      findings: [
        {
          message: "match-below-requirement",
          severity: "error",
          table: "Match",
          cell: "F2",
          received: 999.99,
          expected: 1e3,
          difference: -0.01
        }
      ]
    },
    {
      title: {
        da: "10 % af den samlede udgift, hvor udgiften ikke er oplyst: 55,56 kr. til et tilskud p\xE5 500 kr.",
        en: "10% of the total, which is not stated: DKK 55.56 with a grant of DKK 500"
      },
      workbook: grantWith({
        grant: 500,
        match: [cash(55.55)],
        rules: [{ ruleId: "match-ratio", pool: "P", value: 0.1, base: "total" }]
      }),
      findings: [
        {
          message: "match-below-requirement",
          severity: "error",
          table: "Match",
          cell: "F2",
          received: 55.55,
          expected: 55.56,
          difference: -0.01
        }
      ]
    },
    {
      title: {
        da: "25 % af den tilskudsberettigede udgift, i arbejdstid",
        en: "25% of the eligible cost, in working time"
      },
      workbook: grantWith({
        project: { eligibleCost: 1400 },
        match: [
          {
            matchId: "M-1",
            projectId: "A",
            contributor: "Byby Kommune",
            kind: "in-kind",
            hours: 1,
            hourlyRate: 350
          }
        ],
        rules: [{ ruleId: "match-ratio", pool: "P", value: 0.25, base: "total" }]
      }),
      findings: []
    }
  ]
};

// src/rules/kinds/match/matchShare.ts
var matchShare = {
  id: MATCH_SHARE,
  family: "match",
  version: 1,
  severity: "error",
  parameters: ["value", "appliesTo", "period", "tolerance"],
  reads: {
    Projects: ["projectId", "poolId", "partOf", "recipient", "recipientType", "matchBearer", "eligibleCost"],
    Allocations: ["projectId", "poolId", "committedOn", "year", "amount", "status"],
    Match: ["projectId", "amount", "hours", "hourlyRate"]
  },
  check(run) {
    const { ledger } = run;
    const { match: match2, projects: projects2 } = ledger;
    eachProject(run, (project) => {
      if (match2.rowsOf(project).length === 0) return;
      for (const { setting, share: share2, cost, least: least2 } of leastOwnShares(ledger, run.allSettings, project)) {
        const pledged = match2.pledged(project).total;
        run.cover();
        const short = least2 - pledged;
        if (short <= setting.tolerance) continue;
        run.report({
          ...atWorth(run, match2.rowsOf(project)),
          keys: [projects2.name(project)],
          received: amount(pledged),
          expected: amount(least2),
          difference: amount(-short),
          message: {
            id: "match-share-too-low",
            params: { project: projects2.name(project), pledged, least: least2, share: share2, cost, short }
          },
          setting
        });
      }
    });
  },
  examples: [
    {
      title: { da: "Egne midler er pr\xE6cis 10 % af udgiften", en: "Own money is exactly 10% of the cost" },
      workbook: grantWith({
        project: { eligibleCost: 1111.11 },
        match: [cash(111.11)],
        rules: [NO_RATIO, { ruleId: "match-share", pool: "P", value: 0.1 }]
      }),
      findings: []
    },
    {
      title: { da: "\xC9n \xF8re under 10 % af udgiften", en: "One \xF8re below 10% of the cost" },
      workbook: grantWith({
        project: { eligibleCost: 1111.11 },
        match: [cash(111.1)],
        rules: [NO_RATIO, { ruleId: "match-share", pool: "P", value: 0.1 }]
      }),
      findings: [
        {
          message: "match-share-too-low",
          severity: "error",
          table: "Match",
          cell: "F2",
          received: 111.1,
          expected: 111.11,
          difference: -0.01
        }
      ]
    }
  ]
};

// src/rules/kinds/match/matchTwice.ts
var COMPARED = ["matchId", "projectId", "contributor", "kind", "year"];
var matchTwice = {
  id: "match-twice",
  family: "match",
  version: 1,
  severity: "warning",
  parameters: ["appliesTo"],
  reads: {
    Match: [...COMPARED, "amount", "hours", "hourlyRate"],
    Projects: ["projectId", "poolId", "partOf", "recipientType"],
    Allocations: ["projectId", "poolId"]
  },
  check(run) {
    const { match: match2, interner } = run.ledger;
    const { table: table3 } = match2;
    const ids = table3.codes("matchId").values;
    const pairs = pairsOf(run);
    for (const { first, second } of pairs) {
      const setting = settingForMatchRow(run, second);
      if (!setting) continue;
      const name = (field) => interner.text(table3.codes(field).values[second]);
      const ore = match2.amountOf(second);
      run.report({
        ...atWorth(run, [second, first]),
        keys: [interner.text(ids[first]), interner.text(ids[second])],
        received: amount(ore),
        message: {
          id: "match-twice",
          params: {
            contributor: name("contributor"),
            project: name("projectId"),
            amount: ore,
            first: interner.text(ids[first]),
            second: interner.text(ids[second])
          }
        },
        setting
      });
    }
  },
  examples: [
    {
      title: { da: "To forskellige bidrag fra samme part", en: "Two different contributions from one party" },
      workbook: grantWith({ match: [cash(500), cash(500.01, { matchId: "M-2" })] }),
      findings: []
    },
    {
      title: {
        da: "Det samme bidrag skrevet som lovet og igen som dokumenteret",
        en: "The same contribution entered as pledged and again as documented"
      },
      workbook: grantWith({ match: [cash(500), cash(500, { matchId: "M-2", stage: "documented" })] }),
      findings: [{ message: "match-twice", severity: "warning", table: "Match", cell: "F3", received: 500 }]
    }
  ]
};
function pairsOf(run) {
  const { match: match2, interner } = run.ledger;
  const { table: table3, amounts } = match2;
  const ids = table3.codes("matchId").values;
  const columns2 = [
    table3.codes("projectId").values,
    table3.codes("contributor").values,
    amounts.values,
    table3.codes("kind").values,
    table3.numbers("year").values
  ];
  const rows = comparableRows(run);
  rows.sort((a, b) => {
    for (const column of columns2) {
      const order = column[a] - column[b];
      if (order !== 0) return order;
    }
    const [one, other] = [interner.text(ids[a]), interner.text(ids[b])];
    return one < other ? -1 : one > other ? 1 : a - b;
  });
  const alike = (a, b) => columns2.every((column) => column[a] === column[b]);
  const pairs = [];
  let first = rows[0] ?? 0;
  let before = first;
  for (let index = 1; index < rows.length; index += 1) {
    const row = rows[index];
    if (!alike(first, row)) first = row;
    else if (ids[row] !== ids[before]) pairs.push({ first, second: row });
    before = row;
  }
  return pairs.sort((a, b) => a.second - b.second);
}
function comparableRows(run) {
  const { match: match2 } = run.ledger;
  const { table: table3, amounts } = match2;
  const columns2 = COMPARED.map((field) => table3.column(field));
  const stated2 = columns2.slice(0, 3);
  const found = new Int32Array(table3.rowCount);
  let count = 0;
  for (let row = 0; row < table3.rowCount; row += 1) {
    const unreadable = columns2.find(({ state }) => state[row] === UNREADABLE);
    if (unreadable) run.skip(cannotRead(table3, row, unreadable.field));
    if (unreadable || stated2.some(({ state }) => state[row] !== READ)) continue;
    if (amounts.state[row] !== KNOWN) run.attempt(() => match2.amountOf(row));
    if (amounts.state[row] !== KNOWN || amounts.values[row] === 0) continue;
    found[count++] = row;
  }
  run.cover(count);
  return found.subarray(0, count);
}

// src/rules/kinds/match/index.ts
var matchKinds = [
  matchBearer2,
  matchNotStated,
  matchRatio,
  matchShare,
  fundingRate,
  inKindCap,
  matchTwice,
  matchAmount,
  matchDocumented
];

// src/rules/kinds/payment/commitment.ts
function eachCommitment(run, visit) {
  visitUnlessIdle(run, idleCommitments(run), visit);
}
function eachCommitmentWith(run, rows, visit) {
  visitUnlessIdle(run, idleCommitments(run, rows), visit);
}
function visitUnlessIdle(run, isIdle, visit) {
  eachBinding(run, (row) => {
    if (isIdle(row)) return;
    run.attempt(() => {
      const commitment = commitmentAt(run, row);
      if (commitment) visit(commitment);
    });
  });
}
function idleCommitments(run, rows) {
  const { onByPool } = run;
  const { poolRows } = run.ledger.commitments;
  const mayOwn = rows ? ifAnswered(() => rows().mayOwn) : null;
  return (row) => {
    const standing = onByPool[poolRows[row]];
    return standing === OFF || standing === ALWAYS && mayOwn?.[row] === 0;
  };
}
function eachCommitmentInForce(run, visit) {
  eachCommitment(run, (commitment) => {
    const settings = inForceFor(run.ledger, commitment.settings, commitment.row);
    if (isSome(settings)) visit({ ...commitment, settings });
  });
}
function commitmentAt(run, row) {
  const { commitments, interner } = run.ledger;
  const settings = run.settings(poolOfCommitment(run, row));
  if (!isSome(settings)) return null;
  const { ids, table: table3 } = commitments;
  if (ids.state[row] !== READ) throw cannotRead(table3, row, "allocationId");
  const allocation = ids.values[row];
  const name = interner.text(allocation);
  if (commitments.isIdTwice(allocation)) {
    throw notUsable("id-twice", { place: placeOf(table3, row, "allocationId"), value: name });
  }
  return { row, allocation, name, settings };
}
var isSome = (settings) => settings.length > 0;
function payable({ ledger }, { row }) {
  const committed3 = needed(ledger.commitments.table, row, "amount");
  return exactOre(committed3 - ledger.returns.annulled([row], null).total);
}
function paidOn({ ledger }, { allocation }) {
  const { payments: payments2 } = ledger;
  const rows = payments2.rowsOf(allocation);
  if (rows.length === 0) return [];
  return rows.flatMap((row) => {
    const on = stated(payments2.table, row, "paidOn");
    return on === null ? [] : [{ row, on, amount: needed(payments2.table, row, "amount") }];
  }).sort((a, b) => a.on - b.on);
}
function totalOf2(paid4) {
  return exactOre(paid4.reduce((sum, { amount: amount2 }) => sum + amount2, 0));
}
function atPayments(rows, field) {
  return {
    at: { table: "Payments", row: rows.at(-1), field },
    also: rows.map((row) => ({ table: "Payments", row, field }))
  };
}
function paymentName({ ledger }, row) {
  return ledger.interner.text(needed(ledger.payments.table, row, "paymentId"));
}

// src/rules/kinds/payment/deadline.ts
function deadlineOf(ledger, setting) {
  if (setting.from !== null) throw notUnderstood(ledger, setting, "from");
  if (setting.to === null) throw notUnderstood(ledger, setting, "to");
  return setting.to;
}
function wholeValueOf(ledger, setting) {
  const { value } = setting;
  if (value !== null && Number.isInteger(value) && value >= 0 && value <= 1e4) return value;
  throw notUnderstood(ledger, setting, "value");
}

// src/rules/kinds/payment/example.ts
function granted2({
  rules: rules2,
  allocation,
  project,
  payments: payments2 = [],
  reports: reports2 = [],
  returns: returns2 = [],
  cutOff
}) {
  return {
    Pools: [{ poolId: "P", appropriationType: "reservation" }],
    Frames: [{ poolId: "P", year: 2024, appropriation: 1e6 }],
    Projects: [{ projectId: "A", poolId: "P", matchBearer: "none", ...project }],
    Allocations: [
      {
        allocationId: "T1",
        projectId: "A",
        poolId: "P",
        year: 2024,
        committedOn: "2024-03-01",
        amount: 1e3,
        status: "committed",
        ...allocation
      }
    ],
    Payments: payments2.map((row, index) => ({ paymentId: `B${index + 1}`, allocationId: "T1", ...row })),
    Reports: reports2.map((row, index) => ({ reportId: `RA${index + 1}`, allocationId: "T1", ...row })),
    Returns: returns2.map((row) => ({ allocationId: "T1", year: 2024, cause: "other", ...row })),
    ...rules2 ? { Rules: rules2.map((rule) => ({ pool: "P", ...rule })) } : {},
    ...cutOff === void 0 ? {} : { cutOff }
  };
}

// src/rules/kinds/payment/commitBy.ts
var committed2 = (committedOn) => granted2({ rules: [{ ruleId: "commit-by", to: "2024-12-31" }], allocation: { committedOn } });
var commitBy = {
  id: "commit-by",
  family: "payment",
  version: 1,
  severity: "error",
  parameters: ["period"],
  reads: {
    Allocations: ["allocationId", "poolId", "year", "committedOn", "status"],
    Pools: ["poolId", "parentId"]
  },
  check(run) {
    const { table: table3 } = run.ledger.commitments;
    eachCommitment(run, ({ row, name, settings }) => {
      for (const setting of settings) {
        run.attempt(() => {
          const by = deadlineOf(run.ledger, setting);
          const day = stated(table3, row, "committedOn");
          if (day === null && daysOfYear(needed(table3, row, "year")).last <= by) return run.cover();
          const committedOn = day ?? needed(table3, row, "committedOn");
          run.cover();
          if (committedOn <= by) return;
          run.report({
            at: { table: "Allocations", row, field: "committedOn" },
            keys: [name],
            received: date(committedOn),
            expected: date(by),
            message: { id: "committed-after-deadline", params: { allocation: name, committedOn, by } },
            setting
          });
        });
      }
    });
  },
  examples: [
    {
      title: { da: "Tilsagn p\xE5 fristens dag", en: "Committed on the last day" },
      workbook: committed2("2024-12-31"),
      findings: []
    },
    {
      title: { da: "Tilsagn dagen efter fristen", en: "Committed the day after" },
      workbook: granted2({
        rules: [{ ruleId: "commit-by", to: "2024-12-30" }],
        allocation: { committedOn: "2024-12-31" }
      }),
      findings: [
        {
          message: "committed-after-deadline",
          severity: "error",
          table: "Allocations",
          cell: "F2",
          received: "2024-12-31",
          expected: "2024-12-30"
        }
      ]
    }
  ]
};

// src/rules/reportKinds.ts
var WORDS2 = new Map(
  (fieldSpec("Reports", "kind").choices ?? []).flatMap(
    ({ value, da, en }) => [value, ...da, ...en].map((word) => [normaliseId(word), value])
  )
);
function reportKindOf(word) {
  return WORDS2.get(word) ?? null;
}

// src/rules/kinds/payment/condition.ts
var gated = (condition2, ...reports2) => granted2({
  rules: [{ ruleId: "payment-condition" }],
  payments: [{ amount: 500, paidOn: "2025-04-01", condition: condition2 }],
  reports: reports2
});
var finding2 = (message) => ({ message, table: "Payments", cell: "F2" });
var condition = {
  id: "payment-condition",
  family: "payment",
  version: 1,
  severity: "error",
  parameters: ["period"],
  reads: {
    Payments: ["paymentId", "allocationId", "paidOn", "amount", "condition"],
    Reports: ["reportId", "allocationId", "kind", "dueOn", "approvedOn"],
    Allocations: ["allocationId", "poolId", "year", "committedOn", "status"],
    Pools: ["poolId", "parentId"]
  },
  check(run) {
    const { payments: payments2, interner } = run.ledger;
    eachCommitmentInForce(run, (commitment) => {
      for (const paid4 of paidOn(run, commitment)) {
        run.attempt(() => {
          const code = stated(payments2.table, paid4.row, "condition");
          if (code === null) return;
          const wanted = interner.text(code);
          const met = isMet(run, commitment, paid4, wanted);
          run.cover();
          if (met === true) return;
          const payment = paymentName(run, paid4.row);
          run.report({
            at: { table: "Payments", row: paid4.row, field: "condition" },
            keys: [payment],
            ...met === null ? { severity: "warning" } : {},
            received: text(wanted),
            message: {
              id: met === null ? "condition-not-known" : "paid-before-condition",
              params: { payment, allocation: commitment.name, condition: wanted, paidOn: paid4.on }
            },
            setting: commitment.settings[0]
          });
        });
      }
    });
  },
  examples: [
    {
      title: { da: "Rapporten er godkendt p\xE5 dagen", en: "The report is approved on the day" },
      workbook: gated("RA1", { kind: "status", approvedOn: "2025-04-01" }),
      findings: []
    },
    {
      title: { da: "Rapporten er godkendt dagen efter", en: "The report is approved the day after" },
      workbook: gated("RA1", { kind: "status", approvedOn: "2025-04-02" }),
      findings: [{ ...finding2("paid-before-condition"), severity: "error", received: "RA1" }]
    },
    {
      title: {
        da: "Et regnskab er godkendt, og det n\xE6ste har f\xF8rst frist senere",
        en: "One set of accounts is approved, and the next is due later"
      },
      workbook: gated(
        "Regnskab",
        { kind: "accounts", dueOn: "2024-12-31", approvedOn: "2025-03-01" },
        { kind: "accounts", dueOn: "2025-12-31" }
      ),
      findings: []
    },
    {
      title: {
        da: "Et regnskab er godkendt, men ikke det, der havde frist dagen f\xF8r",
        en: "One set of accounts is approved, but not that due the day before"
      },
      workbook: gated(
        "accounts",
        { kind: "accounts", dueOn: "2024-12-31", approvedOn: "2025-03-01" },
        { kind: "accounts", dueOn: "2025-03-31" }
      ),
      findings: [{ ...finding2("paid-before-condition"), severity: "error", received: "accounts" }]
    },
    {
      title: { da: "Der er ingen slutrapport", en: "There is no final report" },
      workbook: gated("slutrapport"),
      findings: [{ ...finding2("paid-before-condition"), severity: "error", received: "slutrapport" }]
    },
    {
      title: {
        da: "En betingelse, som ingen rapport kan vise",
        en: "A condition that no report can show"
      },
      workbook: gated("Efter aftale"),
      findings: [{ ...finding2("condition-not-known"), severity: "warning", received: "Efter aftale" }]
    }
  ]
};
function isMet({ ledger }, { allocation }, { on }, wanted) {
  const { reports: reports2, interner } = ledger;
  const { table: table3 } = reports2;
  const approvedBy = (row) => (stated(table3, row, "approvedOn") ?? Infinity) <= on;
  const named = reports2.rowsOf(allocation).filter((row) => {
    const id = stated(table3, row, "reportId");
    return id !== null && normaliseId(interner.text(id)) === normaliseId(wanted);
  });
  if (named.length > 0) return named.every(approvedBy);
  const kind = reportKindOf(normaliseId(wanted));
  if (kind === null) return null;
  const rows = reports2.rowsOfKind(allocation, kind);
  return rows.some(approvedBy) && rows.every((row) => approvedBy(row) || (stated(table3, row, "dueOn") ?? on) > on);
}

// src/rules/kinds/payment/decommitment.ts
var claimed = (kroner2, more = {}) => granted2({
  rules: [{ ruleId: "decommitment", value: 3 }],
  payments: [{ amount: kroner2, paidOn: "2027-12-31" }],
  cutOff: "2028-01-01",
  ...more
});
var decommitment = {
  id: "decommitment",
  family: "payment",
  version: 1,
  severity: "error",
  parameters: ["value", "period", "tolerance"],
  reads: {
    Payments: ["paymentId", "allocationId", "paidOn", "amount"],
    Allocations: ["allocationId", "poolId", "year", "committedOn", "amount", "status"],
    Returns: ["allocationId", "amount", "kind"],
    Pools: ["poolId", "parentId"]
  },
  check(run) {
    const { commitments, cutOff } = run.ledger;
    eachCommitmentInForce(run, (commitment) => {
      const { row, name } = commitment;
      for (const setting of commitment.settings) {
        run.attempt(() => {
          const years = wholeValueOf(run.ledger, setting);
          if (cutOff === null) return run.needsCutOff();
          const year = needed(commitments.table, row, "year");
          const by = daysOfYear(year + years).last;
          const room = payable(run, commitment);
          const paid4 = totalOf2(paidOn(run, commitment).filter(({ on }) => on <= by));
          run.cover();
          const lost = exactOre(room - paid4);
          if (cutOff <= by || lost <= setting.tolerance) return;
          run.report({
            at: { table: "Allocations", row, field: "amount" },
            keys: [name],
            received: amount(paid4),
            expected: amount(room),
            difference: amount(-lost),
            message: { id: "unclaimed-lost", params: { allocation: name, year, by, paid: paid4, room, lost } },
            setting
          });
        });
      }
    });
  },
  examples: [
    {
      title: { da: "Alt er betalt p\xE5 den sidste dag", en: "All is paid on the last day" },
      workbook: claimed(1e3),
      findings: []
    },
    {
      title: { da: "En \xF8re er ikke betalt", en: "One \xF8re is not paid" },
      workbook: claimed(999.99),
      findings: [
        {
          message: "unclaimed-lost",
          severity: "error",
          table: "Allocations",
          cell: "G2",
          received: 999.99,
          expected: 1e3,
          difference: -0.01
        }
      ]
    },
    {
      title: { da: "Det sidste \xE5r er endnu ikke g\xE5et", en: "The last year has not yet ended" },
      workbook: claimed(999.99, { cutOff: "2027-12-31" }),
      findings: []
    },
    {
      title: { da: "Resten er annulleret", en: "The rest is annulled" },
      workbook: claimed(999.99, { returns: [{ amount: 0.01, kind: "annulled", year: 2028 }] }),
      findings: []
    }
  ]
};

// src/rules/kinds/payment/instalments.ts
var RULE = [{ ruleId: "payment-instalments" }];
var instalments = {
  id: "payment-instalments",
  family: "payment",
  version: 1,
  severity: "error",
  parameters: ["period", "tolerance"],
  reads: {
    Payments: ["paymentId", "allocationId", "amount"],
    Allocations: ["allocationId", "poolId", "year", "committedOn", "amount", "status"],
    Returns: ["allocationId", "amount", "kind"],
    Pools: ["poolId", "parentId"]
  },
  check(run) {
    const { payments: payments2, commitments } = run.ledger;
    eachCommitmentInForce(run, (commitment) => {
      const { row, allocation, name } = commitment;
      const [setting] = commitment.settings;
      const rows = payments2.rowsOf(allocation);
      const room = payable(run, commitment);
      const listed = select(payments2.table, rows).total;
      run.cover();
      const missing2 = exactOre(room - listed);
      if (Math.abs(missing2) <= setting.tolerance) return;
      if (rows.length === 0) {
        return run.report({
          at: { table: "Allocations", row, field: "amount" },
          keys: [name],
          severity: "warning",
          expected: amount(room),
          message: { id: "instalments-not-listed", params: { allocation: name, room } },
          setting
        });
      }
      const pool = needed(commitments.table, row, "poolId");
      if (missing2 < 0 && run.settingsOf("payment-total", pool).length > 0) return;
      run.report({
        ...atPayments(rows, "amount"),
        keys: [name],
        received: amount(listed),
        expected: amount(room),
        difference: amount(-missing2),
        message: { id: "instalments-do-not-add-up", params: { allocation: name, listed, room } },
        setting
      });
    });
  },
  examples: [
    {
      title: { da: "Tre rater p\xE5 i alt 100 %", en: "Three instalments of 100% in all" },
      workbook: granted2({ rules: RULE, payments: [{ amount: 500 }, { amount: 300 }, { amount: 200 }] }),
      findings: []
    },
    {
      title: { da: "En \xF8re for lidt", en: "One \xF8re too little" },
      workbook: granted2({ rules: RULE, payments: [{ amount: 500 }, { amount: 499.99 }] }),
      findings: [
        {
          message: "instalments-do-not-add-up",
          severity: "error",
          table: "Payments",
          cell: "E3",
          received: 999.99,
          expected: 1e3,
          difference: -0.01
        }
      ]
    },
    {
      title: { da: "Ingen rater er oplyst", en: "No instalments are stated" },
      workbook: granted2({ rules: RULE }),
      findings: [
        {
          message: "instalments-not-listed",
          severity: "warning",
          table: "Allocations",
          cell: "G2",
          expected: 1e3
        }
      ]
    },
    {
      title: {
        da: "En \xF8re for meget, hvor reglen om udbetalinger i alt er sl\xE5et fra",
        en: "One \xF8re too much, where the rule about all payments is off"
      },
      workbook: granted2({
        rules: [...RULE, { ruleId: "payment-total", severity: "off" }],
        payments: [{ amount: 500 }, { amount: 500.01 }]
      }),
      findings: [
        {
          message: "instalments-do-not-add-up",
          severity: "error",
          table: "Payments",
          cell: "E3",
          received: 1000.01,
          expected: 1e3,
          difference: 0.01
        }
      ]
    }
  ]
};

// src/rules/kinds/payment/lateReport.ts
var paid = (on, receivedOn) => granted2({
  rules: [{ ruleId: "payment-late-report" }],
  payments: [{ amount: 100, paidOn: on }],
  reports: [{ kind: "accounts", dueOn: "2025-03-01", ...receivedOn ? { receivedOn } : {} }]
});
var lateReport = {
  id: "payment-late-report",
  family: "payment",
  version: 1,
  severity: "error",
  parameters: ["period"],
  reads: {
    Payments: ["paymentId", "allocationId", "paidOn", "amount"],
    Reports: ["allocationId", "kind", "dueOn", "receivedOn"],
    Allocations: ["allocationId", "poolId", "year", "committedOn", "status"],
    Pools: ["poolId", "parentId"]
  },
  check(run) {
    const { reports: reports2 } = run.ledger;
    eachCommitmentInForce(run, (commitment) => {
      const payments2 = paidOn(run, commitment);
      if (payments2.length === 0) return;
      const owed2 = reports2.rowsOf(commitment.allocation).flatMap((row) => {
        const due = stated(reports2.table, row, "dueOn");
        const received = stated(reports2.table, row, "receivedOn") ?? Infinity;
        return due === null ? [] : [{ due, received }];
      });
      run.cover(payments2.length);
      for (const { row, on } of payments2) {
        const late2 = owed2.filter(({ due: due2, received }) => on > due2 && on < received);
        if (late2.length === 0) continue;
        const due = Math.min(...late2.map((each) => each.due));
        const payment = paymentName(run, row);
        run.report({
          at: { table: "Payments", row, field: "paidOn" },
          keys: [payment],
          received: date(on),
          message: {
            id: "paid-while-report-late",
            params: { payment, allocation: commitment.name, paidOn: on, due }
          },
          setting: commitment.settings[0]
        });
      }
    });
  },
  examples: [
    {
      title: { da: "Betalt p\xE5 dagen for fristen", en: "Paid on the day that the report was due" },
      workbook: paid("2025-03-01"),
      findings: []
    },
    {
      title: {
        da: "Betalt den dag, det forsinkede regnskab kom",
        en: "Paid on the day that the late accounts came in"
      },
      workbook: paid("2025-03-10", "2025-03-10"),
      findings: []
    },
    {
      title: { da: "Betalt dagen efter fristen", en: "Paid the day after the report was due" },
      workbook: paid("2025-03-02"),
      findings: [
        {
          message: "paid-while-report-late",
          severity: "error",
          table: "Payments",
          cell: "D2",
          received: "2025-03-02"
        }
      ]
    },
    {
      title: {
        da: "Betalt dagen f\xF8r det forsinkede regnskab kom",
        en: "Paid the day before the late accounts came in"
      },
      workbook: paid("2025-03-09", "2025-03-10"),
      findings: [
        {
          message: "paid-while-report-late",
          severity: "error",
          table: "Payments",
          cell: "D2",
          received: "2025-03-09"
        }
      ]
    }
  ]
};

// src/rules/kinds/payment/paidAfterEnd.ts
var paid2 = (on) => granted2({
  rules: [{ ruleId: "paid-after-end", value: 90 }],
  project: { projectId: "A", end: "2025-12-31" },
  payments: [{ amount: 100, paidOn: on }]
});
var paidAfterEnd = {
  id: "paid-after-end",
  family: "payment",
  version: 1,
  severity: "error",
  parameters: ["value", "period"],
  reads: {
    Payments: ["paymentId", "allocationId", "paidOn", "amount"],
    Projects: ["projectId", "partOf", "end"],
    Allocations: ["allocationId", "projectId", "poolId", "year", "committedOn", "status"],
    Pools: ["poolId", "parentId"]
  },
  check(run) {
    eachCommitmentInForce(run, (commitment) => {
      const payments2 = paidOn(run, commitment);
      if (payments2.length === 0) return;
      const end = endOfProject(run, commitment.row);
      for (const setting of commitment.settings) {
        run.attempt(() => {
          const days2 = wholeValueOf(run.ledger, setting);
          const last = end + days2;
          run.cover(payments2.length);
          for (const { row, on } of payments2) {
            if (on <= last) continue;
            const payment = paymentName(run, row);
            run.report({
              at: { table: "Payments", row, field: "paidOn" },
              keys: [payment],
              received: date(on),
              expected: date(last),
              message: {
                id: "paid-after-end",
                params: { payment, allocation: commitment.name, paidOn: on, end, days: days2 }
              },
              setting
            });
          }
        });
      }
    });
  },
  examples: [
    {
      title: { da: "Betalt 90 dage efter projektets slut", en: "Paid 90 days after the project\u2019s end" },
      workbook: paid2("2026-03-31"),
      findings: []
    },
    {
      title: { da: "Betalt 91 dage efter projektets slut", en: "Paid 91 days after the project\u2019s end" },
      workbook: paid2("2026-04-01"),
      findings: [
        {
          message: "paid-after-end",
          severity: "error",
          table: "Payments",
          cell: "D2",
          received: "2026-04-01",
          expected: "2026-03-31"
        }
      ]
    }
  ]
};
function endOfProject({ ledger }, row) {
  const { projects: projects2 } = ledger;
  const project = projectOfCommitment(ledger, row);
  return needed(projects2.table, projects2.rowOf(project), "end");
}

// src/rules/kinds/payment/paymentDate.ts
var paid3 = (on) => granted2({ payments: [{ amount: 100, paidOn: on }] });
var paymentDate = {
  id: "payment-date",
  family: "payment",
  version: 1,
  severity: "error",
  parameters: [],
  reads: {
    Payments: ["paymentId", "allocationId", "paidOn", "amount"],
    Allocations: ["allocationId", "poolId", "committedOn", "status"],
    Pools: ["poolId", "parentId"]
  },
  check(run) {
    const { table: table3 } = run.ledger.commitments;
    eachCommitmentWith(
      run,
      () => run.ledger.payments,
      (commitment) => {
        const payments2 = paidOn(run, commitment);
        if (payments2.length === 0) return;
        const committedOn = needed(table3, commitment.row, "committedOn");
        run.cover(payments2.length);
        for (const { row, on } of payments2) {
          if (on >= committedOn) continue;
          const payment = paymentName(run, row);
          run.report({
            at: { table: "Payments", row, field: "paidOn" },
            keys: [payment],
            received: date(on),
            expected: date(committedOn),
            change: { table: "Payments", row, field: "paidOn", to: date(committedOn), orOthers: true },
            message: {
              id: "paid-before-commitment",
              params: { payment, allocation: commitment.name, paidOn: on, committedOn }
            },
            setting: commitment.settings[0]
          });
        }
      }
    );
  },
  examples: [
    {
      title: { da: "Betalt samme dag som tilsagnet", en: "Paid on the day of the commitment" },
      workbook: paid3("2024-03-01"),
      findings: []
    },
    {
      title: { da: "Betalt dagen f\xF8r tilsagnet", en: "Paid the day before the commitment" },
      workbook: paid3("2024-02-29"),
      findings: [
        {
          message: "paid-before-commitment",
          severity: "error",
          table: "Payments",
          cell: "D2",
          received: "2024-02-29",
          expected: "2024-03-01"
        }
      ]
    }
  ]
};

// src/rules/kinds/payment/paymentTotal.ts
var paymentTotal = {
  id: "payment-total",
  family: "payment",
  version: 1,
  severity: "error",
  parameters: ["tolerance"],
  reads: {
    Payments: ["paymentId", "allocationId", "paidOn", "amount"],
    Allocations: ["allocationId", "poolId", "amount", "status"],
    Returns: ["allocationId", "amount", "kind"],
    Pools: ["poolId", "parentId"]
  },
  check(run) {
    const { commitments, payments: payments2 } = run.ledger;
    const statuses = commitments.statuses.state;
    const isIdle = idleCommitments(run, () => payments2);
    for (let row = 0; row < commitments.table.rowCount; row += 1) {
      if (statuses[row] === READ && isIdle(row)) continue;
      run.attempt(() => {
        needed(commitments.table, row, "status");
        const commitment = commitmentAt(run, row);
        if (!commitment || payments2.rowsOf(commitment.allocation).length === 0) return;
        if (commitments.isStatus(row, "committed")) checkTotal2(run, commitment);
        else checkUnbound(run, commitment);
      });
    }
  },
  examples: [
    {
      title: { da: "Rater p\xE5 pr\xE6cis hele tilsagnet", en: "Instalments of exactly the whole commitment" },
      workbook: granted2({ payments: [{ amount: 600, paidOn: "2024-04-01" }, { amount: 400 }] }),
      findings: []
    },
    {
      title: { da: "En \xF8re mere end tilsagnet", en: "One \xF8re more than the commitment" },
      workbook: granted2({ payments: [{ amount: 600, paidOn: "2024-04-01" }, { amount: 400.01 }] }),
      findings: [
        {
          message: "payments-above-commitment",
          severity: "error",
          table: "Payments",
          cell: "E3",
          received: 1000.01,
          expected: 1e3,
          difference: 0.01
        }
      ]
    },
    {
      title: {
        da: "Det annullerede kan ikke udbetales",
        en: "What was annulled cannot be paid"
      },
      workbook: granted2({
        payments: [{ amount: 800.01, paidOn: "2024-04-01" }],
        returns: [{ amount: 200, kind: "annulled" }]
      }),
      findings: [
        {
          message: "payments-above-commitment",
          severity: "error",
          table: "Payments",
          cell: "E2",
          received: 800.01,
          expected: 800,
          difference: 0.01
        }
      ]
    },
    {
      title: { da: "Betalt p\xE5 et planlagt tilsagn", en: "Paid on a planned commitment" },
      workbook: granted2({
        allocation: { status: "planned" },
        payments: [{ amount: 0.01, paidOn: "2024-04-01" }, { amount: 400 }]
      }),
      findings: [
        {
          message: "paid-without-commitment",
          severity: "error",
          table: "Payments",
          cell: "E2",
          received: 0.01,
          expected: 0,
          difference: 0.01
        }
      ]
    }
  ]
};
function checkTotal2(run, commitment) {
  const { payments: payments2 } = run.ledger;
  const rows = payments2.rowsOf(commitment.allocation);
  const paid4 = totalOf2(paidOn(run, commitment));
  const listed = select(payments2.table, rows).total;
  const room = payable(run, commitment);
  run.cover();
  const over = exactOre(listed - room);
  const [setting] = commitment.settings;
  if (over <= setting.tolerance) return;
  run.report({
    ...atPayments(rows, "amount"),
    keys: [commitment.name],
    received: amount(listed),
    expected: amount(room),
    difference: amount(over),
    ...loweredBy(payments2.table, rows, over),
    message: {
      id: "payments-above-commitment",
      params: { allocation: commitment.name, paid: paid4, due: exactOre(listed - paid4), room, over }
    },
    setting
  });
}
function checkUnbound(run, commitment) {
  const paid4 = paidOn(run, commitment);
  const total = totalOf2(paid4);
  run.cover();
  const [setting] = commitment.settings;
  if (total <= setting.tolerance) return;
  const status = run.ledger.commitments.isStatus(commitment.row, "planned") ? "planned" : "cancelled";
  run.report({
    ...atPayments(
      paid4.map(({ row }) => row),
      "amount"
    ),
    keys: [commitment.name, "status"],
    received: amount(total),
    expected: amount(0),
    difference: amount(total),
    message: { id: "paid-without-commitment", params: { allocation: commitment.name, status, paid: total } },
    setting
  });
}

// src/rules/kinds/payment/repayment.ts
var settled = (approvedCost2, more = {}) => granted2({
  rules: [{ ruleId: "repayment-due", value: 0.5, tolerance: 500 }],
  payments: [{ amount: 1e3, paidOn: "2024-04-01" }],
  reports: [
    {
      kind: "final",
      receivedOn: "2025-04-01",
      approvedOn: "2025-05-01",
      ...approvedCost2 === void 0 ? {} : { approvedCost: approvedCost2 }
    }
  ],
  ...more
});
var repayment = {
  id: "repayment-due",
  family: "payment",
  version: 1,
  severity: "error",
  parameters: ["value", "period", "tolerance"],
  reads: {
    Payments: ["paymentId", "allocationId", "paidOn", "amount"],
    Reports: ["allocationId", "kind", "approvedOn", "approvedCost"],
    Allocations: ["allocationId", "poolId", "year", "committedOn", "amount", "status"],
    Returns: ["allocationId", "amount", "kind"],
    Pools: ["poolId", "parentId"]
  },
  check(run) {
    const { reports: reports2, returns: returns2 } = run.ledger;
    eachCommitmentInForce(run, (commitment) => {
      const { allocation, name } = commitment;
      for (const setting of commitment.settings) {
        run.attempt(() => {
          const rate = shareOf(run.ledger, setting);
          const final = lastApproved(run, allocation);
          const paid4 = paidOn(run, commitment);
          const total = totalOf2(paid4);
          const room = payable(run, commitment);
          const back = returns2.repaid([commitment.row], null).total;
          run.cover();
          if (final === null || total === 0) return;
          const approved2 = stated(reports2.table, final, "approvedCost");
          if (approved2 === null) {
            return run.report({
              at: { table: "Reports", row: final, field: "approvedCost" },
              keys: [name, "approvedCost"],
              severity: "warning",
              message: { id: "approved-cost-not-stated", params: { allocation: name, paid: total } },
              setting
            });
          }
          const supported = Math.min(room, times(approved2, toFraction(rate), "up"));
          const due = exactOre(total - back - supported);
          if (due <= setting.tolerance) return;
          run.report({
            ...atPayments(
              paid4.map(({ row }) => row),
              "amount"
            ),
            keys: [name],
            received: amount(total - back),
            expected: amount(supported),
            difference: amount(due),
            message: {
              id: "repayment-due",
              params: { allocation: name, paid: total, back, supported, rate, approved: approved2, due }
            },
            setting
          });
        });
      }
    });
  },
  examples: [
    {
      title: {
        da: "Pr\xE6cis 500 kr. for meget er under bagatelgr\xE6nsen",
        en: "Exactly DKK 500 too much is let go"
      },
      workbook: settled(1e3),
      findings: []
    },
    {
      title: { da: "En \xF8re over bagatelgr\xE6nsen", en: "One \xF8re above the amount that is let go" },
      workbook: settled(999.98),
      findings: [
        {
          message: "repayment-due",
          severity: "error",
          table: "Payments",
          cell: "E2",
          received: 1e3,
          expected: 499.99,
          difference: 500.01
        }
      ]
    },
    {
      title: { da: "Det for meget betalte er kommet tilbage", en: "What was paid too much is back" },
      workbook: settled(0, { returns: [{ amount: 500, kind: "repaid", year: 2025 }] }),
      findings: []
    },
    {
      title: { da: "Slutrapporten er ikke godkendt endnu", en: "The final report is not approved yet" },
      workbook: settled(0, { reports: [{ kind: "final", receivedOn: "2025-04-01", approvedCost: 0 }] }),
      findings: []
    },
    {
      title: { da: "Den godkendte udgift er ikke oplyst", en: "The approved cost is not stated" },
      workbook: settled(void 0),
      findings: [{ message: "approved-cost-not-stated", severity: "warning", table: "Reports", cell: "I2" }]
    }
  ]
};
function lastApproved({ ledger }, allocation) {
  const { reports: reports2 } = ledger;
  const approved2 = reports2.rowsOfKind(allocation, "final").flatMap((row) => {
    const on = stated(reports2.table, row, "approvedOn");
    return on === null ? [] : [{ row, on }];
  });
  return approved2.sort((a, b) => a.on - b.on).at(-1)?.row ?? null;
}

// src/rules/kinds/payment/retention.ts
var RULE2 = [{ ruleId: "payment-retention", value: 0.2 }];
var retention = {
  id: "payment-retention",
  family: "payment",
  version: 1,
  severity: "error",
  parameters: ["value", "period", "tolerance"],
  reads: {
    Payments: ["paymentId", "allocationId", "paidOn", "amount"],
    Reports: ["allocationId", "kind", "approvedOn"],
    Allocations: ["allocationId", "poolId", "year", "committedOn", "amount", "status"],
    Returns: ["allocationId", "amount", "kind"],
    Pools: ["poolId", "parentId"]
  },
  check(run) {
    const { reports: reports2, payments: payments2 } = run.ledger;
    eachCommitmentInForce(run, (commitment) => {
      for (const setting of commitment.settings) {
        run.attempt(() => {
          const held = shareOf(run.ledger, setting);
          const { top, bottom } = toFraction(held);
          const approvals2 = reports2.rowsOfKind(commitment.allocation, "final").map((row) => stated(reports2.table, row, "approvedOn") ?? Infinity);
          const approved2 = Math.min(...approvals2);
          const early = paidOn(run, commitment).filter(({ on }) => on < approved2);
          const room = payable(run, commitment);
          const most = times(room, { top: bottom - top, bottom }, "up");
          const paid4 = totalOf2(early);
          run.cover();
          const over = exactOre(paid4 - most);
          if (over <= setting.tolerance) return;
          const rows = early.map(({ row }) => row);
          run.report({
            ...atPayments(rows, "amount"),
            keys: [commitment.name],
            received: amount(paid4),
            expected: amount(most),
            difference: amount(over),
            ...loweredBy(payments2.table, rows, over),
            message: {
              id: "retention-paid",
              params: { allocation: commitment.name, paid: paid4, most, held, room, over }
            },
            setting
          });
        });
      }
    });
  },
  examples: [
    {
      title: {
        da: "80 % betalt f\xF8r slutrapporten, resten p\xE5 dagen for godkendelsen",
        en: "80% paid before the final report, the rest on the day of its approval"
      },
      workbook: granted2({
        rules: RULE2,
        payments: [
          { amount: 800, paidOn: "2024-04-01" },
          { amount: 200, paidOn: "2025-05-01" }
        ],
        reports: [{ kind: "final", receivedOn: "2025-04-01", approvedOn: "2025-05-01" }]
      }),
      findings: []
    },
    {
      title: {
        da: "En \xF8re over 80 %, og slutrapporten er ikke godkendt",
        en: "One \xF8re above 80%, and the final report is not approved"
      },
      workbook: granted2({
        rules: RULE2,
        payments: [{ amount: 800.01, paidOn: "2024-04-01" }],
        reports: [{ kind: "final", receivedOn: "2025-04-01" }]
      }),
      findings: [
        {
          message: "retention-paid",
          severity: "error",
          table: "Payments",
          cell: "E2",
          received: 800.01,
          expected: 800,
          difference: 0.01
        }
      ]
    },
    {
      title: {
        da: "Den sidste rate er betalt dagen f\xF8r godkendelsen",
        en: "The last instalment was paid the day before the approval"
      },
      workbook: granted2({
        rules: RULE2,
        payments: [
          { amount: 800, paidOn: "2024-04-01" },
          { amount: 200, paidOn: "2025-04-30" }
        ],
        reports: [{ kind: "final", receivedOn: "2025-04-01", approvedOn: "2025-05-01" }]
      }),
      findings: [
        {
          message: "retention-paid",
          severity: "error",
          table: "Payments",
          cell: "E3",
          received: 1e3,
          expected: 800,
          difference: 200
        }
      ]
    }
  ]
};

// src/rules/kinds/payment/accounts.ts
function accountsOf({ ledger }, allocation) {
  const { table: table3 } = ledger.reports;
  const rows = ledger.reports.rowsOf(allocation);
  if (rows.length === 0) return [];
  return rows.flatMap((row) => {
    const cost = stated(table3, row, "cost");
    return cost === null ? [] : [{ row, cost, periodTo: needed(table3, row, "periodTo") }];
  }).sort((a, b) => a.periodTo - b.periodTo);
}

// src/rules/kinds/payment/spendBy.ts
var BASES4 = [
  ["payments", ["", "payments", "udbetalinger"]],
  ["spending", ["spending", "forbrug"]]
];
var spent = (...reports2) => granted2({
  rules: [{ ruleId: "spend-by", base: "spending", to: "2026-12-31" }],
  reports: reports2.map((row) => ({ ...row, kind: "accounts" }))
});
var spendBy = {
  id: "spend-by",
  family: "payment",
  version: 1,
  severity: "error",
  parameters: ["base", "period", "tolerance"],
  reads: {
    Payments: ["paymentId", "allocationId", "paidOn", "amount"],
    Reports: ["allocationId", "periodTo", "cost"],
    Allocations: ["allocationId", "poolId", "status"],
    Pools: ["poolId", "parentId"]
  },
  check(run) {
    eachCommitment(run, (commitment) => {
      for (const setting of commitment.settings) {
        run.attempt(() => {
          const by = deadlineOf(run.ledger, setting);
          const base = baseOf(run.ledger, setting, BASES4);
          if (base === "payments") checkPayments(run, commitment, by, setting);
          else checkSpending(run, commitment, by, setting);
        });
      }
    });
  },
  examples: [
    {
      title: { da: "Betalt p\xE5 fristens dag", en: "Paid on the last day" },
      workbook: granted2({
        rules: [{ ruleId: "spend-by", to: "2026-12-31" }],
        payments: [{ amount: 100, paidOn: "2026-12-31" }]
      }),
      findings: []
    },
    {
      title: { da: "Betalt dagen efter fristen", en: "Paid the day after" },
      workbook: granted2({
        rules: [{ ruleId: "spend-by", to: "2026-12-31" }],
        payments: [{ amount: 100, paidOn: "2027-01-01" }]
      }),
      findings: [
        {
          message: "paid-after-deadline",
          severity: "error",
          table: "Payments",
          cell: "D2",
          received: "2027-01-01",
          expected: "2026-12-31"
        }
      ]
    },
    {
      title: { da: "Forbruget vokser ikke efter fristen", en: "Expenditure does not grow after the day" },
      workbook: spent({ periodTo: "2026-12-31", cost: 500 }, { periodTo: "2027-06-30", cost: 500 }),
      findings: []
    },
    {
      title: {
        da: "Forbruget vokser en \xF8re efter fristen",
        en: "Expenditure grows by one \xF8re after the day"
      },
      workbook: spent({ periodTo: "2026-12-31", cost: 500 }, { periodTo: "2027-06-30", cost: 500.01 }),
      findings: [
        {
          message: "spent-after-deadline",
          severity: "error",
          table: "Reports",
          cell: "H3",
          received: 500.01,
          expected: 500,
          difference: 0.01
        }
      ]
    },
    {
      title: {
        da: "Ingen opg\xF8relse viser, hvad der var brugt p\xE5 fristens dag",
        en: "No account shows what was spent by the day"
      },
      workbook: spent({ periodTo: "2026-12-30", cost: 500 }, { periodTo: "2027-06-30", cost: 500.01 }),
      findings: [
        {
          message: "spending-at-deadline-not-stated",
          severity: "warning",
          table: "Reports",
          cell: "H3",
          received: 500.01
        }
      ]
    }
  ]
};
function checkPayments(run, commitment, by, setting) {
  const paid4 = paidOn(run, commitment);
  run.cover(paid4.length);
  for (const { row, on } of paid4) {
    if (on <= by) continue;
    const payment = paymentName(run, row);
    run.report({
      at: { table: "Payments", row, field: "paidOn" },
      keys: [payment],
      received: date(on),
      expected: date(by),
      message: {
        id: "paid-after-deadline",
        params: { payment, allocation: commitment.name, paidOn: on, by }
      },
      setting
    });
  }
}
function checkSpending(run, { allocation, name }, by, setting) {
  const accounts2 = accountsOf(run, allocation);
  run.cover(accounts2.length);
  const last = accounts2.at(-1);
  const before = accounts2.filter(({ periodTo }) => periodTo <= by).at(-1);
  if (!last || last.periodTo <= by) return;
  const over = exactOre(last.cost - (before?.cost ?? 0));
  if (over <= setting.tolerance) return;
  const what = {
    at: { table: "Reports", row: last.row, field: "cost" },
    keys: [name],
    received: amount(last.cost),
    setting
  };
  if (before?.periodTo !== by) {
    return run.report({
      ...what,
      severity: "warning",
      message: { id: "spending-at-deadline-not-stated", params: { allocation: name, by } }
    });
  }
  run.report({
    ...what,
    expected: amount(before.cost),
    difference: amount(over),
    message: {
      id: "spent-after-deadline",
      params: { allocation: name, by, spent: last.cost, allowed: before.cost, over }
    }
  });
}

// src/rules/kinds/payment/index.ts
var paymentKinds = [
  paymentTotal,
  paymentDate,
  instalments,
  retention,
  lateReport,
  condition,
  commitBy,
  spendBy,
  paidAfterEnd,
  decommitment,
  repayment
];

// src/rules/kinds/pool/appropriationType.ts
var ofType = (top, inside2) => ({
  Pools: [
    { poolId: "P", ...top && { appropriationType: top } },
    { poolId: "E", parentId: "P", ...inside2 && { appropriationType: inside2 } }
  ],
  Frames: [
    { poolId: "P", year: 2024, appropriation: 1e3 },
    { poolId: "E", year: 2024, appropriation: 500 }
  ],
  Projects: [{ projectId: "A" }],
  Allocations: [
    { allocationId: "1", projectId: "A", poolId: "E", year: 2024, amount: 100, status: "committed" },
    { allocationId: "2", projectId: "A", poolId: "P", year: 2024, amount: 200, status: "committed" }
  ]
});
var appropriationType = {
  id: "appropriation-type",
  family: "pool",
  version: 1,
  severity: "warning",
  parameters: [],
  reads: {
    Pools: ["poolId", "parentId", "appropriationType"],
    Frames: ["poolId", "year", "appropriation", "carriedIn"],
    Allocations: ["poolId", "year", "amount", "status"]
  },
  source: "BV 2.10; BV 2.2.12",
  check(run) {
    const { pools: pools2, frames: frames2, commitments } = run.ledger;
    const types = pools2.table.codes("appropriationType");
    const untyped = /* @__PURE__ */ new Map();
    for (const pool of pools2.all()) {
      const setting = run.setting(pool);
      if (!setting) continue;
      run.attempt(() => {
        run.cover();
        const stated2 = pools2.settingRow(pool, "appropriationType");
        if (stated2 !== null && types.state[stated2] === READ) return;
        if (stated2 !== null) throw cannotRead(pools2.table, stated2, "appropriationType");
        const { total } = commitments.ofPoolItself(pool, { year: null, asOf: null, status: "committed" });
        const carried4 = frames2.statedFor(pool).some((year) => frames2.budget(pool, year).carriedIn > 0);
        if (total === 0 && !carried4) return;
        const top = pools2.upwards(pool).at(-1) ?? pool;
        const known = untyped.get(top);
        untyped.set(top, {
          committed: (known?.committed ?? 0) + total,
          carried: carried4 || known?.carried === true,
          setting: run.setting(top) ?? known?.setting ?? setting
        });
      });
    }
    for (const [top, { committed: committed3, carried: carried4, setting }] of untyped) {
      run.report({
        at: { table: "Pools", row: pools2.rowOf(top), field: "appropriationType" },
        keys: [pools2.name(top)],
        received: blank,
        message: {
          id: "appropriation-type-not-stated",
          params: { pool: pools2.name(top), committed: exactOre(committed3), carried: carried4 }
        },
        setting
      });
    }
  },
  examples: [
    {
      title: {
        da: "Bevillingstypen p\xE5 den ydre pulje g\xE6lder ogs\xE5 \xF8rem\xE6rkningen",
        en: "The type stated on the outer pool holds for the earmark too"
      },
      workbook: ofType("other", ""),
      findings: []
    },
    {
      title: {
        da: "Ingen bevillingstype: meldes \xE9n gang, p\xE5 den yderste pulje",
        en: "No appropriation type: told once, on the outermost pool"
      },
      workbook: ofType("", ""),
      findings: [
        {
          message: "appropriation-type-not-stated",
          severity: "warning",
          table: "Pools",
          cell: "E2",
          received: null
        }
      ]
    },
    {
      title: {
        da: "\xD8rem\xE6rkningens egen type siger intet om puljen udenom",
        en: "The earmark\u2019s own type says nothing about the pool around it"
      },
      workbook: ofType("", "reservation"),
      findings: [
        { message: "appropriation-type-not-stated", severity: "warning", table: "Pools", cell: "E2" }
      ]
    }
  ]
};

// src/rules/kinds/pool/carriedInTo.ts
function carriedInTo([row, other], ore) {
  if (other !== void 0) return {};
  return { change: { table: "Frames", row, field: "carriedIn", to: amount(ore), orOthers: true } };
}

// src/rules/kinds/pool/eachFrame.ts
function eachFrame(run, of, visit) {
  const { pools: pools2, frames: frames2 } = run.ledger;
  for (const pool of pools2.all()) {
    const settings = run.settings(pool);
    if (settings.length === 0) continue;
    for (const year of run.attempt(() => frames2.statedFor(pool)) ?? []) {
      if (of === (year === null ? "years" : "whole")) continue;
      const rows = frames2.rowsFor(pool, year);
      for (const setting of settings) {
        const holds = holdsFor(setting, null, year);
        if (holds === null) run.skip(notUnderstood(run.ledger, setting, "from"), rows.length);
        if (holds !== true) continue;
        run.cover(rows.length);
        run.attempt(() => visit({ pool, year, rows, setting }), rows.length);
      }
    }
  }
}

// src/rules/kinds/pool/carryForwardAllowed.ts
var carried = (type, kroner2) => ({
  Pools: [
    { poolId: "P", ...type && { appropriationType: type } },
    { poolId: "E", parentId: "P" }
  ],
  Frames: [{ poolId: "E", year: 2024, appropriation: 1e3, carriedIn: kroner2 }]
});
var carryForwardAllowed = {
  id: "carry-forward-allowed",
  family: "pool",
  version: 1,
  severity: "error",
  parameters: ["tolerance", "period"],
  reads: {
    Pools: ["poolId", "parentId", "appropriationType"],
    Frames: ["poolId", "year", "appropriation", "carriedIn"]
  },
  source: "BV 2.2.12; BV 2.10",
  check(run) {
    const { ledger } = run;
    const { pools: pools2, frames: frames2 } = ledger;
    const types = pools2.table.codes("appropriationType");
    const reservation = ledger.interner.codeOf("reservation");
    eachFrame(run, "all", ({ pool, year, rows, setting }) => {
      const { carriedIn } = frames2.budget(pool, year);
      const stated2 = pools2.settingRow(pool, "appropriationType");
      if (carriedIn <= setting.tolerance || stated2 === null) return;
      if (types.state[stated2] !== READ) throw cannotRead(pools2.table, stated2, "appropriationType");
      if (types.values[stated2] === reservation) return;
      run.report({
        at: { table: "Frames", row: rows[0], field: "carriedIn" },
        keys: [pools2.name(pool), ...year === null ? [] : [year]],
        received: amount(carriedIn),
        expected: amount(0),
        difference: amount(carriedIn),
        ...carriedInTo(rows, 0),
        message: { id: "carry-forward-not-allowed", params: { pool: pools2.name(pool), year, carriedIn } },
        setting
      });
    });
  },
  examples: [
    {
      title: { da: "En reservationsbevilling m\xE5 videref\xF8res", en: "A reservation may be carried forward" },
      workbook: carried("reservation", 50),
      findings: []
    },
    {
      title: {
        da: "En anden bevilling m\xE5 ikke videref\xF8res, heller ikke \xE9n \xF8re",
        en: "Another appropriation may not be carried forward, not even one \xF8re"
      },
      workbook: carried("other", 0.01),
      findings: [
        {
          message: "carry-forward-not-allowed",
          severity: "error",
          table: "Frames",
          cell: "D2",
          received: 0.01,
          expected: 0,
          difference: 0.01
        }
      ]
    },
    {
      title: {
        da: "Et videref\xF8rt bel\xF8b p\xE5 0,00 og en ukendt type giver intet her",
        en: "A carried-in amount of 0.00, or a type not stated, gives nothing here"
      },
      workbook: carried("other", 0),
      findings: []
    },
    {
      title: { da: "Typen er ikke oplyst", en: "The type is not stated" },
      workbook: carried("", 50),
      findings: []
    }
  ]
};

// src/rules/kinds/pool/carryForwardAmount.ts
var carried2 = (kroner2) => ({
  Pools: [{ poolId: "P", appropriationType: "reservation" }],
  Frames: [
    { poolId: "P", year: 2023, appropriation: 1e3 },
    { poolId: "P", year: 2024, appropriation: 0, carriedIn: kroner2 }
  ],
  Projects: [{ projectId: "A" }],
  Allocations: [
    { allocationId: "1", projectId: "A", poolId: "P", year: 2023, amount: 700, status: "committed" }
  ]
});
var carryForwardAmount = {
  id: "carry-forward-amount",
  family: "pool",
  version: 1,
  severity: "error",
  parameters: ["tolerance", "period"],
  reads: {
    Pools: ["poolId", "parentId"],
    Frames: ["poolId", "year", "appropriation", "carriedIn"],
    Allocations: ["allocationId", "poolId", "year", "amount", "status"],
    Returns: ["allocationId", "amount", "year", "cause"]
  },
  source: "BV 2.2.11",
  check(run) {
    const { pools: pools2, frames: frames2, commitments, returns: returns2 } = run.ledger;
    eachFrame(run, "years", ({ pool, year, rows, setting }) => {
      const before = year - 1;
      const { carriedIn } = frames2.budget(pool, year);
      if (carriedIn === 0 || frames2.rowsFor(pool, before).length === 0) return;
      const committed3 = commitments.ofPool(pool, { year: before, asOf: null, status: "committed" }).total;
      const back = returns2.reusable(pool, { year: before, asOf: null }).total;
      const rest = exactOre(Math.max(0, frames2.budget(pool, before).total + back - committed3));
      const over = exactOre(carriedIn - rest);
      if (over <= setting.tolerance) return;
      run.report({
        at: { table: "Frames", row: rows[0], field: "carriedIn" },
        keys: [pools2.name(pool), year],
        received: amount(carriedIn),
        expected: amount(rest),
        difference: amount(over),
        ...carriedInTo(rows, rest),
        message: {
          id: "carried-in-above-rest",
          params: { pool: pools2.name(pool), year, before, carriedIn, rest, over }
        },
        setting
      });
    });
  },
  examples: [
    {
      title: { da: "Hele resten er videref\xF8rt", en: "All that remained is carried in" },
      workbook: carried2(300),
      findings: []
    },
    {
      title: { da: "\xC9n \xF8re mere end resten", en: "One \xF8re more than remained" },
      workbook: carried2(300.01),
      findings: [
        {
          message: "carried-in-above-rest",
          severity: "error",
          table: "Frames",
          cell: "D3",
          received: 300.01,
          expected: 300,
          difference: 0.01
        }
      ]
    }
  ]
};

// src/rules/kinds/pool/carryForwardExhausted.ts
var carried3 = (to, committed3) => ({
  Pools: [{ poolId: "P", appropriationType: "reservation", ...to === null ? {} : { from: 2022, to } }],
  Frames: [
    { poolId: "P", appropriation: 1e3 },
    { poolId: "P", year: 2025, appropriation: 0, carriedIn: 50 }
  ],
  Projects: [{ projectId: "A", matchBearer: "none" }],
  Allocations: [
    { allocationId: "1", projectId: "A", poolId: "P", year: 2023, amount: committed3, status: "committed" }
  ]
});
var carryForwardExhausted = {
  id: "carry-forward-exhausted",
  family: "pool",
  version: 1,
  severity: "error",
  parameters: ["tolerance", "period"],
  reads: {
    Pools: ["poolId", "parentId", "to"],
    Frames: ["poolId", "year", "appropriation", "carriedIn"],
    Allocations: ["poolId", "year", "amount", "status"],
    Returns: ["allocationId", "amount", "year", "cause"]
  },
  source: "BV 2.2.12",
  check(run) {
    const { pools: pools2, frames: frames2 } = run.ledger;
    eachFrame(run, "years", ({ pool, year, rows, setting }) => {
      const { carriedIn } = frames2.budget(pool, year);
      if (carriedIn <= setting.tolerance) return;
      const at = { table: "Frames", row: rows[0], field: "carriedIn" };
      const poolRow = pools2.rowOf(pool);
      const last = stated(pools2.table, poolRow, "to");
      if (last !== null && year > last) {
        return run.report({
          at: { table: "Frames", row: rows[0], field: "year" },
          keys: [pools2.name(pool), year],
          received: number(year),
          expected: number(last),
          change: { table: "Pools", row: poolRow, field: "to", to: number(year), orOthers: true },
          message: {
            id: "carried-in-after-last-year",
            params: { pool: pools2.name(pool), year, last, carriedIn }
          },
          setting
        });
      }
      const left = leftBefore(run, pool, year);
      if (left === null || left > 0) return;
      run.report({
        at,
        keys: [pools2.name(pool), year],
        received: amount(carriedIn),
        expected: amount(0),
        difference: amount(carriedIn),
        message: { id: "carried-in-exhausted", params: { pool: pools2.name(pool), year, carriedIn } },
        setting
      });
    });
  },
  examples: [
    {
      title: { da: "Videref\xF8rt til puljens sidste \xE5r", en: "Carried in to the pool\u2019s last year" },
      workbook: carried3(2025, 950),
      findings: []
    },
    {
      title: { da: "Videref\xF8rt til \xE5ret efter puljens sidste", en: "Carried in to the year after the last" },
      workbook: carried3(2024, 950),
      findings: [
        {
          message: "carried-in-after-last-year",
          severity: "error",
          table: "Frames",
          cell: "B3",
          received: 2025,
          expected: 2024
        }
      ]
    },
    {
      title: { da: "Der var en \xF8re tilbage af puljen", en: "One \xF8re was left of the pool" },
      workbook: carried3(null, 999.99),
      findings: []
    },
    {
      title: { da: "Hele puljen var brugt", en: "All of the pool was used" },
      workbook: carried3(null, 1e3),
      findings: [
        {
          message: "carried-in-exhausted",
          severity: "error",
          table: "Frames",
          cell: "D3",
          received: 50,
          expected: 0,
          difference: 50
        }
      ]
    }
  ]
};
function leftBefore({ ledger }, pool, year) {
  const { frames: frames2, commitments, returns: returns2 } = ledger;
  const isStated = frames2.rowsFor(pool, null).length > 0;
  if (!isStated || frames2.rowsFor(pool, year - 1).length > 0) return null;
  const years = commitments.yearsOf(pool).filter((each) => each < year);
  const used = years.reduce(
    (sum, each) => sum + commitments.ofPool(pool, { year: each, asOf: null, status: "committed" }).total,
    0
  );
  const back = returns2.reusable(pool, { year: null, asOf: null }).total;
  return exactOre(frames2.budget(pool, null).total + back - used);
}

// src/rules/kinds/pool/carryForwardLapsed.ts
var idle = (appropriation, committedIn2) => ({
  Pools: [{ poolId: "P", appropriationType: "reservation", from: 2021, to: 2025 }],
  Frames: [
    { poolId: "P", year: 2021, appropriation: 500 },
    { poolId: "P", year: 2022, appropriation: 0, carriedIn: 500 },
    { poolId: "P", year: 2023, appropriation, carriedIn: 500 },
    { poolId: "P", year: 2024, appropriation: 0, carriedIn: 400 }
  ],
  Projects: [{ projectId: "A" }],
  Allocations: committedIn2 ? [
    {
      allocationId: "1",
      projectId: "A",
      poolId: "P",
      year: committedIn2,
      amount: 100,
      status: "committed"
    }
  ] : []
});
var carryForwardLapsed = {
  id: "carry-forward-lapsed",
  family: "pool",
  version: 1,
  severity: "error",
  parameters: ["tolerance", "period"],
  reads: {
    Pools: ["poolId", "parentId", "account", "appropriationType", "from", "to"],
    Frames: ["poolId", "year", "appropriation", "carriedIn"],
    Allocations: ["poolId", "year", "amount", "status"]
  },
  source: "BV 2.2.12",
  check(run) {
    const { ledger } = run;
    const { pools: pools2, frames: frames2 } = ledger;
    const types = pools2.table.codes("appropriationType");
    eachFrame(run, "years", ({ pool, year, rows, setting }) => {
      const { carriedIn } = frames2.budget(pool, year);
      if (carriedIn <= setting.tolerance) return;
      const typed = pools2.settingRow(pool, "appropriationType");
      if (typed !== null && types.state[typed] !== READ)
        throw cannotRead(pools2.table, typed, "appropriationType");
      if (typed !== null && types.values[typed] !== ledger.interner.codeOf("reservation")) return;
      const years = [year - 2, year - 1];
      if (!years.every((each) => isInside(ledger, pool, each) && frames2.rowsFor(pool, each).length > 0))
        return;
      const others = onSameAccount(ledger, pool);
      if (years.some((each) => others.some((other) => maybeUsed(ledger, other, each)))) return;
      run.report({
        at: { table: "Frames", row: rows[0], field: "carriedIn" },
        keys: [pools2.name(pool), year],
        received: amount(carriedIn),
        expected: amount(0),
        difference: amount(carriedIn),
        ...carriedInTo(rows, 0),
        message: {
          id: "carry-forward-lapsed",
          params: { pool: pools2.name(pool), year, carriedIn, first: years[0], last: years[1] }
        },
        setting
      });
    });
  },
  examples: [
    {
      title: {
        da: "Et tilsagn i et af de to \xE5r holder retten i live",
        en: "A commitment in one of the two years keeps the right alive"
      },
      workbook: idle(0, 2023),
      findings: []
    },
    {
      title: {
        da: "En bevilling p\xE5 \xE9n \xF8re i et af de to \xE5r holder retten i live",
        en: "An appropriation of one \xF8re in one of the two years keeps the right alive"
      },
      workbook: idle(0.01),
      findings: []
    },
    {
      title: {
        da: "To \xE5r uden bevilling og uden tilsagn",
        en: "Two years with neither appropriation nor commitments"
      },
      workbook: idle(0),
      findings: [
        {
          message: "carry-forward-lapsed",
          severity: "error",
          table: "Frames",
          cell: "D5",
          received: 400,
          expected: 0,
          difference: 400
        }
      ]
    }
  ]
};
function isInside({ pools: pools2 }, pool, year) {
  const row = pools2.rowOf(pool);
  const from = stated(pools2.table, row, "from");
  const to = stated(pools2.table, row, "to");
  return from !== null && from <= year && (to === null || year <= to);
}
function onSameAccount({ pools: pools2, interner }, pool) {
  const accounts2 = pools2.table.codes("account");
  const mainOf = (member) => {
    const row = pools2.settingRow(member, "account");
    if (row === null) return null;
    if (accounts2.state[row] !== READ) throw cannotRead(pools2.table, row, "account");
    return interner.text(accounts2.values[row]).split(".").slice(0, 3).join(".");
  };
  const main = mainOf(pool);
  const inside2 = pools2.within(pool);
  return pools2.all().filter((other) => inside2.has(other) || main !== null && mainOf(other) === main);
}
function maybeUsed({ frames: frames2, commitments }, pool, year) {
  const { rows } = commitments.ofPoolItself(pool, { year, asOf: null, status: "committed" });
  if (rows.length > 0) return true;
  if (frames2.rowsFor(pool, year).length > 0) return frames2.budget(pool, year).appropriation > 0;
  return frames2.statedFor(pool).includes(null);
}

// src/rules/kinds/pool/earmarkLimit.ts
function eachEarmarkLimit(run, visit) {
  const { pools: pools2 } = run.ledger;
  for (const pool of pools2.all()) {
    for (const setting of run.settings(pool)) {
      const isEarmark = pools2.parent(pool) !== void 0;
      if (setting.pool === null ? !isEarmark : setting.pool !== pool) continue;
      run.attempt(() => {
        const limit = limitOf(run, pool, setting);
        const committed3 = committedIn(run, pool, setting);
        run.cover();
        visit({ pool, setting, committed: committed3, limit, share: isShare(setting) ? setting.value : null });
      });
    }
  }
}
function placeOfLimit(run, { pool, setting }) {
  if (setting.row !== null) return { table: "Rules", row: setting.row, field: "value" };
  return { table: "Pools", row: run.ledger.pools.rowOf(pool), field: "poolId" };
}
function keysOfLimit(run, { pool, setting: { from, to } }) {
  const name = run.ledger.pools.name(pool);
  const day = (at) => at === null ? "" : isoDate(at);
  return from === null && to === null ? [name] : [name, day(from), day(to)];
}
var isShare = ({ base }) => base === "share" || base === "andel";
function limitOf({ ledger }, pool, setting) {
  const { value, base } = setting;
  if (value === null) throw notUnderstood(ledger, setting, "value");
  if (base === "" || base === "amount" || base === "bel\xF8b") return amountOf(ledger, setting);
  const parent = ledger.pools.parent(pool);
  if (!isShare(setting) || parent === void 0) throw notUnderstood(ledger, setting, "base");
  if (value > 1) throw notUnderstood(ledger, setting, "value");
  return times(ledger.frames.budget(parent, null).total, toFraction(value), "up");
}
function committedIn(run, pool, setting) {
  const { commitments, returns: returns2 } = run.ledger;
  const { table: table3 } = commitments;
  const query = { year: null, asOf: null };
  const all = commitments.ofPool(pool, { ...query, status: "committed" });
  const back = returns2.reusable(pool, query);
  if (setting.from === null && setting.to === null) return exactOre(all.total - back.total);
  const days2 = table3.numbers("committedOn");
  const years = table3.numbers("year");
  const amounts = table3.numbers("amount");
  const holds = (row) => {
    if (days2.state[row] !== READ && days2.state[row] !== BLANK) throw cannotRead(table3, row, "committedOn");
    const day = days2.state[row] === READ ? days2.values[row] : null;
    const year = years.state[row] === READ ? years.values[row] : null;
    const inside2 = holdsFor(setting, day, year);
    if (inside2 === null) throw cannotRead(table3, row, "committedOn");
    return inside2;
  };
  const committed3 = all.rows.reduce(
    (sum, row) => sum + (holds(row) ? amounts.values[row] : 0),
    0
  );
  const returned2 = back.rows.reduce(
    (sum, row) => sum + (holds(returns2.commitmentOf(row)) ? returns2.table.numbers("amount").values[row] : 0),
    0
  );
  return exactOre(committed3 - returned2);
}

// src/rules/kinds/pool/earmarkMaximum.ts
var limited = (kroner2, rule) => ({
  Pools: [
    { poolId: "P", appropriationType: "reservation" },
    { poolId: "E", parentId: "P" }
  ],
  Frames: [
    { poolId: "P", appropriation: 1e3 },
    { poolId: "E", year: 2024, appropriation: 900 }
  ],
  Projects: [{ projectId: "A" }],
  Allocations: [
    { allocationId: "1", projectId: "A", poolId: "E", year: 2024, amount: kroner2, status: "committed" }
  ],
  Rules: [{ ruleId: "earmark-maximum", pool: "E", ...rule }]
});
var earmarkMaximum = {
  id: "earmark-maximum",
  family: "pool",
  version: 1,
  severity: "error",
  parameters: ["value", "base", "period", "tolerance"],
  reads: {
    Pools: ["poolId", "parentId"],
    Frames: ["poolId", "year", "appropriation", "carriedIn"],
    Allocations: ["allocationId", "poolId", "year", "committedOn", "amount", "status"],
    Returns: ["allocationId", "amount", "year", "cause"]
  },
  check(run) {
    eachEarmarkLimit(run, (found) => {
      const { pool, committed: committed3, limit, share: share2, setting } = found;
      const over = exactOre(committed3 - limit);
      if (over <= setting.tolerance) return;
      run.report({
        at: placeOfLimit(run, found),
        keys: keysOfLimit(run, found),
        received: amount(committed3),
        expected: amount(limit),
        difference: amount(over),
        message: {
          id: "earmark-above-maximum",
          params: { pool: run.ledger.pools.name(pool), committed: committed3, limit, share: share2, over }
        },
        setting
      });
    });
  },
  examples: [
    {
      title: { da: "Tilsagn pr\xE6cis op til maksimum", en: "Commitments exactly up to the maximum" },
      workbook: limited(250, { value: 250 }),
      findings: []
    },
    {
      title: { da: "\xC9n \xF8re over maksimum", en: "One \xF8re over the maximum" },
      workbook: limited(250.01, { value: 250 }),
      findings: [
        {
          message: "earmark-above-maximum",
          severity: "error",
          table: "Rules",
          cell: "C2",
          received: 250.01,
          expected: 250,
          difference: 0.01
        }
      ]
    },
    {
      title: { da: "En andel af puljens bel\xF8b", en: "A share of the pool\u2019s budget" },
      workbook: limited(250.01, { value: 0.25, base: "share" }),
      findings: [
        {
          message: "earmark-above-maximum",
          severity: "error",
          table: "Rules",
          cell: "C2",
          received: 250.01,
          expected: 250,
          difference: 0.01
        }
      ]
    },
    {
      title: {
        da: "Tilsagn f\xF8r reglens f\xF8rste dag t\xE6ller ikke",
        en: "Commitments before the rule\u2019s first day do not count"
      },
      workbook: limited(900, { value: 250, from: "2025-01-01" }),
      findings: []
    }
  ]
};

// src/rules/kinds/pool/earmarkMinimum.ts
var limited2 = (kroner2, rule) => ({
  Pools: [
    { poolId: "P", appropriationType: "reservation" },
    { poolId: "E", parentId: "P" }
  ],
  Frames: [
    { poolId: "P", appropriation: 1e3 },
    { poolId: "E", year: 2024, appropriation: 900 }
  ],
  Projects: [{ projectId: "A" }],
  Allocations: [
    { allocationId: "1", projectId: "A", poolId: "E", year: 2024, amount: kroner2, status: "committed" }
  ],
  Rules: [{ ruleId: "earmark-minimum", pool: "E", ...rule }]
});
var earmarkMinimum = {
  id: "earmark-minimum",
  family: "pool",
  version: 1,
  severity: "error",
  parameters: ["value", "base", "period", "tolerance"],
  reads: {
    Pools: ["poolId", "parentId"],
    Frames: ["poolId", "year", "appropriation", "carriedIn"],
    Allocations: ["allocationId", "poolId", "year", "committedOn", "amount", "status"],
    Returns: ["allocationId", "amount", "year", "cause"]
  },
  check(run) {
    eachEarmarkLimit(run, (found) => {
      const { pool, committed: committed3, limit, share: share2, setting } = found;
      const short = exactOre(limit - committed3);
      if (short <= setting.tolerance) return;
      run.report({
        at: placeOfLimit(run, found),
        keys: keysOfLimit(run, found),
        received: amount(committed3),
        expected: amount(limit),
        difference: amount(-short),
        message: {
          id: "earmark-below-minimum",
          params: { pool: run.ledger.pools.name(pool), committed: committed3, limit, share: share2, short }
        },
        setting
      });
    });
  },
  examples: [
    {
      title: { da: "Tilsagn pr\xE6cis op til minimum", en: "Commitments exactly up to the minimum" },
      workbook: limited2(250, { value: 250 }),
      findings: []
    },
    {
      title: { da: "\xC9n \xF8re under minimum", en: "One \xF8re below the minimum" },
      workbook: limited2(249.99, { value: 250 }),
      findings: [
        {
          message: "earmark-below-minimum",
          severity: "error",
          table: "Rules",
          cell: "C2",
          received: 249.99,
          expected: 250,
          difference: -0.01
        }
      ]
    },
    {
      title: { da: "En andel af puljens bel\xF8b", en: "A share of the pool\u2019s budget" },
      workbook: limited2(249.99, { value: 0.25, base: "share" }),
      findings: [
        {
          message: "earmark-below-minimum",
          severity: "error",
          table: "Rules",
          cell: "C2",
          received: 249.99,
          expected: 250,
          difference: -0.01
        }
      ]
    }
  ]
};

// src/rules/kinds/pool/earmarksWithinParent.ts
var inside = (year, first, second) => ({
  Pools: [{ poolId: "P" }, { poolId: "A", parentId: "P" }, { poolId: "B", parentId: "P" }],
  Frames: [
    { poolId: "P", appropriation: 1e3, ...year === null ? {} : { year } },
    { poolId: "A", appropriation: first, ...year === null ? {} : { year } },
    { poolId: "B", appropriation: second, ...year === null ? {} : { year } }
  ]
});
var earmarksWithinParent = {
  id: "earmarks-within-parent",
  family: "pool",
  version: 1,
  severity: "error",
  parameters: ["tolerance", "period"],
  reads: {
    Pools: ["poolId", "parentId"],
    Frames: ["poolId", "year", "appropriation", "carriedIn"],
    Allocations: ["poolId", "year", "amount", "status"]
  },
  check(run) {
    const { pools: pools2, frames: frames2 } = run.ledger;
    for (const pool of pools2.all()) {
      const earmarks = pools2.earmarks(pool);
      if (earmarks.length === 0) continue;
      const doubt = pools2.doubt(pool);
      if (doubt) {
        run.skip(doubt, earmarks.length);
        continue;
      }
      for (const setting of run.settings(pool)) {
        for (const year of run.attempt(() => periodsOf(frames2, pool, earmarks)) ?? []) {
          const holds = year === null ? true : holdsFor(setting, null, year);
          if (holds === null) run.skip(notUnderstood(run.ledger, setting, "from"), earmarks.length);
          if (holds !== true) continue;
          run.attempt(() => {
            const parts = earmarks.flatMap((earmark) => budgetIfAny(frames2, earmark, year) ?? []);
            const budget = frames2.budget(pool, year);
            run.cover(parts.length);
            const sum = exactOre(parts.reduce((total, part) => total + part.total, 0));
            const over = exactOre(sum - budget.total);
            if (over <= setting.tolerance) return;
            const rows = [...budget.rows, ...parts.flatMap((part) => part.rows)];
            run.report({
              at: { table: "Frames", row: budget.rows[0], field: "appropriation" },
              also: rows.map((row) => ({ table: "Frames", row, field: "appropriation" })),
              keys: [pools2.name(pool), ...year === null ? [] : [year]],
              received: amount(sum),
              expected: amount(budget.total),
              difference: amount(over),
              message: {
                id: "earmarks-above-parent",
                params: { pool: pools2.name(pool), year, earmarks: sum, budget: budget.total, over }
              },
              setting
            });
          }, earmarks.length);
        }
      }
    }
  },
  examples: [
    {
      title: { da: "\xD8rem\xE6rkningerne fylder puljen ud", en: "The earmarks fill the pool exactly" },
      workbook: inside(null, 600, 400),
      findings: []
    },
    {
      title: { da: "\xC9n \xF8re mere end puljen", en: "One \xF8re more than the pool" },
      workbook: inside(null, 600, 400.01),
      findings: [
        {
          message: "earmarks-above-parent",
          severity: "error",
          table: "Frames",
          cell: "C2",
          received: 1000.01,
          expected: 1e3,
          difference: 0.01
        }
      ]
    },
    {
      title: {
        da: "\xC9n \xF8re mere i et \xE5r meldes for \xE5ret og ikke ogs\xE5 for hele perioden",
        en: "One \xF8re more in a year is told for the year and not for the whole period too"
      },
      workbook: inside(2024, 600, 400.01),
      findings: [
        {
          message: "earmarks-above-parent",
          severity: "error",
          table: "Frames",
          cell: "C2",
          difference: 0.01
        }
      ]
    }
  ]
};
function periodsOf(frames2, pool, earmarks) {
  const own = frames2.statedFor(pool);
  const theirs = new Set(earmarks.flatMap((earmark) => frames2.statedFor(earmark)));
  const years = own.filter((year) => year !== null && theirs.has(year));
  return own.includes(null) || theirs.has(null) ? [null, ...years] : years;
}
function budgetIfAny(frames2, earmark, year) {
  try {
    return frames2.budget(earmark, year);
  } catch (error) {
    if (error instanceof NoAnswer && error.code === "#N/A") return null;
    throw error;
  }
}

// src/rules/kinds/pool/missingFrame.ts
var inYears = (...years) => ({
  Pools: [
    { poolId: "P", appropriationType: "reservation" },
    { poolId: "E", parentId: "P" }
  ],
  Frames: [
    { poolId: "P", appropriation: 9e3 },
    { poolId: "E", year: 2023, appropriation: 1e3 }
  ],
  Projects: [{ projectId: "A" }],
  Allocations: years.map((year, index) => ({
    allocationId: String(index + 1),
    projectId: "A",
    poolId: "E",
    year,
    amount: 100,
    status: "committed"
  }))
});
var missingFrame = {
  id: "missing-frame",
  family: "pool",
  version: 1,
  severity: "warning",
  parameters: ["period"],
  reads: {
    Pools: ["poolId", "parentId"],
    Frames: ["poolId", "year"],
    Allocations: ["poolId", "year", "amount", "status"]
  },
  source: "BV 2.2.11",
  check(run) {
    const { pools: pools2, frames: frames2, commitments } = run.ledger;
    for (const pool of pools2.all()) {
      for (const setting of run.settings(pool)) {
        run.attempt(() => {
          const framed = new Set(frames2.yearsOf(pool));
          commitments.ofPoolItself(pool, { year: null, asOf: null, status: "committed" });
          const charged4 = commitments.yearsOfPoolItself(pool);
          run.cover(charged4.reduce((sum, { rows }) => sum + rows, 0));
          const missing2 = charged4.filter(({ year }) => !framed.has(year));
          for (const { year, firstRow, total } of [...missing2].sort((a, b) => a.year - b.year)) {
            const holds = holdsFor(setting, null, year);
            if (holds === null) run.skip(notUnderstood(run.ledger, setting, "from"));
            if (holds !== true) continue;
            run.report({
              at: { table: "Allocations", row: firstRow, field: "year" },
              keys: [pools2.name(pool), year],
              received: amount(total),
              message: {
                id: "frame-missing",
                params: { pool: pools2.name(pool), year, committed: exactOre(total) }
              },
              setting
            });
          }
        });
      }
    }
  },
  examples: [
    {
      title: { da: "Puljen har en ramme for hvert brugt \xE5r", en: "The pool has a frame for every year used" },
      workbook: inYears(2023, 2023),
      findings: []
    },
    {
      title: {
        da: "To tilsagn i et \xE5r uden ramme meldes \xE9n gang, og ikke for puljen udenom",
        en: "Two commitments in a year without a frame are told once, and not for the pool around it"
      },
      workbook: inYears(2023, 2024, 2024),
      findings: [
        { message: "frame-missing", severity: "warning", table: "Allocations", cell: "E3", received: 200 }
      ]
    }
  ]
};

// src/rules/kinds/pool/poolCeiling.ts
var charged2 = (kroner2) => ({
  Pools: [{ poolId: "P", appropriationType: "reservation" }],
  Frames: [
    { poolId: "P", appropriation: 1e3 },
    { poolId: "P", year: 2023, appropriation: 800 },
    { poolId: "P", year: 2024, appropriation: 800 }
  ],
  Projects: [{ projectId: "A" }],
  Allocations: [
    { allocationId: "1", projectId: "A", poolId: "P", year: 2023, amount: 600, status: "committed" },
    { allocationId: "2", projectId: "A", poolId: "P", year: 2024, amount: kroner2, status: "committed" }
  ]
});
var poolCeiling = {
  id: "pool-ceiling",
  family: "pool",
  version: 1,
  severity: "error",
  parameters: ["tolerance"],
  reads: {
    Pools: ["poolId", "parentId"],
    Frames: ["poolId", "year", "appropriation", "carriedIn"],
    Allocations: ["allocationId", "poolId", "year", "amount", "status"],
    Returns: ["allocationId", "amount", "year", "cause"]
  },
  source: "BV 2.2.11",
  check(run) {
    const { pools: pools2, frames: frames2, commitments, returns: returns2 } = run.ledger;
    eachFrame(run, "whole", ({ pool, rows, setting }) => {
      const budget = frames2.budget(pool, null);
      const charged4 = commitments.ofPool(pool, {
        year: null,
        asOf: null,
        status: "committed"
      });
      const committed3 = charged4.total;
      const room = exactOre(budget.total + returns2.reusable(pool, { year: null, asOf: null }).total);
      const over = exactOre(committed3 - room);
      if (over <= setting.tolerance) return;
      run.report({
        at: { table: "Frames", row: rows[0], field: "appropriation" },
        keys: [pools2.name(pool)],
        received: amount(committed3),
        expected: amount(room),
        difference: amount(over),
        ...loweredBy(commitments.table, charged4.rows, over, "or others"),
        message: { id: "pool-ceiling-exceeded", params: { pool: pools2.name(pool), committed: committed3, room, over } },
        setting
      });
    });
  },
  examples: [
    {
      title: { da: "Tilsagn pr\xE6cis op til puljens bel\xF8b", en: "Commitments exactly up to the pool\u2019s budget" },
      workbook: charged2(400),
      findings: []
    },
    {
      title: { da: "\xC9n \xF8re over puljens bel\xF8b", en: "One \xF8re over the pool\u2019s budget" },
      workbook: charged2(400.01),
      findings: [
        {
          message: "pool-ceiling-exceeded",
          severity: "error",
          table: "Frames",
          cell: "C2",
          received: 1000.01,
          expected: 1e3,
          difference: 0.01
        }
      ]
    },
    {
      title: {
        da: "Et tilbagel\xF8b, der kan bruges igen, giver plads til et nyt tilsagn",
        en: "A return that can be used again makes room for another commitment"
      },
      workbook: {
        ...charged2(400.01),
        Returns: [{ allocationId: "1", amount: 0.01, year: 2024, cause: "basis-error" }]
      },
      findings: []
    }
  ]
};

// src/rules/kinds/pool/reusableReturn.ts
var returned = (status, ...rows) => ({
  Pools: [{ poolId: "P", appropriationType: "reservation" }],
  Frames: [{ poolId: "P", year: 2024, appropriation: 1e3 }],
  Projects: [{ projectId: "A" }],
  Allocations: [{ allocationId: "T1", projectId: "A", poolId: "P", year: 2024, amount: 100, status }],
  Returns: rows.map((row) => ({ allocationId: "T1", ...row }))
});
var reusableReturn = {
  id: "reusable-return",
  family: "pool",
  version: 1,
  severity: "error",
  parameters: ["tolerance"],
  reads: {
    Returns: ["returnId", "allocationId", "amount", "year", "realisedOn"],
    Allocations: ["allocationId", "poolId", "year", "amount", "status"],
    Pools: ["poolId", "parentId"]
  },
  source: "BV 2.2.11",
  check(run) {
    const { returns: returns2, commitments } = run.ledger;
    const { table: table3 } = returns2;
    const pools2 = commitments.table.codes("poolId");
    const allocations2 = table3.codes("allocationId");
    const added = /* @__PURE__ */ new Set();
    for (let row = 0; row < table3.rowCount; row += 1) {
      const commitment = run.attempt(() => returns2.commitmentOf(row));
      if (commitment === null) continue;
      const setting = run.setting(pools2.values[commitment]);
      if (!setting) continue;
      run.cover();
      if (!commitments.isStatus(commitment, "committed")) {
        run.attempt(() => reportNotBinding(run, row, commitment, setting));
        continue;
      }
      run.attempt(() => checkYear2(run, row, commitment, setting));
      const allocation = allocations2.values[row];
      if (added.has(allocation)) continue;
      added.add(allocation);
      run.attempt(() => checkSum(run, allocation, commitment, setting));
    }
  },
  examples: [
    {
      title: { da: "Hele tilsagnet er kommet tilbage", en: "The whole commitment came back" },
      workbook: returned(
        "committed",
        { amount: 60, year: 2024, cause: "basis-error", realisedOn: "2024-12-31" },
        { amount: 40, year: 2025, cause: "other" }
      ),
      findings: []
    },
    {
      title: {
        da: "\xC9n \xF8re mere end tilsagnet er kommet tilbage",
        en: "One \xF8re more than was committed came back"
      },
      workbook: returned(
        "committed",
        { amount: 60, year: 2024, cause: "basis-error" },
        { amount: 40.01, year: 2025, cause: "other" }
      ),
      findings: [
        {
          message: "returns-above-commitment",
          severity: "error",
          table: "Returns",
          cell: "C2",
          received: 100.01,
          expected: 100,
          difference: 0.01
        }
      ]
    },
    {
      title: { da: "Tilbagel\xF8b p\xE5 et annulleret tilsagn", en: "A return on a cancelled commitment" },
      workbook: returned("cancelled", { amount: 60, year: 2024, cause: "basis-error" }),
      findings: [
        {
          message: "return-without-commitment",
          severity: "error",
          table: "Returns",
          cell: "C2",
          received: 60,
          expected: 0,
          difference: 60
        }
      ]
    },
    {
      title: { da: "Realiseret \xE5ret f\xF8r tilsagnet", en: "Realised in the year before the commitment" },
      workbook: returned("committed", { amount: 60, year: 2023, cause: "other" }),
      findings: [
        {
          message: "return-before-commitment",
          severity: "error",
          table: "Returns",
          cell: "D2",
          received: 2023,
          expected: 2024
        }
      ]
    },
    {
      title: { da: "Realiseret p\xE5 en dag i et andet \xE5r", en: "Realised on a day in another year" },
      workbook: returned("committed", { amount: 60, year: 2024, cause: "other", realisedOn: "2025-01-01" }),
      findings: [
        {
          message: "return-year-differs",
          severity: "error",
          table: "Returns",
          cell: "D2",
          received: 2024,
          expected: 2025
        }
      ]
    }
  ]
};
function keysOf(run, row, allocation) {
  const { table: table3 } = run.ledger.returns;
  const ids = table3.codes("returnId");
  if (ids.state[row] === READ) return [allocation, run.ledger.interner.text(ids.values[row])];
  return [allocation, table3.numbers("amount").values[row] ?? 0, table3.numbers("year").values[row] ?? 0];
}
function reportNotBinding(run, row, commitment, setting) {
  const { returns: returns2, commitments, interner } = run.ledger;
  const { total } = select(returns2.table, [row]);
  const allocation = interner.text(returns2.table.codes("allocationId").values[row]);
  const status = commitments.isStatus(commitment, "planned") ? "planned" : "cancelled";
  run.report({
    at: { table: "Returns", row, field: "amount" },
    keys: keysOf(run, row, allocation),
    received: amount(total),
    expected: amount(0),
    difference: amount(total),
    message: { id: "return-without-commitment", params: { allocation, status, amount: total } },
    setting
  });
}
function checkYear2(run, row, commitment, setting) {
  const { returns: returns2, commitments, interner } = run.ledger;
  const { table: table3 } = returns2;
  const years = table3.numbers("year");
  const days2 = table3.numbers("realisedOn");
  const charged4 = commitments.table.numbers("year");
  if (years.state[row] !== READ) throw cannotRead(table3, row, "year");
  if (days2.state[row] === UNREADABLE) throw cannotRead(table3, row, "realisedOn");
  const year = years.values[row];
  const allocation = interner.text(table3.codes("allocationId").values[row]);
  const at = { table: "Returns", row, field: "year" };
  const keys = [...keysOf(run, row, allocation), "year"];
  const realisedOn = days2.values[row];
  if (days2.state[row] === READ && financeYear(realisedOn) !== year) {
    run.report({
      at,
      keys,
      received: number(year),
      expected: number(financeYear(realisedOn)),
      change: { ...at, row, to: number(financeYear(realisedOn)), orOthers: true },
      message: { id: "return-year-differs", params: { allocation, year, realisedOn } },
      setting
    });
    return;
  }
  if (charged4.state[commitment] !== READ) throw cannotRead(commitments.table, commitment, "year");
  const committed3 = charged4.values[commitment];
  if (year >= committed3) return;
  run.report({
    at,
    keys,
    received: number(year),
    expected: number(committed3),
    message: { id: "return-before-commitment", params: { allocation, year, committed: committed3 } },
    setting
  });
}
function checkSum(run, allocation, commitment, setting) {
  const { returns: returns2, commitments, interner } = run.ledger;
  const rows = returns2.rowsOf(allocation);
  const back = select(returns2.table, rows).total;
  const committed3 = select(commitments.table, [commitment]).total;
  const over = exactOre(back - committed3);
  if (over <= setting.tolerance) return;
  run.report({
    at: { table: "Returns", row: rows[0], field: "amount" },
    also: rows.map((row) => ({ table: "Returns", row, field: "amount" })),
    keys: [interner.text(allocation)],
    received: amount(back),
    expected: amount(committed3),
    difference: amount(over),
    message: {
      id: "returns-above-commitment",
      params: { allocation: interner.text(allocation), returned: back, committed: committed3, over }
    },
    setting
  });
}

// src/rules/kinds/pool/yearFrame.ts
var yearFrame = {
  id: "year-frame",
  family: "pool",
  version: 1,
  severity: "error",
  parameters: ["tolerance", "period"],
  reads: {
    Pools: ["poolId", "parentId"],
    Frames: ["poolId", "year", "appropriation", "carriedIn"],
    Allocations: ["allocationId", "poolId", "year", "amount", "status"],
    Returns: ["allocationId", "amount", "year", "cause"]
  },
  source: "BV 2.2.11",
  check(run) {
    const { pools: pools2, frames: frames2, commitments, returns: returns2 } = run.ledger;
    eachFrame(run, "years", ({ pool, year, rows, setting }) => {
      const budget = frames2.budget(pool, year);
      const charged4 = commitments.ofPool(pool, {
        year,
        asOf: null,
        status: "committed"
      });
      const committed3 = charged4.total;
      const room = exactOre(budget.total + returns2.reusable(pool, { year, asOf: null }).total);
      const over = exactOre(committed3 - room);
      if (over <= setting.tolerance) return;
      run.report({
        at: { table: "Frames", row: rows[0], field: "appropriation" },
        keys: [pools2.name(pool), year],
        received: amount(committed3),
        expected: amount(room),
        difference: amount(over),
        ...loweredBy(commitments.table, charged4.rows, over, "or others"),
        message: {
          id: "year-frame-exceeded",
          params: { pool: pools2.name(pool), year, committed: committed3, room, over }
        },
        setting
      });
    });
  },
  examples: [
    {
      title: { da: "Tilsagn pr\xE6cis op til rammen", en: "Commitments exactly up to the frame" },
      workbook: {
        Pools: [{ poolId: "P" }],
        Frames: [{ poolId: "P", year: 2024, appropriation: 1e3 }],
        Projects: [{ projectId: "A" }],
        Allocations: [
          { allocationId: "1", projectId: "A", poolId: "P", year: 2024, amount: 1e3, status: "committed" }
        ]
      },
      findings: []
    },
    {
      title: { da: "\xC9n \xF8re over rammen", en: "One \xF8re over the frame" },
      workbook: {
        Pools: [{ poolId: "P" }],
        Frames: [{ poolId: "P", year: 2024, appropriation: 1e3 }],
        Projects: [{ projectId: "A" }],
        Allocations: [
          {
            allocationId: "1",
            projectId: "A",
            poolId: "P",
            year: 2024,
            amount: 1000.01,
            status: "committed"
          }
        ]
      },
      findings: [
        {
          message: "year-frame-exceeded",
          severity: "error",
          table: "Frames",
          cell: "C2",
          received: 1000.01,
          expected: 1e3,
          difference: 0.01
        }
      ]
    }
  ]
};

// src/rules/kinds/pool/index.ts
var poolKinds = [
  poolCeiling,
  yearFrame,
  missingFrame,
  earmarksWithinParent,
  earmarkMaximum,
  earmarkMinimum,
  appropriationType,
  carryForwardAllowed,
  carryForwardAmount,
  carryForwardLapsed,
  carryForwardExhausted,
  reusableReturn
];

// src/rules/kinds/project/poolYears.ts
function poolYears({ pools: pools2 }, pool) {
  const nearest = (field) => {
    for (const row of pools2.upwards(pool).map((member) => pools2.rowOf(member))) {
      const year = stated(pools2.table, row, field);
      if (year !== null) return year;
    }
    return null;
  };
  const from = nearest("from");
  const to = nearest("to");
  if (from !== null && to !== null && from > to) throw notUsable("end-before-start", {});
  return { from, to };
}

// src/rules/kinds/project/commitmentYear.ts
var charged3 = (year) => ({
  Pools: [
    { poolId: "P", from: 2022, to: 2025 },
    { poolId: "E", parentId: "P", from: 2023 }
  ],
  Frames: [{ poolId: "P", appropriation: 1e3 }],
  Projects: [{ projectId: "A" }],
  Allocations: [{ allocationId: "T-1", projectId: "A", poolId: "E", year, amount: 100, status: "committed" }]
});
var commitmentYear = {
  id: "commitment-year",
  family: "project",
  version: 1,
  severity: "error",
  parameters: ["period"],
  reads: {
    Pools: ["poolId", "parentId", "from", "to"],
    Allocations: ["allocationId", "poolId", "year", "committedOn", "status"]
  },
  check(run) {
    const { ledger } = run;
    const { commitments, pools: pools2 } = ledger;
    const years = commitments.table.numbers("year");
    const charged4 = commitments.table.codes("poolId");
    const { poolRows } = commitments;
    const yearsOf = /* @__PURE__ */ new Map();
    const yearsIn = (pool) => {
      const known = yearsOf.get(pool) ?? poolYears(ledger, pool);
      yearsOf.set(pool, known);
      return known;
    };
    const [first, last] = limitsByRow(run, yearsIn);
    const isInOrder = (row) => {
      const pool = poolRows[row];
      const year = years.values[row];
      return years.state[row] === READ && year >= first[pool] && year <= last[pool];
    };
    eachUnderRule(run, isInOrder, (row, setting) => {
      if (years.state[row] !== READ) throw cannotRead(commitments.table, row, "year");
      const year = years.values[row];
      const pool = charged4.values[row];
      const { from, to } = yearsIn(pool);
      run.cover();
      const tooEarly = from !== null && year < from;
      if (!tooEarly && (to === null || year <= to)) return;
      const allocation = commitmentName(run, row);
      const expected = number(tooEarly ? from : to);
      run.report({
        at: { table: "Allocations", row, field: "year" },
        keys: [allocation],
        received: number(year),
        expected,
        change: { table: "Allocations", row, field: "year", to: expected, orOthers: true },
        message: {
          id: "commitment-outside-pool-years",
          params: { allocation, pool: pools2.name(pool), year, from, to }
        },
        setting
      });
    });
  },
  examples: [
    {
      title: {
        da: "Tilsagnet belaster puljens sidste \xE5r, som er oplyst p\xE5 puljen udenom",
        en: "Charged to the pool\u2019s last year, which the pool around it states"
      },
      workbook: charged3(2025),
      findings: []
    },
    {
      title: { da: "\xC5ret f\xF8r puljens f\xF8rste \xE5r", en: "The year before the pool\u2019s first" },
      workbook: charged3(2022),
      findings: [
        {
          message: "commitment-outside-pool-years",
          severity: "error",
          table: "Allocations",
          cell: "E2",
          received: 2022,
          expected: 2023
        }
      ]
    },
    {
      title: { da: "\xC5ret efter puljens sidste \xE5r", en: "The year after the pool\u2019s last" },
      workbook: charged3(2026),
      findings: [
        {
          message: "commitment-outside-pool-years",
          severity: "error",
          table: "Allocations",
          cell: "E2",
          received: 2026,
          expected: 2025
        }
      ]
    }
  ]
};
function limitsByRow({ ledger }, yearsIn) {
  const { table: table3 } = ledger.pools;
  const ids = table3.codes("poolId");
  const first = new Float64Array(table3.rowCount).fill(NaN);
  const last = new Float64Array(table3.rowCount).fill(NaN);
  for (let row = 0; row < table3.rowCount; row += 1) {
    if (ids.state[row] !== READ) continue;
    const known = ifAnswered(() => yearsIn(ids.values[row]));
    if (!known) continue;
    first[row] = known.from ?? -Infinity;
    last[row] = known.to ?? Infinity;
  }
  return [first, last];
}

// src/rules/kinds/project/exampleParticipants.ts
function withParticipants(rule, project, participants2) {
  return {
    ...grantWith({ project, rules: [NO_RATIO, { pool: "P", ...rule }] }),
    Participants: participants2.map((more, index) => ({
      projectId: "A",
      organisation: `Kommune ${index + 1}`,
      type: "municipality",
      ...more
    }))
  };
}

// src/rules/rowsByProject.ts
function rowsByProject(ledger, name) {
  const table3 = ledger.need(name);
  const owners = table3.column("projectId");
  if (owners.kind !== "code") return () => [];
  const astray = firstAstray(ledger, table3, "projectId", (project) => ledger.projects.has(project));
  if (astray) throw astray;
  const index = KeyIndex.of(owners);
  return (project) => index.rows(project);
}

// src/rules/kinds/project/organisation.ts
function organisationOf(ledger, row) {
  const table3 = ledger.table("Participants");
  const names = table3.codes("organisation");
  if (names.state[row] !== READ) throw cannotRead(table3, row, "organisation");
  return ledger.interner.text(names.values[row]);
}

// src/rules/kinds/project/participantLimit.ts
var BASES5 = [
  ["all", ["", "all", "alle"]],
  ["others", ["others", "\xF8vrige"]]
];
var PARTICIPANT_READS = {
  Pools: ["poolId", "parentId"],
  Allocations: ["projectId", "poolId", "committedOn", "year", "amount", "status"],
  Participants: ["projectId", "organisation", "named"]
};
function eachParticipantLimit(run, field, visit) {
  const { ledger } = run;
  const { projects: projects2 } = ledger;
  const rowsOf = run.attempt(() => rowsByProject(ledger, "Participants"));
  if (!rowsOf) return;
  const ids = projects2.table.codes("projectId");
  eachProject(run, (project, row, settings) => {
    const granted3 = committedOf(run, ids.values[grantRowOf(ledger, row)]);
    for (const setting of inForceForAny(ledger, settings, granted3)) {
      run.attempt(() => {
        const base = baseOf(ledger, setting, BASES5);
        const own = stated(projects2.table, row, field);
        if (own === null && setting.value === null && base === "all") return;
        const ofProject = base === "all" ? own : null;
        const limit = ofProject ?? countOf(ledger, setting);
        const rows = rowsOf(project).filter((each) => base === "all" || !isNamed(run, each));
        const count = new Set(rows.map((each) => organisationOf(ledger, each))).size;
        run.cover();
        const at = { table: "Projects", row, field: ofProject === null ? "projectId" : field };
        visit({ project, setting, base, rows, count, limit, at });
      });
    }
  });
}
function isNamed({ ledger }, row) {
  const table3 = ledger.table("Participants");
  return stated(table3, row, "named") === ledger.interner.codeOf("yes");
}

// src/rules/kinds/project/participantsMaximum.ts
var participantsMaximum = {
  id: "participants-maximum",
  family: "project",
  version: 1,
  severity: "error",
  parameters: ["value", "base", "appliesTo", "period"],
  reads: {
    Projects: ["projectId", "poolId", "partOf", "recipientType", "maxParticipants"],
    ...PARTICIPANT_READS
  },
  check(run) {
    const { projects: projects2 } = run.ledger;
    eachParticipantLimit(run, "maxParticipants", ({ project, setting, base, rows, count, limit, at }) => {
      if (count <= limit) return;
      run.report({
        at,
        also: rows.map((row) => ({ table: "Participants", row, field: "organisation" })),
        keys: [projects2.name(project), base],
        received: number(count),
        expected: number(limit),
        difference: number(count - limit),
        message: {
          id: "participants-too-many",
          params: { project: projects2.name(project), base, count, limit }
        },
        setting
      });
    });
  },
  examples: [
    {
      title: {
        da: "Reglens v\xE6rdi g\xE6lder, hvor projektet intet siger",
        en: "The rule\u2019s value holds where the project states none"
      },
      workbook: withParticipants({ ruleId: "participants-maximum", value: 2 }, {}, [{}, {}]),
      findings: []
    },
    {
      title: { da: "\xC9n deltager for mange", en: "One participant too many" },
      workbook: withParticipants({ ruleId: "participants-maximum", value: 9 }, { maxParticipants: 2 }, [
        {},
        {},
        {}
      ]),
      findings: [
        {
          message: "participants-too-many",
          severity: "error",
          table: "Projects",
          cell: "L2",
          received: 3,
          expected: 2,
          difference: 1
        }
      ]
    },
    {
      title: {
        da: "Op til to ud over de navngivne; der er tre",
        en: "Up to two besides the named ones; there are three"
      },
      workbook: withParticipants(
        { ruleId: "participants-maximum", value: 2, base: "others" },
        { maxParticipants: 9 },
        [{ named: "yes" }, {}, {}, { named: "no" }]
      ),
      findings: [
        {
          message: "participants-too-many",
          severity: "error",
          table: "Projects",
          cell: "A2",
          received: 3,
          expected: 2,
          difference: 1
        }
      ]
    }
  ]
};

// src/rules/kinds/project/participantsMinimum.ts
var participantsMinimum = {
  id: "participants-minimum",
  family: "project",
  version: 1,
  severity: "warning",
  parameters: ["value", "base", "appliesTo", "period"],
  reads: {
    Projects: ["projectId", "poolId", "partOf", "recipientType", "minParticipants"],
    ...PARTICIPANT_READS
  },
  check(run) {
    const { projects: projects2 } = run.ledger;
    eachParticipantLimit(run, "minParticipants", ({ project, setting, base, count, limit, at }) => {
      if (count >= limit) return;
      run.report({
        at,
        keys: [projects2.name(project), base],
        received: number(count),
        expected: number(limit),
        difference: number(count - limit),
        message: {
          id: "participants-too-few",
          params: { project: projects2.name(project), base, count, limit }
        },
        setting
      });
    });
  },
  examples: [
    {
      title: { da: "Pr\xE6cis tre deltagere", en: "Exactly three participants" },
      workbook: withParticipants({ ruleId: "participants-minimum" }, { minParticipants: 3 }, [
        { named: "yes" },
        {},
        {}
      ]),
      findings: []
    },
    {
      title: {
        da: "En deltager, der st\xE5r to gange, t\xE6ller \xE9n gang",
        en: "A participant that is entered twice counts once"
      },
      workbook: withParticipants({ ruleId: "participants-minimum" }, { minParticipants: 3 }, [
        { named: "yes" },
        { wave: 1 },
        { organisation: "KOMMUNE  2", wave: 2 }
      ]),
      findings: [
        {
          message: "participants-too-few",
          severity: "warning",
          table: "Projects",
          cell: "K2",
          received: 2,
          expected: 3,
          difference: -1
        }
      ]
    },
    {
      title: {
        da: "Mindst tre ud over de navngivne; der er ingen",
        en: "At least three besides the named ones; there are none"
      },
      workbook: withParticipants({ ruleId: "participants-minimum", value: 3, base: "\xF8vrige" }, {}, [
        { named: "yes" },
        { named: "yes" },
        { named: "yes" }
      ]),
      findings: [
        {
          message: "participants-too-few",
          severity: "warning",
          table: "Projects",
          cell: "A2",
          received: 0,
          expected: 3,
          difference: -3
        }
      ]
    }
  ]
};

// src/rules/kinds/project/participantWaves.ts
var WAVES = { ruleId: "participant-waves" };
var participantWaves = {
  id: "participant-waves",
  family: "project",
  version: 1,
  severity: "error",
  parameters: ["appliesTo"],
  reads: {
    Pools: ["poolId", "parentId"],
    Projects: ["projectId", "poolId", "partOf", "recipientType"],
    Allocations: ["projectId", "poolId", "year", "amount", "status"],
    Participants: ["projectId", "organisation", "wave", "from"]
  },
  check(run) {
    const rowsOf = run.attempt(() => rowsByProject(run.ledger, "Participants"));
    if (!rowsOf) return;
    eachProject(run, (project, row, [setting]) => {
      if (setting) checkProject(run, project, row, rowsOf(project), setting);
    });
  },
  examples: [
    {
      title: {
        da: "Anden runde begynder, mens f\xF8rste runde er i gang",
        en: "The second wave begins while the first is under way"
      },
      workbook: withParticipants(WAVES, {}, [
        { wave: 1, from: "2025-01-01", to: "2026-06-30" },
        { wave: 1, from: "2025-03-01" },
        { wave: 2, from: "2025-01-01" },
        { wave: 2, from: "2026-01-01" },
        {}
      ]),
      findings: []
    },
    {
      title: {
        da: "En deltager i anden runde begynder dagen f\xF8r f\xF8rste runde",
        en: "A participant of the second wave begins the day before the first wave"
      },
      workbook: withParticipants(WAVES, {}, [
        { wave: 1, from: "2025-01-01" },
        { wave: 2, from: "2024-12-31" }
      ]),
      findings: [
        {
          message: "wave-begins-too-early",
          severity: "error",
          table: "Participants",
          cell: "E3",
          received: "2024-12-31",
          expected: "2025-01-01"
        }
      ]
    },
    {
      title: { da: "Anden runde har ingen dato", en: "The second wave has no day" },
      workbook: withParticipants(WAVES, {}, [{ wave: 1, from: "2025-01-01" }, { wave: 2 }, { wave: 2 }]),
      findings: [
        {
          message: "wave-not-dated",
          severity: "warning",
          table: "Participants",
          cell: "E3",
          received: null
        }
      ]
    }
  ]
};
function checkProject(run, project, projectRow, rows, setting) {
  const { ledger } = run;
  const { projects: projects2 } = ledger;
  const table3 = ledger.need("Participants", "wave", "from");
  const days2 = table3.numbers("from");
  const toldAs = projects2.name(project);
  let begun = null;
  for (const [wave, own] of wavesOf(run, rows)) {
    run.cover(own.length);
    const dated = own.filter((row) => days2.state[row] === READ);
    if (dated.length === 0) {
      const [first2 = 0, ...others] = own;
      const grant = projects2.table.codes("projectId").values[grantRowOf(ledger, projectRow)];
      run.report({
        at: { table: "Participants", row: first2, field: "from" },
        also: others.map((row) => ({ table: "Participants", row, field: "from" })),
        keys: [toldAs, wave],
        severity: committedOf(run, grant).count > 0 ? "warning" : "info",
        received: blank,
        message: { id: "wave-not-dated", params: { project: toldAs, wave } },
        setting
      });
      continue;
    }
    for (const row of dated) {
      const day = days2.values[row];
      if (begun === null || day >= begun.day) continue;
      const organisation = organisationOf(ledger, row);
      run.report({
        at: { table: "Participants", row, field: "from" },
        keys: [toldAs, wave, organisation],
        received: date(day),
        expected: date(begun.day),
        message: {
          id: "wave-begins-too-early",
          params: { project: toldAs, organisation, wave, day, earlier: begun.wave, begun: begun.day }
        },
        setting
      });
    }
    const first = Math.min(...dated.map((row) => days2.values[row]));
    if (begun === null || first > begun.day) begun = { wave, day: first };
  }
}
function wavesOf({ ledger }, rows) {
  const table3 = ledger.table("Participants");
  const waves = table3.numbers("wave");
  const found = /* @__PURE__ */ new Map();
  for (const row of rows) {
    for (const field of ["wave", "from"]) {
      if (table3.numbers(field).state[row] === UNREADABLE) throw cannotRead(table3, row, field);
    }
    if (waves.state[row] !== READ) continue;
    const wave = waves.values[row];
    const own = found.get(wave);
    if (own) own.push(row);
    else found.set(wave, [row]);
  }
  return [...found].sort(([a], [b]) => a - b);
}

// src/rules/kinds/project/outside.ts
function outside(day, { first, last }) {
  if (first !== null && last !== null && first > last) throw notUsable("end-before-start", {});
  if (first !== null && day < first) return first;
  return last !== null && day > last ? last : null;
}

// src/rules/kinds/project/participationPeriod.ts
var PERIOD = { ruleId: "participation-period" };
var PROJECT = { start: "2025-01-01", end: "2027-12-31" };
var participationPeriod = {
  id: "participation-period",
  family: "project",
  version: 1,
  severity: "error",
  parameters: ["appliesTo"],
  reads: {
    Pools: ["poolId", "parentId"],
    Projects: ["projectId", "poolId", "partOf", "recipientType", "start", "end"],
    Allocations: ["projectId", "poolId"],
    Participants: ["projectId", "organisation", "from", "to"]
  },
  check(run) {
    const { ledger } = run;
    const { projects: projects2 } = ledger;
    const rowsOf = run.attempt(() => rowsByProject(ledger, "Participants"));
    if (!rowsOf) return;
    const table3 = ledger.table("Participants");
    eachProject(run, (project, projectRow, [setting]) => {
      const rows = rowsOf(project);
      if (!setting || rows.length === 0) return;
      const period2 = {
        first: stated(projects2.table, projectRow, "start"),
        last: stated(projects2.table, projectRow, "end")
      };
      for (const row of rows) {
        run.cover();
        for (const field of ["from", "to"]) {
          run.attempt(() => {
            const day = stated(table3, row, field);
            if (day === null) return;
            const nearest = outside(day, period2);
            if (nearest === null) return;
            const organisation = organisationOf(ledger, row);
            run.report({
              at: { table: "Participants", row, field },
              keys: [projects2.name(project), organisation, field],
              received: date(day),
              expected: date(nearest),
              change: { table: "Participants", row, field, to: date(nearest), orOthers: true },
              message: {
                id: "participation-outside-project",
                params: { project: projects2.name(project), organisation, day, ...period2 }
              },
              setting
            });
          });
        }
      }
    });
  },
  examples: [
    {
      title: {
        da: "Fra projektets f\xF8rste til dets sidste dag",
        en: "From the project\u2019s first day to its last"
      },
      workbook: withParticipants(PERIOD, PROJECT, [{ from: "2025-01-01", to: "2027-12-31" }, {}]),
      findings: []
    },
    {
      title: {
        da: "En deltager begynder dagen f\xF8r projektet, og en anden slutter dagen efter",
        en: "One participant begins the day before the project, and another ends the day after"
      },
      workbook: withParticipants(PERIOD, PROJECT, [
        { from: "2024-12-31" },
        { from: "2025-01-01", to: "2028-01-01" }
      ]),
      findings: [
        {
          message: "participation-outside-project",
          severity: "error",
          table: "Participants",
          cell: "E2",
          received: "2024-12-31",
          expected: "2025-01-01"
        },
        {
          message: "participation-outside-project",
          severity: "error",
          table: "Participants",
          cell: "F3",
          received: "2028-01-01",
          expected: "2027-12-31"
        }
      ]
    }
  ]
};

// src/rules/kinds/project/partsTotal.ts
var FIGURES = ["eligibleCost", "indirectCost", "otherGrants"];
var joint = (whole, ...parts) => ({
  Pools: [{ poolId: "P" }],
  Frames: [{ poolId: "P", appropriation: 1e3 }],
  Projects: [
    { projectId: "SAMLET", poolId: "P", eligibleCost: whole },
    ...parts.map((cost, index) => ({
      projectId: `DEL-${index + 1}`,
      poolId: "P",
      partOf: "SAMLET",
      ...cost === void 0 ? {} : { eligibleCost: cost }
    }))
  ],
  Allocations: [],
  Rules: [{ ruleId: "parts-total", pool: "P" }]
});
var partsTotal = {
  id: "parts-total",
  family: "project",
  version: 1,
  severity: "error",
  parameters: ["appliesTo", "tolerance"],
  reads: {
    Pools: ["poolId", "parentId"],
    Projects: ["projectId", "poolId", "partOf", "recipientType", ...FIGURES],
    Allocations: ["projectId", "poolId"]
  },
  check(run) {
    const partsOf2 = run.attempt(() => partsByProject(run.ledger));
    eachProject(run, (project, row, [setting]) => {
      if (!setting) return;
      run.cover();
      run.attempt(() => checkOverhead(run, project, row, setting));
      const parts = partsOf2?.(project) ?? [];
      for (const field of FIGURES) run.attempt(() => checkParts(run, project, row, parts, field, setting));
    });
  },
  examples: [
    {
      title: { da: "Delene giver det hele", en: "The parts add up to the whole" },
      workbook: joint(1e3, 600, 400),
      findings: []
    },
    {
      title: { da: "Delene er \xE9n \xF8re under det hele", en: "The parts are one \xF8re below the whole" },
      workbook: joint(1e3, 600, 399.99),
      findings: [
        {
          message: "parts-differ-from-total",
          severity: "error",
          table: "Projects",
          cell: "M2",
          received: 999.99,
          expected: 1e3,
          difference: -0.01
        }
      ]
    },
    {
      title: {
        da: "En del er ikke oplyst, og resten er pr\xE6cis det hele",
        en: "One part is not stated, and the rest are exactly the whole"
      },
      workbook: joint(1e3, 1e3, void 0),
      findings: []
    },
    {
      title: {
        da: "En del er ikke oplyst, og resten er mindre end det hele",
        en: "One part is not stated, and the rest are less than the whole"
      },
      workbook: joint(1e3, 600, void 0),
      findings: []
    },
    {
      title: {
        da: "En del er ikke oplyst, og resten er \xE9n \xF8re over det hele",
        en: "One part is not stated, and the rest are one \xF8re above the whole"
      },
      workbook: joint(1e3, 1000.01, void 0),
      findings: [
        {
          message: "parts-differ-from-total",
          severity: "error",
          table: "Projects",
          cell: "M2",
          received: 1000.01,
          expected: 1e3,
          difference: 0.01
        }
      ]
    },
    {
      title: { da: "Overhead er \xE9n \xF8re over udgiften", en: "Overhead is one \xF8re above the cost" },
      workbook: {
        ...joint(0),
        Projects: [{ projectId: "A", poolId: "P", eligibleCost: 100, indirectCost: 100.01 }]
      },
      findings: [
        {
          message: "overhead-above-cost",
          severity: "error",
          table: "Projects",
          cell: "N2",
          received: 100.01,
          expected: 100,
          difference: 0.01
        }
      ]
    }
  ]
};
function partsByProject(ledger) {
  const { projects: projects2 } = ledger;
  const { table: table3 } = projects2;
  const wholes = table3.codes("partOf");
  for (let row = 0; row < table3.rowCount; row += 1) {
    if (wholes.state[row] === UNREADABLE) throw cannotRead(table3, row, "partOf");
    const whole = wholes.values[row];
    if (wholes.state[row] !== READ || projects2.has(whole)) continue;
    throw unknownReference(ledger, table3, row, "partOf");
  }
  const index = KeyIndex.of(wholes);
  return (project) => index.rows(project);
}
function figure({ ledger }, row, field) {
  return stated(ledger.projects.table, row, field);
}
function checkOverhead(run, project, row, setting) {
  const overhead = figure(run, row, "indirectCost");
  const cost = figure(run, row, "eligibleCost");
  if (overhead === null || cost === null) return;
  const over = overhead - cost;
  if (over <= setting.tolerance) return;
  const name = run.ledger.projects.name(project);
  run.report({
    at: { table: "Projects", row, field: "indirectCost" },
    also: [{ table: "Projects", row, field: "eligibleCost" }],
    keys: [name, "indirectCost"],
    received: amount(overhead),
    expected: amount(cost),
    difference: amount(over),
    change: { table: "Projects", row, field: "indirectCost", to: amount(cost), orOthers: true },
    message: { id: "overhead-above-cost", params: { project: name, overhead, cost, over } },
    setting
  });
}
function checkParts(run, project, row, rows, field, setting) {
  const { projects: projects2 } = run.ledger;
  if (rows.length === 0) return;
  const total = figure(run, row, field);
  const parts = rows.map((part) => ({ row: part, ore: figure(run, part, field) }));
  const stated2 = parts.filter(({ ore }) => ore !== null);
  if (total === null) return;
  const sum = exactOre(stated2.reduce((all, { ore }) => all + (ore ?? 0), 0));
  const difference = exactOre(sum - total);
  const short = stated2.length < parts.length ? 0 : -difference;
  if (Math.max(difference, short) <= setting.tolerance) return;
  const { caption } = projects2.table.column(field);
  const name = projects2.name(project);
  run.report({
    at: { table: "Projects", row, field },
    also: stated2.map((part) => ({ table: "Projects", row: part.row, field })),
    keys: [name, field],
    received: amount(sum),
    expected: amount(total),
    difference: amount(difference),
    change: { table: "Projects", row, field, to: amount(sum), orOthers: true },
    message: {
      id: "parts-differ-from-total",
      params: {
        project: name,
        caption: caption ?? "",
        parts: parts.length,
        stated: stated2.length,
        sum,
        total,
        difference
      }
    },
    setting
  });
}

// src/rules/kinds/project/projectWindow.ts
var lasting = (project, rule = {}) => ({
  Pools: [{ poolId: "P", from: 2024, to: 2026 }],
  Frames: [{ poolId: "P", appropriation: 1e3 }],
  Projects: [{ projectId: "A", poolId: "P", ...project }],
  Allocations: [],
  Rules: [{ ruleId: "project-window", pool: "P", ...rule }]
});
var projectWindow = {
  id: "project-window",
  family: "project",
  version: 1,
  severity: "error",
  parameters: ["appliesTo", "period"],
  reads: {
    Pools: ["poolId", "parentId", "from", "to"],
    Projects: ["projectId", "poolId", "partOf", "recipientType", "start", "end"],
    Allocations: ["projectId", "poolId"]
  },
  check(run) {
    const { ledger } = run;
    const { projects: projects2 } = ledger;
    eachProject(run, (project, row, settings) => {
      for (const setting of settings) {
        const { from, to } = setting;
        const years = from === null && to === null ? poolYears(ledger, poolOfProject(ledger, row)) : null;
        const window = {
          first: years?.from ? daysOfYear(years.from).first : from,
          last: years?.to ? daysOfYear(years.to).last : to
        };
        run.cover();
        for (const field of ["start", "end"]) {
          run.attempt(() => {
            const day = stated(projects2.table, row, field);
            if (day === null) return;
            const nearest = outside(day, window);
            if (nearest === null) return;
            run.report({
              at: { table: "Projects", row, field },
              keys: [projects2.name(project), field],
              received: date(day),
              expected: date(nearest),
              change: { table: "Projects", row, field, to: date(nearest), orOthers: true },
              message: {
                id: "project-outside-window",
                params: { project: projects2.name(project), day, edge: field, ...window }
              },
              setting
            });
          });
        }
      }
    });
  },
  examples: [
    {
      title: {
        da: "Fra puljens f\xF8rste dag til dens sidste",
        en: "From the pool\u2019s first day to its last"
      },
      workbook: lasting({ start: "2024-01-01", end: "2026-12-31" }),
      findings: []
    },
    {
      title: {
        da: "Projektet slutter dagen efter puljens sidste \xE5r",
        en: "The project ends the day after the pool\u2019s last year"
      },
      workbook: lasting({ start: "2024-01-01", end: "2027-01-01" }),
      findings: [
        {
          message: "project-outside-window",
          severity: "error",
          table: "Projects",
          cell: "J2",
          received: "2027-01-01",
          expected: "2026-12-31"
        }
      ]
    },
    {
      title: {
        da: "Projektet begynder dagen f\xF8r den dag, som reglen n\xE6vner",
        en: "The project begins the day before the one that the rule states"
      },
      workbook: lasting({ start: "2024-04-30", end: "2028-01-01" }, { from: "2024-05-01" }),
      findings: [
        {
          message: "project-outside-window",
          severity: "error",
          table: "Projects",
          cell: "I2",
          received: "2024-04-30",
          expected: "2024-05-01"
        }
      ]
    }
  ]
};

// src/rules/kinds/project/sourcesUses.ts
var sourcesUses = {
  id: "sources-uses",
  family: "project",
  version: 1,
  severity: "error",
  parameters: ["appliesTo", "period", "tolerance"],
  reads: {
    Pools: ["poolId", "parentId"],
    Projects: [
      "projectId",
      "poolId",
      "partOf",
      "recipient",
      "recipientType",
      "matchBearer",
      "eligibleCost",
      "otherGrants"
    ],
    Allocations: ["projectId", "poolId", "committedOn", "year", "amount", "status"],
    Match: ["projectId", "amount", "hours", "hourlyRate"]
  },
  check(run) {
    const { ledger } = run;
    const { projects: projects2, match: match2 } = ledger;
    if (!everyProjectKnown(run)) return;
    eachProject(run, (project, row, settings) => {
      const granted3 = committedOf(run, project);
      const [setting] = inForceForAny(ledger, settings, granted3);
      if (!setting) return;
      projects2.needOwnFigures(project);
      const name = projects2.name(project);
      if (match2.rowsOf(project).length === 0 && projects2.bearer(row).kind !== "nobody") {
        throw notAvailable("match-not-stated", { project: name });
      }
      const cost = needEligibleCost(ledger, row);
      const pledged = match2.pledged(project).total;
      const table3 = ledger.need("Projects", "otherGrants");
      const column = table3.numbers("otherGrants");
      const known = column.state[row] === READ;
      const others = known ? column.values[row] : 0;
      const sources = exactOre(granted3.total + pledged + others);
      const difference = exactOre(sources - cost);
      if (difference <= setting.tolerance && !known) throw cannotRead(table3, row, "otherGrants");
      run.cover();
      if (Math.abs(difference) <= setting.tolerance) return;
      run.report({
        at: { table: "Projects", row, field: "eligibleCost" },
        keys: [name],
        received: amount(sources),
        expected: amount(cost),
        difference: amount(difference),
        change: { table: "Projects", row, field: "eligibleCost", to: amount(sources), orOthers: true },
        message: {
          id: "sources-differ-from-uses",
          params: { project: name, grant: granted3.total, pledged, others, sources, cost, difference }
        },
        setting
      });
    });
  },
  examples: [
    {
      title: {
        da: "Tilskud, medfinansiering og andre tilskud er pr\xE6cis udgiften",
        en: "Grant, match and other grants are exactly the cost"
      },
      workbook: financed(2500),
      findings: []
    },
    {
      title: { da: "Udgiften er \xE9n \xF8re h\xF8jere", en: "The cost is one \xF8re higher" },
      workbook: financed(2500.01),
      findings: [
        {
          message: "sources-differ-from-uses",
          severity: "error",
          table: "Projects",
          cell: "M2",
          received: 2500,
          expected: 2500.01,
          difference: -0.01
        }
      ]
    },
    {
      title: { da: "Udgiften er \xE9n \xF8re lavere", en: "The cost is one \xF8re lower" },
      workbook: financed(2499.99),
      findings: [
        {
          message: "sources-differ-from-uses",
          severity: "error",
          table: "Projects",
          cell: "M2",
          received: 2500,
          expected: 2499.99,
          difference: 0.01
        }
      ]
    }
  ]
};
function financed(eligibleCost2) {
  return grantWith({
    project: { eligibleCost: eligibleCost2, otherGrants: 500 },
    match: [cash(1e3)],
    rules: [NO_RATIO, { ruleId: "sources-uses", pool: "P" }]
  });
}

// src/rules/kinds/project/index.ts
var projectKinds = [
  commitmentYear,
  projectWindow,
  participantsMinimum,
  participantsMaximum,
  participantWaves,
  participationPeriod,
  sourcesUses,
  partsTotal
];

// src/rules/kinds/recipient/eachOwner.ts
function eachOwner(run, visit) {
  const { projects: projects2 } = run.ledger;
  const ids = projects2.table.codes("projectId");
  const names = projects2.table.codes("recipient");
  eachProject(
    run,
    (project, row, settings) => {
      if (projects2.isJoint(project) && names.state[row] !== READ) return;
      const granted3 = committedOf(run, ids.values[grantRowOf(run.ledger, row)]);
      if (granted3.count > 0) visit(project, row, settings, granted3);
    },
    // The type is what is looked at, so the settings are not chosen by it.
    (ledger, settings, rule, row) => settings.of(rule, poolOfProject(ledger, row))
  );
}

// src/rules/kinds/recipient/oneOwner.ts
var PUBLIC = ["municipality", "region", "state"];
var ONE_OWNER = [NO_RATIO, { ruleId: "one-owner", pool: "P" }];
var oneOwner = {
  id: "one-owner",
  family: "recipient",
  version: 1,
  severity: "error",
  parameters: ["period"],
  reads: {
    Pools: ["poolId", "parentId"],
    Projects: ["projectId", "poolId", "partOf", "recipient", "recipientType"],
    Allocations: ["projectId", "poolId", "committedOn", "year", "amount", "status"]
  },
  check(run) {
    const { ledger } = run;
    const { projects: projects2, interner } = ledger;
    const names = projects2.table.codes("recipient");
    const types = projects2.table.codes("recipientType");
    eachOwner(run, (project, row, settings, granted3) => {
      const [setting] = inForceForAny(ledger, settings, granted3);
      if (!setting) return;
      if (names.state[row] !== READ) throw cannotRead(projects2.table, row, "recipient");
      if (types.state[row] !== READ) throw cannotRead(projects2.table, row, "recipientType");
      run.cover();
      const recipient = recipientOf(run, row);
      const owners = authoritiesIn(recipient);
      const type = interner.text(types.values[row]);
      if (!PUBLIC.includes(type)) {
        run.report({
          at: { table: "Projects", row, field: "recipientType" },
          keys: [projects2.name(project), type],
          message: {
            id: "owner-not-public",
            params: { project: projects2.name(project), recipient, type }
          },
          setting
        });
      }
      if (owners.length > 1) {
        run.report({
          at: { table: "Projects", row, field: "recipient" },
          keys: [projects2.name(project), "recipient"],
          received: text(recipient),
          message: { id: "several-owners", params: { project: projects2.name(project), owners } },
          setting
        });
      }
    });
  },
  examples: [
    {
      title: {
        da: "\xC9n kommune; et \xBBog\xAB i navnet g\xF8r ikke \xE9n styrelse til to",
        en: "One municipality; an \u201Cog\u201D in its name does not make one agency two"
      },
      workbook: grantWith({
        project: { recipient: "Social- og Boligstyrelsen", recipientType: "state" },
        rules: ONE_OWNER
      }),
      findings: []
    },
    {
      title: { da: "To kommuner ejer projektet", en: "Two municipalities own the project" },
      workbook: grantWith({ project: { recipient: "Byby Kommune og Landby Kommune" }, rules: ONE_OWNER }),
      findings: [
        {
          message: "several-owners",
          severity: "error",
          table: "Projects",
          cell: "E2",
          received: "Byby Kommune og Landby Kommune"
        }
      ]
    },
    {
      title: { da: "En forening ejer projektet", en: "An association owns the project" },
      workbook: grantWith({
        project: { recipient: "Foreningen", recipientType: "association" },
        rules: ONE_OWNER
      }),
      findings: [
        {
          message: "owner-not-public",
          severity: "error",
          table: "Projects",
          cell: "G2"
        }
      ]
    }
  ]
};
var AUTHORITY = /^region \S| kommune$| municipality$|styrelse(n)?$|ministeriet$/i;
function authoritiesIn(recipient) {
  return recipient.split(/[,;/+&]|\s(?:og|and)\s/i).map((part) => part.trim()).filter((part) => AUTHORITY.test(part));
}

// src/rules/kinds/recipient/exampleGrants.ts
function grants(rule, ...given) {
  return {
    Pools: [{ poolId: "P", appropriationType: "reservation" }],
    Frames: [{ poolId: "P", appropriation: 1e9 }],
    Projects: given.map(({ recipient = "Byby Kommune", project }, index) => ({
      projectId: `A-${index + 1}`,
      poolId: "P",
      recipient,
      recipientType: "municipality",
      ...project
    })),
    Allocations: given.map(({ amount: amount2 = 1e3, year = 2024, committedOn }, index) => ({
      allocationId: `T-${index + 1}`,
      projectId: `A-${index + 1}`,
      poolId: "P",
      year,
      ...committedOn === void 0 ? {} : { committedOn },
      amount: amount2,
      status: "committed"
    })),
    Rules: [
      { ruleId: "match-ratio", severity: "off" },
      { pool: "P", ...rule }
    ]
  };
}

// src/rules/kinds/recipient/recipientGrants.ts
var RECIPIENT_READS = {
  Pools: ["poolId", "parentId"],
  Projects: ["projectId", "partOf", "recipient", "recipientNo", "recipientType"],
  Allocations: ["allocationId", "projectId", "poolId", "year", "committedOn", "amount", "status"],
  Returns: ["allocationId", "amount"]
};
function eachRecipient(run, visit) {
  const { ledger } = run;
  const { commitments } = ledger;
  const found = /* @__PURE__ */ new Map();
  const identify = recipients(ledger);
  let whole = commitments.table.codes("status").state.every((state) => state === READ);
  eachBinding(run, (row) => {
    const placed = run.attempt(() => {
      const all = run.allSettings.of(run.kind.id, poolOfCommitment(run, row));
      if (all.length === 0) return true;
      const project = projectOf(ledger, row);
      const recipient = identify(project);
      if (recipient === null) return true;
      for (const setting of inForceFor(ledger, forRecipientType(ledger, all, project), row)) {
        const under = found.get(setting) ?? /* @__PURE__ */ new Map();
        found.set(setting, under);
        const grants2 = under.get(recipient.key);
        if (grants2) grants2.rows.push(row);
        else under.set(recipient.key, { name: recipient.name, rows: [row] });
      }
      return true;
    });
    whole &&= placed === true;
  });
  if (!whole || found.size === 0) return;
  const returned2 = run.attempt(() => returnedByCommitment(ledger));
  if (!returned2) return;
  const held = (rows) => {
    const back = rows.reduce((sum, row) => sum + (returned2.get(row) ?? 0), 0);
    return exactOre(select(commitments.table, rows).total - back);
  };
  for (const [setting, under] of found) {
    for (const [key, { name, rows }] of under) {
      run.attempt(() => {
        visit({ key, name, setting, rows, held });
        run.cover(rows.length);
      }, rows.length);
    }
  }
}
function yearOf({ commitments: { table: table3 } }, row) {
  return needed(table3, row, "year");
}
function projectOf(ledger, row) {
  return ledger.projects.rowOf(projectOfCommitment(ledger, row));
}
function recipients(ledger) {
  const { interner, projects: projects2 } = ledger;
  const { table: table3 } = projects2;
  const names = table3.codes("recipient");
  const numbers = table3.codes("recipientNo");
  const numbersOfName = /* @__PURE__ */ new Map();
  for (let row = 0; row < table3.rowCount; row += 1) {
    if (names.state[row] !== READ || numbers.state[row] !== READ) continue;
    const name = names.values[row];
    numbersOfName.set(name, (numbersOfName.get(name) ?? /* @__PURE__ */ new Set()).add(numbers.values[row]));
  }
  return (row) => {
    if (numbers.state[row] === UNREADABLE) throw cannotRead(table3, row, "recipientNo");
    if (names.state[row] === UNREADABLE) throw cannotRead(table3, row, "recipient");
    const name = names.state[row] === READ ? names.values[row] : null;
    const stated2 = numbers.state[row] === READ ? numbers.values[row] : null;
    if (name === null && stated2 === null) {
      if (projects2.isJoint(table3.codes("projectId").values[row])) return null;
      throw cannotRead(table3, row, "recipient");
    }
    const known = name === null ? [] : [...numbersOfName.get(name) ?? []];
    if (stated2 === null && known.length > 1) throw cannotRead(table3, row, "recipientNo");
    const code = stated2 ?? known[0] ?? name;
    return { key: interner.text(code), name: interner.text(name ?? code) };
  };
}
function returnedByCommitment({ returns: returns2 }) {
  const amounts = returns2.table.numbers("amount");
  const back = /* @__PURE__ */ new Map();
  for (let row = 0; row < returns2.table.rowCount; row += 1) {
    const commitment = returns2.commitmentOf(row);
    if (amounts.state[row] !== READ) throw cannotRead(returns2.table, row, "amount");
    back.set(commitment, (back.get(commitment) ?? 0) + amounts.values[row]);
  }
  return back;
}

// src/rules/kinds/recipient/onceOnly.ts
var BARRED = { ruleId: "once-only", value: 2 };
var onceOnly = {
  id: "once-only",
  family: "recipient",
  version: 1,
  severity: "error",
  parameters: ["value", "appliesTo", "period"],
  reads: RECIPIENT_READS,
  check(run) {
    const { ledger } = run;
    eachRecipient(run, ({ key, name, setting, rows }) => {
      const years = countOf(ledger, setting);
      const dated = rows.map((row) => ({ row, year: yearOf(ledger, row), project: projectOf(ledger, row) }));
      dated.sort((a, b) => a.year - b.year);
      const told = /* @__PURE__ */ new Set();
      for (const { row, year, project } of dated) {
        if (told.has(project)) continue;
        told.add(project);
        const before = dated.filter((each) => each.project !== project && each.year < year && each.year >= year - years).at(-1);
        if (!before) continue;
        const names = ledger.projects.table.codes("projectId");
        run.report({
          at: { table: "Allocations", row, field: "year" },
          also: [{ table: "Allocations", row: before.row, field: "year" }],
          keys: [key, ledger.interner.text(names.values[project])],
          received: number(year),
          expected: number(before.year + years + 1),
          message: {
            id: "recipient-barred",
            params: { recipient: name, year, before: before.year, first: before.year + years + 1 }
          },
          setting
        });
      }
    });
  },
  examples: [
    {
      title: {
        da: "Tilskud i 2025 og igen i 2028, det f\xF8rste \xE5r efter karant\xE6nen",
        en: "Granted in 2025 and again in 2028, the first year after the bar"
      },
      workbook: grants(BARRED, { year: 2025 }, { year: 2028 }, { year: 2026, recipient: "Vejle Kommune" }),
      findings: []
    },
    {
      title: { da: "Tilskud i 2025 og igen i 2027", en: "Granted in 2025 and again in 2027" },
      workbook: grants(BARRED, { year: 2025 }, { year: 2027 }),
      findings: [
        {
          message: "recipient-barred",
          severity: "error",
          table: "Allocations",
          cell: "E3",
          received: 2027,
          expected: 2028
        }
      ]
    }
  ]
};

// src/rules/kinds/recipient/overheadCap.ts
var BASES6 = [
  ["direct", ["", "direct", "direct cost", "direkte", "direkte udgift"]],
  ["total", ["total", "i alt"]]
];
var overheadCap = {
  id: "overhead-cap",
  family: "recipient",
  version: 1,
  severity: "error",
  parameters: ["value", "base", "appliesTo", "period", "tolerance"],
  reads: {
    Pools: ["poolId", "parentId"],
    Projects: ["projectId", "poolId", "partOf", "recipientType", "eligibleCost", "indirectCost"],
    Allocations: ["projectId", "poolId", "committedOn", "year", "amount", "status"]
  },
  check(run) {
    const { ledger } = run;
    const { projects: projects2 } = ledger;
    eachProject(run, (project, row, settings) => {
      const granted3 = committedOf(run, project);
      if (granted3.count === 0) return;
      projects2.needOwnFigures(project);
      for (const setting of inForceForAny(ledger, settings, granted3)) {
        run.attempt(() => {
          const { value: rate } = setting;
          if (rate === null) throw notUnderstood(ledger, setting, "value");
          const of = baseOf(ledger, setting, BASES6);
          const table3 = ledger.need("Projects", "indirectCost");
          const indirects = table3.numbers("indirectCost");
          if (indirects.state[row] !== READ) throw cannotRead(table3, row, "indirectCost");
          const overhead = indirects.values[row];
          const cost = needEligibleCost(ledger, row);
          const base = of === "direct" ? Math.max(0, cost - overhead) : cost;
          const most = times(base, toFraction(rate), "up");
          const over = overhead - most;
          run.cover();
          if (over <= setting.tolerance) return;
          run.report({
            at: { table: "Projects", row, field: "indirectCost" },
            also: [{ table: "Projects", row, field: "eligibleCost" }],
            keys: [projects2.name(project)],
            received: amount(overhead),
            expected: amount(most),
            difference: amount(over),
            change: { table: "Projects", row, field: "indirectCost", to: amount(most), orOthers: true },
            message: {
              id: "overhead-above-cap",
              params: { project: projects2.name(project), overhead, most, rate, of, base, over }
            },
            setting
          });
        });
      }
    });
  },
  examples: [
    {
      title: {
        da: "Overhead p\xE5 pr\xE6cis 25 % af de direkte udgifter",
        en: "Overhead of exactly 25% of the direct cost"
      },
      workbook: withOverhead(25, { value: 0.25 }),
      findings: []
    },
    {
      title: { da: "\xC9n \xF8re over 20 % af den samlede udgift", en: "One \xF8re above 20% of the whole cost" },
      workbook: withOverhead(25.01, { value: 0.2, base: "i alt" }),
      findings: [
        {
          message: "overhead-above-cap",
          severity: "error",
          table: "Projects",
          cell: "N2",
          received: 25.01,
          expected: 25,
          difference: 0.01
        }
      ]
    },
    {
      title: {
        da: "\xC9n \xF8re mere overhead er ogs\xE5 \xE9n \xF8re mindre direkte udgift",
        en: "One \xF8re more of overhead is also one \xF8re less of direct cost"
      },
      workbook: withOverhead(25.01, { value: 0.25 }),
      findings: [
        {
          message: "overhead-above-cap",
          severity: "error",
          table: "Projects",
          cell: "N2",
          received: 25.01,
          expected: 25,
          difference: 0.01
        }
      ]
    }
  ]
};
function withOverhead(indirectCost, rule) {
  return grantWith({
    grant: 50,
    project: { eligibleCost: 125, indirectCost },
    rules: [NO_RATIO, { ruleId: "overhead-cap", pool: "P", ...rule }]
  });
}

// src/rules/kinds/recipient/projectSize.ts
var BASES7 = [
  ["grant", ["", "grant", "tilskud"]],
  ["cost", ["eligible cost", "tilskudsberettiget udgift"]],
  ["total", ["total", "i alt"]]
];
var SIZE_READS = {
  Pools: ["poolId", "parentId"],
  Projects: ["projectId", "poolId", "partOf", "recipientType", "eligibleCost"],
  Allocations: ["projectId", "poolId", "committedOn", "year", "amount", "status"],
  Match: ["projectId", "amount", "hours", "hourlyRate"]
};
function eachProjectSize(run, visit) {
  const { ledger } = run;
  const { projects: projects2, match: match2 } = ledger;
  if (!everyProjectKnown(run)) return;
  eachProject(run, (project, row, settings) => {
    const granted3 = committedOf(run, project);
    if (granted3.count === 0) return;
    projects2.needOwnFigures(project);
    const [first = 0, ...others] = granted3.rows;
    const atGrant = {
      at: { table: "Allocations", row: first, field: "amount" },
      also: others.map((each) => ({ table: "Allocations", row: each, field: "amount" }))
    };
    const atCost = { at: { table: "Projects", row, field: "eligibleCost" } };
    for (const setting of inForceForAny(ledger, settings, granted3)) {
      run.attempt(() => {
        const limit = amountOf(ledger, setting);
        const base = baseOf(ledger, setting, BASES7);
        const stated2 = projects2.table.numbers("eligibleCost").state[row] === READ;
        const byCost = base === "cost" || base === "total" && stated2;
        const own = base === "total" && !byCost ? match2.pledged(project).total : 0;
        const size = byCost ? needEligibleCost(ledger, row) : exactOre(granted3.total + own);
        run.cover();
        const place = byCost ? atCost : atGrant;
        visit({ project, setting, granted: granted3, base, size, limit, place });
      });
    }
  });
}

// src/rules/kinds/recipient/projectMaximum.ts
var projectMaximum = {
  id: "project-maximum",
  family: "recipient",
  version: 1,
  severity: "error",
  parameters: ["value", "base", "appliesTo", "period", "tolerance"],
  reads: SIZE_READS,
  check(run) {
    const { projects: projects2, commitments } = run.ledger;
    eachProjectSize(run, ({ project, setting, granted: granted3, base, size, limit, place }) => {
      const over = size - limit;
      if (over <= setting.tolerance) return;
      run.report({
        ...place,
        keys: [projects2.name(project), base],
        received: amount(size),
        expected: amount(limit),
        difference: amount(over),
        ...base === "grant" ? loweredBy(commitments.table, granted3.rows, over, "or others") : {},
        message: {
          id: "project-above-maximum",
          params: { project: projects2.name(project), base, size, limit, over }
        },
        setting
      });
    });
  },
  examples: [
    {
      title: { da: "Tilskuddet er pr\xE6cis det h\xF8jeste", en: "The grant is exactly the highest" },
      workbook: grantWith({ rules: [NO_RATIO, { ruleId: "project-maximum", pool: "P", value: 1e3 }] }),
      findings: []
    },
    {
      title: { da: "Tilskuddet er \xE9n \xF8re over det h\xF8jeste", en: "The grant is one \xF8re above the highest" },
      workbook: grantWith({
        grant: 1000.01,
        rules: [NO_RATIO, { ruleId: "project-maximum", pool: "P", value: 1e3 }]
      }),
      findings: [
        {
          message: "project-above-maximum",
          severity: "error",
          table: "Allocations",
          cell: "G2",
          received: 1000.01,
          expected: 1e3,
          difference: 0.01
        }
      ]
    },
    {
      title: {
        da: "Tilskud og medfinansiering er tilsammen \xE9n \xF8re over; udgiften er ikke oplyst",
        en: "Grant and match are together one \xF8re above; the cost is not stated"
      },
      workbook: grantWith({
        match: [cash(1000.01)],
        rules: [{ ruleId: "project-maximum", pool: "P", value: 2e3, base: "i alt" }]
      }),
      findings: [
        {
          message: "project-above-maximum",
          severity: "error",
          table: "Allocations",
          cell: "G2",
          received: 2000.01,
          expected: 2e3,
          difference: 0.01
        }
      ]
    }
  ]
};

// src/rules/kinds/recipient/projectMinimum.ts
var least = (eligibleCost2) => grantWith({
  project: { eligibleCost: eligibleCost2 },
  rules: [
    NO_RATIO,
    { ruleId: "project-minimum", pool: "P", value: 5e3, base: "tilskudsberettiget udgift" }
  ]
});
var projectMinimum = {
  id: "project-minimum",
  family: "recipient",
  version: 1,
  severity: "error",
  parameters: ["value", "base", "appliesTo", "period", "tolerance"],
  reads: SIZE_READS,
  check(run) {
    const { projects: projects2 } = run.ledger;
    eachProjectSize(run, ({ project, setting, base, size, limit, place }) => {
      const short = limit - size;
      if (short <= setting.tolerance) return;
      run.report({
        ...place,
        keys: [projects2.name(project), base],
        received: amount(size),
        expected: amount(limit),
        difference: amount(-short),
        message: {
          id: "project-below-minimum",
          params: { project: projects2.name(project), base, size, limit, short }
        },
        setting
      });
    });
  },
  examples: [
    {
      title: { da: "Udgiften er pr\xE6cis den mindste", en: "The cost is exactly the least" },
      workbook: least(5e3),
      findings: []
    },
    {
      title: { da: "Udgiften er \xE9n \xF8re under den mindste", en: "The cost is one \xF8re below the least" },
      workbook: least(4999.99),
      findings: [
        {
          message: "project-below-minimum",
          severity: "error",
          table: "Projects",
          cell: "M2",
          received: 4999.99,
          expected: 5e3,
          difference: -0.01
        }
      ]
    }
  ]
};

// src/rules/kinds/recipient/recipientCap.ts
var BASES8 = [
  ["period", ["", "period", "periode", "hele perioden"]],
  ["year", ["year", "\xE5r", "finans\xE5r"]]
];
var CAP = { ruleId: "recipient-cap", value: 4e6 };
var recipientCap = {
  id: "recipient-cap",
  family: "recipient",
  version: 1,
  severity: "error",
  parameters: ["value", "base", "appliesTo", "period", "tolerance"],
  reads: RECIPIENT_READS,
  check(run) {
    const { ledger } = run;
    eachRecipient(run, ({ key, name, setting, rows, held }) => {
      const most = amountOf(ledger, setting);
      const perYear = baseOf(ledger, setting, BASES8) === "year";
      for (const [year, own] of perYear ? byYear(run, rows) : [[null, rows]]) {
        const sum = held(own);
        const over = exactOre(sum - most);
        if (over <= setting.tolerance) continue;
        run.report({
          at: { table: "Allocations", row: own.at(-1), field: "amount" },
          also: own.map((row) => ({ table: "Allocations", row, field: "amount" })),
          keys: [key, ...year === null ? [] : [year]],
          received: amount(sum),
          expected: amount(most),
          difference: amount(over),
          ...loweredBy(ledger.commitments.table, own, over, "or others"),
          message: {
            id: "recipient-cap-exceeded",
            params: { recipient: name, commitments: own.length, year, held: sum, most, over }
          },
          setting
        });
      }
    });
  },
  examples: [
    {
      title: {
        da: "To tilsagn, der tilsammen er pr\xE6cis loftet",
        en: "Two commitments that come to exactly the cap"
      },
      workbook: grants(CAP, { amount: 15e5 }, { amount: 25e5, recipient: "BYBY  kommune" }),
      findings: []
    },
    {
      title: {
        da: "\xC9n \xF8re over; CVR-nummeret binder to navne sammen, ogs\xE5 for den r\xE6kke, der ikke oplyser det",
        en: "One \xF8re over; the CVR number ties two names together, also for the row that does not state it"
      },
      workbook: grants(
        CAP,
        { amount: 15e5, project: { recipientNo: "61126228" } },
        { amount: 5e5 },
        { amount: 200000001e-2, recipient: "Byby", project: { recipientNo: "61126228" } }
      ),
      findings: [
        {
          message: "recipient-cap-exceeded",
          severity: "error",
          table: "Allocations",
          cell: "G4",
          received: 400000001e-2,
          expected: 4e6,
          difference: 0.01
        }
      ]
    },
    {
      title: { da: "Et loft for hvert finans\xE5r", en: "A cap for each finance year" },
      workbook: grants(
        { ...CAP, base: "\xE5r" },
        { amount: 4e6, year: 2024 },
        { amount: 400000001e-2, year: 2025 }
      ),
      findings: [
        {
          message: "recipient-cap-exceeded",
          severity: "error",
          table: "Allocations",
          cell: "G3",
          received: 400000001e-2,
          expected: 4e6,
          difference: 0.01
        }
      ]
    },
    {
      title: {
        da: "Det, der er annulleret, t\xE6ller ikke med",
        en: "What was annulled does not count"
      },
      workbook: {
        ...grants(CAP, { amount: 4e6 }, { amount: 5e5 }),
        Returns: [{ allocationId: "T-1", amount: 5e5, year: 2024, kind: "annulled", cause: "other" }]
      },
      findings: []
    }
  ]
};
function byYear({ ledger }, rows) {
  const found = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const year = yearOf(ledger, row);
    const own = found.get(year);
    if (own) own.push(row);
    else found.set(year, [row]);
  }
  return found;
}

// src/rules/kinds/recipient/recipientType.ts
var recipientType = {
  id: "recipient-type",
  family: "recipient",
  version: 1,
  severity: "error",
  parameters: ["appliesTo", "period"],
  reads: {
    Pools: ["poolId", "parentId"],
    Projects: ["projectId", "poolId", "partOf", "recipient", "recipientType"],
    Allocations: ["projectId", "poolId", "committedOn", "year", "amount", "status"]
  },
  check(run) {
    const { ledger } = run;
    const { projects: projects2, interner } = ledger;
    const types = projects2.table.codes("recipientType");
    eachOwner(run, (project, row, settings, granted3) => {
      const rules2 = inForceForAny(ledger, settings, granted3);
      const [setting] = rules2;
      if (!setting) return;
      const allowed = [...new Set(rules2.flatMap((each) => typesOf(ledger, each)))];
      if (types.state[row] === UNREADABLE) throw cannotRead(projects2.table, row, "recipientType");
      run.cover();
      const at = { table: "Projects", row, field: "recipientType" };
      const keys = [projects2.name(project)];
      const recipient = recipientOf(run, row);
      if (types.state[row] !== READ) {
        run.report({
          at,
          keys,
          severity: "warning",
          received: blank,
          message: { id: "recipient-type-not-stated", params: { recipient, granted: granted3.total } },
          setting
        });
        return;
      }
      const type = interner.text(types.values[row]);
      if (allowed.includes(type)) return;
      run.report({
        at,
        // The type is part of what the matter is: its word in the cell is another in each language.
        keys: [...keys, type],
        message: { id: "recipient-type-not-allowed", params: { recipient, type, allowed } },
        setting
      });
    });
  },
  examples: [
    {
      title: {
        da: "Kommuner og regioner m\xE5 f\xE5 tilskud, og modtageren er en kommune",
        en: "Municipalities and regions may be granted, and the recipient is a municipality"
      },
      workbook: grantWith({
        rules: [NO_RATIO, { ruleId: "recipient-type", pool: "P", appliesTo: "kommune, region" }]
      }),
      findings: []
    },
    {
      title: { da: "Modtageren er en forening", en: "The recipient is an association" },
      workbook: grantWith({
        project: { recipient: "Foreningen", recipientType: "association" },
        rules: [
          NO_RATIO,
          { ruleId: "recipient-type", pool: "P", appliesTo: "kommune" },
          { ruleId: "recipient-type", pool: "P", appliesTo: "region" }
        ]
      }),
      findings: [
        {
          message: "recipient-type-not-allowed",
          severity: "error",
          table: "Projects",
          cell: "G2"
        }
      ]
    },
    {
      title: { da: "Typen er ikke oplyst", en: "The type is not stated" },
      workbook: {
        ...grantWith({ rules: [NO_RATIO, { ruleId: "recipient-type", pool: "P", appliesTo: "kommune" }] }),
        Projects: [{ projectId: "A", title: "Projekt A", poolId: "P", recipient: "Byby Kommune" }]
      },
      findings: [
        {
          message: "recipient-type-not-stated",
          severity: "warning",
          table: "Projects",
          cell: "G2",
          received: null
        }
      ]
    }
  ]
};
function typesOf(ledger, setting) {
  if (setting.appliesTo === "") throw notUnderstood(ledger, setting, "appliesTo");
  return setting.appliesTo.split(/[,;]/).map((word) => typeOf(ledger, setting, word.trim()));
}

// src/rules/kinds/recipient/stacking.ts
var stacking = {
  id: "stacking",
  family: "recipient",
  version: 1,
  severity: "error",
  parameters: ["value", "appliesTo", "period", "tolerance"],
  reads: {
    Pools: ["poolId", "parentId"],
    Projects: ["projectId", "poolId", "partOf", "recipientType", "eligibleCost", "otherGrants"],
    Allocations: ["projectId", "poolId", "committedOn", "year", "amount", "status"]
  },
  check(run) {
    const { ledger } = run;
    const { projects: projects2, commitments } = ledger;
    eachProject(run, (project, row, settings) => {
      const granted3 = committedOf(run, project);
      const [first, ...rest] = granted3.rows;
      if (first === void 0) return;
      projects2.needOwnFigures(project);
      for (const setting of inForceForAny(ledger, settings, granted3)) {
        run.attempt(() => {
          const rate = shareOf(ledger, setting);
          const cost = needEligibleCost(ledger, row);
          const most = times(cost, toFraction(rate), "up");
          const column = ledger.need("Projects", "otherGrants").numbers("otherGrants");
          const known = column.state[row] === READ;
          const others = known ? column.values[row] : 0;
          const grants2 = exactOre(granted3.total + others);
          const over = grants2 - most;
          if (over <= setting.tolerance && !known) throw cannotRead(projects2.table, row, "otherGrants");
          run.cover();
          if (over <= setting.tolerance) return;
          run.report({
            at: { table: "Allocations", row: first, field: "amount" },
            also: [
              ...rest.map((each) => ({ table: "Allocations", row: each, field: "amount" })),
              ...known ? [{ table: "Projects", row, field: "otherGrants" }] : []
            ],
            keys: [projects2.name(project)],
            received: amount(grants2),
            expected: amount(most),
            difference: amount(over),
            ...loweredBy(commitments.table, granted3.rows, over, "or others"),
            message: {
              id: "stacking-exceeded",
              params: { project: projects2.name(project), grants: grants2, others, most, rate, cost, over }
            },
            setting
          });
        });
      }
    });
  },
  examples: [
    {
      title: {
        da: "50 % fra EU og 25 % fra puljen er pr\xE6cis loftet p\xE5 75 %",
        en: "50% from the EU and 25% from the pool are exactly the cap of 75%"
      },
      workbook: stacked(250),
      findings: []
    },
    {
      title: { da: "\xC9n \xF8re over 75 % tilsammen", en: "One \xF8re above 75% together" },
      workbook: stacked(250.01),
      findings: [
        {
          message: "stacking-exceeded",
          severity: "error",
          table: "Allocations",
          cell: "G2",
          received: 750.01,
          expected: 750,
          difference: 0.01
        }
      ]
    }
  ]
};
function stacked(grant) {
  return grantWith({
    grant,
    project: { eligibleCost: 1e3, otherGrants: 500 },
    rules: [NO_RATIO, { ruleId: "stacking", pool: "P", value: 0.75 }]
  });
}

// src/rules/kinds/recipient/threeYearCeiling.ts
var YEARS = 3;
var CEILING = { ruleId: "three-year-ceiling", value: 2238e3 };
var threeYearCeiling = {
  id: "three-year-ceiling",
  family: "recipient",
  version: 1,
  severity: "error",
  parameters: ["value", "appliesTo", "period", "tolerance"],
  reads: RECIPIENT_READS,
  check(run) {
    const { ledger } = run;
    eachRecipient(run, ({ key, name, setting, rows, held }) => {
      const most = amountOf(ledger, setting);
      const dated = rows.map((row) => ({ row, day: dayOfCommitment(ledger, row) }));
      dated.sort((a, b) => a.day - b.day);
      for (const [index, { row: last, day }] of dated.entries()) {
        if (dated[index + 1]?.day === day) continue;
        const from = threeYearsBefore(day);
        const inside2 = dated.slice(0, index + 1).filter((each) => each.day >= from);
        const own = inside2.map(({ row }) => row);
        const sum = held(own);
        const over = exactOre(sum - most);
        if (over <= setting.tolerance) continue;
        run.report({
          at: { table: "Allocations", row: last, field: "amount" },
          also: own.map((row) => ({ table: "Allocations", row, field: "amount" })),
          keys: [key, isoDate(day)],
          received: amount(sum),
          expected: amount(most),
          difference: amount(over),
          ...loweredBy(ledger.commitments.table, own, over, "or others"),
          message: {
            id: "three-year-ceiling-exceeded",
            params: { recipient: name, from, to: day, held: sum, most, over }
          },
          setting
        });
      }
    });
  },
  examples: [
    {
      title: { da: "Pr\xE6cis loftet inden for tre \xE5r", en: "Exactly the ceiling within three years" },
      workbook: grants(
        CEILING,
        { amount: 12e5, committedOn: "2024-03-02" },
        { amount: 1038e3, committedOn: "2027-03-01", year: 2027 }
      ),
      findings: []
    },
    {
      title: { da: "\xC9n \xF8re over inden for tre \xE5r", en: "One \xF8re over within three years" },
      workbook: grants(
        CEILING,
        { amount: 12e5, committedOn: "2024-03-02" },
        { amount: 103800001e-2, committedOn: "2027-03-01", year: 2027 }
      ),
      findings: [
        {
          message: "three-year-ceiling-exceeded",
          severity: "error",
          table: "Allocations",
          cell: "G3",
          received: 223800001e-2,
          expected: 2238e3,
          difference: 0.01
        }
      ]
    },
    {
      title: {
        da: "P\xE5 dagen tre \xE5r efter t\xE6ller det f\xF8rste tilsagn ikke l\xE6ngere",
        en: "On the day three years later the first commitment no longer counts"
      },
      workbook: grants(
        CEILING,
        { amount: 12e5, committedOn: "2024-03-02" },
        { amount: 103800001e-2, committedOn: "2027-03-02", year: 2027 }
      ),
      findings: []
    }
  ]
};
function dayOfCommitment({ commitments: { table: table3 } }, row) {
  const days2 = table3.numbers("committedOn");
  if (days2.state[row] !== READ) throw cannotRead(table3, row, "committedOn");
  return days2.values[row];
}
function threeYearsBefore(day) {
  const { year, month, date: date2 } = partsOf(day);
  const namesake = dayOf(year - YEARS, month, date2);
  return namesake === null ? dayOf(year - YEARS, month + 1, 1) : namesake + 1;
}

// src/rules/kinds/recipient/index.ts
var recipientKinds = [
  recipientType,
  oneOwner,
  recipientCap,
  projectMinimum,
  projectMaximum,
  onceOnly,
  stacking,
  threeYearCeiling,
  overheadCap
];

// src/rules/kinds/report/reportName.ts
function reportName({ ledger }, row) {
  const { table: table3 } = ledger.reports;
  const id = stated(table3, row, "reportId");
  return {
    kind: ledger.interner.text(needed(table3, row, "kind")),
    id: id === null ? null : ledger.interner.text(id)
  };
}

// src/rules/kinds/report/approvedCost.ts
var approved = (approvedCost2) => granted2({ reports: [{ kind: "final", periodTo: "2025-12-31", cost: 500, approvedCost: approvedCost2 }] });
var approvedCost = {
  id: "approved-cost",
  family: "report",
  version: 1,
  severity: "error",
  parameters: ["tolerance"],
  reads: {
    Reports: ["reportId", "allocationId", "kind", "cost", "approvedCost"],
    Allocations: ["allocationId", "poolId", "status"],
    Pools: ["poolId", "parentId"]
  },
  check(run) {
    const { reports: reports2 } = run.ledger;
    const { table: table3 } = reports2;
    eachCommitmentWith(
      run,
      () => reports2,
      ({ allocation, name, settings: [setting] }) => {
        for (const row of reports2.rowsOf(allocation)) {
          run.attempt(() => {
            const cost = stated(table3, row, "cost");
            const most = stated(table3, row, "approvedCost");
            if (cost === null || most === null) return;
            const report = reportName(run, row);
            run.cover();
            const over = exactOre(most - cost);
            if (over <= setting.tolerance) return;
            run.report({
              at: { table: "Reports", row, field: "approvedCost" },
              also: [{ table: "Reports", row, field: "cost" }],
              keys: rowKeys(run, table3, row),
              received: amount(most),
              expected: amount(cost),
              difference: amount(over),
              change: { table: "Reports", row, field: "approvedCost", to: amount(cost), orOthers: true },
              message: {
                id: "approved-above-reported",
                params: { report, allocation: name, approved: most, cost, over }
              },
              setting
            });
          });
        }
      }
    );
  },
  examples: [
    {
      title: { da: "Hele forbruget er godkendt", en: "All expenditure is approved" },
      workbook: approved(500),
      findings: []
    },
    {
      title: { da: "En \xF8re mere er godkendt end brugt", en: "One \xF8re more is approved than was spent" },
      workbook: approved(500.01),
      findings: [
        {
          message: "approved-above-reported",
          severity: "error",
          table: "Reports",
          cell: "I2",
          received: 500.01,
          expected: 500,
          difference: 0.01
        }
      ]
    }
  ]
};

// src/rules/kinds/report/owed.ts
var RULE3 = [{ ruleId: "report-owed", value: 500, appliesTo: "accounts" }];
var owed = {
  id: "report-owed",
  family: "report",
  version: 1,
  severity: "warning",
  parameters: ["value", "appliesTo", "period"],
  reads: {
    Reports: ["allocationId", "kind"],
    Allocations: ["allocationId", "poolId", "year", "committedOn", "amount", "status"],
    Returns: ["allocationId", "amount", "kind"],
    Pools: ["poolId", "parentId"]
  },
  check(run) {
    const { reports: reports2 } = run.ledger;
    eachCommitmentInForce(run, (commitment) => {
      for (const setting of commitment.settings) {
        run.attempt(() => {
          const kind = reportKindOf(setting.appliesTo);
          if (kind === null) throw notUnderstood(run.ledger, setting, "appliesTo");
          const above = setting.value === null ? null : limitOf2(run, setting);
          const grant = payable(run, commitment);
          const rows = reports2.rowsOfKind(commitment.allocation, kind);
          run.cover();
          if (grant <= (above ?? 0) || rows.length > 0) return;
          run.report({
            at: { table: "Allocations", row: commitment.row, field: "amount" },
            keys: [commitment.name, kind],
            received: amount(grant),
            message: { id: "report-not-listed", params: { allocation: commitment.name, kind, grant, above } },
            setting
          });
        });
      }
    });
  },
  examples: [
    {
      title: { da: "Tilsagnets regnskab st\xE5r i Rapporter", en: "The commitment\u2019s accounts stand in Reports" },
      workbook: granted2({ rules: RULE3, reports: [{ kind: "accounts", dueOn: "2026-03-01" }] }),
      findings: []
    },
    {
      title: { da: "Regnskabet mangler", en: "The accounts are missing" },
      workbook: granted2({ rules: RULE3, reports: [{ kind: "status", dueOn: "2026-03-01" }] }),
      findings: [
        {
          message: "report-not-listed",
          severity: "warning",
          table: "Allocations",
          cell: "G2",
          received: 1e3
        }
      ]
    },
    {
      title: { da: "Tilsagnet er pr\xE6cis p\xE5 bel\xF8bet", en: "The commitment is exactly the amount" },
      workbook: granted2({ rules: RULE3, allocation: { amount: 500 } }),
      findings: []
    },
    {
      title: { da: "Tilsagnet er en \xF8re over bel\xF8bet", en: "The commitment is one \xF8re above the amount" },
      workbook: granted2({ rules: RULE3, allocation: { amount: 500.01 } }),
      findings: [
        {
          message: "report-not-listed",
          severity: "warning",
          table: "Allocations",
          cell: "G2",
          received: 500.01
        }
      ]
    },
    {
      title: { da: "Alle tilsagn skal have en slutrapport", en: "Every commitment owes a final report" },
      workbook: granted2({ rules: [{ ruleId: "report-owed", appliesTo: "slutrapport" }] }),
      findings: [
        {
          message: "report-not-listed",
          severity: "warning",
          table: "Allocations",
          cell: "G2",
          received: 1e3
        }
      ]
    }
  ]
};
function limitOf2({ ledger }, setting) {
  const read = setting.value === null ? null : readAmount(setting.value);
  if (!read?.whole || read.ore < 0) throw notUnderstood(ledger, setting, "value");
  return read.ore;
}

// src/rules/kinds/report/auditBand.ts
var BANDS = [
  { ruleId: "audit-band", value: 1e5, appliesTo: "registreret revisor" },
  { ruleId: "audit-band", value: 5e5, appliesTo: "forvaltningsrevision" }
];
var auditBand = {
  id: "audit-band",
  family: "report",
  version: 1,
  severity: "warning",
  parameters: ["value", "appliesTo", "period"],
  reads: {
    Reports: ["allocationId", "kind"],
    Allocations: ["allocationId", "poolId", "year", "committedOn", "amount", "status"],
    Returns: ["allocationId", "amount", "kind"],
    Pools: ["poolId", "parentId"]
  },
  check(run) {
    const { reports: reports2 } = run.ledger;
    eachCommitmentInForce(run, (commitment) => {
      const bands = commitment.settings.map((setting2) => {
        if (setting2.appliesTo === "") throw notUnderstood(run.ledger, setting2, "appliesTo");
        return { setting: setting2, above: limitOf2(run, setting2) };
      });
      const grant = payable(run, commitment);
      const audits = reports2.rowsOfKind(commitment.allocation, "audit");
      run.cover();
      const [band] = bands.filter(({ above: above2 }) => grant > above2).sort((a, b) => b.above - a.above);
      if (!band || audits.length > 0) return;
      const { above, setting } = band;
      const demanded = setting.appliesTo;
      run.report({
        at: { table: "Allocations", row: commitment.row, field: "amount" },
        keys: [commitment.name],
        received: amount(grant),
        expected: text(demanded),
        message: {
          id: "audit-not-listed",
          params: { allocation: commitment.name, grant, above, demanded }
        },
        setting
      });
    });
  },
  examples: [
    {
      title: { da: "Pr\xE6cis 100.000 kr. kr\xE6ver ingen revision", en: "Exactly DKK 100,000 demands no audit" },
      workbook: granted2({ rules: BANDS, allocation: { amount: 1e5 } }),
      findings: []
    },
    {
      title: { da: "En \xF8re over 100.000 kr.", en: "One \xF8re above DKK 100,000" },
      workbook: granted2({ rules: BANDS, allocation: { amount: 100000.01 } }),
      findings: [
        {
          message: "audit-not-listed",
          severity: "warning",
          table: "Allocations",
          cell: "G2",
          received: 100000.01,
          expected: "registreret revisor"
        }
      ]
    },
    {
      title: { da: "En \xF8re over 500.000 kr.", en: "One \xF8re above DKK 500,000" },
      workbook: granted2({ rules: BANDS, allocation: { amount: 500000.01 } }),
      findings: [
        {
          message: "audit-not-listed",
          severity: "warning",
          table: "Allocations",
          cell: "G2",
          received: 500000.01,
          expected: "forvaltningsrevision"
        }
      ]
    },
    {
      title: { da: "Revisionen st\xE5r i Rapporter", en: "The audit stands in Reports" },
      workbook: granted2({
        rules: BANDS,
        allocation: { amount: 500000.01 },
        reports: [{ kind: "audit", dueOn: "2026-03-01" }]
      }),
      findings: []
    }
  ]
};

// src/rules/kinds/report/late.ts
var owedOn = (cutOff, receivedOn) => granted2({
  rules: [{ ruleId: "report-late" }],
  reports: [{ kind: "accounts", dueOn: "2025-03-01", ...receivedOn ? { receivedOn } : {} }],
  cutOff
});
var finding3 = { message: "report-late", severity: "error", table: "Reports", cell: "E2" };
var late = {
  id: "report-late",
  family: "report",
  version: 1,
  severity: "error",
  parameters: ["period"],
  reads: {
    Reports: ["reportId", "allocationId", "kind", "dueOn", "receivedOn"],
    Allocations: ["allocationId", "poolId", "year", "committedOn", "status"],
    Pools: ["poolId", "parentId"]
  },
  check(run) {
    const { reports: reports2, cutOff } = run.ledger;
    const { table: table3 } = reports2;
    eachCommitmentInForce(run, ({ allocation, name, settings: [setting] }) => {
      for (const row of reports2.rowsOf(allocation)) {
        run.attempt(() => {
          const due = stated(table3, row, "dueOn");
          const received = stated(table3, row, "receivedOn");
          if (due === null) return;
          if (cutOff === null) return run.needsCutOff();
          const report = reportName(run, row);
          run.cover();
          if (due >= cutOff || received !== null && received <= cutOff) return;
          run.report({
            at: { table: "Reports", row, field: "receivedOn" },
            keys: rowKeys(run, table3, row),
            received: received === null ? blank : date(received),
            expected: date(due),
            message: { id: "report-late", params: { report, allocation: name, due, cutOff } },
            setting
          });
        });
      }
    });
  },
  examples: [
    {
      title: { da: "P\xE5 fristens dag", en: "On the day that it is due" },
      workbook: owedOn("2025-03-01"),
      findings: []
    },
    {
      title: { da: "Dagen efter fristen", en: "The day after it was due" },
      workbook: owedOn("2025-03-02"),
      findings: [{ ...finding3, expected: "2025-03-01" }]
    },
    {
      title: { da: "For sent, men modtaget p\xE5 sk\xE6ringsdatoen", en: "Late, but received on the cut-off date" },
      workbook: owedOn("2025-04-01", "2025-04-01"),
      findings: []
    },
    {
      title: { da: "Modtaget dagen efter sk\xE6ringsdatoen", en: "Received the day after the cut-off date" },
      workbook: owedOn("2025-04-01", "2025-04-02"),
      findings: [{ ...finding3, received: "2025-04-02", expected: "2025-03-01" }]
    }
  ]
};

// src/rules/kinds/report/notApproved.ts
var RULE4 = [{ ruleId: "report-not-approved" }];
var notApproved = {
  id: "report-not-approved",
  family: "report",
  version: 1,
  severity: "info",
  parameters: ["period"],
  reads: {
    Reports: ["reportId", "allocationId", "receivedOn", "approvedOn"],
    Allocations: ["allocationId", "poolId", "year", "committedOn", "status"],
    Pools: ["poolId", "parentId"]
  },
  check(run) {
    const { reports: reports2, pools: pools2 } = run.ledger;
    const { table: table3 } = reports2;
    const waiting = /* @__PURE__ */ new Map();
    eachCommitmentInForce(run, ({ allocation, settings: [setting] }) => {
      for (const row of reports2.rowsOf(allocation)) {
        run.attempt(() => {
          const received = stated(table3, row, "receivedOn");
          const approved2 = stated(table3, row, "approvedOn");
          run.cover();
          if (received === null || approved2 !== null) return;
          waiting.set(setting, [...waiting.get(setting) ?? [], row]);
        });
      }
    });
    for (const [setting, rows] of waiting) {
      const [first = 0, ...others] = [...rows].sort((a, b) => a - b);
      const names = rows.map((row) => rowKeys(run, table3, row).filter(Boolean).join(" ")).sort();
      run.report({
        at: { table: "Reports", row: first, field: "approvedOn" },
        also: others.map((row) => ({ table: "Reports", row, field: "approvedOn" })),
        keys: ["approvedOn", ...setting.pool === null ? [] : [pools2.name(setting.pool)]],
        received: text(names.join(", ")),
        message: { id: "reports-not-approved", params: { count: rows.length } },
        setting
      });
    }
  },
  examples: [
    {
      title: { da: "Modtaget og godkendt", en: "Received and approved" },
      workbook: granted2({
        rules: RULE4,
        reports: [{ kind: "status", receivedOn: "2025-03-01", approvedOn: "2025-03-01" }, { kind: "final" }]
      }),
      findings: []
    },
    {
      title: { da: "To er modtaget og ikke godkendt", en: "Two are received and not approved" },
      workbook: granted2({
        rules: RULE4,
        reports: [
          { kind: "status", receivedOn: "2025-03-01" },
          { kind: "accounts", receivedOn: "2025-04-01" }
        ]
      }),
      findings: [
        {
          message: "reports-not-approved",
          severity: "info",
          table: "Reports",
          cell: "F2",
          received: "RA1, RA2"
        }
      ]
    }
  ]
};

// src/rules/kinds/report/reportedCost.ts
var accounts = (...rows) => granted2({ reports: rows.map(([periodTo, cost]) => ({ kind: "accounts", periodTo, cost })) });
var reportedCost = {
  id: "reported-cost",
  family: "report",
  version: 1,
  severity: "error",
  parameters: ["tolerance"],
  reads: {
    Reports: ["allocationId", "periodTo", "cost"],
    Allocations: ["allocationId", "poolId", "status"],
    Pools: ["poolId", "parentId"]
  },
  check(run) {
    eachCommitmentWith(
      run,
      () => run.ledger.reports,
      ({ allocation, name, settings: [setting] }) => {
        const found = accountsOf(run, allocation);
        run.cover(found.length);
        found.forEach((account, index) => {
          const before = found[index - 1];
          if (!before) return;
          const same = account.periodTo === before.periodTo;
          const fall = exactOre(same ? Math.abs(account.cost - before.cost) : before.cost - account.cost);
          if (fall <= setting.tolerance) return;
          run.report({
            at: { table: "Reports", row: account.row, field: "cost" },
            also: [{ table: "Reports", row: before.row, field: "cost" }],
            keys: [name, account.periodTo],
            received: amount(account.cost),
            expected: amount(before.cost),
            difference: amount(account.cost - before.cost),
            change: {
              table: "Reports",
              row: account.row,
              field: "cost",
              to: amount(before.cost),
              orOthers: true
            },
            message: {
              id: same ? "accounts-disagree" : "expenditure-falls",
              params: {
                allocation: name,
                earlier: before.periodTo,
                before: before.cost,
                later: account.periodTo,
                after: account.cost
              }
            },
            setting
          });
        });
      }
    );
  },
  examples: [
    {
      title: { da: "Forbruget er det samme et \xE5r efter", en: "Expenditure is the same a year later" },
      workbook: accounts(["2024-12-31", 500], ["2025-12-31", 500]),
      findings: []
    },
    {
      title: {
        da: "Forbruget er en \xF8re mindre et \xE5r efter, ogs\xE5 hvor r\xE6kkerne er byttet om",
        en: "Expenditure is one \xF8re less a year later, also where the rows are swapped"
      },
      workbook: accounts(["2025-12-31", 499.99], ["2024-12-31", 500]),
      findings: [
        {
          message: "expenditure-falls",
          severity: "error",
          table: "Reports",
          cell: "H2",
          received: 499.99,
          expected: 500,
          difference: -0.01
        }
      ]
    },
    {
      title: { da: "To regnskaber til samme dag er uenige", en: "Two accounts up to one day disagree" },
      workbook: accounts(["2024-12-31", 500], ["2024-12-31", 500.01]),
      findings: [
        {
          message: "accounts-disagree",
          severity: "error",
          table: "Reports",
          cell: "H3",
          received: 500.01,
          expected: 500,
          difference: 0.01
        }
      ]
    }
  ]
};

// src/rules/kinds/report/index.ts
var reportKinds = [
  owed,
  auditBand,
  late,
  notApproved,
  reportedCost,
  approvedCost
];

// src/rules/kinds/savings/exampleSavings.ts
function withSaving(ruleId, saving, shares = []) {
  return {
    ...grantWith({ rules: [NO_RATIO, { ruleId, pool: "P" }] }),
    Savings: [{ savingId: "G-1", projectId: "A", ...saving }],
    Phasing: shares.map(([year, share2]) => ({ projectId: "A", year, share: share2 }))
  };
}

// src/rules/kinds/savings/missingFact.ts
function readsWith(field) {
  return {
    Pools: ["poolId", "parentId"],
    Projects: ["projectId", "poolId", "partOf", "recipientType"],
    Allocations: ["projectId", "poolId", "year", "amount", "status"],
    Savings: ["savingId", "projectId", field]
  };
}
function tellMissing2(run, field, id) {
  const { ledger } = run;
  const { projects: projects2, interner } = ledger;
  const rowsOf = run.attempt(() => rowsByProject(ledger, "Savings"));
  if (!rowsOf) return;
  const table3 = ledger.table("Savings");
  const stated2 = table3.column(field);
  eachProject(run, (project, projectRow, [setting]) => {
    if (!setting) return;
    for (const row of rowsOf(project)) {
      run.attempt(() => {
        const saving = interner.text(needed(table3, row, "savingId"));
        if (stated2.state[row] === UNREADABLE) throw cannotRead(table3, row, field);
        run.cover();
        if (stated2.state[row] === READ) return;
        const grant = projects2.table.codes("projectId").values[grantRowOf(ledger, projectRow)];
        const committed3 = committedOf(run, grant).rows.length > 0;
        run.report({
          at: { table: "Savings", row, field },
          keys: [saving],
          ...committed3 || setting.severity !== null ? {} : { severity: "info" },
          received: blank,
          message: { id, params: { saving, project: projects2.name(project) } },
          setting
        });
      });
    }
  });
}

// src/rules/kinds/savings/benefitOwner.ts
var benefitOwner = {
  id: "benefit-owner",
  family: "savings",
  version: 1,
  severity: "info",
  parameters: ["appliesTo"],
  reads: readsWith("benefitOwner"),
  check(run) {
    tellMissing2(run, "benefitOwner", "benefit-owner-not-stated");
  },
  examples: [
    {
      title: { da: "Gevinstejeren er oplyst", en: "The benefit owner is stated" },
      workbook: withSaving("benefit-owner", { expected: 20, benefitOwner: "Byby Kommune" }),
      findings: []
    },
    {
      title: { da: "Gevinstejeren er ikke oplyst", en: "The benefit owner is not stated" },
      workbook: withSaving("benefit-owner", { expected: 20 }),
      findings: [
        {
          message: "benefit-owner-not-stated",
          severity: "info",
          table: "Savings",
          cell: "L2",
          received: null
        }
      ]
    }
  ]
};

// src/rules/kinds/savings/phasingOf.ts
function inOrderOfYears(ledger, rows) {
  const table3 = ledger.need("Phasing", "year", "share");
  return rows.map((row) => ({
    row,
    year: needed(table3, row, "year"),
    share: needed(table3, row, "share")
  })).sort((a, b) => a.year - b.year || a.share - b.share);
}

// src/rules/kinds/savings/fullImplementation.ts
var fullImplementation = {
  id: "full-implementation",
  family: "savings",
  version: 1,
  severity: "error",
  parameters: ["appliesTo"],
  reads: {
    Pools: ["poolId", "parentId"],
    Projects: ["projectId", "poolId", "partOf", "recipientType"],
    Allocations: ["projectId", "poolId"],
    Savings: ["projectId", "fullFrom"],
    Phasing: ["projectId", "year", "share"]
  },
  check(run) {
    const { ledger } = run;
    const savingsOf = run.attempt(() => rowsByProject(ledger, "Savings"));
    const phasingOf = run.attempt(() => rowsByProject(ledger, "Phasing"));
    if (!savingsOf || !phasingOf) return;
    eachProject(run, (project, _row, [setting]) => {
      const full = setting ? fullEffect(ledger, savingsOf(project)) : null;
      if (!setting || !full) return;
      const phased2 = inOrderOfYears(ledger, phasingOf(project));
      if (phased2.length === 0) return;
      run.cover(phased2.length);
      checkProject2(run, project, full, phased2, setting);
    });
  },
  examples: [
    {
      title: {
        da: "Indfasningen er 1 fra det \xE5r, hvor der er fuld virkning",
        en: "The phase-in is 1 from the year of full effect"
      },
      workbook: phased([2027, 0.5], [2028, 1], [2029, 1]),
      findings: []
    },
    {
      title: { da: "Fuldt tal \xE5ret f\xF8r fuld virkning", en: "The full figure the year before full effect" },
      workbook: phased([2026, 0.5], [2027, 1], [2028, 1]),
      findings: [
        {
          message: "full-before-full-effect",
          severity: "error",
          table: "Phasing",
          cell: "C3",
          received: 1
        }
      ]
    },
    {
      title: {
        da: "Ikke fuldt tal i \xE5ret for fuld virkning",
        en: "Not the full figure in the year of full effect"
      },
      workbook: phased([2027, 0.5], [2028, 0.99]),
      findings: [
        {
          message: "not-full-at-full-effect",
          severity: "error",
          table: "Phasing",
          cell: "C3",
          received: 0.99,
          expected: 1
        }
      ]
    },
    {
      title: { da: "Indfasningen h\xF8rer op f\xF8r fuld virkning", en: "The phase-in stops before full effect" },
      workbook: phased([2026, 0.25], [2027, 0.5]),
      findings: [
        {
          message: "full-effect-not-phased",
          severity: "warning",
          table: "Savings",
          cell: "G2",
          received: 2028
        }
      ]
    }
  ]
};
function phased(...shares) {
  return withSaving("full-implementation", { expected: 20, fullFrom: 2028 }, shares);
}
function fullEffect(ledger, rows) {
  const table3 = ledger.need("Savings", "fullFrom");
  const years = table3.numbers("fullFrom");
  let last = null;
  for (const row of rows) {
    if (years.state[row] !== READ && years.state[row] !== BLANK) throw cannotRead(table3, row, "fullFrom");
    const year = years.values[row];
    if (years.state[row] === READ && (last === null || year > last.year)) last = { row, year };
  }
  return last && { ...last, known: rows.every((row) => years.state[row] === READ) };
}
function checkProject2(run, project, full, years, setting) {
  const name = run.ledger.projects.name(project);
  const early = years.find((each) => each.year < full.year && each.share >= 1);
  const late2 = full.known && years.find((each) => each.year >= full.year && each.share < 1);
  for (const [found, id] of [
    [early, "full-before-full-effect"],
    [late2, "not-full-at-full-effect"]
  ]) {
    if (!found) continue;
    run.report({
      at: { table: "Phasing", row: found.row, field: "share" },
      keys: [name, found.year],
      received: share(found.share),
      ...found === late2 ? { expected: share(1) } : {},
      message: {
        id,
        params: { project: name, year: found.year, share: found.share, fullFrom: full.year }
      },
      setting
    });
  }
  const last = years.at(-1);
  if (early || last.year >= full.year) return;
  run.report({
    at: { table: "Savings", row: full.row, field: "fullFrom" },
    keys: [name, "fullFrom"],
    ...setting.severity === null ? { severity: "warning" } : {},
    received: number(full.year),
    message: {
      id: "full-effect-not-phased",
      params: { project: name, last: last.year, share: last.share, fullFrom: full.year }
    },
    setting
  });
}

// src/rules/kinds/savings/hoursNorm.ts
var hoursNorm = {
  id: "hours-norm",
  family: "savings",
  version: 1,
  severity: "warning",
  parameters: ["appliesTo"],
  reads: readsWith("hoursPerFte"),
  check(run) {
    tellMissing2(run, "hoursPerFte", "hours-norm-not-stated");
  },
  examples: [
    {
      title: { da: "Normen er oplyst", en: "The norm is stated" },
      workbook: withSaving("hours-norm", { expected: 20, hoursPerFte: 1924 }),
      findings: []
    },
    {
      title: { da: "Normen er ikke oplyst", en: "The norm is not stated" },
      workbook: withSaving("hours-norm", { expected: 20 }),
      findings: [
        {
          message: "hours-norm-not-stated",
          severity: "warning",
          table: "Savings",
          cell: "H2",
          received: null
        }
      ]
    }
  ]
};

// src/rules/kinds/savings/phaseIn.ts
var phaseIn = {
  id: "phase-in",
  family: "savings",
  version: 1,
  severity: "error",
  parameters: ["appliesTo"],
  reads: {
    Pools: ["poolId", "parentId"],
    Projects: ["projectId", "poolId", "partOf", "recipientType"],
    Allocations: ["projectId", "poolId"],
    Phasing: ["projectId", "year", "share"]
  },
  check(run) {
    const rowsOf = run.attempt(() => rowsByProject(run.ledger, "Phasing"));
    if (!rowsOf) return;
    eachProject(run, (project, _row, [setting]) => {
      if (setting) checkProject3(run, project, rowsOf(project), setting);
    });
  },
  examples: [
    {
      title: { da: "Fra 0 til 1, og to \xE5r med det samme", en: "From 0 to 1, and two years alike" },
      workbook: withSaving("phase-in", {}, [
        [2027, 1],
        [2024, 0],
        [2025, 0.5],
        [2026, 0.5]
      ]),
      findings: []
    },
    {
      title: { da: "Indfasningen falder", en: "The phase-in falls" },
      workbook: withSaving("phase-in", {}, [
        [2025, 0.5],
        [2026, 0.49],
        [2027, 1]
      ]),
      findings: [
        {
          message: "phase-in-falls",
          severity: "error",
          table: "Phasing",
          cell: "C3",
          received: 0.49,
          expected: 0.5
        }
      ]
    },
    {
      title: { da: "Indfasningen er mere end det hele", en: "The phase-in is more than the whole" },
      workbook: withSaving("phase-in", {}, [
        [2025, 0.5],
        [2026, 1.01]
      ]),
      findings: [
        {
          message: "phase-in-above-whole",
          severity: "error",
          table: "Phasing",
          cell: "C3",
          received: 1.01,
          expected: 1
        }
      ]
    },
    {
      title: { da: "To r\xE6kker om samme \xE5r", en: "Two rows about one year" },
      workbook: withSaving("phase-in", {}, [
        [2025, 0.5],
        [2025, 0.5]
      ]),
      findings: [
        { message: "phase-in-year-twice", severity: "error", table: "Phasing", cell: "B3", received: 2025 }
      ]
    }
  ]
};
function checkProject3(run, project, rows, setting) {
  const name = run.ledger.projects.name(project);
  const phased2 = inOrderOfYears(run.ledger, rows);
  run.cover(phased2.length);
  for (const [index, { row, year, share: part }] of phased2.entries()) {
    const before = phased2[index - 1];
    if (part > 1) {
      run.report({
        at: { table: "Phasing", row, field: "share" },
        keys: [name, year],
        received: share(part),
        expected: share(1),
        message: { id: "phase-in-above-whole", params: { project: name, year, share: part } },
        setting
      });
    }
    if (before?.year === year) {
      run.report({
        at: { table: "Phasing", row, field: "year" },
        also: [{ table: "Phasing", row: before.row, field: "year" }],
        keys: [name, year, "year"],
        received: number(year),
        message: { id: "phase-in-year-twice", params: { project: name, year } },
        setting
      });
    } else if (before && part < before.share) {
      run.report({
        at: { table: "Phasing", row, field: "share" },
        also: [{ table: "Phasing", row: before.row, field: "share" }],
        keys: [name, year, "falls"],
        received: share(part),
        expected: share(before.share),
        message: {
          id: "phase-in-falls",
          params: { project: name, year, share: part, before: before.year, shareBefore: before.share }
        },
        setting
      });
    }
  }
}

// src/rules/kinds/savings/savingsBasis.ts
var savingsBasis = {
  id: "savings-basis",
  family: "savings",
  version: 1,
  severity: "warning",
  parameters: ["appliesTo"],
  reads: readsWith("basis"),
  check(run) {
    tellMissing2(run, "basis", "basis-not-stated");
  },
  examples: [
    {
      title: { da: "Dokument og side er oplyst", en: "Document and page are stated" },
      workbook: withSaving("savings-basis", { expected: 20, basis: "Rapport, s. 14" }),
      findings: []
    },
    {
      title: { da: "Grundlaget er ikke oplyst", en: "The basis is not stated" },
      workbook: withSaving("savings-basis", { expected: 20 }),
      findings: [
        { message: "basis-not-stated", severity: "warning", table: "Savings", cell: "C2", received: null }
      ]
    }
  ]
};

// src/rules/kinds/savings/savingsRange.ts
var ESTIMATES = ["low", "expected", "high"];
var savingsRange = {
  id: "savings-range",
  family: "savings",
  version: 1,
  severity: "error",
  parameters: ["appliesTo"],
  reads: {
    Pools: ["poolId", "parentId"],
    Projects: ["projectId", "poolId", "partOf", "recipientType"],
    Allocations: ["projectId", "poolId"],
    Savings: ["savingId", "projectId", ...ESTIMATES]
  },
  check(run) {
    const rowsOf = run.attempt(() => rowsByProject(run.ledger, "Savings"));
    if (!rowsOf) return;
    eachProject(run, (project, _row, [setting]) => {
      if (!setting) return;
      for (const row of rowsOf(project)) run.attempt(() => checkRow2(run, row, setting));
    });
  },
  examples: [
    {
      title: {
        da: "Lavt, forventet og h\xF8jt er ens, eller det forventede er ikke oplyst",
        en: "Low, expected and high are equal, or the expected is not stated"
      },
      workbook: {
        ...withSaving("savings-range", {}),
        Savings: [
          { savingId: "G-1", projectId: "A", low: 20, expected: 20, high: 20 },
          { savingId: "G-2", projectId: "A", low: 20, high: 30 }
        ]
      },
      findings: []
    },
    {
      title: { da: "Det forventede er mindre end det lave", en: "The expected is below the low" },
      workbook: withSaving("savings-range", { low: 20.5, expected: 20, high: 30 }),
      findings: [
        {
          message: "estimates-reversed",
          severity: "error",
          table: "Savings",
          cell: "E2",
          received: 20,
          expected: 20.5
        }
      ]
    },
    {
      title: {
        da: "Det h\xF8je er mindre end det lave, og det forventede er ikke oplyst",
        en: "The high is below the low, and the expected is not stated"
      },
      workbook: withSaving("savings-range", { low: 30, high: 20 }),
      findings: [
        {
          message: "estimates-reversed",
          severity: "error",
          table: "Savings",
          cell: "F2",
          received: 20,
          expected: 30
        }
      ]
    }
  ]
};
function checkRow2(run, row, setting) {
  const { interner } = run.ledger;
  const table3 = run.ledger.table("Savings");
  const ids = table3.codes("savingId");
  if (ids.state[row] !== READ) throw cannotRead(table3, row, "savingId");
  const stated2 = ESTIMATES.flatMap((field) => {
    const column = table3.numbers(field);
    if (column.state[row] === UNREADABLE) throw cannotRead(table3, row, field);
    return column.state[row] === READ ? [{ field, fte: column.values[row] }] : [];
  });
  run.cover();
  const saving = interner.text(ids.values[row]);
  for (const [index, upper] of stated2.entries()) {
    const lower = stated2[index - 1];
    if (!lower || lower.fte <= upper.fte) continue;
    const captionOf = (field) => table3.column(field).caption ?? "";
    run.report({
      at: { table: "Savings", row, field: upper.field },
      also: [{ table: "Savings", row, field: lower.field }],
      keys: [saving, upper.field],
      received: number(upper.fte),
      expected: number(lower.fte),
      message: {
        id: "estimates-reversed",
        params: {
          saving,
          upper: captionOf(upper.field),
          upperFte: upper.fte,
          lower: captionOf(lower.field),
          lowerFte: lower.fte
        }
      },
      setting
    });
  }
}

// src/rules/kinds/savings/index.ts
var savingsKinds = [
  savingsBasis,
  savingsRange,
  phaseIn,
  fullImplementation,
  hoursNorm,
  benefitOwner
];

// src/rules/catalogue.ts
var KINDS = [
  ...integrityKinds,
  ...poolKinds,
  ...approvalKinds,
  ...recipientKinds,
  ...matchKinds,
  ...projectKinds,
  ...paymentKinds,
  ...reportKinds,
  ...savingsKinds
];
var BY_ID = new Map(KINDS.map((kind) => [kind.id, kind]));

// src/rules/change.ts
function changeOf(ledger, { table: name, row, field, to, orOthers }) {
  const table3 = ledger.table(name);
  const { sheet, cell } = placeOf(table3, row, field);
  if (cell === "") return null;
  const column = table3.column(field);
  const write = cellOf(to, column.unit, ledger.workbook.date1904);
  return { sheet, cell, was: column.cell(row), to, write, orOthers: orOthers === true };
}
function cellOf(value, unit, date1904) {
  switch (value.type) {
    case "amount":
      return inUnit(value.ore, unit);
    case "date":
      return serialOfDay(value.day, date1904);
    case "number":
      return value.number;
    case "share":
      return value.share;
    case "text":
      return value.text;
    case "blank":
      return null;
  }
}
function inUnit(ore, unit) {
  return Number(`${ore}e-${POWER_OF_UNIT[unit] + 2}`);
}

// src/ledger/fingerprint.ts
var PRIME_LOW = 435;
var TWO_32 = 4294967296;
function fingerprintOf(texts) {
  let high = 3421674724;
  let low = 2216829733;
  for (const byte of new TextEncoder().encode(texts.map((text2) => `${text2.length}:${text2}`).join(""))) {
    low = (low ^ byte) >>> 0;
    const product2 = low * PRIME_LOW;
    high = Math.imul(high, PRIME_LOW) + Math.floor(product2 / TWO_32) + (low << 8) >>> 0;
    low = product2 >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
}

// src/rules/findingOf.ts
function findingsOf(ledger, kind, hits, severity) {
  return withOrdinals(hits.map((hit) => findingOf(ledger, kind, hit, severity)));
}
function findingOf(ledger, kind, hit, severity) {
  const spot = spotOf(ledger, hit);
  const also = (hit.also ?? []).map(
    (cell) => typeof cell === "string" ? cell : placeOf(ledger.table(cell.table), cell.row, cell.field).cell
  );
  const id = [kind.id, ...hit.keys.map((key) => normaliseId(String(key)).replaceAll(":", "%3a"))].join(":");
  const received = hit.received ?? null;
  const expected = hit.expected ?? null;
  return {
    id,
    fingerprint: fingerprintOf([
      id,
      String(kind.version),
      JSON.stringify(markOf(received)),
      JSON.stringify(markOf(expected))
    ]),
    rule: kind.id,
    severity: hit.severity ?? severityOf(hit) ?? severity,
    spot,
    cells: [.../* @__PURE__ */ new Set([spot.cell, ...also])].filter((cell) => cell !== ""),
    received,
    expected,
    difference: hit.difference ?? null,
    change: hit.change ? changeOf(ledger, hit.change) : null,
    message: hit.message,
    source: hit.setting?.source || kind.source || ""
  };
}
function severityOf({ setting }) {
  return setting?.severity === "off" ? null : setting?.severity ?? null;
}
function markOf(value) {
  return value?.type === "text" ? { ...value, text: normaliseId(value.text) } : value;
}
function withOrdinals(found) {
  const seen = /* @__PURE__ */ new Map();
  return found.map((finding4) => {
    const count = (seen.get(finding4.id) ?? 0) + 1;
    seen.set(finding4.id, count);
    return count === 1 ? finding4 : { ...finding4, id: `${finding4.id}#${count}` };
  });
}
function spotOf(ledger, { at }) {
  if (at.table === void 0) {
    const { sheet = "", cell = "" } = at.place ?? {};
    return { table: null, sheet, cell, row: null, field: null, caption: null };
  }
  const table3 = ledger.table(at.table);
  const column = at.field === void 0 ? null : table3.column(at.field);
  const line = at.row === void 0 ? (table3.source?.firstRow ?? 1) - 1 : sheetRow(table3, at.row);
  const position = column?.position || (table3.source?.firstColumn ?? 0);
  return {
    table: at.table,
    sheet: at.place?.sheet ?? table3.source?.sheet ?? "",
    cell: at.place?.cell ?? (table3.source && line > 0 && position > 0 ? cellAddress(line, position) : ""),
    row: at.row === void 0 ? null : rowName(ledger, table3, at.row),
    field: at.field ?? null,
    caption: column?.caption ?? null
  };
}
function rowName(ledger, table3, row) {
  return nameFields(table3.name).map((field) => table3.column(field)).filter((column) => column.state[row] === READ).map(
    (column) => column.kind === "code" ? ledger.interner.text(column.values[row]) : String(column.values[row])
  ).join(" \xB7 ");
}
function nameFields(name) {
  const fields = fieldsOf(name);
  const keys = fields.filter(([, spec]) => spec.key === true);
  const named = keys.length > 0 ? keys : fields.filter(([, { type }]) => type === "ref" || type === "year");
  return named.map(([field]) => field);
}
function namingFields(name) {
  const ids = fieldsOf(name).filter(([, { type }]) => type === "id");
  return [...nameFields(name), ...ids.map(([field]) => field)];
}

// src/rules/settings.ts
var Settings = class {
  constructor(ledger, given) {
    this.ledger = ledger;
    const table3 = ledger.table("Rules");
    const rows = [];
    const doubtful = [];
    for (let row = 0; row < table3.rowCount; row += 1) {
      const why = firstUnreadable(table3, row) ?? this.unknownPool(table3, row);
      if (why) doubtful.push({ rule: ruleIdOf(ledger, table3, row), why });
      else rows.push(settingOfRow(ledger, table3, row));
    }
    const heads = rows.filter(({ rule }) => rule === OWN_PACK);
    for (const head2 of heads) {
      const field = head2.appliesTo === "" ? "appliesTo" : head2.base === "" ? "base" : null;
      const surplus = head2.pool !== null || heads.length > 1;
      if (field || surplus) {
        doubtful.push({ rule: OWN_PACK, why: notUnderstood(ledger, head2, field ?? "appliesTo") });
      }
    }
    const [head] = heads;
    this.rows = rows;
    this.doubtful = doubtful;
    this.pack = head ? ownPack(ledger, head, rows) : given;
    this.packRules = head ? [] : given.rules.map((rule) => settingOfPack(ledger, rule));
  }
  ledger;
  /** The pack that holds: the workbook's own where its Rules are one, else the one given. */
  pack;
  rows;
  /** Rows of `Rules` that cannot be understood, with the rule they are about (`null`: not even that). */
  doubtful;
  packRules;
  areRulesGiven = false;
  /** Answers of `of`, by rule and pool: row by row checks ask once a row. */
  answers = /* @__PURE__ */ new Map();
  /** `#N/A` where Rules, or one of its columns, was not given: what holds is not known then. Asked for every project. */
  needRules() {
    if (this.areRulesGiven) return;
    this.ledger.need(
      "Rules",
      "ruleId",
      "pool",
      "value",
      "base",
      "appliesTo",
      "from",
      "to",
      "severity",
      "tolerance",
      "rounding"
    );
    this.areRulesGiven = true;
  }
  /** True when some row or the pack has the kind on, for any pool. */
  isOn(rule) {
    if (this.doubtOf(rule)) return true;
    return [...this.rows, ...this.packRules].some(
      (setting) => setting.rule === rule && setting.severity !== "off"
    );
  }
  /**
   * True when a kind about cells is on for the workbook as a whole. A row that cannot be read does not switch
   * it off, and a workbook's own pack does so only by saying it.
   */
  isOnForAll(rule) {
    try {
      const isOwn = this.rows.some((row) => row.rule === OWN_PACK);
      if (isOwn && !this.rows.some((row) => row.rule === rule && row.pool === null)) return true;
      return this.of(rule, null).length > 0;
    } catch (error) {
      if (error instanceof NoAnswer) return true;
      throw error;
    }
  }
  /**
   * The settings of a kind that hold for a pool (or, with `null`, for the workbook as a whole): none when
   * it is off. Several stand together where they are bands or periods. Throws `NoAnswer` when a row of
   * `Rules` that might decide cannot be read.
   */
  of(rule, pool) {
    const known = this.answers.get(rule)?.get(pool);
    if (known) return known;
    const found = this.find(rule, pool);
    const answers = this.answers.get(rule) ?? /* @__PURE__ */ new Map();
    this.answers.set(rule, answers.set(pool, found));
    return found;
  }
  /** Why it cannot be told what holds of a rule: a row about it, or about what is a pack, cannot be understood. */
  doubtOf(rule) {
    const about = [null, rule, OWN_PACK];
    return this.doubtful.find((row) => about.includes(row.rule))?.why ?? null;
  }
  find(rule, pool) {
    const doubt = this.doubtOf(rule);
    if (doubt) throw doubt;
    if (pool !== null) this.ledger.pools.needPath(pool);
    const levels = [...pool === null ? [] : this.ledger.pools.upwards(pool), null];
    for (const level of levels) {
      for (const source of [this.rows, this.packRules]) {
        const found = source.filter((setting) => setting.rule === rule && setting.pool === level);
        if (found.length > 0) return found.filter(({ severity }) => severity !== "off");
      }
    }
    return [];
  }
  unknownPool(table3, row) {
    const pool = table3.codes("pool");
    if (pool.state[row] === BLANK || !this.ledger.table("Pools").source) return null;
    try {
      return this.ledger.pools.has(pool.values[row]) ? null : cannotRead(table3, row, "pool");
    } catch (error) {
      if (error instanceof NoAnswer) return error;
      throw error;
    }
  }
};
function ruleIdOf(ledger, table3, row) {
  const ids = table3.codes("ruleId");
  return ids.state[row] === READ ? normaliseId(ledger.interner.text(ids.values[row])) : null;
}
function firstUnreadable(table3, row) {
  const column = table3.columns.find(({ state }) => state[row] === UNREADABLE);
  if (column) return cannotRead(table3, row, column.field);
  return table3.codes("ruleId").state[row] === BLANK ? cannotRead(table3, row, "ruleId") : null;
}
function settingOfRow(ledger, table3, row) {
  const text2 = (field) => {
    const column = table3.codes(field);
    return column.state[row] === READ ? ledger.interner.text(column.values[row]) : "";
  };
  const number2 = (field) => {
    const column = table3.numbers(field);
    return column.state[row] === READ ? column.values[row] : null;
  };
  const pool = table3.codes("pool");
  return {
    rule: normaliseId(text2("ruleId")),
    pool: pool.state[row] === READ ? pool.values[row] : null,
    value: number2("value"),
    base: normaliseId(text2("base")),
    appliesTo: normaliseId(text2("appliesTo")),
    from: number2("from"),
    to: number2("to"),
    severity: normaliseId(text2("severity")) || null,
    tolerance: number2("tolerance") ?? 0,
    rounding: normaliseId(text2("rounding")) || "half-up",
    source: text2("source"),
    row
  };
}
function settingOfPack(ledger, rule) {
  return {
    rule: rule.rule,
    pool: rule.pool === void 0 ? null : ledger.interner.codeOf(rule.pool),
    value: rule.value ?? null,
    base: normaliseId(rule.base ?? ""),
    appliesTo: normaliseId(rule.appliesTo ?? ""),
    from: rule.from === void 0 ? null : parseIsoDate(rule.from),
    to: rule.to === void 0 ? null : parseIsoDate(rule.to),
    severity: rule.severity ?? null,
    tolerance: kroner(rule.tolerance ?? 0),
    rounding: rule.rounding ?? "half-up",
    source: rule.source ?? "",
    row: null
  };
}

// src/rules/waivers.ts
function waive(ledger, findings) {
  const rows = waiverRows(ledger);
  if (rows.length === 0) return { open: findings, waived: [], notes: [] };
  const byId = new Map(findings.map((finding4) => [finding4.id, finding4]));
  const waivers2 = /* @__PURE__ */ new Map();
  const notes = [];
  for (const row of rows) {
    const doubt = doubtOf(row, byId.get(normaliseId(row.findingId)), ledger.cutOff);
    if (doubt) {
      const { findingId, sheet, cell, expires } = row;
      notes.push({ why: doubt, findingId, sheet, cell, expires });
    }
    if (doubt === null || doubt === "expiry-not-tested") waivers2.set(normaliseId(row.findingId), row);
  }
  const waived = findings.flatMap((finding4) => {
    const waiver = waivers2.get(finding4.id);
    return waiver ? [{ finding: finding4, waiver }] : [];
  });
  return { open: findings.filter(({ id }) => !waivers2.has(id)), waived, notes };
}
function doubtOf(row, finding4, cutOff) {
  if (!row.isReadable) return "unreadable";
  if (!finding4) return "nothing-found";
  if (normaliseId(row.fingerprint) !== finding4.fingerprint) return "value-changed";
  if (row.expires === null) return null;
  if (cutOff === null) return "expiry-not-tested";
  return row.expires < cutOff ? "expired" : null;
}
function waiverRows(ledger) {
  const table3 = ledger.table("Waivers");
  return [...Array(table3.rowCount).keys()].map((row) => waiverRow(ledger, table3, row));
}
function waiverRow(ledger, table3, row) {
  const text2 = (field) => {
    const column = table3.codes(field);
    return column.state[row] === READ ? ledger.interner.text(column.values[row]) : "";
  };
  const on = table3.numbers("on");
  const expires = table3.numbers("expires");
  const { sheet, cell } = placeOf(table3, row, "findingId");
  const texts = { findingId: text2("findingId"), reason: text2("reason"), by: text2("by") };
  const fingerprint = text2("fingerprint");
  return {
    ...texts,
    fingerprint,
    on: on.values[row],
    expires: expires.state[row] === READ ? expires.values[row] : null,
    sheet,
    cell,
    isReadable: Object.values(texts).every((each) => each !== "") && fingerprint !== "" && on.state[row] === READ && (expires.state[row] === READ || expires.state[row] === BLANK)
  };
}

// src/rules/check.ts
var BEHIND_ALL = {
  Rules: fieldsOf("Rules").map(([field]) => field),
  Pools: ["poolId", "parentId"]
};
var ORDER = { error: 0, warning: 1, info: 2 };
function* checkWorkbook(workbook, pack, before) {
  if (!before) return yield* checkSteps(yield* Ledger.read(workbook), pack, KINDS);
  const { ledger, changed } = yield* laterLedger(before.ledger, workbook);
  const known = changed && new Map([...before.kinds].filter(([kind, was]) => !hangsOn(kind, was, changed)));
  return yield* checkSteps(ledger, pack, KINDS, known ?? void 0);
}
function hangsOn(kind, { findings, namedByRow }, changed) {
  const { reads } = kind;
  if (kind.runsLast === true || Object.keys(reads).length === 0) return true;
  return [...changed].some(([name, fields]) => {
    if (namedByRow.has(name)) return true;
    const naming = findings.length > 0 && reads[name] ? namingFields(name) : [];
    return [reads[name], BEHIND_ALL[name], naming].some((all) => all?.some((field) => fields.has(field)));
  });
}
function* checkSteps(ledger, pack, kinds, known = /* @__PURE__ */ new Map()) {
  const settings = new Settings(ledger, pack);
  const catalogue = new Map([...KINDS, ...kinds].map((kind) => [kind.id, kind]));
  const checked = /* @__PURE__ */ new Map();
  const notUnderstood2 = /* @__PURE__ */ new Map();
  const inTurn = [...kinds].sort((a, b) => Number(a.runsLast ?? false) - Number(b.runsLast ?? false));
  for (const kind of inTurn) {
    const result2 = known.get(kind) ?? runKind(ledger, kind, settings, catalogue, notUnderstood2);
    for (const [key, about] of result2.notUnderstood) notUnderstood2.set(key, about);
    checked.set(kind, result2);
    yield;
  }
  const all = kinds.flatMap((kind) => checked.get(kind) ?? []);
  const findings = all.flatMap((each) => each.findings).sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const { open, waived, notes } = waive(ledger, findings);
  const present = [...ledger.tables.values()].filter(({ source }) => source !== null);
  const result = {
    pack: settings.pack,
    findings: open,
    waived,
    waiverNotes: notes,
    rules: all.map(({ outcome }) => outcome),
    tables: present.length,
    rows: present.reduce((sum, { rowCount }) => sum + rowCount, 0)
  };
  return { ledger, result, kinds: checked };
}
function runKind(ledger, kind, settings, catalogue, met) {
  const notUnderstood2 = new Map(kind.runsLast ? met : []);
  const on = kind.family === "integrity" ? settings.isOnForAll(kind.id) : settings.isOn(kind.id);
  if (!on) {
    const outcome = {
      id: kind.id,
      status: "not-run",
      rows: 0,
      reasons: [{ kind: "switched-off" }]
    };
    return { findings: [], outcome, notUnderstood: notUnderstood2, namedByRow: /* @__PURE__ */ new Set() };
  }
  const run = new Run(ledger, kind, settings, catalogue, notUnderstood2);
  try {
    kind.check(run);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    run.skip(error, 0);
  }
  const severity = ownSeverity(settings, kind);
  const findings = severity === "off" ? [] : findingsOf(ledger, kind, run.hits, severity);
  return {
    findings,
    outcome: outcomeOf(kind, run, findings.length),
    notUnderstood: notUnderstood2,
    namedByRow: run.namedByRow
  };
}
function ownSeverity(settings, kind) {
  try {
    const [setting] = settings.of(kind.id, null);
    return setting?.severity ?? kind.severity;
  } catch (error) {
    if (error instanceof NoAnswer) return kind.severity;
    throw error;
  }
}
function outcomeOf(kind, run, found) {
  const reasons = run.reasons();
  if (found > 0) return { id: kind.id, status: "failed", rows: run.rows, reasons };
  if (reasons.length > 0) return { id: kind.id, status: "not-run", rows: run.rows, reasons };
  if (run.rows === 0) return { id: kind.id, status: "not-run", rows: 0, reasons: [{ kind: "no-rows" }] };
  return { id: kind.id, status: "passed", rows: run.rows, reasons: [] };
}

// src/rules/packs/nye-teknologier.json
var nye_teknologier_default = {
  id: "nye-teknologier",
  version: "1.0",
  title: { da: "Tilskudspuljen for nye teknologier", en: "The grant pool for new technologies" },
  rules: [
    { rule: "workbook-tables" },
    { rule: "columns" },
    { rule: "required-field" },
    { rule: "wrong-type" },
    { rule: "wrong-choice" },
    { rule: "error-value" },
    { rule: "text-number" },
    { rule: "text-date" },
    { rule: "whole-ore" },
    { rule: "account-pattern" },
    { rule: "duplicate-key" },
    { rule: "missing-reference" },
    { rule: "pool-cycle" },
    { rule: "look-alike-id" },
    { rule: "unit-slip" },
    { rule: "formula-constant" },
    { rule: "date-order" },
    { rule: "unknown-rule" },
    { rule: "file-notice" },
    { rule: "pool-ceiling", source: "BV 2.2.11" },
    { rule: "year-frame", source: "BV 2.2.11" },
    { rule: "missing-frame", source: "BV 2.2.11" },
    { rule: "earmarks-within-parent" },
    { rule: "appropriation-type", source: "BV 2.10; BV 2.2.12" },
    { rule: "carry-forward-allowed", source: "BV 2.2.12; BV 2.10" },
    { rule: "carry-forward-amount", source: "BV 2.2.11" },
    { rule: "carry-forward-lapsed", source: "BV 2.2.12" },
    { rule: "carry-forward-exhausted", source: "BV 2.2.12" },
    { rule: "reusable-return", source: "BV 2.2.11" },
    { rule: "approval-missing" },
    { rule: "approval-date" },
    { rule: "approval-line" },
    { rule: "approval-total" },
    { rule: "future-year", source: "BV 2.10" },
    { rule: "commitment-year" },
    { rule: "match-bearer" },
    { rule: "match-not-stated" },
    {
      rule: "match-ratio",
      value: 1,
      base: "grant",
      source: "Svar p\xE5 FIU sp\xF8rgsm\xE5l 75 (18. december 2023)"
    },
    { rule: "match-amount" },
    { rule: "match-twice" },
    { rule: "payment-total" },
    { rule: "payment-date" },
    { rule: "reported-cost" },
    { rule: "approved-cost" },
    { rule: "full-implementation", source: "Svar p\xE5 FIU sp\xF8rgsm\xE5l 75 (18. december 2023)" }
  ]
};

// scripts/bench/largePool.ts
function seeded(seed) {
  let state = seed;
  return () => {
    state = state + 1831565813 | 0;
    let mixed2 = Math.imul(state ^ state >>> 15, state | 1);
    mixed2 ^= mixed2 + Math.imul(mixed2 ^ mixed2 >>> 7, mixed2 | 61);
    return ((mixed2 ^ mixed2 >>> 14) >>> 0) / 4294967296;
  };
}
var POOLS = 12;
var YEARS2 = [2021, 2022, 2023, 2024];
var COMMITMENTS_PER_PROJECT = 20;
function largePool(commitments, seed = 1) {
  const random = seeded(seed);
  const whole = (below) => Math.floor(random() * below);
  const projects2 = Math.max(1, Math.ceil(commitments / COMMITMENTS_PER_PROJECT));
  const poolOf = (project) => project % POOLS;
  const rows = (count, cell) => Array.from({ length: count }, (_, row) => cell(row));
  const year = rows(commitments, () => YEARS2[whole(YEARS2.length)] ?? null);
  const amount2 = rows(commitments, () => 1e4 + whole(99e6) / 100);
  const day = (ofYear) => serialOfDay(dayOf(ofYear, 1 + whole(12), 1 + whole(28)) ?? 0);
  const formats = new Map(year.map((_, row) => [row, "dd-mm-yyyy"]));
  const perPool = amount2.reduce((sum, each) => sum + each, 0);
  const perProject = rows(projects2, () => 0);
  amount2.forEach((each, row) => perProject[row % projects2] = (perProject[row % projects2] ?? 0) + each);
  const total = perProject.map((each) => Math.round(each * 100) / 100);
  return {
    date1904: false,
    names: /* @__PURE__ */ new Map([["CutOff", serialOfDay(dayOf(2024, 12, 31) ?? 0)]]),
    notices: [],
    tables: [
      table2("Pools", POOLS, [
        { caption: "Pulje-id", cells: rows(POOLS, (pool) => `P-${pool}`) },
        { caption: "Navn", cells: rows(POOLS, (pool) => `Pulje ${pool}`) },
        { caption: "Konto", cells: rows(POOLS, (pool) => `\xA7 16.11.${10 + pool}`) },
        { caption: "Bevillingstype", cells: rows(POOLS, () => "reservationsbevilling") },
        { caption: "Fra \xE5r", cells: rows(POOLS, () => YEARS2[0]) },
        { caption: "Til \xE5r", cells: rows(POOLS, () => YEARS2.at(-1) ?? null) }
      ]),
      table2("Frames", POOLS * YEARS2.length, [
        { caption: "Pulje-id", cells: rows(POOLS * YEARS2.length, (row) => `P-${row % POOLS}`) },
        {
          caption: "Finans\xE5r",
          cells: rows(POOLS * YEARS2.length, (row) => YEARS2[Math.floor(row / POOLS)] ?? null)
        },
        { caption: "Bevilling", cells: rows(POOLS * YEARS2.length, () => Math.ceil(perPool)) }
      ]),
      table2("Approvals", projects2, [
        { caption: "Hjemmel-id", cells: rows(projects2, (project) => `H-${project}`) },
        { caption: "Tiltr\xE5dt", cells: rows(projects2, () => day(2020)) },
        { caption: "Finans\xE5r", cells: rows(projects2, () => null) },
        { caption: "I alt", cells: total },
        { caption: "Fremtidige finans\xE5r", cells: rows(projects2, () => "ja") }
      ]),
      table2("ApprovalLines", projects2, [
        { caption: "Hjemmel-id", cells: rows(projects2, (project) => `H-${project}`) },
        { caption: "Projekt-id", cells: rows(projects2, (project) => `PROJ-${project}`) },
        { caption: "Bel\xF8b", cells: total }
      ]),
      table2("Match", projects2, [
        { caption: "Medfinansierings-id", cells: rows(projects2, (project) => `M-${project}`) },
        // One in a hundred has no match yet.
        {
          caption: "Projekt-id",
          cells: rows(projects2, (project) => `PROJ-${project % 100 ? project : project + 1}`)
        },
        { caption: "Art", cells: rows(projects2, () => "kontant") },
        { caption: "Bel\xF8b", cells: total },
        { caption: "Trin", cells: rows(projects2, () => "lovet") }
      ]),
      table2("Projects", projects2, [
        { caption: "Projekt-id", cells: rows(projects2, (project) => `PROJ-${project}`) },
        { caption: "Titel", cells: rows(projects2, (project) => `Projekt nr. ${project}`) },
        { caption: "Pulje-id", cells: rows(projects2, (project) => `P-${poolOf(project)}`) },
        { caption: "Tilsagnsmodtager", cells: rows(projects2, (project) => `Kommune ${project % 98}`) },
        { caption: "Modtagertype", cells: rows(projects2, () => "kommune") },
        { caption: "Start", cells: rows(projects2, () => day(2021)) },
        { caption: "Slut", cells: rows(projects2, () => day(2026)) }
      ]),
      table2("Allocations", commitments, [
        { caption: "Tilsagns-id", cells: rows(commitments, (row) => `T-${String(row).padStart(6, "0")}`) },
        { caption: "Sagsnr.", cells: rows(commitments, (row) => `2024-${row}`) },
        { caption: "Projekt-id", cells: rows(commitments, (row) => `PROJ-${row % projects2}`) },
        { caption: "Pulje-id", cells: rows(commitments, (row) => `P-${poolOf(row % projects2)}`) },
        { caption: "Hjemmel-id", cells: rows(commitments, (row) => `H-${row % projects2}`) },
        { caption: "Finans\xE5r", cells: year },
        { caption: "Tilsagnsdato", cells: year.map(day), formats },
        { caption: "Bel\xF8b", cells: amount2, formats: new Map(year.map((_, row) => [row, "#,##0.00"])) },
        {
          caption: "Bel\xF8b i t.kr. (beregnet)",
          cells: amount2.map((each) => each / 1e3),
          formulas: new Map(amount2.map((_, row) => [row, "Allocations[[#This Row],[Bel\xF8b]]/1000"]))
        },
        { caption: "Status", cells: rows(commitments, () => "tilsagn") },
        { caption: "Kilde", cells: rows(commitments, (row) => `Referat af ${1 + row % 28}. maj`) },
        { caption: "Sagsbehandler", cells: rows(commitments, () => "MH") },
        {
          caption: "Bem\xE6rkning",
          cells: rows(commitments, (row) => row % 3 ? null : "Rettet efter h\xF8ring")
        },
        { caption: "Kommune nr.", cells: rows(commitments, () => 101 + whole(750)) },
        { caption: "Set", cells: rows(commitments, (row) => row % 2 === 0) }
      ])
    ]
  };
}
function table2(name, rowCount, columns2) {
  return { name, sheet: name, firstRow: 2, firstColumn: 1, rowCount, columns: columns2 };
}

// scripts/bench/memory.ts
var RUNS = 8;
function runInMemory(rows) {
  let source = largePool(rows);
  let known = straight(checkWorkbook(source, nye_teknologier_default));
  const least2 = { ledger: Infinity, full: Infinity, ledgerAgain: Infinity, again: Infinity };
  for (let run = 0; run < RUNS; run += 1) {
    least2.ledger = Math.min(
      least2.ledger,
      spent2(() => new Ledger(source))
    );
    least2.full = Math.min(
      least2.full,
      spent2(() => straight(checkWorkbook(source, nye_teknologier_default)))
    );
    source = withAmount(source, run + 1e3);
    least2.ledgerAgain = Math.min(
      least2.ledgerAgain,
      spent2(() => straight(laterLedger(known.ledger, source)))
    );
    least2.again = Math.min(
      least2.again,
      spent2(() => known = straight(checkWorkbook(source, nye_teknologier_default, known)))
    );
  }
  return least2;
}
function spent2(act) {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e3;
}
function withAmount(source, amount2) {
  return {
    ...source,
    tables: source.tables.map((table3) => ({
      ...table3,
      columns: table3.columns.map(
        (column) => table3.name === "Allocations" && column.caption === "Bel\xF8b" ? { ...column, cells: [amount2, ...column.cells.slice(1)] } : column
      )
    }))
  };
}

// ../../../tmp/speed/mem.ts
console.log(JSON.stringify(runInMemory(1e5)));
