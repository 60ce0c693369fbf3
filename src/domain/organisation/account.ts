import { z } from "zod";

export const emailInput = z
  .email("Write a whole e-mail address, for example maria.keller@plant.example.")
  .max(254)
  .transform((value) => value.trim().toLowerCase());

export const PASSWORD_MIN_LENGTH = 12;

/** NIST SP 800-63B: length counts, composition rules do not. */
export const passwordInput = z
  .string()
  .min(PASSWORD_MIN_LENGTH, `Use at least ${PASSWORD_MIN_LENGTH} characters; a sentence is fine.`)
  .max(200, "Use at most 200 characters.");

export const personNameInput = z.string().trim().min(1, "Write your name.").max(120);

export const signUpInput = z.object({
  name: personNameInput,
  email: emailInput,
  password: passwordInput,
});
