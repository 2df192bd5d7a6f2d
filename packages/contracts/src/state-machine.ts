/** A state machine as data: from each state, the states it may become. */
export type Transitions<State extends string> = Readonly<Record<State, readonly State[]>>;

/** The legal next states, for answers that name them. */
export const nextStates = <State extends string>(
  machine: Transitions<State>,
  from: State,
): readonly State[] => machine[from];

/** Whether a machine has the arrow. */
export const canBecome = <State extends string>(
  machine: Transitions<State>,
  from: State,
  to: State,
): boolean => machine[from].includes(to);
