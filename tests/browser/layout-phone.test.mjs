// The pages of the demo hearing on a phone.
import { layout } from './layout.mjs';

layout('phone');
