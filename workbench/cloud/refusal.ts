/** A sentence for the person at the keyboard: the input or the state of the folder does not allow what was asked. Exit code 1. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
