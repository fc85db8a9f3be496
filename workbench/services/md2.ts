/** The digest MD2 (RFC 1319), which Google still offers and OpenSSL no longer has. */

/** A permutation of the bytes, made from the digits of pi. */
const PI = Buffer.from(
  `29 2e 43 c9 a2 d8 7c 01 3d 36 54 a1 ec f0 06 13 62 a7 05 f3 c0 c7 73 8c 98 93 2b d9 bc 4c 82 ca
  1e 9b 57 3c fd d4 e0 16 67 42 6f 18 8a 17 e5 12 be 4e c4 d6 da 9e de 49 a0 fb f5 8e bb 2f ee 7a
  a9 68 79 91 15 b2 07 3f 94 c2 10 89 0b 22 5f 21 80 7f 5d 9a 5a 90 32 27 35 3e cc e7 bf f7 97 03
  ff 19 30 b3 48 a5 b5 d1 d7 5e 92 2a ac 56 aa c6 4f b8 38 d2 96 a4 7d b6 76 fc 6b e2 9c 74 04 f1
  45 9d 70 59 64 71 87 20 86 5b cf 65 e6 2d a8 02 1b 60 25 ad ae b0 b9 f6 1c 46 61 69 34 40 7e 0f
  55 47 a3 23 dd 51 af 3a c3 5c f9 ce ba c5 ea 26 2c 53 0d 6e 85 28 84 09 d3 df cd f4 41 81 4d 52
  6a dc 37 c8 6c c1 ab fa 24 e1 7b 08 0c bd b1 4a 78 88 95 8b e3 63 e8 6d e9 cb d5 fe 3b 00 1d 39
  f2 ef b7 0e 66 58 d0 e4 a6 77 72 f8 eb 75 4b 0a 31 44 50 b4 8f ed 1f 1a db 99 8d 33 9f 11 83 14`.replace(
    /\s/g,
    '',
  ),
  'hex',
);
const BLOCK = 16;
const ROUNDS = 18;

/** `md2(Buffer.from('abc')).toString('hex')` → `'da853b0d3f88d99b30283a69e6ded6bb'`. */
export function md2(data: Buffer): Buffer {
  const padding = BLOCK - (data.length % BLOCK);
  const padded = Buffer.concat([data, Buffer.alloc(padding, padding)]);
  const whole = Buffer.concat([padded, checksum(padded)]);
  const state = Buffer.alloc(3 * BLOCK);
  for (let at = 0; at < whole.length; at += BLOCK) compress(state, whole.subarray(at, at + BLOCK));
  return state.subarray(0, BLOCK);
}

function checksum(padded: Buffer): Buffer {
  const sum = Buffer.alloc(BLOCK);
  let last = 0;
  for (const [index, byte] of padded.entries()) {
    const place = index % BLOCK;
    last = (sum[place] ?? 0) ^ (PI[byte ^ last] ?? 0);
    sum[place] = last;
  }
  return sum;
}

function compress(state: Buffer, block: Buffer): void {
  for (const [index, byte] of block.entries()) {
    state[BLOCK + index] = byte;
    state[2 * BLOCK + index] = byte ^ (state[index] ?? 0);
  }
  let last = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, byte] of state.entries()) {
      last = byte ^ (PI[last] ?? 0);
      state[index] = last;
    }
    last = (last + round) % 256;
  }
}
