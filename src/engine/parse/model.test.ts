import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ModelError, openModel, packModel } from './model.ts';

test('sections come back as they were packed', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.uint8Array()), (parts) => {
      const model = openModel(packModel(new Map(Object.entries(parts))));
      for (const [name, bytes] of Object.entries(parts)) expect([...model.u8(name)]).toEqual([...bytes]);
    }),
  );
});

test('bytes at an odd offset are read too', () => {
  const packed = packModel(new Map([['numbers', new Uint8Array(new Uint32Array([1, 2, 3]).buffer)]]));
  const shifted = new Uint8Array(packed.length + 1);
  shifted.set(packed, 1);
  expect([...openModel(shifted.subarray(1)).u32('numbers')]).toEqual([1, 2, 3]);
});

test('other bytes are refused', () => {
  expect(() => openModel(new Uint8Array(40))).toThrow(ModelError);
  expect(() => openModel(new Uint8Array(3))).toThrow(ModelError);
  expect(() => openModel(packModel(new Map())).u8('none')).toThrow(ModelError);
});
