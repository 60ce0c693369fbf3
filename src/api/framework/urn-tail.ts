/** `urn:intuitem:risk:req_node:nist-csf-2.0:gv.oc-01` → `gv.oc-01`. */
export const urnTail = (urn: string): string => urn.slice(urn.lastIndexOf(":") + 1);
