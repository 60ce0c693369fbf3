/** Why a button that changes the plan is inert. */
export const NOT_ALLOWED = "An owner or the programme lead who sees all sites can.";
