import { type FormEvent, useState } from "react";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { Field, Input } from "@/components/field";
import { tell } from "@/components/toast";
import { useChangePassword } from "@/features/auth/change-password";
import { Refused } from "@/features/auth/door";
import { sentence } from "@/lib/format";
import { useSession } from "@/lib/session";

export function AccountPanel() {
  const user = useSession((session) => session.user);
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const change = useChangePassword();
  function submit(event: FormEvent) {
    event.preventDefault();
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          tell("Password changed", "Your other sessions were signed out.");
          setCurrent("");
          setNext("");
        },
      },
    );
  }
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <Card title="You">
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
          <dt className="text-soft">Name</dt>
          <dd>{user?.name}</dd>
          <dt className="text-soft">E-mail</dt>
          <dd className="break-all">{user?.email}</dd>
          <dt className="text-soft">Role</dt>
          <dd>{sentence(user?.role ?? "")}</dd>
        </dl>
      </Card>
      <Card title="Password">
        <form onSubmit={submit} className="grid gap-4">
          <Field label="Current password">
            <Input type="password" autoComplete="current-password" required value={current} onChange={(event) => setCurrent(event.target.value)} />
          </Field>
          <Field label="New password" hint="At least 12 characters.">
            <Input type="password" autoComplete="new-password" required minLength={12} value={next} onChange={(event) => setNext(event.target.value)} />
          </Field>
          <Refused failure={change.error} />
          <Button type="submit" busy={change.isPending} className="w-fit">
            Change the password
          </Button>
        </form>
      </Card>
    </div>
  );
}
