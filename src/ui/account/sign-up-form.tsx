"use client";

import { useMutation } from "@tanstack/react-query";
import { signIn } from "next-auth/react";
import { useForm } from "react-hook-form";
import { showApiError } from "@/ui/api-error";
import { Button } from "@/ui/kit/button";
import { Field } from "@/ui/kit/field";
import { FormError } from "@/ui/kit/form-error";
import { useTRPC } from "@/ui/trpc";

type NewAccount = { name: string; email: string; password: string };

export const SignUpForm = ({ next }: { next: string }) => {
  const trpc = useTRPC();
  const { register, handleSubmit, setError, formState } = useForm<NewAccount>();
  const { errors } = formState;
  const account = useMutation(
    trpc.account.signUp.mutationOptions({
      onError: (error) => showApiError(error, setError, ["name", "email", "password"]),
    }),
  );

  const submit = handleSubmit(async (fields) => {
    const made = await account.mutateAsync(fields).catch(() => null);
    if (!made) return;
    await signIn("credentials", { email: fields.email, password: fields.password, redirect: false });
    window.location.assign(next);
  });

  return (
    <form className="flex flex-col gap-4" method="post" noValidate onSubmit={submit}>
      <Field
        autoComplete="name"
        error={errors.name?.message}
        label="Your name"
        {...register("name", { required: "Write your name." })}
      />
      <Field
        autoComplete="username"
        error={errors.email?.message}
        label="E-mail address"
        type="email"
        {...register("email", { required: "Write your e-mail address." })}
      />
      <Field
        autoComplete="new-password"
        error={errors.password?.message}
        help="At least 12 characters; a sentence is fine."
        label="Password"
        type="password"
        {...register("password", { required: "Choose a password." })}
      />
      <FormError message={errors.root?.message} />
      <Button busy={formState.isSubmitting ? "Creating…" : undefined} type="submit" variant="primary">
        Create account
      </Button>
    </form>
  );
};
