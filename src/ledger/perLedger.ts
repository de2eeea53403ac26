import type { Ledger } from './ledger';

/** What few questions need of a ledger, made when it is first asked for and kept as long as the ledger. */
export function perLedger<Part extends object>(make: (ledger: Ledger) => Part): (ledger: Ledger) => Part {
  const made = new WeakMap<Ledger, Part>();
  return (ledger) => {
    const known = made.get(ledger);
    if (known) return known;
    const part = make(ledger);
    made.set(ledger, part);
    return part;
  };
}
