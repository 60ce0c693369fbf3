"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { addDays } from "@/domain/shared/iso-day";
import { showApiError } from "@/ui/api-error";
import type { ControlOutput } from "@/ui/countermeasure/control-output";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { Field } from "@/ui/kit/field";
import { FormError } from "@/ui/kit/form-error";
import { useToast } from "@/ui/kit/toast-provider";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; control: ControlOutput; today: string; onClose: () => void };

const FORM_ID = "test-form";
const HALF_A_YEAR = 182;

/** A test that was done, and the day of the next one. */
export const TestDialog = ({ programmeId, control, today, onClose }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useToast();
  const { register, handleSubmit, formState, setError } = useForm({
    defaultValues: { testedOn: today, testDueOn: addDays(today, HALF_A_YEAR) },
  });
  const record = useMutation(
    trpc.countermeasure.recordControlTest.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        say({ text: "Test recorded. It counts in full again." });
        onClose();
      },
      onError: (error) => showApiError(error, setError, ["testedOn", "testDueOn"]),
    }),
  );
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            busy={record.isPending ? "Saving…" : undefined}
            form={FORM_ID}
            type="submit"
            variant="primary"
          >
            Record the test
          </Button>
        </>
      }
      onOpenChange={(open) => !open && onClose()}
      open
      title={`Test of ${control.name}`}
    >
      <form
        className="grid gap-4 sm:grid-cols-2"
        id={FORM_ID}
        noValidate
        onSubmit={handleSubmit((days) =>
          record.mutate({ programmeId, controlId: control.id, expectedVersion: control.version, ...days }),
        )}
      >
        <Field
          error={formState.errors.testedOn?.message}
          label="Tested on"
          max={today}
          type="date"
          {...register("testedOn", { required: "Give the day of the test." })}
        />
        <Field
          error={formState.errors.testDueOn?.message}
          label="Next test due"
          type="date"
          {...register("testDueOn", { required: "Give the day the next test is due." })}
        />
        <FormError message={formState.errors.root?.message} />
      </form>
    </Dialog>
  );
};
