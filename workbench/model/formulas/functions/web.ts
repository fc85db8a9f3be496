import { define, type FunctionSpec, given, optional, scalar, text, variadic } from '../params';
import { failure } from '../values';

const noNetwork = variadic([], [given], () =>
  failure('#N/A', 'No network in formulas: the workbench does not fetch for a cell.'),
);

/** A picture has no value of its own. */
const picture = variadic([], [given], () => '');

const outsideUris = /[^A-Za-z0-9\-_.~]/gu;

export const WEB = {
  HYPERLINK: define([text, optional(scalar)], ([address, label]) => label ?? address),
  SPARKLINE: picture,
  IMAGE: picture,
  IMPORTRANGE: noNetwork,
  IMPORTDATA: noNetwork,
  IMPORTXML: noNetwork,
  IMPORTHTML: noNetwork,
  IMPORTFEED: noNetwork,
  GOOGLEFINANCE: noNetwork,
  GOOGLETRANSLATE: noNetwork,
  DETECTLANGUAGE: noNetwork,
  ENCODEURL: define([text], ([whole]) => whole.replace(outsideUris, (sign) => encodeURIComponent(sign))),
} satisfies Record<string, FunctionSpec>;
