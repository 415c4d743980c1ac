/** What moves the clock of its office, one after the other: two files would run side by side and move it under each other. */

import './demonstrationBar.ts';
import './stories.ts';
