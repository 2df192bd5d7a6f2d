import { isSignedOut, problemOf } from "./problem";

/** What the page has to ask whoever sits there, whatever they are doing. */
export type Question = "confirm" | "signedOut" | null;

/** Holds the one question that is open, for the code that asks it and for the dialogs that show it. */
export class Questions {
  private open: Question = null;
  private readonly listeners = new Set<() => void>();
  private waiting: ((confirmed: boolean) => void)[] = [];

  readonly current = (): Question => this.open;
  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Asks whoever sits there to confirm that it is them; several who ask at once are answered together. */
  confirm(): Promise<boolean> {
    this.show("confirm");
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Their answer. */
  answer(confirmed: boolean): void {
    const waiting = this.waiting.splice(0);
    this.show(null);
    for (const resolve of waiting) resolve(confirmed);
  }

  /**
   * Looks whether a failure means that the session is over. Then the sign-in page follows, and this very page after it;
   * but where something is typed that would be lost, it stays and says so.
   */
  hear(error: unknown): void {
    if (!isSignedOut(problemOf(error))) return;
    if (wouldLose()) this.show("signedOut");
    else {
      const back = window.location.pathname + window.location.search;
      window.location.assign(`/sign-in?reason=ended&next=${encodeURIComponent(back)}`);
    }
  }

  dismiss(): void {
    this.show(null);
  }

  private show(question: Question): void {
    this.open = question;
    for (const listener of this.listeners) listener();
  }
}

/** Whether leaving would lose something: those who guard unsaved work are asked as the browser would ask them. */
function wouldLose(): boolean {
  const event = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}
