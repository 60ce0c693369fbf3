"use client";
import { Check, ChevronDown } from "lucide-react";
import { Select } from "radix-ui";
import { useId } from "react";
import { classNames } from "./class-names";
import { type FieldTexts, FieldFrame, fieldAria, fieldBoxStyle } from "./field-frame";
import { useNonce } from "./nonce";

export type SelectOption<Value extends string> = { value: Value; label: string; disabled?: boolean };

export type SelectFieldProps<Value extends string> = FieldTexts & {
  value: Value | undefined;
  options: readonly SelectOption<Value>[];
  onValueChange: (value: Value) => void;
  placeholder?: string;
  name?: string;
  disabled?: boolean;
  onBlur?: () => void;
};

/** One of many. Two to four short options are better served by `Segmented`. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const {
    label,
    hideLabel,
    help,
    error,
    value,
    options,
    onValueChange,
    placeholder,
    name,
    disabled,
    onBlur,
  } = props;
  const id = useId();
  const texts = { label, hideLabel, help, error };
  return (
    <FieldFrame id={id} {...texts}>
      <Select.Root
        disabled={disabled}
        name={name}
        onValueChange={(next) => onValueChange(next as Value)}
        value={value ?? ""}
      >
        <Select.Trigger
          {...fieldAria(id, texts)}
          className={classNames(
            "h-8 w-full text-left focus-visible:outline-2 data-[placeholder]:text-ink-3",
            fieldBoxStyle(error, disabled),
          )}
          onBlur={onBlur}
        >
          <span className="min-w-0 flex-1 truncate">
            <Select.Value placeholder={placeholder} />
          </span>
          <ChevronDown aria-hidden="true" className="shrink-0 text-ink-3" size={14} />
        </Select.Trigger>
        <SelectList options={options} />
      </Select.Root>
    </FieldFrame>
  );
}

function SelectList({ options }: { options: readonly SelectOption<string>[] }) {
  const nonce = useNonce();
  return (
    <Select.Portal>
      <Select.Content
        className="z-50 max-h-(--radix-select-content-available-height) max-w-[max(var(--radix-select-trigger-width),320px)] min-w-(--radix-select-trigger-width) rounded-panel bg-raised py-1 shadow-float"
        collisionPadding={8}
        position="popper"
        sideOffset={4}
      >
        <Select.Viewport nonce={nonce}>
          {options.map(({ value, label, disabled }) => (
            <Select.Item
              className="flex min-h-8 items-center gap-4 py-1.5 pr-2 pl-3 outline-none data-[disabled]:text-ink-3 data-[highlighted]:bg-accent-soft max-md:min-h-12"
              disabled={disabled}
              key={value}
              value={value}
            >
              <span className="flex-1">
                <Select.ItemText>{label}</Select.ItemText>
              </span>
              <Select.ItemIndicator>
                <Check aria-hidden="true" size={14} />
              </Select.ItemIndicator>
            </Select.Item>
          ))}
        </Select.Viewport>
      </Select.Content>
    </Select.Portal>
  );
}
