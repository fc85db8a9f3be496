/** @jest-environment jsdom */
import { startLabels } from '../../sidebar/labels/main';
import type { Links } from '../../sidebar/server';
import { agencyLink, fakeServer, links } from './fake-server';
import { readQr } from './qr-reader';

const NAMES = ['ประกันสังคม', 'คลัง', 'เกษตร'];
const THREE = links(
  ...NAMES.map((name, index) => agencyLink(`a${index}`, name, index === 1 ? { deadline: '' } : {})),
  agencyLink('new', 'หน่วยงานใหม่', { state: 'missing', links: [] }),
);

async function opened(shown: Links = THREE) {
  const server = fakeServer();
  document.body.innerHTML = '<main></main>';
  const root = document.body.firstElementChild as Element;
  startLabels(root);
  await server.answer('sidebarLinks', shown);
  return { server, root };
}

const labels = () => [...document.querySelectorAll('.label')];
const names = () => labels().map((label) => label.querySelector('h2')?.textContent);
const press = (words: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent.startsWith(words))?.click();

test('each agency gets a label with its name, its QR code, what to do and by when', async () => {
  await opened();
  expect(names()).toEqual(NAMES);
  expect(labels().map((label) => readQr(label.querySelector('svg') as Element))).toEqual(
    THREE.agencies.slice(0, 3).map((agency) => agency.links[0]?.link),
  );
  const [first, second] = labels().map(({ textContent }) => textContent);
  expect(first).toMatch(/สแกนเพื่อรายงาน.*กำหนดส่ง31 มีนาคม 2565.*อย่าเผยแพร่.*จังหวัดพัทลุง/);
  expect(second).not.toContain('กำหนดส่ง');
});

test('an agency with several forms gets a label for each, which says the round', async () => {
  const forms = [1, 2].map((n) => ({ mark: ` รอบที่ ${n}`, link: `https://docs.google.com/forms/${n}` }));
  const { root } = await opened(links(agencyLink('a', 'คลัง', { links: forms }), agencyLink('b', 'เกษตร')));
  expect(names()).toEqual(['คลัง', 'คลัง', 'เกษตร']);
  expect(labels()[1]?.textContent).toContain('OIT รอบที่ 2 ของหน่วยงาน');
  expect(readQr(labels()[1]?.querySelector('svg') as Element)).toBe(forms[1]?.link);
  expect(root.textContent).toContain('พิมพ์ 3 ป้าย');
});

test('two stand side by side, and an odd one alone', async () => {
  await opened();
  expect([...document.querySelectorAll('.sheet-row')].map(({ children }) => children.length)).toEqual([2, 1]);
});

test('an agency without a link to hand out gets none and is named', async () => {
  const { root } = await opened();
  expect(root.textContent).toContain('ไม่มีป้าย: หน่วยงานใหม่ (ยังไม่มีลิงก์)');
});

test('labels are for those that are ticked', async () => {
  const { root } = await opened();
  document.querySelectorAll<HTMLInputElement>('[type=checkbox]')[0]?.click();
  expect(names()).toEqual(['คลัง', 'เกษตร']);
  expect(root.textContent).toContain('พิมพ์ 2 ป้าย');
  press('ไม่เลือก');
  expect(names()).toEqual([]);
  press('เลือกทั้งหมด');
  expect(names()).toEqual(NAMES);
});

test('they are printed by the browser, and none are not', async () => {
  const print = jest.fn();
  window.print = print;
  await opened();
  press('ไม่เลือก');
  press('พิมพ์');
  expect(print).not.toHaveBeenCalled();
  press('เลือกทั้งหมด');
  press('พิมพ์');
  expect(print).toHaveBeenCalledTimes(1);
});

test('what went wrong is told, and can be tried again', async () => {
  const server = fakeServer();
  document.body.innerHTML = '<main></main>';
  startLabels(document.body.firstElementChild as Element);
  await server.refuse('sidebarLinks', 'ไม่พบแท็บ');
  expect(document.querySelector('[role=alert]')?.textContent).toContain('ไม่พบแท็บ');
  press('ลองใหม่');
  await server.answer('sidebarLinks', THREE);
  expect(names()).toEqual(NAMES);
});
