import type { LocalMethods } from './realm-services';

type Named = Readonly<Record<string, () => string>>;

/** As a text an object is the name of its class; these are what people look for in a log instead. */
export const PRINTED: LocalMethods = {
  DriveApp: { toString: () => 'Drive' },
  File: { toString: by('getName') },
  Folder: { toString: by('getName') },
  User: { toString: by('getEmail') },
  BooleanCondition: { toString: () => 'ConditionalFormatBooleanCondition' },
  GradientCondition: { toString: () => 'ConditionalFormatGradientCondition' },
};

function by(getter: string) {
  return function (this: object): string {
    return (this as Named)[getter]?.() ?? '';
  };
}
