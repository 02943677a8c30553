import { browser } from 'wxt/browser';
import { importWords as words } from '../../components/import/import-words';
import { originOf, readAddress } from '../../data/update/address';
import { failure, type Result, success } from '../../utils/result';

/**
 * Asks for access to the one site that an address is on, and answers the address. To be called while a press is being
 * handled, or the browser will not ask. This machine is not asked for: no browser guards it that way.
 */
export async function allowAddress(text: string): Promise<Result<string>> {
  const address = readAddress(text);
  if (!address.ok) return address;
  const { href, host, protocol } = address.value;
  const asked = protocol === 'http:' || browser.permissions.request({ origins: [originOf(address.value)] });
  if (await asked) return success(href);
  return failure('refused', words.refused(host), words.refusedAdvice);
}
