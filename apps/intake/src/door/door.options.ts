/** What the door is told from outside. */
export abstract class DoorOptions {
  /** 32 random bytes from which the keys of forms are derived; processes that share a door share it. */
  abstract readonly formKey: Uint8Array;
  /** Where somebody is sent who leaves at once. */
  abstract readonly exitUrl: URL;
}
