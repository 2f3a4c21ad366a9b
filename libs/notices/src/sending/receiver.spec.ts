import { describe, expect, it } from '@jest/globals';
import { receiverAddress, receiverUrl } from './receiver.js';
import { isRefused } from './refused-addresses.js';

const HOSTS = [
  'alerts.example.org',
  'alerts.example.org:8443',
  '127.0.0.1:9000',
  '[::1]:9000',
  'localhost',
  'localhost:9000',
];

describe('SC15 a webhook', () => {
  it.each([
    'https://alerts.example.org/joinder',
    'https://alerts.example.org:8443/a?b=c',
    'https://ALERTS.example.org/',
    'http://127.0.0.1:9000/',
    'http://2130706433:9000/',
    'http://[::1]:9000/',
  ])('may lead to %s, which is listed', (address) => {
    expect(receiverUrl(address, HOSTS)).not.toBeNull();
  });

  it.each([
    ['in the clear', 'http://alerts.example.org/'],
    ['to another port', 'https://alerts.example.org:444/'],
    ['to another host', 'https://alerts.example.org.evil.example/'],
    ['to a host behind a name', 'https://alerts.example.org@evil.example/'],
    ['with a name to sign in', 'https://joinder@alerts.example.org/'],
    ['to a fragment', 'https://alerts.example.org/#a'],
    ['to this machine by a name', 'https://localhost/'],
    ['to this machine by a name and a port', 'http://localhost:9000/'],
    ['to this machine at another port', 'http://127.0.0.1:9001/'],
    ['to metadata', 'http://169.254.169.254/latest/meta-data/'],
    ['to a file', 'file:///etc/passwd'],
    ['nowhere', 'alerts.example.org'],
  ])('is refused %s', (_, address) => {
    expect(receiverUrl(address, HOSTS)).toBeNull();
  });

  it('is refused where a listed name leads to this machine', async () => {
    await expect(receiverAddress(new URL('https://localhost/'))).rejects.toMatchObject({ code: 'HOST_NOT_ALLOWED' });
    expect(await receiverAddress(new URL('http://[::1]:9000/'))).toBe('::1');
  });

  it.each([
    ['127.0.0.1', true],
    ['127.255.0.9', true],
    ['0.0.0.0', true],
    ['169.254.169.254', true],
    ['100.100.100.200', true],
    ['::', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['::ffff:169.254.169.254', true],
    ['64:ff9b::7f00:1', true],
    ['fe80::1', true],
    ['fd00:ec2::254', true],
    ['ff02::1', true],
    ['239.1.1.1', true],
    ['10.0.0.7', false],
    ['192.0.2.1', false],
    ['2001:db8::1', false],
  ])('at %s is refused: %s', (address, refused) => {
    expect(isRefused(address)).toBe(refused);
  });
});
