/** Words as a payload carries them. */

import type { Text } from '../../../workflows/lifecycle/text.ts';
import { newId, sha256 } from '../../ids.ts';

export function words(body: string): Text {
  return { id: newId(), hash: sha256(body), body };
}
