import type { CloudOptions } from '../cloud/cloud';
import { openDemonstrationWeb } from '../samples/demonstration-web';
import type { Input } from './command';

/** What a command says of the network besides its options. */
export type Network = Pick<CloudOptions, 'network'>;

/** Acts while the sites of the samples are played on this computer; a person's own `--hosts` stands alone. */
export async function withDemonstrationWeb<T>(
  input: Input,
  act: (network: Network) => Promise<T>,
): Promise<T> {
  if (input.text('hosts') !== undefined) return act({});
  const web = await openDemonstrationWeb();
  try {
    const timeoutMs = input.whole('fetch-timeout');
    return await act({
      network: { hostsFile: web.hostsFile, ...(timeoutMs !== undefined && { timeoutMs }) },
    });
  } finally {
    await web.close();
  }
}
