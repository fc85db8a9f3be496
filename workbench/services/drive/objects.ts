import { type Execution, type Exposure, ScriptError, ServiceObject } from '../contract';
import { adopt, type Entry } from './state';

/** The classes of the Drive service; their methods stand in tables by topic. */
abstract class Member extends ServiceObject {
  /** Put on the prototype by `equip`. */
  declare readonly exposure: Exposure;
}

export class DriveApp extends Member {
  constructor(readonly execution: Execution) {
    super();
  }
}

/** A file or a folder, known by its id. */
export abstract class DriveItem extends Member {
  constructor(
    readonly execution: Execution,
    readonly id: string,
  ) {
    super();
  }

  get entry(): Entry {
    return adopt(this.execution.cloud, this.id);
  }
}

export class File extends DriveItem {}

export class Folder extends DriveItem {}

/** One after the other, as they were when they were asked for. */
export abstract class DriveIterator<Item extends DriveItem> extends Member {
  constructor(
    readonly execution: Execution,
    readonly items: readonly Item[],
    public place = 0,
  ) {
    super();
  }

  take(): Item {
    const item = this.items[this.place];
    if (!item) throw new ScriptError('Cannot retrieve the next object: iterator has reached the end.');
    this.place += 1;
    return item;
  }
}

export class FileIterator extends DriveIterator<File> {}

export class FolderIterator extends DriveIterator<Folder> {}
