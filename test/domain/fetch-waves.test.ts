import { faultOf, fetchEach } from '../../src/domain/fetch-waves';

/** A network in which some addresses make a whole wave throw; counts the waves. */
function network(faults: Readonly<Record<string, string>>, most = 1000) {
  const waves: string[][] = [];
  return {
    waves,
    fetcher: {
      fetchAll: (urls: readonly string[]) => {
        waves.push([...urls]);
        const bad = urls.find((url) => faults[url] !== undefined);
        if (bad !== undefined) throw new Error(faults[bad]);
        return urls.map((url) => `ok ${url}`);
      },
      failed: (message: string) => `failed ${faultOf(message)}`,
      notVisited: 'not visited',
      mayGoOn: () => waves.length < most,
    },
  };
}
const URLS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((host) => `https://${host}.go.th/x`);
const [A = '', B = '', C = ''] = URLS;

describe('fetching addresses of which some cannot be reached', () => {
  test('all answer in one call when nothing is wrong', () => {
    const { fetcher, waves } = network({});
    expect(fetchEach(URLS, fetcher)).toEqual(URLS.map((url) => `ok ${url}`));
    expect(waves).toHaveLength(1);
  });

  test.each([
    ['that is named in full', `DNS error: ${B}`, 2],
    ['of which only the host is named', 'Address unavailable: https://b.go.th/%78', 2],
    ['that is not named', 'SSL Error', 7],
  ])('one %s costs only itself', (_what, message, calls) => {
    const { fetcher, waves } = network({ [B]: message });
    const answers = fetchEach(URLS, fetcher);
    expect(answers.filter((answer) => answer.startsWith('failed'))).toHaveLength(1);
    expect(answers[1]).toMatch(/^failed/);
    expect(answers.filter((answer) => answer.startsWith('ok'))).toHaveLength(7);
    expect(waves.length).toBeLessThanOrEqual(calls);
  });

  test('an address whose beginning is that of another is told apart', () => {
    const { fetcher } = network({ 'https://a.go.th/xy': 'DNS error: https://a.go.th/xy' });
    expect(fetchEach([A, 'https://a.go.th/xy'], fetcher)).toEqual([`ok ${A}`, 'failed dns']);
  });

  test('several bad ones are told apart', () => {
    const { fetcher } = network({ [A]: `DNS error: ${A}`, [C]: `Timeout: ${C}` });
    expect(fetchEach(URLS.slice(0, 4), fetcher)).toEqual([
      'failed dns',
      `ok ${B}`,
      'failed timeout',
      `ok ${URLS[3]}`,
    ]);
  });

  test('a quota that is used up blames no address', () => {
    const { fetcher, waves } = network({ [A]: 'Service invoked too many times for one day: urlfetch.' });
    expect(fetchEach(URLS, fetcher)).toEqual(URLS.map(() => 'not visited'));
    expect(waves).toHaveLength(1);
  });

  test.each([
    ['the daily quota in Japanese', () => '1 日にサービス urlfetch を実行した回数が多すぎます。'],
    ['a server error in Thai', () => 'ขออภัย มีข้อผิดพลาดของเซิร์ฟเวอร์เกิดขึ้น โปรดรอสักครู่แล้วลองอีกครั้ง'],
    [
      'the bandwidth quota, which names the address that came last',
      (url: string) => `Bandwidth quota exceeded: ${url}. Try reducing the rate of data transfer.`,
    ],
    ['the same in another language', (url: string) => `ใช้แบนด์วิดท์เกินโควตา: ${url} โปรดลดอัตราการรับส่งข้อมูล`],
    [
      'the same where no space stands before the next sentence',
      (url: string) => `帯域幅を超えました: ${url}。転送速度を下げてください。`,
    ],
  ])('what is said of the account blames no address: %s', (_what, message) => {
    const { fetcher } = network(Object.fromEntries(URLS.map((url) => [url, message(url)])));
    expect(fetchEach(URLS, fetcher)).toEqual(URLS.map(() => 'not visited'));
  });

  test.each([
    ['使用できないアドレス: ', ''],
    ['ข้อผิดพลาดเกี่ยวกับ DNS: ', ''],
    ['SSL Error ', ' '],
  ])('an address that ends the sentence is to blame in any language: %s', (before, after) => {
    const { fetcher } = network({ [B]: `${before}${B}${after}` });
    expect(fetchEach(URLS, fetcher)[1]).toMatch(/^failed/);
    expect(fetchEach(URLS, fetcher).filter((answer) => answer.startsWith('ok'))).toHaveLength(7);
  });

  test('an answer beyond the limit is that of its address', () => {
    const { fetcher } = network({ [B]: 'Limit Exceeded: URLFetch Response Size.' });
    expect(fetchEach([A, B, C], fetcher)).toEqual([`ok ${A}`, 'failed size', `ok ${C}`]);
  });

  test('without time left the rest is not visited', () => {
    const { fetcher } = network({ [B]: `DNS error: ${B}` }, 1);
    expect(fetchEach([A, B, C], fetcher)).toEqual(['not visited', 'failed dns', 'not visited']);
  });

  test('the same address twice is asked for once', () => {
    const { fetcher, waves } = network({});
    expect(fetchEach([A, A], fetcher)).toEqual([`ok ${A}`, `ok ${A}`]);
    expect(waves).toEqual([[A]]);
  });
});

test.each([
  ['Exception: DNS error: https://timeout.go.th/', 'dns'],
  ['Exception: Address unavailable: https://a.go.th/', 'connect'],
  ['SSL Error https://a.go.th/', 'tls'],
  ['Timeout: https://a.go.th/', 'timeout'],
  ['ข้อผิดพลาด: https://ssl.go.th/', 'other'],
])('%s is a fault of kind %s', (message, fault) => {
  expect(faultOf(message)).toBe(fault);
});
