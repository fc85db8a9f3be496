import type { JSX } from 'preact';
import { QrCode } from '../qr-code';
import type { LabelOf } from './view';

/** What an agency gets on paper. */
export function Label({
  agency: { name, deadline },
  form: { mark, link },
  office,
}: LabelOf & {
  readonly office: string;
}): JSX.Element {
  return (
    <article class="label">
      <h2>{name}</h2>
      <div class="body">
        <QrCode link={link} label={`QR ของ ${name}${mark}`} />
        <div>
          <p>{`สแกนเพื่อรายงานลิงก์ OIT${mark} ของหน่วยงาน ชื่อและรหัสใส่ไว้ให้แล้ว`}</p>
          {deadline !== '' && (
            <p>
              กำหนดส่ง
              <br />
              <b>{deadline}</b>
            </p>
          )}
          <p class="small">ใช้เฉพาะหน่วยงานนี้ โปรดอย่าเผยแพร่</p>
          {office !== '' && <p class="small">{office}</p>}
        </div>
      </div>
    </article>
  );
}
