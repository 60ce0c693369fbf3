import { z } from "zod";
import { answersAtSite } from "@/domain/assessment/answer-source";
import { criteriaLadder } from "@/domain/assessment/criteria-ladder";
import { explainLevel } from "@/domain/assessment/explain-level";
import { programmeStanding } from "@/domain/assessment/programme-standing";
