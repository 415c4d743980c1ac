/** Says a result to whoever listens instead of looking: one polite live region for the whole page. */

let region: HTMLElement | undefined;

function regionOf(): HTMLElement {
  if (region?.isConnected) return region;
  region = document.createElement('div');
  region.className = 'visually-hidden';
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  document.body.append(region);
  return region;
}

export function announce(text: string): void {
  const said = regionOf();
  // The same words twice are only heard twice if they were gone in between.
  said.textContent = '';
  setTimeout(() => {
    said.textContent = text;
  }, 50);
}
