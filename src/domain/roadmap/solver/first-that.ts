/** The least whole number from `from` to `to` that holds, as all larger ones do; `to` is known to. */
export const firstThat = (from: number, to: number, holds: (value: number) => boolean): number => {
  let [least, most] = [from, to];
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (holds(middle)) most = middle;
    else least = middle + 1;
  }
  return most;
};
