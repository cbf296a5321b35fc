// The pages of the demo hearing on a desktop.
import { layout } from './layout.mjs';

layout('desktop');
