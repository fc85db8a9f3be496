import { User } from '../../session';

/** An address, given as text or as a User. */
export function emailOf(person: unknown): string {
  return (person instanceof User ? person.email : String(person)).trim();
}
