/** Whoever hears that the session has ended (an answer 401) tells it here; the frame asks to log in again over the page. */

type Listener = () => void;

const listeners = new Set<Listener>();

export const sessionEnded = {
  announce() {
    for (const each of listeners) each();
  },
  listen(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
