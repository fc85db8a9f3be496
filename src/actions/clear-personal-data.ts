import { clearedLetters, clearedReports, isTimeToClear } from '../domain/personal-data';
import { readSettings } from '../domain/settings';
import { reminderLog } from '../tables/logs';
import { reports } from '../tables/reports';
import { settings } from '../tables/settings';
import { log } from './log';
import { readSheet } from './read-year';
import type { Services } from './services';

/** Empties what identifies respondents once the year is long over, and writes down that it did; says nothing when there was nothing. */
export function clearPersonalData(services: Services): string {
  const { workbook, clock, lock } = services;
  const { settings: present } = readSettings(readSheet(workbook, settings));
  if (!isTimeToClear(present, clock.today())) return '';
  return lock.hold(() => {
    const ofReports = clearedReports(workbook.read(reports).rows);
    const ofLetters = clearedLetters(workbook.read(reminderLog).rows);
    if (ofReports.length + ofLetters.length === 0) return '';
    workbook.update(reports, ofReports);
    workbook.update(reminderLog, ofLetters);
    const told = `ลบข้อมูลผู้รายงาน ${ofReports.length} แถวในแท็บ "${reports.tab}" และที่อยู่ผู้รับ ${ofLetters.length} แถวในแท็บ "${reminderLog.tab}" เพราะพ้นปีงบประมาณ ${present.fiscalYear} แล้ว`;
    log(services, 'ลบข้อมูลส่วนบุคคล', 'สำเร็จ', told);
    return told;
  });
}
