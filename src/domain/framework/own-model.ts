/** The own maturity model as a catalogue: its capabilities and criteria are the items. */
export const OWN_MODEL_ID = "rungway-maturity";
