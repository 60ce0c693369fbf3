import type { CatalogueIndex } from "@/domain/framework/catalogue-index";
import { invariant } from "@/domain/shared/invariant";

/** Maturity indicator level; there are no practices of MIL 0. */
export const MILS = [0, 1, 2, 3] as const;
export type Mil = (typeof MILS)[number];
export const ATTAINABLE_MILS = [1, 2, 3] as const satisfies readonly Mil[];
export type AttainableMil = (typeof ATTAINABLE_MILS)[number];

export type C2m2Practice = { readonly id: string; readonly mil: AttainableMil };
export type C2m2Objective = {
  readonly id: string;
  readonly title: string;
  readonly practices: readonly C2m2Practice[];
};
/** The unit of a MIL: its practices are those of all its objectives, management activities included. */
export type C2m2Domain = {
  readonly id: string;
  readonly title: string;
  readonly objectives: readonly C2m2Objective[];
  readonly practices: readonly C2m2Practice[];
};

/** In the order of the publication. */
export type C2m2Model = {
  readonly domains: readonly C2m2Domain[];
  /** The domain of a practice; undefined for an id that the model does not have. */
  readonly domainOf: (practiceId: string) => C2m2Domain | undefined;
};

/** From the catalogue of C2M2, where the grade of a practice is its MIL. */
export const c2m2Model = ({ children }: CatalogueIndex): C2m2Model => {
  const domains = children(null).map((item): C2m2Domain => {
    const objectives = children(item.id).map(({ id, title }) => ({
      id,
      title,
      practices: children(id).map((practice) => ({
        id: practice.id,
        mil: milOf(practice.id, practice.grade),
      })),
    }));
    const practices = objectives.flatMap((objective) => objective.practices);
    return { id: item.id, title: item.title, objectives, practices };
  });
  const byPractice = new Map(
    domains.flatMap((domain) => domain.practices.map(({ id }) => [id, domain] as const)),
  );
  return { domains, domainOf: (practiceId) => byPractice.get(practiceId) };
};

const milOf = (practiceId: string, grade: number | null): AttainableMil => {
  const mil = ATTAINABLE_MILS.find((attainable) => attainable === grade);
  invariant(mil !== undefined, `practice ${practiceId} has no MIL`);
  return mil;
};
