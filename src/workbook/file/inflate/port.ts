/**
 * Unpacks a raw deflate stream in pieces. Throws (any error) where the stream is damaged or ends too early.
 * A piece is only valid until the next one is asked for.
 */
export type Inflate = (packed: Uint8Array) => AsyncIterable<Uint8Array>;
