import type { Page } from 'puppeteer-core';
import type { Box } from './reading';

/** The strongest contrast (WCAG 2.2) between a pixel of `now` that `before` has in another colour, and that colour. */
export async function contrastOfChange(page: Page, before: string, now: string): Promise<number> {
  return page.evaluate(
    async (...pictures) => {
      const [old, fresh] = await Promise.all(
        pictures.map(async (data) => {
          const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
          canvas.drawImage(bitmap, 0, 0);
          return canvas.getImageData(0, 0, bitmap.width, bitmap.height).data;
        }),
      );
      const luminance = (pixels: Uint8ClampedArray, at: number) => {
        const [red, green, blue] = [0, 1, 2].map((part) => {
          const share = pixels[at + part]! / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
      };
      let most = 1;
      for (let at = 0; at < old!.length; at += 4) {
        const [one, other] = [luminance(old!, at), luminance(fresh!, at)];
        most = Math.max(most, (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05));
      }
      return most;
    },
    before,
    now,
  );
}

/** A picture of one part of the window, base64. */
export const picture = (page: Page, clip: Box): Promise<string> =>
  page.screenshot({ clip, encoding: 'base64' });
