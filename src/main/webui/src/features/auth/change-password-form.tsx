import { type FormEvent, useState } from "react";
import { Button } from "@/components/button";
import { Field, Input } from "@/components/field";
import { Refused } from "@/components/refused";
import { useChangePassword } from "./change-password";

interface Props {
  /** What the password of now is called. */
  current: string;
  action: string;
  look?: "primary";
  onChanged?: () => void;
}

/** Takes the password of now and a new one; empty again once it is changed. */
export function ChangePasswordForm({ current: currentLabel, action, look, onChanged }: Props) {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const change = useChangePassword();
  function submit(event: FormEvent) {
    event.preventDefault();
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          setCurrent("");
          setNext("");
          onChanged?.();
        },
      },
    );
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <Field label={currentLabel}>
        <Input type="password" autoComplete="current-password" required value={current} onChange={(event) => setCurrent(event.target.value)} />
      </Field>
      <Field label="New password" hint="At least 12 characters.">
        <Input type="password" autoComplete="new-password" required minLength={12} value={next} onChange={(event) => setNext(event.target.value)} />
      </Field>
      <Refused failure={change.error} />
      <Button type="submit" look={look} busy={change.isPending} className={look ? undefined : "w-fit"}>
        {action}
      </Button>
    </form>
  );
}
