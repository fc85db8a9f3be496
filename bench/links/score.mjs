export const VERDICTS = ['ok', 'broken', 'needs-look'];

/**
 * Verdicts against what is right. Strict: the same verdict. Lenient: it, or one that can be defended as well. False ok: bad evidence that
 * is waved through. False broken: an agency told to mend what works. A case without a verdict is wrong.
 */
export function scoreOf(manifest, verdicts) {
  const saidOf = new Map(verdicts.map((each) => [each.id, each]));
  const rows = manifest.map((truth) => {
    const said = saidOf.get(truth.id) ?? { verdict: 'none', reason: '' };
    const isRight = said.verdict === truth.label;
    return { truth, said, isRight, isDefensible: isRight || truth.alsoAccept.includes(said.verdict) };
  });
  const share = (holds) => Math.round((1000 * rows.filter(holds).length) / rows.length) / 1000;
  const falsely = (verdict) => rows.filter((row) => row.said.verdict === verdict && !row.isDefensible).length;
  const count = (label, verdict) =>
    rows.filter(({ truth, said }) => truth.label === label && said.verdict === verdict).length;
  return {
    strict: share(({ isRight }) => isRight),
    lenient: share(({ isDefensible }) => isDefensible),
    falseOk: falsely('ok'),
    falseBroken: falsely('broken'),
    table: Object.fromEntries(
      VERDICTS.map((label) => [
        label,
        Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(label, verdict)])),
      ]),
    ),
    wrong: rows.filter(({ isRight }) => !isRight),
  };
}

/** `c0012 S soft-404-list: broken, also needs-look (soft-404); said ok (เปิดได้)`; what can be defended begins with a tilde. */
export function describeWrong({ truth, said, isDefensible }) {
  const also = truth.alsoAccept.length > 0 ? ` also ${truth.alsoAccept.join(', ')}` : '';
  const mark = isDefensible ? '~' : ' ';
  return `${mark} ${truth.id} ${truth.situation ?? ''}: ${truth.label}${also} (${truth.reason}), said ${said.verdict} (${said.reason})`;
}
