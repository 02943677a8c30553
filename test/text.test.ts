import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, safeLink } from '../utils/text';
import { inputs } from './inputs';

describe('cleanText', () => {
  it.each([
    ['text that turns its direction', '\u202Eekiel naJ\u202C \u2066x\u2069\u200F', 'ekiel naJ x'],
    ['zero-width characters', 'Jan\u200B Le\u200Cik\u200De\uFEFF\u2060', 'Jan Leike'],
    ['invisible tag characters', 'Jan\u{E0049}\u{E0067}', 'Jan'],
    ['soft hyphens', 'Micro\u00ADsoft', 'Microsoft'],
    ['control characters and halves of pairs', 'J\u0000a\u009Fn\uD800', 'Jan'],
    ['line breaks and runs of spaces', '  Jan\r\n\t\u2028Leike\u00A0 ', 'Jan Leike'],
    ['accents written apart', 'Jose\u0301', 'José'],
  ])('takes out or mends %s', (_what, dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean);
  });

  it.each([
    ['Persian', 'علی\u200Cرضا'],
    ['Sinhala', 'ශ්\u200Dරී'],
    ['Hindi', 'क्\u200Dष'],
  ])('keeps the joiners that %s is spelt with', (_script, text) => {
    expect(cleanText(text)).toBe(text.normalize('NFC'));
  });

  it('shows markup as it is written', () => {
    expect(cleanText('<img src=x onerror=alert(1)> & $& .*')).toBe('<img src=x onerror=alert(1)> & $& .*');
  });

  it('changes nothing more when applied again, and leaves only what a reader can see', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(clean).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF\u{E0000}-\u{E007F}\p{Cs}\n\r]/u);
      }),
      inputs(2000),
    );
  });
});

describe('safeLink', () => {
  it.each([
    ['https://en.wikipedia.org/wiki/OpenAI', 'https://en.wikipedia.org/wiki/OpenAI'],
    ['HTTPS://Example.org', 'https://example.org/'],
    ['https://example.org/ü', 'https://example.org/%C3%BC'],
  ])('lets %s through', (address, link) => {
    expect(safeLink(address)).toBe(link);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'http://example.org/',
    '//example.org/',
    '/wiki',
    'https://user:secret@example.org/',
    'https://user@example.org/',
    'java\tscript:alert(1)',
    'ht\ntps://example.org/',
    ' https://example.org/',
    'https://exa mple.org/',
    'https://',
    '',
    `https://example.org/${'x'.repeat(3000)}`,
  ])('refuses %j', (address) => {
    expect(safeLink(address)).toBeUndefined();
  });

  it('gives nothing but https addresses without a name in them', () => {
    const near = fc
      .tuple(fc.constantFrom('https:', 'https://', 'http://', 'javascript:', '//'), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), near), (address) => {
        const link = safeLink(address);
        if (link === undefined) return;
        expect(new URL(link)).toMatchObject({ protocol: 'https:', username: '', password: '' });
      }),
    );
  });
});
