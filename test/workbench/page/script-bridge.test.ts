import { readMessage } from '../../../workbench/page/script-bridge';

test.each<[string, unknown, unknown]>([
  [
    'a call',
    { workbench: 'run', id: 1, functionName: 'f', args: [1] },
    { workbench: 'run', id: 1, functionName: 'f', args: [1] },
  ],
  ['a size that is far too large', { workbench: 'size', height: 1e9 }, { workbench: 'size', height: 4000 }],
  ['a size that is no number', { workbench: 'size', height: '5px' }, { workbench: 'size' }],
  ['a call without arguments', { workbench: 'run', id: 1, functionName: 'f' }, null],
  ['a word it does not know', { workbench: 'constructor' }, null],
  ['something of another program', { type: 'webpackOk' }, null],
  ['nothing', null, null],
])('of a frame %s is read as what it is', (_what, data, expected) => {
  expect(readMessage(data)).toEqual(expected);
});
