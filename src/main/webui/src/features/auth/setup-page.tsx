import { type FormEvent, useState } from "react";
import { Button } from "@/components/button";
import { Field, Input } from "@/components/field";
import { Refused } from "@/components/refused";
import { useCreateOwner } from "./create-owner";
import { Door } from "./door";

export function SetupPage() {
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const create = useCreateOwner();
  function submit(event: FormEvent) {
    event.preventDefault();
    create.mutate({ name: name.trim(), email: email.trim(), password });
  }
  return (
    <Door title="Set up Rainmaker" lead="The first account is the owner's. Colleagues are added in the settings.">
      <form onSubmit={submit} className="grid gap-4">
        <Field label="Your name">
          <Input autoComplete="name" required autoFocus maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label="E-mail">
          <Input type="email" autoComplete="username" required maxLength={254} value={email} onChange={(event) => setEmail(event.target.value)} />
        </Field>
        <Field label="Password" hint="At least 12 characters.">
          <Input type="password" autoComplete="new-password" required minLength={12} value={password} onChange={(event) => setPassword(event.target.value)} />
        </Field>
        <Refused failure={create.error} />
        <Button type="submit" look="primary" busy={create.isPending}>
          Create the owner
        </Button>
      </form>
    </Door>
  );
}
