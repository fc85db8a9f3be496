import { agencyDirectory, findAgency, type NamedAgency, readAgencyList } from './agency-names';
import { nearestName } from './nearest';
import { UserError } from './problem';

/** The agency that a person called by name, short name or id; a question back when it is none. */
export function agencyCalled<A extends NamedAgency>(typed: string, roll: readonly A[]): A {
  const id = findAgency(typed, agencyDirectory(roll));
  const agency = roll.find((each) => each.id === id);
  if (agency !== undefined) return agency;
  throw unknownAgency(typed, roll);
}

/** The agencies that a person called, several by comma, slash or line. */
export function agenciesCalled<A extends NamedAgency>(typed: string, roll: readonly A[]): A[] {
  const { ids, unknown } = readAgencyList(typed, agencyDirectory(roll));
  const [first] = unknown;
  if (first !== undefined) throw unknownAgency(first, roll);
  return roll.filter(({ id }) => ids.includes(id));
}

function unknownAgency(typed: string, roll: readonly NamedAgency[]): UserError {
  const near = nearestName(
    typed,
    roll.flatMap(({ name, shortName = '' }) => [name, shortName]),
  );
  const hint = near === null ? '' : ` หมายถึง "${near}" หรือไม่`;
  return new UserError(
    `ไม่รู้จักหน่วยงาน "${typed}"${hint} กรุณาใช้ชื่อหรือรหัสตามแท็บ "หน่วยงาน" แล้วเลือกเมนูเดิมอีกครั้ง ยังไม่มีข้อมูลใดถูกเปลี่ยน`,
  );
}
