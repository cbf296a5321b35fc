// Marks the section being read in the section navigation, and folds the navigation away on a phone once a section is chosen.
export function followSections() {
  const links = new Map(
    [...document.querySelectorAll('[data-sections] a[href^="#"]')].map((a) => [a.hash.slice(1), a]),
  );
  if (!links.size) return;
  const seen = new IntersectionObserver((entries) => entries.filter((e) => e.isIntersecting).forEach(mark), {
    rootMargin: '-20% 0px -70% 0px',
  });
  for (const id of links.keys()) {
    const section = document.getElementById(id);
    if (section) seen.observe(section);
  }
  for (const link of links.values()) link.addEventListener('click', fold);

  function mark({ target }) {
    for (const link of links.values()) link.removeAttribute('aria-current');
    const link = links.get(target.id);
    link.setAttribute('aria-current', 'location');
    keepInView(link);
  }
}

function keepInView(link) {
  const pane = link.closest('[data-sections]');
  if (pane.scrollHeight <= pane.clientHeight) return;
  const top = link.offsetTop - pane.clientHeight / 2;
  pane.scrollTo({ top });
}

function fold({ currentTarget }) {
  const box = currentTarget.closest('.toc')?.querySelector('details');
  if (box && matchMedia('(width < 1000px)').matches) box.open = false;
}
