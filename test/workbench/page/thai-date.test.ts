import { momentOf, thaiDay, thaiMoment, wallText } from '../../../workbench/page/thai-date';

const ZONE = 'Asia/Bangkok';
const MOMENT = Date.parse('2022-03-28T09:05:00+07:00');

test('a moment is said as Thai people say it', () => {
  expect(thaiMoment(MOMENT, ZONE)).toBe('28 มีนาคม 2565 09:05 น.');
  expect(thaiDay(MOMENT, ZONE, 'short')).toBe('จ. 28 มี.ค. 2565');
});

test.each([
  ['2022-03-28T09:05', ZONE],
  ['2022-01-01T00:00', ZONE],
  ['2022-07-01T12:30', 'Europe/Berlin'],
])('%s on a wall in %s is one moment and back', (wall, zone) => {
  expect(wallText(momentOf(wall, zone), zone)).toBe(wall);
});
