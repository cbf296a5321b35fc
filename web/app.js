// On every page. Everything works without this file; it only makes things smoother.
import '@digdir/designsystemet-web/ds-error-summary';
import { chooseAll } from './choose-all.js';
import { askFirst } from './confirm.js';
import { closeMenus } from './menus.js';
import { watchLimits } from './limits.js';
import { tellOnPaper } from './printed.js';
import { tellOfWideTables } from './scrollers.js';
import { followSections } from './sections.js';
import { nameFaults } from './summary.js';
import { showCurrentTab } from './tabs.js';
import { tellOfTouch } from './touched.js';
import { guardUnsaved } from './unsaved.js';

closeMenus();
followSections();
askFirst();
guardUnsaved();
chooseAll();
showCurrentTab();
watchLimits();
nameFaults();
tellOfTouch();
tellOfWideTables();
for (const words of document.querySelectorAll('[data-with-script]')) words.hidden = false;
tellOnPaper();
