// Where text with formatting may be pasted: into a section of a plan, and as a whole plan. Without this file a paste is plain text.
import { pasteIntoSection } from './paste/section.js';
import { pasteWholePlan } from './paste/plan.js';

for (const box of document.querySelectorAll('[data-paste="section"]')) pasteIntoSection(box);
for (const box of document.querySelectorAll('[data-paste="plan"]')) pasteWholePlan(box);
