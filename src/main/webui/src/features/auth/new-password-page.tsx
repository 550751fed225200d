import { type FormEvent, useState } from "react";
import { Button } from "@/components/button";
import { Field, Input } from "@/components/field";
import { useChangePassword } from "./change-password";
import { Door, Refused } from "./door";

/** After a one-time password: the person's own one. */
export function NewPasswordPage() {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const change = useChangePassword();
  function submit(event: FormEvent) {
    event.preventDefault();
    change.mutate({ current, next });
  }
  return (
    <Door title="Choose your password" lead="You signed in with a one-time password.">
      <form onSubmit={submit} className="grid gap-4">
        <Field label="One-time password">
          <Input type="password" autoComplete="current-password" required value={current} onChange={(event) => setCurrent(event.target.value)} />
        </Field>
        <Field label="New password" hint="At least 12 characters.">
          <Input type="password" autoComplete="new-password" required minLength={12} value={next} onChange={(event) => setNext(event.target.value)} />
        </Field>
        <Refused failure={change.error} />
        <Button type="submit" look="primary" busy={change.isPending}>
          Save and go on
        </Button>
      </form>
    </Door>
  );
}
