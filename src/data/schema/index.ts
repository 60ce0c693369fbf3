export * from "@/data/schema/assessment";
export * from "@/data/schema/footprint";
export * from "@/data/schema/governance";
export * from "@/data/schema/objective";
export * from "@/data/schema/organisation";
export * from "@/data/schema/programme";
export * from "@/data/schema/roadmap";
