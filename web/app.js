// On every page. Everything works without this file; it only makes things smoother.
import '@digdir/designsystemet-web/ds-error-summary';
import { askFirst } from './confirm.js';
import { closeMenus } from './menus.js';
import { followSections } from './sections.js';
import { guardUnsaved } from './unsaved.js';

closeMenus();
followSections();
askFirst();
guardUnsaved();
