import { wantOf } from '../../src/domain/visit';
import { register } from '../../src/tables/register';
import { rounds } from '../../src/tables/rules';
import { memoryServices } from './memory-services';

describe('the services in memory', () => {
  test('read back what was seeded, through the real codecs, with the row people see', () => {
    const memory = memoryServices({
      today: '2022-03-28',
      tabs: { register: [{ key: 'O8|sso', due: '2022-03-31' }] },
    });
    const { rows, bad } = memory.services.workbook.read(register);
    expect(bad).toEqual([]);
    expect(rows).toMatchObject([{ key: 'O8|sso', due: '2022-03-31', status: 'ยังไม่รายงาน', at: 3 }]);
  });

  test('name a cell that cannot be read and go on', () => {
    const memory = memoryServices({ today: '2022-03-28', tabs: { rounds: [{ round: 'รอบที่ 1' }] } });
    memory.type(rounds, 'due', 2, '31 ก.พ. 2565');
    const { rows, bad } = memory.services.workbook.read(rounds);
    expect(rows).toMatchObject([{ round: 'รอบที่ 1', due: null }]);
    expect(bad).toMatchObject([{ tab: 'รอบการส่ง', header: 'กำหนดส่ง', cell: 'B2', shown: '31 ก.พ. 2565' }]);
  });

  test('write only what differs', () => {
    const memory = memoryServices({
      today: '2022-03-28',
      tabs: { register: [{ key: 'O8|sso', note: 'เดิม' }] },
    });
    memory.services.workbook.update(register, [{ at: 3, values: { note: 'เดิม', status: 'ผ่าน' } }]);
    expect(memory.takeChanges()).toEqual(['ทะเบียนติดตาม!G3']);
  });

  test.each([
    ['a question nobody answers', () => memoryServices({ today: '2022-03-28' }).services.ask.confirm('?')],
    [
      'an unknown address',
      () =>
        memoryServices({ today: '2022-03-28' }).services.web.get([wantOf('https://a.example/')], () => true),
    ],
    [
      'a property over 9 KB',
      () => memoryServices({ today: '2022-03-28' }).services.store.set('a', 'ก'.repeat(4000)),
    ],
    [
      'a question inside the lock',
      () => {
        const { services } = memoryServices({ today: '2022-03-28', confirms: [true] });
        services.lock.hold(() => services.ask.confirm('?'));
      },
    ],
  ])('throw on %s', (_what, act) => {
    expect(act).toThrow();
  });
});
