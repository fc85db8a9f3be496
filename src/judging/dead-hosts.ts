import { type Found, keyOf, type LinkTask } from '../domain/checking';
import type { Finding } from '../domain/finding';
import { readWebAddress } from '../domain/web-address';

const NOT_VISITED = 'ไม่ได้เปิดลิงก์นี้ เพราะเปิดเว็บไซต์เดียวกันไม่ได้ในรอบตรวจนี้';

/** What is known in a run of the hosts that were asked. */
export interface Hosts {
  /** What the visits of a wave tell of other links of the same hosts, which then need none. */
  settle(visited: readonly Found[], wave: readonly LinkTask[], queue: readonly LinkTask[]): Found[];
}

/**
 * Watches for hosts that cannot be reached: one with forty-three links costs one request in a run. A host that has just answered is asked once
 * more, so that a single page that hangs does not speak for its site.
 */
export function watchHosts(): Hosts {
  const answering = new Set<string>();
  return {
    settle(visited, wave, queue) {
      const findings = new Map(
        visited.map((found) => [keyOf({ duty: found.duty, use: found }), found.finding]),
      );
      const dead = new Map<string, Finding>();
      for (const task of new Map(wave.map((each) => [each.host, each])).values()) {
        const finding = findings.get(keyOf(task));
        if (finding === undefined) continue;
        if (!isOfHost(finding, task)) answering.add(task.host);
        else if (!answering.delete(task.host)) dead.set(task.host, finding);
      }
      return queue.flatMap((task) => {
        const finding = findings.has(keyOf(task)) ? undefined : dead.get(task.host);
        return finding === undefined ? [] : [{ ...task, link: task.use.link, finding: ofHost(finding) }];
      });
    },
  };
}

/** A link may have led to another host before it came to nothing; and a host that gives a status is there. */
const isOfHost = (finding: Finding, { host }: LinkTask) =>
  finding.isOfHost && finding.httpStatus === null && readWebAddress(finding.finalUrl)?.host === host;

const ofHost = (finding: Finding): Finding => ({
  ...finding,
  finalUrl: '',
  hops: [],
  title: '',
  found: [],
  missing: [NOT_VISITED],
});
