import type { LexerTreeBuilder } from '@univerjs/engine-formula';

interface LexerState {
  _resetTemp(): void;
  _squareBracketState: number;
}

/**
 * Univer forgets to reset its count of open `[` between formulas: after one unfinished bracket every number in
 * every formula is `#NAME?` until the page is loaded again. Seen in 0.25.1.
 */
export function patchLexer(lexer: LexerTreeBuilder): void {
  const state = lexer as unknown as LexerState;
  const reset = state._resetTemp.bind(lexer);
  state._resetTemp = () => {
    reset();
    state._squareBracketState = 0;
  };
}
