/** Sentences of a rule in the order that it is followed: the first that holds says that there is a rule, the others go on. */
export const inTurn = (
  first: string,
  next: string,
  steps: readonly (string | false)[],
  last: string,
): string => {
  const held = steps.filter((step) => step !== false);
  return [...held.map((step, i) => `${i === 0 ? first : next} ${step}`), last].join(' ');
};
