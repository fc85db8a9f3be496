import { addressesIn, strangersIn } from '../../src/domain/recipients';

test.each<[typed: string, addresses: string[], strangers: string[]]>([
  ['a@b.go.th', ['a@b.go.th'], []],
  ['first.last+oit@b-c.go.th', ['first.last+oit@b-c.go.th'], []],
  ['a@b.go.th; c@d.go.th a@b.go.th', ['a@b.go.th', 'c@d.go.th'], []],
  ['ก@b.go.th', [], ['ก@b.go.th']],
  ['a@b', [], ['a@b']],
  ['a b@c.go.th', ['b@c.go.th'], ['a']],
  ['a@b.go.th,c@d.go.th', [], ['a@b.go.th,c@d.go.th']],
  ['<a@b.go.th>', [], ['<a@b.go.th>']],
  ['', [], []],
])('%j holds the addresses %j, and %j are none', (typed, addresses, strangers) => {
  expect(addressesIn([typed])).toEqual(addresses);
  expect(strangersIn([typed])).toEqual(strangers);
});
