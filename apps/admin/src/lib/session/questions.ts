import { isSignedOut, problemOf } from "../problem";

/** What the page has to ask whoever sits there, whatever they are doing. */
export type Question = "confirm" | "signedOut" | "enrol" | "moved" | null;

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
    if (this.open === "moved") return Promise.resolve(false);
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
   * Looks whether a failure means that the session is over, or wants a second factor first. Then the page for that
   * follows; but where something is typed that would be lost, this one stays and says so.
   */
  hear(error: unknown): void {
    const problem = problemOf(error);
    if (isSignedOut(problem)) {
      const back = window.location.pathname + window.location.search;
      this.leave("signedOut", `/sign-in?reason=ended&next=${encodeURIComponent(back)}`);
    } else if (problem.reason === "second_factor.enrol_first") this.leave("enrol", "/enrol");
  }

  /** Says that the page is of a company or an account that this browser is no longer in. */
  ownerChanged(): void {
    this.answer(false);
    this.show("moved");
  }

  dismiss(): void {
    this.put(null);
  }

  private leave(question: Question, page: string): void {
    if (wouldLose()) this.show(question);
    else if (window.location.pathname !== page) window.location.assign(page);
  }

  private show(question: Question): void {
    // Nothing else matters to a page whose owner has gone.
    if (this.open !== "moved") this.put(question);
  }

  private put(question: Question): void {
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
