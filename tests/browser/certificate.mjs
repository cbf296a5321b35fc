// A certificate for a test's mail server, made at run time: nothing secret or ageing lies in the repository.
import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

/** A self-signed certificate for `localhost` and 127.0.0.1, valid for a day around now: `{ key, cert }` as PEM. */
export function certificate() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signatureKind = sequence(oid([1, 2, 840, 10045, 4, 3, 2])); // ecdsa-with-SHA256
  const name = sequence(set(sequence(oid([2, 5, 4, 3]), der(0x0c, Buffer.from('localhost')))));
  const hours = (count) => time(new Date(Date.now() + count * 3_600_000));
  const subjectAltName = sequence(der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1])));
  const extensions = sequence(sequence(oid([2, 5, 29, 17]), der(0x04, subjectAltName)));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))), // version 3
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    signatureKind,
    name,
    sequence(hours(-12), hours(12)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signature = createSign('sha256').update(body).sign(privateKey);
  const whole = sequence(body, signatureKind, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }), cert: pem(whole) };
}

function der(tag, content) {
  const size = content.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const sequence = (...parts) => der(0x30, Buffer.concat(parts));
const set = (...parts) => der(0x31, Buffer.concat(parts));
const time = (date) => der(0x18, Buffer.from(date.toISOString().replace(/[-:T]/g, '').slice(0, 14) + 'Z'));

function oid([first, second, ...rest]) {
  const bytes = [first * 40 + second];
  for (const part of rest) {
    const groups = [part & 0x7f];
    for (let left = part >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
    bytes.push(...groups);
  }
  return der(0x06, Buffer.from(bytes));
}

function pem(bytes) {
  const lines = bytes.toString('base64').match(/.{1,64}/g);
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
