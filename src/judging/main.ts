/** What the script loads when links are checked; everything else in this folder is behind it. */
export { watchHosts } from './dead-hosts';
export { doubtfulLinks, explainDuty } from './explain';
export { judge } from './judge';
export { proofOf } from './proof';
export { nextTryIn } from './recheck';
export { recordFindings, statusOfCheckedLinks } from './record';
export { tasksOf } from './tasks';
