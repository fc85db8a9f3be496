import { endProof } from './prove';
import type { Services } from './services';
import { noteProgress, unfinishedJobs } from './unfinished';

/** Stops links from being checked by themselves, also a check that is under way: it ends after its present wave. */
export function stopChecking(services: Services): string {
  const jobs = unfinishedJobs(services);
  if (!jobs.includes('check') && !jobs.includes('proof')) return 'ไม่มีการตรวจลิงก์ที่ค้างอยู่';
  endProof(services);
  noteProgress(services, 'check', true);
  noteProgress(services, 'proof', true);
  return 'หยุดตรวจลิงก์เบื้องหลังแล้ว ผลที่ตรวจไปแล้วยังอยู่ ลิงก์ที่ถึงกำหนดจะตรวจใหม่พรุ่งนี้เช้า หรือเมื่อท่านสั่งตรวจสอบลิงก์';
}
