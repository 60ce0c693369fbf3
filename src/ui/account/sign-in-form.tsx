"use client";

import { signIn } from "next-auth/react";
import { useForm } from "react-hook-form";
import { Button } from "@/ui/kit/button";
import { Field } from "@/ui/kit/field";
import { FormError } from "@/ui/kit/form-error";

type Credentials = { email: string; password: string };

const REFUSED: Record<string, string> = {
  CredentialsSignin: "E-mail address and password do not belong together. Check both and try again.",
  "too-many-attempts": "Too many tries. Wait a quarter of an hour, then sign in again.",
};
const FAILED = "The server did not answer. Try again in a moment.";

export const SignInForm = ({ next }: { next: string }) => {
  const { register, handleSubmit, setError, formState } = useForm<Credentials>();

  const submit = handleSubmit(async ({ email, password }) => {
    const result = await signIn("credentials", { email, password, redirect: false }).catch(() => undefined);
    if (result?.ok) return window.location.assign(next);
    setError("root", { message: REFUSED[result?.error ?? ""] ?? FAILED });
  });

  return (
    <form className="flex flex-col gap-4" method="post" noValidate onSubmit={submit}>
      <Field
        autoComplete="username"
        error={formState.errors.email?.message}
        label="E-mail address"
        type="email"
        {...register("email", { required: "Write your e-mail address." })}
      />
      <Field
        autoComplete="current-password"
        error={formState.errors.password?.message}
        label="Password"
        type="password"
        {...register("password", { required: "Write your password." })}
      />
      <FormError message={formState.errors.root?.message} />
      <Button busy={formState.isSubmitting ? "Signing in…" : undefined} type="submit" variant="primary">
        Sign in
      </Button>
    </form>
  );
};
